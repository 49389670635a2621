"""Files to texts in which places can be counted, for those who need no database.

Invariant: a plain text is taken as it stands: what any program reads that decodes
the file and touches nothing, so that offsets into one are offsets into the other.
Every other format gives the words of its articles, as ``registry.read`` does.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from claimdb.errors import DateInvalid, FileTooLarge, InputError, PathMissing
from claimdb.ingest.compressed import inner_name
from claimdb.ingest.decode import verbatim
from claimdb.ingest.discover import Found, inputs, reason_of, shown_path
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.readers.plain import PLAIN
from claimdb.ingest.readers.seedform import SEEDFORM, head_date
from claimdb.ingest.record import NotRead, RawArticle
from claimdb.ingest.registry import HEAD, buffered, read, reader_of
from claimdb.text.dates import VagueDate

_PLAIN: Final = (PLAIN, SEEDFORM)
_BYTE_ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedText:
    """One text of a file.

    ``name`` is the file as the user named it, ``id`` its name without folder and
    suffix, with what names the article in a file of several; ``warnings`` are
    sentences to show.
    """

    name: str
    id: str
    text: str
    title: str | None = None
    published: VagueDate | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()


def texts(paths: Iterable[Path], stdin: BinaryIO | None = None) -> Iterator[NamedText | NotRead]:
    """Yield the texts at ``paths``, folders walked through, ``-`` being ``stdin``.

    What cannot be read, a path that leads nowhere among it, is told in its place,
    and so is a folder in which nothing is of a kind that is read.
    """
    for path in paths:
        try:
            yield from _at(path, stdin)
        except PathMissing as error:
            yield NotRead(shown_path(path), str(error), failed=True)


def _at(path: Path, stdin: BinaryIO | None) -> Iterator[NamedText | NotRead]:
    read_any = False
    for one in inputs(path, stdin):
        if isinstance(one, NotRead):
            yield one
        else:
            read_any = True
            yield from _of_file(one)
    if not read_any:
        reason = "there is no file in this folder that claimdb reads"
        yield NotRead(shown_path(path), f"{shown_path(path)}: {reason}", failed=True)


def _of_file(found: Found) -> Iterator[NamedText | NotRead]:
    """Yield what is in one file; one that breaks off has given what stands before."""
    try:
        with found.open() as file:
            yield from _read(found.name, file)
    except InputError as error:
        yield NotRead(found.name, str(error), failed=True)
    except OSError as error:
        reason = f"{found.name} cannot be read ({reason_of(error)})"
        yield NotRead(found.name, reason, failed=True)


def _read(name: str, file: BinaryIO) -> Iterator[NamedText | NotRead]:
    opened = buffered(file)
    if reader_of(name, opened.peek(HEAD)[:HEAD]) in _PLAIN:
        data = opened.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise FileTooLarge(name, MAX_BYTES, "split it up, or save its text alone")
        yield _as_it_stands(name, data)
        return
    for item in read(name, opened):
        if isinstance(item, RawArticle):
            yield _of_article(item)
        elif isinstance(item, NotRead):
            yield item


def _as_it_stands(name: str, data: bytes) -> NamedText:
    """Return a plain text of which nothing is taken away, its head and its marks included."""
    decoded = verbatim(name, data)
    warnings = list(decoded.warnings)
    if decoded.text.startswith(_BYTE_ORDER_MARK):
        warnings.append(f"{name}: begins with a byte-order mark, which counts as a character")
    if "\0" in decoded.text:
        warnings.append(f"{name}: holds NUL, which counts as a character like any other")
    published = None
    try:
        published = head_date(name, decoded.text)
    except DateInvalid as error:
        warnings.append(str(error))
    return NamedText(
        name=name,
        id=_stem(name),
        text=decoded.text,
        published=published,
        warnings=tuple(warnings),
    )


def _of_article(article: RawArticle) -> NamedText:
    stem = _stem(article.name)
    return NamedText(
        name=article.name,
        id=f"{stem}#{article.item}" if article.item else stem,
        text=article.text,
        title=article.title,
        published=article.published,
        language=article.language,
        warnings=article.warnings,
    )


def _stem(name: str) -> str:
    """Return the name of a file without folder and suffix: "a" of "x/a.txt", "x/a.txt.gz"."""
    return PurePath(inner_name(name)).stem or name
