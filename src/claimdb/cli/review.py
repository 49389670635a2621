"""Accept, reject or correct what a machine recorded."""

from enum import StrEnum
from typing import Annotated

import typer

from claimdb.cli._ask import asked
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.model.vocab import ReviewDecision

app = CommandApp()


class Decision(StrEnum):
    """What a person may decide; a correction is made with ``claimdb supersede``."""

    ACCEPT = "accept"
    REJECT = "reject"


@app.command()
def review(
    ctx: typer.Context,
    attribution: Annotated[
        str, typer.Argument(metavar="ATT", help="Identifier, or key in a pack.")
    ],
    decision: Annotated[Decision, typer.Argument(help="What you decide.")],
    why: Annotated[str | None, typer.Option("--why", metavar="WORDS", help="Why.")] = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Accept, reject or correct what a machine recorded.

    What is rejected never counts, whoever recorded it: a program, a pack, or
    you; accepting it later lets it count again. The latest decision counts, and
    all of them stay. To correct something, use `claimdb supersede`.

    For example:

      claimdb review att_… accept
      claimdb review att_… reject --why "the words are the reporter's"
    """
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand_evidence import decide

    settings = settings_of(ctx, db=db, by=by)
    decided = ReviewDecision(f"{decision.value}ed")
    told_made(settings, asked(settings, lambda desk: decide(desk, attribution, decided, why)))
