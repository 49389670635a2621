"""The table of commands is in step with the modules."""

import ast
import sys
from pathlib import Path
from typing import Final

import pytest

from claimdb.cli._commands import PANELS
from claimdb.cli._lazy import LazyCommand

COMMANDS: Final = {name: line for panel in PANELS.values() for name, line in panel.items()}
FOLDER: Final = Path(sys.modules["claimdb.cli"].__path__[0])
MODULES: Final = sorted(path.stem for path in FOLDER.glob("[a-z]*.py"))


def test_every_command_of_the_table_has_a_module() -> None:
    """Nothing is promised that is not there."""
    assert sorted(name.replace("-", "_") for name in COMMANDS) == MODULES


@pytest.mark.parametrize("module", MODULES)
def test_the_line_of_the_table_is_the_first_of_the_module(module: str) -> None:
    """The list, the module and the help of the command say the same."""
    name = module.replace("_", "-")
    docstring = ast.get_docstring(ast.parse((FOLDER / f"{module}.py").read_text())) or ""
    command = LazyCommand(name).load()

    assert docstring.splitlines()[0] == COMMANDS[name]
    assert (command.help or "").splitlines()[0] == COMMANDS[name]


@pytest.mark.parametrize(("name", "line"), COMMANDS.items())
def test_a_line_fits_a_terminal_of_80_columns(name: str, line: str) -> None:
    """A line is a sentence of at most 62 characters, which is what is left beside the name."""
    assert line.endswith("."), name
    assert len(line) <= 62, name


@pytest.mark.parametrize("module", MODULES)
def test_the_body_of_a_command_is_thin(module: str) -> None:
    """A command parses, calls and prints: 15 lines at most, no ``try``."""
    for function in _commands(module):
        body = function.body[1:] if ast.get_docstring(function) else function.body
        lines = (body[-1].end_lineno or 0) - body[0].lineno + 1

        assert lines <= 15, function.name
        assert not any(isinstance(node, ast.Try) for node in ast.walk(function)), function.name


def _commands(module: str) -> list[ast.FunctionDef]:
    tree = ast.parse((FOLDER / f"{module}.py").read_text())
    return [
        node
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any("app." in ast.unparse(decorator) for decorator in node.decorator_list)
    ]


@pytest.mark.parametrize("module", MODULES)
def test_every_option_has_help(module: str) -> None:
    """Each option and argument of each command says what it is for."""
    command = LazyCommand(module.replace("_", "-")).load()
    commands = [command, *getattr(command, "commands", {}).values()]

    missing = [param.name for one in commands for param in one.params if not param.help]

    assert missing == []


@pytest.mark.parametrize("module", MODULES)
def test_an_argument_is_written_in_capitals(module: str) -> None:
    """What is to be replaced is told from what is typed as it stands."""
    command = LazyCommand(module.replace("_", "-")).load()
    commands = [command, *getattr(command, "commands", {}).values()]

    names = [
        param.metavar or param.name or ""
        for one in commands
        for param in one.params
        if param.param_type_name == "argument"
    ]

    assert [name for name in names if name == name.lower()] == []
