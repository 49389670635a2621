"""Questions where a name or a quote is ambiguous, at a terminal; elsewhere they are errors.

Nothing is written while a question is open: the transaction has been taken
back, and is begun anew with the answer.
"""

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, TypeVar

import typer

from claimdb.errors import Ambiguous, ConfirmationMissing, Namesake, QuoteAmbiguous
from claimdb.settings import Settings

if TYPE_CHECKING:
    from claimdb.pipeline.desk import Desk

_Done = TypeVar("_Done")
_NOBODY: Final = "somebody else of that name"


def asked(settings: Settings, do: "Callable[[Desk], _Done]") -> _Done:
    """Do something by hand; ask what is ambiguous, and do it again with the answer.

    Raises the error with the candidates where nobody can be asked.
    """
    from claimdb.pipeline.desk import Desk

    desk = Desk(settings.db_url, settings.person())
    while True:
        try:
            return do(desk)
        except Namesake as error:
            _require_terminal(error)
            _ask_namesake(desk, error)
        except Ambiguous as error:
            _require_terminal(error)
            typer.echo(f"'{error.text}' may be:", err=True)
            chosen = _choice([str(candidate).strip() for candidate in error.candidates])
            public = error.candidates[chosen - 1].public_id
            desk.answers.rows[error.kind, error.text] = public
        except QuoteAmbiguous as error:
            _require_terminal(error)
            typer.echo(f"'{error.quote}' stands in several places:", err=True)
            listed = [str(place).split(": ", 1)[1] for place in error.places]
            desk.answers.places[error.quote] = _choice(listed)


def confirmed(what: str, *, yes: bool) -> None:
    """Let a person at a terminal say whether to go on; raises ``ConfirmationMissing`` elsewhere."""
    if yes:
        return
    if not at_terminal():
        raise ConfirmationMissing(what)
    typer.confirm(f"{what} cannot be undone. Go on?", abort=True, err=True)


def at_terminal() -> bool:
    """Return whether somebody can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _require_terminal(error: Exception) -> None:
    if not at_terminal():
        raise error


def _ask_namesake(desk: "Desk", error: Namesake) -> None:
    typer.echo(f"'{error.name}' is known already:", err=True)
    listed = [str(candidate).strip() for candidate in error.candidates]
    chosen = _choice([*listed, _NOBODY])
    if chosen <= len(listed):
        public = error.candidates[chosen - 1].public_id
        desk.answers.rows["namesake", error.name] = public
    else:
        desk.answers.apart[error.name] = typer.prompt(
            "What tells the new one apart, in a few words?", err=True
        )


def _choice(listed: Sequence[str]) -> int:
    """Return the number of the line that is chosen, from 1."""
    for number, words in enumerate(listed, start=1):
        typer.echo(f"  {number}  {words}", err=True)
    while True:
        told = typer.prompt(f"Which one (1 to {len(listed)})?", err=True)
        if told.isdecimal() and 1 <= int(told) <= len(listed):
            return int(told)
        typer.echo("A number of the list, please; Ctrl-C stops and writes nothing.", err=True)
