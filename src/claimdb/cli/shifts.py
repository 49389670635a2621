"""List who changed position on a claim, with both quotes."""

import typer

from claimdb.cli._filters import ClaimOption
from claimdb.cli._lazy import CommandApp
from claimdb.cli._lists import Page, print_list
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    PartyOption,
    SortOption,
    SourceOption,
    TopicOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption

app = CommandApp()


@app.command()
def shifts(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    claim: ClaimOption = None,
    topic: TopicOption = None,
    sort: SortOption = None,
    limit: LimitOption = 20,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List who changed position on a claim, with both quotes.

    Denied, then declined to comment, then confirmed: two rows, each with the saying
    before and the one after, their words and dates. Copies of one report count once,
    and what is only passed on is no position. The column in_order is 0 where the
    dates are too vague to tell which was said first.

    Sorts: said (the usual one, from the latest).

    For example:

      claimdb shifts
      claimdb shifts --source "Northern Lines"
      claimdb shifts --topic arms-transfers --format csv
    """
    filters = {"source": source, "party": party, "claim": claim, "topic": topic}
    page, at = Page(sort, limit, offset), At(db, as_of, clock)
    print_list(ctx, "position_changes", filters, page, Output(to, columns), at=at)
