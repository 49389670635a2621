"""Who changed position: a page of sources and claims, with the sayings where they are few.

What was said before and after is found by reading all that is said on a claim; of a
claim with thousands of sayings that takes longer than a page may. Invariant: three
statements and those of the sayings, whatever the size of the page or of the database;
of each change on a claim small enough both sayings are there.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from typing import Final, Unpack

from claimdb.db.reader import Params, Reader, Row, Value
from claimdb.queries import attributions, run
from claimdb.queries.run import Choice
from claimdb.queries.shapes import Attribution, ClaimName
from claimdb.queries.values import number, optional, string

#: Sayings that are read for a page, on all of its claims together.
READ: Final = 2_000
#: Without a filter, only so many claims are looked at, those that were spoken of last.
LATELY: Final = 250


@dataclass(frozen=True, slots=True)
class Held:
    """A stance that somebody held, and from when to when."""

    stance: str
    first_said: str
    last_said: str
    first_dated_by: str
    last_dated_by: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the saying before and the one after; ``in_order`` if that is certain."""

    before: Attribution
    after: Attribution
    in_order: bool


@dataclass(frozen=True, slots=True)
class Shifted:
    """A source that took several stances on a claim; ``changes`` is None where not read."""

    source_id: str
    source: str
    claim: ClaimName
    stances: tuple[Held, ...]
    changes: tuple[Change, ...] | None


def lately(reader: Reader) -> str | None:
    """Return since when the claims that were spoken of last were; None where these are all."""
    rows = run.select(reader, "claims", sort="-last", limit=1, offset=LATELY)
    return optional(rows[0], "last_said") if rows else None


def shifted(reader: Reader, **choice: Unpack[Choice]) -> list[Shifted]:
    """Return a page of those who changed position, the latest first."""
    rows = run.select(reader, "changed_positions", **choice)
    read = _small_enough(rows)
    stances = _stances(reader, rows)
    changes = _changes(reader, [row for row in rows if row["claim_row"] in read])
    return [
        Shifted(
            string(row, "source_id"),
            string(row, "source"),
            ClaimName(string(row, "claim_id"), string(row, "claim")),
            tuple(stances[_pair(row)]),
            tuple(changes.get(_pair(row), ())) if row["claim_row"] in read else None,
        )
        for row in rows
    ]


def _pair(row: Row) -> tuple[Value, Value]:
    return row["claim_row"], row["source_row"]


def _both(rows: Sequence[Row]) -> Params:
    """Return the claims and sources of a page, as queries take them."""
    return {
        f"{what}s": list(dict.fromkeys(number(row, f"{what}_row") for row in rows))
        for what in ("claim", "source")
    }


def _stances(reader: Reader, rows: Sequence[Row]) -> Mapping[tuple[Value, Value], Sequence[Held]]:
    held: dict[tuple[Value, Value], list[Held]] = defaultdict(list)
    for row in run.select(reader, "stances_held", _both(rows)):
        told = (string(row, one.name) for one in fields(Held))
        held[_pair(row)].append(Held(*told))
    return held


def _small_enough(rows: Sequence[Row]) -> set[Value]:
    """Return the claims whose sayings are read: as many as there is time for.

    One by itself is always read, so that each can be looked at.
    """
    sizes = {row["claim_row"]: number(row, "attributions") for row in rows}
    if len(sizes) == 1:
        return set(sizes)
    left, read = READ, set[Value]()
    for claim, size in sizes.items():
        if size <= left:
            left -= size
            read.add(claim)
    return read


def _changes(reader: Reader, rows: Sequence[Row]) -> Mapping[tuple[Value, Value], Sequence[Change]]:
    """Return the changes by row numbers of claim and source, the latest first."""
    if not rows:
        return {}
    told = run.select(reader, "stances_taken", _both(rows))
    wanted = set(map(_pair, rows))
    steps = [
        (pair, *step)
        for pair, sayings in groupby(told, key=lambda row: (row["claim_id"], row["source_id"]))
        if pair in wanted
        for step in _steps(sayings)
    ]
    ends = (number(row, "attribution_id") for _, *both in steps for row in both)
    known = attributions.load(reader, ends)
    found: dict[tuple[Value, Value], list[Change]] = defaultdict(list)
    for pair, before, after in reversed(steps):
        sure = string(before, "said_latest") <= string(after, "said_earliest")
        first, then = (known[number(row, "attribution_id")] for row in (before, after))
        found[pair].append(Change(first, then, in_order=sure))
    return found


def _steps(sayings: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield each saying after which the stance is another; copies of one report count once."""
    seen: set[tuple[Value, Value]] = set()
    before: Row | None = None
    for saying in sayings:
        report = saying["stance"], saying["root_id"]
        if report in seen:
            continue
        seen.add(report)
        if before is not None and before["stance"] != saying["stance"]:
            yield before, saying
        before = saying
