"""Upgrade, check and back up the database."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, settings_of

app = CommandApp(help=__doc__)

Target = Annotated[
    Path | None,
    typer.Argument(metavar="FILE", help="Where to; beside the database if not given."),
]


@app.command()
def upgrade(ctx: typer.Context, db: DbOption = None) -> None:
    """Bring the database to the schema of this claimdb.

    A database that has facts is backed up first, beside itself. All of the
    upgrade is done, or nothing. Views, triggers and search are made anew also
    where the schema is current, which mends what was changed by hand.

    For example:

      claimdb db upgrade
      claimdb db upgrade --db desk.db
    """
    from claimdb.admin.migrate import upgrade as bring

    done = bring(settings_of(ctx, db=db).db_url)
    if done.backup is not None:
        typer.echo(f"Backup: {done.backup}")
    what = "was current" if done.before == done.after else f"upgraded from {done.before or 'none'}"
    typer.echo(
        f"{done.path}: {what}, at schema {done.after}; views, triggers and search made anew."
    )


@app.command()
def check(ctx: typer.Context, db: DbOption = None) -> None:
    """Say what the file is, and whether its schema is as claimdb made it.

    Tells a missing, empty, foreign, older and newer database apart (exit code
    5), and names each table, column, CHECK, key, index, trigger and view that
    is missing, changed or none of claimdb's (exit code 1). Nothing is changed.
    The facts themselves are proved by `claimdb verify`.

    For example:

      claimdb db check
      claimdb db check --db desk.db
    """
    from claimdb.admin.check import check as look

    report = look(settings_of(ctx, db=db).db_url)
    if report.problem is not None:
        raise report.problem
    for drift in report.drift:
        typer.echo(str(drift))
    typer.echo(report.summary)
    raise typer.Exit(1 if report.drift else 0)


@app.command()
def history(ctx: typer.Context, db: DbOption = None) -> None:
    """List the schema's migrations, and which of them the database has.

    For example:

      claimdb db history
    """
    from claimdb.admin.migrate import history as migrations

    for one in migrations(settings_of(ctx, db=db).db_url):
        typer.echo(f"{'has' if one.applied else 'lacks':5}  {one.revision}  {one.title}")


@app.command()
def backup(ctx: typer.Context, file: Target = None, db: DbOption = None) -> None:
    """Copy the database, whole even while others write to it.

    A backup never writes over a file.

    For example:

      claimdb db backup
      claimdb db backup /media/stick/desk-june.db --db desk.db
    """
    from claimdb.admin.migrate import backup as copy

    typer.echo(copy(settings_of(ctx, db=db).db_url, file))


@app.command()
def rebuild(ctx: typer.Context, db: DbOption = None) -> None:
    """Make everything anew that is made from other rows: counts, chains, search.

    No fact changes. `claimdb verify` says where this is needed, which is after
    somebody wrote to the database with other programs.

    For example:

      claimdb db rebuild
    """
    from claimdb.pipeline.rebuild import rebuild as make_anew

    settings = settings_of(ctx, db=db)
    make_anew(settings.db_url)
    typer.echo(f"{settings.db_shown}: counts, chains and search made anew.")
