"""Rows in bulk: numbered before they are written, parents first, all or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.db.bulk import WRITE_ORDER, open_batch
from claimdb.db.engine import writing
from claimdb.errors import RuleBroken
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS
from tests.pipeline.scene import Scene, played


@pytest.fixture
def scene(empty_file: Path) -> Iterator[Scene]:
    """Give rows that are never kept."""
    with played(f"sqlite:///{empty_file}") as opened:
        yield opened


def test_every_table_that_is_filled_has_its_place() -> None:
    """All but the log, which triggers write."""
    filled = {table.name for table in (*EVIDENCE, *OPINIONS, *RECORDS)}

    assert set(WRITE_ORDER) == filled - {"changes"}


def test_numbers_are_known_before_rows_are_written(scene: Scene) -> None:
    """A child can name its parent at once, whatever comes first."""
    article = scene.article()
    aide = scene.unnamed(article)
    scene.say(article, aide, scene.claim())

    rows = scene.batch.rows("SELECT revision_id, source_id, claim_id FROM attributions")

    assert rows == [(article, aide, 1)]
    assert scene.batch.rows("SELECT canonical_id FROM sources") == [(aide,)]
    assert scene.batch.rows("SELECT root_id FROM articles") == [(article,)]


def test_what_waits_is_found_by_its_identifier(scene: Scene) -> None:
    """As what is written is; what is not there is None."""
    number = scene.claim()
    public = str(scene.facts["claims"][number]["public_id"])

    assert scene.batch.find("claims", public) == number
    scene.batch.flush()
    assert open_batch(scene.batch.connection).find("claims", public) == number
    assert scene.batch.find("claims", "clm_none") is None


def test_a_refused_row_takes_all_back(empty_file: Path) -> None:
    """Nothing of a transaction stays, and the error is in our words."""
    url = f"sqlite:///{empty_file}"

    with pytest.raises(RuleBroken, match="points at no row"):
        _write_a_bad_row(url)

    with played(url) as scene:
        assert scene.batch.rows("SELECT count(*) FROM claims") == [(0,)]


def _write_a_bad_row(url: str) -> None:
    with writing(url) as connection:
        scene = Scene(open_batch(connection))
        scene.claim()
        scene.add("claim_topics", claim_id=1, topic_id=7)
        scene.batch.flush()
