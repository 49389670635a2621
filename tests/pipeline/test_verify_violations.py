"""Each way to break a rule, behind the guards, is named, and nothing else is."""

from pathlib import Path
from typing import Final

import pytest

from claimdb.pipeline.rebuild import rebuild
from claimdb.pipeline.verify import all_checks
from tests.pipeline.seeded import found, names, unguarded
from tests.pipeline.violation import Case
from tests.pipeline.violations_of_evidence import ATTRIBUTIONS, TEXTS
from tests.pipeline.violations_of_opinion import DERIVED, OPINIONS, ROWS

CASES: Final = [*TEXTS, *ATTRIBUTIONS, *ROWS, *OPINIONS, *DERIVED]


def _broken(seeded: Path, case: Case) -> None:
    with unguarded(seeded) as connection:
        before = connection.total_changes
        connection.executescript("BEGIN;" + case.sql + "COMMIT;")
        assert connection.total_changes > before, "the case breaks nothing"
    if case.rebuilt:
        rebuild(f"sqlite:///{seeded}")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_violation_is_named(seeded: Path, case: Case) -> None:
    """By its rule, and by the table and row that break it."""
    _broken(seeded, case)

    findings = found(seeded)

    assert names(findings) == sorted(case.checks), findings
    told = [f"{one.table}: {one.problem}" for one in findings]
    assert any(case.told in words for words in told), told
    assert all(one.remedy for one in findings)


def test_every_rule_has_a_case() -> None:
    """A rule that nothing is known to break may prove nothing."""
    elsewhere = {"schema", "integrity"}  # test_verify.py, test_verify_file.py

    assert {check.name for check in all_checks()} == elsewhere | {
        name for case in CASES for name in case.checks
    }
