"""Rows read back as the values that made them.

Invariant: what ``evidence`` would make of what is read here is the row that was read.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.errors import RowMissing
from claimdb.model.types import INSTANT_FORMAT
from claimdb.model.vocab import (
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    Reporting,
    ReviewDecision,
    Stance,
)
from claimdb.pipeline.evidence import Evidence, Links, current_row
from claimdb.pipeline.maker import Ref
from claimdb.text.dates import DatePrecision, VagueDate
from claimdb.text.spans import Selector

#: The columns of a date, in the order of ``stored_date``.
_SAID: Final = ("said_earliest", "said_latest", "said_words", "said_offset", "said_precision")
#: What is read of each table for one attribution: its evidence, the text, its latest review.
_COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "attribution": (
        *("public_id", "revision_id", "source_id", "claim_id", "via_id", "answers_id"),
        *("stance", "mode", "own_voice", "capacity", "hedge", "hedge_words", "reporting"),
        *("confidence", "found_by", "created_by", *_SAID),
    ),
    "denial": ("kind", "scope", "element"),
    "revision": ("text", "article_id"),
    "review": ("decision", "reviewer"),
}
_READ: Final = (*(name for names in _COLUMNS.values() for name in names), "superseded")
_ATTRIBUTION: Final = (
    f"SELECT {', '.join(f'{of}.{name}' for of, names in _COLUMNS.items() for name in names)},"
    " EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = attribution.id)"
    " FROM attributions AS attribution"
    " JOIN revisions AS revision ON revision.id = attribution.revision_id"
    " LEFT JOIN denials AS denial ON denial.attribution_id = attribution.id"
    " LEFT JOIN reviews AS review ON review.id ="
    " (SELECT max(id) FROM reviews WHERE attribution_id = attribution.id)"
    " WHERE attribution.id = ?"
)


@dataclass(frozen=True, slots=True)
class StoredAttribution:
    """An attribution as it is stored, with the text it stands in, where that is kept.

    ``made_by`` is the person who made it, None for a program; ``decision`` and
    ``decided_by`` are the latest review, where there is one.
    """

    ref: Ref
    evidence: Evidence
    links: Links
    article: int
    text: str | None
    made_by: str | None
    superseded_by: str | None
    decision: ReviewDecision | None
    decided_by: str | None


def ref(batch: Batch, table: str, number: int) -> Ref:
    """Return a row by its number; raises ``RowMissing``."""
    rows = batch.rows(f"SELECT public_id FROM {table} WHERE id = ?", number)
    if not rows:
        raise RowMissing(table, str(number))
    return Ref(number, str(rows[0][0]))


def stored_attribution(batch: Batch, number: int) -> StoredAttribution:
    """Return an attribution with its passages and denial; raises ``RowMissing``."""
    rows = batch.rows(_ATTRIBUTION, number)
    if not rows:
        raise RowMissing("attributions", str(number))
    row = dict(zip(_READ, rows[0], strict=True))
    return StoredAttribution(
        ref=Ref(number, str(row["public_id"])),
        evidence=_evidence(batch, number, row),
        links=_links(batch, row),
        article=int(str(row["article_id"])),
        text=_text(row["text"]),
        made_by=_text(row["created_by"]),
        superseded_by=current_row(batch, number)[1] if row["superseded"] else None,
        decision=ReviewDecision(str(row["decision"])) if row["decision"] else None,
        decided_by=_text(row["reviewer"]),
    )


def _evidence(batch: Batch, number: int, row: Mapping[str, Value]) -> Evidence:
    denial = (
        (DenialKind(str(row["kind"])), DenialScope(str(row["scope"])), _text(row["element"]))
        if row["kind"]
        else None
    )
    return Evidence(
        stance=Stance(str(row["stance"])),
        mode=Mode(str(row["mode"])),
        passages=_passages(batch, number),
        said=stored_date([row[name] for name in _SAID]),
        capacity=_text(row["capacity"]),
        hedge=Hedge(str(row["hedge"])) if row["hedge"] else None,
        hedge_words=_text(row["hedge_words"]),
        reporting=Reporting(str(row["reporting"])),
        own_voice=bool(row["own_voice"]),
        confidence=None if row["confidence"] is None else float(row["confidence"]),
        found_by=_text(row["found_by"]),
        denial=denial,
    )


def _links(batch: Batch, row: Mapping[str, Value]) -> Links:
    via, answers = (
        ref(batch, "attributions", int(str(row[name]))) if row[name] else None
        for name in ("via_id", "answers_id")
    )
    return Links(
        revision=ref(batch, "revisions", int(str(row["revision_id"]))),
        source=ref(batch, "sources", int(str(row["source_id"]))),
        claim=ref(batch, "claims", int(str(row["claim_id"]))),
        via=via,
        answers=answers,
    )


def _passages(batch: Batch, attribution: int) -> tuple[tuple[PassageRole, Selector], ...]:
    order = {role.value: place for place, role in enumerate(PassageRole)}
    rows = batch.rows(
        "SELECT link.role, link.ordinal, p.start_offset, p.end_offset, coalesce(p.exact, ''),"
        " p.prefix, p.suffix FROM attribution_passages AS link"
        " JOIN passages AS p ON p.id = link.passage_id WHERE link.attribution_id = ?",
        attribution,
    )
    rows.sort(key=lambda row: (order[str(row[0])], int(str(row[1]))))
    return tuple(
        (
            PassageRole(str(role)),
            Selector(int(str(start)), int(str(end)), str(exact), str(prefix), str(suffix)),
        )
        for role, _, start, end, exact, prefix, suffix in rows
    )


def stored_date(parts: Sequence[Value]) -> VagueDate | None:
    """Return the date of five columns: earliest, latest, words, offset, precision."""
    earliest, latest, words, offset, precision = parts
    if earliest is None:
        return None
    return VagueDate(
        earliest=_instant(earliest),
        latest=_instant(latest),
        words=_text(words),
        offset_minutes=None if offset is None else int(offset),
        precision=DatePrecision(str(precision)),
    )


def _instant(value: Value) -> datetime:
    return datetime.strptime(str(value), INSTANT_FORMAT).replace(tzinfo=UTC)


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
