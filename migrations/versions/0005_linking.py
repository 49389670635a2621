"""Keys by which sources and claims find each other, and how far linking has come.

New tables, and an index of judgements by pair in place of one by its first row, which
thousands of pairs have. No row that is there is touched. What came before has not been looked
at by any linker; ``claimdb link`` looks at it.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0005"
down_revision: str | None = "0004"
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
CHECKS = {
    "entity": "entity IN ('source', 'claim')",
    "linker": "trim(linker) <> ''",
    "last_id": "last_id >= 0",
}


def upgrade() -> None:
    """Make the three tables and the two indexes."""
    for entity in ("source", "claim"):
        _keys(entity)
    op.create_table(
        "link_marks",
        sa.Column("entity", TEXT, nullable=False),
        sa.Column("linker", TEXT, nullable=False),
        sa.Column("last_id", ROW, nullable=False),
        sa.Column("run_id", ROW, nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("entity", name=op.f("pk_link_marks")),
        sa.ForeignKeyConstraint(["run_id"], ["runs.id"], name=op.f("fk_link_marks_run_id_runs")),
        *(
            sa.CheckConstraint(condition, name=op.f(f"ck_link_marks_{name}"))
            for name, condition in CHECKS.items()
        ),
        sqlite_strict=True,
    )
    for entity in ("source", "claim"):
        _index(entity, f"left_{entity}_id", f"right_{entity}_id")


def _index(entity: str, *columns: str) -> None:
    """Index judgements on sources, or on claims, by these columns."""
    name = f"ix_judgements_left_{entity}_id"
    op.drop_index(name, "judgements")
    op.create_index(name, "judgements", list(columns))


def _keys(entity: str) -> None:
    """Make the table of the keys of sources, or of claims."""
    table, column = f"{entity}_keys", f"{entity}_id"
    op.create_table(
        table,
        sa.Column("key_hash", ROW, autoincrement=False, nullable=False),
        sa.Column(column, ROW, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key_hash", column, name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(
            [column], [f"{entity}s.id"], name=op.f(f"fk_{table}_{column}_{entity}s")
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop them, and what they hold; index judgements as before."""
    for entity in ("source", "claim"):
        _index(entity, f"left_{entity}_id")
    for table in ("link_marks", "claim_keys", "source_keys"):
        op.drop_table(table)
