"""``claimdb verify``: what it prints, in which format, and its exit codes."""

import json

import pytest

from claimdb.pipeline.rebuild import rebuild
from tests.cli.conftest import Run
from tests.factories import NOW
from tests.support.stores import Store

_MADE = {"created_by": "ana", "recorded_at": NOW}


@pytest.fixture
def desk(store: Store) -> Store:
    """Return a new database."""
    return store


def _misfiled(desk: Store, name: str) -> int:
    """Add a source under a key by which nobody finds it, and return its number."""
    row = {"public_id": "src_aaaaaaaaaaaaaaaaaaaa", "name": name, "name_key": "k"}
    with desk.working() as work:
        number = work.insert("sources", kind="person", **row, **_MADE)
    rebuild(desk.url)  # its tally
    return number


def test_a_clean_database_is_verified(run: Run, desk: Store) -> None:
    """One line, and exit code 0."""
    result = run("verify", "--db", desk.db)

    assert result.exit_code == 0
    assert result.stdout.startswith("verified: ")
    assert result.stdout.endswith(" checks, 0 rows\n")


def test_a_clean_database_is_an_empty_list(run: Run, desk: Store) -> None:
    """What a program reads stays a list; the sentence goes to standard error."""
    result = run("verify", "--db", desk.db, "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
    assert result.stderr.startswith("verified: ")


def test_a_violation_is_told_with_its_way_out(run: Run, desk: Store) -> None:
    """And exit code 1: done, with findings."""
    number = _misfiled(desk, "Kirby")

    result = run("verify", "--db", desk.db, "--format", "json")

    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "check": "name_keys",
            "title": "names are found by their folded form",
            "rule": "5",
            "severity": "violation",
            "table": "sources",
            "row": number,
            "public_id": "src_aaaaaaaaaaaaaaaaaaaa",
            "problem": "'Kirby' is looked up as 'kirby', and filed under 'k'",
            "remedy": 'give the name again with "claimdb edit source"',
        }
    ]
    assert result.stderr.startswith("1 violation (")


def test_people_read_sentences(run: Run, desk: Store) -> None:
    """The rule, the row, and the way out; quoted text stays on its line."""
    number = _misfiled(desk, "Kir\nby")

    result = run("verify", "--db", desk.db)

    assert result.exit_code == 1
    problem = "'Kir\N{REPLACEMENT CHARACTER}by' is looked up as 'kir by', and filed under 'k'"
    assert result.stdout.splitlines()[:4] == [
        "violation: names are found by their folded form [name_keys]",
        f"  sources row {number} (src_aaaaaaaaaaaaaaaaaaaa): {problem}",
        '  To mend it: give the name again with "claimdb edit source".',
        "",
    ]
    assert result.stdout.splitlines()[4].startswith("1 violation (")


def test_a_notice_leaves_the_exit_code_at_0(run: Run, desk: Store) -> None:
    """It breaks no rule."""
    with desk.working() as work:
        begun: dict[str, str] = {"name": "claimdb test", "version": "0", "settings": "{}"}
        work.insert("runs", started_by="ana", started_at=NOW, **begun)

    result = run("verify", "--db", desk.db)

    assert result.exit_code == 0
    assert result.stdout.endswith(" checks, 1 rows; 1 notice\n")
    assert result.stdout.startswith("notice: every run came to its end [runs]\n")


def test_a_missing_trigger_is_a_violation(run: Run, desk: Store) -> None:
    """Facts that hold today are not guarded tomorrow."""
    desk.drop_trigger("guard_claims_who", "claims")

    result = run("verify", "--db", desk.db, "--format", "json")

    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)
    assert found["check"] == "schema"
    assert "guard_claims_who" in found["problem"]
    assert "claimdb db upgrade" in found["remedy"]


def test_a_rebuild_makes_derived_rows_anew(run: Run, desk: Store) -> None:
    """As the remedy says."""
    row = {"public_id": "clm_aaaaaaaaaaaaaaaaaaaa", "statement": "Missiles were used"}
    with desk.working() as work:
        claim = work.insert("claims", **row, **_MADE)
        work.insert("claim_implications", claim_id=claim, implied_id=claim, depth=1)
    assert run("verify", "--db", desk.db).exit_code == 1

    rebuilt = run("db", "rebuild", "--db", desk.db)

    assert rebuilt.stdout == f"{desk.shown}: counts, chains and search made anew.\n"
    assert run("verify", "--db", desk.db).exit_code == 0


def test_quick_asks_less(run: Run, desk: Store) -> None:
    """Fewer checks, and it says how many."""
    whole, quick = run("verify", "--db", desk.db), run("verify", "--db", desk.db, "--quick")

    assert int(quick.stdout.split()[1]) < int(whole.stdout.split()[1])


def test_no_database_is_an_error(run: Run) -> None:
    """Exit code 5, and no new file."""
    assert run("verify", "--db", "none.db").exit_code == 5
