"""Column types and column makers that SQLite (``STRICT``) and PostgreSQL share.

Invariant: every instant is stored in UTC with whole seconds, as text that
sorts like the instant on SQLite and as ``timestamptz(0)`` on PostgreSQL.
Flags are integers 0 and 1 on both, because the shared SQL compares them so and
a ``STRICT`` table has no boolean.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import (
    REAL,
    TEXT,
    BigInteger,
    CheckConstraint,
    Double,
    Integer,
    TypeDecorator,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeEngine, UserDefinedType

INSTANT_FORMAT: Final = "%Y-%m-%dT%H:%M:%SZ"

#: Compared and sorted by code point on both; the order of a PostgreSQL database's own
#: language would sort "the" before "The", and differently on the next server.
Text: TEXT = TEXT().with_variant(TEXT(collation="C"), "postgresql")
#: 64 bits everywhere; on SQLite only plain INTEGER is the rowid.
RowId = BigInteger().with_variant(Integer(), "sqlite")
#: A ``STRICT`` table knows REAL, not FLOAT; PostgreSQL's REAL has six digits only.
Real: Double[float] = Double().with_variant(REAL(), "sqlite")


def instant_text(value: datetime) -> str:
    """Return the stored form of an aware ``value``: ``2024-06-18T09:30:00Z``.

    ``strftime("%Y")`` doesn't pad years below 1000, which would break sorting.
    """
    utc = value.astimezone(UTC)
    return f"{utc.year:04d}{utc.strftime('-%m-%dT%H:%M:%SZ')}"


class _WholeSeconds(UserDefinedType[datetime]):
    """``timestamptz`` that keeps no fractions: what SQLAlchemy's own type cannot say.

    The server rounds a ``now()`` written by hand, which would else be an instant
    that no copy on SQLite can have.
    """

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return the type as it stands in a table."""
        return "TIMESTAMP(0) WITH TIME ZONE"


class Instant(TypeDecorator[datetime]):
    """An aware UTC instant: ISO 8601 text on SQLite, ``timestamptz(0)`` elsewhere."""

    impl = TEXT
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return text on SQLite and a zoned timestamp on every other engine."""
        if dialect.name == "sqlite":
            return dialect.type_descriptor(TEXT())
        return dialect.type_descriptor(_WholeSeconds())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> object:
        """Return ``value`` as the engine stores it."""
        if value is None or dialect.name != "sqlite":
            return value
        return instant_text(value)

    def process_result_value(self, value: object, dialect: Dialect) -> datetime | None:
        """Return what the engine stored as an aware datetime."""
        del dialect  # text and datetime tell themselves apart
        if value is None or isinstance(value, datetime):
            return value
        return datetime.strptime(str(value), INSTANT_FORMAT).replace(tzinfo=UTC)


def one_of(column: str, vocabulary: type[StrEnum]) -> CheckConstraint:
    """Return the CHECK that ``column`` holds a word of the closed ``vocabulary``."""
    words = ", ".join(f"'{word.value}'" for word in vocabulary)
    return CheckConstraint(f"{column} IN ({words})", name=column)


def is_flag(column: str) -> CheckConstraint:
    """Return the CHECK that ``column`` is 0 or 1."""
    return CheckConstraint(f"{column} IN (0, 1)", name=column)


def no_nul(column: str) -> CheckConstraint:
    """Return the CHECK that ``column`` has no NUL character.

    SQLite's ``length()`` stops at one, which would make a wrong span look right.
    PostgreSQL has no such character, and no ``instr()``.
    """
    check = CheckConstraint(f"instr({column}, char(0)) = 0", name=f"{column}_no_nul")
    return check.ddl_if(dialect="sqlite")
