"""Ingesting: records against ``executemany`` of the same rows, pages against trafilatura.

The rows of the baseline are exactly those that the product has just stored, put
into a copy of the file as it was before, full-text index and all. Reading, cleaning,
comparing and accounting are the product's; so the ratio says what they cost.
"""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

from claimdb.bench.lines import Line
from claimdb.bench.prose import Prose, write_pages, write_records
from claimdb.bench.raw import insert_again, marks
from claimdb.bench.timing import Child
from claimdb.errors import ExtraMissing
from claimdb.ingest.extras import extra_part
from claimdb.pipeline.ingest import Wish, ingest
from claimdb.pipeline.watching import Watcher

#: Articles in twenty that repeat an earlier one.
_COPIES: Final = 0.05
#: At least half of the rows a second of the baseline; a third where texts are compared.
_GOAL: Final = 1 / 0.5
_GOAL_COMPARED: Final = 1 / 0.35
#: An article in thousands takes no longer than one of the first.
_GOAL_CURVE: Final = 1.5
_GOAL_PAGES: Final = 1 / 0.8
_GOAL_JOBS: Final = 1 / 1.6
#: Files that the articles come in, and which of them the baseline inserts too.
_FILES: Final = 10
_INSERTED: Final = frozenset({0, 5, 9})
#: The first files warm up; a file in the middle and the last tell how it goes on.
_BEGIN: Final = 1
_FEW: Final = 1_000
_PAGES_IN: Final = 20
_MOST_PAGES: Final = 2_000
_WHO: Final = "bench"
_US: Final = 1_000_000

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Ingesting:
    """How many articles, of which seed, and how a database is made."""

    articles: int
    seed: int
    init: Callable[[str], object]

    @property
    def pages(self) -> int:
        """How many web pages: some 15 ms each."""
        return max(2, min(_MOST_PAGES, self.articles // _PAGES_IN * 2))


def measure_ingest(plan: Ingesting, folder: Path, say: Say) -> Iterator[Line]:
    """Yield what ingesting takes, in ``folder``, which is empty."""
    yield from _alike(plan, folder, say)
    yield from _one_file(plan, folder, say)
    yield from _pages(plan, folder, say)


def _alike(plan: Ingesting, folder: Path, say: Say) -> Iterator[Line]:
    """Ingest file after file, each text compared with all before it."""
    path = folder / "alike.db"
    plan.init(f"sqlite:///{path}")
    took, raw = list[float](), 0.0
    prose = Prose(plan.seed, _COPIES)
    records = folder / "records.jsonl"
    with Child() as child, Child() as inserter:
        for place, numbers in enumerate(_parts(plan.articles)):
            say(f"ingest: file {place + 1} of {_FILES}")
            write_records(prose, records, numbers)
            copy = path.with_suffix(".copy")
            if place in _INSERTED:
                shutil.copyfile(path, copy)
                before = marks(path)
            took.append(child.call(ingest_files, path, [records], alike=True))
            if place in _INSERTED:
                raw += inserter.call(insert_again, path, before, copy)
                copy.unlink()
    each = plan.articles / _FILES
    yield Line(
        what="ingest: records, texts compared",
        figure=sum(took[place] for place in _INSERTED),
        baseline=raw,
        unit="s",
        most_ratio=_GOAL_COMPARED,
    )
    yield Line(what="ingest: articles in a second, compared", figure=each / took[-1], unit="/s")
    for place in (_FILES // 2, _FILES - 1):
        yield Line(
            what=f"ingest: an article after {round(place * each):,} others",
            figure=took[place] / each * _US,
            baseline=took[_BEGIN] / each * _US,
            unit="µs",
            most_ratio=_GOAL_CURVE,
        )


def _one_file(plan: Ingesting, folder: Path, say: Say) -> Iterator[Line]:
    """Ingest one large file, no text compared; a small one's memory has to be enough."""
    prose = Prose(plan.seed)
    peaks = list[float]()
    for count in (min(_FEW, plan.articles), plan.articles):
        say(f"ingest: {count:,} articles in one file")
        path, copy = folder / f"one-{count}.db", folder / "one.copy"
        plan.init(f"sqlite:///{path}")
        shutil.copyfile(path, copy)
        before = marks(path)
        records = folder / "records.jsonl"
        write_records(prose, records, range(count))
        with Child() as child:
            took = child.call(ingest_files, path, [records], alike=False)
            peaks.append(child.peak_mb)
        if count == plan.articles:
            with Child() as inserter:
                raw = inserter.call(insert_again, path, before, copy)
        path.unlink()
        copy.unlink()
    yield Line(what="ingest: records", figure=took, baseline=raw, unit="s", most_ratio=_GOAL)
    yield Line(what="ingest: articles in a second", figure=plan.articles / took, unit="/s")
    yield Line(
        what=f"peak memory: ingest of {plan.articles:,} articles",
        figure=peaks[1],
        baseline=peaks[0],
        unit="MB",
        most_ratio=_GOAL_CURVE,
    )


def _pages(plan: Ingesting, folder: Path, say: Say) -> Iterator[Line]:
    """Ingest web pages in one process and in two, against trafilatura alone."""
    try:
        baseline = extra_part("claimdb.bench.webpages", "web")
    except ExtraMissing as missing:
        say(f"ingest: no web pages; {missing}")
        return
    pages = folder / "pages"
    count = sum(1 for _ in write_pages(Prose(plan.seed), pages, plan.pages))
    say(f"ingest: {count} web pages")
    took: list[float] = []
    with Child() as child:
        child.call(baseline.extract_pages, pages)  # warm, as the product is below
        alone = child.call(baseline.extract_pages, pages)
    for jobs in (1, 2):
        path = folder / f"pages-{jobs}.db"
        plan.init(f"sqlite:///{path}")
        with Child(has_children=True) as child:
            took.append(child.call(ingest_files, path, [pages], alike=True, jobs=jobs))
    yield Line(
        what="ingest: web pages, against trafilatura",
        figure=took[0],
        baseline=alone,
        unit="s",
        most_ratio=_GOAL_PAGES,
    )
    yield Line(what="ingest: web pages in a second", figure=count / took[0], unit="/s")
    yield Line(
        what="ingest: web pages in two processes, against one",
        figure=took[1],
        baseline=took[0],
        unit="s",
        most_ratio=_GOAL_JOBS,
    )


def ingest_files(path: Path, given: list[Path], *, alike: bool, jobs: int = 1) -> float:
    """Ingest files into the database at ``path``; return seconds."""
    began = perf_counter()
    wish = Wish(alike=alike, jobs=jobs)
    done = ingest(f"sqlite:///{path}", given, who=_WHO, wish=wish, watcher=Watcher())
    took = perf_counter() - began
    if done.counts["failed"]:
        raise AssertionError(done.counts)  # it would have had less work
    return took


def _parts(articles: int) -> list[range]:
    """Return the numbers of the articles of each file."""
    return [
        range(articles * place // _FILES, articles * (place + 1) // _FILES)
        for place in range(_FILES)
    ]
