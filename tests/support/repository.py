"""The files of this repository, as the architecture tests look at them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
PACKAGE: Final = ROOT / "src" / "claimdb"

#: Made by tools or by a run, and not part of the repository.
_MADE: Final = {".git", ".venv", "__pycache__", "dist", "build", "data", "shared"}
_CACHES: Final = ("_cache", ".egg-info", ".hypothesis")


def python_files(*folders: str) -> list[Path]:
    """Return all Python files below ``folders`` of the repository."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*.py"))
    return sorted(path for path in found if "__pycache__" not in path.parts)


def text_files() -> Iterator[tuple[str, str]]:
    """Yield the name and text of every file of text that the repository holds.

    Not those with a NUL: of a model's ten million bytes some make any short word.
    """
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if _MADE.intersection(parts) or any(part.endswith(_CACHES) for part in parts):
            continue
        if path.is_file() and not path.name.startswith(".coverage"):
            data = path.read_bytes()
            if b"\0" not in data:
                yield name_of(path), data.decode("utf-8", errors="replace")


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """Return the path of a file from the root of the repository."""
    return path.relative_to(ROOT).as_posix()
