"""Who is quoted by one who is cited."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import PASSIVE, Found
from claimdb.extract.rules.relayed import relayed
from tests.support.found import spans, told

_RADIO = ("Radio Vesna", "reported", ["The pass is open"])
_COLONEL = ("a colonel", "saying", ["it was safe"])


def _row(text: str, *contents: str) -> Found:
    """Return a row of Radio Vesna's with a confidence of its own."""
    return Found(spans(text, *contents), spans(text, "reported"), spans(text, "Radio Vesna"), 0.9)


@pytest.mark.parametrize(
    "middle",
    [", which quoted", ", citing an agency, which cited", ", quoting the Bee, which quoted"],
)
def test_who_is_quoted_has_a_row(middle: str) -> None:
    """Behind the one who cites, or behind whom that one cites; less sure than the row around it."""
    text = f"The pass is open, Radio Vesna reported{middle} a colonel as saying it was safe."
    outer = _row(text, "The pass is open")

    first, second = relayed(Document(text), [outer])

    assert told(text, [first, second]) == [_RADIO, _COLONEL]
    assert second.by == PASSIVE
    assert second.confidence < first.confidence


def test_what_is_quoted_is_no_piece_of_another_row() -> None:
    """A piece that begins with who is quoted is taken from the row of who quotes."""
    text = "The pass is open, Radio Vesna reported, which quoted a colonel as saying it was safe."
    outer = _row(text, "The pass is open", "a colonel as saying it was safe")

    assert told(text, relayed(Document(text), [outer])) == [_RADIO, _COLONEL]


@pytest.mark.parametrize(
    "text",
    [
        "The pass is open, Radio Vesna reported, which quoted a poem.",
        "The pass is open, Radio Vesna reported, which quoted snow as falling.",
        "The pass is open, Radio Vesna reported. It quoted a colonel as saying it was safe.",
    ],
)
def test_other_clauses_add_nothing(text: str) -> None:
    """Neither what is not said by anybody, nor another sentence."""
    outer = _row(text, "The pass is open")

    assert relayed(Document(text), [outer]) == (outer,)


def test_who_is_marked_stays_as_it_is() -> None:
    """A row whose cue is the same is not added again."""
    text = "The pass is open, Radio Vesna reported, which quoted a colonel as saying it was safe."
    outer = _row(text, "The pass is open")
    inner = Found(spans(text, "it was safe"), spans(text, "saying"), spans(text, "a colonel"))

    assert relayed(Document(text), [outer, inner]) == (outer, inner)
