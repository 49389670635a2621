"""Show all about one claim: positions, words, chains, answers."""

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
from claimdb.cli._screen import print_page

app = CommandApp()

Claim = Annotated[
    str,
    typer.Argument(
        metavar="CLAIM",
        help="Identifier, key in a pack, or words of the statement.",
        autocompletion=complete_claim,
    ),
]


@app.command()
def claim(
    ctx: typer.Context,
    claim: Claim,
    limit: LimitOption = 20,
    as_of: AsOfOption = None,
    clock: ClockOption = None,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Show all about one claim: positions, words, chains, answers.

    Both sides with their exact words, who spoke in what capacity, when, through
    whom and in which article; how many independent origins that makes, and why;
    what other claims bring, which is never anybody's word on this one; what was
    answered; what nobody has denied.

    The formats table and md give the page and json the whole of it as one
    object; csv, tsv and jsonl give one row for each saying. --limit is for each
    side.

    For example:

      claimdb claim weapons-used
      claimdb claim "weapons used" --format md > claim.md
      claimdb claim weapons-used -f csv -c source,stance,words
    """
    from claimdb.queries import flat, lookup
    from claimdb.queries.claim_dossier import claim_dossier, sayings_of
    from claimdb.reports.claim import claim_document

    with opened(ctx, At(db, as_of, clock)) as reader:
        found = claim_dossier(reader, lookup.claim(reader, claim), limit=limit)
    print_page(
        found,
        lambda: claim_document(found),
        lambda: (flat.COLUMNS, flat.rows(sayings_of(found))),
        Output(to, columns),
    )
