"""List edits after publication that touch quoted words."""

from typing import Annotated

import typer

from claimdb.cli._filters import ArticleOption, ClaimOption
from claimdb.cli._lazy import CommandApp
from claimdb.cli._lists import Page, print_changes
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    PublisherOption,
    SinceOption,
    SortOption,
    SourceOption,
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
        help="Only these: altered, gone, moved, or unchanged for what came back.",
        rich_help_panel="Filters",
    ),
]
ReadingsOption = Annotated[
    bool,
    typer.Option(
        "--readings",
        help="Also where a better reader read the same bytes anew.",
        rich_help_panel="Filters",
    ),
]


@app.command()
def changes(
    ctx: typer.Context,
    article: ArticleOption = None,
    claim: ClaimOption = None,
    source: SourceOption = None,
    publisher: PublisherOption = None,
    outcome: OutcomeOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    readings: ReadingsOption = False,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List edits after publication that touch quoted words.

    Each time that a newer state of an article alters or removes words that prove
    an attribution, or puts them back: the words before and after, [-removed-] and
    {+put in+}, when each state was seen, and the claims that lean on them. The
    attributions stay as they are; whether they still hold is for a person to say.

    Without --outcome, words that only moved are left out. --since and --until are
    of when the newer state was seen.

    Sorts: seen (the usual one, from the latest), article.

    For example:

      claimdb changes --since 2024-06
      claimdb changes --source Kirby --outcome gone
      claimdb changes --article "Kirby on missiles" -f jsonl
    """
    where = {"article": article, "claim": claim, "source": source, "publisher": publisher}
    when = {"since": since, "until": until}
    what = {
        "outcome": outcome,
        "touching": None if outcome else 1,
        "reading": None if readings else 0,
    }
    filters = where | when | what
    print_changes(ctx, filters, Page(sort, limit, offset), Output(to, columns), at=At(db))
