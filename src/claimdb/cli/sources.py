"""List sources."""

from typing import Annotated

import typer

from claimdb.cli._filters import ArticleOption, ClaimOption, KindOption, TextOption
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
    StanceOption,
    TopicOption,
    UntilOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption

app = CommandApp()

Named = Annotated[
    bool | None,
    typer.Option(
        "--named/--unnamed",
        help="Only named sources, or only unnamed ones.",
        show_default=False,
        rich_help_panel="Filters",
    ),
]


@app.command()
def sources(
    ctx: typer.Context,
    kind: KindOption = None,
    source: SourceOption = None,
    party: PartyOption = None,
    claim: ClaimOption = None,
    stance: StanceOption = None,
    topic: TopicOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    text: TextOption = None,
    named: Named = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List sources.

    Sources that are judged the same are one row. --kind is person, organisation,
    state, outlet, document or group. --claim names what they have spoken on, and
    with --stance who asserts or denies just that. --min-origins asks for a claim,
    among those they have spoken on, that so many origins assert, at the least.

    Sorts: name (the usual one), recorded, kind, attributions.

    For example:

      claimdb sources --party Russia
      claimdb sources --claim "weapons used" --stance denies
      claimdb sources --sort -attributions --limit 10
    """
    who = {"kind": kind, "source": source, "party": party, "stance": stance, "named": named}
    where = {"claim": claim, "topic": topic, "article": article}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "text": text}
    filters = who | where | when | what
    at = At(db, as_of, clock)
    print_list(ctx, "sources", filters, Page(sort, limit, offset), Output(to, columns), at=at)
