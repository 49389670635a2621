"""Which reader reads a file: by media type, by suffix, then by its first bytes.

Other packages add formats through the entry-point group ``claimdb.readers``,
each entry a ``Reader``; theirs are asked before the built-in ones.

Invariant: a file that no reader claims is an error that lists what is read;
it is never read as something that it may not be.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import PurePath
from types import MappingProxyType
from typing import Final

from claimdb.errors import FormatUnknown, ReaderBroken
from claimdb.ingest.readers.markdown import MARKDOWN
from claimdb.ingest.readers.plain import PLAIN
from claimdb.ingest.readers.seedform import SEEDFORM
from claimdb.ingest.record import Item, RawArticle, Reader

GROUP: Final = "claimdb.readers"
#: Plain text claims whatever it is shown, so it comes last.
_BUILT_IN: Final = (MARKDOWN, SEEDFORM, PLAIN)
#: What servers and mailers say when they do not know either.
_UNSTATED: Final = frozenset({"", "application/octet-stream", "binary/octet-stream"})


@cache
def readers() -> Mapping[str, Reader]:
    """Return all readers by name, in the order in which they are asked.

    Raises ``ReaderBroken`` for an entry point that cannot be loaded or is no
    ``Reader``.
    """
    found = [_loaded(entry) for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name)]
    return MappingProxyType({reader.name: reader for reader in (*found, *_BUILT_IN)})


def suffixes() -> tuple[str, ...]:
    """Return the suffixes that are read, sorted, each with its dot."""
    return tuple(sorted({suffix for reader in readers().values() for suffix in reader.suffixes}))


def read(name: str, data: bytes, *, media_type: str | None = None) -> Iterator[Item]:
    """Return the articles in a file; ``name`` is what its suffix is taken from.

    Raises ``FormatUnknown`` at once, and while iterating what the reader raises.
    """
    return _reader(name, data, media_type).read(name, data)


def _reader(name: str, data: bytes, media_type: str | None) -> Reader:
    """Return the reader of a file: the first candidate that recognises it."""
    stated = (media_type or "").split(";")[0].strip().lower()
    suffix = PurePath(name).suffix.lower()
    candidates, found = list(readers().values()), "no suffix"
    if stated not in _UNSTATED:
        candidates = [reader for reader in candidates if stated in reader.media_types]
        found = f"media type {stated}"
    elif suffix:
        candidates = [reader for reader in candidates if suffix in reader.suffixes]
        found = f"suffix {suffix}"
    if not candidates:
        raise FormatUnknown(name, found, suffixes())
    if len(candidates) == 1:
        return candidates[0]
    return next((one for one in candidates if one.sniff(data)), candidates[-1])


def _loaded(entry: EntryPoint) -> Reader:
    """Return the reader behind an entry point."""
    try:
        reader = entry.load()
    except (ImportError, AttributeError) as error:
        raise ReaderBroken(entry.name, str(error)) from error
    if not isinstance(reader, Reader):
        raise ReaderBroken(entry.name, f"{entry.value} is no claimdb.ingest.record.Reader")
    return reader
