"""What the tests of the benchmark share: a small synthetic database."""

import shutil
from pathlib import Path

import pytest

from claimdb.bench.reporting import Newsroom
from claimdb.bench.synthetic import Size, World
from claimdb.pipeline.bulk import load_records

SIZE = Size(articles=200, attributions=2_000, claims=400)


@pytest.fixture(scope="session")
def synthetic(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a small synthetic database, to be read only."""
    path = tmp_path_factory.mktemp("synthetic") / "synthetic.db"
    shutil.copy(empty_file, path)
    url = f"sqlite:///{path}"
    newsroom = Newsroom(World(SIZE))
    load_records(url, newsroom.world.opinions(), who="ana")
    load_records(url, newsroom.articles(0, 150, automatic=True), who="ana")
    load_records(url, newsroom.articles(150, 200, automatic=False), who="ana", automatic=False)
    return path
