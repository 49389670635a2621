"""The benchmark on a PostgreSQL server: the bulk load against bare COPY, and the pages.

Every part that the product loads is then copied, as rows that are ready, into
tables of the same columns, indexes and keys without views or triggers, in a
schema beside: both grow alike, and are compared at every size. One part is also
inserted by ``executemany``, the way that most programs take.
"""

from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import Connection, text

from claimdb.bench.asking import pages
from claimdb.bench.lines import Line
from claimdb.bench.loading import PARTS, Product, load_part
from claimdb.bench.looking_back import pages_anew
from claimdb.bench.subjects import find_subjects
from claimdb.bench.synthetic import Size
from claimdb.bench.timing import Child, by_turns
from claimdb.db.bulk import WRITE_ORDER
from claimdb.db.engine import make_engine
from claimdb.db.reader import open_reader
from claimdb.model.tables import metadata

if TYPE_CHECKING:
    import psycopg

#: Twice the time of bare COPY is half of its rows a second.
_GOAL: Final = 2.0
_COPIED: Final = "claimdb_bench_copy"
_INSERTED: Final = "claimdb_bench_insert"
#: The part that is inserted row by row too.
_ROW_BY_ROW: Final = 0
_MB: Final = 1_000_000

_Ready = list[tuple[str, tuple[str, ...], list[tuple[Any, ...]]]]


def measure_server(product: Product, size: Size, seed: int, url: str) -> Iterator[Line]:
    """Fill the empty database at ``url`` and yield what that took, and what its pages take."""
    product.init(url)
    with Child() as child:
        for schema in (_COPIED, _INSERTED):
            child.call(_make_bare, url, schema)
        yield from _loading(product, size, seed, url, child)
        began = perf_counter()
        product.bring_in_step(url)
        yield Line(what="load: tallies and closures", figure=perf_counter() - began, unit="s")
        yield Line(what="size: database", figure=child.call(_settled, url) / _MB, unit="MB")
    with open_reader(url) as reader:
        for name, ask, most in (*pages(reader, find_subjects(reader)), *pages_anew(url, reader)):
            took, _ = by_turns(ask, None)
            yield Line(what=f"page: {name}", figure=took, unit="ms", most=most)


def _loading(product: Product, size: Size, seed: int, url: str, child: Child) -> Iterator[Line]:
    ours = copied = inserted = first = 0.0
    rows = 0
    with Child() as loader:
        for part in (None, *range(PARTS)):
            before = child.call(_marks, url)
            took = loader.call(load_part, product.load, url, size, seed, part)
            ours += took
            again, count = child.call(_copy_again, url, before)
            copied += again
            rows += count
            if part == _ROW_BY_ROW:
                first = took
                inserted = child.call(_insert_again, url, before)
        peak = loader.peak_mb
    yield Line(
        what="bulk load, against bare COPY",
        figure=ours,
        baseline=copied,
        unit="s",
        most_ratio=_GOAL,
    )
    yield Line(
        what="bulk load of one part, against executemany", figure=first, baseline=inserted, unit="s"
    )
    yield Line(what="rows in a second: bulk load", figure=rows / ours, unit="rows/s")
    yield Line(what="rows in a second: bare COPY", figure=rows / copied, unit="rows/s")
    yield Line(what="peak memory: load", figure=peak, unit="MB")


def _make_bare(url: str, schema: str) -> None:
    """Make the tables with their indexes and keys, and nothing that watches over them."""
    with make_engine(url).begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
        connection.execute(text(f"SET LOCAL search_path = {schema}"))
        metadata.create_all(connection, checkfirst=False)


def _marks(url: str) -> dict[str, int]:
    """Return the highest row number of every table."""
    with make_engine(url).begin() as connection:
        return {
            table: connection.execute(
                text(f"SELECT coalesce(max({_number(table)}), 0) FROM {table}")
            ).scalar_one()
            for table in WRITE_ORDER
        }


def _copy_again(url: str, before: dict[str, int]) -> tuple[float, int]:
    """Copy the rows above ``before`` into the bare tables; return seconds and rows."""
    ready = _rows_above(url, before)
    with make_engine(url).begin() as connection:
        connection.execute(text(f"SET LOCAL search_path = {_COPIED}"))
        cursor = _driver(connection).cursor()
        began = perf_counter()
        for table, names, rows in ready:
            with cursor.copy(f"COPY {table} ({', '.join(names)}) FROM STDIN".encode()) as copy:
                for row in rows:
                    copy.write_row(row)
    took = perf_counter() - began  # committed, as the product's are
    return took, sum(len(rows) for _, _, rows in ready)


def _insert_again(url: str, before: dict[str, int]) -> float:
    """Insert the same rows by ``executemany``; return seconds."""
    # What they point at was there before: the keys are not compared here.
    ready = _rows_above(url, before)
    with make_engine(url).begin() as connection:
        connection.execute(text(f"SET LOCAL search_path = {_INSERTED}"))
        _without_keys(connection)
        cursor = _driver(connection).cursor()
        began = perf_counter()
        for table, names, rows in ready:
            marks = ", ".join(["%s"] * len(names))
            cursor.executemany(
                f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})".encode(), rows
            )
    return perf_counter() - began


def _without_keys(connection: Connection) -> None:
    for table in metadata.tables.values():
        for key in table.foreign_key_constraints:
            connection.execute(text(f"ALTER TABLE {table.name} DROP CONSTRAINT {key.name}"))


def _rows_above(url: str, before: dict[str, int]) -> _Ready:
    found: _Ready = []
    with make_engine(url).begin() as connection:
        for table in WRITE_ORDER:
            # Unnamed sources point at their article, which has to be there.
            named = " AND article_id IS NULL" if table == "sources" else ""
            found.append(_rows(connection, table, before, named))
            if table == "articles":
                found.append(_rows(connection, "sources", before, " AND article_id IS NOT NULL"))
    return [one for one in found if one[2]]


def _rows(
    connection: Connection, table: str, before: dict[str, int], which: str
) -> tuple[str, tuple[str, ...], list[tuple[Any, ...]]]:
    names = tuple(column.name for column in metadata.tables[table].columns)
    number = _number(table)
    found = _driver(connection).execute(
        f"SELECT {', '.join(names)} FROM {table}"
        f" WHERE {number} > {before[table]}{which} ORDER BY {number}".encode()
    )
    return table, names, found.fetchall()


def _settled(url: str) -> int:
    """Drop what was for comparison, let the server tidy up, and return the database's bytes."""
    engine = make_engine(url)
    with engine.begin() as connection:
        for schema in (_COPIED, _INSERTED):
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
    with engine.connect() as connection:
        driver = _driver(connection)
        driver.rollback()
        driver.autocommit = True
        driver.execute(b"VACUUM ANALYZE")
        ((size,),) = driver.execute(b"SELECT pg_database_size(current_database())").fetchall()
        return int(size)


def _driver(connection: Connection) -> "psycopg.Connection[tuple[Any, ...]]":
    return cast("psycopg.Connection[tuple[Any, ...]]", connection.connection.driver_connection)


def _number(table: str) -> str:
    return next(iter(metadata.tables[table].primary_key.columns)).name
