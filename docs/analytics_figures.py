"""Measures an export to Parquet, and the twenty questions of sql.md asked of both.

From the root of the repository, with everything installed that ``make test`` needs:

    claimdb bench --only load --articles 10000 --attributions 100000 --claims 20000 --keep mid.db
    python -m docs.analytics_figures mid.db

prints the tables of analytics.md for this machine. The database may also be on a
server. The export is written to a temporary folder. Times are those of a processor,
all of its threads together, so that what else the machine does hardly counts.
"""

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import Final

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Reader, open_reader
from claimdb.settings import database_url
from tests.support.answers import questions
from tests.support.duck import Duck

_PAGE: Final = Path(__file__).with_name("sql.md")
_MB: Final = 1_000_000
_MILLION: Final = 1_000_000
_SIZES: Final = {
    Dialect.SQLITE: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size",
    Dialect.POSTGRESQL: "SELECT pg_database_size(current_database())",
}


def main(database: str) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work) / "export"
        with open_reader(database_url(database)) as reader:
            exported(database, reader, folder)
            if reader.dialect is Dialect.SQLITE:  # what a server does is not this process's time
                asked(reader, folder)


def exported(database: str, reader: Reader, folder: Path) -> None:
    """Export in a process of its own, and print what that took."""
    command = [sys.executable, "-m", "claimdb", "export", "--parquet", str(folder)]
    subprocess.run([*command, "--db", database], check=True)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = used.ru_utime + used.ru_stime
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    (size,) = reader.typed(_SIZES[reader.dialect])[1]
    (before,) = size.values()
    after = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    rows = manifest["rows"]
    print("| what | figure |\n| --- | --- |")
    print(f"| attributions | {manifest['tables']['attributions']['rows']:,} |")
    print(f"| rows of all tables and views | {rows:,} |")
    print(f"| time of one processor | {seconds:.0f} s |")
    print(f"| for a million rows | {seconds / rows * _MILLION:.0f} s |")
    print(f"| peak memory | {used.ru_maxrss * 1_024 / _MB:.0f} MB |")
    print(f"| the database | {int(before or 0) / _MB:.0f} MB |")
    print(f"| the export | {after / _MB:.0f} MB |")


def asked(reader: Reader, folder: Path) -> None:
    """Ask every question of the file and of the export, and print what that took."""
    duck = Duck(folder)
    print("\n| question | SQLite | DuckDB |\n| --- | --- | --- |")
    total = [0.0, 0.0]
    for question in questions(_PAGE.read_text(encoding="utf-8")):
        took = _times(reader, duck, question.sql.strip().rstrip(";"))
        total = [sum(pair) for pair in zip(total, took, strict=True)]
        print(f"| {question.title} | {' | '.join(f'{1_000 * one:,.0f} ms' for one in took)} |")
    print(f"| all | {' | '.join(f'{one:.1f} s' for one in total)} |")


def _times(reader: Reader, duck: Duck, sql: str) -> list[float]:
    """Return the seconds of a processor that both take for all rows of an answer."""
    begin = process_time()
    list(reader.typed(sql)[1])
    between = process_time()
    duck.ask(sql)
    return [between - begin, process_time() - between]


if __name__ == "__main__":
    main(sys.argv[1])
