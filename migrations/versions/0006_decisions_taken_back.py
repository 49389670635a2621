"""A decision may be taken back: a review by which the one before it stands no more.

The list of what ``reviews.decision`` may hold is longer by one word; no row is touched.
SQLite has no statement for that. As its documentation says for a constraint that lets
more pass, the words of the table are replaced where SQLite keeps them, and no row is
written: of a million decisions each would have been copied for it.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0006"
down_revision: str | None = "0005"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NAME = "ck_reviews_decision"
BEFORE = "decision IN ('accepted', 'rejected', 'corrected')"
AFTER = "decision IN ('accepted', 'rejected', 'corrected', 'withdrawn')"


def upgrade() -> None:
    """Let decisions be taken back."""
    _replace(BEFORE, AFTER)


def downgrade() -> None:
    """Forget what was taken back, and that it can be."""
    op.execute("DELETE FROM reviews WHERE decision = 'withdrawn'")
    _replace(AFTER, BEFORE)


def _replace(before: str, after: str) -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.drop_constraint(op.f(NAME), "reviews", type_="check")
        op.create_check_constraint(op.f(NAME), "reviews", after)
        return
    connection = op.get_bind()
    version = connection.execute(sa.text("PRAGMA schema_version")).scalar_one()
    connection.execute(sa.text("PRAGMA writable_schema = ON"))
    connection.execute(
        sa.text(
            "UPDATE sqlite_schema SET sql = replace(sql, :before, :after)"
            " WHERE type = 'table' AND name = 'reviews'"
        ),
        {"before": before, "after": after},
    )
    connection.execute(sa.text(f"PRAGMA schema_version = {version + 1}"))
    connection.execute(sa.text("PRAGMA writable_schema = OFF"))
