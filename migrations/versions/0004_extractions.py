"""Which extractor has read which text, also where it found nothing.

A new table only: no row that is there is touched. Texts that came before have been
read by no extractor; ``claimdb extract --missing`` reads them.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0004"
down_revision: str | None = "0003"
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
    "id_positive": "id > 0",
    "extractor": "trim(extractor) <> ''",
    "found": "found >= 0",
}
REFERS = {"revision_id": "revisions", "run_id": "runs"}


def upgrade() -> None:
    """Make the table and its index."""
    op.create_table(
        "extractions",
        sa.Column("id", ROW, sa.Identity(), nullable=False),
        sa.Column("revision_id", ROW, nullable=False),
        sa.Column("extractor", TEXT, nullable=False),
        sa.Column("found", sa.Integer(), nullable=False),
        sa.Column("run_id", ROW, nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extractions")),
        sa.UniqueConstraint(
            "revision_id", "extractor", name=op.f("uq_extractions_revision_id_extractor")
        ),
        *(
            sa.ForeignKeyConstraint(
                [name], [f"{target}.id"], name=op.f(f"fk_extractions_{name}_{target}")
            )
            for name, target in REFERS.items()
        ),
        *(
            sa.CheckConstraint(condition, name=op.f(f"ck_extractions_{name}"))
            for name, condition in CHECKS.items()
        ),
        sqlite_strict=True,
    )
    op.create_index("ix_extractions_run_id", "extractions", ["run_id"])


def downgrade() -> None:
    """Drop it, and what it holds."""
    op.drop_table("extractions")
