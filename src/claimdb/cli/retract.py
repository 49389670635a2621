"""Let what leans on a source, article or run count no more."""

import time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final

import typer

from claimdb.cli._ask import asked, at_terminal
from claimdb.cli._complete import complete_source
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ByOption,
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    settings_of,
)
from claimdb.cli._output import Output
from claimdb.cli._screen import print_page

if TYPE_CHECKING:
    from claimdb.queries.retracting import Retraction

app = CommandApp()
#: Seconds between two lines of how far it is.
_EVERY: Final = 5.0


class HowFar:
    """Tells how far it is, where it takes longer than somebody waits without a word."""

    def __init__(self) -> None:
        """Begin to wait."""
        self._told = time.monotonic()

    def __call__(self, what: str, done: int, total: int) -> None:
        """Say how many are done, if nothing was said for a while."""
        if time.monotonic() - self._told >= _EVERY:
            self._told = time.monotonic()
            typer.echo(f"{done:,} of {total:,} {what}", err=True)


class What(StrEnum):
    """What a name may mean."""

    SOURCE = "source"
    ARTICLE = "article"
    RUN = "run"


Name = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE|ARTICLE|RUN",
        help="A source or an article by any of its names, or run:NUMBER.",
        autocompletion=complete_source,
    ),
]
Why = Annotated[str, typer.Option("--why", metavar="WORDS", help="Why; it stays with each row.")]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Tell what would fall, and record nothing.")
]
Undo = Annotated[bool, typer.Option("--undo", help="Take a retraction back.")]
As = Annotated[
    What | None,
    typer.Option("--as", help="What the name means, where it may be several things."),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]


@app.command()
def retract(
    ctx: typer.Context,
    name: Name,
    why: Why = "",
    dry_run: DryRun = False,
    undo: Undo = False,
    what: As = None,
    yes: Yes = False,
    limit: LimitOption = 50,
    db: DbOption = None,
    by: ByOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Let what leans on a source, article or run count no more.

    Of a source what it said, what is known through it, and what it published; of an
    article what stands in it, and in its copies; of a run what it made. Tells which
    claims lose the last independent origin of a side, which are contested no more,
    and what answers nothing any more.

    Nothing is removed: each row gets a review that rejects it, with the reason, by
    you; --undo takes those back, and what was accepted before is accepted again. All
    of it is recorded or nothing. --dry-run does the same and keeps nothing of it.

    For example:

      claimdb retract "The Daily Example" --dry-run
      claimdb retract art_… --why "withdrawn by its publisher"
      claimdb retract run:12 --undo --yes
    """
    from claimdb.pipeline.retracting import retract as do
    from claimdb.pipeline.retracting_reach import Retracted
    from claimdb.pipeline.retracting_target import Wish

    settings = settings_of(ctx, db=db, by=by)
    kind = Retracted(what.value) if what else None
    wish = Wish(name=name, why=why, what=kind, dry_run=dry_run, undo=undo, limit=limit)
    if not (dry_run or yes):
        _require_yes(name, undo=undo)
    found = asked(settings, lambda desk: do(desk, wish, HowFar()))
    _print(found, Output(to, columns))


def _require_yes(name: str, *, undo: bool) -> None:
    """Let a person at a terminal say whether to go on."""
    if not at_terminal():
        raise typer.BadParameter("nobody can be asked here: say --yes, or --dry-run to look first.")
    done = "comes back" if undo else "counts no more, until --undo"
    typer.confirm(f"All that leans on {name} {done}. Go on?", abort=True, err=True)


def _print(found: "Retraction", to: Output) -> None:
    from claimdb.queries.retracting import COLUMNS, rows
    from claimdb.reports.retracting import retraction_document

    print_page(found, lambda: retraction_document(found), lambda: (COLUMNS, rows(found)), to)
