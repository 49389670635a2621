"""Accept, reject or correct what a machine recorded."""

from enum import StrEnum
from typing import Annotated

import typer

from claimdb.cli._ask import asked
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.errors import CorrectionElsewhere
from claimdb.model.vocab import CopyKind, ReviewDecision
from claimdb.settings import Settings

app = CommandApp()

#: How the name of a link between articles begins.
LINK = "copy:"


class Decision(StrEnum):
    """What a person may decide; an attribution is corrected with ``claimdb supersede``."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"


@app.command()
def review(
    ctx: typer.Context,
    row: Annotated[
        str,
        typer.Argument(
            metavar="ROW", help="An attribution (identifier, or key in a pack), or copy:N."
        ),
    ],
    decision: Annotated[Decision, typer.Argument(help="What you decide.")],
    why: Annotated[str | None, typer.Option("--why", metavar="WORDS", help="Why.")] = None,
    kind: Annotated[
        CopyKind | None, typer.Option("--kind", help="Correct a link: what it is.")
    ] = None,
    reverse: Annotated[
        bool, typer.Option("--reverse", help="Correct a link: the other article is the original.")
    ] = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Accept, reject or correct what a machine recorded.

    What is rejected never counts, whoever recorded it: a program, a pack, or
    you; accepting it later lets it count again. The latest decision counts, and
    all of them stay. To correct an attribution, use `claimdb supersede`; a link
    between two articles is corrected here, by its name in `claimdb copies`.

    For example:

      claimdb review att_… accept
      claimdb review att_… reject --why "the words are the reporter's"
      claimdb review copy:12 reject --why "both had it from the same agency"
      claimdb review copy:12 correct --kind reuse
      claimdb review copy:12 correct --reverse
    """
    settings = settings_of(ctx, db=db, by=by)
    corrects = decision is Decision.CORRECT or kind is not None or reverse
    if row.startswith(LINK):
        decided = None if corrects else ReviewDecision(f"{decision.value}ed")
        _review_link(settings, row, decided, why, kind=kind, reverse=reverse)
    elif corrects:
        raise CorrectionElsewhere(row)
    else:
        _review_attribution(settings, row, ReviewDecision(f"{decision.value}ed"), why)


def _review_attribution(
    settings: Settings, row: str, decided: ReviewDecision, why: str | None
) -> None:
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand_evidence import decide

    told_made(settings, asked(settings, lambda desk: decide(desk, row, decided, why)))


def _review_link(
    settings: Settings,
    row: str,
    decided: ReviewDecision | None,
    why: str | None,
    *,
    kind: CopyKind | None,
    reverse: bool,
) -> None:
    """Decide on a link, or correct it where nothing is ``decided``."""
    from claimdb.cli._repeats import told_link
    from claimdb.pipeline.hand_copies import correct_copy, decide_copy

    if decided is None:
        linked = asked(settings, lambda desk: correct_copy(desk, row, kind, why, reverse=reverse))
        told_link(settings, linked, "corrected")
    else:
        linked = asked(settings, lambda desk: decide_copy(desk, row, decided, why))
        told_link(settings, linked, decided.value)
