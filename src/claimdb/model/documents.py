"""Articles, their revisions, passages, credits and copies.

Invariant (rules 2 and 4): a revision's text never changes, and a passage's
``exact`` is that text between its offsets, counted in Unicode code points.
"""

from datetime import datetime

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    Integer,
    UniqueConstraint,
)
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import (
    Base,
    Editable,
    Identified,
    Made,
    Public,
    positive,
    vague_checks,
    vague_columns,
    who_made,
)
from claimdb.model.types import Instant, Real, Text, no_nul, one_of
from claimdb.model.vocab import ArticleKind, CopyKind, CreditKind
from claimdb.model.wording import LowNulls, partial_index


class ArticleRow(Public, Editable, Base):
    """One published text."""

    __tablename__ = "articles"
    __table_args__ = (
        *vague_columns("published", "publication"),
        positive(),
        who_made(),
        one_of("kind", ArticleKind),
        *vague_checks("published"),
        CheckConstraint("retells_hash IS NULL OR kind = 'retelling'", name="retells"),
        # Each new article looks for retellings that wait for it: few among many.
        partial_index("ix_articles_kind", "kind", where="kind = 'retelling'"),
        {"comment": "Published texts; each with one or more revisions", "sqlite_strict": True},
    )

    kind: Mapped[str] = mapped_column(
        Text,
        server_default="article",
        comment="article, or retelling: a report told again in other words around its quotations",
    )
    url: Mapped[str | None] = mapped_column(Text, comment="Address as given")
    url_hash: Mapped[str] = mapped_column(
        Text, unique=True, comment="Hash of the canonical address, or of public_id without one"
    )
    identity_hash: Mapped[str] = mapped_column(
        Text,
        unique=True,
        comment="Hash of publisher (or none) and first text: the same twice is the same article",
    )
    retells_hash: Mapped[str | None] = mapped_column(
        Text, index=True, comment="Hash of the text that a retelling retells, to link it later"
    )
    root_id: Mapped[int | None] = mapped_column(
        ForeignKey("articles.id"),
        index=True,
        comment="Cache of article_copies: the first of all copies, or the article itself",
    )
    publisher_id: Mapped[int | None] = mapped_column(
        ForeignKey("publishers.source_id"), index=True, comment="Who published it, where known"
    )
    title: Mapped[str | None] = mapped_column(Text, comment="Title, where known")
    language: Mapped[str | None] = mapped_column(Text, comment="BCP 47 language tag, where known")


Index("ix_articles_published_earliest", LowNulls(ArticleRow.__table__.c.published_earliest))


class RevisionRow(Public, Made, Base):
    """One state of an article's text."""

    __tablename__ = "revisions"
    __table_args__ = (
        positive(),
        who_made(),
        UniqueConstraint("article_id", "number"),
        CheckConstraint("number > 0", name="number"),
        CheckConstraint(
            "text IS NOT NULL OR (withheld_reason IS NOT NULL"
            " AND withheld_by IS NOT NULL AND trim(withheld_by) <> '')",
            name="withheld",
        ),
        CheckConstraint("text IS NULL OR length(text) = text_length", name="text_length"),
        no_nul("text"),
        {
            "comment": "States of an article's text; a changed text is a new revision",
            "sqlite_strict": True,
        },
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), comment="The article")
    number: Mapped[int] = mapped_column(Integer, comment="1 for the first state, then 2, 3, …")
    text: Mapped[str | None] = mapped_column(
        Text, comment="The text; empty where it may not be kept (see withheld_reason)"
    )
    text_hash: Mapped[str] = mapped_column(Text, index=True, comment="Hash of the text")
    text_length: Mapped[int] = mapped_column(Integer, comment="Length in Unicode code points")
    seen_at: Mapped[datetime] = mapped_column(Instant, comment="When this state was seen (UTC)")
    reader: Mapped[str | None] = mapped_column(
        Text, comment="Reader and version that made the text"
    )
    raw_hash: Mapped[str | None] = mapped_column(Text, comment="Hash of the bytes that were read")
    withheld_reason: Mapped[str | None] = mapped_column(
        Text, comment="Why the text is left out (licence, takedown)"
    )
    withheld_by: Mapped[str | None] = mapped_column(Text, comment="Who left the text out")
    withheld_at: Mapped[datetime | None] = mapped_column(Instant, comment="When (UTC)")


class PassageRow(Public, Made, Base):
    """An exact span of a revision, with W3C position and quote selectors."""

    __tablename__ = "passages"
    __table_args__ = (
        positive(),
        who_made(),
        UniqueConstraint("revision_id", "start_offset", "end_offset"),
        CheckConstraint("start_offset >= 0 AND end_offset > start_offset", name="offsets"),
        CheckConstraint(
            "exact IS NULL OR length(exact) = end_offset - start_offset", name="exact_length"
        ),
        CheckConstraint("exact IS NOT NULL OR withheld_reason IS NOT NULL", name="withheld"),
        no_nul("exact"),
        {"comment": "Exact spans of revisions: the quoted words", "sqlite_strict": True},
    )

    revision_id: Mapped[int] = mapped_column(ForeignKey("revisions.id"), comment="The revision")
    start_offset: Mapped[int] = mapped_column(Integer, comment="First code point, counted from 0")
    end_offset: Mapped[int] = mapped_column(Integer, comment="Code point after the last")
    exact: Mapped[str | None] = mapped_column(
        Text, comment="The text between the offsets; empty only when redacted"
    )
    exact_hash: Mapped[str] = mapped_column(Text, comment="Hash of exact")
    prefix: Mapped[str] = mapped_column(Text, server_default="", comment="Text just before")
    suffix: Mapped[str] = mapped_column(Text, server_default="", comment="Text just after")
    withheld_reason: Mapped[str | None] = mapped_column(Text, comment="Why the words are redacted")


class ArticleCreditRow(Identified, Editable, Base):
    """What an article says of its own origin; not the publisher."""

    __tablename__ = "article_credits"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("kind", CreditKind),
        UniqueConstraint("article_id", "kind", "source_id"),
        {
            "comment": "What articles say of their own origin: byline, agency, credit line",
            "sqlite_strict": True,
        },
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), comment="The article")
    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="Who is credited"
    )
    kind: Mapped[str] = mapped_column(Text, comment="Form of the credit")
    words: Mapped[str | None] = mapped_column(Text, comment="The credit as written")


class ArticleCopyRow(Identified, Editable, Base):
    """One article repeats another's text."""

    __tablename__ = "article_copies"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("kind", CopyKind),
        UniqueConstraint("article_id", "original_id"),
        CheckConstraint("article_id <> original_id", name="not_itself"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        {
            "comment": "Which article repeats which: copies, rewrites, retellings, reuse",
            "sqlite_strict": True,
        },
    )

    article_id: Mapped[int] = mapped_column(ForeignKey("articles.id"), comment="The copy")
    original_id: Mapped[int] = mapped_column(
        ForeignKey("articles.id"), index=True, comment="What it repeats"
    )
    kind: Mapped[str] = mapped_column(
        Text, comment="copy, rewrite and retelling count once with the original; reuse does not"
    )
    score: Mapped[float | None] = mapped_column(Real, comment="Likeness, 0 to 1")
    method: Mapped[str | None] = mapped_column(Text, comment="How it was found")
