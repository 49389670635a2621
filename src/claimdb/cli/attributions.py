"""List who said what, in which words, through whom, where."""

import typer

from claimdb.cli._filters import ArticleOption, AutomaticOption, ClaimOption, TextOption
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


@app.command()
def attributions(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    claim: ClaimOption = None,
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
) -> None:
    """List who said what, in which words, through whom, where.

    One row for each time that somebody took a stance. A time of saying that is not
    told is that of publication; the column dated_by says which. --text looks at the
    quoted words.

    Sorts: recorded (the usual one, from the latest), said (the usual one where a
    source, claim, article or topic is given), source, claim.

    For example:

      claimdb attributions --source Kirby
      claimdb attributions --claim "weapons used" --stance denies
      claimdb attributions --party Russia --since 2024-06 -f jsonl
    """
    who = {"source": source, "party": party, "stance": stance}
    where = {"claim": claim, "topic": topic, "publisher": publisher, "article": article}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "automatic": automatic, "text": text}
    filters = who | where | when | what
    at = At(db, as_of, clock)
    print_list(ctx, "attributions", filters, Page(sort, limit, offset), Output(to, columns), at=at)
