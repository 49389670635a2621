"""What a search finds, as a page: the found words marked, and nothing else."""

import hypothesis.strategies as st
import pytest
from hypothesis import given
from lxml import html

from claimdb.pages.search import Found, hint, parts, search_page
from claimdb.pages.site import Site
from claimdb.queries.search import CLOSING, OPENING, Hit

SITE = Site("/db/-/", "/db", "/style.css", "db")


def _hit(kind: str, snippet: str, words: str = "Ann") -> Hit:
    return Hit(
        kind=kind,
        id="clm_a",
        snippet=snippet,
        source_id="src_a",
        source=words,
        stance="denies",
        denial_scope="partial",
        claim_id="clm_a",
        claim=words,
        article_id="art_a",
        article=words,
        publisher=words,
        retelling=True,
        automatic=True,
        date="1 May 2024",
        score=-1.0,
    )


@pytest.mark.parametrize(
    ("snippet", "found"),
    [
        ("", []),
        ("no mark", [("no mark", False)]),
        (f"{OPENING}oil{CLOSING} left", [("oil", True), (" left", False)]),
        (f"a {OPENING}b{CLOSING}{OPENING}c{CLOSING}", [("a ", False), ("b", True), ("c", True)]),
        (f"open {OPENING}end", [(f"open {OPENING}end", False)]),
    ],
)
def test_a_snippet_is_taken_apart(snippet: str, found: list[tuple[str, bool]]) -> None:
    """Into what was found and what stands around it."""
    assert list(parts(snippet)) == found


@pytest.mark.parametrize(
    ("words", "told"),
    [("missile", "missile*"), ("a b", "a b*"), ("", None), ('"a b"', None), ("miss*", None)],
)
def test_a_beginning_is_hinted_at(words: str, told: str | None) -> None:
    """Where the last word is one."""
    assert hint(words) == told


def test_reservations_stand_with_what_is_found() -> None:
    """A denial of a part, a retelling, a program: whoever copies the words has to know."""
    page = html.document_fromstring(search_page(Found("oil", (_hit("quotes", "oil"),)), SITE))
    notes = page.xpath("//ul[@class='rows']//p[@class='note']")[0].text_content()

    assert "not the whole of it is denied" in notes
    assert "in a retelling" in notes
    assert "not reviewed" in notes


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(["claims", "quotes", "articles"]),
)
def test_no_word_becomes_markup(words: str, kind: str) -> None:
    """Neither of what was typed nor of what was found."""
    attack = f"<b onclick=x>{words}</b><script>"
    hit = _hit(kind, f"{attack}{OPENING}{attack}{CLOSING}", attack)
    page = html.document_fromstring(search_page(Found(attack, (hit,), kind), SITE))

    assert page.xpath("//script | //b[@onclick] | //main//b[not(bdi)]") == []
    assert len(page.xpath("//mark")) == 1
    assert page.xpath("//main//input[@type='search']/@value")[0].startswith("<b onclick=x>")
