"""List articles."""

import typer

from claimdb.cli._filters import ClaimOption, KindOption, TextOption
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
def articles(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    claim: ClaimOption = None,
    stance: StanceOption = None,
    publisher: PublisherOption = None,
    kind: KindOption = None,
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
    """List articles.

    --source, --party and --claim name what is quoted in them; --since and --until are
    the time of publication; --text looks at titles and addresses. --kind is article
    or retelling: a report told again in other words around its quotations.
    --min-origins asks for a claim in them that so many origins assert, at the least.

    Sorts: published (the usual one, from the latest), recorded, title.

    For example:

      claimdb articles --source Ushakov
      claimdb articles --publisher "NK News" --since 2024
      claimdb articles -f csv -c id,title,url --limit 0
    """
    who = {"source": source, "party": party, "stance": stance, "kind": kind}
    where = {"claim": claim, "publisher": publisher, "topic": topic}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "text": text}
    filters = who | where | when | what
    at = At(db, as_of, clock).of_texts()
    print_list(ctx, "articles", filters, Page(sort, limit, offset), Output(to, columns), at=at)
