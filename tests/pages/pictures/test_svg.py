"""Elements of SVG: words stay words, and addresses lead nowhere that runs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from claimdb.pages.pictures.svg import Words, drawing, linked, node

SVG = "{http://www.w3.org/2000/svg}"


def drawn(text: str, address: str | None = None) -> etree._Element:
    """Return a picture with one text, read again."""
    told = linked(address, text, node("text", text, data_words=text))
    svg = drawing(Words(text, text, "key"), (10, 10), [told], links=True)
    return etree.fromstring(svg.encode())


@given(st.text())
def test_every_text_can_be_drawn(text: str) -> None:
    """Whatever an article holds, the picture is XML with that text in it and nothing more."""
    picture = drawn(text)

    assert [str(one.tag).removeprefix(SVG) for one in picture.iter()] == [
        *("svg", "title", "desc", "rect"),
        *("g", "title", "text"),
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", " /a", "//evil.example"]
)
def test_what_would_run_is_no_address(address: str) -> None:
    """The words stand without a link."""
    assert drawn("words", address).find(f"{SVG}a") is None


def test_a_link_tells_where_it_leads() -> None:
    """To who points at it, and to who cannot see it."""
    link = drawn("to the words", "/news/-/claim/clm_a").find(f"{SVG}a")

    assert link is not None
    assert (link.get("href"), link.get("aria-label")) == ("/news/-/claim/clm_a", "to the words")


def test_a_picture_with_links_is_no_single_image() -> None:
    """A screen reader would hide the links of an image."""
    words = Words("title", "seen", "key")

    assert 'role="img"' in drawing(words, (10, 10), [], links=False)
    assert 'role="group"' in drawing(words, (10, 10), [], links=True)
