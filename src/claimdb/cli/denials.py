"""List denials, with their kind and scope."""

from typing import Annotated

import typer

from claimdb.cli._filters import ArticleOption, AutomaticOption, ClaimOption, KindOption, TextOption
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
    TopicOption,
    UntilOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption

app = CommandApp()

Scope = Annotated[
    str | None,
    typer.Option(
        "--scope",
        metavar="SCOPE",
        help="Only of this scope: full, partial or element.",
        rich_help_panel="Filters",
    ),
]


@app.command()
def denials(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    claim: ClaimOption = None,
    kind: KindOption = None,
    topic: TopicOption = None,
    publisher: PublisherOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    automatic: AutomaticOption = None,
    text: TextOption = None,
    scope: Scope = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List denials, with their kind and scope.

    Who denied exactly what. Only a denial of full scope says that the whole claim is
    untrue; a partial one, or of one element, is no denial of the rest. --kind is
    flat, qualified, fabricated, intent or knowledge.

    Sorts: recorded (the usual one, from the latest), said (the usual one where a
    source, claim, article or topic is given), source, claim.

    For example:

      claimdb denials --party Russia
      claimdb denials --claim "weapons used" --scope full
      claimdb denials --kind knowledge -f md
    """
    who = {"source": source, "party": party, "kind": kind, "scope": scope}
    where = {"claim": claim, "topic": topic, "publisher": publisher, "article": article}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "automatic": automatic, "text": text}
    filters = who | where | when | what
    at = At(db, as_of, clock)
    print_list(ctx, "denials", filters, Page(sort, limit, offset), Output(to, columns), at=at)
