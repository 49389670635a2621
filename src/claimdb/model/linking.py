"""What linking remembers: keys by which likely pairs are found, and how far it has come.

Invariant: nothing here is a fact or an opinion. Keys are an index, and all three tables
may be emptied: ``claimdb link --again`` fills them anew.
"""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from claimdb.model.base import Base
from claimdb.model.types import Instant, RowId, Text, one_of
from claimdb.model.vocab import Linked

_DERIVED = {"derived": True}


class _Keyed:
    """One key of something: two that may be the same have one in common."""

    key_hash: Mapped[int] = mapped_column(
        RowId, primary_key=True, autoincrement=False, sort_order=-1, comment="Hash of the key"
    )


def _args(whose: str) -> tuple[dict[str, object]]:
    """Return how a table of keys is kept."""
    return (
        {
            "comment": f"Keys of {whose}, by which those that may be the same find each other",
            "sqlite_strict": True,
            "sqlite_with_rowid": False,
            "info": _DERIVED,
        },
    )


class SourceKeyRow(_Keyed, Base):
    """One key of a source."""

    __tablename__ = "source_keys"
    __table_args__ = _args("sources")

    source_id: Mapped[int] = mapped_column(
        ForeignKey("sources.id"),
        primary_key=True,
        autoincrement=False,
        comment="A source that has it",
    )


class ClaimKeyRow(_Keyed, Base):
    """One key of a claim."""

    __tablename__ = "claim_keys"
    __table_args__ = _args("claims")

    claim_id: Mapped[int] = mapped_column(
        ForeignKey("claims.id"),
        primary_key=True,
        autoincrement=False,
        comment="A claim that has it",
    )


class LinkMarkRow(Base):
    """How far a linker has come: every row up to this one has been looked at."""

    __tablename__ = "link_marks"
    __table_args__ = (
        one_of("entity", Linked),
        CheckConstraint("trim(linker) <> ''", name="linker"),
        CheckConstraint("last_id >= 0", name="last_id"),
        {
            "comment": "Up to which row of a table which linker has looked at them",
            "sqlite_strict": True,
        },
    )

    entity: Mapped[str] = mapped_column(Text, primary_key=True, comment="What is looked at")
    linker: Mapped[str] = mapped_column(Text, comment="Name and version of what looked at them")
    last_id: Mapped[int] = mapped_column(
        RowId, comment="Row number of the last one that it looked at"
    )
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"), comment="The run in which it did so")
    recorded_at: Mapped[datetime] = mapped_column(Instant, comment="When (UTC)")
