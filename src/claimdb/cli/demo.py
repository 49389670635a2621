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
    Beside it, in a file of its own, the program reads the same texts by itself, and
    how far it agrees with what people recorded is shown.

    For example:

      claimdb demo
      claimdb demo --db /tmp/try.db
    """
    from claimdb.cli._alone import show_alone
    from claimdb.cli._demo import build, next_steps, show

    settings = settings_of(ctx, db=db)
    build(settings.db_url)
    show(settings.db_url)
    show_alone(settings)
    next_steps(settings.db_url)
