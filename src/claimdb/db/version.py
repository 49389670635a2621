"""What identifies a claimdb database file, known without importing Alembic."""

from typing import Final

#: The newest migration; a test holds it equal to the scripts in ``migrations/``.
HEAD: Final = "0011"

#: Every revision there has been, oldest first: anything else is foreign or newer.
REVISIONS: Final = (
    *("0001", "0002", "0003", "0004", "0005"),
    *("0006", "0007", "0008", "0009", "0010", "0011"),
)

#: ``PRAGMA application_id`` of our files: the letters ClmD.
APPLICATION_ID: Final = 0x436C6D44

#: STRICT tables came with it.
OLDEST_SQLITE: Final = (3, 37, 0)
