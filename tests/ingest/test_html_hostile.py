"""Whatever bytes come as a page: an article, or one clear error, within seconds."""

import json

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from claimdb.errors import FileTooLarge, FormatBroken, InputError
from claimdb.ingest.html.page import page
from claimdb.ingest.limits import MAX_BYTES, MAX_DEPTH
from claimdb.ingest.record import RawArticle
from tests.support import webpages

MANY = 1_000_000


def _bodied(foot: str) -> bytes:
    return webpages.article(foot=foot)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (_bodied("<b>x</b>" * MANY), "more than 500,000 tags"),
        (b"<" * MANY, "more than 500,000 tags"),
        (_bodied("<b>x</b>" * 100_000), "more than 25,000 elements"),
        (_bodied("<p>" + "<b>x</b> " * 5000), "too many in one place"),
        (_bodied(("<div>" * 200 + "<p>x</p>" * 3000) + "</div>" * 200), "too many in one place"),
        (_bodied("<div>" * 100_000), "deeper nested than any page"),
        (_bodied("<font>" * 300 + "<p>After"), "deeper nested than any page"),
        (_bodied("<ul><li>" * 1000), "deeper nested than any page"),
        (_bodied("<p>" + "x" * 11_000_000), "longer in one piece than any page"),
        (_bodied("<p " + " ".join(f"a{n}=1" for n in range(20_000)) + ">"), "more attributes"),
        (_bodied("<p>" + "word " * (MANY + 10)), "more than 5,000,000 characters"),
    ],
)
def test_too_much(data: bytes, problem: str) -> None:
    """A page that would take minutes or exhaust memory is refused, and says why."""
    with pytest.raises(FormatBroken, match=problem):
        page("a.html", data)


def test_too_large() -> None:
    """A page beyond the limit for one article is refused before it is read."""
    with pytest.raises(FileTooLarge):
        page("a.html", b"<html>" + b" " * MAX_BYTES)


@pytest.mark.parametrize(
    "foot",
    [
        "<script>" + "if (a<b) {} " * 100_000 + "</script>",
        "<!-- " + "-" * MANY + "-->",
        "<span title='" + "x" * MANY + "'></span>",
        "<script type='application/ld+json'>" + '{"@graph":[' * 50_000 + "</script>",
        "<script type='application/ld+json'>{}-->" + " " * MANY + "x</script>",
        "<script type='application/ld+json'>" + "," * MANY + "x</script>",
        "<time datetime='" + "1" * MANY + "'>x</time>",
        "<div class=byline>By " + "A and " * 100_000 + "</div>",
        "<figcaption>" + "Photo: A " * 100_000 + "</figcaption>",
        "<figcaption>" + "\u00a9 " * 100_000 + "</figcaption>",
        "<svg>" + "<path d='M0'/>" * 10_000 + "</svg>",
        "<a:b xmlns:a='x'>y</a:b><\x00p><p\ufffe>\x01</p>&#0;&#xd800;&#x110000;",
    ],
)
def test_noise_beside_an_article(foot: str) -> None:
    """Much that is no text, or damaged, beside an article leaves it readable."""
    article = page("a.html", _bodied(foot))
    assert article.text.startswith("\n\n".join(webpages.PARAGRAPHS[:4]))


def test_json_ld_deep() -> None:
    """JSON-LD nested deeper than any is a warning."""
    deep: object = {"@type": "NewsArticle"}
    for _ in range(MAX_DEPTH + 1):
        deep = {"mainEntity": deep}
    said = f"<script type='application/ld+json'>{json.dumps(deep)}</script>"
    assert "JSON-LD is broken" in page("a.html", _bodied(said)).warnings[0]


_PIECES = st.sampled_from(
    [
        "<p>", "</p>", "<div>", "</div>", "<article>", "<br>", "<ul><li>", "</ul>",
        "<table><tr><td>", "</table>", "<q>", "</q>", "<blockquote>", "<a href=x>", "</a>",
        "<h1>", "</h1>", "<title>", "<script type='application/ld+json'>", "</script>",
        '{"@type":"NewsArticle","headline":',
        '{"@type":["Article"],"author":[{"name":["Jane Doe"]}],"datePublished":"2024-01-04"}',
        "[", "{}", "<meta property='og:title' content='",
        "<meta name=author content='By A B, Reuters'>", "'>", "<link rel=canonical href='",
        "https://herald.example/2024/13/45/", "<html lang='", "<base href=x>",
        "<time datetime='2024-06-18T09:30:00+99:00'>", "<figcaption>Photo: Jane Doe/AP", "<!--",
        "-->", "<form>", "<pre>", "<code>", "<math>", "<svg>", "<details><summary>",
        "<template>", "<iframe>", "(AP)", "By Jane Doe", "\u00a9 AFP", "\x00", "\ufffe",
        "\u202e", "&#0;", "&amp", "<![CDATA[", "]]>",
        *webpages.PARAGRAPHS,
    ]
)  # fmt: skip


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_PIECES | st.text(max_size=20), max_size=60))
def test_any_markup(pieces: list[str]) -> None:
    """Any markup gives an article whose text can be stored, or an input error."""
    _either(" ".join(pieces).encode("utf-8", errors="replace"))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"<html><p>", b"<!doctype html>"]))
@example(b"\xfe\xff\xd8\x00", b"")
def test_any_bytes(data: bytes, head: bytes) -> None:
    """Any bytes give an article, or an input error."""
    _either(head + data)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_damaged_page(data: st.DataObject) -> None:
    """A page cut off, or with bytes of it changed, is read or refused."""
    whole = bytearray(webpages.layouts()["news"])
    for _ in range(data.draw(st.integers(0, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    _either(bytes(whole[: data.draw(st.integers(0, len(whole)))]))


def _either(data: bytes) -> None:
    """Read a page, and hold what comes out to what can be stored."""
    try:
        article = page("a.html", data, url="https://herald.example/kirby")
    except InputError:
        return
    assert isinstance(article, RawArticle)
    assert article.text.strip()
    assert "\x00" not in repr(article)
    article.text.encode()
    assert all(one.value and one.place for one in article.metadata)
