"""Search articles, quoted words and claims."""

from enum import StrEnum
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption, opened


class In(StrEnum):
    """What is searched."""

    ALL = "all"
    CLAIMS = "claims"
    QUOTES = "quotes"
    ARTICLES = "articles"


app = CommandApp()

Words = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS...",
        help='Words, "phrases", OR, -without, begin*; after -- where one begins with a dash.',
    ),
]
InOption = Annotated[In, typer.Option("--in", help="What to search.", rich_help_panel="Filters")]


@app.command()
def search(
    ctx: typer.Context,
    words: Words,
    where: InOption = In.ALL,
    limit: LimitOption = 10,
    offset: OffsetOption = 0,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Search articles, quoted words and claims.

    All words must occur; "words in quotation marks" stand together; OR is between
    two that may stand for each other; -word must not occur; begin* is a beginning.
    Letter case and accents do not matter. The best come first, --limit of each
    kind; found words are bold, or between ** where bold cannot be shown. --clock said
    is for --in claims and --in quotes.

    For example:

      claimdb search missiles Ukraine
      claimdb search '"comrades in arms" OR victory' --in quotes
      claimdb search -f jsonl -- treat* -trade
    """
    from claimdb.cli._search import print_hits
    from claimdb.queries.search import Kind, search

    kinds = tuple(Kind) if where is In.ALL else (Kind(where.value),)
    # The shell has taken the quotation marks off a phrase that is one argument.
    query = " ".join(f'"{one}"' if " " in one and len(words) > 1 else one for one in words)
    at = At(db, as_of, clock)
    with opened(ctx, at.of_texts() if Kind.ARTICLES in kinds else at) as reader:
        hits = search(reader, query, kinds, limit=limit, offset=offset)
        print_hits(query, hits, to=Output(to, columns))
