"""List allegations whose accused has no answer recorded."""

import typer

from claimdb.cli._filters import ClaimOption, TextOption
from claimdb.cli._lazy import CommandApp
from claimdb.cli._lists import Page, print_list
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    MinOriginsOption,
    OffsetOption,
    PartyOption,
    SinceOption,
    SortOption,
    SourceOption,
    TopicOption,
    UntilOption,
)
from claimdb.cli._output import Output

app = CommandApp()


@app.command()
def unanswered(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    claim: ClaimOption = None,
    topic: TopicOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    text: TextOption = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List allegations whose accused has no answer recorded.

    A claim with an accused is listed where somebody asserts it, and neither the
    accused nor anybody of their party has spoken on it or answered any saying of it.
    An answer may exist: it is not recorded here. --source and --party name the
    accused.

    Sorts: last (the usual one, from the latest), first, origins, accused, recorded.

    For example:

      claimdb unanswered
      claimdb unanswered --source "North Korea"
      claimdb unanswered --min-origins 2 --sort -origins
    """
    who = {"source": source, "party": party}
    where = {"claim": claim, "topic": topic}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "text": text}
    filters = who | where | when | what
    print_list(ctx, "unanswered", filters, Page(sort, limit, offset), Output(to, columns), db=db)
