"""A disk that is full: one sentence, nothing half-written, and the next run does the rest."""

from pathlib import Path
from shutil import which

import pytest

from tests.disasters.newsroom import content, dump, ingest, violations
from tests.support.engines import Stores

_ARTICLES = 1_200


@pytest.mark.skipif(which("prlimit") is None, reason="prlimit (util-linux) makes the disk full")
@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
@pytest.mark.parametrize("room", [300_000, 900_000])
def test_no_room_for_all_of_it(room: int, stores: Stores, tmp_path: Path) -> None:
    """Whatever was being written, the database stands, and what is missing comes later."""
    file = dump(tmp_path / "dump.jsonl", _ARTICLES)
    calm, full = stores(None), stores(None)
    assert ingest(calm, file)[0] == 0

    size = Path(full.db).stat().st_size
    code, said = ingest(full, file, limit=size + room)

    assert code == 5, said
    assert "no room, or fails" in said
    assert "Traceback" not in said
    assert violations(full) == []
    assert ingest(full, file)[0] == 0
    assert content(full) == content(calm)
    assert violations(full) == []
