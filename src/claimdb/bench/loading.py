"""The bulk load: the product's own way against ``executemany``, by turns, and peak memory.

The corpus is loaded in parts. Some of them, from the first to the last, are
also inserted by the baseline into a copy of the file as it was before that
part, so that both are compared at every size that the database goes through.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Final, Protocol

from claimdb.bench.lines import Line
from claimdb.bench.raw import insert_again, marks
from claimdb.bench.reporting import Newsroom
from claimdb.bench.synthetic import Size, World
from claimdb.bench.timing import Child, Paused
from claimdb.ingest.reported import Record

#: Parts of the corpus, and which of them the baseline inserts too.
PARTS: Final = 20
COMPARED: Final = frozenset({0, 10, 19})
#: Parts that a program has read; a person read the rest.
AUTOMATIC: Final = 16

_GOAL: Final = 2.0
_WHO: Final = "bench"
_MB: Final = 1_000_000


class Loads(Protocol):
    """What ``claimdb.pipeline.bulk.load_records`` is."""

    def __call__(
        self,
        url: str,
        records: Iterable[Record],
        *,
        who: str,
        automatic: bool,
        in_step: bool,
        alike: bool,
    ) -> object:
        """Load records; with ``in_step`` off the derived tables are left behind.

        Texts are compared with others only with ``alike``: articles that are made of
        few statements repeat each other as no real ones do.
        """


@dataclass(frozen=True, slots=True)
class Product:
    """What is measured: functions of packages that know nothing of this one."""

    init: Callable[[str], object]
    load: Loads
    bring_in_step: Callable[[str], None]


@dataclass(slots=True)
class _Took:
    """Seconds of the product in all, and of both for what was compared."""

    all: float = 0.0
    product: float = 0.0
    raw: float = 0.0

    def ratio_line(self, what: str) -> Line:
        """Return the line that compares the two."""
        return Line(what=what, figure=self.product, baseline=self.raw, unit="s", most_ratio=_GOAL)


def measure_load(
    product: Product, size: Size, seed: int, path: Path, say: Callable[[str], None]
) -> Iterator[Line]:
    """Build the database at ``path`` and yield what that took."""
    url = f"sqlite:///{path}"
    product.init(url)
    opinions, articles = _Took(), _Took()
    with Child() as loader, Child() as inserter:
        for part in (None, *range(PARTS)):
            say(f"load: part {0 if part is None else part + 1} of {PARTS}")
            took = opinions if part is None else articles
            _load_part(product, (loader, inserter), (size, seed, part), path, took)
        say("load: tallies")
        in_step = loader.call(_timed, product.bring_in_step, url)
        peak = loader.peak_mb
    counted = marks(path)
    yield opinions.ratio_line("bulk load: sources and claims")
    yield articles.ratio_line("bulk load: articles and attributions")
    yield Line(what="load: tallies and closures", figure=in_step, unit="s")
    whole = opinions.all + articles.all + in_step
    yield Line(what=f"load: all {counted['attributions']:,} attributions", figure=whole, unit="s")
    yield Line(what="peak memory: load", figure=peak, unit="MB")
    yield Line(what="size: database", figure=path.stat().st_size / _MB, unit="MB")


def _load_part(
    product: Product,
    children: tuple[Child, Child],
    chosen: tuple[Size, int, int | None],
    path: Path,
    took: _Took,
) -> None:
    """Load a part, and insert it into a copy too where the two are compared."""
    loader, inserter = children
    copy = path.with_suffix(".copy")
    compared = chosen[2] is None or chosen[2] in COMPARED
    if compared:
        shutil.copyfile(path, copy)
        before = marks(path)
    seconds = loader.call(load_part, product.load, f"sqlite:///{path}", *chosen)
    took.all += seconds
    if compared:
        took.product += seconds
        took.raw += inserter.call(insert_again, path, before, copy)
        copy.unlink()


def load_part(load: Loads, url: str, size: Size, seed: int, part: int | None) -> float:
    """Load part ``part`` of the articles, or what they refer to; return seconds.

    Making the records is not counted.
    """
    newsroom = _newsroom(size, seed)
    if part is None:
        records = Paused(newsroom.world.opinions())
        automatic = True
    else:
        start, stop = (size.articles * number // PARTS for number in (part, part + 1))
        automatic = part < AUTOMATIC
        records = Paused(newsroom.articles(start, stop, automatic=automatic))
    began = perf_counter()
    load(url, records, who=_WHO, automatic=automatic, in_step=False, alike=False)
    return perf_counter() - began - records.seconds


@cache
def _newsroom(size: Size, seed: int) -> Newsroom:
    return Newsroom(World(size, seed))


def _timed(function: Callable[[str], None], url: str) -> float:
    began = perf_counter()
    function(url)
    return perf_counter() - began
