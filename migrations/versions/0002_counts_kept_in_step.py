"""Counts kept in step: positions, sources, and accused without an answer.

New tables ``position_tallies``, ``source_tallies`` and ``unanswered_accused``, a count
in ``claim_tallies``, and indexes in the order of every list, so that the first page
takes milliseconds at a million attributions.

What the tables hold is made from the other rows, by code that has one current
version as views have. So no row is written here: once views and triggers are made
again, ``env.py`` has everything counted anew, and an upgraded database is whole.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


class WholeSeconds(sa.types.UserDefinedType[Any]):
    """An instant without fractions of a second, which SQLAlchemy's own type cannot say."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return the type as it stands in a table."""
        return "TIMESTAMP(0) WITH TIME ZONE"


INSTANT = sa.Text().with_variant(WholeSeconds(), "postgresql")
ROW = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")

#: Tables in the order of making: columns that refer, other columns, and the key.
#: A ``?`` marks a column that may be empty.
Columns = dict[str, sa.types.TypeEngine[Any]]
TABLES: tuple[tuple[str, dict[str, str], Columns, tuple[str, ...]], ...] = (
    (
        "unanswered_accused",
        {"claim_id": "claims", "accused_id": "sources"},
        {},
        ("claim_id", "accused_id"),
    ),
    (
        "position_tallies",
        {},
        {
            "claim_id": ROW,
            "party_id": ROW,
            "source_id": ROW,
            "stance": TEXT,
            "attributions": sa.Integer(),
            "first_said": INSTANT,
            "last_said": INSTANT,
        },
        ("claim_id", "party_id", "source_id", "stance"),
    ),
    (
        "source_tallies",
        {"source_id": "sources"},
        {
            "attributions": sa.Integer(),
            "asserts": sa.Integer(),
            "denies": sa.Integer(),
            "questions": sa.Integer(),
            "declines": sa.Integer(),
            "relays": sa.Integer(),
            "claims_asserted": sa.Integer(),
            "claims_denied": sa.Integer(),
            "first_said?": INSTANT,
            "last_said?": INSTANT,
        },
        ("source_id",),
    ),
)
#: Name, table, columns. A ``?`` marks one whose absent values come before all others.
INDEXES = (
    ("ix_unanswered_accused_accused_id", "unanswered_accused", "accused_id"),
    ("ix_position_tallies_source_id", "position_tallies", "source_id claim_id"),
    ("ix_source_tallies_attributions", "source_tallies", "attributions source_id"),
    ("ix_claim_tallies_contested", "claim_tallies", "contested weight last_said? claim_id"),
    ("ix_claim_tallies_last", "claim_tallies", "last_said? claim_id"),
    ("ix_claim_tallies_first", "claim_tallies", "first_said? claim_id"),
    ("ix_claim_tallies_weight", "claim_tallies", "weight claim_id"),
    ("ix_claim_tallies_asserted", "claim_tallies", "asserts_origins_max claim_id"),
    ("ix_claim_tallies_denied", "claim_tallies", "denies_origins_max claim_id"),
    ("ix_claims_occurred_earliest", "claims", "occurred_earliest? id"),
    ("ix_sources_kind", "sources", "kind name_key"),
    ("ix_sources_is_named", "sources", "is_named name_key"),
)
UNANSWERED = {
    "ix_claim_tallies_unanswered_last": ("last_said", "claim_id"),
    "ix_claim_tallies_unanswered_first": ("first_said", "claim_id"),
    "ix_claim_tallies_unanswered_origins": ("asserts_origins_max", "last_said", "claim_id"),
}


def upgrade() -> None:
    """Make the tables, the count and the indexes."""
    for table, refers, columns, key in TABLES:
        op.create_table(
            table,
            *(sa.Column(name, ROW, nullable=False) for name in refers),
            *(
                sa.Column(name.removesuffix("?"), kind, nullable=name.endswith("?"))
                for name, kind in columns.items()
            ),
            sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}")),
            *(
                sa.ForeignKeyConstraint(
                    [name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}_{target}")
                )
                for name, target in refers.items()
            ),
            sqlite_strict=True,
            sqlite_with_rowid=len(key) == 1,
        )
    unanswered = sa.Column("unanswered", sa.Integer(), nullable=False, server_default="0")
    op.add_column("claim_tallies", unanswered)
    op.drop_index("ix_claim_tallies_contested", "claim_tallies")
    low = "" if op.get_bind().dialect.name == "sqlite" else " NULLS FIRST"
    for name, table, listed in INDEXES:
        op.create_index(
            name,
            table,
            [sa.text(one.replace("?", low)) if "?" in one else one for one in listed.split()],
        )
    op.create_index("ix_claims_beginning", "claims", [sa.text("substr(statement, 1, 100)")])
    some = sa.text("unanswered > 0")
    for name, ordered in UNANSWERED.items():
        op.create_index(name, "claim_tallies", ordered, sqlite_where=some, postgresql_where=some)


def downgrade() -> None:
    """Drop them, and what nobody was counted by before: rows of claims that nobody is on."""
    op.drop_index("ix_claims_beginning", "claims")
    for name in UNANSWERED:
        op.drop_index(name, "claim_tallies")
    for name, table, _ in INDEXES:
        op.drop_index(name, table)
    op.drop_column("claim_tallies", "unanswered")
    op.create_index(
        "ix_claim_tallies_contested", "claim_tallies", ["contested", "weight", "claim_id"]
    )
    op.execute("DELETE FROM claim_tallies WHERE last_said IS NULL")
    for table, *_ in reversed(TABLES):
        op.drop_table(table)
