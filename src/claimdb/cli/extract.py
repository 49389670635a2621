"""Find who said what in texts, and print it; needs no database."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp


class ExtractFormat(StrEnum):
    """How attributions are printed: ``table`` and ``html`` for people, ``jsonl`` for programs."""

    TABLE = "table"
    JSONL = "jsonl"
    HTML = "html"


app = CommandApp()

_OUTPUT = "Output"

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
    str, typer.Option("--extractor", metavar="NAME", help="default, fast, rules, or another.")
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
    inputs: Inputs = None,
    extractor: Name = "default",
    min_confidence: MinConfidence = 0.0,
    published: Published = None,
    jobs: Jobs = 1,
    to: Form = None,
    with_text: WithText = False,
    out: Out = None,
    force: Force = False,
) -> None:
    """Find who said what in texts, and print it; needs no database.

    Each attribution has the words that are said, the word that tells of saying, and
    who says them, with the fullest name that the text has; what stance is taken;
    through whom it is known; and how sure the extractor is.

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
    """
    from claimdb.cli._extracting import Wish, exit_code, form_of, run

    wish = Wish(extractor, min_confidence, jobs, published)
    counts = run(inputs or [], wish, form_of(to, out), out, with_text=with_text, force=force)
    raise typer.Exit(exit_code(counts))
