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

from claimdb.ingest.shingles import RUN, runs, voiced

#: Words of a run that survives an edited text: one word changed costs four words, not six.
_EDITED: Final = 4
#: Repeated words below which nothing is a copy: two notes of "watch the video here".
LEAST: Final = 12
#: Share of a short text's own words that does for reuse where its words are too few.
_HALF: Final = 0.5
#: Own words below which a text is a quotation with a name under it: then all words count.
_VOICE: Final = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where one likeness ends and another begins.

    ``copied`` is the share of the shorter text's own words that a copy repeats, and
    ``in_order`` the share of those that stands in the same order: a text made anew of
    another's paragraphs is no copy. ``head`` are words that the longer text may begin
    with for itself: a place and a date, an editor's note; agencies' texts are trimmed
    from their end. ``reused`` are own words that a text repeats to reuse another: two
    sentences.
    """

    copied: float = 0.66
    in_order: float = 0.8
    head: int = 120
    reused: int = 46


LIMITS: Final = Limits()


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
    """

    containment: float
    voice: float
    repeated: int
    order: float
    head: int

    @property
    def likeness(self) -> Likeness:
        """Return how the two texts relate."""
        return self.judged(LIMITS)

    @property
    def score(self) -> float:
        """Return the share of the shorter text that is in the other, as links between copies do."""
        return round(self.containment, 4)

    def judged(self, limits: Limits) -> Likeness:
        """Return how the two texts relate by other limits."""
        if self.repeated >= LEAST and self.voice >= limits.copied:
            in_place = self.order >= limits.in_order and self.head <= limits.head
            return Likeness.COPY if in_place else Likeness.REUSE
        if self.repeated >= limits.reused or (self.repeated >= LEAST and self.voice >= _HALF):
            return Likeness.REUSE
        return Likeness.INDEPENDENT if self.containment else Likeness.DIFFERENT


def compare(text_a: str, text_b: str) -> Compared:
    """Return what two texts have in common, their ``likeness`` and a ``score`` from 0 to 1.

    For many comparisons of one text take ``text`` and ``in_common``.
    """
    return in_common(text(text_a), text(text_b))


def text(written: str) -> Text:
    """Return a text as it is compared."""
    found, own = voiced(written)
    return Text(words=found, own=own if sum(own) >= _VOICE else bytearray(b"\1") * len(found))


def in_common(first: Text, second: Text) -> Compared:
    """Return what two texts have in common."""
    short, long = sorted((first, second), key=lambda one: one.count)
    edited, passages = _shared(short, long, _EDITED), _shared(short, long, RUN)
    voice = _own(short, edited.in_short) / max(1, sum(short.own))
    return Compared(
        containment=sum(edited.in_short) / max(1, short.count) if any(passages.in_short) else 0.0,
        voice=voice,
        repeated=min(_own(short, passages.in_short), _own(long, passages.in_long)),
        order=edited.order,
        head=max(0, passages.in_long.find(1)),
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
