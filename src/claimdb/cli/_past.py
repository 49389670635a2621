"""``--as-of DATE``: what was known then, by the clock that is asked for.

Two options and one way to open the database, so that a command that has them
cannot read anything of now.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Final, Self, TypeAlias

import typer

from claimdb.cli._options import settings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimdb.db.reader import Reader

_PANEL: Final = "The past"


class ClockName(StrEnum):
    """By which time it is told what was known."""

    SAID = "said"
    PUBLISHED = "published"
    RECORDED = "recorded"


AsOfOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Only what was known by the end of this date.",
        rich_help_panel=_PANEL,
    ),
]
ClockOption: TypeAlias = Annotated[
    ClockName | None,
    typer.Option(
        "--clock",
        help="Known since it was said, published (the usual one), or recorded here.",
        show_default=False,
        rich_help_panel=_PANEL,
    ),
]


@dataclass(frozen=True, slots=True)
class At:
    """Which database, and of which day: ``as_of`` is empty for now."""

    db: str | None = None
    as_of: str | None = None
    clock: ClockName | None = None

    def of_texts(self) -> Self:
        """Return itself; raises BadParameter where a text is asked for by when it was said."""
        if self.clock is ClockName.SAID:
            raise typer.BadParameter(
                "a text is known since it was published or recorded; --clock said is of claims"
                " and quoted words alone."
            )
        return self


@contextmanager
def opened(ctx: typer.Context, at: At) -> "Iterator[Reader]":
    """Open the database for reading, as of then where that is asked for, and say so.

    Raises BadParameter for a clock without a date, DateInvalid, and a DatabaseProblem.
    """
    if at.as_of is None and at.clock is not None:
        raise typer.BadParameter("--clock says by which time --as-of looks back: give a date too.")
    url = settings_of(ctx, db=at.db).db_url
    if at.as_of is None:
        from claimdb.db.reader import open_reader

        with open_reader(url) as reader:
            yield reader
        return
    from claimdb.pipeline.past import open_reader as open_then
    from claimdb.queries.past_clock import AsOf

    then = AsOf.of(at.as_of, at.clock or ClockName.PUBLISHED)
    with open_then(url, then) as reader:
        typer.echo(f"Told {then.words}.", err=True)
        yield reader
