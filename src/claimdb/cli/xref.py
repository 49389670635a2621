"""Show where sources agree, contradict, or only one spoke."""

from typing import Annotated

import typer

from claimdb.cli._complete import complete_source
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption, opened
from claimdb.cli._screen import print_page

app = CommandApp()

First = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="A source, by any name, key or identifier.",
        autocompletion=complete_source,
    ),
]
Others = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="One or more others to compare it with.",
        autocompletion=complete_source,
    ),
]
ByParty = Annotated[
    bool,
    typer.Option("--party", help="Take each with everybody of its party.", show_default=False),
]


@app.command()
def xref(
    ctx: typer.Context,
    first: First,
    others: Others,
    party: ByParty = False,
    limit: LimitOption = 20,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Show where sources agree, contradict, or only one spoke.

    Directly, or through what follows from what: then the other claim, and who
    spoke on it, stand under it. Claims that cannot both be true are shown as
    incompatible, and as nobody's denial.

    The formats table and md give the page and json the whole of it as one
    object; csv, tsv and jsonl give one row for each saying. --limit and
    --offset are for each part of the page.

    For example:

      claimdb xref Kirby Moscow
      claimdb xref Washington Moscow Pyongyang --party
    """
    from claimdb.queries import flat, lookup
    from claimdb.queries.crossing import crossing, sayings_of
    from claimdb.reports.crossing import crossing_document

    with opened(ctx, At(db, as_of, clock)) as reader:
        asked = [lookup.source(reader, name) for name in (first, *others)]
        found = crossing(reader, asked, by_party=party, limit=limit, offset=offset)
    print_page(
        found,
        lambda: crossing_document(found),
        lambda: (flat.COLUMNS, flat.rows(sayings_of(found))),
        Output(to, columns),
    )
