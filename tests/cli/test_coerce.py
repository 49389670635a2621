"""Values of the command line: what is wrong is said in a sentence."""

from pathlib import Path
from typing import Annotated

import pytest
import typer
from typer.testing import CliRunner

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    Format,
    FormatOption,
    LimitOption,
    MinOriginsOption,
    SourceOption,
)

small = CommandApp()

Names = Annotated[list[str] | None, typer.Option("--name")]
Files = Annotated[list[Path] | None, typer.Option("--file")]
Few = Annotated[int, typer.Option("--few", max=3)]


@small.command()
def show(
    to: FormatOption = Format.TABLE,
    limit: LimitOption = 50,
    origins: MinOriginsOption = None,
    name: Names = None,
    file: Files = None,
    few: Few = 1,
    source: SourceOption = None,
) -> None:
    """Print what was understood."""
    assert source is None
    typer.echo(repr((to.value, limit, origins, name, [str(path) for path in file or []], few)))


def _run(*args: str) -> tuple[int, str]:
    result = CliRunner().invoke(small, list(args))
    return result.exit_code, result.output


def test_defaults_stay() -> None:
    """Without options, the defaults of the signature arrive."""
    assert _run() == (0, "('table', 50, None, None, [], 1)\n")


def test_values_arrive_as_their_types() -> None:
    """Choices, whole numbers and lists are converted here, paths by Typer."""
    numbers = ["-f", "csv", "-n", "0", "--min-origins", "2"]
    lists = ["--name", "a", "--name", "b", "--file", "x", "--file", "y"]

    assert _run(*numbers, *lists) == (0, "('csv', 0, 2, ['a', 'b'], ['x', 'y'], 1)\n")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["-f", "jsn"], "'jsn' is none of table, json, jsonl, csv, tsv, md (did you mean 'json'?)"),
        (["-n", "ten"], "'ten' is not a whole number"),
        (["-n", "-1"], "-1 is too small; the least is 0"),
        (["--few", "4"], "4 is too large; the most is 3"),
        (["-n", "9" * 20], f"{'9' * 20} is too large; the most is 1000000000000000"),
    ],
)
def test_a_wrong_value_is_wrong_usage(args: list[str], sentence: str) -> None:
    """The option, the value and what is accepted are named, with code 2."""
    code, output = _run(*args)

    assert code == 2
    assert sentence in output


@pytest.mark.parametrize("args", [["--source", ""], ["--file", "x", "--file", ""]])
def test_an_empty_filter_or_path_is_wrong_usage(args: list[str]) -> None:
    """A variable of a script that is not set would mean all rows, or the current folder."""
    code, output = _run(*args)

    assert code == 2
    assert f"'{args[0]}': it is empty; give a value, or leave it out." in output


def test_an_empty_text_arrives() -> None:
    """It is how what is recorded is taken away."""
    assert _run("--name", "") == (0, "('table', 50, None, [''], [], 1)\n")
