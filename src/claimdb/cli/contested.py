"""List the claims that one source asserts and another denies."""

from typing import Annotated

import typer

from claimdb.cli._filters import AutomaticOption, SubjectOption, TextOption
from claimdb.cli._lazy import CommandApp
from claimdb.cli._lists import Page, print_contested
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

EachOption = Annotated[
    int,
    typer.Option(
        "--each",
        min=0,
        metavar="N",
        help="Show at most this many sources on each side; 0 means all.",
        rich_help_panel="Output",
    ),
]


@app.command()
def contested(
    ctx: typer.Context,
    source: SourceOption = None,
    party: PartyOption = None,
    stance: StanceOption = None,
    subject: SubjectOption = None,
    topic: TopicOption = None,
    publisher: PublisherOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    min_origins: MinOriginsOption = None,
    automatic: AutomaticOption = None,
    text: TextOption = None,
    each: EachOption = 10,
    sort: SortOption = None,
    limit: LimitOption = 20,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List the claims that one source asserts and another denies.

    For each claim both sides: who, in which words, through whom, and on how many
    independent origins it stands; 40 articles that quote one spokesman are one
    origin. Who has said something of another claim from which this one, or its
    denial, follows is marked so, and nobody is shown as denying what they did not
    mention. --min-origins holds for each side, at the least.

    The formats json and jsonl give one object for each claim, with asserted_by,
    denied_by and counts; csv and tsv one row. docs/json.md describes them.

    Sorts: weight (how evenly it is contested; the usual one, from the most), last,
    first, claim, asserted, denied.

    For example:

      claimdb contested
      claimdb contested --party Russia --stance denies --since 2024-06
      claimdb contested --topic arms-transfers --min-origins 2 --format json
    """
    who = {"source": source, "party": party, "stance": stance, "subject": subject}
    where = {"topic": topic, "publisher": publisher}
    when = {"since": since, "until": until}
    what = {"min_origins": min_origins, "automatic": automatic, "text": text}
    filters = who | where | when | what
    page = Page(sort, limit, offset)
    at = At(db, as_of, clock)
    print_contested(ctx, filters, page, Output(to, columns), each=each, at=at)
