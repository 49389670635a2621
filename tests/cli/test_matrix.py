"""``claimdb matrix``: claims by sources or parties."""

import json

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_the_table_fits_the_terminal(
    run: Run, missiles_db: str, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    """Fewer columns in a narrow terminal, with a legend."""
    monkeypatch.setenv("COLUMNS", width)
    result = run("matrix", "--db", missiles_db)

    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= int(width)
    assert "A asserted, D denied" in result.stdout


def test_filters(run: Run, missiles_db: str) -> None:
    """By source, topic, claim, and what is contested."""
    for options, statements in (
        (("--contested",), 1),
        (("--topic", "arms"), 1),
        (("--source", "Seoul", "--party"), 0),
        (("--source", "South Korea"), 1),
        (("--claim", "weapons supplied"), 2),
    ):
        result = run("matrix", *options, "-f", "json", "--db", missiles_db)
        if statements:
            assert len(json.loads(result.stdout)["rows"]) == statements
        else:
            assert result.exit_code == 4


def test_nothing_found_is_told(run: Run, missiles_db: str) -> None:
    """An empty table says so."""
    result = run("matrix", "--contested", "--source", "Ukraine", "--db", missiles_db)

    assert "No claim was found." in result.stdout


def test_the_long_form(run: Run, missiles_db: str) -> None:
    """One row for each cell."""
    options = ("-f", "csv", "-c", "source,stance,follows", "--db", missiles_db)
    result = run("matrix", "--claim", "weapons supplied", *options)

    assert "John Kirby,asserts,1" in result.stdout
    assert "South Korea,asserts,0" in result.stdout


def test_markdown_has_every_column(run: Run, missiles_db: str) -> None:
    """A document is not as narrow as a terminal."""
    result = run("matrix", "--party", "-f", "md", "--db", missiles_db)

    assert "| claim |" in result.stdout
    assert "| unnamed sources |" in result.stdout
