"""${message}.

House rules: import nothing from claimdb (a migration must mean tomorrow what it
means today); write both directions; foreign keys are off and managed views and
triggers dropped while this runs (env.py), so batch operations are safe; never
lose a row; add a test that upgrades the release before with rows in it.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision: str = ${repr(up_revision)}
down_revision: str | None = ${repr(down_revision)}
branch_labels: str | Sequence[str] | None = ${repr(branch_labels)}
depends_on: str | Sequence[str] | None = ${repr(depends_on)}


def upgrade() -> None:
    """Bring a database of the revision before to this one."""
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    """Bring a database of this revision back to the one before."""
    ${downgrades if downgrades else "pass"}
