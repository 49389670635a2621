"""Show claims by sources or parties, a stance in each cell."""

from typing import Annotated

import typer

from claimdb.cli._complete import complete_claim
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    SourceOption,
    TopicOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption, opened
from claimdb.cli._pictures import Drawing, ForceOption, SvgOption, matrix_picture
from claimdb.cli._screen import print_page, width

app = CommandApp()

ClaimOption = Annotated[
    str | None,
    typer.Option(
        "--claim",
        metavar="CLAIM",
        help="Only this claim and those that bear on it.",
        autocompletion=complete_claim,
        rich_help_panel="Filters",
    ),
]
Contested = Annotated[
    bool,
    typer.Option(
        "--contested", help="Only what is contested.", show_default=False, rich_help_panel="Filters"
    ),
]
By = Annotated[
    bool,
    typer.Option("--party", help="By parties instead of sources.", show_default=False),
]


@app.command()
def matrix(
    ctx: typer.Context,
    party: By = False,
    source: SourceOption = None,
    claim: ClaimOption = None,
    topic: TopicOption = None,
    contested: Contested = False,
    limit: LimitOption = 15,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
    svg: SvgOption = None,
    force: ForceOption = False,
) -> None:
    """Show claims by sources or parties, a stance in each cell.

    Contested claims come first. The table has the columns that fit the terminal,
    those first who have a say on the most; md and json have all of them, and
    csv, tsv and jsonl one row for each cell. Unnamed sources stand together.

    For example:

      claimdb matrix
      claimdb matrix --topic arms-transfers --party
      claimdb matrix --claim weapons-used --format csv
      claimdb matrix --contested --svg matrix.svg
    """
    from claimdb.queries import lookup
    from claimdb.queries import matrix as queries
    from claimdb.reports.matrix import matrix_document

    with opened(ctx, At(db, as_of, clock)) as reader:
        only = lookup.filters(reader, source=source, claim=claim, topic=topic, contested=contested)
        found = queries.matrix(reader, only, by_party=party, limit=limit, offset=offset)
    if Drawing(svg, force).wanted(lambda: matrix_picture(found)):
        return
    print_page(
        found,
        lambda: matrix_document(found, width() if to is Format.TABLE else None),
        lambda: (queries.COLUMNS, queries.rows(found)),
        Output(to, columns),
    )
