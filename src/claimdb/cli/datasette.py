"""Read the database in a browser, as pages and tables."""

from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, settings_of

app = CommandApp()

Live = Annotated[bool, typer.Option("--live", help="Show what others add meanwhile.")]
Port = Annotated[
    int, typer.Option("--port", "-p", min=0, max=65535, metavar="N", help="Port; 0 for any.")
]
Host = Annotated[str, typer.Option("--host", metavar="HOST", help="Where to listen.")]
Open = Annotated[bool, typer.Option("--open", "-o", help="Open the front page in your browser.")]


@app.command()
def datasette(
    ctx: typer.Context,
    live: Live = False,
    port: Port = 8001,
    host: Host = "127.0.0.1",
    open_browser: Open = False,
    db: DbOption = None,
) -> None:
    """Read the database in a browser, as pages and tables.

    The front page shows what is contested, what is new and what is unanswered;
    each claim, source and article has a page, and each quotation is marked in
    its article. The tables have their descriptions, and the questions of claimdb
    forms to fill in. The file is served as it is now, and never written to;
    --live reads it anew for each page, while others add to it. Of a database on
    a server a copy in a temporary file is served, which takes a while if it is
    large. Ctrl-C ends.

    Needs Datasette: pip install 'claimdb[datasette]'. A plain 'datasette FILE'
    shows the same wherever claimdb is installed too; where it is not, claimdb
    export --datasette-metadata describes the tables.

    For example:

      claimdb datasette --open
      claimdb datasette --live --port 8080 --db desk.db
    """
    from claimdb.cli._copied import on_file
    from claimdb.export.serve import Address, serve

    with on_file(settings_of(ctx, db=db).db_url, live=live) as url:
        address = Address(host, port)
        serve(url, address, live=live, open_browser=open_browser, tell=_tell)


def _tell(front_page: str) -> None:
    """Say where the front page is, before anything that Datasette says."""
    typer.echo(f"Front page: {front_page}", err=True)
