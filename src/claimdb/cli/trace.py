"""Show the chain from the publisher down to the origin."""

from enum import StrEnum
from typing import Annotated

import typer

from claimdb.cli._complete import complete_claim
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
)
from claimdb.cli._output import Output
from claimdb.cli._past import AsOfOption, At, ClockOption, opened
from claimdb.cli._pictures import Drawing, ForceOption, SvgOption, chain_picture
from claimdb.cli._screen import print_page

app = CommandApp()

What = Annotated[
    str,
    typer.Argument(
        metavar="ATTRIBUTION|CLAIM|SOURCE",
        help="An attribution by identifier or key, a claim or a source by any of its names.",
        autocompletion=complete_claim,
    ),
]


class Kind(StrEnum):
    """What a name may mean."""

    ATTRIBUTION = "attribution"
    CLAIM = "claim"
    SOURCE = "source"


As = Annotated[
    Kind | None,
    typer.Option("--as", help="What the name means, where it may be several things."),
]


@app.command()
def trace(
    ctx: typer.Context,
    what: What,
    kind: As = None,
    limit: LimitOption = 50,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
    svg: SvgOption = None,
    force: ForceOption = False,
) -> None:
    """Show the chain from the publisher down to the origin.

    Of an attribution: through whom it is known, and what is known through it. Of
    a claim: every chain on it, article by article. Of a source: the chains in which
    it stands, the latest first, through whom it reaches us and on whom it relies. The
    publisher is the root, also where it is not stated; who has nobody below is the
    origin.

    A chain that ends with an outlet goes on in what that outlet printed itself on
    the claim by then, to whoever is first recorded as knowing it. Dead ends are
    outlets, and nameless reports, beyond which nothing is recorded; articles that
    cite each other are named as a loop.

    A terminal shows trees with branches, a pipe indented text; json gives the
    trees as nested objects; csv, tsv and jsonl give one row for each link.

    For example:

      claimdb trace kirby-used
      claimdb trace documents-signed
      claimdb trace "NK News"
      claimdb trace documents-signed --svg chain.svg
    """
    from claimdb.queries import flat
    from claimdb.queries import trace as queries
    from claimdb.queries.trace_asked import Subject
    from claimdb.reports.trace import trace_document

    with opened(ctx, At(db, as_of, clock)) as reader:
        found = queries.trace(reader, what, limit=limit, kind=Subject(kind.value) if kind else None)
    if Drawing(svg, force).wanted(lambda: chain_picture(found)):
        return
    print_page(
        found,
        lambda: trace_document(found),
        lambda: (flat.COLUMNS, flat.rows(queries.sayings_of(found))),
        Output(to, columns),
    )
