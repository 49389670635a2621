"""Read articles: files, folders, addresses, standard input."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.settings import raw_folder

app = CommandApp()

_WEB = "Addresses"
_TOLD = "Output"

Inputs = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE|DIR|URL|-…", help="Files, folders, addresses, or - for standard input."
    ),
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
Map = Annotated[
    list[str] | None,
    typer.Option(
        "--map",
        metavar="FIELD=PATH",
        help="Where records of another form have a field, such as title=headline.main.",
    ),
]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Stop at the first input that cannot be read; store nothing."),
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Read in so many processes.")
]
Extractor = Annotated[
    str | None,
    typer.Option(
        "--extractor",
        metavar="NAME",
        help="What finds who said what: default, fast, rules, another, or none."
        "  [env: CLAIMDB_EXTRACTOR]",
    ),
]
NoExtract = Annotated[
    bool, typer.Option("--no-extract", help="Only store the texts; nobody is attributed anything.")
]
NoLink = Annotated[
    bool,
    typer.Option(
        "--no-link",
        help="Don't resolve sources and link claims.  [env: CLAIMDB_LINKER=none]",
    ),
]
KeepRaw = Annotated[
    bool,
    typer.Option("--keep-raw", help="Keep the bytes too, for 'claimdb reread' to read again."),
]
Raw = Annotated[
    Path | None,
    typer.Option("--raw", metavar="DIR", help="Where they are kept; beside the database."),
]
Follow = Annotated[
    bool,
    typer.Option("--follow", help="Fetch what entries of feeds lead to.", rich_help_panel=_WEB),
]
Again = Annotated[
    int | None,
    typer.Option(
        "--again",
        min=1,
        metavar="DAYS",
        help="Fetch again the pages that first came in the last DAYS days: for silent edits.",
        rich_help_panel=_WEB,
    ),
]
AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Fetch from private addresses too.", rich_help_panel=_WEB),
]
NoRobots = Annotated[
    bool,
    typer.Option("--no-robots", help="Do not ask for robots.txt.", rich_help_panel=_WEB),
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout",
        min=0.1,
        metavar="SECONDS",
        help="The longest silence to bear.",
        rich_help_panel=_WEB,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Tell only what failed.", rich_help_panel=_TOLD),
]
LogJson = Annotated[
    bool,
    typer.Option("--log-json", help="Print one JSON object for each input.", rich_help_panel=_TOLD),
]


@app.command()
def ingest(
    ctx: typer.Context,
    inputs: Inputs = None,
    publisher: Publisher = None,
    revises: Revises = None,
    map_: Map = None,
    strict: Strict = False,
    jobs: Jobs = 1,
    extractor: Extractor = None,
    no_extract: NoExtract = False,
    no_link: NoLink = False,
    keep_raw: KeepRaw = False,
    raw: Raw = None,
    follow: Follow = False,
    again: Again = None,
    allow_private: AllowPrivate = False,
    no_robots: NoRobots = False,
    timeout: Timeout = 20.0,
    quiet: Quiet = False,
    log_json: LogJson = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Read articles: files, folders, addresses, standard input.

    Web pages, JSON (lines), CSV, TSV, feeds, web archives (.warc, .wacz), PDF, plain
    text, Markdown with YAML front matter, texts that begin with a date line; also as
    .gz: see docs/ingest.md. An address is fetched, politely: given again, a feed
    gives only what is new, a page only what has changed.

    The same address, or the same text by the same publisher, is the same article;
    a changed text under its address is a new revision; the same text elsewhere is a
    copy. One bad input never stops the others. Each is accounted for ('claimdb
    imports'). Exit codes: 0 all was read, 1 a part of it, 3 nothing.

    Each new text is read for who said what, and linked with what there is ('claimdb
    link'). All of that is proposed: every list marks it as automatic until somebody
    accepts it ('claimdb review'). The end tells what is new on contested claims.

    For example:

      claimdb ingest article.html clippings/ --publisher "The Daily Example"
      claimdb ingest https://paper.example/feed.xml --follow --quiet
      claimdb ingest dump.jsonl --map title=headline.main --map text=body
    """
    from claimdb.cli._ingesting import exit_code, extractor_of, run, telling, wish_of

    settings = settings_of(ctx, db=db, by=by)
    wish = wish_of(
        {"publisher": publisher, "revises": revises, "strict": strict, "jobs": jobs},
        again=again,
        fields=map_ or [],
        raw=(raw or raw_folder(settings.db_url)) if keep_raw or raw else None,
        follow=follow,
        extractor=None if no_extract else extractor_of(settings, extractor),
        links=settings.links and not no_link,
        manners={"timeout_s": timeout, "allow_private": allow_private, "robots": not no_robots},
    )
    told = telling(quiet=quiet, log_json=log_json, again=None if inputs else again)
    raise typer.Exit(exit_code(run(settings, inputs or [], wish, told)))
