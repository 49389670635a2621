"""Attributions, their passages and denials: the evidence.

Invariant (rules 1, 4 and 7): rows never change; a denial belongs to an
attribution that denies; a chain stays in one revision and cannot loop, since
``via_id`` is smaller than ``id``.
"""

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import (
    Base,
    Identified,
    Made,
    Public,
    positive,
    vague_checks,
    vague_columns,
    who_made,
)
from claimdb.model.types import Real, RowId, Text, is_flag, one_of
from claimdb.model.vocab import (
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    Reporting,
    Stance,
)
from claimdb.model.wording import index_where_set


class AttributionRow(Public, Made, Base):
    """One source taking one stance on one claim, in one revision."""

    __tablename__ = "attributions"
    __table_args__ = (
        *vague_columns("said", "the saying"),
        # Last, as a migration has added it: a view that shows all columns has their order.
        Column(
            "found_by",
            Text,
            comment="By which rule, or by its model, the extractor found it; empty where not known",
        ),
        positive(),
        who_made(),
        one_of("stance", Stance),
        one_of("mode", Mode),
        one_of("hedge", Hedge),
        one_of("reporting", Reporting),
        is_flag("own_voice"),
        *vague_checks("said"),
        CheckConstraint("via_id < id", name="via_older"),
        CheckConstraint("answers_id < id", name="answers_older"),
        CheckConstraint("supersedes_id < id", name="supersedes_older"),
        CheckConstraint("own_voice = 0 OR via_id IS NULL", name="own_voice_last"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint("created_by IS NOT NULL OR confidence IS NOT NULL", name="machine_sure"),
        UniqueConstraint("id", "stance"),
        UniqueConstraint("id", "revision_id"),
        ForeignKeyConstraint(
            ["via_id", "revision_id"], ["attributions.id", "attributions.revision_id"]
        ),
        Index("ix_attributions_claim_id", "claim_id", "stance"),
        # What a run has made is retracted with it; and whether it has made anything is asked
        # before all that programs made is looked through for it.
        Index("ix_attributions_run_id", "run_id"),
        index_where_set("attributions", "via_id"),
        index_where_set("attributions", "answers_id"),
        index_where_set("attributions", "supersedes_id"),
        {
            "comment": "One source taking one stance on one claim, proved by passages",
            "sqlite_strict": True,
        },
    )

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id"), index=True, comment="The revision that reports it"
    )
    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="Who takes the stance"
    )
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), comment="On which claim")
    stance: Mapped[str] = mapped_column(
        Text, comment="asserts, denies, questions, declines or relays"
    )
    mode: Mapped[str] = mapped_column(Text, comment="direct, mixed or indirect speech")
    own_voice: Mapped[int] = mapped_column(
        Integer,
        server_default="0",
        comment="1 where the publisher says it itself, naming no source",
    )
    via_id: Mapped[int | None] = mapped_column(
        RowId, comment="The attribution through which this one is known, in the same revision"
    )
    answers_id: Mapped[int | None] = mapped_column(
        ForeignKey("attributions.id"), comment="The attribution that this one answers"
    )
    supersedes_id: Mapped[int | None] = mapped_column(
        ForeignKey("attributions.id"), comment="The row that this one corrects"
    )
    capacity: Mapped[str | None] = mapped_column(
        Text, comment="In what capacity the source spoke, as the article puts it"
    )
    hedge: Mapped[str | None] = mapped_column(
        Text, comment="How unsure the speaker is: possible, likely, believed; empty if not hedged"
    )
    hedge_words: Mapped[str | None] = mapped_column(Text, comment="The hedging words, such as may")
    reporting: Mapped[str] = mapped_column(
        Text,
        server_default="neutral",
        comment="How the reporter passes it on: endorses, neutral, distances",
    )
    confidence: Mapped[float | None] = mapped_column(
        Real, comment="How sure the extractor is, 0 to 1; empty where a person made the row"
    )


class AttributionPassageRow(Identified, Base):
    """A passage that proves an attribution, in one role."""

    __tablename__ = "attribution_passages"
    __table_args__ = (
        positive(),
        one_of("role", PassageRole),
        UniqueConstraint("attribution_id", "role", "ordinal"),
        UniqueConstraint("attribution_id", "role", "passage_id"),
        CheckConstraint("ordinal > 0", name="ordinal"),
        {
            "comment": "The passages that prove an attribution: content, cue, source",
            "sqlite_strict": True,
        },
    )

    attribution_id: Mapped[int] = mapped_column(
        ForeignKey("attributions.id"), comment="The attribution"
    )
    passage_id: Mapped[int] = mapped_column(
        ForeignKey("passages.id"), index=True, comment="The passage"
    )
    role: Mapped[str] = mapped_column(Text, comment="content, cue or source")
    ordinal: Mapped[int] = mapped_column(Integer, comment="Order within the role, from 1")


class DenialRow(Made, Base):
    """What only denials have; one-to-one with an attribution that denies."""

    __tablename__ = "denials"
    __table_args__ = (
        who_made(),
        CheckConstraint("stance = 'denies'", name="stance"),
        one_of("kind", DenialKind),
        one_of("scope", DenialScope),
        CheckConstraint("(scope = 'element') = (element IS NOT NULL)", name="element"),
        ForeignKeyConstraint(
            ["attribution_id", "stance"], ["attributions.id", "attributions.stance"]
        ),
        {
            "comment": "What only denials have; each belongs to an attribution that denies",
            "sqlite_strict": True,
        },
    )

    attribution_id: Mapped[int] = mapped_column(
        RowId, primary_key=True, sort_order=-10, comment="The attribution that denies"
    )
    stance: Mapped[str] = mapped_column(
        Text, server_default="denies", comment="Always denies; holds the composite key"
    )
    kind: Mapped[str] = mapped_column(
        Text, comment="flat, qualified, fabricated, of intent, of knowledge"
    )
    scope: Mapped[str] = mapped_column(Text, comment="full, partial, or one element")
    element: Mapped[str | None] = mapped_column(Text, comment="Which element is denied")
