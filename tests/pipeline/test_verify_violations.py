"""Each way to break a rule, behind the guards, is named, and nothing else is."""

from typing import Final

import pytest

from claimdb.db.dialect import Dialect
from claimdb.pipeline.rebuild import rebuild
from claimdb.pipeline.verify import all_checks
from tests.pipeline.seeded import found, load_seeds, names
from tests.pipeline.violation import Case
from tests.pipeline.violations_of_evidence import ATTRIBUTIONS, TEXTS
from tests.pipeline.violations_of_opinion import DERIVED, OPINIONS, ROWS
from tests.support.engines import ENGINES, Engine, PostgresEngine, SqliteEngine, Stores
from tests.support.stores import Store

CASES: Final = [*TEXTS, *ATTRIBUTIONS, *ROWS, *OPINIONS, *DERIVED]


def _broken(store: Store, case: Case) -> None:
    with store.unguarded() as work:
        changed = [work.run(statement) for statement in case.sql.split(";") if statement.strip()]
        assert any(many > 0 for many in changed), "the case breaks nothing"
    if case.rebuilt:
        rebuild(store.url)


def _unguarded_seeds(store: Store) -> None:
    load_seeds(store)
    with store.unguarded():
        pass


@pytest.fixture
def unguarded(engine: Engine, stores: Stores) -> Store:
    """Return the seeds without guards, made once: taking them away takes a second."""
    return stores(engine.template("seeds_unguarded", _unguarded_seeds))


@pytest.mark.parametrize(
    ("engine", "case"),
    [(engine, case) for engine in ENGINES for case in CASES if engine in case.engines],
    ids=lambda one: one.name if isinstance(one, Case) else one,
    indirect=["engine"],
)
def test_a_violation_is_named(unguarded: Store, case: Case) -> None:
    """By its rule, and by the table and row that break it."""
    _broken(unguarded, case)

    findings = found(unguarded)

    assert names(findings) == sorted(case.found_by(unguarded.engine)), findings
    told = [f"{one.table}: {one.problem}" for one in findings]
    assert any(case.told in words for words in told), told
    assert all(one.remedy for one in findings)


@pytest.mark.parametrize("dialect", Dialect)
def test_every_rule_has_a_case(dialect: Dialect) -> None:
    """A rule that nothing is known to break may prove nothing."""
    elsewhere = {"schema", "integrity"}  # test_verify.py, test_verify_file.py, …_server.py
    cases = [case for case in CASES if dialect in case.engines]

    assert {check.name for check in all_checks(dialect)} == elsewhere | {
        name for case in cases for name in case.found_by(dialect)
    }


def test_both_engines_tell_the_same(
    sqlite_engine: SqliteEngine, postgres_engine: PostgresEngine
) -> None:
    """Of the same broken rows, in the same words; each engine has search of its own."""
    told = [_told(engine) for engine in (sqlite_engine, postgres_engine)]

    assert told[0] == told[1]
    assert len({check for check, *_ in told[0]}) > 20


def _told(engine: Engine) -> list[tuple[str, ...]]:
    """Break everything at once in a copy of the seeds, and return what is found."""
    with engine.lent(engine.template("seeds_unguarded", _unguarded_seeds)) as store:
        everything = "".join(case.sql for case in CASES if case.engines == ENGINES)
        with store.unguarded() as work:
            for statement in filter(str.strip, everything.split(";")):
                work.run(statement)
            work.run("UPDATE runs SET started_at = '2024-06-18T09:30:00Z'")
        return sorted(
            (one.check, str(one.table), str(one.row), str(one.public_id), one.problem, one.remedy)
            for one in found(store)
            if not one.check.startswith("search")
        )
