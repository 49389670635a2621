"""Tables that hold no fact of their own: closures, tallies and search chunks.

Each can be rebuilt from the rows it is derived from. ``chain_links`` and
``text_chunks`` are filled by triggers, since what they derive from never
changes; the others are kept in step by the pipeline and proved by
``claimdb verify``. They exist because the recursive views they replace took
7 s for one claim at 100,000 attributions, and a list that counts took seconds
for its first page at a million.
"""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base, Identified, positive
from claimdb.model.types import Instant, RowId, Text
from claimdb.model.wording import LowNulls, partial_index

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


def _unanswered(order: str, *columns: str) -> Index:
    return partial_index(f"ix_claim_tallies_unanswered_{order}", *columns, where="unanswered > 0")


class ClaimTallyRow(Base):
    """How many stand on each side of a canonical claim, also of one that nobody is on."""

    __tablename__ = "claim_tallies"
    __table_args__ = (
        # In the order of each list that begins here: claims by each of their counts, …
        Index("ix_claim_tallies_weight", "weight", "claim_id"),
        Index("ix_claim_tallies_asserted", "asserts_origins_max", "claim_id"),
        Index("ix_claim_tallies_denied", "denies_origins_max", "claim_id"),
        # … what adds up to how many no person has looked at, in a tenth of the table, …
        Index(
            "ix_claim_tallies_counted",
            *("automatic", "asserts_attributions", "denies_attributions", "others"),
        ),
        # … and allegations without an answer.
        _unanswered("last", "last_said", "claim_id"),
        _unanswered("first", "first_said", "claim_id"),
        _unanswered("origins", "asserts_origins_max", "last_said", "claim_id"),
        {
            "comment": "Counts per claim and side: articles, origins, parties; zeros where nobody"
            " has spoken",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"), primary_key=True, comment="The canonical claim"
    )
    contested: Mapped[int] = mapped_column(
        Integer, comment="1 where one source denies it, and another asserts it or what entails it"
    )
    weight: Mapped[int] = mapped_column(
        Integer,
        comment="Origins (max) of the weaker side: how evenly it is contested; where nobody"
        " asserts it itself, of those who assert what entails it the parties",
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
    unanswered: Mapped[int] = mapped_column(
        Integer, server_default="0", comment="Accused who have no answer recorded"
    )
    first_said: Mapped[datetime | None] = mapped_column(Instant, comment="Earliest saying (UTC)")
    last_said: Mapped[datetime | None] = mapped_column(Instant, comment="Latest saying (UTC)")
    first_dated_by: Mapped[str | None] = mapped_column(
        Text, comment="said, published or seen: what first_said is the time of"
    )
    last_dated_by: Mapped[str | None] = mapped_column(
        Text, comment="said, published or seen: what last_said is the time of"
    )


_first = LowNulls(ClaimTallyRow.__table__.c.first_said)
_last = LowNulls(ClaimTallyRow.__table__.c.last_said)
_contested, _claim = ClaimTallyRow.contested, ClaimTallyRow.claim_id
Index("ix_claim_tallies_contested", _contested, ClaimTallyRow.weight, _last, _claim)
Index("ix_claim_tallies_latest", _contested, _last, _claim)
Index("ix_claim_tallies_last", _last, _claim)
Index("ix_claim_tallies_first", _first, _claim)


class UnansweredAccusedRow(Base):
    """One accused of a claim who has no answer recorded."""

    __tablename__ = "unanswered_accused"
    __table_args__ = (
        {
            "comment": "Who is accused in a claim that somebody asserts, and has no answer"
            " recorded, nor has their party",
            "sqlite_strict": True,
            "sqlite_with_rowid": False,
            "info": _DERIVED,
        },
    )

    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"), primary_key=True, comment="The canonical claim"
    )
    accused_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"),
        primary_key=True,
        index=True,
        comment="The canonical source that is accused",
    )


class PositionTallyRow(Base):
    """How often one source, speaking for one party, takes one stance on one claim.

    All that a cell of the matrix shows is in it, so that nobody has to read thousands of
    sayings for one. What it points at is not held by foreign keys: three of them took
    PostgreSQL half of the time in which it fills the table, and a recount proves more.
    """

    __tablename__ = "position_tallies"
    __table_args__ = (
        Index("ix_position_tallies_source_id", "source_id", "claim_id"),
        {
            "comment": "Counts per claim, party, source and stance",
            "sqlite_strict": True,
            # One tree instead of two: there is a row for three of four attributions.
            "sqlite_with_rowid": False,
            "info": _DERIVED,
        },
    )

    claim_id: Mapped[int] = mapped_column(
        RowId, primary_key=True, comment="Row number of the canonical claim"
    )
    party_id: Mapped[int] = mapped_column(
        RowId,
        primary_key=True,
        comment="Row number of the party; of the source itself where it speaks for nobody else",
    )
    source_id: Mapped[int] = mapped_column(
        RowId, primary_key=True, comment="Row number of the canonical source"
    )
    stance: Mapped[str] = mapped_column(
        Text, primary_key=True, comment="asserts, denies, questions, declines or relays"
    )
    attributions: Mapped[int] = mapped_column(Integer, comment="Attributions that count")
    first_said: Mapped[datetime] = mapped_column(Instant, comment="Earliest saying (UTC)")
    last_said: Mapped[datetime] = mapped_column(Instant, comment="Latest saying (UTC)")
    is_named: Mapped[int] = mapped_column(
        Integer, server_default="0", comment="0 for an unnamed source"
    )
    articles: Mapped[int] = mapped_column(
        Integer,
        server_default="0",
        comment="Articles that report it; copies count once. They add up by source: one in which"
        " it speaks for two parties counts for the first",
    )
    party_articles: Mapped[int] = mapped_column(
        Integer,
        server_default="0",
        comment="The same, to add up by party: one in which two speak for it counts with the"
        " first. Unnamed sources stand together, whoever they speak for",
    )
    in_part: Mapped[int] = mapped_column(
        Integer, server_default="0", comment="Denials of a part or an element of it alone"
    )
    automatic: Mapped[int] = mapped_column(
        Integer, server_default="0", comment="Attributions that no person has made or reviewed"
    )
    first_dated_by: Mapped[str] = mapped_column(
        Text,
        server_default="seen",
        comment="said, published or seen: what first_said is the time of",
    )
    last_dated_by: Mapped[str] = mapped_column(
        Text,
        server_default="seen",
        comment="said, published or seen: what last_said is the time of",
    )


class SourceTallyRow(Base):
    """How often a canonical source takes which stance, also one that never speaks."""

    __tablename__ = "source_tallies"
    __table_args__ = (
        Index("ix_source_tallies_attributions", "attributions", "source_id"),
        {
            "comment": "Counts per source: attributions by stance, claims; zeros where it has"
            " not spoken",
            "sqlite_strict": True,
            "info": _DERIVED,
        },
    )

    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"), primary_key=True, comment="The canonical source"
    )
    attributions: Mapped[int] = mapped_column(
        Integer, comment="Attributions that count, of every stance"
    )
    asserts: Mapped[int] = mapped_column(Integer, comment="Attributions that assert")
    denies: Mapped[int] = mapped_column(Integer, comment="Attributions that deny")
    questions: Mapped[int] = mapped_column(Integer, comment="Attributions that question")
    declines: Mapped[int] = mapped_column(Integer, comment="Comments declined")
    relays: Mapped[int] = mapped_column(Integer, comment="What it passed on")
    claims_asserted: Mapped[int] = mapped_column(Integer, comment="Claims that it has asserted")
    claims_denied: Mapped[int] = mapped_column(Integer, comment="Claims that it has denied")
    first_said: Mapped[datetime | None] = mapped_column(
        Instant, comment="Earliest saying (UTC), less what it passed on"
    )
    last_said: Mapped[datetime | None] = mapped_column(
        Instant, comment="Latest saying (UTC), likewise"
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


class RevisionBandRow(Base):
    """One band of the MinHash signature of a text: texts that share one may be alike."""

    __tablename__ = "revision_bands"
    __table_args__ = (
        {
            "comment": "Bands of MinHash signatures, by which texts that are alike find each other",
            "sqlite_strict": True,
            "sqlite_with_rowid": False,
            "info": _DERIVED,
        },
    )

    band_hash: Mapped[int] = mapped_column(
        RowId, primary_key=True, autoincrement=False, comment="Hash of the band and its place"
    )
    revision_id: Mapped[int] = mapped_column(
        ForeignKey("revisions.id"),
        primary_key=True,
        autoincrement=False,
        comment="The state of an article that has it",
    )
