"""The shape of the code: sizes, where imports stand, where SQL stands, what is excused."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

from tests.support.repository import PACKAGE, ROOT, name_of, python_files, tree_of

MAX_FILE_LINES: Final = 400
MAX_FUNCTION_LINES: Final = 60
MAX_TEST_LINES: Final = 40
MAX_EXCUSES: Final = 10

#: The packages that may hold SQL; ``queries`` is where reading belongs.
SQL_PACKAGES: Final = {"admin", "bench", "db", "model", "pipeline", "queries"}
#: Two words that stand together in SQL and nowhere else, in capitals as we write SQL.
SQL: Final = re.compile(
    r"\b(?:SELECT\s+\S+.*\sFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET"
    r"|CREATE\s+(?:TABLE|VIEW|INDEX|TRIGGER|VIRTUAL)|PRAGMA\s+\w+)\b",
    re.DOTALL,
)

ALL: Final = python_files("src", "tests", "migrations")
SOURCE: Final = python_files("src")


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_no_file_is_longer_than_400_lines(path: Path) -> None:
    """A longer file has two jobs."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_FILE_LINES


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_no_function_is_longer_than_60_lines(path: Path) -> None:
    """A longer function has two jobs; a test ends at 40 lines."""
    limit = MAX_TEST_LINES if path.name.startswith("test_") else MAX_FUNCTION_LINES

    assert [name for name, lines in _functions(path) if lines > limit] == []


def _functions(path: Path) -> list[tuple[str, int]]:
    return [
        (node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_imports_stand_at_the_top_outside_the_command_line(path: Path) -> None:
    """An import inside a function hides a dependency; only commands may, to start fast."""
    if PACKAGE / "cli" in path.parents:
        return
    hidden = [
        node.lineno
        for function in ast.walk(tree_of(path))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]

    assert hidden == []


@pytest.mark.parametrize("path", SOURCE, ids=name_of)
def test_sql_stands_where_it_belongs(path: Path) -> None:
    """Commands, reports and exports ask the catalogue; a message may show ``claimdb sql "…"``."""
    if path.relative_to(PACKAGE).parts[0] in SQL_PACKAGES:
        return

    assert [
        text
        for text in _strings_without_docstrings(path)
        if SQL.search(text) and 'sql "' not in text
    ] == []


def _strings_without_docstrings(path: Path) -> list[str]:
    tree = tree_of(path)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
    ]


@pytest.mark.parametrize("path", python_files("migrations/versions"), ids=name_of)
def test_migrations_import_nothing_of_ours(path: Path) -> None:
    """A migration describes the past, which must not change with today's code."""
    modules = [
        name
        for node in ast.walk(tree_of(path))
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    ]

    assert [name for name in modules if name.split(".")[0] == "claimdb"] == []


def test_excuses_are_few_and_have_reasons() -> None:
    """At most ten ``noqa``, each naming its rule and, after a dash, its reason."""
    marker = "# " + "noqa"
    lines = [
        f"{name_of(path)}: {line.strip()}"
        for path in ALL
        for line in path.read_text(encoding="utf-8").splitlines()
        if marker in line
    ]

    assert [line for line in lines if not re.search(marker + r": [A-Z]+\d+ - \w+", line)] == []
    assert len(lines) <= MAX_EXCUSES, "\n".join(lines)


def test_the_root_is_found() -> None:
    """The other tests look at this repository, and not at nothing."""
    assert (ROOT / "pyproject.toml").is_file()
    assert len(SOURCE) > 10
