"""Correct a piece of evidence by a new one; the old one stays."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

import typer

from claimdb.cli._ask import asked
from claimdb.cli._bag import takes
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of
from claimdb.cli._saying import (
    ElementOption,
    KindOption,
    SayingOptions,
    ScopeOption,
    StanceOption,
)

app = CommandApp()


class Droppable(StrEnum):
    """What a correction may empty."""

    VIA = "via"
    ANSWERS = "answers"
    SAID = "said"
    CAPACITY = "capacity"
    HEDGE = "hedge"
    HEDGE_WORDS = "hedge-words"
    CUE = "cue"
    SOURCE_WORDS = "source-words"


@dataclass(kw_only=True)
class CorrectionOptions(SayingOptions):
    """What a correction may say: anything that an attribution or a denial may."""

    stance: StanceOption = None
    kind: KindOption = None
    scope: ScopeOption = None
    element: ElementOption = None
    drop: Annotated[
        list[Droppable] | None,
        typer.Option("--drop", help="Empty this, which was said by mistake."),
    ] = None


@app.command()
@takes(CorrectionOptions)
def supersede(
    ctx: typer.Context,
    told: CorrectionOptions,
    attribution: Annotated[
        str, typer.Argument(metavar="ATT", help="Identifier, or key in a pack.")
    ],
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Correct a piece of evidence by a new one; the old one stays.

    What you say replaces what was said, the rest is taken over. The old row
    stays for the record and counts no more. Rows that are known through it, or
    answer it, are renewed so that they lean on the new one.

    For example:

      claimdb supersede att_… --hedge possible --hedge-words may
      claimdb supersede att_… --stance asserts
      claimdb supersede att_… --quote "the words as they stand" --drop cue
    """
    from claimdb.cli._hand import told_correction
    from claimdb.pipeline.hand_evidence import correct

    settings = settings_of(ctx, db=db, by=by)
    saying = told.saying()
    told_correction(settings, asked(settings, lambda desk: correct(desk, attribution, saying)))
