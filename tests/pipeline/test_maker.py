"""A unit of work: one transaction, one run; a program's rows are told from a person's."""

import pytest

from claimdb.pipeline.maker import finish_run, working
from tests.pipeline.packing import Base


def test_a_failure_takes_the_run_back(base: Base) -> None:
    """And everything done in it."""
    before = base.digest()

    with pytest.raises(KeyError):
        _fail(base.url)

    assert base.digest() == before


def _fail(url: str) -> None:
    with working(url, program="claimdb test", who="ana") as work:
        work.batch.run("DELETE FROM claim_tallies")
        raise KeyError


def test_a_run_goes_on_in_another_transaction(base: Base) -> None:
    """It is finished once, by the last."""
    with working(base.url, program="claimdb test", who="ana", settings={"b": 1, "a": 2}) as work:
        run = work.maker.run_id
    assert base.one("SELECT finished_at FROM runs WHERE id = 2") is None
    with working(base.url, program="claimdb test", who="ana", run_id=run) as work:
        finish_run(work.batch, work.maker.run_id)

    assert base.rows("SELECT name, settings, started_by FROM runs WHERE id > 1") == [
        ("claimdb test", '{"a":2,"b":1}', "ana")
    ]
    assert base.one("SELECT finished_at FROM runs WHERE id = 2") is not None


def test_automatic_rows_are_nobodys(base: Base) -> None:
    """The run says who started it, and the rows that nobody decided."""
    with working(base.url, program="claimdb test", who="ana", automatic=True) as work:
        assert work.maker.made()["created_by"] is None
        assert work.maker.made()["run_id"] == work.maker.run_id
    with working(base.url, program="claimdb test", who="ana") as work:
        assert work.maker.made()["created_by"] == "ana"
