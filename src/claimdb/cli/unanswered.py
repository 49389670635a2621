"""List allegations whose accused has no answer recorded."""

from typing import Annotated

import typer

from claimdb.cli._complete import complete_source
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
    SinceOption,
    SortOption,
    TopicOption,
    UntilOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption

app = CommandApp()

Accused = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="NAME",
        help="Only where this source is accused; any name or alias.",
        autocompletion=complete_source,
        rich_help_panel="Filters",
    ),
]
AccusedParty = Annotated[
    str | None,
    typer.Option(
        "--party",
        metavar="NAME",
        help="Only where this party, or who speaks for it, is accused.",
        autocompletion=complete_source,
        rich_help_panel="Filters",
    ),
]


@app.command()
def unanswered(
    ctx: typer.Context,
    source: Accused = None,
    party: AccusedParty = None,
    claim: ClaimOption = None,
    topic: TopicOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    text: TextOption = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List allegations whose accused has no answer recorded.

    A claim with an accused is listed where somebody asserts it, and neither the
    accused nor anybody of their party has spoken on it or answered any saying of it.
    An answer may exist: it is not recorded here.

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
    at = At(db, as_of, clock)
    print_list(ctx, "unanswered", filters, Page(sort, limit, offset), Output(to, columns), at=at)
