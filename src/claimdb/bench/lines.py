"""What is measured, and one line of the table: against what, and whether the goal is met."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

Cell: TypeAlias = str | float | None

COLUMNS: Final = ("what", "figure", "baseline", "unit", "ratio", "goal", "met")
#: Nobody can tell two answers apart that are so near, and their ratio is mostly that of
#: opening a cursor and making dictionaries.
UNNOTICED_MS: Final = 2.0
_THREE_DIGITS: Final = 100


class Part(StrEnum):
    """What can be measured by itself."""

    LOAD = "load"
    QUERIES = "queries"
    WEB = "web"
    START = "start"
    INGEST = "ingest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A figure and, where there is one, what a baseline took for the same.

    ``most`` is the goal for the figure, ``most_ratio`` for figure / baseline; in
    milliseconds a difference below ``UNNOTICED_MS`` meets any ratio.
    """

    what: str
    figure: float
    unit: str
    baseline: float | None = None
    most: float | None = None
    most_ratio: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times what the baseline took."""
        return self.figure / self.baseline if self.baseline else None

    @property
    def goal(self) -> str:
        """The goal in words; empty where there is none."""
        parts = []
        if self.most is not None:
            parts.append(f"≤ {self.most:g} {self.unit}")
        if self.most_ratio is not None:
            parts.append(f"≤ {self.most_ratio:g} ×")
        return ", ".join(parts)

    @property
    def met(self) -> bool | None:
        """Whether every goal is met; None where there is none."""
        if not self.goal:
            return None
        absolute = self.most is None or self.figure <= self.most
        return absolute and self._ratio_met()

    def _ratio_met(self) -> bool:
        if self.most_ratio is None or self.baseline is None or self.ratio is None:
            return True
        unnoticed = self.unit == "ms" and self.figure - self.baseline < UNNOTICED_MS
        return unnoticed or self.ratio <= self.most_ratio

    def row(self) -> dict[str, Cell]:
        """Return the line as a row of ``COLUMNS``; numbers to three digits."""
        return {
            "what": self.what,
            "figure": _digits(self.figure),
            "baseline": _digits(self.baseline),
            "unit": self.unit,
            "ratio": None if self.ratio is None else round(self.ratio, 2),
            "goal": self.goal or None,
            "met": {True: "yes", False: "no", None: None}[self.met],
        }


def missed(lines: Iterable[Line]) -> int:
    """Return how many goals are not met."""
    return sum(line.met is False for line in lines)


def _digits(value: float | None) -> float | None:
    if value is None:
        return None
    return round(value) if abs(value) >= _THREE_DIGITS else float(f"{value:.3g}")
