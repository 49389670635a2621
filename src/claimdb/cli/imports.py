"""List what became of each input that was read."""

from typing import Annotated

import typer

from claimdb.cli._filters import ArticleOption, TextOption
from claimdb.cli._lazy import CommandApp
from claimdb.cli._lists import Page, print_list
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    SinceOption,
    SortOption,
    UntilOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import At

app = CommandApp()

OutcomeOption = Annotated[
    str | None,
    typer.Option(
        "--outcome",
        metavar="OUTCOME",
        help="Only these: new, same, revision, copy, skipped, failed, …",
        rich_help_panel="Filters",
    ),
]


@app.command()
def imports(
    ctx: typer.Context,
    outcome: OutcomeOption = None,
    article: ArticleOption = None,
    text: TextOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List what became of each input that was read.

    One row for each file, address, entry of a feed, line of a dump, or item of a pack,
    the latest first: new, same, revision, copy, skipped (and why), failed (and why).
    --text looks at the names of inputs and at the reasons; --since and --until are
    the time of reading.

    Sorts: recorded.

    For example:

      claimdb imports --outcome failed
      claimdb imports --text dump.jsonl --limit 0 -f csv
      claimdb imports --article art_…
    """
    filters = {"kind": outcome, "article": article, "text": text, "since": since, "until": until}
    print_list(ctx, "imports", filters, Page(sort, limit, offset), Output(to, columns), at=At(db))
