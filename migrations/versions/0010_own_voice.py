"""How far articles have been looked at for what they say in their own voice, and for whom.

The list of what ``link_marks.entity`` may hold is longer by two words, and no row is touched:
every text that an extractor has read is looked at once, and every denial has older texts
looked at. SQLite has no statement for that, and as its documentation says for a constraint
that lets more pass, the words of the table are replaced where SQLite keeps them.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0010"
down_revision: str | None = "0009"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

NAME = "ck_link_marks_entity"
BEFORE = "entity IN ('source', 'claim')"
AFTER = "entity IN ('source', 'claim', 'extraction', 'denial')"


def upgrade() -> None:
    """Let it be remembered how far texts and denials were looked at."""
    _replace(BEFORE, AFTER)


def downgrade() -> None:
    """Forget how far they were."""
    op.execute("DELETE FROM link_marks WHERE entity IN ('extraction', 'denial')")
    _replace(AFTER, BEFORE)


def _replace(before: str, after: str) -> None:
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        op.drop_constraint(op.f(NAME), "link_marks", type_="check")
        op.create_check_constraint(op.f(NAME), "link_marks", after)
        return
    version = connection.execute(sa.text("PRAGMA schema_version")).scalar_one()
    connection.execute(sa.text("PRAGMA writable_schema = ON"))
    connection.execute(
        sa.text(
            "UPDATE sqlite_schema SET sql = replace(sql, :before, :after)"
            " WHERE type = 'table' AND name = 'link_marks'"
        ),
        {"before": before, "after": after},
    )
    connection.execute(sa.text(f"PRAGMA schema_version = {version + 1}"))
    connection.execute(sa.text("PRAGMA writable_schema = OFF"))
