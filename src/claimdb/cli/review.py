"""Accept, reject or correct what a machine recorded."""

from enum import StrEnum
from typing import Annotated

import typer

from claimdb.cli._bag import takes
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.cli._reviewing import (
    QueueOptions,
    open_screen,
    print_precision,
    print_queue,
    review_row,
    take_sheet,
    write_queue,
)
from claimdb.cli._reviewing_words import Decision

app = CommandApp(no_args_is_help=False)

Decided = Annotated[Decision | None, typer.Argument(metavar="DECISION", help="What you decide.")]


class Group(StrEnum):
    """By what precision is told."""

    EXTRACTOR = "extractor"
    RUN = "run"
    RULE = "rule"
    SAYS = "says"


@app.command(no_args_is_help=False)
@takes(QueueOptions)
def review(
    ctx: typer.Context,
    told: QueueOptions,
    row: Annotated[
        str | None,
        typer.Argument(
            metavar="ROW",
            help="An attribution (identifier, or key in a pack), or relation:N,"
            " affiliation:N, judgement:N, copy:N. Without one, the screen opens.",
        ),
    ] = None,
    decision: Decided = None,
    precision: Annotated[
        bool, typer.Option("--precision", help="Show how often programs were right.")
    ] = False,
    per: Annotated[
        Group, typer.Option("--per", help="With --precision: one line for each.")
    ] = Group.EXTRACTOR,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Accept, reject or correct what a machine recorded.

    Without a row, a screen opens with what is most worth a look: a passage in its
    article, one key for each decision, and ? for help. It needs a terminal and
    pip install 'claimdb[review]'. The same can be done row by row, and in a
    spreadsheet: --csv writes what to decide, --from takes the decisions back in.

    What is rejected never counts, whoever recorded it: a program, a pack, or
    you; accepting it later lets it count again. The latest decision counts, and
    all of them stay; undo takes the last one back. To correct an attribution, use
    `claimdb supersede`; a link between two articles is corrected here.

    For example:

      claimdb review
      claimdb review --kind source --below 0.7
      claimdb review att_… accept
      claimdb review att_… reject --why "the words are the reporter's"
      claimdb review att_… undo
      claimdb review judgement:7 reject --why "father and son"
      claimdb review copy:12 correct --kind reuse
      claimdb review copy:12 correct --reverse
      claimdb review --csv decide.csv
      claimdb review --from decide.csv
      claimdb review --precision --per run
    """
    settings = settings_of(ctx, db=db, by=by)
    if row is not None:
        review_row(ctx, settings, row, decision, told)
    elif precision:
        print_precision(settings, per.value, told)
    elif told.sheet is not None:
        take_sheet(settings, told.sheet)
    elif told.csv is not None:
        write_queue(settings, told)
    elif told.listed:
        print_queue(settings, told)
    else:
        open_screen(settings, told)
