"""The program as a whole: help, version, global options, exit codes, what it imports."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from claimdb import __version__
from claimdb.cli import app, main
from claimdb.cli._commands import PANELS
from claimdb.cli._lazy import LazyGroup
from tests.cli.conftest import Run
from tests.support.repository import ROOT
from tests.support.snapshots import Snapshot

HEAVY: Final = {
    "alembic", "pydantic", "rapidfuzz", "rich", "sqlalchemy", "sqlite_utils", "yaml"
}  # fmt: skip
BASH: Final = shutil.which("bash") or "bash"
PROGRAM: Final = [sys.executable, "-m", "claimdb"]


def _imported(code: str) -> set[str]:
    """Return the top-level modules that a fresh interpreter has after ``code``."""
    script = f"import sys\n{code}\nprint(*{{name.split('.')[0] for name in sys.modules}})"
    output = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout
    return set(output.splitlines()[-1].split())


def test_the_help_lists_every_command(run: Run, snapshot: Snapshot) -> None:
    """``claimdb --help`` shows the commands by panel, then the global options."""
    snapshot(run("--help").stdout)


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    """``claimdb`` alone says what there is, and counts as wrong usage."""
    result = run()

    assert result.exit_code == 2
    assert "contested" in result.output


def test_help_imports_nothing_heavy() -> None:
    """Start-up stays fast: help needs no database, no validation, no colours."""
    code = "from claimdb.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit: pass"

    assert HEAVY & _imported(code) == set()


def test_no_command_imports_anything_heavy_before_it_runs() -> None:
    """Completion and help of a command import its module, which must be light."""
    folder = Path(sys.modules["claimdb.cli"].__path__[0])
    names = sorted(path.stem for path in folder.glob("*.py"))
    code = "\n".join(f"import claimdb.cli.{name}" for name in names if name != "__init__")

    assert HEAVY & _imported(code) == set()


def test_a_reading_command_needs_no_pydantic(empty_db: str) -> None:
    """Options of text, numbers and choices are converted without Typer's adapters."""
    args = ["--db", empty_db, "sql", "SELECT :a", "-p", "a=1", "-f", "json"]
    code = f"from claimdb.cli import main\ntry:\n    main({args})\nexcept SystemExit: pass"

    assert HEAVY & _imported(code) == set()


def test_the_version_is_printed(run: Run) -> None:
    """``--version`` prints the name and the version."""
    assert run("--version").stdout == f"claimdb {__version__}\n"


def test_a_misspelled_command_is_suggested(run: Run) -> None:
    """A near miss names the command that was meant."""
    result = run("contestd")

    assert result.exit_code == 2
    assert "Did you mean 'contested'?" in result.stderr


@pytest.mark.parametrize("before", [True, False])
def test_the_database_may_be_named_before_or_after_the_command(
    run: Run, empty_db: str, *, before: bool
) -> None:
    """``--db`` works in both places."""
    option, command = ["--db", empty_db], ["sql", "SELECT 1 AS one", "-f", "csv"]

    result = run(*(option + command if before else command + option))

    assert (result.exit_code, result.stdout) == (0, "one\n1\n")


def test_the_option_after_the_command_wins(run: Run, empty_db: str) -> None:
    """What is nearer to the command is what is meant."""
    result = run("--db", "missing.db", "sql", "SELECT 1", "--db", empty_db)

    assert result.exit_code == 0


def test_an_error_is_one_sentence_and_a_code(run: Run) -> None:
    """A problem with the database goes to standard error, with code 5 and no traceback."""
    result = run("sql", "SELECT 1")

    assert (result.exit_code, result.stdout) == (5, "")
    assert result.stderr.startswith("claimdb: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", ["source", "article", "history"])
def test_bytes_that_are_no_text_are_one_sentence(words: str) -> None:
    """A command line may hold any bytes; they are named, and no traceback is shown."""
    result = subprocess.run(
        [*PROGRAM, words, b"Kir\xffby", "--db", "missing.db"], capture_output=True, check=False
    )

    assert result.returncode in {3, 5}
    assert result.stderr.startswith(b"claimdb: ")
    assert result.stderr.count(b"\n") == 1


def test_a_path_that_the_system_refuses_is_one_sentence(run: Run) -> None:
    """No command expects a name of 5,000 letters, and none shows a traceback for it."""
    result = run("sql", "SELECT 1", "--db", "a" * 5000)

    assert result.exit_code == 3
    assert "cannot be used (File name too long)" in result.stderr
    assert len(result.stderr) < 300


@pytest.mark.skipif(not shutil.which("bash"), reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("closed", "code"), [("sql 'SELECT 1' >&-", 0), ("sql - <&-", 3), ("nonesuch 2>&-", 2)]
)
def test_closed_streams_are_no_bug(empty_db: str, closed: str, code: int) -> None:
    """Where there is nothing to read it is empty, and what is said goes nowhere."""
    command = f"{shlex.join(PROGRAM)} {closed}"
    env = os.environ | {"CLAIMDB_DB": empty_db}

    result = subprocess.run([BASH, "-c", command], env=env, capture_output=True, check=False)

    assert result.returncode == code
    assert b"Traceback" not in result.stderr


def test_reading_creates_no_file(run: Run, tmp_path: Path) -> None:
    """Asking a database that is not there leaves nothing behind."""
    run("sql", "SELECT 1")

    assert list(tmp_path.iterdir()) == []


def test_an_unexpected_error_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug shows its traceback, with a line that asks to report it."""
    monkeypatch.setitem(PANELS["Ask"], "nonesuch", "A line of help without a module.")

    with pytest.raises(ModuleNotFoundError) as caught:
        main(["nonesuch"])

    assert "Please report it" in caught.value.__notes__[0]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [["sql", "SELECT 1"], ["sql", "--help"], ["--help"]])
def test_a_full_disk_is_one_sentence(empty_db: str, words: list[str]) -> None:
    """It is no bug of claimdb, and no traceback."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            [*PROGRAM, "--db", empty_db, *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    assert result.returncode == 3
    assert result.stderr.startswith("claimdb: what was to be printed cannot be written (No space")
    assert result.stderr.count("\n") == 1


def test_a_closed_pipe_is_quiet(empty_db: str) -> None:
    """As with other programs, ``claimdb … | head`` ends without a word."""
    numbers = "SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000"
    query = f"WITH RECURSIVE n(i) AS ({numbers}) SELECT i FROM n"
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as closed:
        result = subprocess.run(
            [*PROGRAM, "--db", empty_db, "sql", query, "-f", "csv"],
            stdout=closed,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (result.returncode, result.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("claimdb cont", ["contested"]),
        ("claimdb sql --form", ["--format"]),
        ("claimdb sql --format js", ["json", "jsonl"]),
    ],
)
def test_the_shell_completes_commands_options_and_choices(words: str, expected: list[str]) -> None:
    """Completion works for commands that are not imported yet."""
    env = os.environ | {
        "_CLAIMDB_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split()) - 1),
    }

    output = subprocess.run(PROGRAM, env=env, capture_output=True, text=True, check=True).stdout

    assert output.split() == expected


def test_completion_can_be_installed() -> None:
    """``--show-completion`` prints a script for the shell that it is called from."""
    command = f"{sys.executable} -m claimdb --show-completion; exit"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    called = subprocess.run([BASH, "-c", command], env=env, capture_output=True, check=True)

    assert b"_CLAIMDB_COMPLETE=complete_bash" in called.stdout


def test_the_app_is_lazy() -> None:
    """The program is the group that imports commands when they run."""
    assert app.info.cls is LazyGroup
