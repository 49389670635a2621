"""Claims with their subjects, relations and topics.

Invariant (rule 10): nothing here says whether a claim is true, and no claim is
another's negation; a denial is an attribution.
"""

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import (
    Base,
    Editable,
    Identified,
    Public,
    positive,
    vague_checks,
    vague_columns,
    who_made,
)
from claimdb.model.types import Real, Text, one_of
from claimdb.model.vocab import RelationKind, SubjectRole
from claimdb.model.wording import LowNulls


class ClaimRow(Public, Editable, Base):
    """One proposition in neutral words, that may be true or false."""

    __tablename__ = "claims"
    __table_args__ = (
        *vague_columns("occurred", "what the claim is about"),
        positive(),
        who_made(),
        *vague_checks("occurred"),
        CheckConstraint("trim(statement) <> ''", name="statement"),
        {"comment": "Propositions in neutral words, true or false", "sqlite_strict": True},
    )

    statement: Mapped[str] = mapped_column(Text, comment="The proposition in neutral words")
    language: Mapped[str | None] = mapped_column(Text, comment="BCP 47 tag of the statement")
    canonical_id: Mapped[int | None] = mapped_column(
        ForeignKey("claims.id"),
        index=True,
        comment="Cache of judgements: the claim that stands for all that are the same",
    )
    note: Mapped[str | None] = mapped_column(Text, comment="What an editor should know")


# In alphabetical order. Whole statements may be too long for an index of PostgreSQL.
Index("ix_claims_beginning", func.substr(ClaimRow.statement, 1, text("100")))
Index("ix_claims_occurred_earliest", LowNulls(ClaimRow.__table__.c.occurred_earliest), ClaimRow.id)


class ClaimSubjectRow(Identified, Editable, Base):
    """Whom a claim is about."""

    __tablename__ = "claim_subjects"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("role", SubjectRole),
        UniqueConstraint("claim_id", "source_id", "role"),
        {"comment": "Who is accused, acts or is affected in a claim", "sqlite_strict": True},
    )

    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), comment="The claim")
    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="Who is meant"
    )
    role: Mapped[str] = mapped_column(Text, comment="accused, actor, affected or about")


class ClaimRelationRow(Identified, Editable, Base):
    """How one claim bears on another."""

    __tablename__ = "claim_relations"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("kind", RelationKind),
        UniqueConstraint("claim_id", "other_id", "kind"),
        CheckConstraint("claim_id <> other_id", name="not_itself"),
        CheckConstraint("kind <> 'contradicts' OR claim_id < other_id", name="contradicts_once"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint("created_by IS NOT NULL OR confidence IS NOT NULL", name="machine_sure"),
        {
            "comment": "Claim to claim: contradicts, entails, refines, supersedes, supports",
            "sqlite_strict": True,
        },
    )

    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), comment="The claim that bears")
    other_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"), index=True, comment="The claim it bears on"
    )
    kind: Mapped[str] = mapped_column(
        Text, comment="Only entails carries positions; contradicts is shown as incompatible"
    )
    note: Mapped[str | None] = mapped_column(Text, comment="Why")
    confidence: Mapped[float | None] = mapped_column(Real, comment="The program's, 0 to 1")


class TopicRow(Identified, Editable, Base):
    """A subject matter under which claims are filed."""

    __tablename__ = "topics"
    __table_args__ = (
        positive(),
        who_made(),
        {"comment": "Subject matters under which claims are filed", "sqlite_strict": True},
    )

    slug: Mapped[str] = mapped_column(Text, unique=True, comment="Short name for filters")
    name: Mapped[str] = mapped_column(Text, comment="Name")


class ClaimTopicRow(Identified, Editable, Base):
    """A claim filed under a topic."""

    __tablename__ = "claim_topics"
    __table_args__ = (
        positive(),
        who_made(),
        UniqueConstraint("claim_id", "topic_id"),
        {"comment": "Which claims are filed under which topics", "sqlite_strict": True},
    )

    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), comment="The claim")
    topic_id: Mapped[int] = mapped_column(ForeignKey("topics.id"), index=True, comment="The topic")
