"""Show one article: revisions, credits, copies, attributions."""

from typing import Annotated

import typer

from claimdb.cli._complete import complete_article
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    settings_of,
)
from claimdb.cli._output import Output
from claimdb.cli._screen import print_page

app = CommandApp()

Article = Annotated[
    str,
    typer.Argument(
        metavar="ARTICLE",
        help="Title or part of it, address, day, key in a pack, or identifier.",
        autocompletion=complete_article,
    ),
]


@app.command()
def article(
    ctx: typer.Context,
    article: Article,
    limit: LimitOption = 50,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Show one article: revisions, credits, copies, attributions.

    What the article says of its own origin, which is not who published it; what
    it copies or retells, and what copies it; and who says what in it, in the
    order of its text.

    The formats table and md give the page and json the whole of it as one
    object; csv, tsv and jsonl give one row for each saying.

    For example:

      claimdb article "Kirby on missiles"
      claimdb article 2024-06-18 --format json
    """
    from claimdb.db.reader import open_reader
    from claimdb.queries import flat, lookup
    from claimdb.queries.article_page import article_page, sayings_of
    from claimdb.reports.article import article_document

    with open_reader(settings_of(ctx, db=db).db_url) as reader:
        found = article_page(reader, lookup.article(reader, article), limit=limit)
    print_page(
        found,
        lambda: article_document(found),
        lambda: (flat.COLUMNS, flat.rows(sayings_of(found))),
        Output(to, columns),
    )
