"""What the shell completes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from claimdb.cli._app import main


def _complete(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> list[str]:
    """Return what Bash would offer at the end of ``line``."""
    monkeypatch.setenv("_CLAIMDB_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    with pytest.raises(SystemExit):
        main([])
    return [name for name in capsys.readouterr().out.splitlines() if name]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("source Kirb", []),
        ("source Kim", [r"Kim\ Jong\ Un", r"Kim\ Yo\ Jong"]),
        ("source mos", ["moscow"]),
        ("xref Moscow Pyong", ["Pyongyang"]),
        ("claim North", 3),
        ("trace South", 1),
        ("report The", 1),
        ("article More", [r"More\ on\ missiles"]),
        ("matrix --claim The", 1),
    ],
)
def test_names_are_completed(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    missiles_db: str,
    line: str,
    offered: list[str] | int,
) -> None:
    """Arguments and options that take a name, with spaces escaped for the shell."""
    found = _complete(capsys, monkeypatch, f"claimdb --db {missiles_db} {line}")

    assert (len(found) if isinstance(offered, int) else found) == offered


def test_in_quotation_marks_nothing_is_escaped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, missiles_db: str
) -> None:
    """Bash keeps what stands between them as it is."""
    monkeypatch.setenv("CLAIMDB_DB", missiles_db)

    assert _complete(capsys, monkeypatch, 'claimdb source "Kim') == ["Kim Jong Un", "Kim Yo Jong"]


def test_other_shells_get_names_with_remarks(missiles_db: str, tmp_path: Path) -> None:
    """Zsh escapes by itself."""
    environment = os.environ | {
        "_CLAIMDB_COMPLETE": "complete_zsh",
        "_TYPER_COMPLETE_ARGS": "claimdb article More",
        "CLAIMDB_DB": missiles_db,
    }
    result = subprocess.run(
        [sys.executable, "-m", "claimdb"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert '"More on missiles":"2024-06-20"' in result.stdout


@pytest.mark.parametrize("database", ["nowhere.db", "broken.db"])
def test_a_database_that_cannot_be_read_completes_to_nothing(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    database: str,
) -> None:
    """Silently: an error has no place on a line that is being typed."""
    (tmp_path / "broken.db").write_text("no database", encoding="utf-8")

    assert _complete(capsys, monkeypatch, f"claimdb --db {database} source Ki") == []
    assert not (tmp_path / "nowhere.db").exists()


def test_completion_imports_nothing_heavy() -> None:
    """It runs at every press of a key."""
    code = (
        "import sys; import claimdb.cli._complete, claimdb.cli.claim, claimdb.queries.names;"
        "print([name for name in ('rich', 'sqlalchemy', 'pydantic', 'yaml', 'rapidfuzz')"
        " if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "[]"
