"""The lines of a JSON Lines file of the user's own, with their numbers.

Invariant: only a line feed ends a line; other ends of lines may stand inside a JSON string.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from claimdb.errors import BytesUnreadable, FileUnreadable, FormatBroken


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


def rows(path: Path, way: str) -> Iterator[tuple[int, object]]:
    """Yield what each line of a file holds, with its number.

    Raises what ``numbered`` does, and ``FormatBroken`` with the line for what is not JSON;
    ``way`` is the way out of that.
    """
    for number, line in numbered(path):
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError) as error:
            problem = f"is not JSON ({error})"
            raise FormatBroken(path.name, problem, way, f"line {number}") from error
