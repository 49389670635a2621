"""What a cell of the matrix shows, kept in step: articles, denials in part, automatic rows.

New columns of ``position_tallies``. The matrix read every saying on the claims that it
shows to count them, thousands for the most reported. As all that is counted they are
filled by the recount that ends every upgrade, in ``env.py``.

And an index from which the front page adds up how many attributions count, and how many
of them no person has looked at.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

COLUMNS = ("is_named", "articles", "party_articles", "in_part", "automatic")
COUNTED = ("automatic", "asserts_attributions", "denies_attributions", "others")
INDEX = "ix_claim_tallies_counted"


def upgrade() -> None:
    """Make room for the counts, and the index."""
    for name in COLUMNS:
        column = sa.Column(name, sa.Integer(), nullable=False, server_default="0")
        op.add_column("position_tallies", column)
    op.create_index(INDEX, "claim_tallies", COUNTED)


def downgrade() -> None:
    """Drop the index, and forget the counts."""
    op.drop_index(INDEX, "claim_tallies")
    for name in reversed(COLUMNS):
        op.drop_column("position_tallies", name)
