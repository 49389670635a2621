"""The demonstration: a database made of the seeds, and a first look at it."""

import os
import shlex
from pathlib import Path
from typing import Final

import typer

from claimdb.cli._options import Format
from claimdb.cli._screen import print_document
from claimdb.db.location import FileState, file_state, sqlite_file
from claimdb.errors import DatabaseExists
from claimdb.settings import DEFAULT_DB

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

    path = sqlite_file(url)
    state, _ = file_state(path)
    if state not in {FileState.MISSING, FileState.EMPTY} and not (
        state is FileState.CURRENT and only_seeds(url)
    ):
        raise DatabaseExists(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.new-{os.getpid()}")
    try:
        for pack in _built(new):
            typer.echo(f"Loaded {pack}.")
        for part in _files(path):
            part.unlink(missing_ok=True)
        new.replace(path)
    finally:
        for part in _files(new):
            part.unlink(missing_ok=True)
    typer.echo(f"The database is {path}.\n")


def _built(path: Path) -> list[str]:
    """Build the database and fold its log into the one file; return the packs' names."""
    from claimdb.admin.migrate import init
    from claimdb.db.checkpoint import checkpoint
    from claimdb.pipeline.demo import seed_packs
    from claimdb.pipeline.load import load_pack

    url = f"sqlite:///{path}"
    init(url)
    loaded = [load_pack(url, pack).pack for pack in seed_packs()]
    checkpoint(path)
    return loaded


def _files(path: Path) -> list[Path]:
    return [path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")]


def show(url: str) -> None:
    """Show each contested claim whole, then what to try next."""
    from claimdb.db.reader import open_reader
    from claimdb.queries import run
    from claimdb.queries.claim_dossier import claim_dossier
    from claimdb.queries.values import number
    from claimdb.reports.claim import claim_document

    with open_reader(url) as reader:
        for row in run.select(reader, "contested"):
            dossier = claim_dossier(reader, number(row, "claim_id"))
            print_document(claim_document(dossier), Format.TABLE)
    path = sqlite_file(url)
    option = "" if str(path) == DEFAULT_DB else f" --db {shlex.quote(str(path))}"
    typer.echo("\nTry next:")
    width = max(len(command) for command, _ in _NEXT)
    for command, what in _NEXT:
        typer.echo(f"  claimdb{option} {command:<{width}}  {what}")
