"""Who joins in what another says, or does not say, has a row of his own."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.fellows import fellows
from tests.support.found import spans, told, words
from tests.support.marked import marked


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        (
            "S[The minister] C[denied], as did his deputy, T[that the talks had failed].",
            "his deputy",
            "that the talks had failed",
        ),
        (
            "S[The union] C[said] T[that the crane was safe, as did the port authority].",
            "the port authority",
            "that the crane was safe",
        ),
        ("S[Kenya] C[rejected] T[the map], as did Uganda.", "Uganda", "the map"),
        (
            "S[She] C[says] T[it was late], as does the captain.",
            "the captain",
            "it was late",
        ),
    ],
)
def test_who_did_the_same_says_the_same(text: str, who: str, content: str) -> None:
    """Behind the verb or behind what is said, which then ends before it."""
    document, found = marked(text)

    first, second = fellows(document, [found])

    assert words(document.text, first.content) == [content]
    assert first.source == found.source
    assert (words(document.text, second.source), second.content) == ([who], first.content)
    assert second.cue[0] == found.cue[0]


@pytest.mark.parametrize(
    "text",
    [
        "S[Ann] C[said] T[the boat sank, as did the barge in the storm of that winter].",
        "S[Ann] C[bought] T[the hull], as did Bo.",
        "S[Ann] C[said] T[it was as did was done].",
        "S[Ann] C[said] T[the price rose, as did low growth].",
    ],
)
def test_what_only_looks_so_is_left(text: str) -> None:
    """What another thing did, a verb of no saying, or nobody that can speak."""
    document, found = marked(text)

    assert fellows(document, [found]) == (found,)


@pytest.mark.parametrize(
    ("text", "one", "other", "content"),
    [
        (
            "Neither the bishop, who is 80, nor his aide has commented on the letters.",
            "the bishop, who is 80",
            "his aide",
            "on the letters",
        ),
        (
            "It sank. Neither the owner nor the harbour office would say how many were aboard.",
            "the owner",
            "the harbour office",
            "how many were aboard",
        ),
        (
            "Neither Lwazi Mbeki nor the ministry, which was shut, has yet responded to the suit.",
            "Lwazi Mbeki",
            "the ministry, which was shut",
            "to the suit",
        ),
    ],
)
def test_neither_of_two_speaks(text: str, one: str, other: str, content: str) -> None:
    """Where nothing else is marked in the sentence."""
    found = fellows(Document(text), ())

    assert [row[0] for row in told(text, found)] == [one, other]
    assert [row[2] for row in told(text, found)] == [[content], [content]]


def test_a_sentence_in_which_something_is_marked_is_left() -> None:
    """The tagger has seen it."""
    text = "Neither the owner nor the port would say how many were aboard."
    row = Found(
        spans(text, "how many were aboard"),
        spans(text, "would say"),
        spans(text, "Neither the owner nor the port"),
    )

    assert fellows(Document(text), [row]) == (row,)
