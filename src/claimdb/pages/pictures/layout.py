"""Where the boxes of a graph stand: in columns, with as few crossings as a few sweeps find.

An edge over several columns holds a place free in each, so that it runs between the
boxes and never behind one. Pure, and the same for the same graph.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

Edge = tuple[str, str]
_SWEEPS: Final = 6
#: How high the place is that an edge holds free.
_LANE: Final = 10.0


@dataclass
class Layout:
    """The middle of every box from the top, and the middles that an edge passes through."""

    middles: dict[str, float] = field(default_factory=dict)
    ways: dict[Edge, list[tuple[int, float]]] = field(default_factory=dict)
    height: float = 0.0


def layout(
    columns: Mapping[str, int], edges: Iterable[Edge], high: Callable[[str], float], gap: float
) -> Layout:
    """Return where boxes of these columns stand; ``high`` tells how high a box is."""
    held = _Held(columns, list(edges))
    heights = {key: high(key) if key in columns else _LANE for key in held.column}
    ordered = held.ordered()
    middles = _stacked(ordered, heights, held, gap)
    made = Layout(middles=middles)
    for edge, places in held.ways.items():
        made.ways[edge] = [(held.column[place], middles[place]) for place in places]
    made.height = max((middles[key] + heights[key] / 2 for key in middles), default=0)
    return made


class _Held:
    """Boxes and the places that long edges hold, with who is beside whom."""

    def __init__(self, columns: Mapping[str, int], edges: list[Edge]) -> None:
        self.column: dict[str, int] = dict(columns)
        self.ways: dict[Edge, list[str]] = {}
        self.left: dict[str, list[str]] = defaultdict(list)
        self.right: dict[str, list[str]] = defaultdict(list)
        for start, end in edges:
            self._edge(start, end)

    def _edge(self, start: str, end: str) -> None:
        places = [
            f"{start} > {end} @{at}" for at in range(self.column[start] + 1, self.column[end])
        ]
        for at, place in enumerate(places, self.column[start] + 1):
            self.column[place] = at
        self.ways[start, end] = places
        way = [start, *places, end]
        for one, other in pairwise(way):
            self.right[one].append(other)
            self.left[other].append(one)

    def ordered(self) -> list[list[str]]:
        """Return the places of each column from top to bottom."""
        rows: list[list[str]] = [[] for _ in range(max(self.column.values(), default=-1) + 1)]
        for key, column in self.column.items():
            rows[column].append(key)
        for sweep in range(_SWEEPS):
            forth = sweep % 2 == 0
            beside = self.left if forth else self.right
            for row in rows if forth else rows[::-1]:
                _sort(row, beside, {key: n for one in rows for n, key in enumerate(one)})
        return rows


def _sort(row: list[str], beside: Mapping[str, list[str]], rank: Mapping[str, int]) -> None:
    """Sort a column by the mean place of its neighbours."""
    row.sort(key=lambda key: _mean([rank[one] for one in beside.get(key, ())], rank[key]))


def _stacked(
    rows: list[list[str]], heights: Mapping[str, float], held: _Held, gap: float
) -> dict[str, float]:
    """Return the middles: each place as near as it can be to the middle of its neighbours."""
    middles: dict[str, float] = {}
    for row in rows:
        _place(row, dict.fromkeys(row, 0.0), heights, gap, middles)
    for sweep in range(_SWEEPS):
        forth = sweep % 2 == 0
        beside = held.left if forth else held.right
        for row in rows if forth else rows[::-1]:
            wanted = {
                key: _mean([middles[one] for one in beside[key]], middles[key]) for key in row
            }
            _place(row, wanted, heights, gap, middles)
    top = min((middles[key] - heights[key] / 2 for key in middles), default=0)
    return {key: middle - top for key, middle in middles.items()}


def _place(
    row: list[str],
    wanted: Mapping[str, float],
    heights: Mapping[str, float],
    gap: float,
    middles: dict[str, float],
) -> None:
    """Put a column's places where they are wanted, moved as a block where they would overlap."""
    blocks: list[tuple[float, list[str]]] = []
    for key in row:
        blocks.append((wanted[key], [key]))
        while len(blocks) > 1 and _bottom(blocks[-2], heights, gap) > _top(
            blocks[-1], heights, gap
        ):
            (one, first), (other, second) = blocks[-2:]
            both = (one * len(first) + other * len(second)) / (len(first) + len(second))
            blocks[-2:] = [(both, first + second)]
    for block in blocks:
        y = _top(block, heights, gap)
        for key in block[1]:
            middles[key] = y + (heights[key] + gap) / 2
            y += heights[key] + gap


def _size(keys: Iterable[str], heights: Mapping[str, float], gap: float) -> float:
    return sum(heights[key] + gap for key in keys)


def _top(block: tuple[float, list[str]], heights: Mapping[str, float], gap: float) -> float:
    return block[0] - _size(block[1], heights, gap) / 2


def _bottom(block: tuple[float, list[str]], heights: Mapping[str, float], gap: float) -> float:
    return block[0] + _size(block[1], heights, gap) / 2


def _mean(values: list[float] | list[int], default: float) -> float:
    return sum(values) / len(values) if values else default
