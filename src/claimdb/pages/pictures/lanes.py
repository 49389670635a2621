"""Sayings in lanes: who has a lane, and what in it stands too close to be told apart.

Pure arithmetic: nothing is drawn here. Invariant: every saying is in exactly one
cluster of one lane of one side, so that the counts on a picture add up.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.pages.pictures.axis import Axis, Span, span
from claimdb.queries.listing import IN_PART
from claimdb.queries.shapes import Attribution, SourceName, When

SAID: Final = "said"
PUBLISHED: Final = "published"
#: Side -> the stances that stand on it.
SIDES: Final = {
    "asserts": ("asserts",),
    "denies": ("denies",),
    "others": ("questions", "declines", "relays"),
}
#: Marks nearer than this cannot be told apart.
_GAP: Final = 4.0


@dataclass(frozen=True, slots=True)
class Cluster:
    """Sayings of one stance that stand together; ``x`` is empty where no date is known."""

    x: float | None
    sayings: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """Sayings of one stance: of a source, or of all without a lane (``source`` is empty)."""

    source: SourceName | None
    sources: int
    sayings: tuple[Attribution, ...]

    @property
    def stance(self) -> str:
        """The one stance that all of them take."""
        return self.sayings[0].stance

    def clusters(self, axis: Axis | None, wide: Callable[[int], float]) -> list[Cluster]:
        """Return what stands together, from left to right, the undated last.

        ``wide`` tells how wide a mark for so many is.
        """
        return list(_clusters(self.sayings, axis, wide))


def dated(saying: Attribution) -> tuple[str, When] | None:
    """Return what the time is the time of, and the time: of saying, else of publication."""
    if saying.said is not None:
        return SAID, saying.said
    if saying.article.published is not None:
        return PUBLISHED, saying.article.published
    return None


def span_of(saying: Attribution) -> Span | None:
    """Return from when to when it may have been said."""
    found = dated(saying)
    return span(found[1].earliest, found[1].latest) if found else None


def in_part(saying: Attribution) -> bool:
    """Return whether no more than a part or an element is denied."""
    return saying.denial is not None and saying.denial.scope in IN_PART


def sides(sayings: Iterable[Attribution], most: int) -> dict[str, list[Lane]]:
    """Return the lanes of each side that has any, up to ``most`` on each."""
    told = list(sayings)
    split = {
        name: [one for one in told if one.stance in stances] for name, stances in SIDES.items()
    }
    return {name: list(_lanes(mine, most)) for name, mine in split.items() if mine}


def _lanes(sayings: Sequence[Attribution], most: int) -> Iterator[Lane]:
    """Yield a lane for each source, who spoke first first; then one for all that are left."""
    mine: dict[tuple[str, str], list[Attribution]] = defaultdict(list)
    for one in sayings:
        mine[one.stance, one.source.id].append(one)
    ranked = sorted(mine.values(), key=lambda group: (-len(group), _first(group)))
    shown = ranked if len(ranked) <= most else ranked[: most - 1]
    for group in sorted(shown, key=_first):
        yield Lane(group[0].source, 1, tuple(group))
    left: dict[str, list[list[Attribution]]] = defaultdict(list)
    for group in ranked[len(shown) :]:
        left[group[0].stance].append(group)
    for groups in left.values():
        yield Lane(None, len(groups), tuple(one for group in groups for one in group))


def _first(sayings: Iterable[Attribution]) -> tuple[float, str]:
    spans = [(span_of(one) or (float("inf"), 0))[0] for one in sayings]
    return min(spans), min(one.id for one in sayings)


def _clusters(
    sayings: Iterable[Attribution], axis: Axis | None, wide: Callable[[int], float]
) -> Iterator[Cluster]:
    placed = sorted(
        ((middle(found, axis), one) for one in sayings if axis and (found := span_of(one))),
        key=lambda pair: (pair[0], pair[1].id),
    )
    together: list[Cluster] = []
    for x, one in placed:
        together.append(Cluster(x, (one,)))
        while len(together) > 1 and _touch(together[-2], together[-1], wide):
            last = together.pop()
            together[-1] = _joined(together[-1], last)
    yield from together
    undated = tuple(one for one in sayings if span_of(one) is None)
    if undated:
        yield Cluster(None, undated)


def _touch(one: Cluster, other: Cluster, wide: Callable[[int], float]) -> bool:
    room = (wide(len(one.sayings)) + wide(len(other.sayings))) / 2 + _GAP
    return (other.x or 0) - (one.x or 0) < room


def _joined(one: Cluster, other: Cluster) -> Cluster:
    sayings = (*one.sayings, *other.sayings)
    x = (one.x or 0) * len(one.sayings) + (other.x or 0) * len(other.sayings)
    return Cluster(x / len(sayings), sayings)


def middle(found: Span, axis: Axis) -> float:
    """Return where the middle of what is seen of a span stands."""
    return (axis.x(found[0]) + axis.x(found[1])) / 2
