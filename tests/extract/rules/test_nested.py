"""What others are reported to have said inside somebody's words."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import NESTED, Found
from claimdb.extract.rules.nested import nested
from tests.support.found import spans, told


def outer(text: str, content: str, cue: str = "said") -> Found:
    """Return a row with the first words of a text as its source."""
    return Found(spans(text, content), spans(text, cue), spans(text, "Ann Lee"), 0.9)


def test_who_speaks_may_be_put_into_the_words_of_another() -> None:
    """In "the rebels, Ann Lee said, deny …" the rebels deny."""
    text = "The rebels, Ann Lee said, deny having mined the road."
    content = spans(text, "The rebels", "deny having mined the road")
    row = Found(content, spans(text, "said"), spans(text, "Ann Lee"), 0.9)

    added = [one for one in nested(Document(text), [row]) if one.by == NESTED]

    assert told(text, added) == [("The rebels", "deny", ["having mined the road"])]


@pytest.mark.parametrize(
    ("content", "source", "cue", "inner"),
    [
        ("that the mayor had denied that it leaked", "the mayor", "had denied", "that it leaked"),
        ("she could not say who had called", "she", "could not say", "who had called"),
        ("the mayor denied having seen it", "the mayor", "denied", "having seen it"),
        ("police told her the weir was safe", "police", "told", "the weir was safe"),
        ("he promised nothing", "he", "promised", "nothing"),
        ("Dube lied when she denied having seen it", "she", "denied", "having seen it"),
        ("“he came in and said, ‘Run home,’ to me”", "he", "said", "‘Run home,’"),
        ("Tom Roe had promised to mend it", "Tom Roe", "had promised", "to mend it"),
        ("her landlord had promised to mend it", "her landlord", "had promised", "to mend it"),
        ("the army quoted guards as saying it fell", "the army", "quoted", "it fell"),
        ("him saying that it leaked", "him", "saying", "that it leaked"),
    ],
)
def test_words_within_words_are_another_row(
    content: str, source: str, cue: str, inner: str
) -> None:
    """Who is said to have said something has a row, less sure than the one around it."""
    text = f"Ann Lee said {content}."
    row = outer(text, content)
    (added,) = [one for one in nested(Document(text), [row]) if one.by == NESTED]
    assert told(text, [added]) == [(source, cue, [inner])]
    assert added.confidence < row.confidence


@pytest.mark.parametrize(
    "content",
    [
        "the mayor would say that it leaked",
        "if the mayor says that it leaked she will go",
        "the man who said that it leaked was gone",
        "the weir was old",
        "the mayor was told that it leaked",
    ],
)
def test_what_nobody_is_said_to_have_said_makes_no_row(content: str) -> None:
    """Plans, conditions, relative clauses and passives tell of no one who said something."""
    text = f"Ann Lee said {content}."
    row = outer(text, content)
    assert nested(Document(text), [row]) == (row,)


def test_a_claim_that_is_denied_is_its_owners() -> None:
    """Of a denied content only who owns the claim has a row."""
    text = "Ann Lee rejected the mayor's claim that it leaked."
    row = outer(text, "the mayor's claim that it leaked", "rejected")
    added = [one for one in nested(Document(text), [row]) if one.by == NESTED]
    assert told(text, added) == [("the mayor's", "claim", ["that it leaked"])]
