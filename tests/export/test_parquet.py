"""``export.parquet``: the rows of either engine, all of them, of one moment, as files."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, Final

import pyarrow.parquet as pq
import pytest

from claimdb import __version__
from claimdb.db.reader import open_reader
from claimdb.db.version import HEAD
from claimdb.errors import DatabaseMissing, FolderTaken, ValueUnfit
from claimdb.export.parquet import Written, export_parquet
from claimdb.export.parquet_columns import Layout, layouts
from claimdb.export.parquet_files import UNKNOWN
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.queries.whole import whole
from tests.pipeline.seeded import load_seeds
from tests.support.duck import Duck, as_in_sqlite
from tests.support.engines import Engine, SqliteEngine
from tests.support.ferry import TITLE, Ferry
from tests.support.stores import Store

LAYOUTS: Final = list(layouts())
NOW: Final = "2024-06-18T09:30:00Z"


@dataclass(frozen=True, slots=True)
class Export:
    """An export of the seeds."""

    store: Store
    folder: Path
    written: Mapping[str, Written]

    @property
    def manifest(self) -> dict[str, Any]:
        """What it says of itself."""
        told: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text("utf-8"))
        return told


@pytest.fixture(scope="session")
def june(seeds: Store, tmp_path_factory: pytest.TempPathFactory) -> Export:
    """Return an export of the seeds, to be read only."""
    folder = tmp_path_factory.mktemp("parquet") / "june"
    return Export(seeds, folder, export_parquet(seeds.url, folder))


def _counted(rows: Iterable[Iterable[object]]) -> Counter[str]:
    return Counter(repr(list(row)) for row in rows)


def _add_topic(store: Store) -> None:
    row = {"slug": "ferries", "name": "Ferries", "created_by": "ana", "recorded_at": NOW}
    with store.working() as work:
        work.insert("topics", **row)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda one: one.name)
def test_every_row_is_there_as_the_database_has_it(layout: Layout, june: Export) -> None:
    """Once, with all of its values, in the part that its date says."""
    found = []
    for path in (june.folder / layout.name).rglob("*.parquet"):
        rows = pq.ParquetFile(path).read().to_pylist()
        found += [[as_in_sqlite(value) for value in row.values()] for row in rows]
        if layout.dated_by:
            months = {str(as_in_sqlite(row[layout.dated_by]))[:7] for row in rows}
            assert months <= {path.parent.name.removeprefix("month=").replace(UNKNOWN, "None")}

    with open_reader(june.store.url) as reader:
        kept = _counted(row.values() for row in whole(reader, layout.name, layout.columns))
    assert _counted(found) == kept
    assert june.written[layout.name].rows == kept.total()


def test_the_manifest_says_what_was_exported_and_when(june: Export) -> None:
    """And from where, without the password."""
    manifest = june.manifest

    assert manifest["claimdb"] == __version__
    assert manifest["schema"] == HEAD
    assert manifest["database"] == june.store.shown
    assert manifest["exported_at"].endswith("Z")
    assert manifest["texts"] is True
    assert manifest["rows"] == sum(one.rows for one in june.written.values())
    assert {name: told["rows"] for name, told in manifest["tables"].items()} == {
        name: one.rows for name, one in june.written.items()
    }
    assert manifest["tables"]["attributions"]["parted_by"] == "said_earliest"


def test_no_password_is_written_anywhere(june: Export) -> None:
    """The address of a server has one, and the folder may be given away."""
    told = (june.folder / "manifest.json").read_text() + (june.folder / "load.sql").read_text()

    assert june.store.shown in told
    if june.store.shown != june.store.db:
        assert june.store.url not in told


def test_the_same_facts_have_the_same_mark(june: Export, tmp_path: Path) -> None:
    """So that two exports can be compared without being read."""
    export_parquet(june.store.url, tmp_path / "again")

    again = Export(june.store, tmp_path / "again", {})
    assert again.manifest["content_hash"] == june.manifest["content_hash"]
    assert june.manifest["content_hash"].startswith("b2:")


def test_other_facts_have_another_mark(seeded: Store, june: Export, tmp_path: Path) -> None:
    """Of the table that is another, and of the whole."""
    _add_topic(seeded)

    written = export_parquet(seeded.url, tmp_path / "june")

    assert written["claims"].content_hash == june.written["claims"].content_hash
    assert written["topics"].content_hash != june.written["topics"].content_hash


def test_texts_of_articles_may_be_left_out(seeds: Store, tmp_path: Path) -> None:
    """The quoted words and everything else of the revisions stay."""
    export_parquet(seeds.url, tmp_path / "june", texts=False)

    duck = Duck(tmp_path / "june")
    (revisions,) = duck.ask("SELECT count(*) AS n, count(text) AS texts FROM revisions")[1]
    (passages,) = duck.ask("SELECT count(*) AS n, count(exact) AS words FROM passages")[1]
    duck.close()
    assert revisions == {"n": 2, "texts": 0}
    assert passages["n"] == passages["words"]
    assert Export(seeds, tmp_path / "june", {}).manifest["texts"] is False


def test_what_was_redacted_stays_so(ferry: Ferry, tmp_path: Path) -> None:
    """Neither the text nor the words that were quoted from it are in any file."""
    ferry.denies("The doors were closed")
    redact_texts(ferry.desk, TITLE, "takedown", words=True)

    export_parquet(ferry.store.url, tmp_path / "june")

    held = [
        str(pq.ParquetFile(path).read().to_pydict())
        for path in (tmp_path / "june").rglob("*.parquet")
    ]
    assert any("[withheld]" in words for words in held)
    assert not any("The doors were closed" in words for words in held)
    assert not any("Some passengers" in words for words in held)


def test_all_tables_are_of_one_moment(
    seeded: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What others write while files are written is in none of them."""
    before, files = seeded.count("topics"), count(1)

    class Interrupted(pq.ParquetWriter):
        """When the second file is begun, somebody else writes to the database."""

        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            if next(files) == 2:
                _add_topic(seeded)

    monkeypatch.setattr(pq, "ParquetWriter", Interrupted)
    written = export_parquet(seeded.url, tmp_path / "june")

    assert seeded.count("topics") == before + 1
    assert written["topics"].rows == before


def test_a_date_that_is_none_is_named_and_leaves_nothing(
    sqlite_engine: SqliteEngine, tmp_path: Path
) -> None:
    """SQLite keeps 31 February; a column of instants cannot."""
    store = sqlite_engine.copied(sqlite_engine.template("seeds", load_seeds), tmp_path)
    bad = "published_earliest = '2024-02-31T00:00:00Z'"
    store.run(f"UPDATE articles SET {bad}, edited_by = 'ana', edited_at = '{NOW}'")

    with pytest.raises(
        ValueUnfit, match=r"articles.published_earliest holds '2024-02-31T00:00:00Z'"
    ):
        export_parquet(store.url, tmp_path / "june")
    assert not [path for path in tmp_path.iterdir() if "june" in path.name]


def test_a_folder_in_use_is_told_before_a_row_is_read(june: Export) -> None:
    """Nothing of it changes."""
    with pytest.raises(FolderTaken):
        export_parquet(june.store.url, june.folder)
    assert june.manifest["tables"]


def test_without_a_database_no_folder_is_made(engine: Engine, tmp_path: Path) -> None:
    """Reading never makes one either."""
    with engine.lent() as store:
        url = store.url
    missing = url if store.engine != "sqlite" else f"{url}.none"

    with pytest.raises(DatabaseMissing):
        export_parquet(missing, tmp_path / "june")
    assert not (tmp_path / "june").exists()
