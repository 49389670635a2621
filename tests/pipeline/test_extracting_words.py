"""Statements, labels, kinds of sources and of denials, from the words of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort
from claimdb.model.vocab import DenialKind, DenialScope, Hedge, Mode, SourceKind, Stance
from claimdb.pipeline.extracting_words import (
    denial_of,
    is_fresh,
    kind_of,
    label_of,
    statement_of,
)
from claimdb.text.spans import Span


def whole(text: str) -> list[Span]:
    """Return the span of all of a text."""
    return [Span(0, len(text))]


@pytest.mark.parametrize(
    ("content", "statement"),
    [
        ("that the dam broke", "the dam broke"),
        ("that “some forty” were lost", "“some forty” were lost"),
        ("the dam broke.", "the dam broke"),
        ("“The dam broke,”", "The dam broke"),
        ("“The dam broke", "The dam broke"),
        ("The dam broke.”", "The dam broke"),
        ("«The dam broke»", "The dam broke"),
        ("\u2018No\u2019", "No"),
        ("“a disaster” for all", "“a disaster” for all"),
        ('that it was "over"', 'it was "over"'),
        ("“We,” “they”", "“We,” “they”"),
        ("the boys\u2019", "the boys\u2019"),
        ("the  dam\n broke", "the dam broke"),
        ("that", "that"),
        ("that's it", "that's it"),
        ("…", ""),
        ("“”", ""),
    ],
)
def test_a_statement_is_the_content_without_its_marks(content: str, statement: str) -> None:
    """Marks around all of it go, those around a part stay, and a "that" before it goes."""
    assert statement_of(content, whole(content)) == statement


def test_a_content_of_several_parts_is_one_statement() -> None:
    """In their order, with the marks of each taken off."""
    text = "“We will win,” she said, “by June.”"
    parts = [Span(0, 14), Span(text.index("“by"), len(text))]

    assert statement_of(text, parts) == "We will win by June"


@given(st.text(max_size=40))
def test_a_statement_has_no_words_of_its_own(content: str) -> None:
    """Whatever the content is: no letter is added, and none is changed."""
    assert statement_of(content, whole(content)) in " ".join(content.split())


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("the White House", "White House"),
        ("Theresa", "Theresa"),
        ("the", "the"),
        ("  an\naide, ", "an aide"),
        ("“Deep Throat”", "Deep Throat"),
        ("“”", "somebody (not stated)"),
    ],
)
def test_a_label_is_what_a_source_is_called(words: str, label: str) -> None:
    """Single spaces, no marks around it, and no "the" before it."""
    assert label_of(words) == label


def test_a_label_is_short() -> None:
    """A clause of half a page is for the passage."""
    assert len(label_of("people who say " * 100)) <= 200


@pytest.mark.parametrize("label", ["he", "They", "an aide", "A person familiar", "some experts"])
def test_some_labels_mean_another_one_each_time(label: str) -> None:
    """Pronouns that led nowhere, and whoever is introduced anew."""
    assert is_fresh(label)


@pytest.mark.parametrize("label", ["police", "officials", "Anna", "Sheila Moss", "Wecom"])
def test_other_labels_mean_the_same_one_in_an_article(label: str) -> None:
    """A word that only begins like one of those is none."""
    assert not is_fresh(label)


@pytest.mark.parametrize(
    ("words", "is_named", "kind"),
    [
        ("Ilka Brandvold", True, SourceKind.PERSON),
        ("Bill Page", True, SourceKind.PERSON),
        ("North Korea", True, SourceKind.STATE),
        ("Moscow", True, SourceKind.STATE),
        ("the White House", True, SourceKind.ORGANISATION),
        ("Ministry of Defence", True, SourceKind.ORGANISATION),
        ("NATO", True, SourceKind.ORGANISATION),
        ("BRANDVOLD", True, SourceKind.PERSON),
        ("Velmora Courier newspaper", True, SourceKind.OUTLET),
        ("the Brandvold report", True, SourceKind.DOCUMENT),
        ("the report", False, SourceKind.DOCUMENT),
        ("local media", False, SourceKind.OUTLET),
        ("an official", False, SourceKind.PERSON),
        ("she", False, SourceKind.PERSON),
        ("they", False, SourceKind.GROUP),
        ("some experts", False, SourceKind.GROUP),
        ("the government", False, SourceKind.ORGANISATION),
        ("residents", False, SourceKind.GROUP),
    ],
)
def test_the_kind_of_a_source_is_guessed(words: str, is_named: bool, kind: SourceKind) -> None:
    """From its last words, from tables of states, bodies and roles, from its form."""
    assert kind_of(words, is_named=is_named) is kind


def test_who_has_a_role_is_a_person() -> None:
    """Also under a name that is no person's as such."""
    assert kind_of("Union Jackson", is_named=True, has_role=True) is SourceKind.PERSON


def denied(cue: str, hedge: Hedge | None = None) -> Extraction:
    """Return a denial by its cue, which is the beginning of its text."""
    content = (Span(len(cue) + 1, len(cue) + 7),)
    return Extraction(
        content, (Span(0, len(cue)),), (), 0.9, "test", Mode.INDIRECT,
        Leaning(Stance.DENIES), Manner(Sort.SPEECH, hedge), Link(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("denied", DenialKind.FLAT),
        ("called it a hoax", DenialKind.FABRICATED),
        ("says the photos were fabricated", DenialKind.FABRICATED),
        ("had no knowledge", DenialKind.KNOWLEDGE),
        ("was not aware", DenialKind.KNOWLEDGE),
        ("had no intention", DenialKind.INTENT),
        ("didn’t mean", DenialKind.INTENT),
    ],
)
def test_a_denial_says_what_it_denies_by_its_words(cue: str, kind: DenialKind) -> None:
    """And it denies the whole claim, which is made of the very words that are denied."""
    assert denial_of(f"{cue} it all", denied(cue)) == (kind, DenialScope.FULL, None)


def test_a_hedged_denial_is_qualified() -> None:
    """Who denies with reserve."""
    found = denial_of("denied it all", denied("denied", Hedge.POSSIBLE))

    assert found == (DenialKind.QUALIFIED, DenialScope.FULL, None)
