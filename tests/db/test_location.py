"""Which SQLite will do, before any file is opened with it."""

import pytest

from claimdb.db.location import require_sqlite
from claimdb.errors import SqliteTooOld


def test_an_sqlite_without_strict_tables_is_refused() -> None:
    """The version that is there and the one that is needed are both named."""
    with pytest.raises(SqliteTooOld, match=r"SQLite 3\.36\.0, and claimdb needs 3\.37\.0"):
        require_sqlite((3, 36, 0))


def test_the_oldest_sqlite_will_do() -> None:
    """The first version with STRICT tables is enough."""
    require_sqlite((3, 37, 0))
