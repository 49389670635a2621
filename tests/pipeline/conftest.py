"""What the tests of the pipeline share: a database loaded from the seeds."""

from pathlib import Path

import pytest

from tests.pipeline.packing import Base
from tests.pipeline.seeded import copied, seeded_file


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a database loaded from the seeds, to be read only."""
    return seeded_file(tmp_path_factory.mktemp("seeds"))


@pytest.fixture
def seeded(seeds: Path, tmp_path: Path) -> Path:
    """Return the path of a copy of it for this test alone."""
    return copied(seeds, tmp_path)


@pytest.fixture(scope="session")
def packed_file(empty_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database with the small pack in it, to be copied."""
    found = Base(empty_file, tmp_path_factory.mktemp("packed"))
    found.load()
    found.settle()
    return found.path


@pytest.fixture
def base(packed_file: Path, tmp_path: Path) -> Base:
    """Return a copy of it for this test alone."""
    return Base(packed_file, tmp_path)
