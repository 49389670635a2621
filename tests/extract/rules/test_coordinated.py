"""Two things said in one sentence are two rows."""

import pytest

from claimdb.extract.record import COORDINATED, Found
from claimdb.extract.rules.coordinated import coordinated
from claimdb.text.spans import Span
from tests.support.found import words
from tests.support.marked import marked


@pytest.mark.parametrize(
    ("text", "first", "cue", "second"),
    [
        (
            "S[Ann Lee] C[admitted] T[that a boat was near but denied it had sunk a trawler].",
            "that a boat was near",
            "denied",
            "it had sunk a trawler",
        ),
        (
            "S[Ann Lee] C[wrote] T[that the mine was safe and dismissed reports of cracks].",
            "that the mine was safe",
            "dismissed",
            "reports of cracks",
        ),
        (
            "S[Ann Lee] C[told] reporters T[the road was shut and blamed the town for it].",
            "the road was shut",
            "blamed",
            "the town for it",
        ),
        (
            "S[Ann Lee] C[said] T[the king was well but declined to give details].",
            "the king was well",
            "declined",
            "to give details",
        ),
        (
            "S[Ann Lee] C[said] T[he had left but did not say why].",
            "he had left",
            "did not say",
            "why",
        ),
        (
            "S[Ann Lee] C[said] T[a mine went off, without saying how many were hurt].",
            "a mine went off",
            "without saying",
            "how many were hurt",
        ),
        (
            "S[Ann Lee] C[says] T[the mayor is ill and denies that she will step down].",
            "the mayor is ill",
            "denies",
            "that she will step down",
        ),
    ],
)
def test_the_verb_behind_and_or_but_begins_a_row(
    text: str, first: str, cue: str, second: str
) -> None:
    """It has the source of the row, and what stands behind the verb."""
    document, found = marked(text)

    kept, new = coordinated(document, [found])

    assert words(document.text, kept.content) == [first]
    assert words(document.text, new.cue) == [cue]
    assert words(document.text, new.content) == [second]
    assert new.source == found.source
    assert (new.by, new.confidence < kept.confidence) == (COORDINATED, True)


def test_three_things_are_three_rows() -> None:
    """What follows is looked at again."""
    document, found = marked(
        "S[Ann Lee] C[said] T[the pier was shut but insisted it was safe and denied the report]."
    )

    rows = coordinated(document, [found])

    assert [words(document.text, row.cue) for row in rows] == [["said"], ["insisted"], ["denied"]]


@pytest.mark.parametrize(
    "text",
    [
        "S[Ann Lee] C[said] T[the mayor met the envoy and denied the report].",  # who denied it?
        "S[Ann Lee] C[said] T[the mayor had met the envoy and denied the report].",
        "S[Ann Lee] C[said] T[the vote was fair and the count was honest].",
        "S[Ann Lee] C[said] T[the guards were armed and refused to leave].",
        "S[Ann Lee] C[said] T[she was ill and denied him entry].",
        "S[Ann Lee] C[said] T[he was tired and says little].",  # another tense
        'S[Ann Lee] C[said] T["it was late and denied sleep is bad, but admitted that I slept"].',
        "T[The pier was shut but denied that it sank], S[Ann Lee] C[said].",
        "T[It was shut but denied that it sank], C[according to] S[Ann Lee].",
        "C[It is said] T[that it was shut but denied that it sank].",
        "S[Ann Lee] C[said] T[the boat sank without saying a prayer].",
    ],
)
def test_what_may_be_one_thing_stays_one(text: str) -> None:
    """Where the verb may have another subject, tells of no saying, or is quoted."""
    document, found = marked(text)
    assert coordinated(document, [found]) == (found,)


def test_what_is_not_given_only_ends_what_is_said() -> None:
    """Nobody says "numbers"."""
    document, found = marked("S[Ann Lee] C[said] T[a mine went off, without giving numbers].")

    (row,) = coordinated(document, [found])

    assert words(document.text, row.content) == ["a mine went off"]


def test_rows_stay_in_the_order_of_their_contents() -> None:
    """A new row stands before one that begins behind it."""
    document, found = marked("S[Ann Lee] C[said] T[it was shut but denied that it sank]. Bo left.")
    other = Found((Span(len(document.text) - 8, len(document.text) - 1),))

    rows = coordinated(document, [found, other])

    assert [row.content[0].start for row in rows] == sorted(row.content[0].start for row in rows)
    assert len(rows) == len([found, other]) + 1


def test_what_is_lost_behind_a_row_is_found() -> None:
    """Where the rest of a sentence is unmarked and begins as a thing said, it is a row."""
    document, row = marked(
        "S[Ann Lee] C[said] T[nobody had checked the beams] and called the report misleading."
    )

    first, second = coordinated(document, [row])

    assert first == row
    assert second.by == COORDINATED
    assert second.source == row.source
    assert words(document.text, second.cue) == ["called"]
    assert words(document.text, second.content) == ["the report misleading"]


@pytest.mark.parametrize(
    "text",
    [
        "S[Ann Lee] C[said] T[nobody had checked the beams] and went home.",
        "S[Ann Lee] C[said] T[nobody had checked the beams], and the mayor denied the report.",
        "S[Ann Lee] C[said] T[nobody had checked the beams]. And denied the report.",
    ],
)
def test_what_is_not_said_by_the_same_is_left(text: str) -> None:
    """Deeds, others' words and other sentences are no part of what was said."""
    document, row = marked(text)

    assert coordinated(document, [row]) == (row,)
