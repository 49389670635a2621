"""Documents as one HTML file."""

import re
from html.parser import HTMLParser

from claimdb.reports.blocks import Document, Heading, Paragraph, Run, line
from claimdb.reports.html import render_html
from tests.reports.hostile import hostile

ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "h4"),
    *("p", "dl", "div", "dt", "dd", "ul", "li", "b", "span", "code", "bdi", "a", "del", "ins"),
    *("table", "tr", "th", "td"),
}


class _Tags(HTMLParser):
    """Every tag with its attributes, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def _tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(page)
    return parser.found


def test_hostile_words_stay_words() -> None:
    """No tag, no attribute and no address comes out of what stands in articles."""
    tags = _tags(render_html(hostile()))

    assert {tag for tag, _ in tags} <= ALLOWED
    names = {name for _, attributes in tags for name in attributes}
    assert names <= {"lang", "charset", "http-equiv", "content", "name", "class", "href", "rel"}
    links = [attributes["href"] for tag, attributes in tags if tag == "a"]
    assert links
    assert all(str(link).startswith("https://example.org/") for link in links)


def test_the_page_fetches_nothing() -> None:
    """No script, no picture, no style sheet from anywhere, and a policy that says so."""
    page = render_html(Document("T", (Heading("T", 1),)))

    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert not re.search(r"(?:src=|url\(|@import|<link|<script|<iframe)", page)


def test_the_page_can_be_printed() -> None:
    """Print styles are inside, and the language and title are told."""
    page = render_html(Document("A < B", (Heading("A", 1),)))

    assert "@media print" in page
    assert "@page" in page
    assert '<html lang="en">' in page
    assert "<title>A &lt; B</title>" in page


def test_words_that_turn_the_direction_are_made_visible() -> None:
    """A mark that would show words backwards shows itself instead."""
    page = render_html(Document("T", (Paragraph(line(Run("good\u202eevil"))),)))

    assert "good\N{REPLACEMENT CHARACTER}evil" in page
