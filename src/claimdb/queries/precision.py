"""How often programs were right, from what people have decided.

Precision is accepted / (accepted + rejected), with the interval of Wilson at 95 %:
of three decisions, all accepted, it says .44 to 1, not 1. Corrected rows are
counted apart, since a wrong span and a wrong speaker are not one mistake.
Invariant: nothing undecided is counted on any side.
"""

import re
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from math import sqrt
from typing import Final

from claimdb.db.reader import Reader, Row, Value
from claimdb.queries import run
from claimdb.queries.values import number

#: Two-sided 95 % of a normal distribution.
_Z: Final = 1.959964
_CASE: Final = re.compile(r"\s*\([^()]*\)")


class Per(StrEnum):
    """By what decisions are put together."""

    EXTRACTOR = "extractor"
    RUN = "run"
    RULE = "rule"
    SAYS = "says"


#: The columns that tell one group from another.
_GROUPS: Final = {
    Per.EXTRACTOR: ("what", "extractor", "version", "model"),
    Per.RUN: ("what", "extractor", "version", "run_id"),
    Per.RULE: ("what", "extractor", "rule"),
    Per.SAYS: ("what", "extractor", "says"),
}
_COUNTS: Final = ("accepted", "rejected", "corrected")
_FIGURES: Final = ("precision", "from", "to")


def columns(per: Per) -> tuple[str, ...]:
    """Return the columns of ``precision``."""
    return (*_GROUPS[per], "n", *_COUNTS, *_FIGURES)


def precision(reader: Reader, per: Per) -> list[Row]:
    """Return one row per group, in its order; ``n`` is accepted and rejected together."""
    counts: dict[tuple[Value, ...], Counter[str]] = {}
    for row in run.select(reader, "review_precision"):
        told = row | {"rule": _rule(row["rule"])}
        group = tuple(told[name] for name in _GROUPS[per])
        counts.setdefault(group, Counter()).update({name: number(row, name) for name in _COUNTS})
    return [_row(per, group, counts[group]) for group in sorted(counts, key=_sorted)]


def _rule(told: Value) -> Value:
    """Return a rule without the words of the one case, which stand in brackets."""
    return _CASE.sub("", told) if isinstance(told, str) else told


def _sorted(group: Iterable[Value]) -> tuple[str, ...]:
    """Return what a group is sorted by: words by their letters, numbers by how large they are."""
    return tuple(
        "" if value is None else str(value).rjust(12) if isinstance(value, int) else str(value)
        for value in group
    )


def _row(per: Per, group: tuple[Value, ...], counted: Counter[str]) -> Row:
    right, total = counted["accepted"], counted["accepted"] + counted["rejected"]
    row: Row = dict(zip(_GROUPS[per], group, strict=True))
    row |= {"n": total, **{name: counted[name] for name in _COUNTS}}
    if not total:
        return row | dict.fromkeys(_FIGURES)
    low, high = wilson(right, total)
    return row | {"precision": round(right / total, 3), "from": round(low, 3), "to": round(high, 3)}


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the interval of a share, 0 to 1; ``total`` is not 0."""
    share, square = right / total, _Z * _Z
    middle = share + square / (2 * total)
    width = _Z * sqrt(share * (1 - share) / total + square / (4 * total * total))
    scale = 1 + square / total
    return max(0.0, (middle - width) / scale), min(1.0, (middle + width) / scale)
