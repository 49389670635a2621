"""Show who a source is, what they assert, what they deny."""

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
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption, opened
from claimdb.cli._screen import print_page

app = CommandApp()

Source = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="Any name or alias, key in a pack, or identifier.",
        autocompletion=complete_source,
    ),
]


@app.command()
def source(
    ctx: typer.Context,
    source: Source,
    limit: LimitOption = 20,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Show who a source is, what they assert, what they deny.

    With other names, affiliations and the party at each time; every position
    with its latest words; where the source has changed sides; who contradicts
    it; and through whom its words are known.

    The formats table and md give the page and json the whole of it as one
    object; csv, tsv and jsonl give one row for each saying. --limit is for each
    list. Of a source with very many attributions the latest 1,000 are looked at.

    For example:

      claimdb source Kirby
      claimdb source Moscow --format json
    """
    from claimdb.queries import flat, lookup
    from claimdb.queries.source_profile import sayings_of, source_profile
    from claimdb.reports.source import source_document

    with opened(ctx, At(db, as_of, clock)) as reader:
        found = source_profile(reader, lookup.source(reader, source), limit=limit)
    print_page(
        found,
        lambda: source_document(found),
        lambda: (flat.COLUMNS, flat.rows(sayings_of(found))),
        Output(to, columns),
    )
