"""One table of what was measured: a title for people, and rows by the names of columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

Cell: TypeAlias = str | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that belong together; ``name`` and ``corpus`` are for programs, ``title`` for people."""

    name: str
    corpus: str
    title: str
    columns: Sequence[str]
    rows: Sequence[Mapping[str, Cell]]


def met(figure: float, least: float | None) -> str | None:
    """Return whether a figure is as good as it should be; None without a goal."""
    return None if least is None else ("yes" if figure >= least else "no")
