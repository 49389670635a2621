"""The program itself: global options, version, and how it is called."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated, Final

import typer

from claimdb import __version__
from claimdb.cli._lazy import CommandApp, LazyGroup
from claimdb.cli._options import ByOption, DbOption, GlobalOptions

_REPORT: Final = (
    "claimdb: this is a bug in claimdb, not in your data. Please report it, "
    f"with the lines above and the command you gave (version {__version__})."
)

app = CommandApp(
    cls=LazyGroup,
    add_completion=True,
    # Wider lines than 100 are hard to read, whatever the terminal has.
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 100},
)


def _print_version(value: bool) -> None:
    if value:
        typer.echo(f"claimdb {__version__}")
        raise typer.Exit


@app.callback()
def claimdb(
    ctx: typer.Context,
    db: DbOption = None,
    by: ByOption = None,
    version: Annotated[  # noqa: ARG001 - its callback has acted before
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Who said what, through whom, in which article, and who denies it.

    Start with `claimdb demo`. The database is data/claimdb.db, or what --db or
    CLAIMDB_DB names.
    """
    ctx.obj = GlobalOptions(db=db, by=by)


def main(args: Sequence[str] | None = None) -> None:
    """Run the program with ``args`` (the process's own by default) and exit."""
    with ExitStack() as streams:
        # Started without any, as by >&-: what it reads is empty, what it says goes nowhere.
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            if getattr(sys, name) is None:
                setattr(sys, name, streams.enter_context(Path(os.devnull).open(mode)))
        try:
            typer.main.get_command(app).main(args=args, prog_name="claimdb")
        except Exception as error:
            error.add_note(_REPORT)
            raise
