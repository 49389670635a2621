"""Find who said what: in files, or in the database's articles."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of


class ExtractFormat(StrEnum):
    """How attributions are printed: ``table`` and ``html`` for people, ``jsonl`` for programs."""

    TABLE = "table"
    JSONL = "jsonl"
    HTML = "html"


app = CommandApp()

_OUTPUT = "Output"
_DATABASE = "Articles of the database"

Inputs = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE|DIR|-…", help="Files, folders, or - for standard input."),
]
Form = Annotated[
    ExtractFormat | None,
    typer.Option(
        "--format",
        "-f",
        help="How to print what is found; table, unless --out ends with .jsonl or .html.",
        rich_help_panel=_OUTPUT,
    ),
]
Name = Annotated[
    str | None,
    typer.Option(
        "--extractor",
        metavar="NAME",
        help="Read by this one: default, fast, rules, or another's.  [env: CLAIMDB_EXTRACTOR]",
    ),
]
Missing = Annotated[
    bool,
    typer.Option(
        "--missing",
        help="Read what the extractor has not read of the database, and record what is found.",
        rich_help_panel=_DATABASE,
    ),
]
Quiet = Annotated[
    bool,
    typer.Option(
        "--quiet", "-q", help="With --missing: tell only remarks.", rich_help_panel=_DATABASE
    ),
]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence",
        min=0.0,
        max=1.0,
        metavar="X",
        help="Only what the extractor is so sure of, from 0 to 1.",
    ),
]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Read in so many processes.")
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published",
        metavar="DATE",
        help='When they were published, if the files don\'t say: "on Monday" counts from it.',
    ),
]
WithText = Annotated[
    bool,
    typer.Option(
        "--with-text", help="With jsonl: add the text that is counted in.", rich_help_panel=_OUTPUT
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        "-o",
        metavar="FILE",
        help="Write here, not to the screen; its name tells the form.",
        rich_help_panel=_OUTPUT,
    ),
]
Force = Annotated[
    bool,
    typer.Option(
        "--force",
        help="Write over an existing file.",
        show_default=False,
        rich_help_panel=_OUTPUT,
    ),
]


@app.command()
def extract(
    ctx: typer.Context,
    inputs: Inputs = None,
    extractor: Name = None,
    min_confidence: MinConfidence = 0.0,
    published: Published = None,
    jobs: Jobs = 1,
    to: Form = None,
    with_text: WithText = False,
    out: Out = None,
    force: Force = False,
    missing: Missing = False,
    quiet: Quiet = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Find who said what: in files, or in the database's articles.

    Each attribution has the words that are said, the word that tells of saying, and
    who says them, with the fullest name that the text has; what stance is taken;
    through whom it is known; and how sure the extractor is. Of files it is printed,
    and no database is needed.

    jsonl has a line for each text, places counted in characters (Unicode code
    points). A plain text is taken as it stands in the file, nothing left out; of a
    web page, a PDF or a record it is the words of the article (--with-text shows
    them). html is one page with the words marked in the text, that fetches nothing.

    One bad file never stops the others. Exit codes: 0 all was read, 1 a part of
    it, 3 nothing.

    For example:

      claimdb extract article.txt
      claimdb extract clippings/ --format jsonl --jobs 4 > said.jsonl
      claimdb extract page.html --published 2024-06-18 -o page-marked.html
      claimdb extract - --min-confidence 0.8 < article.txt
      claimdb extract --missing --jobs 4
    """
    from claimdb.cli._extracted import run_missing
    from claimdb.cli._extracting import Wish, exit_code, form_of, name_of, refuse_files, run

    settings = settings_of(ctx, db=db, by=by)
    name = name_of(settings, extractor)
    if missing:
        refuse_files([*(inputs or []), *filter(None, (to, out))])
        run_missing(settings, name, jobs, quiet=quiet)
        return
    wish = Wish(name, min_confidence, jobs, published)
    counts = run(inputs or [], wish, form_of(to, out), out, with_text=with_text, force=force)
    raise typer.Exit(exit_code(counts))
