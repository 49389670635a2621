"""Copying a whole database to another engine, or to another place.

Every row of every table goes over as it is, row numbers and derived tables
included; views, triggers, search and foreign keys come at the end, when all
that they hold is there. So a copy is quick, and it says nothing of its own.

Invariant: until the two have been compared row by row, the target is marked as
unfinished and nothing opens it; a copy that was broken off goes on where it was.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, cast

from sqlalchemy import Connection, Engine, ForeignKeyConstraint, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import AddConstraint, DropConstraint

from claimdb.admin.keeping import model_kept
from claimdb.admin.managed import create_managed, drop_managed, foreign_key_problems
from claimdb.admin.migrate import has_rows_in, init
from claimdb.canonical import canonical_json
from claimdb.db.bulk import Value, open_batch
from claimdb.db.checkpoint import checkpoint
from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.engine import make_engine, tidy
from claimdb.db.reader import Reader, Row, open_any, open_reader
from claimdb.db.sqlite.writing import make_engine as make_file_engine
from claimdb.db.state import COPYING, DatabaseState, database_state, problem_of
from claimdb.db.version import HEAD
from claimdb.errors import CopyDiffers, CopyOver, CopyRefused, FileUnwritable, OutputExists
from claimdb.model.tables import metadata
from claimdb.settings import shown_url

#: Rows in one transaction: what is lost at most when a copy is broken off.
_TOGETHER: Final = 20_000

#: Table, rows copied so far, rows in all.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Copied:
    """A finished copy: rows of each table, and the hash of all that they say."""

    rows: dict[str, int]
    content_hash: str


def copy_database(source: str, target: str, progress: Progress | None = None) -> Copied:
    """Copy the database at ``source`` to ``target``, which is new, empty or unfinished.

    Others may write to the source meanwhile: one state of it is copied. Raises
    ``CopyOver`` where the target has facts, ``CopyDiffers`` where the two
    are not the same in the end, and what opening and making a database raises.
    """
    with open_reader(source) as reader, model_kept():
        engine = _begun(target)
        try:
            for table in metadata.tables.values():
                _copy_table(reader, engine, table, progress)
            copied = _compared(reader, target)
            with engine.begin() as connection:
                _finish(connection)
            tidy(target)
        except DBAPIError as error:
            raise CopyRefused(shown_url(target), str(error.orig)) from error
        finally:
            engine.dispose()
    return copied


def copy_to_file(source: str, file: Path, *, force: bool = False) -> Copied:
    """Copy the database at ``source`` into a file that needs nothing beside it.

    The file is there when all of it is. Raises ``OutputExists`` where there is one
    already, unless ``force`` says to replace it, and ``FileUnwritable``.
    """
    try:
        if file.exists() and not force:
            raise OutputExists(str(file))
        file.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".claimdb-", dir=file.parent) as folder:
            made = Path(folder) / file.name
            copied = copy_database(source, f"sqlite:///{made}")
            checkpoint(made)
            made.replace(file)
    except OSError as error:
        raise FileUnwritable(file, error.strerror or str(error)) from error
    return copied


def _begun(target: str) -> Engine:
    """Return an engine on a target that has its tables, and nothing that watches over them."""
    state, revision = database_state(target)
    if state is not DatabaseState.UNFINISHED:
        if _is_new(target, state):
            init(target)
        elif state is not DatabaseState.CURRENT:
            raise problem_of(target, state, revision) or CopyOver(shown_url(target))
        elif has_rows_in(target):
            raise CopyOver(shown_url(target))
    engine = _engine(target)
    with engine.begin() as connection:
        drop_managed(connection)
        if state is not DatabaseState.UNFINISHED and connection.dialect.name == Dialect.POSTGRESQL:
            for key in _foreign_keys():
                connection.execute(DropConstraint(key))
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{COPYING}'")
    return engine


def _is_new(target: str, state: DatabaseState) -> bool:
    """Tell whether there is nothing yet; a database on a server has to be made by its owner."""
    on_file = dialect_of(target) is Dialect.SQLITE
    return state is DatabaseState.EMPTY or (on_file and state is DatabaseState.MISSING)


def _engine(target: str) -> Engine:
    # Tables point at each other in a circle; keys are checked when all rows are there.
    if dialect_of(target) is Dialect.SQLITE:
        return make_file_engine(target, foreign_keys=False)
    return make_engine(target)


def _copy_table(reader: Reader, engine: Engine, table: Table, progress: Progress | None) -> None:
    """Copy what the target lacks, in parts that are each kept or not."""
    total = int(str(reader.rows(f"SELECT count(*) AS total FROM {table.name}")[0]["total"]))
    with engine.connect() as connection:
        last = _last_key(connection, table)
        done = _count(connection, table)
    while part := reader.rows(_after(table, last), {**_key_values(last), "many": _TOGETHER}):
        rows = [tuple(row.values()) for row in part]
        with engine.begin() as connection:
            open_batch(connection).insert(table.name, cast("list[tuple[Value, ...]]", rows))
        last = tuple(part[-1][name] for name in _key(table))
        done += len(part)
        if progress is not None:
            progress(table.name, done, total)


def _key(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns]


def _key_values(last: tuple[object, ...] | None) -> dict[str, int | str]:
    return {
        f"key{place}": value if isinstance(value, str) else int(str(value))
        for place, value in enumerate(last or ())
    }


def _after(table: Table, last: tuple[object, ...] | None) -> str:
    """Return the statement for the rows behind the key ``last``, of numbers and words."""
    key = ", ".join(_key(table))
    marks = ", ".join(f":key{place}" for place in range(len(_key(table))))
    where = "" if last is None else f" WHERE ({key}) > ({marks})"
    return f"{_all(table)}{where} ORDER BY {key} LIMIT :many"


def _all(table: Table) -> str:
    return f"SELECT {', '.join(column.name for column in table.columns)} FROM {table.name}"


def _last_key(connection: Connection, table: Table) -> tuple[object, ...] | None:
    key = _key(table)
    order = ", ".join(f"{name} DESC" for name in key)
    row = connection.exec_driver_sql(
        f"SELECT {', '.join(key)} FROM {table.name} ORDER BY {order} LIMIT 1"
    ).fetchone()
    return None if row is None else tuple(row)


def _count(connection: Connection, table: Table) -> int:
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}").scalar_one())


def _compared(reader: Reader, target: str) -> Copied:
    """Read both sides whole; raise ``CopyDiffers`` where they do not say the same."""
    counts: dict[str, int] = {}
    whole = blake2b(digest_size=16)
    different = []
    with open_any(target) as copy:
        for table in metadata.tables.values():
            statement = f"{_all(table)} ORDER BY {', '.join(_key(table))}"
            counts[table.name], wanted = _hashed(reader.stream(statement))
            if (counts[table.name], wanted) != _hashed(copy.stream(statement)):
                different.append(table.name)
            whole.update(f"{table.name} {wanted}\n".encode())
    if different:
        raise CopyDiffers(different, shown_url(target))
    return Copied(counts, f"b2:{whole.hexdigest()}")


def _hashed(rows: Iterator[Row]) -> tuple[int, str]:
    """Return how many rows there are, and the hash of what they say, in this order."""
    count, total = 0, blake2b(digest_size=16)
    for row in rows:
        count += 1
        total.update(canonical_json(list(row.values())).encode("utf-8", "surrogatepass"))
        total.update(b"\n")
    return count, total.hexdigest()


def _finish(connection: Connection) -> None:
    """Bring keys, views, triggers and search to what was copied, and open it for all."""
    if connection.dialect.name == Dialect.POSTGRESQL:
        for key in _foreign_keys():
            connection.execute(AddConstraint(key))
        for table in metadata.tables.values():
            if "id" in table.columns:
                _number_on(connection, table.name)
    elif broken := foreign_key_problems(connection):
        raise CopyRefused(connection.engine.url.database or "", broken)
    create_managed(connection)
    connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{HEAD}'")


def _number_on(connection: Connection, table: str) -> None:
    """Let new rows be numbered after those that were copied."""
    connection.exec_driver_sql(
        f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
        " HAVING max(id) IS NOT NULL"
    )


def _foreign_keys() -> list[ForeignKeyConstraint]:
    return [
        key
        for table in metadata.tables.values()
        for key in sorted(table.foreign_key_constraints, key=lambda one: str(one.name))
    ]
