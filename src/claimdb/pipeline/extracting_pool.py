"""Texts to plans, in this process or in several that each hold the extractor.

Invariant: the order is that of the texts, however many processes read them, and what
comes back from a process is plain records.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from operator import attrgetter
from typing import Final

from claimdb.extract.parallel import handed_over, own, processes
from claimdb.extract.protocol import Extractor
from claimdb.pipeline.extracting_plan import Plan, Unread, planned

#: With less to read than this, processes take longer to start than reading takes.
_WORTH_IT: Final = 100_000


class Pool:
    """Reads texts; processes are started when first there is enough for them to do."""

    def __init__(self, extractor: Extractor, name: str, jobs: int) -> None:
        """Read with ``extractor`` here, or with the one of this ``name`` in ``jobs`` processes."""
        self._extractor = extractor
        self._name = name
        self._jobs = jobs
        self._processes: ProcessPoolExecutor | None = None

    @property
    def reads_ahead(self) -> bool:
        """Whether texts are read while others are stored."""
        return self._processes is not None

    def read(self, texts: Sequence[Unread]) -> Iterator[Plan]:
        """Return what each text gives; with processes, they begin to read now."""
        if self._jobs > 1 and self._processes is None:
            if sum(len(one.text.text) for one in texts) < _WORTH_IT:
                return read_here(self._extractor, texts)
            self._processes = processes(self._jobs)
        if self._processes is None:
            return read_here(self._extractor, texts)
        given = [
            self._processes.submit(_read_there, self._name, part)
            for part in handed_over(texts, attrgetter("text"))
        ]
        return _taken(given)

    def close(self) -> None:
        """Stop; what is not begun is not read any more."""
        if self._processes is not None:
            self._processes.shutdown(cancel_futures=True)


def read_here(extractor: Extractor, texts: Sequence[Unread]) -> Iterator[Plan]:
    """Yield what each text gives, read in this process."""
    readings = extractor.read_many(one.text for one in texts)
    for unread, reading in zip(texts, readings, strict=True):
        yield planned(unread, reading)


def _taken(given: Sequence[Future[list[Plan]]]) -> Iterator[Plan]:
    for one in given:
        yield from one.result()


def _read_there(name: str, texts: Sequence[Unread]) -> list[Plan]:
    """Read texts in a process of their own."""
    return list(read_here(own(name), texts))
