"""Runs, reviews, judgements, changes, imports, extractions: who made, decided, altered what."""

from datetime import datetime
from typing import Final

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, Identified, Made, positive, who_made
from claimdb.model.types import Instant, Real, RowId, Text, one_of
from claimdb.model.vocab import ImportOutcome, Judgement, ReviewDecision
from claimdb.model.wording import exactly_one_set, index_where_set


class RunRow(Identified, Base):
    """One execution of a program that made rows."""

    __tablename__ = "runs"
    __table_args__ = (
        positive(),
        {"comment": "One execution of a program that made rows", "sqlite_strict": True},
    )

    name: Mapped[str] = mapped_column(Text, comment="Name of the program, such as claimdb load")
    version: Mapped[str] = mapped_column(Text, comment="Version of the program")
    model: Mapped[str | None] = mapped_column(
        Text, comment="Model and its version, if one was used"
    )
    settings: Mapped[str] = mapped_column(Text, comment="Settings as canonical JSON")
    started_by: Mapped[str] = mapped_column(Text, comment="Who started the run")
    started_at: Mapped[datetime] = mapped_column(Instant, comment="When the run began (UTC)")
    finished_at: Mapped[datetime | None] = mapped_column(
        Instant, comment="When the run ended; empty if it did not (UTC)"
    )


#: What may be decided on; each is looked up on its own, and most are empty in a row.
_REVIEWED: Final = ("attribution_id", "claim_relation_id", "affiliation_id", "article_copy_id")


class ReviewRow(Identified, Base):
    """A person's decision on a machine-made row; append-only, the latest counts."""

    __tablename__ = "reviews"
    __table_args__ = (
        positive(),
        CheckConstraint(exactly_one_set(*_REVIEWED), name="one_subject"),
        one_of("decision", ReviewDecision),
        CheckConstraint("trim(reviewer) <> ''", name="reviewer"),
        *(index_where_set("reviews", column) for column in _REVIEWED),
        {
            "comment": "People's decisions on rows; append-only, the latest one counts",
            "sqlite_strict": True,
        },
    )

    attribution_id: Mapped[int | None] = mapped_column(
        ForeignKey("attributions.id"), comment="The attribution decided on"
    )
    claim_relation_id: Mapped[int | None] = mapped_column(
        ForeignKey("claim_relations.id"), comment="The claim relation decided on"
    )
    affiliation_id: Mapped[int | None] = mapped_column(
        ForeignKey("affiliations.id"), comment="The affiliation decided on"
    )
    article_copy_id: Mapped[int | None] = mapped_column(
        ForeignKey("article_copies.id"), comment="The copy link decided on"
    )
    decision: Mapped[str] = mapped_column(
        Text, comment="accepted, rejected, corrected; withdrawn takes back what was decided before"
    )
    reason: Mapped[str | None] = mapped_column(Text, comment="Why")
    reviewer: Mapped[str] = mapped_column(Text, comment="Who decided")
    reviewed_at: Mapped[datetime] = mapped_column(Instant, comment="When (UTC)")


class JudgementRow(Identified, Made, Base):
    """An opinion that two sources, or two claims, are the same or not; undone by another."""

    __tablename__ = "judgements"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("judgement", Judgement),
        CheckConstraint(
            "(left_source_id IS NOT NULL AND right_source_id IS NOT NULL"
            " AND left_claim_id IS NULL AND right_claim_id IS NULL"
            " AND left_source_id < right_source_id)"
            " OR (left_claim_id IS NOT NULL AND right_claim_id IS NOT NULL"
            " AND left_source_id IS NULL AND right_source_id IS NULL"
            " AND left_claim_id < right_claim_id)",
            name="pair",
        ),
        CheckConstraint("undoes_id < id", name="undoes_older"),
        # Of a pair: thousands are judged the same as one that all papers quote.
        Index("ix_judgements_left_source_id", "left_source_id", "right_source_id"),
        Index("ix_judgements_left_claim_id", "left_claim_id", "right_claim_id"),
        {
            "comment": "Which sources and which claims are the same: opinions, append-only",
            "sqlite_strict": True,
        },
    )

    left_source_id: Mapped[int | None] = mapped_column(
        ForeignKey("sources.id"), comment="One source, the lower number"
    )
    right_source_id: Mapped[int | None] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="The other source"
    )
    left_claim_id: Mapped[int | None] = mapped_column(
        ForeignKey("claims.id"), comment="One claim, the lower number"
    )
    right_claim_id: Mapped[int | None] = mapped_column(
        ForeignKey("claims.id"), index=True, comment="The other claim"
    )
    judgement: Mapped[str] = mapped_column(Text, comment="same, not_same or unsure")
    score: Mapped[float | None] = mapped_column(Real, comment="The program's score, 0 to 1")
    reason: Mapped[str | None] = mapped_column(Text, comment="Why")
    undoes_id: Mapped[int | None] = mapped_column(
        ForeignKey("judgements.id"), index=True, comment="The judgement that this one takes back"
    )


class ChangeRow(Identified, Base):
    """One column of one opinion edited; written by triggers, append-only."""

    __tablename__ = "changes"
    __table_args__ = (
        positive(),
        Index("ix_changes_table_name_row_id", "table_name", "row_id"),
        {
            "comment": "Edits of sources, claims and other opinions: who, when, before, after",
            "sqlite_strict": True,
        },
    )

    table_name: Mapped[str] = mapped_column(Text, comment="Table of the edited row")
    row_id: Mapped[int] = mapped_column(RowId, comment="Number of the edited row")
    column_name: Mapped[str] = mapped_column(
        Text, comment="Edited column, or * where the row was removed"
    )
    before: Mapped[str | None] = mapped_column(Text, comment="Value before the edit")
    after: Mapped[str | None] = mapped_column(Text, comment="Value after the edit")
    changed_by: Mapped[str] = mapped_column(Text, comment="Who edited")
    changed_at: Mapped[datetime] = mapped_column(Instant, comment="When (UTC)")


class ImportRow(Identified, Base):
    """What became of one item of one input."""

    __tablename__ = "imports"
    __table_args__ = (
        positive(),
        one_of("outcome", ImportOutcome),
        Index("ix_imports_origin_item", "origin", "item"),
        Index("ix_imports_entity", "entity_id"),
        {
            "comment": "What became of each item of each input: file, pack entry, standard input",
            "sqlite_strict": True,
        },
    )

    run_id: Mapped[int] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run that read the input"
    )
    origin: Mapped[str] = mapped_column(Text, comment="The input: pack:NAME, file:PATH, stdin")
    item: Mapped[str] = mapped_column(
        Text, comment="Item of the input, such as sources/kirby; empty for a whole file"
    )
    content_hash: Mapped[str] = mapped_column(Text, comment="Hash of the item as it was read")
    outcome: Mapped[str] = mapped_column(Text, comment="What became of it")
    reason: Mapped[str | None] = mapped_column(Text, comment="Why it was kept, skipped or failed")
    entity: Mapped[str | None] = mapped_column(Text, comment="Table of the row it became")
    entity_id: Mapped[str | None] = mapped_column(
        Text, comment="Public identifier (or number) of the row it became"
    )
    recorded_at: Mapped[datetime] = mapped_column(Instant, comment="When (UTC)")


class ExtractionRow(Identified, Base):
    """One text read by one extractor, also where it found nothing."""

    __tablename__ = "extractions"
    __table_args__ = (
        positive(),
        UniqueConstraint("revision_id", "extractor"),
        CheckConstraint("trim(extractor) <> ''", name="extractor"),
        CheckConstraint("found >= 0", name="found"),
        {
            "comment": "Which extractor has read which text, also where it found nothing",
            "sqlite_strict": True,
        },
    )

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id"), comment="The state of an article that was read"
    )
    extractor: Mapped[str] = mapped_column(
        Text, comment="Name and version of what read it, such as rules/1"
    )
    found: Mapped[int] = mapped_column(
        Integer, comment="How many attributions it found in the text, those of no claim included"
    )
    run_id: Mapped[int] = mapped_column(
        ForeignKey("runs.id"), index=True, comment="The run in which it read"
    )
    recorded_at: Mapped[datetime] = mapped_column(Instant, comment="When (UTC)")
