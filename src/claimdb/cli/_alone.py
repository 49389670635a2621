"""The demonstration's second half: what the program finds in the same texts by itself.

It goes into a database of its own, beside the one of the seeds, so that what people
recorded and what a program proposes can be looked at one after the other.
"""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from claimdb.cli._demo import files_of
from claimdb.cli._ingesting import extractor_of
from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.location import sqlite_file
from claimdb.db.state import DatabaseState, database_state
from claimdb.settings import shown_url

if TYPE_CHECKING:
    from claimdb.bench.agreement import Agreement
    from claimdb.settings import Settings

#: What it is called, after the name of the other file.
_BESIDE: Final = "-automatic"


def show_alone(settings: "Settings") -> None:
    """Read the texts of the seeds with the extractor, and show how far it agrees with people.

    Nothing is done on a server, without an extractor, or where somebody has worked
    on the file already.
    """
    extractor, url = extractor_of(settings, None), settings.db_url
    if extractor is None or dialect_of(url) is not Dialect.SQLITE:
        return
    path = sqlite_file(url)
    other = path.with_name(f"{path.stem}{_BESIDE}{path.suffix}")
    if not _made_anew(other):
        return
    into = f"sqlite:///{other}"
    _show(_compared(url, into, extractor), into)


def _made_anew(path: Path) -> bool:
    """Return whether an empty database is there now; somebody's work is left, and named."""
    from claimdb.admin.migrate import init
    from claimdb.pipeline.demo import only_found

    url = f"sqlite:///{path}"
    state, _ = database_state(url)
    if state is not DatabaseState.MISSING and not (
        state is DatabaseState.CURRENT and only_found(url)
    ):
        typer.echo(f"\n{path} holds something of yours and is left alone.")
        return False
    for part in files_of(path):
        part.unlink(missing_ok=True)
    init(url)
    return True


def _compared(url: str, into: str, extractor: str) -> "Agreement":
    from claimdb.bench.agreement import agreement, sayings
    from claimdb.bench.alone import found_alone
    from claimdb.db.reader import open_reader
    from claimdb.pipeline.ingest import Wish

    found_alone(url, into, Wish(extractor=extractor, links=True))
    with open_reader(url) as people, open_reader(into) as program:
        return agreement(sayings(people), sayings(program))


def _show(found: "Agreement", into: str) -> None:
    from claimdb.db.reader import open_reader
    from claimdb.queries import run
    from claimdb.queries.values import string

    typer.echo("\nWhat the program finds in the same texts by itself")
    typer.echo("==================================================\n")
    width = max(len(one.what) for one in found.shares)
    for one in found.shares:
        share = f"{one.agree} of {one.of}" if one.of else "none to compare"
        typer.echo(f"{one.what:<{width}}  {share}")
    with open_reader(into) as reader:
        claims = [string(row, "claim") for row in run.select(reader, "contested")]
    typer.echo(f"\nContested, as it finds: {len(claims) or 'nothing'}")
    for claim in claims:
        typer.echo(f"  {claim}")
    typer.echo("\nAll of it is a proposal, marked as automatic until a person has looked:")
    typer.echo(f"  claimdb --db {shlex.quote(shown_url(into))} contested")
