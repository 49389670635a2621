"""Telling a copy from reuse, and both from two reports of the same story.

A **copy** is the same text, trimmed or lightly edited: most of what the shorter text
says in its own voice is in the other, in the same order, and the longer one does
not begin with something else. **Reuse** is an own text around copied passages. Two
reports that share quotations alone are **independent**: both were there, or both
quote a third; what stands in quotation marks in either text therefore proves nothing.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from operator import and_
from typing import Final

from claimdb.resolve.shingles import RUN, runs, voiced

#: Words of a run that survives an edited text: one word changed costs four words, not six.
_EDITED: Final = 4
#: Share of the shorter text's own words that a copy repeats.
COPIED: Final = 0.66
#: Share of what is repeated that stands in the same order; a text made anew of another's
#: paragraphs is no copy.
IN_ORDER: Final = 0.75
#: Words at the head of the longer text that may be its own: a place and a date, an
#: editor's note. Agencies' texts are trimmed from their end.
HEAD: Final = 120
#: Words of its own voice that a text repeats to reuse another; that is two sentences.
REUSED: Final = 46
#: Repeated words below which nothing is a copy: two notes of "watch the video here".
LEAST: Final = 12
#: Share of a short text that does for reuse where ``REUSED`` words cannot.
_HALF: Final = 0.5
#: Own words below which a text is a quotation with a name under it: then all words count.
_VOICE: Final = 20


class Likeness(StrEnum):
    """How two texts relate."""

    COPY = "copy"
    REUSE = "reuse"
    INDEPENDENT = "independent"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A text as it is compared: its words, and which of them it says in its own voice."""

    words: list[bytes]
    own: bytearray

    @property
    def count(self) -> int:
        """How many words it has."""
        return len(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What two texts have in common.

    ``containment`` is the share of the shorter text's words that stand in the other
    too, nought without one passage of ``RUN`` words; ``voice`` that of its own words;
    ``repeated`` are own words of both in such passages; ``order`` is the share of what is
    common that stands in one order; ``head`` the longer text's words before it.
    ``first_is_longer`` is of the two as given.
    """

    containment: float
    voice: float
    repeated: int
    order: float
    head: int
    first_is_longer: bool

    @property
    def likeness(self) -> Likeness:
        """Return how the two texts relate."""
        if self.repeated >= LEAST and self.voice >= COPIED:
            if self.order >= IN_ORDER and self.head <= HEAD:
                return Likeness.COPY
            return Likeness.REUSE
        if self.repeated >= REUSED or (self.repeated >= LEAST and self.voice >= _HALF):
            return Likeness.REUSE
        return Likeness.INDEPENDENT if self.containment else Likeness.DIFFERENT


def text(written: str) -> Text:
    """Return a text as it is compared."""
    found, own = voiced(written)
    return Text(words=found, own=own if sum(own) >= _VOICE else bytearray(b"\1") * len(found))


def compare(first: Text, second: Text) -> Compared:
    """Return what two texts have in common."""
    first_is_longer = first.count > second.count
    short, long = (second, first) if first_is_longer else (first, second)
    edited, passages = _shared(short, long, _EDITED), _shared(short, long, RUN)
    voice = _own(short, edited.in_short) / max(1, sum(short.own))
    return Compared(
        containment=sum(edited.in_short) / max(1, short.count) if any(passages.in_short) else 0.0,
        voice=voice,
        repeated=min(_own(short, passages.in_short), _own(long, passages.in_long)),
        order=edited.order,
        head=max(0, passages.in_long.find(1)),
        first_is_longer=first_is_longer,
    )


@dataclass(frozen=True, slots=True)
class _Shared:
    """For each word of two texts 1 where a common run has it, and how far the runs keep order."""

    in_short: bytearray
    in_long: bytearray
    order: float


def _shared(short: Text, long: Text, length: int) -> _Shared:
    """Return what two texts have in common in runs of ``length`` words."""
    short_runs, long_runs = list(runs(short.words, length)), list(runs(long.words, length))
    common = set(short_runs).intersection(long_runs)
    in_short = [place for place, run in enumerate(short_runs) if run in common]
    in_long = [place for place, run in enumerate(long_runs) if run in common]
    times = Counter(long_runs[place] for place in in_long)
    place_of = {long_runs[place]: place for place in in_long}
    # What comes twice stands anywhere.
    followed = [place_of[short_runs[place]] for place in in_short if times[short_runs[place]] == 1]
    return _Shared(
        _covered(short, in_short, length),
        _covered(long, in_long, length),
        _longest_rise(followed) / len(followed) if followed else 1.0,
    )


def _covered(of: Text, starts: Iterable[int], length: int) -> bytearray:
    found = bytearray(of.count)
    for start in starts:
        found[start : start + length] = b"\1" * length
    return found


def _own(of: Text, covered: bytearray) -> int:
    """Return how many of the words covered the text says in its own voice."""
    return sum(map(and_, of.own, covered))


def _longest_rise(places: list[int]) -> int:
    """Return how many of ``places`` can be kept so that they rise."""
    ends: list[int] = []
    for place in places:
        at = bisect_left(ends, place)
        ends[at : at + 1] = [place]
    return len(ends)
