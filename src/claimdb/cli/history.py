"""Show who changed a row, when, from what to what."""

from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ColumnsOption, DbOption, Format, FormatOption, settings_of
from claimdb.cli._output import Output, print_rows

app = CommandApp()


@app.command()
def history(
    ctx: typer.Context,
    row: Annotated[
        str,
        typer.Argument(
            metavar="ID|NAME",
            help="A source, claim, article or attribution: identifier, name, or key in a pack;"
            " or relation:N, affiliation:N, judgement:N, copy:N.",
        ),
    ],
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Show who changed a row, when, from what to what.

    Who made it, in which run of which program; every edit of it and of its
    parts, before and after; judgements; for an attribution every correction and
    decision; what was read from which file. Times are UTC. What a program did
    by itself names the program and its run.

    For example:

      claimdb history Kirby
      claimdb history att_… --format json
    """
    from claimdb.db.reader import open_reader
    from claimdb.queries.history import COLUMNS, for_people
    from claimdb.queries.history import history as history_of

    with open_reader(settings_of(ctx, db=db).db_url) as reader:
        found = history_of(reader, row)
    if to is Format.TABLE and not columns:
        print_rows(*for_people(found.events), to=Output(to))
    else:
        print_rows(COLUMNS, found.events, to=Output(to, columns))
