"""The lines of a JSON Lines file of the user's own, with their numbers.

Invariant: only a line feed ends a line; other ends of lines may stand inside a JSON string.
"""

from collections.abc import Iterator
from pathlib import Path

from claimdb.errors import BytesUnreadable, FileUnreadable


def numbered(path: Path) -> Iterator[tuple[int, str]]:
    """Return the lines of a file that are not blank, each with its number from 1.

    Raises ``FileUnreadable``, and ``BytesUnreadable`` for what is not UTF-8, at once.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise BytesUnreadable(str(path), "not UTF-8") from error
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())
