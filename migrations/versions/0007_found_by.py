"""By which rule, or by which model, an extractor found an attribution.

A new column, empty for all that was found before: what people decide on those tells of
the extractor and of the run, and of no rule.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def upgrade() -> None:
    """Make room for the name of a rule."""
    op.add_column("attributions", sa.Column("found_by", TEXT, nullable=True))


def downgrade() -> None:
    """Forget by which rules attributions were found."""
    op.drop_column("attributions", "found_by")
