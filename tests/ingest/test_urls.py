"""The addresses of one article compare equal, and others do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import UrlInvalid
from claimdb.ingest.urls import canonical_url


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("http://Example.ORG", "https://example.org/"),
        (" https://example.org:443/a#top ", "https://example.org/a"),
        ("http://example.org:80/a", "https://example.org/a"),
        ("https://example.org:8080/a", "https://example.org:8080/a"),
        ("https://user:secret@example.org./a", "https://example.org/a"),
        ("https://example.org/a?b=2&a=1&", "https://example.org/a?a=1&b=2"),
        ("https://example.org/a?utm_source=x&fbclid=y&id=3", "https://example.org/a?id=3"),
        ("https://example.org/a?UTM_Medium=x", "https://example.org/a"),
        ("https://example.org/%7ekim/%c3%a9", "https://example.org/~kim/%C3%A9"),
        ("https://example.org/\u00e9 100%", "https://example.org/%C3%A9%20100%25"),
        ("https://b\u00fccher.example/A", "https://xn--bcher-kva.example/A"),
        ("https://[2001:DB8::1]:443/a", "https://[2001:db8::1]/a"),
        ("https://example.org/a?123", "https://example.org/a?123"),
    ],
)
def test_spellings_have_one_form(url: str, canonical: str) -> None:
    """Scheme, host, port, fragment, tracking and escapes are made alike."""
    assert canonical_url(url) == canonical


@pytest.mark.parametrize(
    "other", ["https://example.org/B", "https://example.org/a/", "https://example.org/a?id=4"]
)
def test_other_pages_stay_other_pages(other: str) -> None:
    """Path, its case and the parameters that name a page are kept."""
    assert canonical_url(other) != canonical_url("https://example.org/a?id=3")


@pytest.mark.parametrize(
    "url",
    [
        *("", "example.org/a", "ftp://example.org/", "https:///a", "https://[::1/a", "mailto:a@b"),
        *("https://example.org:99999/", "https://a b/", "https://a\ud800b/", "https://.../"),
        *("https://" + "a" * 70 + ".org/", "https://example.org/\ud800"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    """The error repeats the address and says how one is written."""
    with pytest.raises(UrlInvalid, match="write it as https://host/path"):
        canonical_url(url)


@given(st.text().map("https://example.org/{}".format) | st.text())
def test_the_form_is_its_own_form(url: str) -> None:
    """``canonical_url`` is idempotent, in ASCII, and raises nothing but its error."""
    try:
        once = canonical_url(url)
    except UrlInvalid:
        return
    assert canonical_url(once) == once
    assert once.isascii()
