"""Show what was said when."""

from typing import Annotated

import typer

from claimdb.cli._complete import complete_claim
from claimdb.cli._filters import ArticleOption, AutomaticOption, TextOption
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
from claimdb.cli._pictures import Drawing, ForceOption, SvgOption, draw_timeline

app = CommandApp()

Claim = Annotated[
    str | None,
    typer.Argument(
        metavar="CLAIM",
        help="Only this claim: identifier, key in a pack, or words of it.",
        autocompletion=complete_claim,
    ),
]


@app.command()
def timeline(
    ctx: typer.Context,
    claim: Claim = None,
    source: SourceOption = None,
    party: PartyOption = None,
    stance: StanceOption = None,
    topic: TopicOption = None,
    publisher: PublisherOption = None,
    article: ArticleOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    automatic: AutomaticOption = None,
    text: TextOption = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
    svg: SvgOption = None,
    force: ForceOption = False,
) -> None:
    """Show what was said when.

    In the order of saying, or of publication where the time of saying is not told
    (the column dated_by says which). happened is when the thing itself is said to
    have taken place, where the claim tells.

    Sorts: said (the usual one; -said begins with the latest), recorded, happened.

    For example:

      claimdb timeline "weapons used"
      claimdb timeline --topic arms-transfers --since 2024
      claimdb timeline --source Putin --sort -said -f csv
      claimdb timeline weapons-used --limit 300 --svg timeline.svg
    """
    who = {"source": source, "party": party, "stance": stance}
    where = {"claim": claim, "topic": topic, "publisher": publisher, "article": article}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "automatic": automatic, "text": text}
    filters = who | where | when | what
    at = At(db, as_of, clock)
    page = Page(sort, limit, offset)
    if not draw_timeline(ctx, filters, page, Drawing(svg, force), at=at):
        print_list(ctx, "timeline", filters, page, Output(to, columns), at=at)
