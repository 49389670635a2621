"""A YAML file of cases or floors, read whole.

Invariant: whatever is wrong with the file is said in a sentence that names it.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml

from claimdb.errors import FileUnreadable, FormatBroken


def document(path: Path, way: str) -> object:
    """Return what the file holds: None where it is empty.

    Raises ``FileUnreadable``, and ``FormatBroken`` for what is not one document of YAML;
    ``way`` is the way out of that.
    """
    found = documents(path, way)
    if len(found) > 1:
        raise FormatBroken(path.name, "holds more than one document", way)
    return found[0] if found else None


def documents(path: Path, way: str) -> list[object]:
    """Return what each document of the file holds; raises as ``document`` does."""
    try:
        return list(_parsed(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    # A date that is none and a number that is too long are ValueErrors to the parser.
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        problem = f"is not YAML: {' '.join(str(error).split())}"
        raise FormatBroken(path.name, problem, way) from error


def _parsed(text: str) -> Iterator[object]:
    yield from yaml.safe_load_all(text)
