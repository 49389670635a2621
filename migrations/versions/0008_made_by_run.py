"""Attributions found by the run that made them: to be reviewed, or retracted with it.

A new index. All attributions were looked through to learn that a program has made none.
"""

from collections.abc import Sequence

from alembic import op

revision: str = "0008"
down_revision: str | None = "0007"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NAME = "ix_attributions_run_id"


def upgrade() -> None:
    """Make the index."""
    op.create_index(NAME, "attributions", ["run_id"])


def downgrade() -> None:
    """Drop it."""
    op.drop_index(NAME, "attributions")
