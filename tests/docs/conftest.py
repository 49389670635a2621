"""What the tests of the documents share: the seeds on each engine, and their export."""

from collections.abc import Iterator

import pytest

from claimdb.export.parquet import export_parquet
from tests.pipeline.seeded import load_seeds
from tests.support.duck import Duck
from tests.support.engines import Engine
from tests.support.stores import Store


@pytest.fixture(scope="session")
def seeds(engine: Engine) -> Store:
    """Return a database loaded from the seeds, to be read only."""
    return engine.reading("seeds", load_seeds)[0]


@pytest.fixture(scope="session")
def duck(seeds: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Duck]:
    """Return DuckDB over an export of the seeds."""
    folder = tmp_path_factory.mktemp("parquet") / "seeds"
    export_parquet(seeds.url, folder)
    duck = Duck(folder)
    yield duck
    duck.close()
