"""Many texts over several processes, each with an extractor of its own.

Invariant: readings come in the order of the texts, however many processes read
them, and no more texts are taken than the processes have ahead of them.
"""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import cache
from typing import Final, TypeVar

from claimdb.extract.protocol import Extractor, Reading, Text
from claimdb.extract.registry import load

Thing = TypeVar("Thing")

#: Characters handed over at once: some ten articles, half a second's work.
_AT_ONCE: Final = 40_000
#: Hand-overs that wait for each process, so that none of them ever waits.
_AHEAD: Final = 3


def read_all(
    texts: Iterable[Text], extractor: Extractor, *, name: str, jobs: int = 1
) -> Iterator[Reading]:
    """Yield a reading of each text, by ``extractor`` or by as many as there are ``jobs``.

    ``name`` is the one by which the registry knows it, and other processes load it.
    """
    return extractor.read_many(texts) if jobs == 1 else _in_processes(texts, name, jobs)


def processes(jobs: int) -> ProcessPoolExecutor:
    """Return so many processes, which share nothing with this one.

    Forking one that has threads, or a connection to a server, would share them.
    """
    return ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"))


def handed_over(things: Iterable[Thing], text: Callable[[Thing], Text]) -> Iterator[list[Thing]]:
    """Yield things in parts whose texts have about as many characters together."""
    part: list[Thing] = []
    size = 0
    for thing in things:
        part.append(thing)
        size += len(text(thing).text)
        if size >= _AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part


@cache
def own(name: str) -> Extractor:
    """Return the extractor of a process of its own, loaded when first it is asked for."""
    return load(name)


def _in_processes(texts: Iterable[Text], name: str, jobs: int) -> Iterator[Reading]:
    pool = processes(jobs)
    try:
        ahead: deque[Future[list[Reading]]] = deque()
        for part in handed_over(texts, lambda text: text):
            ahead.append(pool.submit(_read, name, part))
            if len(ahead) > jobs * _AHEAD:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()
    finally:  # whoever wants no more, ``claimdb extract … | head``, does not wait for the rest
        pool.shutdown(cancel_futures=True)


def _read(name: str, part: list[Text]) -> list[Reading]:
    return list(own(name).read_many(part))
