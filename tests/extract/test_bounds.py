"""Holes in a content are closed, and what dangles at its end is left out."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.bounds import bounded
from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from tests.support.found import words
from tests.support.marked import marked
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "S[Ann] C[said] T[the pier] known as T[the Mole] was shut.",
            ["the pier known as the Mole"],
        ),
        ("T[The pier], S[Ann] C[said], T[was shut].", ["The pier", "was shut"]),
        ("S[Ann] C[said] T[the pier was shut.] T[It is old].", ["the pier was shut.", "It is old"]),
    ],
)
def test_a_hole_that_is_nobodys_is_closed(text: str, content: list[str]) -> None:
    """Within a sentence, where no cue and no source stands in it."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == content


def test_a_hole_with_the_cue_of_another_row_stays() -> None:
    """Two rows may interlock."""
    document, found = marked("S[Ann] C[said] T[the pier] which Bo called T[the Mole] was shut.")
    start = document.text.index("called")
    other = Found((Span(0, 3),), (Span(start, start + 6),))

    row, _ = bounded(document, [found, other])

    assert words(document.text, row.content) == ["the pier", "the Mole"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("S[Ann] C[said] T[the pier was shut, as] did Bo.", ["the pier was shut"]),
        ("S[Ann] C[said] T[the pier was shut,] who ran it.", ["the pier was shut"]),
        ("S[Ann] C[said] T[the pier was shut, and the] mayor left.", ["the pier was shut"]),
        ("S[Ann] C[said] T[they know who].", ["they know who"]),
        ("S[Ann] C[asked] T[why] Bo left.", ["why"]),
    ],
)
def test_what_dangles_is_left_out(text: str, content: list[str]) -> None:
    """Words that begin what does not follow; never all of a content."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The speech, in which S[Ann] C[called] T[it an accident], was long.", ["it an accident"]),
        ("The fire, which S[Ann] C[called] T[an accident], spread.", ["which", "an accident"]),
        ("Bo, who C[is believed] T[to have left], is ill.", ["who", "to have left"]),
        ("The fire that S[Ann] C[called] T[an accident] spread.", ["an accident"]),
        ("S[Bo, who] C[said] T[it rained], is ill.", ["it rained"]),
        ("T[In] a letter S[Ann] C[said] T[it rained].", ["it rained"]),
    ],
)
def test_the_pronoun_of_a_clause_belongs_to_what_is_said(text: str, content: list[str]) -> None:
    """Unless it is of the source; a preposition alone is of the reporter."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("T[The bank] had been warned, S[the paper] C[wrote].", ["The bank had been warned"]),
        (
            "T[The bank] was closed, and the mayor left, C[said] S[Ann].",
            ["The bank was closed, and the mayor left"],
        ),
        ("T[The bank], S[the paper] C[wrote], T[is shut].", ["The bank", "is shut"]),
        ("T[“Yes”], and that was all, S[Ann] C[said].", ["“Yes”"]),
        ("T[The bank]. It had been warned, S[the paper] C[wrote].", ["The bank"]),
        ("T[The bank], once a mill, C[is supported by] S[the town].", ["The bank"]),
    ],
)
def test_a_clause_reaches_the_comma_before_who_said_it(text: str, content: list[str]) -> None:
    """In one sentence, where nothing is quoted and the verb is one of saying."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == content


def test_in_what_appears_is_a_part_of_what_is_said() -> None:
    """Without it the content would be surer than who speaks."""
    document, found = marked("In what appears T[to be a raid, a mill burned], S[Ann] C[said].")

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == ["In what appears to be a raid, a mill burned"]


@given(TEXT, st.data())
def test_any_text_keeps_its_rows(text: str, data: st.DataObject) -> None:
    """Whatever is marked, each row with a word keeps a content within the text, in order."""
    document = Document(text)
    places = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [Span(*pair) for pair in zip(places[::2], places[1::2], strict=False)]
    rows = [Found(tuple(spans))] if spans else []

    found = bounded(document, rows)

    has_word = any(re.search(r"\w", text[span.start : span.end]) for span in spans)
    assert len(found) == (1 if has_word else 0)
    for row in found:
        assert row.content
        assert all(0 <= one.start < one.end <= len(text) for one in row.content)
        assert list(row.content) == sorted(row.content)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The rebels, S[it] C[added], T[deny having mined it].",
            ["The rebels", "deny having mined it"],
        ),
        ("The fee, S[Ann] C[said], T[would rise].", ["The fee", "would rise"]),
        ("In May, S[Ann] C[said], T[would be too late].", ["would be too late"]),
        ("The fee, S[Ann] C[said], T[a third of it], rose.", ["a third of it"]),
    ],
)
def test_a_subject_before_who_says_it_is_part_of_what_is_said(
    text: str, content: list[str]
) -> None:
    """Where only a verb that lacks one follows; not when or where it was said."""
    document, found = marked(text)

    (row,) = bounded(document, [found])

    assert words(document.text, row.content) == content
