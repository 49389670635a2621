"""Say whether two sources, or two claims, are the same.

For example:

  claimdb judge same source "a Kremlin aide" "Yuri Ushakov"
  claimdb judge list
"""

from enum import StrEnum
from typing import Annotated, Final

import typer

from claimdb.cli._ask import asked
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ByOption,
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    settings_of,
)
from claimdb.cli._output import Output, print_rows
from claimdb.model.vocab import Judgement

app = CommandApp(help=__doc__)

#: What a person reads; the other formats have identifiers and run as well.
_SHOWN: Final = "number,one,judgement,other,state,by,why"


class Entity(StrEnum):
    """What can be the same."""

    SOURCE = "source"
    CLAIM = "claim"


What = Annotated[Entity, typer.Argument(metavar="WHAT", help="What the two are.")]
One = Annotated[
    str, typer.Argument(metavar="A", help="Name or statement, identifier, or key in a pack.")
]
Other = Annotated[str, typer.Argument(metavar="B", help="The other one.")]
Why = Annotated[str | None, typer.Option("--why", metavar="WORDS", help="Why.")]


@app.command()
def same(
    ctx: typer.Context,
    what: What,
    one: One,
    other: Other,
    why: Why = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Say that the two are one: they are shown, counted and found as one.

    Nothing is merged and nothing is lost: evidence keeps pointing at the row it
    was recorded on, and `claimdb judge undo` takes it back. A person's judgement
    outranks every program's.

    For example:

      claimdb judge same source "a Kremlin aide" "Yuri Ushakov" --why "named later that day"
      claimdb judge same claim clm_… clm_…
    """
    _judge(ctx, what, (one, other), Judgement.SAME, why, db, by)


@app.command(name="not-same")
def not_same(
    ctx: typer.Context,
    what: What,
    one: One,
    other: Other,
    why: Why = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Say that the two are not one: nothing brings them together.

    For example:

      claimdb judge not-same source src_… src_… --why "father and son"
    """
    _judge(ctx, what, (one, other), Judgement.NOT_SAME, why, db, by)


@app.command()
def unsure(
    ctx: typer.Context,
    what: What,
    one: One,
    other: Other,
    why: Why = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Say that it cannot be told whether the two are one; they stay apart.

    For example:

      claimdb judge unsure source src_… src_… --why "no first name is given"
    """
    _judge(ctx, what, (one, other), Judgement.UNSURE, why, db, by)


def _judge(
    ctx: typer.Context,
    what: Entity,
    pair: tuple[str, str],
    judgement: Judgement,
    why: str | None,
    db: str | None,
    by: str | None,
) -> None:
    from claimdb.cli._hand import told_judgement
    from claimdb.pipeline.hand_judgements import judge_pair

    settings = settings_of(ctx, db=db, by=by)
    done = asked(settings, lambda desk: judge_pair(desk, what.value, pair, judgement, why))
    told_judgement(settings, done)


@app.command()
def undo(
    ctx: typer.Context,
    number: Annotated[
        int, typer.Argument(metavar="N", min=1, help="Its number in claimdb judge list.")
    ],
    why: Why = None,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Take a judgement back by another one; both stay on record.

    Undoing an undoing brings the first judgement back.

    For example:

      claimdb judge undo 3 --why "another person of that name"
    """
    from claimdb.cli._hand import told_judgement
    from claimdb.pipeline.hand_judgements import undo as take_back

    settings = settings_of(ctx, db=db, by=by)
    done = asked(settings, lambda desk: take_back(desk, number, why))
    told_judgement(settings, done, undone=number)


@app.command(name="list")
def list_(
    ctx: typer.Context,
    what: Annotated[Entity | None, typer.Option("--what", help="Only these.")] = None,
    limit: LimitOption = 50,
    offset: OffsetOption = 0,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """List judgements, the latest first, and whether each counts.

    A judgement counts; or it was taken back, stands behind a later one or a
    person's, or is refused since others stand against it.

    For example:

      claimdb judge list
      claimdb judge list --what source --format csv
    """
    from claimdb.db.reader import open_reader
    from claimdb.queries.judgements import COLUMNS, judgements

    with open_reader(settings_of(ctx, db=db).db_url) as reader:
        rows = judgements(reader, what.value if what else None, limit=limit, offset=offset)
    shown = columns or (_SHOWN if to is Format.TABLE else None)
    print_rows(COLUMNS, rows, to=Output(to, shown))
