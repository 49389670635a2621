"""Build a database from the seeds and show what is contested."""

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, settings_of

app = CommandApp()


@app.command()
def demo(ctx: typer.Context, db: DbOption = None) -> None:
    """Build a database from the seeds and show what is contested.

    The seeds are two reports on Vladimir Putin's journey to Pyongyang in June
    2024, retold in our own words around the reported quotations. A database
    that holds nothing but the seeds is built anew; any other is left alone.

    For example:

      claimdb demo
      claimdb demo --db /tmp/try.db
    """
    from claimdb.cli._demo import build, show

    url = settings_of(ctx, db=db).db_url
    build(url)
    show(url)
