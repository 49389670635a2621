"""Read the raw bytes of articles again, with newer readers."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._complete import complete_article
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of

app = CommandApp()


@app.command()
def reread(
    ctx: typer.Context,
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ARTICLE]…",
            help="Articles; all whose bytes are kept if none are named.",
            autocompletion=complete_article,
        ),
    ] = None,
    raw: Annotated[
        Path | None,
        typer.Option("--raw", metavar="DIR", help="Where they are kept; beside the database."),
    ] = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Read the raw bytes of articles again, with newer readers.

    What 'claimdb ingest --keep-raw' has kept is read by the readers of this
    version, where another one has read it before. A text that comes out otherwise
    is a new revision of the same bytes: quoted words are found again in it, and
    'claimdb changes' does not count it as an edit of the publisher.

    For example:

      claimdb reread
      claimdb reread art_… --raw /archive/raw
    """
    from claimdb.cli._told import told_reread
    from claimdb.fetch.rawstore import RawStore
    from claimdb.pipeline.reread import reread as reread_articles
    from claimdb.settings import raw_folder

    settings = settings_of(ctx, db=db, by=by)
    store = RawStore(raw or raw_folder(settings.db_url))
    done = reread_articles(settings.db_url, store, who=settings.person(), articles=articles or ())
    told_reread(done)
    if done.counts["failed"]:
        raise typer.Exit(1)
