"""One piece of work by hand: all of it or nothing, and no trace of what changes nothing."""

from pathlib import Path

import pytest

from claimdb.errors import DatabaseMissing, RuleBroken
from claimdb.pipeline.desk import Desk, by_hand
from tests.support.ferry import Ferry


def test_what_changes_nothing_leaves_no_run(case: Ferry) -> None:
    """Looking a name up is no work."""
    before = case.digest()

    with by_hand(case.desk, "claimdb test") as hand:
        assert hand.names.source("the company").public == case.lines

    assert case.digest() == before


def test_a_run_names_program_and_person_and_has_ended(case: Ferry) -> None:
    """Every row points at it."""
    with by_hand(case.desk, "claimdb test", {"a": 1}) as hand:
        hand.work.batch.add("topics", {"slug": "x", "name": "X", **hand.work.maker.made()})

    columns = "name, settings, started_by, finished_at IS NULL"
    run = case.rows(f"SELECT {columns} FROM runs ORDER BY id DESC LIMIT 1")
    assert run == [("claimdb test", '{"a":1}', "ana", 0)]
    assert case.one("SELECT run_id FROM topics") == case.one("SELECT max(id) FROM runs")


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("UPDATE claims SET statement = 'x'", "say who edits"),
        ("DELETE FROM claims", "judge it the same as another"),
        ("INSERT INTO topics (slug, name, recorded_at) VALUES ('x', 'X', 'now')", "who_made"),
    ],
)
def test_what_a_rule_refuses_is_one_sentence_and_nothing_is_kept(
    case: Ferry, sql: str, words: str
) -> None:
    """A trigger or a constraint speaks through one error, with the exit code of rules."""
    before = case.digest()

    with pytest.raises(RuleBroken, match=words) as error:
        _break(case, sql)

    assert error.value.exit_code == 6
    assert case.digest() == before


def _break(case: Ferry, sql: str) -> None:
    with by_hand(case.desk, "claimdb test") as hand:
        hand.work.batch.add("topics", {"slug": "y", "name": "Y", **hand.work.maker.made()})
        hand.work.batch.run(sql)


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    """Only init and demo make one."""
    path = tmp_path / "none.db"
    with (
        pytest.raises(DatabaseMissing),
        by_hand(Desk(f"sqlite:///{path}", "ana"), "claimdb test"),
    ):
        pass

    assert not path.exists()
