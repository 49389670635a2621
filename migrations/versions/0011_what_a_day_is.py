"""What the first and last day of a claim are the days of: of saying, of publication, of reading.

New columns of ``claim_tallies`` and ``position_tallies``. A list showed the day on which an
article was read as one on which something was said, where nothing told another. As all
that is counted they are filled by the recount that ends every upgrade, in ``env.py``.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0011"
down_revision: str | None = "0010"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

COLUMNS = ("first_dated_by", "last_dated_by")


def upgrade() -> None:
    """Make room for what each day is."""
    text = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
    for name in COLUMNS:
        op.add_column("claim_tallies", sa.Column(name, text))
        counted = sa.Column(name, text, nullable=False, server_default="seen")
        op.add_column("position_tallies", counted)


def downgrade() -> None:
    """Forget it."""
    for name in reversed(COLUMNS):
        op.drop_column("position_tallies", name)
        op.drop_column("claim_tallies", name)
