"""``claimdb report``: a briefing for an editor."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_markdown_on_standard_output(run: Run, missiles_db: str) -> None:
    """Contested claims, and how to read them."""
    result = run("report", "--db", missiles_db)

    assert result.exit_code == 0
    assert result.stdout.startswith("# Contested claims\n\n- **Date:** ")
    assert "## How to read this" in result.stdout


@pytest.mark.parametrize(
    ("name", "options", "start"),
    [
        ("b.html", (), "<!DOCTYPE html>"),
        ("b.md", (), "# Contested claims"),
        ("b.txt", ("--format", "html"), "<!DOCTYPE html>"),
    ],
)
def test_a_file_in_the_form_its_name_tells(
    run: Run, missiles_db: str, tmp_path: Path, name: str, options: tuple[str, ...], start: str
) -> None:
    """Unless told otherwise."""
    result = run("report", "--out", name, *options, "--db", missiles_db)

    assert (result.exit_code, result.stdout) == (0, "")
    assert f"Wrote {name}." in result.stderr
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_no_file_is_written_over(run: Run, missiles_db: str, tmp_path: Path) -> None:
    """Not without --force."""
    (tmp_path / "b.md").write_text("mine", encoding="utf-8")

    result = run("report", "-o", "b.md", "--db", missiles_db)
    assert (result.exit_code, (tmp_path / "b.md").read_text(encoding="utf-8")) == (3, "mine")
    assert run("report", "-o", "b.md", "--force", "--db", missiles_db).exit_code == 0


def test_chosen_claims_and_a_title(run: Run, missiles_db: str) -> None:
    """In the order asked for, contested or not."""
    result = run("report", "shells found", "--title", "Shells", "--db", missiles_db)

    assert "# Shells" in result.stdout
    assert "## North Korean shells were found in Ukraine." in result.stdout
    assert "- **Asked for:** claims: shells found" in result.stdout


def test_an_empty_name_is_no_file(run: Run, missiles_db: str) -> None:
    """A variable of a script that is not set is told as that, and not as this folder."""
    result = run("report", "--out", "", "--db", missiles_db)

    assert result.exit_code == 2
    assert "it is empty; give a value, or leave it out." in result.output


def test_a_dash_is_standard_output(run: Run, missiles_db: str, tmp_path: Path) -> None:
    """As for pictures and exports; no file is made."""
    result = run("report", "--out", "-", "--db", missiles_db)

    assert result.stdout.startswith("# Contested claims")
    assert (result.stderr, list(tmp_path.iterdir())) == ("", [])
