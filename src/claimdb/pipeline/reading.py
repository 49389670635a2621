"""Files to the articles in them, one after another or in several processes.

Invariant: nothing is held but what is on its way: a file of records is read as it
is stored, and of small files a few dozen at a time are read ahead. The order is that
of the files, however many processes read them.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

from claimdb.canonical import bytes_hash
from claimdb.errors import FileUnreadable, InputError
from claimdb.fetch.inputs import Arrived
from claimdb.ingest.discover import Found, inputs, reason_of
from claimdb.ingest.fieldmap import FieldMap
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.record import Item, NotRead, RawArticle
from claimdb.ingest.registry import is_streamed, read

#: Files that one process is given at once: each hand-over costs 0.3 ms, a page 15 ms.
_AT_ONCE: Final = 8
#: Hand-overs that wait for each process, so that none of them ever waits: storing 500
#: articles takes a second, in which two processes read 130 pages. With 3 of them they
#: waited, and read 1.56 times as much as one; with 16 it is 1.88 times.
_AHEAD: Final = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are to be read.

    ``fields`` maps records of a foreign form; ``jobs`` is the number of processes;
    ``strict`` raises what is wrong with an input; without ``raw`` the bytes of an
    article are left behind where it was read.
    """

    fields: FieldMap | None = None
    jobs: int = 1
    strict: bool = False
    raw: bool = False


def files(
    paths: Iterable[Path],
    reading: Reading,
    *,
    stdin: BinaryIO | None = None,
    passed: Callable[[int], None] = lambda _size: None,
) -> Iterator[Arrived]:
    """Yield what is in the files at ``paths``; ``passed`` is told the bytes of each read.

    With ``strict`` raises the first ``InputError``, ``FileUnreadable`` among them.
    """
    found = (one for path in paths for one in inputs(path, stdin))
    if reading.jobs > 1:
        read_all = _in_processes(found, reading)
    else:
        read_all = ((one, _of_input(one, reading)) for one in found)
    for one, items in read_all:
        yield from items
        passed(one.size if isinstance(one, Found) else 0)


def _of_input(one: Found | NotRead, reading: Reading) -> Iterator[Arrived]:
    if isinstance(one, NotRead):
        if one.failed and reading.strict:
            raise FileUnreadable(one.name, one.reason)
        return iter([Arrived(name=one.name, item=one)])
    return _of_file(one, reading)


def _of_file(found: Found, reading: Reading) -> Iterator[Arrived]:
    """Yield what is in one file; one that breaks off has given what stands before."""
    number = 0
    try:
        with found.open() as file:
            for number, item in enumerate(read(found.name, file, fields=reading.fields), start=1):
                yield _arrived(found, item, number, reading)
    except InputError as error:
        if reading.strict:
            raise
        yield _failed(found, str(error))
    except OSError as error:
        if reading.strict:
            raise FileUnreadable(found.name, reason_of(error)) from error
        yield _failed(found, reason_of(error))


def _arrived(found: Found, item: Item, number: int, reading: Reading) -> Arrived:
    if isinstance(item, NotRead) and item.failed and reading.strict:
        raise FileUnreadable(found.name, item.reason)
    named = item if item.item or number == 1 else replace(item, item=f"#{number}")
    if not isinstance(named, RawArticle):
        return Arrived(name=found.name, item=named)
    hashed = bytes_hash(named.raw) if named.raw else named.raw_hash
    if not reading.raw:
        named = replace(named, raw=b"")
    return Arrived(name=found.name, item=named, data_hash=hashed)


def _failed(found: Found, reason: str) -> Arrived:
    """Return that a file could not be read, known by what it holds."""
    try:
        with found.open() as file:
            hashed = bytes_hash(file.read(MAX_BYTES)) if found.path else ""
    except OSError:
        hashed = ""
    return Arrived(name=found.name, item=NotRead(found.name, reason, failed=True), data_hash=hashed)


def _in_processes(
    found: Iterable[Found | NotRead], reading: Reading
) -> Iterator[tuple[Found | NotRead, Iterable[Arrived]]]:
    """Yield each input with what is in it, small files read ahead in other processes."""
    # Forking a process that has a connection to a server would share it.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(reading.jobs, mp_context=context) as pool:
        ahead: deque[tuple[list[Found | NotRead], Future[list[list[Arrived]]] | None]] = deque()
        for part in _handed_over(found):
            small = isinstance(part[0], Found) and _is_small(part[0])
            ahead.append((part, pool.submit(_read_part, part, reading) if small else None))
            if len(ahead) > reading.jobs * _AHEAD:
                yield from _taken(*ahead.popleft(), reading)
        while ahead:
            yield from _taken(*ahead.popleft(), reading)


def _handed_over(found: Iterable[Found | NotRead]) -> Iterator[list[Found | NotRead]]:
    """Yield inputs by parts, what is no small file by itself."""
    part: list[Found | NotRead] = []
    for one in found:
        small = isinstance(one, Found) and _is_small(one)
        if part and (not small or len(part) == _AT_ONCE):
            yield part
            part = []
        if small:
            part.append(one)
        else:
            yield [one]
    if part:
        yield part


def _is_small(one: Found) -> bool:
    return one.path is not None and not is_streamed(one.name)


def _taken(
    part: list[Found | NotRead], done: Future[list[list[Arrived]]] | None, reading: Reading
) -> Iterator[tuple[Found | NotRead, Iterable[Arrived]]]:
    if done is None:
        yield from ((one, _of_input(one, reading)) for one in part)
    else:
        yield from zip(part, done.result(), strict=True)


def _read_part(part: list[Found | NotRead], reading: Reading) -> list[list[Arrived]]:
    """Read files in a process of their own."""
    return [list(_of_input(one, reading)) for one in part]
