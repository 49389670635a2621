"""Many texts over several processes, each with an extractor of its own.

Invariant: readings come in the order of the texts, however many processes read
them, and no more texts are taken than the processes have ahead of them.
"""

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import Final

from claimdb.extract.protocol import Extractor, Reading, Text
from claimdb.extract.registry import load

#: Characters handed over at once: some ten articles, a tenth of a second's work.
_AT_ONCE: Final = 40_000
#: Hand-overs that wait for each process, so that none of them ever waits.
_AHEAD: Final = 3

#: The extractor of this process, where it is one of several.
_own: list[Extractor] = []


def read_all(
    texts: Iterable[Text], extractor: Extractor, *, name: str, jobs: int = 1
) -> Iterator[Reading]:
    """Yield a reading of each text, by ``extractor`` or by as many as there are ``jobs``.

    ``name`` is the one by which the registry knows it, and other processes load it.
    """
    return extractor.read_many(texts) if jobs == 1 else _in_processes(texts, name, jobs)


def _in_processes(texts: Iterable[Text], name: str, jobs: int) -> Iterator[Reading]:
    # Forking a process that has threads or a connection would share them.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_begin, initargs=(name,))
    try:
        ahead: deque[Future[list[Reading]]] = deque()
        for part in _handed_over(texts):
            ahead.append(pool.submit(_read, part))
            if len(ahead) > jobs * _AHEAD:
                yield from ahead.popleft().result()
        while ahead:
            yield from ahead.popleft().result()
    finally:  # whoever wants no more, ``claimdb extract … | head``, does not wait for the rest
        pool.shutdown(cancel_futures=True)


def _handed_over(texts: Iterable[Text]) -> Iterator[list[Text]]:
    """Yield texts by parts of about as many characters."""
    part: list[Text] = []
    size = 0
    for text in texts:
        part.append(text)
        size += len(text.text)
        if size >= _AT_ONCE:
            yield part
            part, size = [], 0
    if part:
        yield part


def _begin(name: str) -> None:
    """Load the extractor of a process of its own."""
    _own[:] = [load(name)]


def _read(part: list[Text]) -> list[Reading]:
    return list(_own[0].read_many(part))
