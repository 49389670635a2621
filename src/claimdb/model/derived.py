"""Tables that hold no fact of their own: closures, tallies and search chunks.

Each can be rebuilt from the rows it is derived from. ``chain_links`` and
``text_chunks`` are filled by triggers, since what they derive from never
changes; the others are kept in step by the pipeline and proved by
``claimdb verify``. They exist because the recursive views they replace took
7 s for one claim at 100,000 attributions.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, Identified, positive
from claimdb.model.types import Instant
from claimdb.model.wording import LowNulls

_DERIVED = {"derived": True}


class ChainLinkRow(Base):
    """One link of the chain above an attribution, nearest first."""

    __tablename__ = "chain_links"
    __table_args__ = (
        {
            "comment": "Closure of via: every attribution through which another is known",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    attribution_id: Mapped[int] = mapped_column(
        ForeignKey("attributions.id"), primary_key=True, comment="The attribution that is known"
    )
    depth: Mapped[int] = mapped_column(
        Integer, primary_key=True, comment="1 for the attribution it is directly via, then 2, …"
    )
    link_id: Mapped[int] = mapped_column(
        ForeignKey("attributions.id"), index=True, comment="The attribution it is known through"
    )


class ClaimImplicationRow(Base):
    """One claim follows from another by one or more ``entails``."""

    __tablename__ = "claim_implications"
    __table_args__ = (
        {
            "comment": "Closure of entails over canonical claims",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"), primary_key=True, comment="The claim that entails"
    )
    implied_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"), primary_key=True, index=True, comment="The claim that follows"
    )
    depth: Mapped[int] = mapped_column(Integer, comment="Fewest steps from one to the other")


class SourcePartyRow(Identified, Base):
    """The party of a canonical source during one span of time."""

    __tablename__ = "source_parties"
    __table_args__ = (
        positive(),
        UniqueConstraint("source_id", "valid_from"),
        {
            "comment": "The topmost source that a source speaks for, by time; none where there are"
            " two",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    source_id: Mapped[int] = mapped_column(ForeignKey("sources.id"), comment="The source")
    valid_from: Mapped[datetime] = mapped_column(Instant, comment="First instant (UTC)")
    valid_to: Mapped[datetime] = mapped_column(Instant, comment="Last instant (UTC)")
    party_id: Mapped[int] = mapped_column(ForeignKey("sources.id"), index=True, comment="The party")


class ClaimTallyRow(Base):
    """How many stand on each side of a canonical claim."""

    __tablename__ = "claim_tallies"
    __table_args__ = (
        Index("ix_claim_tallies_contested", "contested", "weight", "claim_id"),
        {
            "comment": "Counts per claim and side: articles, origins, parties",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"), primary_key=True, comment="The canonical claim"
    )
    contested: Mapped[int] = mapped_column(
        Integer, comment="1 where one source asserts it and another denies it"
    )
    weight: Mapped[int] = mapped_column(
        Integer, comment="Origins (max) of the weaker side: how evenly it is contested"
    )
    asserts_attributions: Mapped[int] = mapped_column(Integer, comment="Attributions that assert")
    asserts_articles: Mapped[int] = mapped_column(
        Integer, comment="Articles that report an assertion; copies count once"
    )
    asserts_origins_min: Mapped[int] = mapped_column(
        Integer, comment="Independent origins asserting, at the least"
    )
    asserts_origins_max: Mapped[int] = mapped_column(
        Integer, comment="Independent origins asserting, at the most"
    )
    asserts_parties: Mapped[int] = mapped_column(Integer, comment="Known parties asserting")
    denies_attributions: Mapped[int] = mapped_column(Integer, comment="Attributions that deny")
    denies_articles: Mapped[int] = mapped_column(
        Integer, comment="Articles that report a denial; copies count once"
    )
    denies_origins_min: Mapped[int] = mapped_column(
        Integer, comment="Independent origins denying, at the least"
    )
    denies_origins_max: Mapped[int] = mapped_column(
        Integer, comment="Independent origins denying, at the most"
    )
    denies_parties: Mapped[int] = mapped_column(Integer, comment="Known parties denying")
    others: Mapped[int] = mapped_column(
        Integer, comment="Attributions that question or decline; relays are never counted"
    )
    automatic: Mapped[int] = mapped_column(
        Integer, comment="Counted attributions that no person has made or reviewed"
    )
    first_said: Mapped[datetime | None] = mapped_column(Instant, comment="Earliest saying (UTC)")
    last_said: Mapped[datetime | None] = mapped_column(Instant, comment="Latest saying (UTC)")


Index(
    "ix_claim_tallies_latest",
    ClaimTallyRow.contested,
    LowNulls(ClaimTallyRow.__table__.c.last_said),
    ClaimTallyRow.claim_id,
)


class TextChunkRow(Identified, Base):
    """A window of a revision's text for full-text search."""

    __tablename__ = "text_chunks"
    __table_args__ = (
        positive(),
        UniqueConstraint("revision_id", "start_offset"),
        {
            "comment": "Windows of article text for full-text search; they overlap",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    revision_id: Mapped[int] = mapped_column(ForeignKey("revisions.id"), comment="The revision")
    start_offset: Mapped[int] = mapped_column(Integer, comment="First code point, counted from 0")
    end_offset: Mapped[int] = mapped_column(Integer, comment="Code point after the last")
