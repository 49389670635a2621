"""The time of saying is left out of contents that were marked over it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.cleaving import cloven
from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from tests.support.found import words
from tests.support.marked import marked
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("S[Moor] C[accused] T[Lee on Friday of lying].", ["Lee", "of lying"]),
        ("S[Moor] C[accuses] T[two men on 3 May of fraud].", ["two men", "of fraud"]),
        ("S[Moor] C[blamed] T[the bank last week for the fall].", ["the bank", "for the fall"]),
        ("S[Moor] C[charged] T[Lee on May 3, 2027 with theft].", ["Lee", "with theft"]),
        ("S[Moor] C[denied] T[Monday that it rained].", ["that it rained"]),
        ("S[Moor] C[denied on] T[3 May 2027 selling it].", ["selling it"]),
        ("S[Moor] C[said on 3] T[May 2027 the bank fell].", ["the bank fell"]),
    ],
)
def test_the_time_of_saying_is_left_out(text: str, content: list[str]) -> None:
    """Between the accused and the charge, and before what is denied or said."""
    document, found = marked(text)

    (row,) = cloven(document, [found])

    assert words(document.text, row.content) == content


@pytest.mark.parametrize(
    "text",
    [
        "S[Moor] C[accused] T[Lee of lying on Friday].",
        "S[Moor] C[accused] T[the men who came on Friday of theft].",
        "S[Moor] C[accused] T[Lee, heard on Friday of his own will].",
        "S[Moor] C[accused] T[Lee in 2014 of lying].",
        "S[Moor] C[accused] T[Lee on Friday's panel of lying].",
        "S[Moor] C[said] T[Monday of that week was cold].",
        "S[Moor] C[said] T[Lee left on Friday for the coast].",
        "S[Moor] C[denied] T[Monday was cold].",
        "T[It rained on Friday of that week], S[Moor] C[warned].",
    ],
)
def test_other_times_stay(text: str) -> None:
    """A time of the charge, of a clause about the accused, or of what happened, is said."""
    document, found = marked(text)

    assert cloven(document, [found]) == (found,)


@given(TEXT, st.data())
def test_contents_only_shrink(text: str, data: st.DataObject) -> None:
    """Whatever is marked in whatever text, pieces stay inside of what was marked."""
    places = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4)))
    cue, content = Span(*places[:2]), Span(*places[2:])
    row = Found((content,), (cue,))

    (kept,) = cloven(Document(text), [row])

    assert kept.cue == row.cue
    assert all(content.start <= one.start <= one.end <= content.end for one in kept.content)
