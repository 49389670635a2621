"""Rows read back as the values that made them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

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
    rows = batch.rows(
        "SELECT a.public_id, a.revision_id, a.source_id, a.claim_id, a.via_id, a.answers_id,"
        " a.stance, a.mode, a.own_voice, a.capacity, a.hedge, a.hedge_words, a.reporting,"
        " a.confidence, a.found_by, a.said_earliest, a.said_latest, a.said_words, a.said_offset,"
        " a.said_precision, d.kind, d.scope, d.element, r.text, r.article_id, a.created_by,"
        " (SELECT max(n.id) FROM attributions AS n WHERE n.supersedes_id = a.id),"
        " review.decision, review.reviewer"
        " FROM attributions AS a JOIN revisions AS r ON r.id = a.revision_id"
        " LEFT JOIN denials AS d ON d.attribution_id = a.id"
        " LEFT JOIN reviews AS review ON review.id ="
        " (SELECT max(id) FROM reviews WHERE attribution_id = a.id) WHERE a.id = ?",
        number,
    )
    if not rows:
        raise RowMissing("attributions", str(number))
    (public, revision, source, claim, via, answers, stance, mode, own, capacity, hedge, words,
     reporting, confidence, found_by, *said, kind, scope, element, text, article, made_by,
     superseded, decision, decided_by) = rows[0]  # fmt: skip
    evidence = Evidence(
        stance=Stance(str(stance)),
        mode=Mode(str(mode)),
        passages=_passages(batch, number),
        said=stored_date(said),
        capacity=_text(capacity),
        hedge=Hedge(str(hedge)) if hedge else None,
        hedge_words=_text(words),
        reporting=Reporting(str(reporting)),
        own_voice=bool(own),
        confidence=None if confidence is None else float(confidence),
        found_by=_text(found_by),
        denial=((DenialKind(str(kind)), DenialScope(str(scope)), _text(element)) if kind else None),
    )
    links = Links(
        revision=ref(batch, "revisions", int(str(revision))),
        source=ref(batch, "sources", int(str(source))),
        claim=ref(batch, "claims", int(str(claim))),
        via=ref(batch, "attributions", int(str(via))) if via else None,
        answers=ref(batch, "attributions", int(str(answers))) if answers else None,
    )
    return StoredAttribution(
        ref=Ref(number, str(public)),
        evidence=evidence,
        links=links,
        article=int(str(article)),
        text=_text(text),
        made_by=_text(made_by),
        superseded_by=current_row(batch, number)[1] if superseded else None,
        decision=ReviewDecision(str(decision)) if decision else None,
        decided_by=_text(decided_by),
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
