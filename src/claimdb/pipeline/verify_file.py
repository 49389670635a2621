"""The file itself: pages, indexes, references, and the search index on a private copy.

FTS5's integrity check is an INSERT, which a read-only file refuses. It runs on
a copy made through SQLite's backup interface, in memory where the database is
small and in a temporary folder otherwise; the file is never written to. Pages
and indexes are proved on the copy too, which has them byte for byte, by a
second thread: together that is a third of the whole work.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from claimdb.db.bulk import Value
from claimdb.db.snapshot import Snapshot
from claimdb.db.sqlite.snapshot import SqliteSnapshot
from claimdb.errors import NoRoom
from claimdb.pipeline.verify_common import REFERENCES, SEARCH, SEARCHED
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries.catalog import Check

INTEGRITY: Final = Check(
    "integrity",
    "the pages, tables and indexes of the file are whole",
    "file",
    "restore a backup; for an index alone, REINDEX mends it",
)
#: What integrity_check says of rows without naming them; the row checks name them.
_OF_ROWS: Final = ("CHECK constraint failed in ", "NULL value in ")
#: Databases up to this size are copied into memory, which is faster than a file.
_IN_MEMORY: Final = 64 * 1024 * 1024
_OK: Final = "ok"


#: What is proved on the copy.
ON_COPY: Final = (SEARCH, INTEGRITY)


def file_steps(*, quick: bool) -> list[Step]:
    """Return the steps that need no copy; quick, pages are looked at without their indexes."""
    steps = [Step((REFERENCES,), _check_references)]
    return [Step((INTEGRITY,), _check_pages), *steps] if quick else steps


@contextmanager
def proved_on_copy(snapshot: SqliteSnapshot) -> Iterator[Step]:
    """Begin to prove a private copy beside the other steps; give the step that has the findings.

    Raises ``NoRoom`` where the copy does not fit.
    """
    with _copy(snapshot) as copy, ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(_check_copy, copy)
        try:
            yield Step(ON_COPY, lambda _snapshot: iter(future.result()))
        finally:
            copy.interrupt()  # where nobody waits for the findings any more


def _check_copy(copy: sqlite3.Connection) -> list[Finding]:
    try:
        found = list(_pages(copy.execute("PRAGMA integrity_check(1000)").fetchall()))
    except sqlite3.DatabaseError as error:
        found = [finding(INTEGRITY, str(error))]
    for search in SEARCHED:
        try:
            copy.execute(f"INSERT INTO {search} ({search}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError as error:
            found += _rows_out_of_step(copy, search) or [finding(SEARCH, str(error), table=search)]
    return found


def _rows_out_of_step(copy: sqlite3.Connection, search: str) -> list[Finding]:
    """Return the rows whose words differ; none where the index is too broken to tell."""
    try:
        return list(_out_of_step(copy, search))
    except sqlite3.DatabaseError:
        return []


def _check_pages(snapshot: Snapshot) -> Iterator[Finding]:
    yield from _pages(snapshot.rows("PRAGMA quick_check(1000)"))


def _pages(told: list[tuple[Value, ...]]) -> Iterator[Finding]:
    for (problem,) in told:
        if problem != _OK and not str(problem).startswith(_OF_ROWS):
            yield finding(INTEGRITY, str(problem))


def _check_references(snapshot: Snapshot) -> Iterator[Finding]:
    columns: dict[tuple[str, int], str] = {}
    for table, row, target, key in snapshot.stream("PRAGMA foreign_key_check"):
        place = (str(table), int(str(key)))
        if place not in columns:
            listed = snapshot.rows(f'PRAGMA foreign_key_list("{table}")')
            columns |= {(place[0], int(str(one[0]))): str(one[3]) for one in listed}
        yield finding(
            REFERENCES,
            f"its {columns[place]} points at no row of {target}",
            table=place[0],
            row=None if row is None else int(str(row)),
            public_id=_public(snapshot, place[0], row),
        )


def _public(snapshot: Snapshot, table: str, row: object) -> str | None:
    named = snapshot.rows(f"SELECT name FROM pragma_table_info('{table}') WHERE name = 'public_id'")
    if not named or row is None:
        return None
    rows = snapshot.rows(f'SELECT public_id FROM "{table}" WHERE rowid = ?', int(str(row)))
    return str(rows[0][0]) if rows else None


@contextmanager
def _copy(snapshot: SqliteSnapshot) -> Iterator[sqlite3.Connection]:
    """Give a private copy of the snapshot; it is removed at the end."""
    size = snapshot.size()
    if size <= _IN_MEMORY:
        with closing(_opened(":memory:")) as copy:
            snapshot.connection.backup(copy)
            yield copy
        return
    with tempfile.TemporaryDirectory(prefix="claimdb-verify-") as folder:
        if shutil.disk_usage(folder).free < size:
            raise NoRoom(Path(folder).parent, size)
        with closing(_opened(f"{folder}/copy.db")) as copy:
            copy.execute("PRAGMA synchronous = OFF")
            snapshot.connection.backup(copy)
            yield copy


def _opened(copy: str) -> sqlite3.Connection:
    """Open the copy for the second thread; only one uses it at a time."""
    return sqlite3.connect(copy, isolation_level=None, check_same_thread=False)


def _out_of_step(copy: sqlite3.Connection, search: str) -> Iterator[Finding]:
    """Index everything anew and yield each row whose words differ, on the copy."""
    table, column, public = SEARCHED[search]
    (made,) = copy.execute("SELECT sql FROM sqlite_master WHERE name = ?", (search,)).fetchone()
    tokenizer = str(made).partition("tokenize=")[2].split("'")[1]
    copy.execute(
        f"CREATE VIRTUAL TABLE temp.anew USING fts5 ({column}, content='', tokenize='{tokenizer}')"
    )
    copy.execute(f"INSERT INTO temp.anew (rowid, {column}) SELECT id, {column} FROM {table}")
    copy.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (temp, anew, instance)")
    copy.execute(f"CREATE VIRTUAL TABLE temp.known USING fts5vocab (main, {search}, instance)")
    words = "SELECT doc, term, offset FROM temp."
    differing = copy.execute(
        f"SELECT doc, (SELECT {public} FROM {table} WHERE id = doc) FROM"
        f" (SELECT doc FROM ({words}words EXCEPT {words}known) UNION"
        f" SELECT doc FROM ({words}known EXCEPT {words}words)) ORDER BY doc"
    )
    told = "search has other words than the row"
    for row, name in differing:
        yield finding(SEARCH, told, table=table, row=int(row), public_id=name)
    for name in ("known", "words", "anew"):
        copy.execute(f"DROP TABLE temp.{name}")
