"""Commands that are imported when they run, plain help, and the one error handler.

A lazy command stands in the list with a name and one line of help; asking it
for a context (to run it, to print its help, to complete its options) imports
its module and goes on with the real command. Help is plain text in sections,
which is quick to print, easy to pipe, and fits into the documents.
"""

import errno
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from claimdb.cli._coerce import use_plain_coercion
from claimdb.cli._commands import PANELS
from claimdb.errors import ArgumentNotText, ClaimdbError, OutputLost, PathUnusable

if TYPE_CHECKING:
    # Newer versions of Typer carry their own copy of Click; these names are for types only.
    from typer._click import Context, HelpFormatter, Parameter

#: What a shell reports for a program that SIGPIPE ended, as for ``cat | head``.
_EXIT_BROKEN_PIPE: Final = 141
#: Everything that claimdb itself writes to is checked where it is written; this is the screen.
_DISK_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
_INDENTED_BLOCK: Final = re.compile(r"\n\n(?= {2})")


class PlainCommand(TyperCommand):
    """A command whose help keeps indented blocks and groups options by panel."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Convert what stands on the command line."""
        use_plain_coercion(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def format_help_text(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the docstring; an indented paragraph keeps its lines."""
        self.help = _keep_indented(self.help)
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write arguments, then options by panel."""
        _write_options(self.get_params(ctx), ctx, formatter)


class PlainGroup(TyperGroup):
    """A command with sub-commands, with the same help."""

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Convert what stands on the command line."""
        use_plain_coercion(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def format_help_text(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the docstring; an indented paragraph keeps its lines."""
        self.help = _keep_indented(self.help)
        super().format_help_text(ctx, formatter)

    def format_options(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write commands by panel, which are what is looked for, then the options."""
        self.format_commands(ctx, formatter)
        _write_options(self.get_params(ctx), ctx, formatter)

    def format_commands(self, ctx: "Context", formatter: "HelpFormatter") -> None:
        """Write the commands by panel, each with its whole first line."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                panel = getattr(command, "rich_help_panel", None) or "Commands"
                line = (command.help or "").partition("\n")[0]
                sections.setdefault(panel, []).append((name, line))
        _write_sections(sections, formatter)


class LazyCommand(TyperCommand):
    """A name and a line of help; the module is imported when a context is asked for."""

    def load(self) -> TyperCommand | TyperGroup:
        """Import the command's module and return the command itself."""
        assert self.name is not None  # noqa: S101 - Click types it as optional; ours all have one
        module = import_module(f"claimdb.cli.{self.name.replace('-', '_')}")
        command = typer.main.get_command(module.app)
        command.name = self.name
        return command  # type: ignore[return-value]

    def make_context(
        self, info_name: str | None, args: list[str], parent: "Context | None" = None, **extra: Any
    ) -> "Context":
        """Return the real command's context."""
        return self.load().make_context(info_name, args, parent, **extra)


class LazyGroup(PlainGroup):
    """The program: every command of the table, and the one place that handles errors."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        for panel, commands in PANELS.items():
            for name, line in commands.items():
                self.add_command(LazyCommand(name, help=line, rich_help_panel=panel))

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        """Convert what stands before the command; help and version are printed here."""
        with _told():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: "Context") -> object:
        """Run the command; an error becomes one sentence and its exit code."""
        with _told():
            result: object = super().invoke(ctx)
            sys.stdout.flush()  # a closed pipe shows here rather than at the very end
        return result


class CommandApp(typer.Typer):
    """A Typer app for one module of commands, with plain help and plain tracebacks."""

    def __init__(self, *, cls: type[TyperGroup] = PlainGroup, **settings: Any) -> None:
        settings.setdefault("add_completion", False)  # the program has it already
        settings.setdefault("no_args_is_help", True)
        super().__init__(cls=cls, rich_markup_mode=None, pretty_exceptions_enable=False, **settings)

    def command(self, name: str | None = None, **settings: Any) -> Callable[..., Any]:
        """Register a function as a command; as Typer's own."""
        settings.setdefault("cls", PlainCommand)
        return super().command(name, **settings)


def _keep_indented(text: str | None) -> str:
    """Mark indented paragraphs by a backspace, Click's sign not to wrap them."""
    return _INDENTED_BLOCK.sub("\n\n\b\n", text or "")


def _write_options(
    params: Iterable["Parameter"], ctx: "Context", formatter: "HelpFormatter"
) -> None:
    sections: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
    for param in params:
        record = param.get_help_record(ctx)
        if record is not None:
            kind = "Arguments" if param.param_type_name == "argument" else "Options"
            panel = getattr(param, "rich_help_panel", None) or kind
            sections.setdefault(panel, []).append(record)
    # What belongs to every command comes last.
    sections["Options"] = sections.pop("Options")
    _write_sections(sections, formatter)


def _write_sections(sections: dict[str, list[tuple[str, str]]], formatter: "HelpFormatter") -> None:
    for title, rows in sections.items():
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)


@contextmanager
def _told() -> Iterator[None]:
    """Turn what a user can mend into one sentence on standard error, and its exit code.

    What is left over is a bug, and keeps its traceback.
    """
    try:
        yield
    except BrokenPipeError as error:
        _silence_stdout()
        raise typer.Exit(_EXIT_BROKEN_PIPE) from error
    except (ClaimdbError, OSError, UnicodeEncodeError) as error:
        problem = _problem(error)
        if problem is None:
            raise
        if isinstance(problem, OutputLost):
            _silence_stdout()
        typer.echo(f"claimdb: {problem}", err=True)
        raise typer.Exit(problem.exit_code) from error


def _problem(error: Exception) -> ClaimdbError | None:
    """Return what an error means to a user; None for one that is claimdb's own fault."""
    if isinstance(error, ClaimdbError):
        return error
    if isinstance(error, UnicodeEncodeError):
        # Bytes of the command line that are not UTF-8 arrive as lone surrogates.
        lone = error.reason == "surrogates not allowed"
        return ArgumentNotText(error.object) if lone else None
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        if error.filename is not None:
            return PathUnusable(os.fsdecode(error.filename), reason)
        return OutputLost(reason) if error.errno in _DISK_FULL else None
    return None


def _silence_stdout() -> None:
    """Let the interpreter's last flush go nowhere, or it would complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
