"""Find the files to read: one file, a folder and what is below it, or a stream.

Invariant: every file met is either found or named with the reason why it was
not read, but for hidden ones, which are passed over in silence. The order is
that of the names, so that two runs over one folder agree.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Final

from claimdb.errors import PathMissing
from claimdb.ingest.record import NotRead
from claimdb.ingest.registry import suffixes
from claimdb.text.clean import clean

STANDARD_INPUT: Final = "-"


@dataclass(frozen=True, slots=True)
class Found:
    """A file, under the name by which messages and articles call it.

    Without a ``path`` it is ``stream``, which can be read once, and is empty then.
    """

    name: str
    path: Path | None = None
    stream: BinaryIO | None = field(default=None, compare=False)

    def open(self) -> BinaryIO:
        """Open it; raises ``OSError``."""
        if self.path is not None:
            return self.path.open("rb")
        if self.stream is None or self.stream.closed:
            return io.BytesIO()
        return self.stream

    @property
    def size(self) -> int:
        """Bytes, 0 where nobody can know."""
        try:
            return 0 if self.path is None else self.path.stat().st_size
        except OSError:
            return 0


def inputs(path: Path, stdin: BinaryIO | None = None) -> Iterator[Found | NotRead]:
    """Yield the files at ``path``, folders walked through, none of them opened.

    ``-`` reads ``stdin`` where that is given. A file named outright is read
    whatever its suffix, so that its reader can say what is wrong with it.
    Raises ``PathMissing`` when there is nothing at ``path``.
    """
    if stdin is not None and str(path) == STANDARD_INPUT:
        yield Found(STANDARD_INPUT, stream=stdin)
    elif path.is_dir():
        yield from _below(path)
    elif path.exists():
        yield Found(shown_path(path), path)
    else:
        raise PathMissing(shown_path(path))


def require_path(path: Path, stdin: BinaryIO | None = None) -> None:
    """Raise ``PathMissing`` when there is nothing at ``path`` to read."""
    if not (stdin is not None and str(path) == STANDARD_INPUT) and not path.exists():
        raise PathMissing(shown_path(path))


def _below(root: Path) -> Iterator[Found | NotRead]:
    """Yield what a folder holds, by name, each folder once however it is linked."""
    read = suffixes()
    seen: set[Path] = set()
    waiting = [root]
    while waiting:
        path = waiting.pop()
        try:
            if path.is_dir():
                real = path.resolve()
                if real in seen:
                    yield NotRead(shown_path(path), "a link to a folder that was already read")
                    continue
                seen.add(real)
                waiting += sorted(_visible(path), reverse=True)
            else:
                yield _file(path, read)
        except OSError as error:
            yield NotRead(shown_path(path), reason_of(error), failed=True)


def _visible(folder: Path) -> Iterator[Path]:
    """Yield the entries of a folder that are not hidden."""
    return (entry for entry in folder.iterdir() if not entry.name.startswith("."))


def _file(path: Path, read: tuple[str, ...]) -> Found | NotRead:
    """Return a file met on the way, if it is of a kind that is read."""
    suffix = path.suffix.lower()
    if not path.name.lower().endswith(read):
        kind = f"the suffix {suffix} is not read" if suffix else "a file without suffix is not read"
        return NotRead(shown_path(path), f"{kind}; 'claimdb ingest --help' tells what is")
    path.stat()  # a link to nothing has its reason here
    if not path.is_file():
        # Reading a pipe or a device met by chance would wait forever.
        return NotRead(shown_path(path), "it is no regular file")
    return Found(shown_path(path), path)


def reason_of(error: OSError) -> str:
    """Return why the system would not read something."""
    return (error.strerror or str(error)).lower()


def shown_path(path: Path) -> str:
    """Return a path fit to print and store, whatever bytes its name is made of."""
    return clean(path.as_posix()).text
