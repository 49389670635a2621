"""The demonstration: a database made of the seeds, and a first look at it.

A file is built beside the old one and put in its place. On a server the database
is there already, and empty or of the seeds: loading them again changes nothing.
"""

import os
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import typer

from claimdb.cli._options import Format
from claimdb.cli._screen import print_document
from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.location import sqlite_file
from claimdb.db.state import DatabaseState, database_state, problem_of
from claimdb.errors import DatabaseExists
from claimdb.settings import DEFAULT_DB, database_url, shown_url

_NEXT: Final = (
    ("contested", "every contested claim, with both sides"),
    ("claim weapons-supplied", "supply: asserted by many, denied by nobody"),
    ("xref Kirby Moscow Pyongyang", "where three sources meet"),
    ("trace ushakov-treaty", "how the words of a Kremlin aide reached us"),
    ("unanswered", "allegations without an answer"),
    ("search 'comrades in arms'", "full text"),
    ("report --out briefing.html", "a briefing to print"),
    ("datasette", "the database in a browser"),
)


def build(url: str) -> None:
    """Make the database of the seeds at ``url``, whole or not at all.

    Raises ``DatabaseExists`` where there is one that holds anything else.
    """
    from claimdb.pipeline.demo import only_seeds

    state, revision = database_state(url)
    on_server = dialect_of(url) is not Dialect.SQLITE
    if (
        on_server
        and state is DatabaseState.MISSING
        and (problem := problem_of(url, state, revision))
    ):
        raise problem
    if state not in {DatabaseState.MISSING, DatabaseState.EMPTY} and not (
        state is DatabaseState.CURRENT and only_seeds(url)
    ):
        raise DatabaseExists(shown_url(url))
    for pack in _loaded(url, state) if on_server else _put_in_place(sqlite_file(url)):
        typer.echo(f"Loaded {pack}.")
    typer.echo(f"The database is {shown_url(url)}.\n")


def _put_in_place(path: Path) -> Iterator[str]:
    """Build a file beside ``path``, put it there, and yield the packs' names."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        yield from _built(new)
        for part in files_of(path):
            part.unlink(missing_ok=True)
        new.replace(path)
    finally:
        for part in files_of(new):
            part.unlink(missing_ok=True)


def _built(path: Path) -> list[str]:
    """Build the database and fold its log into the one file; return the packs' names."""
    from claimdb.db.checkpoint import checkpoint

    loaded = _loaded(f"sqlite:///{path}", DatabaseState.MISSING)
    checkpoint(path)
    return loaded


def _loaded(url: str, state: DatabaseState) -> list[str]:
    """Load the seeds, into a new database where there is none; return the packs' names."""
    from claimdb.admin.migrate import init
    from claimdb.pipeline.demo import seed_packs
    from claimdb.pipeline.load import load_pack

    if state is not DatabaseState.CURRENT:
        init(url)
    return [load_pack(url, pack).pack for pack in seed_packs()]


def files_of(path: Path) -> list[Path]:
    """Return the files that make one database: itself, its log, the log's index."""
    return [path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")]


def show(url: str) -> None:
    """Show each contested claim whole."""
    from claimdb.db.reader import open_reader
    from claimdb.queries import run
    from claimdb.queries.claim_dossier import claim_dossier
    from claimdb.queries.values import number
    from claimdb.reports.claim import claim_document

    with open_reader(url) as reader:
        for row in run.select(reader, "contested"):
            dossier = claim_dossier(reader, number(row, "claim_id"))
            print_document(claim_document(dossier), Format.TABLE)


def next_steps(url: str) -> None:
    """Show what to try next."""
    unasked = database_url(os.environ.get("CLAIMDB_DB") or DEFAULT_DB)
    option = "" if url == unasked else f" --db {shlex.quote(shown_url(url))}"
    typer.echo("\nTry next:")
    width = max(len(command) for command, _ in _NEXT)
    for command, what in _NEXT:
        typer.echo(f"  claimdb{option} {command:<{width}}  {what}")
