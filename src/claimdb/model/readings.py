"""What was read beside a text, and what became of passages when the text changed.

Invariant: both are evidence. What a page said of itself, and in which place, is
part of the revision; how a passage was found again is one comparison of two texts
that never change.
"""

from sqlalchemy import CheckConstraint, ForeignKey, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, Identified, Made, positive, who_made
from claimdb.model.types import Real, Text, no_nul, one_of
from claimdb.model.vocab import Carry, MetadataField


class ArticleMetadataRow(Identified, Base):
    """One thing that a page says of itself: its words, and where it says so."""

    __tablename__ = "article_metadata"
    __table_args__ = (
        positive(),
        UniqueConstraint("revision_id", "number"),
        one_of("field", MetadataField),
        CheckConstraint("number > 0", name="number"),
        no_nul("value"),
        {
            "comment": "What articles say of themselves, as written, and in which place",
            "sqlite_strict": True,
        },
    )

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id"), comment="The state of the article"
    )
    number: Mapped[int] = mapped_column(Integer, comment="Order in which it was found, from 1")
    field: Mapped[str] = mapped_column(Text, comment="What it tells")
    value: Mapped[str] = mapped_column(Text, comment="The words as they stand there")
    place: Mapped[str] = mapped_column(
        Text, comment="Where: JSON-LD datePublished, meta author, the first line, …"
    )


class RevisionPageRow(Identified, Base):
    """Where one page of a paginated document begins in its text."""

    __tablename__ = "revision_pages"
    __table_args__ = (
        positive(),
        UniqueConstraint("revision_id", "number"),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint("start_offset >= 0", name="start_offset"),
        {"comment": "Where the pages of a document begin in its text", "sqlite_strict": True},
    )

    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id"), comment="The state of the article"
    )
    number: Mapped[int] = mapped_column(Integer, comment="Page number, from 1")
    start_offset: Mapped[int] = mapped_column(
        Integer, comment="Its first code point, counted from 0"
    )


class PassageCarryRow(Identified, Made, Base):
    """What became of a passage in a newer state of its article."""

    __tablename__ = "passage_carries"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("outcome", Carry),
        UniqueConstraint("passage_id", "revision_id"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        CheckConstraint(
            "(outcome = 'gone' AND carried_id IS NULL)"
            " OR (outcome <> 'gone' AND carried_id IS NOT NULL)",
            name="found",
        ),
        {
            "comment": "What became of quoted words when the text of an article changed",
            "sqlite_strict": True,
        },
    )

    passage_id: Mapped[int] = mapped_column(
        ForeignKey("passages.id"), comment="The passage of an older state"
    )
    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id"), index=True, comment="The newer state of the article"
    )
    outcome: Mapped[str] = mapped_column(
        Text, comment="unchanged, moved (the same words elsewhere), altered, or gone"
    )
    carried_id: Mapped[int | None] = mapped_column(
        ForeignKey("passages.id"),
        index=True,
        comment="The passage in the newer state; empty where it is gone",
    )
    score: Mapped[float] = mapped_column(Real, comment="How alike the words are, 0 to 1")
    method: Mapped[str] = mapped_column(Text, comment="How it was found")
