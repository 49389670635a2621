"""Declarative base, naming convention and the columns that many tables share.

Invariant: every table is ``STRICT`` on SQLite, and every table and column has
a comment; the schema reference and the Datasette metadata are made from them.
"""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Identity, Integer, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from claimdb.model.types import Instant, RowId, Text, one_of
from claimdb.model.vocab import DatePrecision

NAMING: Final = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Root of all tables."""

    metadata = MetaData(naming_convention=NAMING)


class Identified:
    """A private row number."""

    id: Mapped[int] = mapped_column(
        RowId,
        Identity(),
        primary_key=True,
        sort_order=-10,
        comment="Row number; private, may differ elsewhere",
    )


class Public(Identified):
    """A row number and an identifier that survives export, import and merging."""

    public_id: Mapped[str] = mapped_column(
        Text, unique=True, sort_order=-9, comment="Stable public identifier"
    )


class Made:
    """Who or which run made the row (rule 6), and when it was recorded."""

    @declared_attr
    @classmethod
    def run_id(cls) -> Mapped[int | None]:
        """Return the reference to the run."""
        return mapped_column(
            ForeignKey("runs.id"),
            sort_order=90,
            comment="The run of a program that made the row; always set where created_by is not",
        )

    created_by: Mapped[str | None] = mapped_column(
        Text, sort_order=91, comment="The person who made the row; empty for machine-made rows"
    )
    recorded_at: Mapped[datetime] = mapped_column(
        Instant, sort_order=92, comment="When the row was recorded (UTC)"
    )


class Editable(Made):
    """An opinion: may be edited, and ``changes`` logs who, when, before and after."""

    edited_by: Mapped[str | None] = mapped_column(
        Text, sort_order=93, comment="Who edited the row last"
    )
    edited_at: Mapped[datetime | None] = mapped_column(
        Instant, sort_order=94, comment="When the row was edited last (UTC)"
    )


def positive(column: str = "id") -> CheckConstraint:
    """Return the CHECK that ``column`` is above zero.

    SQLite shows -1 for a row number not given yet to BEFORE INSERT triggers; a
    real -1 would slip past the guards.
    """
    return CheckConstraint(f"{column} > 0", name=f"{column}_positive")


def who_made() -> CheckConstraint:
    """Return the CHECK of rule 6: a row names its run or a person."""
    return CheckConstraint(
        "(run_id IS NOT NULL OR created_by IS NOT NULL)"
        " AND (created_by IS NULL OR trim(created_by) <> '')",
        name="who_made",
    )


def vague_columns(prefix: str, what: str) -> Iterator[Column[object]]:
    """Yield the five columns of a date that may be partial or vague (rule 8)."""
    day = f"of {what}"
    yield Column(f"{prefix}_earliest", Instant, comment=f"Earliest possible instant {day} (UTC)")
    yield Column(f"{prefix}_latest", Instant, comment=f"Latest possible instant {day} (UTC)")
    yield Column(f"{prefix}_words", Text, comment=f"The words that gave the time {day}")
    yield Column(f"{prefix}_offset", Integer, comment=f"UTC offset in minutes, if given, {day}")
    yield Column(f"{prefix}_precision", Text, comment=f"Precision of the time {day}")


def vague_checks(prefix: str) -> Iterator[CheckConstraint]:
    """Yield the CHECKs of a vague date: both ends or none, in order, a known precision."""
    low, high = f"{prefix}_earliest", f"{prefix}_latest"
    yield CheckConstraint(
        f"({low} IS NULL) = ({high} IS NULL)"
        f" AND ({low} IS NULL) = ({prefix}_precision IS NULL)"
        f" AND ({low} IS NULL OR {low} <= {high})",
        name=f"{prefix}_order",
    )
    yield one_of(f"{prefix}_precision", DatePrecision)
