"""The page of an article: what stands around its text."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.article import diff_pieces
from claimdb.queries.article_page import Repeat, Revision, SaidOfItself
from claimdb.queries.changes import Lean, PassageChange, State
from claimdb.queries.shapes import Attribution, Credit, Link, SourceName
from tests.pages.claims import leads, parsed, told, wrong
from tests.pages.pictures.made import CLAIM, EVIL, article, day, saying
from tests.pages.texts import page, state, use

TEXT = "Ann said that the dam was opened.\n\nBo denied it."
ANN, BO = saying("1", "Ann"), saying("2", "Bo", "denies")
MARKED = state(TEXT, use(TEXT, "the dam was opened", ANN), use(TEXT, "denied it", BO))


def change(**more: Any) -> PassageChange:
    """Return an edit that altered quoted words."""
    given: dict[str, Any] = {
        "id": "psg_one",
        "article_id": "art_one",
        "article": None,
        "publisher": None,
        "older": State(1, "2024-06-18T00:00:00Z"),
        "newer": State(2, "2024-06-19T00:00:00Z"),
        "outcome": "altered",
        "came_back": False,
        "reading": False,
        "before": "it was so",
        "after": "it was never so",
        "diff": (),
        "leaning": (Lean(ANN.id, "content", "asserts", ANN.source, CLAIM),),
        "score": 0.9,
        "method": "words",
    }
    return PassageChange(**given | more)


def revision(number: int, **more: Any) -> Revision:
    """Return a state without its text."""
    given: dict[str, Any] = {
        "id": f"rev_{number}",
        "seen_at": "2024-06-18T00:00:00Z",
        "characters": 1_234,
        "text_hash": "b2:0",
        "reader": None,
        "withheld_reason": None,
        "attributions": 2,
    }
    return Revision(number=number, **given | more)


def test_the_head_tells_where_it_comes_from() -> None:
    """A credit is not the publisher, and a publisher that is not stated is said to be not."""
    credit = Credit("agency", SourceName("src_afp", "AFP", "outlet"), "by AFP")
    nobody = replace(article(publisher=None), credits=(credit,), url="https://example.org/a")
    found = parsed(page(MARKED, ANN, BO, article=nobody))

    assert "publisher not stated · date not given" in told(found.cssselect(".page-kicker")[0])
    assert "Credit: AFP (agency “by AFP”)" in told(found.cssselect(".dateline")[0])
    (out,) = found.cssselect(".dateline a")
    assert (leads(out), out.get("rel")) == ("https://example.org/a", "noreferrer nofollow")


def test_only_the_web_is_linked() -> None:
    """Another address is told, and leads nowhere."""
    found = parsed(page(MARKED, ANN, BO, article=replace(article(), url="javascript:alert(1)")))

    assert not found.cssselect(".dateline a")
    assert "javascript:alert(1)" in told(found.cssselect(".dateline")[0])
    assert list(wrong(found)) == []


def test_a_retelling_says_whose_words_are_whose() -> None:
    """In the words of the command line; without a title it has one of its kind."""
    retold = replace(article(published=day("2024-06-18")), kind="retelling", title=None)
    found = parsed(page(MARKED, ANN, BO, article=retold))

    assert "only words in quotation marks are those of the report" in told(found)
    assert told(found.cssselect("h1")[0]) == "A retelling of a report of 2024-06-18"


def test_a_mark_tells_who_did_what_on_hovering() -> None:
    """And to a screen reader once, as what describes the link."""
    found = parsed(page(MARKED, ANN, BO))
    link = found.cssselect(".content.denies a")[0]
    (hint,) = found.xpath("//*[@id=$id]", id=str(link.get("aria-describedby")))

    assert leads(link) == "#att_2"
    assert told(hint) == "2 − denied Bo: The dam was opened on purpose."
    assert found.cssselect(".content.denies")[0].get("data-tag") == "−2"


def test_a_card_leads_to_mark_claim_and_source() -> None:
    """And offers its words by their place, by what they say, and at their publisher."""
    outside = replace(article(), url="https://example.org/a#top")
    found = parsed(page(MARKED, ANN, BO, article=outside))
    card = found.cssselect("#att_1")[0]
    addresses = [leads(one) for one in card.cssselect("a")]
    place = "char=14,32"

    assert {f"#{place}", "/news/-/source/src_Ann", "/news/-/claim/clm_dam"} <= set(addresses)
    assert f"/news/-/article/art_one?revision=1#{place}" in addresses
    assert any(one.startswith("/news/-/article/art_one?revision=1#:~:text=") for one in addresses)
    assert any(one.startswith("https://example.org/a#top:~:text=") for one in addresses)
    assert found.xpath("//*[@id=$id]", id=place)


def test_what_a_program_found_is_marked() -> None:
    """Nobody has looked at it."""
    found = parsed(page(MARKED, replace(ANN, automatic=True, confidence=0.7), BO))

    assert "70% sure; not reviewed" in told(found.cssselect("#att_1")[0])
    assert "not reviewed" not in told(found.cssselect("#att_2")[0])


def test_a_link_of_a_chain_leads_to_its_card() -> None:
    """It stands in the same text."""
    chained = replace(ANN, chain=(Link(BO.id, BO.source, "relays", ("denied it",)),))
    found = parsed(page(MARKED, chained, BO))

    assert "#att_2" in [leads(one) for one in found.cssselect("#att_1 .chain a")]


def test_without_attributions_the_text_stands_alone() -> None:
    """And says that none is recorded, not that nobody said anything."""
    found = parsed(page(state(TEXT)))

    assert "No attribution is recorded in this text." in told(found)
    assert not found.cssselect(".passage, .mark-key")


def test_what_stands_in_other_states_only_is_counted() -> None:
    """An article without marks may have many in the state before."""
    newest = state(TEXT, number=2, newest=2)
    found = parsed(page(newest, attributions=2, revisions=(revision(1), revision(2))))

    assert "2 attributions stand in other states of it only." in told(found)
    assert leads(found.cssselect(".facts-table th a")[0]) == "/news/-/article/art_one?revision=1"


def test_an_older_state_says_that_it_is_one() -> None:
    """And leads to the newest."""
    found = parsed(page(state(TEXT, number=1, newest=3)))

    assert "This is state 1 of 3, seen 18 June 2024." in told(found)
    assert "/news/-/article/art_one" in [leads(one) for one in found.cssselect(".caution a")]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (change(), ["it was ", "put in: +never ", "so"]),
        (change(outcome="gone", after=None), ["removed: −it was so"]),
        (change(outcome="unchanged", came_back=True, after="it was so"), ["put in: +it was so"]),
    ],
)
def test_an_edit_is_told_by_word_sign_and_element(edit: PassageChange, expected: list[str]) -> None:
    """What was removed and what was put in, and who leans on it."""
    found = parsed(page(MARKED, ANN, BO, changes=(edit,)))
    (diff,) = found.cssselect(".diff")

    assert diff.text_content() == "".join(expected)
    assert "what was said: Ann asserted: The dam was opened on purpose." in told(found)


def test_withheld_words_have_no_diff() -> None:
    """They are said to be withheld."""
    assert diff_pieces(change(before=None, after=None)) == []
    found = parsed(page(MARKED, ANN, BO, changes=(change(before=None, after=None),)))
    assert told(found.cssselect(".diff")[0]) == "the words are withheld"


def test_copies_say_whether_they_count() -> None:
    """With how alike they are, and that a program found them."""
    repeats = (
        Repeat("to", "copy", article("first"), counts_once=True, score=0.97, automatic=True),
        Repeat("from", "reuse", article("later"), counts_once=False, score=None, automatic=False),
    )
    first, second = map(
        told, parsed(page(MARKED, ANN, BO, repeats=repeats)).cssselect(".copies li")
    )

    assert first.startswith("a copy of Title of first, The Tribune")
    assert first.endswith("Counts once with it · 97 % alike · found by a program, not reviewed")
    assert second.endswith("Counts by itself")


def test_what_it_says_of_itself_and_where_it_was_read() -> None:
    """As written, with the place; and the inputs that it came from."""
    row = {
        "origin": "file:one.html",
        "item": "",
        "outcome": "new",
        "recorded_at": "2024-06-18T00:00:00Z",
        "program": "claimdb ingest",
        "reason": None,
    }
    said = (SaidOfItself("title", "The dam", "h1"),)
    found = parsed(page(MARKED, ANN, BO, metadata=said, imports=[row]))
    facts = {told(one[0]): told(one[1]) for one in found.cssselect(".page-facts div")}

    assert facts["Title, as it says"] == "“The dam” in h1"
    assert facts["Read from"] == "file:one.html (new, 18 June 2024, by claimdb ingest)"


def test_headings_go_down_by_one() -> None:
    """One h1, and no level is left out."""
    found = parsed(page(MARKED, ANN, BO, changes=(change(),), revisions=(revision(1), revision(2))))
    levels = [int(str(one.tag)[1]) for one in found.cssselect("h1,h2,h3,h4")]

    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@given(st.one_of(st.sampled_from((EVIL, "javascript:alert(1)", "{{ 7 * 7 }}")), st.text()))
def test_no_word_of_an_article_becomes_markup(evil: str) -> None:
    """Wherever it stands: text, title, name, address, credit, claim, edit, origin."""
    name = SourceName("src_evil", evil, "person")
    credit = Credit("byline", name, evil)
    bad: Attribution = replace(
        ANN,
        source=name,
        recorded_as=evil,
        words=(evil,),
        cue=(evil,),
        capacity=evil,
        mode="direct",
        claim=replace(CLAIM, statement=evil),
    )
    text = f"Said {evil} so."
    row = dict.fromkeys(("origin", "item", "outcome", "program", "reason"), evil)
    found = parsed(
        page(
            state(text, use(text, "so", bad), use(text, "Said", bad, "cue")),
            bad,
            article=replace(article(), title=evil, url=evil, publisher=name, credits=(credit,)),
            language=evil,
            recorded_by=evil,
            metadata=(SaidOfItself("title", evil, evil),),
            changes=(change(before=evil, after=f"{evil} not"),),
            imports=[row | {"recorded_at": "2024-06-18T00:00:00Z"}],
        )
    )

    assert list(wrong(found)) == []
    assert not {one.tag for one in found.iter()} & {"script", "img", "svg", "text"}
    assert "\u202e" not in found.text_content()


def test_an_article_that_no_person_has_looked_at_says_so_at_its_head() -> None:
    """Of all that is said in it; one that a person made is enough for the cards to tell it."""
    machine = [replace(one, automatic=True) for one in (ANN, BO)]

    assert told(parsed(page(MARKED, *machine)).cssselect("header .caution")[0]) == (
        "Both sayings in this article were recorded by a program; no person has reviewed them."
    )
    assert not parsed(page(MARKED, machine[0], BO)).cssselect("header .caution")
