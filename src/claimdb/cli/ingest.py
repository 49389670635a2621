"""Read articles from files, folders or standard input."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of

app = CommandApp()

Paths = Annotated[
    list[Path],
    typer.Argument(metavar="FILE|DIR|-…", help="Files, folders, or - for standard input."),
]
Publisher = Annotated[
    str | None,
    typer.Option("--publisher", metavar="NAME", help="Who published them, if the files don't say."),
]
Revises = Annotated[
    str | None,
    typer.Option(
        "--revises",
        metavar="ARTICLE",
        help="The text is the next state of this article (art_…), which has no address.",
    ),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Stop at the first file that cannot be read; store nothing."),
]


@app.command()
def ingest(
    ctx: typer.Context,
    paths: Paths,
    publisher: Publisher = None,
    revises: Revises = None,
    strict: Strict = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Read articles from files, folders or standard input.

    Plain text (.txt), Markdown (.md) with YAML front matter (title, url,
    publisher, author, published, language), and texts that begin with a date
    line. The same address, or the same text by the same publisher, is the same
    article; a changed text under its address is a new revision; the same text
    elsewhere is a copy. One bad file never stops the others, and the end tells
    what became of each.

    For example:

      claimdb ingest article.md
      claimdb ingest clippings/ --publisher "The Daily Example"
      pbpaste | claimdb ingest -
    """
    from claimdb.cli._told import told_ingest
    from claimdb.pipeline.ingest import Wish
    from claimdb.pipeline.ingest import ingest as ingest_articles

    settings = settings_of(ctx, db=db, by=by)
    wish = Wish(publisher=publisher, revises=revises, strict=strict)
    done = ingest_articles(
        settings.db_url, paths, who=settings.person(), wish=wish, stdin=sys.stdin.buffer
    )
    told_ingest(done)
    if done.counts["failed"]:
        raise typer.Exit(1)
