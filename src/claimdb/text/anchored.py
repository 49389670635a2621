"""What became of a passage in a changed text, and how that was decided."""

from dataclasses import dataclass
from enum import StrEnum

from claimdb.text.spans import Span


class Outcome(StrEnum):
    """What became of a passage."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    ALTERED = "altered"
    GONE = "gone"


class Method(StrEnum):
    """What decided: the place, the context, the words by themselves, order, …."""

    POSITION = "position"
    CONTEXT = "context"
    WORDS = "words"
    FOLDED = "folded"
    ORDER = "order"
    BESIDE = "beside"
    AMBIGUOUS = "ambiguous"
    FUZZY = "fuzzy"
    REPLACED = "replaced"
    CUT = "cut"
    TAKEN = "taken"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Anchored:
    """What became of a passage, where it stands now, and how that was decided.

    ``span`` is None where it is gone. ``score``, 0 to 1, says how much of words
    and context stayed; of what is gone, how alike the nearest was that was not
    taken for it.
    """

    outcome: Outcome
    span: Span | None
    score: float
    method: Method


__all__ = ["Anchored", "Method", "Outcome"]
