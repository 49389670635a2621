"""The folder of an export: made beside its place, moved there when it is whole.

Invariant: what stands under the name that a user gave is an export that is whole, or
what stood there before. Nothing is removed but an earlier export, and only with leave.
"""

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from claimdb.errors import FolderTaken, FolderUnwritable

MANIFEST: Final = "manifest.json"
LOAD: Final = "load.sql"
#: What the manifest of an export says that it is; another number for another arrangement.
FORMAT: Final = "claimdb-parquet/1"

_ELSEWHERE: Final = "name another folder"


@contextmanager
def in_place_of(folder: Path, *, force: bool) -> Iterator[Path]:
    """Give a new folder to write to, which becomes ``folder`` if nothing goes wrong.

    Raises FolderTaken where there is anything but an empty folder, or, with
    ``force``, an earlier export; and FolderUnwritable.
    """
    place = folder.resolve()
    _require_free(folder, place, force=force)
    draft = place.with_name(f".{place.name}.{uuid4().hex[:8]}.part")
    try:
        draft.mkdir(parents=True)
        try:
            yield draft
            _move(draft, place)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise FolderUnwritable(folder, error.strerror or str(error)) from error


def _require_free(folder: Path, place: Path, *, force: bool) -> None:
    if not place.exists():
        return
    if not place.is_dir():
        raise FolderTaken(folder, "is a file", _ELSEWHERE)
    if os.path.ismount(place):
        raise FolderTaken(folder, "is where a disk is mounted", "name a folder in it")
    names = {path.name for path in place.iterdir()}
    if not names:
        return
    manifest = _manifest(place)
    if manifest is None:
        raise FolderTaken(folder, "is not empty", _ELSEWHERE)
    if not force:
        raise FolderTaken(folder, "holds an export", f"{_ELSEWHERE}, or add --force")
    if foreign := _foreign(place, manifest):
        raise FolderTaken(
            folder, f"holds an export and '{foreign}'", f"move that away, or {_ELSEWHERE}"
        )


def _manifest(folder: Path) -> Mapping[str, Any] | None:
    """Return the manifest of an export; None where there is none of ours."""
    try:
        told = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) and told.get("format") == FORMAT else None


def _foreign(folder: Path, manifest: Mapping[str, Any]) -> str | None:
    """Return the name of something in an export that the export did not bring."""
    ours = {MANIFEST, LOAD, *manifest["tables"]}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if name.parts[0] not in ours or (len(name.parts) > 1 and not _is_part(path)):
            return name.as_posix()
    return None


def _is_part(path: Path) -> bool:
    return path.suffix == ".parquet" if path.is_file() else path.name.startswith("month=")


def _move(draft: Path, place: Path) -> None:
    """Put ``draft`` where ``place`` is; what stood there comes back if that fails."""
    before = draft.with_suffix(".before")
    if place.exists():
        place.rename(before)
    try:
        draft.rename(place)
    except OSError:
        if before.exists():
            before.rename(place)
        raise
    shutil.rmtree(before, ignore_errors=True)
