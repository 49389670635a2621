"""Write a briefing of contested claims, in Markdown or HTML."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._complete import complete_claim
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, LimitOption, SourceOption, TopicOption
from claimdb.cli._past import AsOfOption, At, ClockOption, opened
from claimdb.cli._screen import write_text


class ReportFormat(StrEnum):
    """What a report is written in."""

    MD = "md"
    HTML = "html"


app = CommandApp()

Claims = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CLAIM...",
        help="Claims to report on; without any, all that are contested.",
        autocompletion=complete_claim,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", "-o", metavar="FILE", help="Write to this file; its name tells the form."
    ),
]
Form = Annotated[
    ReportFormat | None,
    typer.Option("--format", "-f", help="Markdown, unless --out ends with .html."),
]
Title = Annotated[str, typer.Option("--title", metavar="WORDS", help="Title of the report.")]
Sayings = Annotated[
    int,
    typer.Option(
        "--sayings", min=0, metavar="N", help="Tell so many sayings of each side; 0 means all."
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help="Write over an existing file.", show_default=False)
]


@app.command()
def report(
    ctx: typer.Context,
    claims: Claims = None,
    source: SourceOption = None,
    topic: TopicOption = None,
    out: Out = None,
    to: Form = None,
    title: Title = "Contested claims",
    limit: LimitOption = 20,
    sayings: Sayings = 20,
    force: Force = False,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
) -> None:
    """Write a briefing of contested claims, in Markdown or HTML.

    For an editor to print: per claim both sides with their words, who said them
    in what capacity, through whom and when; how many origins that makes, and why;
    what follows from other claims; what nobody has denied; and how to read it.
    The HTML is one file with pictures, that needs nothing else and fetches nothing.

    For example:

      claimdb report --out briefing.html
      claimdb report weapons-used weapons-supplied > briefing.md
      claimdb report --topic arms-transfers --limit 5
    """
    from claimdb.pages.report import report_file
    from claimdb.reports import brief

    asked = brief.Asked(claims=tuple(claims or ()), source=source, topic=topic)
    with opened(ctx, At(db, as_of, clock)) as reader:
        briefing = brief.read(reader, asked, limit=limit, sayings=sayings)
    html = to is ReportFormat.HTML or (to is None and brief.is_html(out))
    told = f"{title}, as of {as_of}" if as_of else title
    text = (report_file if html else brief.in_markdown)(briefing, title=told)
    if out is None or str(out) == "-":
        write_text(text)
    else:
        brief.write(out, text, force=force)
        typer.echo(f"Wrote {out}.", err=True)
