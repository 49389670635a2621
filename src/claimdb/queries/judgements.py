"""Judgements as a list: who judged what to be the same, and whether it counts.

Invariant: what counts is decided by ``resolve.clusters``, as everywhere else.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.model.vocab import Judgement
from claimdb.queries import run
from claimdb.queries.values import number, optional, optional_number, string
from claimdb.resolve.clusters import Judged, clusters, counting

COLUMNS: Final = (
    "number",
    "what",
    "one",
    "judgement",
    "other",
    "state",
    "by",
    "why",
    "at",
    "one_id",
    "other_id",
    "run",
)


def judgements(
    reader: Reader, what: str | None = None, *, limit: int = 0, offset: int = 0
) -> list[Row]:
    """Return judgements, the latest first; ``state`` tells whether each counts.

    All are read, since whether one counts depends on the others. ``limit`` 0 means all.
    """
    rows = run.select(reader, "history_judgements")
    states = {
        one: state
        for entity in ("source", "claim")
        for one, state in _states(row for row in rows if row["what"] == entity).items()
    }
    wanted = [row for row in rows if what in (None, row["what"])]
    end = offset + limit if limit else None
    return [_told(row, states) for row in wanted[offset:end]]


def _told(row: Row, states: Mapping[int, str]) -> Row:
    told: Row = {name: row[name] for name in COLUMNS if name in row}
    judged = string(row, "judgement").replace("_", " ")
    return told | {
        "number": number(row, "id"),
        "judgement": judged,
        "state": states[number(row, "id")],
    }


def _states(rows: Iterable[Row]) -> dict[int, str]:
    """Return for each judgement whether it counts, and if not, why."""
    known = [_judged(row) for row in rows]
    counts = counting(known)
    refused = {one.number for one in clusters(known)[1]}
    undone = _undone(known)
    states = {}
    for one in known:
        latest = counts.get((one.left, one.right))
        if one.number in undone:
            states[one.number] = f"taken back by {undone[one.number]}"
        elif one.undoes is not None:
            states[one.number] = f"takes back {one.undoes}"
        elif one.number in refused:
            states[one.number] = "refused: others stand against it"
        elif latest is not None and latest.number != one.number:
            states[one.number] = f"outranked by {latest.number}"
        else:
            states[one.number] = "counts"
    return states


def _judged(row: Row) -> Judged:
    return Judged(
        number(row, "id"),
        number(row, "left_id"),
        number(row, "right_id"),
        Judgement(string(row, "judgement")),
        optional(row, "by") is not None,
        optional_number(row, "undoes"),
    )


def _undone(known: Iterable[Judged]) -> dict[int, int]:
    """Return what is taken back, and by which judgement that is not taken back itself."""
    undone: dict[int, int] = {}
    for one in sorted(known, key=lambda one: -one.number):
        if one.undoes is not None and one.number not in undone:
            undone.setdefault(one.undoes, one.number)
    return undone
