"""What is decided by opinion, decided again: canonical rows, copies and parties."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from claimdb.db.snapshot import Snapshot
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.pipeline.wanted import (
    canonical_rows,
    number,
    party_rows,
    read_copies,
    read_links,
    root_rows,
)
from claimdb.queries.catalog import Check
from claimdb.resolve.parties import END, loops, segments

_REBUILD: Final = 'run "claimdb db rebuild", which makes derived rows anew'

CANONICAL: Final = Check("canonical_id", "canonical_id is what the judgements say", "5", _REBUILD)
REFUSED: Final = Check(
    "judgements_refused",
    "no judgement is refused because another says that the two are not the same",
    "5",
    'take one of them back with "claimdb judge undo"',
    notice=True,
)
ROOTS: Final = Check("root_id", "root_id is the first of all copies of a text", "counts", _REBUILD)
PARTIES: Final = Check(
    "source_parties", "source_parties is what the affiliations say", "counts", _REBUILD
)
TWO_TOPS: Final = Check(
    "two_tops",
    "a source speaks for one party at a time",
    "counts",
    'if it speaks for one of them only, correct or date the affiliation with "claimdb edit"',
    notice=True,
)
LOOPS: Final = Check(
    "speaks_for_loops",
    "nobody speaks for themselves by way of others",
    "7",
    'correct or date one of the affiliations with "claimdb edit affiliation"',
)


def opinion_steps() -> list[Step]:
    """Return the steps that decide anew what opinions decide."""
    return [
        Step((CANONICAL, REFUSED), partial(_check_canonical, "source")),
        Step((CANONICAL, REFUSED), partial(_check_canonical, "claim")),
        Step((ROOTS,), _check_roots),
        Step((PARTIES, TWO_TOPS, LOOPS), _check_parties),
    ]


def _check_canonical(entity: str, snapshot: Snapshot) -> Iterator[Finding]:
    wanted, refused = canonical_rows(snapshot, entity)
    members = dict(wanted)
    for one, public, canonical in snapshot.stream(
        f"SELECT id, public_id, canonical_id FROM {entity}s ORDER BY id"
    ):
        right = members.get(number(one), number(one))
        if canonical != right:
            yield finding(
                CANONICAL,
                f"it stands for row {canonical}, and the judgements say row {right}",
                table=f"{entity}s",
                row=number(one),
                public_id=str(public),
            )
    for judged in refused:
        yield finding(
            REFUSED,
            f"{_name(snapshot, entity, judged.left)} and {_name(snapshot, entity, judged.right)}"
            " were judged the same, and with them two that are judged not the same",
            table="judgements",
            row=judged.number,
        )


def _name(snapshot: Snapshot, entity: str, one: int) -> str:
    name = "name" if entity == "source" else "statement"
    rows = snapshot.rows(f"SELECT {name}, public_id FROM {entity}s WHERE id = ?", one)
    return f"'{rows[0][0]}' ({rows[0][1]})" if rows else f"row {one}"


def _check_roots(snapshot: Snapshot) -> Iterator[Finding]:
    copies = read_copies(snapshot)
    moved = {
        number(one) for (one,) in snapshot.stream("SELECT id FROM articles WHERE root_id IS NOT id")
    }
    known, wanted = root_rows(snapshot, copies, {one for pair in copies for one in pair} | moved)
    for one in sorted(known):
        if known[one] != wanted[one]:
            public = snapshot.rows("SELECT public_id FROM articles WHERE id = ?", one)[0][0]
            yield finding(
                ROOTS,
                f"it counts as one with article {known[one] or '(none)'},"
                f" and the copies say article {wanted[one]}",
                table="articles",
                row=one,
                public_id=str(public),
            )


def _check_parties(snapshot: Snapshot) -> Iterator[Finding]:
    links = read_links(snapshot)
    found = segments(links)
    yield from _check_party_rows(snapshot, party_rows(found))
    for source, parts in found.items():
        for one in parts:
            if len(one.tops) > 1:
                tops = " and ".join(_name(snapshot, "source", top) for top in one.tops)
                until = "" if one.until == END else f" until {one.until}"
                yield finding(
                    TWO_TOPS,
                    f"{_name(snapshot, 'source', source)} has no party{until},"
                    f" because it speaks for {tops}",
                    table="sources",
                    row=source,
                    public_id=_public(snapshot, source),
                )
    for source, since in loops(links):
        yield finding(
            LOOPS,
            f"{_name(snapshot, 'source', source)} speaks for itself by way of others"
            f" from {since} on",
            table="affiliations",
            public_id=_public(snapshot, source),
        )


def _check_party_rows(
    snapshot: Snapshot, wanted: set[tuple[int, str, str, int]]
) -> Iterator[Finding]:
    known = {
        (number(source), str(since), str(until), number(party))
        for source, since, until, party in snapshot.stream(
            "SELECT source_id, valid_from, valid_to, party_id FROM source_parties"
        )
    }
    for missing, rows in ((True, wanted - known), (False, known - wanted)):
        for source, since, until, party in sorted(rows):
            told = "is missing" if missing else "is there, and no affiliation says so"
            yield finding(
                PARTIES,
                f"that {_name(snapshot, 'source', source)} is of the party"
                f" {_name(snapshot, 'source', party)} from {since} until {until} {told}",
                table="source_parties",
                row=source,
                public_id=_public(snapshot, source),
            )


def _public(snapshot: Snapshot, source: int) -> str | None:
    rows = snapshot.rows("SELECT public_id FROM sources WHERE id = ?", source)
    return str(rows[0][0]) if rows else None
