"""The same facts in a file and on a server: an export of one is that of the other."""

from pathlib import Path

import pytest

from claimdb.admin.copying import copy_database
from claimdb.bench.reporting import Newsroom
from claimdb.bench.synthetic import Size, World
from claimdb.export.parquet import export_parquet
from claimdb.pipeline.bulk import load_records
from claimdb.settings import database_url
from tests.pipeline.seeded import load_seeds
from tests.support.engines import Fill, SqliteEngine
from tests.support.stores import Store

SIZE = Size(articles=30, attributions=300, claims=60)


def _synthetic(store: Store) -> None:
    """Load a small world in which everything happens that happens in a large one."""
    newsroom = Newsroom(World(SIZE))
    load_records(store.url, newsroom.world.opinions(), who="ana")
    load_records(store.url, newsroom.articles(0, 20, automatic=True), who="ana")
    load_records(store.url, newsroom.articles(20, 30, automatic=False), who="ana", automatic=False)


@pytest.mark.parametrize(
    ("name", "fill"), [("seeds", load_seeds), ("small_world", _synthetic)], ids=["seeds", "world"]
)
def test_every_table_and_view_has_the_same_mark_on_either_engine(
    name: str, fill: Fill, sqlite_engine: SqliteEngine, pg_url: str, tmp_path: Path
) -> None:
    """Not a row or a value of any table or view differs, row numbers and instants included."""
    file, _ = sqlite_engine.reading(name, fill)
    on_server = database_url(pg_url)
    copy_database(file.url, on_server)

    of_file = export_parquet(file.url, tmp_path / "file")
    of_server = export_parquet(on_server, tmp_path / "server")

    assert {table: one.content_hash for table, one in of_file.items()} == {
        table: one.content_hash for table, one in of_server.items()
    }
