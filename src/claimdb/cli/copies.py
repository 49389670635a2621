"""List which articles repeat which: copies, rewrites, reuse."""

import typer

from claimdb.cli._filters import ArticleOption, AutomaticOption, KindOption
from claimdb.cli._lazy import CommandApp
from claimdb.cli._lists import Page, print_list
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    SortOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import At

app = CommandApp()


@app.command()
def copies(
    ctx: typer.Context,
    article: ArticleOption = None,
    kind: KindOption = None,
    automatic: AutomaticOption = None,
    sort: SortOption = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List which articles repeat which: copies, rewrites, reuse.

    A copy, a rewrite and a retelling count as one report with their original;
    reuse is an own text around copied passages and counts by itself. Programs find
    copies and reuse while articles are ingested; with `claimdb review` you accept a
    link, reject it, or correct it, and no program makes it again.

    --kind is copy, rewrite, retelling or reuse. Sorts: recorded (the usual one, from
    the latest), score.

    For example:

      claimdb copies --automatic
      claimdb copies --article "Harbour briefing"
      claimdb review copy:12 reject --why "both had it from the same agency"
    """
    filters = {"article": article, "kind": kind, "automatic": automatic}
    print_list(ctx, "copies", filters, Page(sort, limit, offset), Output(to, columns), at=At(db))
