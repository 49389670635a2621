"""Pages that count anew: each opens, and leaves the database as it was."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from claimdb.bench.looking_back import pages_anew
from claimdb.db.reader import open_reader
from claimdb.queries.matrix import Matrix
from claimdb.queries.retracting import Retraction
from claimdb.queries.source_profile import SourceProfile
from claimdb.queries.trace import Trace


def _reviews(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT count(*) FROM reviews").fetchone()[0])


def test_each_page_opens(synthetic: Path, tmp_path: Path) -> None:
    """Of a source as of the last day, its chains, what falls with it; lists as of halfway."""
    path = tmp_path / "own.db"
    shutil.copy(synthetic, path)
    before = _reviews(path)
    with open_reader(f"sqlite:///{path}") as reader:
        pages = list(pages_anew(f"sqlite:///{path}", reader))
        then, chains, falling, queue, *halfway = (ask() for _, ask, _ in pages)

    assert [name for name, _, most in pages if most is None] == ["matrix, --as-of halfway"]
    assert isinstance(then, SourceProfile)
    assert isinstance(chains, Trace)
    assert 0 < chains.shown <= chains.total
    everybody, busy, table = halfway
    assert isinstance(everybody, list)
    assert isinstance(busy, list)
    assert everybody
    assert len(busy) <= len(everybody)
    assert isinstance(table, Matrix)
    assert table.total
    assert then.asserts or then.denies
    assert isinstance(falling, Retraction)
    assert falling.attributions
    assert queue == []
    assert _reviews(path) == before
