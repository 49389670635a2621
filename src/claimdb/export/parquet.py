"""Every table and view of a database as Parquet files, for those who count.

Invariant: all of an export shows one state of the database, since one reader reads all
of it, and the folder appears when it is whole.
"""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from claimdb import __version__
from claimdb.canonical import content_hash
from claimdb.db.reader import Reader, open_reader
from claimdb.db.version import HEAD
from claimdb.errors import ArrowMissing
from claimdb.export.parquet_folder import FORMAT, LOAD, MANIFEST, in_place_of
from claimdb.model.types import instant_text
from claimdb.queries.duckdb import Files, load_sql
from claimdb.queries.whole import whole
from claimdb.settings import shown_url

try:
    from claimdb.export.parquet_columns import MONTH, Layout, layouts
    from claimdb.export.parquet_files import write_months, write_whole
    from claimdb.export.parquet_rows import Tally, batches
except ModuleNotFoundError as missing:
    raise ArrowMissing from missing

#: The words of articles, which a licence may keep from being passed on.
_TEXTS: Final = {"revisions": ("text",)}


@dataclass(frozen=True, slots=True)
class Written:
    """What became of one table or view; ``content_hash`` is the same in any order of rows."""

    rows: int
    bytes: int
    parted_by: str | None
    content_hash: str


def export_parquet(
    url: str, folder: Path, *, texts: bool = True, force: bool = False
) -> dict[str, Written]:
    """Write every table and public view into ``folder``; return what there is of each.

    Without ``texts`` the column ``revisions.text`` is empty; quoted words stay. Raises
    a DatabaseProblem, FolderTaken where there is something already (``force`` takes the
    place of an earlier export), FolderUnwritable, ValueUnfit, and, as soon as this
    module is imported, ArrowMissing.
    """
    at = instant_text(datetime.now(UTC))
    with open_reader(url) as reader, in_place_of(folder, force=force) as draft:
        known = list(layouts())
        written = {one.name: _write(reader, one, draft, texts=texts) for one in known}
        about = {"database": shown_url(url), "version": __version__, "at": at}
        files = (
            Files(one.name, one.description, one.told, MONTH if one.dated_by else None)
            for one in known
        )
        loading = "".join(load_sql(folder / MANIFEST, files, **about))
        (draft / LOAD).write_text(loading, encoding="utf-8")
        (draft / MANIFEST).write_text(_manifest(written, texts=texts, **about), encoding="utf-8")
    return written


def _write(reader: Reader, layout: Layout, draft: Path, *, texts: bool) -> Written:
    left_out = () if texts else _TEXTS.get(layout.name, ())
    tally = Tally()
    rows = whole(reader, layout.name, layout.columns, layout.key, left_out=left_out)
    write = write_months if layout.dated_by else write_whole
    write(batches(rows, layout, tally), layout.schema, draft / layout.name)
    size = sum(path.stat().st_size for path in (draft / layout.name).rglob("*.parquet"))
    return Written(tally.rows, size, layout.dated_by, tally.content_hash)


def _manifest(
    written: dict[str, Written], *, texts: bool, database: str, version: str, at: str
) -> str:
    tables = {name: asdict(one) for name, one in written.items()}
    told: dict[str, Any] = {
        "format": FORMAT,
        "claimdb": version,
        "schema": HEAD,
        "database": database,
        "exported_at": at,
        "texts": texts,
        "rows": sum(one.rows for one in written.values()),
        "content_hash": content_hash({name: one.content_hash for name, one in written.items()}),
        "tables": tables,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
