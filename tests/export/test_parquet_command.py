"""``claimdb export --parquet``: what a person types, and what is said to them."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner, Result

from claimdb.cli import app
from claimdb.export.parquet_columns import layouts
from tests.support.answers import seeded

ALL: Final = len(list(layouts()))
#: A machine on which the extra is not installed.
WITHOUT: Final = """
import sys
sys.modules["pyarrow"] = None
from claimdb.__main__ import main
main()
"""


def _export(*words: str) -> Result:
    return CliRunner().invoke(app, ["export", *words, "--db", str(seeded())], prog_name="claimdb")


def test_it_says_how_much_it_wrote(tmp_path: Path) -> None:
    """On the screen, and nothing on standard output, which may be a pipe."""
    result = _export("--parquet", "june")

    assert result.exit_code == 0, result.output
    assert result.stderr.startswith(f"Wrote june: {ALL} tables and views, ")
    assert result.stdout == ""
    assert (tmp_path / "june" / "manifest.json").is_file()


def test_a_second_time_wants_force() -> None:
    """One sentence, and the code of bad input."""
    _export("--parquet", "june")
    result = _export("--parquet", "june")

    assert result.exit_code == 3
    assert "june holds an export and was left as it is" in result.stderr
    assert _export("--parquet", "june", "--force").exit_code == 0


@pytest.mark.parametrize(
    "words",
    [("--parquet", "june", "--table", "claims"), ("--table", "claims", "--no-texts")],
    ids=["two things", "texts of a table"],
)
def test_what_does_not_go_together_is_refused(words: tuple[str, ...], tmp_path: Path) -> None:
    """Texts that were to be left out must not be written because a word was ignored."""
    assert _export(*words).exit_code == 2
    assert not (tmp_path / "june").exists()


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path) -> None:
    """One clear sentence, and nothing is made."""
    command = [sys.executable, "-c", WITHOUT, "export", "--parquet", "june", "--db", str(seeded())]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert result.returncode == 3
    assert result.stderr == (
        "claimdb: writing Parquet takes pyarrow, which is not installed; install it with:"
        " pip install 'claimdb[parquet]'\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_everything_else_goes_without_pyarrow(tmp_path: Path) -> None:
    """It is an extra: rows are written as CSV without it."""
    command = [sys.executable, "-c", WITHOUT, "export", "--table", "topics", "--db", str(seeded())]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stderr
    assert "sanctions" in result.stdout
