"""Copies between databases, as a person sees them."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

import typer

from claimdb.errors import FileNeeded
from claimdb.settings import shown_url

if TYPE_CHECKING:
    from claimdb.admin.copying import Progress

_ERASE_LINE: Final = "\r\x1b[2K"


@contextmanager
def on_file(url: str, *, live: bool) -> Iterator[str]:
    """Give the URL of a file: the database itself, or a temporary copy of one on a server.

    Raises ``FileNeeded`` where a server is to be shown ``live``.
    """
    from claimdb.admin.copying import copy_to_file
    from claimdb.db.dialect import Dialect, dialect_of
    from claimdb.db.names import database_stem

    if dialect_of(url) is Dialect.SQLITE:
        yield url
        return
    if live:
        raise FileNeeded("--live", "leave it out, and what is there now is copied and served")
    with TemporaryDirectory(prefix="claimdb-") as folder:
        file = Path(folder) / f"{database_stem(url)}.db"
        typer.echo(f"Copying {shown_url(url)} to a temporary file …", err=True)
        copy_to_file(url, file)
        yield f"sqlite:///{file}"


def progress() -> "Progress | None":
    """Return what shows the table being copied, on a terminal."""
    if not sys.stderr.isatty():
        return None

    def show(table: str, done: int, total: int) -> None:
        end = _ERASE_LINE if done >= total else ""
        typer.echo(f"{_ERASE_LINE}{table}: {done:,} of {total:,}{end}"[:79], nl=False, err=True)

    return show
