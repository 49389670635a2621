"""Create an empty database."""

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, settings_of

app = CommandApp()


@app.command()
def init(ctx: typer.Context, db: DbOption = None) -> None:
    """Create an empty database.

    An existing file is never written over. To try claimdb with facts in it, use
    `claimdb demo` instead.

    For example:

      claimdb init
      claimdb init --db desk.db
    """
    from claimdb.admin.migrate import init as create

    path = create(settings_of(ctx, db=db).db_url)
    typer.echo(f"{path}: made, and empty. Next: claimdb load PACK, or claimdb ingest FILE.")
