"""``claimdb verify``: what it prints, in which format, and its exit codes."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests.cli.conftest import Run
from tests.factories import run as begun
from tests.factories import source


@pytest.fixture
def desk(run: Run) -> str:
    """Return the path of a new database."""
    assert run("init", "--db", "desk.db").exit_code == 0
    return "desk.db"


def _write(path: str, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def _misfiled(path: str, name: str) -> int:
    """Add a source under a key by which nobody finds it, and return its number."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return source(connection, public_id="src_aaaaaaaaaaaaaaaaaaaa", name=name, name_key="k")


def test_a_clean_database_is_verified(run: Run, desk: str) -> None:
    """One line, and exit code 0."""
    result = run("verify", "--db", desk)

    assert result.exit_code == 0
    assert result.stdout.startswith("verified: ")
    assert result.stdout.endswith(" checks, 0 rows\n")


def test_a_clean_database_is_an_empty_list(run: Run, desk: str) -> None:
    """What a program reads stays a list; the sentence goes to standard error."""
    result = run("verify", "--db", desk, "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == []
    assert result.stderr.startswith("verified: ")


def test_a_violation_is_told_with_its_way_out(run: Run, desk: str) -> None:
    """And exit code 1: done, with findings."""
    with closing(sqlite3.connect(desk)) as connection, connection:
        number = source(
            connection, public_id="src_aaaaaaaaaaaaaaaaaaaa", name="Kirby", name_key="k"
        )

    result = run("verify", "--db", desk, "--format", "json")

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


def test_people_read_sentences(run: Run, desk: str) -> None:
    """The rule, the row, and the way out; quoted text stays on its line."""
    with closing(sqlite3.connect(desk)) as connection, connection:
        number = source(
            connection, public_id="src_aaaaaaaaaaaaaaaaaaaa", name="Kir\nby", name_key="k"
        )

    result = run("verify", "--db", desk)

    assert result.exit_code == 1
    problem = "'Kir\N{REPLACEMENT CHARACTER}by' is looked up as 'kir by', and filed under 'k'"
    assert result.stdout.splitlines()[:4] == [
        "violation: names are found by their folded form [name_keys]",
        f"  sources row {number} (src_aaaaaaaaaaaaaaaaaaaa): {problem}",
        '  To mend it: give the name again with "claimdb edit source".',
        "",
    ]
    assert result.stdout.splitlines()[4].startswith("1 violation (")


def test_a_notice_leaves_the_exit_code_at_0(run: Run, desk: str) -> None:
    """It breaks no rule."""
    with closing(sqlite3.connect(desk)) as connection, connection:
        begun(connection)

    result = run("verify", "--db", desk)

    assert result.exit_code == 0
    assert result.stdout.endswith(" checks, 1 rows; 1 notice\n")
    assert result.stdout.startswith("notice: every run came to its end [runs]\n")


def test_a_missing_trigger_is_a_violation(run: Run, desk: str) -> None:
    """Facts that hold today are not guarded tomorrow."""
    _write(desk, "DROP TRIGGER denial_denies")

    result = run("verify", "--db", desk, "--format", "json")

    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)
    assert found["check"] == "schema"
    assert "denial_denies" in found["problem"]
    assert "claimdb db upgrade" in found["remedy"]


def test_a_rebuild_makes_derived_rows_anew(run: Run, desk: str) -> None:
    """As the remedy says."""
    with closing(sqlite3.connect(desk)) as connection, connection:
        claim = connection.execute(
            "INSERT INTO claims (public_id, statement, created_by, recorded_at)"
            " VALUES ('clm_aaaaaaaaaaaaaaaaaaaa', 'Missiles were used', 'ana',"
            " '2024-06-18T09:30:00Z')"
        ).lastrowid
        connection.execute("INSERT INTO claim_implications VALUES (?, ?, 1)", (claim, claim))
    assert run("verify", "--db", desk).exit_code == 1

    rebuilt = run("db", "rebuild", "--db", desk)

    assert rebuilt.stdout == "desk.db: counts, chains and search made anew.\n"
    assert run("verify", "--db", desk).exit_code == 0


def test_quick_asks_less(run: Run, desk: str) -> None:
    """Fewer checks, and it says how many."""
    whole, quick = run("verify", "--db", desk), run("verify", "--db", desk, "--quick")

    assert int(quick.stdout.split()[1]) < int(whole.stdout.split()[1])


def test_no_database_is_an_error(run: Run) -> None:
    """Exit code 5, and no new file."""
    assert run("verify", "--db", "none.db").exit_code == 5
