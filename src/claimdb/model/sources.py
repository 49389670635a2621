"""Sources, their aliases and affiliations, publishers.

Invariant (rule 5): an unnamed source belongs to one article; which sources are
the same is a judgement, of which ``canonical_id`` is only the cache.
"""

from sqlalchemy import CheckConstraint, ForeignKey, Index, Integer, UniqueConstraint
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
from claimdb.model.types import Text, is_flag, one_of
from claimdb.model.vocab import AffiliationKind, AliasKind, SourceKind


class SourceRow(Public, Editable, Base):
    """Anyone to whom words can be attributed."""

    __tablename__ = "sources"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("kind", SourceKind),
        is_flag("is_named"),
        CheckConstraint("(is_named = 1) = (article_id IS NULL)", name="unnamed_in_article"),
        CheckConstraint("trim(name) <> ''", name="name"),
        Index("ix_sources_kind", "kind", "name_key"),
        Index("ix_sources_is_named", "is_named", "name_key"),
        {"comment": "Anyone to whom words can be attributed", "sqlite_strict": True},
    )

    kind: Mapped[str] = mapped_column(Text, comment="person, organisation, state, outlet, …")
    name: Mapped[str] = mapped_column(Text, comment="Name, or the label of an unnamed source")
    name_key: Mapped[str] = mapped_column(Text, index=True, comment="Name folded for comparing")
    is_named: Mapped[int] = mapped_column(
        Integer, server_default="1", comment="0 for an unnamed source such as some experts"
    )
    article_id: Mapped[int | None] = mapped_column(
        ForeignKey("articles.id", use_alter=True),  # articles → publishers → sources → articles
        index=True,
        comment="The one article of an unnamed source",
    )
    canonical_id: Mapped[int | None] = mapped_column(
        ForeignKey("sources.id"),
        index=True,
        comment="Cache of judgements: the source that stands for all that are the same",
    )
    description: Mapped[str | None] = mapped_column(Text, comment="Who they are, in a few words")
    wikidata: Mapped[str | None] = mapped_column(Text, comment="Wikidata item such as Q30")


class SourceAliasRow(Identified, Editable, Base):
    """Another name of a source."""

    __tablename__ = "source_aliases"
    __table_args__ = (
        positive(),
        who_made(),
        one_of("kind", AliasKind),
        UniqueConstraint("source_id", "name"),
        {"comment": "Other names of sources: metonyms, spellings, acronyms", "sqlite_strict": True},
    )

    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"), comment="The source")
    name: Mapped[str] = mapped_column(Text, comment="The other name")
    name_key: Mapped[str] = mapped_column(Text, index=True, comment="Name folded for comparing")
    kind: Mapped[str] = mapped_column(Text, comment="Form of the alias")
    language: Mapped[str | None] = mapped_column(Text, comment="BCP 47 language tag")


class AffiliationRow(Identified, Editable, Base):
    """A dated, directed link between two sources."""

    __tablename__ = "affiliations"
    __table_args__ = (
        *vague_columns("since", "the beginning"),
        *vague_columns("until", "the end"),
        positive(),
        who_made(),
        one_of("kind", AffiliationKind),
        *vague_checks("since"),
        *vague_checks("until"),
        CheckConstraint("source_id <> target_id", name="not_itself"),
        CheckConstraint("since_earliest <= until_latest", name="since_before_until"),
        {
            "comment": "Dated links between sources: spokesperson of, part of, …",
            "sqlite_strict": True,
        },
    )

    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="Who is affiliated"
    )
    target_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), index=True, comment="With whom"
    )
    kind: Mapped[str] = mapped_column(
        Text,
        comment="spokesperson_of, head_of, official_of and part_of speak for the target;"
        " the other kinds do not",
    )
    role: Mapped[str | None] = mapped_column(Text, comment="Role in words")


class PublisherRow(Editable, Base):
    """What only sources that publish have; one-to-one with a source."""

    __tablename__ = "publishers"
    __table_args__ = (
        who_made(),
        {"comment": "Sources that publish articles", "sqlite_strict": True},
    )

    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), primary_key=True, sort_order=-10, comment="The source"
    )
    domain: Mapped[str | None] = mapped_column(Text, unique=True, comment="Domain name")
    homepage: Mapped[str | None] = mapped_column(Text, comment="Home page")
