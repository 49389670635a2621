"""Texts with their attributions marked, as a page."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Final

from claimdb.export.extraction_page import page
from claimdb.export.extractions import Extracted
from claimdb.extract.record import Speaker
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span
from tests.support.harbour import HARBOUR, ByHeart
from tests.support.snapshots import Snapshot

FOUND: Final = tuple(ByHeart().extract(HARBOUR))
READ: Final = Extracted(name="in/a.txt", id="a", text=HARBOUR, extractions=FOUND)
_VOID: Final = {"meta", "br"}


class Page(HTMLParser):
    """A page as a browser takes it apart: links, targets, words, what was not closed."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.paragraphs: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember what there is."""
        given = dict(attrs)
        self.tags.add(tag)
        if tag not in _VOID:
            self.open.append(tag)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag == "p" and "dir" in given:
            self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Collect the words of the text."""
        if "section" in self.open and "ol" not in self.open and "p" in self.open:
            self.paragraphs[-1] += data


def read(*texts: Extracted) -> tuple[str, Page]:
    """Return a page and its parts."""
    html = "".join(page(texts, "by-heart/1"))
    return html, Page(html)


def test_the_words_are_those_of_the_text() -> None:
    """No number or sign stands among them, so that whoever copies them has the article's words."""
    _, found = read(READ)

    assert found.paragraphs == HARBOUR.strip().split("\n\n")
    assert found.open == []


def test_every_mark_leads_to_its_card_and_back() -> None:
    """No link leads nowhere, and no place has two names."""
    _, found = read(READ, replace(READ, name="b.txt", id="b"))

    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    for article in (1, 2):
        for number in range(1, 10):
            assert found.links.count(f"#a{article}-{number}") >= 1
            assert found.links.count(f"#t{article}-{number}") == 1


def test_the_page_needs_nothing_else() -> None:
    """No script, nothing fetched, and nothing allowed to be."""
    html, found = read(READ)

    assert not found.tags & {"script", "link", "img", "iframe", "object", "form"}
    assert "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'" in html
    assert not re.search(r"url\(|@import|https?:", html)


def test_a_hostile_text_is_only_words() -> None:
    """Wherever a text has a say: words, names, title, file, remark."""
    evil = '</p><script>alert("1")</script>&amp;<img src=x onerror="x">\u202e'
    text = f"{evil} said no."
    speaker = Speaker(evil, resolved=evil + "x")
    one = replace(FOUND[0], content=(Span(0, 30),), cue=(), source=(), said=None, speaker=speaker)
    hostile = Extracted(name=evil, id=evil, title=evil, text=text, extractions=(one,), remark=evil)

    html, found = read(hostile, READ)

    assert not found.tags & {"script", "img"}
    assert found.open == []
    assert "\u202e" not in html
    assert found.paragraphs[0] == text.replace("\u202e", "\ufffd")


def test_several_texts_have_a_list_of_contents(snapshot: Snapshot) -> None:
    """With what was found in each, or why nothing was."""
    german = Extracted(name="de.txt", id="de", text="Nein.", remark="It is in German.")
    titled = replace(
        READ, name="x/c.html", id="c", title="A quay", published=parse_date("2031-05-13")
    )

    html, found = read(READ, german, titled)

    assert found.links[:3] == ["#a1", "#a2", "#a3"]
    header = html[html.index("<body>") : html.index("<main>")]
    heads = re.findall(r"<article.*?</header>", html, re.DOTALL)
    snapshot("\n".join((header, *heads)))


def test_no_text_at_all() -> None:
    """Gives a page that says so."""
    html, found = read()

    assert "0 texts, 0 attributions." in html
    assert found.open == []


def test_what_lights_up_is_bounded() -> None:
    """A book has no rule for each of ten thousand attributions."""
    many = replace(READ, extractions=FOUND * 100)

    html, found = read(many)

    assert html.count("--lit:var(--glow)") == 200
    assert len(found.ids) == len(set(found.ids))


def test_controls_are_visible_and_line_ends_plain() -> None:
    """A return is no line of its own, and a bell does not vanish."""
    _, found = read(Extracted(name="a", id="a", text="One\r\ntwo\x07three."))

    assert found.paragraphs == ["One\ntwo\ufffdthree."]
