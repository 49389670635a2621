"""Propositions: what contents say, in neutral words that stand alone."""

import random
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.lexicons.listed import listed
from claimdb.link.content import Content, Proposition
from claimdb.link.proposition import propositions
from claimdb.text.spans import Span

GOLD: Final = Path(__file__).parents[1] / "cases" / "linking" / "propositions.yaml"
DAY: Final = date(2024, 6, 18)
#: Of the claims of the gold file, how many are found word by word, and how many of those found
#: are there.
RECALL: Final = 0.98
PRECISION: Final = 0.99


class Case(NamedTuple):
    """One row of the gold file."""

    speaker: str | None
    cue: str
    content: str
    says: tuple[str, ...]


def _cases() -> list[Case]:
    rows = yaml.safe_load(GOLD.read_text(encoding="utf-8"))
    return [Case(row["speaker"], row["cue"], row["content"], tuple(row["says"])) for row in rows]


def _content(text: str, *, cue: str = "said", speaker: str | None = None) -> Content:
    return Content(
        text=text, spans=(Span(0, len(text)),), cue=cue, speaker=speaker, we=speaker, day=DAY
    )


def _told(one: Proposition) -> str:
    return "^" * one.presupposed + "~" * one.negated + one.statement


def _claims(text: str, *, cue: str = "said", speaker: str | None = None) -> list[str]:
    found = propositions(_content(text, cue=cue, speaker=speaker))
    return [_told(one) for one in found if one.is_claim]


def test_the_gold_contents_become_the_claims_that_a_person_made_of_them() -> None:
    """Word by word, with what was taken out and what is taken for granted."""
    expected = found = both = 0
    for case in _cases():
        claims = set(_claims(case.content, cue=case.cue, speaker=case.speaker))
        expected += len(case.says)
        found += len(claims)
        both += len(claims & set(case.says))

    assert expected >= 120
    assert both / expected >= RECALL
    assert both / found >= PRECISION


def test_a_denial_of_a_that_clause_keeps_its_words() -> None:
    """What is denied is what stands in the content; the stance says that it is."""
    assert _claims("that Estonian drones are used in Mali", cue="denied") == [
        "Estonian drones are used in Mali"
    ]


def test_a_negated_content_is_the_positive_one_and_says_so() -> None:
    """No claim has a twin that differs by a "not"."""
    assert _claims("Kenya did not supply drones") == ["~Kenya supplied drones"]


def test_the_spans_of_what_is_presupposed_are_its_own() -> None:
    """A claim points at the words that make it, not at the whole sentence."""
    text = "the worry was not just that the dam had cracked, but because the wall could fall"

    found = propositions(_content(text))

    assert [
        [text[span.start : span.end] for span in one.spans] for one in found if one.presupposed
    ] == [["the dam had cracked"], ["the wall could fall"]]


def test_pieces_of_a_content_are_one_statement() -> None:
    """A cue in the middle parts the words, not what they say."""
    text = "The grid, the engineer said, had been due for repair."
    spans = (Span(0, 8), Span(29, len(text) - 1))

    (one,) = propositions(Content(text=text, spans=spans, cue="said"))

    assert one.statement == "The grid had been due for repair"
    assert one.spans == spans


def test_a_name_that_the_text_resolved_stands_for_a_pronoun() -> None:
    """The caller knows whom "he" means."""
    text = "he had sold his boat"
    content = Content(
        text=text,
        spans=(Span(0, len(text)),),
        cue="said",
        names={Span(0, 2): "Bram Teller", Span(12, 15): "Bram Teller"},
    )

    (one,) = propositions(content)

    assert one.statement == "Bram Teller had sold his boat"
    assert one.unresolved == ()


def test_an_open_pronoun_is_told() -> None:
    """A statement with one does not stand alone."""
    (one,) = propositions(_content("he had sold the boat"))

    assert one.unresolved == ("he",)


def test_a_question_is_no_claim() -> None:
    """Asking whether is not saying that."""
    assert [one.is_claim for one in propositions(_content("“Is the dam safe?”"))] == [False]


@pytest.mark.parametrize("text", ["", " ", "“”", "…", "--"])
def test_a_content_without_a_word_says_nothing(text: str) -> None:
    """There is nothing that could be a statement."""
    assert propositions(_content(text)) == ()


def test_a_neutral_statement_comes_back_as_itself() -> None:
    """Making propositions of statements changes no claim a second time."""
    for case in _cases():
        for one in propositions(_content(case.content, cue=case.cue, speaker=case.speaker)):
            if not one.is_claim or "not" in one.statement.split():
                continue
            again = [two.statement for two in propositions(_content(one.statement))]
            assert one.statement in again, one


_WORDS: Final = st.lists(
    st.sampled_from(
        sorted(
            listed(
                "Russia Iran the did not n't never supply supplied of to by weapons that because",
                'but \u201c \u201d " , . ? ; I we he no is was been to having 3,000 [ ] ( ) if who',
            )
        )
    ),
    max_size=30,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(_WORDS, st.text(max_size=80)), st.sampled_from(["said", "denied", "accused", ""]))
def test_no_text_breaks_it_and_spans_stay_inside(text: str, cue: str) -> None:
    """Whatever a text holds, spans lie in the content and no statement is empty."""
    content = Content(
        text=f"ab {text} cd", spans=(Span(3, 3 + len(text)),), cue=cue, speaker="Oslo"
    )

    for one in propositions(content):
        assert one.statement.strip()
        assert one.spans
        assert all(3 <= span.start < span.end <= 3 + len(text) for span in one.spans)


def test_the_order_of_hashes_changes_nothing() -> None:
    """The same content gives the same propositions, read alone or after others."""
    cases = _cases()
    first = [_claims(case.content, cue=case.cue, speaker=case.speaker) for case in cases]
    order = list(range(len(cases)))
    random.Random(7).shuffle(order)

    for index in order:
        case = cases[index]
        assert _claims(case.content, cue=case.cue, speaker=case.speaker) == first[index]
