"""Phrases that may name a source."""

import pytest

from claimdb.extract.chains.phrases import citable, phrase_before, phrase_from, trimmed


@pytest.mark.parametrize(
    "words",
    [
        "a palace aide",
        "two people at the airport",
        "Ilya Horvat",
        "internal documents",
        "one of the mayor's advisers",
        "officials briefed on the matter",
        "the Harbour Gazette",
        "him",
    ],
)
def test_people_bodies_and_documents_can_be_cited(words: str) -> None:
    """Heads of the table, names, outlets and pronouns name somebody."""
    assert citable(words)


@pytest.mark.parametrize(
    "words",
    [
        "weak demand",
        "a threat to health",
        "the Third Amendment",
        "precedent",
        "“duties at home”",
        "",
    ],
)
def test_reasons_and_laws_cannot_be_cited_as_sources(words: str) -> None:
    """What somebody gives as a reason says nothing itself."""
    assert not citable(words)


def test_a_phrase_ends_before_the_next_clause() -> None:
    """A relative clause, a verb of saying and a day end it."""
    text = "two guards at the gate on Monday, which"
    span = phrase_from(text, 0, len(text))
    assert span is not None
    assert text[span.start : span.end] == "two guards at the gate"


def test_a_phrase_begins_behind_the_clause_before_it() -> None:
    """Adverbs and auxiliaries before the verb are no part of it."""
    text = "Nobody came, but the old baker had also quoted"
    span = phrase_before(text, 0, text.index(" quoted"))
    assert span is not None
    assert text[span.start : span.end] == "the old baker"


def test_nothing_but_signs_is_no_phrase() -> None:
    """White space, commas and stops alone give none."""
    assert trimmed(" , . ", 0, 5) is None
    assert phrase_before(" , ", 0, 3) is None
    assert phrase_from(" , ", 0, 3) is None
