"""Where the words of attributions stand, who recorded them, from which state of the text.

Two statements for however many attributions are asked for, and one for their sources.
Invariant: words that are
redacted are not here; a passage then has its place and the reason, and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.queries import run
from claimdb.queries.values import flag, number, optional, string

#: SQLite takes 32,766 values in one statement.
_MOST: Final = 30_000


@dataclass(frozen=True, slots=True)
class Proof:
    """A passage in its role: its place in code points, its words and those beside them."""

    id: str
    role: str
    start: int
    end: int
    exact: str | None
    prefix: str
    suffix: str
    withheld_reason: str | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What proves one attribution, and who recorded it.

    ``program`` and ``model`` are those of the run where no person made it;
    ``accepted_by`` is the person who accepted what a program made.
    """

    proofs: tuple[Proof, ...]
    revision: str
    seen_at: str
    kept: bool
    withheld_reason: str | None
    recorded_at: str
    created_by: str | None = None
    program: str | None = None
    model: str | None = None
    accepted_by: str | None = None
    answers: str | None = None


def evidence(reader: Reader, ids: Iterable[str]) -> dict[str, Evidence]:
    """Return what proves the attributions with these public identifiers, by identifier."""
    found: dict[str, Evidence] = {}
    for some in _parts(ids):
        found |= _some(reader, some)
    return found


def wikidata_items(reader: Reader, ids: Iterable[str]) -> dict[str, str]:
    """Return what Wikidata calls the sources with these public identifiers, where it is known."""
    found: dict[str, str] = {}
    for some in _parts(ids):
        rows = run.select(reader, "lookup_item_source_id", {"ids": some})
        found |= {string(row, "public_id"): string(row, "wikidata") for row in rows}
    return found


def said_articles(reader: Reader) -> list[int]:
    """Return the row numbers of the articles in which something is said."""
    return [number(row, "id") for row in run.select(reader, "export_said_articles")]


def canonical_claims(reader: Reader) -> list[int]:
    """Return the row numbers of all claims, those that are judged the same once."""
    return [number(row, "id") for row in run.select(reader, "export_canonical_claims")]


def _parts(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield the identifiers, each once, in lists that one statement takes."""
    waiting = iter(dict.fromkeys(ids))
    while some := list(islice(waiting, _MOST)):
        yield some


def _some(reader: Reader, ids: Sequence[str]) -> Iterator[tuple[str, Evidence]]:
    proofs: dict[str, list[Proof]] = defaultdict(list)
    for row in run.select(reader, "lookup_proofs_attribution_id", {"ids": ids}):
        proofs[string(row, "attribution")].append(_proof(row))
    for row in run.select(reader, "lookup_record_attribution_id", {"ids": ids}):
        public = string(row, "public_id")
        yield public, _evidence(row, tuple(proofs[public]))


def _proof(row: Row) -> Proof:
    return Proof(
        id=string(row, "passage"),
        role=string(row, "role"),
        start=number(row, "start_offset"),
        end=number(row, "end_offset"),
        exact=optional(row, "exact"),
        prefix=string(row, "prefix"),
        suffix=string(row, "suffix"),
        withheld_reason=optional(row, "withheld_reason"),
    )


def _evidence(row: Row, proofs: tuple[Proof, ...]) -> Evidence:
    program = [part for part in (optional(row, "program"), optional(row, "version")) if part]
    return Evidence(
        proofs=proofs,
        revision=string(row, "revision"),
        seen_at=string(row, "seen_at"),
        kept=flag(row, "is_kept"),
        withheld_reason=optional(row, "withheld_reason"),
        recorded_at=string(row, "recorded_at"),
        created_by=optional(row, "created_by"),
        program=" ".join(program) or None,
        model=optional(row, "model"),
        accepted_by=optional(row, "accepted_by"),
        answers=optional(row, "answers"),
    )
