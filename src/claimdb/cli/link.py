"""Tell which sources, and which claims, are the same."""

from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of

app = CommandApp()

Again = Annotated[
    bool,
    typer.Option("--again", help="Look at all of them anew: what is no longer held is taken back."),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Print what would be judged; keep nothing.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Tell nothing.")]


@app.command()
def link(
    ctx: typer.Context,
    again: Again = False,
    dry_run: DryRun = False,
    quiet: Quiet = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Tell which sources, and which claims, are the same.

    Each source, and each claim, that was not looked at yet is compared with those
    that it may be the same as. What comes out are judgements: they bring together
    what is shown, say by which run and why, and can be taken back one by one
    ('claimdb judge undo'). Evidence stays as it is. Claims of which one follows from
    the other, or which cannot both be true, are related. What an article tells itself,
    with no source, is recorded as its publisher's where somebody else speaks on it.

    'claimdb ingest' does the same for what it brings. What people judged stands,
    also with --again. It can be stopped at any time, and given again for the rest.

    For example:

      claimdb link
      claimdb link --dry-run
      claimdb link --again
    """
    from claimdb.cli._linked import run

    run(settings_of(ctx, db=db, by=by), again=again, dry_run=dry_run, quiet=quiet)
