"""Upgrade, check and back up the database."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, settings_of

app = CommandApp(help=__doc__)

Target = Annotated[
    Path | None,
    typer.Argument(
        metavar="FILE",
        help="Where to; if not given, beside the database, or in this folder for a server.",
    ),
]
BackupTo = Annotated[
    Path | None,
    typer.Option("--backup-to", metavar="FILE", help="The file that the backup goes to."),
]
NoBackup = Annotated[
    bool, typer.Option("--no-backup", help="Upgrade without a backup, at your own risk.")
]
Readers = Annotated[
    list[str] | None, typer.Option("--reader", metavar="NAME", help="May read. Repeatable.")
]
Reviewers = Annotated[
    list[str] | None, typer.Option("--reviewer", metavar="NAME", help="May decide. Repeatable.")
]
Writers = Annotated[
    list[str] | None, typer.Option("--writer", metavar="NAME", help="May add facts. Repeatable.")
]
Owners = Annotated[
    list[str] | None, typer.Option("--owner", metavar="NAME", help="May upgrade. Repeatable.")
]


@app.command()
def upgrade(
    ctx: typer.Context,
    no_backup: NoBackup = False,
    backup_to: BackupTo = None,
    db: DbOption = None,
) -> None:
    """Bring the database to the schema of this claimdb.

    A database that has facts is backed up first: a file beside itself, a server
    by pg_dump into this folder; where that cannot be done, nothing is changed.
    All of the upgrade is done, or nothing. Views, triggers and search are made
    anew also where the schema is current, which mends what was changed by hand.
    Texts from before claimdb looked for copies are compared with all others, and
    quoted words are looked for in later states of their articles.

    For example:

      claimdb db upgrade
      claimdb db upgrade --db desk.db
    """
    from claimdb.admin.migrate import upgrade as bring
    from claimdb.cli._told import told_caught_up
    from claimdb.pipeline.catching_up import catch_up

    settings = settings_of(ctx, db=db)
    url = settings.db_url
    done = bring(url, copy_first=not no_backup, copy_to=backup_to)
    if done.backup is not None:
        typer.echo(f"Backup: {done.backup}")
    what = "was current" if done.before == done.after else f"upgraded from {done.before or 'none'}"
    typer.echo(
        f"{done.place}: {what}, at schema {done.after}; views, triggers and search made anew."
    )
    told_caught_up(catch_up(url, who=settings.who or "claimdb db upgrade"))


@app.command()
def check(ctx: typer.Context, db: DbOption = None) -> None:
    """Say what the database is, and whether its schema is as claimdb made it.

    Tells a missing, empty, foreign, older and newer database apart (exit code
    5), and names each table, column, CHECK, key, index, trigger and view that
    is missing, changed or none of claimdb's (exit code 1). Nothing is changed.
    The facts themselves are proved by `claimdb verify`. A server is compared
    with a scratch schema, which takes the right to CREATE in the database.

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
    from textwrap import wrap

    from claimdb.admin.migrate import history as migrations
    from claimdb.cli._screen import width

    for one in migrations(settings_of(ctx, db=db).db_url):
        told = f"{'has' if one.applied else 'lacks':5}  {one.revision}  "
        for part in wrap(one.title, width() - len(told)):
            typer.echo(told + part)
            told = " " * len(told)


@app.command()
def backup(ctx: typer.Context, file: Target = None, db: DbOption = None) -> None:
    """Copy the database, whole even while others write to it.

    A backup never writes over a file. A server is copied by pg_dump, into a
    file that pg_restore puts into an empty database.

    For example:

      claimdb db backup
      claimdb db backup /media/stick/desk-june.db --db desk.db
      claimdb db backup desk.dump --db postgresql://desk@db.example/desk
    """
    from claimdb.admin.backups import backup as copy

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


@app.command()
def grants(
    ctx: typer.Context,
    reader: Readers = None,
    reviewer: Reviewers = None,
    writer: Writers = None,
    owner: Owners = None,
    db: DbOption = None,
) -> None:
    """Make the roles of a database on a server, and say who has them.

    A reader sees everything and changes nothing. A reviewer also accepts,
    rejects and judges. A writer also adds, edits and redacts. An owner also
    upgrades the schema. The roles are named after the database, as in
    claimdb_reader; nobody logs in as one, people are made members. The same
    again is harmless. What is printed is the SQL that was run.

    For example:

      claimdb db grants --reader anna --reader site --writer feeds
      claimdb db grants --owner boris --db postgresql://postgres@server/claimdb
    """
    from claimdb.admin.grants import Role, grant

    named = (reader, reviewer, writer, owner)
    members = {role: names or () for role, names in zip(Role, named, strict=True)}
    for statement in grant(settings_of(ctx, db=db).db_url, members):
        typer.echo(f"{statement};")
