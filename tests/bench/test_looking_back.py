"""Pages that count anew: each opens, and leaves the database as it was."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from claimdb.bench.looking_back import pages_anew
from claimdb.db.reader import open_reader
from claimdb.queries.retracting import Retraction
from claimdb.queries.source_profile import SourceProfile


def _reviews(path: Path) -> int:
    with closing(sqlite3.connect(path)) as raw:
        return int(raw.execute("SELECT count(*) FROM reviews").fetchone()[0])


def test_each_page_opens(synthetic: Path, tmp_path: Path) -> None:
    """A source as of the last day, what falls with it, and a queue with nothing in it."""
    path = tmp_path / "own.db"
    shutil.copy(synthetic, path)
    before = _reviews(path)
    with open_reader(f"sqlite:///{path}") as reader:
        pages = list(pages_anew(f"sqlite:///{path}", reader))
        then, falling, queue = (ask() for _, ask, _ in pages)

    assert all(most is not None for _, _, most in pages)
    assert isinstance(then, SourceProfile)
    assert then.asserts or then.denies
    assert isinstance(falling, Retraction)
    assert falling.attributions
    assert queue == []
    assert _reviews(path) == before
