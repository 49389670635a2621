"""List claims."""

from typing import Annotated

import typer

from claimdb.cli._filters import ArticleOption, AutomaticOption, SubjectOption, TextOption
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
    PublisherOption,
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

Contested = Annotated[
    bool | None,
    typer.Option(
        "--contested/--uncontested",
        help="Only what is contested, or only the rest.",
        show_default=False,
        rich_help_panel="Filters",
    ),
]


@app.command()
def claims(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    stance: StanceOption = None,
    subject: SubjectOption = None,
    topic: TopicOption = None,
    publisher: PublisherOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    automatic: AutomaticOption = None,
    text: TextOption = None,
    contested: Contested = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List claims.

    Each with the origins that assert and that deny it: "1–3" is one at the least and
    three at the most. --source and --party name who has spoken on it, and with
    --stance who has done just that; --subject names whom it is about. --min-origins
    counts who asserts it, at the least.

    Sorts: last (said last; the usual one, from the latest), first, recorded, claim,
    weight (how evenly it is contested), asserted, denied, happened.

    For example:

      claimdb claims --subject Pyongyang
      claimdb claims --source Kirby --stance asserts
      claimdb claims --topic arms-transfers --sort -asserted -f json
    """
    who = {"source": source, "party": party, "stance": stance, "subject": subject}
    where = {"topic": topic, "publisher": publisher, "article": article}
    when = {"since": since, "until": until}
    what = {
        "min_origins": min_origins,
        "automatic": automatic,
        "text": text,
        "contested": contested,
    }
    filters = who | where | when | what
    at = At(db, as_of, clock)
    print_list(ctx, "claims", filters, Page(sort, limit, offset), Output(to, columns), at=at)
