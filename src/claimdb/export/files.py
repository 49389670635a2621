"""Pieces of text to a file or to standard output."""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from claimdb.errors import FileUnwritable, OutputExists


def write_text(pieces: Iterable[str], out: Path | None, *, force: bool = False) -> None:
    """Write the pieces to ``out``, whole or not at all, or to standard output for None and ``-``.

    Always UTF-8. Raises OutputExists where there is a file and ``force`` is not
    given, and FileUnwritable.
    """
    if out is None or str(out) == "-":
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        for piece in pieces:
            sys.stdout.write(piece)
        return
    if out.is_file() and not force:
        raise OutputExists(str(out))
    try:
        if out.exists() and not out.is_file():
            _write_into(pieces, out)
        else:
            _write_file(pieces, out)
    except OSError as error:
        raise FileUnwritable(out, error.strerror or str(error)) from error


def _write_into(pieces: Iterable[str], out: Path) -> None:
    """Write to a device or a pipe, such as /dev/stdout, which no file may take the place of."""
    with out.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)


def _write_file(pieces: Iterable[str], out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_name(f".{out.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            file.writelines(pieces)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
