"""Copy a database to another place: a file, a server."""

from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp

app = CommandApp()

From = Annotated[str, typer.Argument(metavar="FROM", help="The database: a path, or a URL.")]
To = Annotated[
    str, typer.Argument(metavar="TO", help="A new file, or an empty database on a server.")
]


@app.command()
def copy(source: From, target: To) -> None:
    """Copy a database to another place: a file, a server.

    From SQLite to PostgreSQL and back, or between two of a kind, with every
    identifier, run, review and change. Others may write to FROM meanwhile: one
    state of it is copied. In the end both are compared row by row; until then
    nothing opens TO. A copy that was broken off goes on where it was, by the
    same command.

    For example:

      createdb --encoding UTF8 --template template0 claimdb
      claimdb copy data/claimdb.db postgresql://desk@server/claimdb
      claimdb copy postgresql://desk@server/claimdb monday.db
    """
    from claimdb.admin.copying import copy_database
    from claimdb.cli._copied import progress
    from claimdb.settings import database_url, shown_url

    url = database_url(target)
    done = copy_database(database_url(source), url, progress())
    rows = sum(done.rows.values())
    typer.echo(
        f"{shown_url(url)}: {rows:,} rows, the same as in {shown_url(database_url(source))}."
    )
    typer.echo(f"Content: {done.content_hash}")
