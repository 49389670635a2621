"""Open the database in Datasette."""

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
Open = Annotated[bool, typer.Option("--open", "-o", help="Open the pages in your browser.")]


@app.command()
def datasette(
    ctx: typer.Context,
    live: Live = False,
    port: Port = 8001,
    host: Host = "127.0.0.1",
    open_browser: Open = False,
    db: DbOption = None,
) -> None:
    """Open the database in Datasette.

    The file is served as it is now, and never written to; --live reads it anew
    for each page, while others add to it. Of a database on a server a copy in a
    temporary file is served, which takes a while if it is large. Every table,
    view and column has its description, and the questions of claimdb have forms
    to fill in. Ctrl-C ends.

    Needs Datasette: pip install 'claimdb[datasette]'. What is served without
    this command, claimdb export --datasette-metadata describes.

    For example:

      claimdb datasette --open
      claimdb datasette --live --port 8080 --db desk.db
    """
    from claimdb.cli._copied import on_file
    from claimdb.export.serve import Address, serve

    with on_file(settings_of(ctx, db=db).db_url, live=live) as url:
        serve(url, Address(host, port), live=live, open_browser=open_browser)
