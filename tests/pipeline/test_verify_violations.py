"""Each way to break a rule, behind the guards, is named, and nothing else is."""

from typing import Final

import pytest

from claimdb.db.dialect import Dialect
from claimdb.pipeline.rebuild import rebuild
from claimdb.pipeline.verify import all_checks
from tests.pipeline.seeded import found, names
from tests.pipeline.violation import Case
from tests.pipeline.violations_of_evidence import ATTRIBUTIONS, TEXTS
from tests.pipeline.violations_of_opinion import DERIVED, OPINIONS, ROWS
from tests.support.stores import Store

CASES: Final = [*TEXTS, *ATTRIBUTIONS, *ROWS, *OPINIONS, *DERIVED]


def _broken(seeded: Store, case: Case) -> None:
    with seeded.unguarded() as work:
        changed = [work.run(statement) for statement in case.sql.split(";") if statement.strip()]
        assert any(many > 0 for many in changed), "the case breaks nothing"
    if case.rebuilt:
        rebuild(seeded.url)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_violation_is_named(seeded: Store, case: Case) -> None:
    """By its rule, and by the table and row that break it."""
    if seeded.engine not in case.engines:
        pytest.skip(f"{seeded.engine} itself does not let it happen")
    _broken(seeded, case)

    findings = found(seeded)

    assert names(findings) == sorted(case.found_by(seeded.engine)), findings
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
