"""How fast extraction is, against spaCy's small pipeline on the same texts, by turns.

Each reads in processes of its own, on one thread each: one process, then two at
the same time with half of the texts each. Words are what white space parts.
Invariant: a line is compared with what was measured in the same run, or with nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from itertools import cycle
from statistics import median
from types import TracebackType
from typing import Final, Self

from claimdb.bench import extraction_child
from claimdb.bench.tables import Cell, Table
from claimdb.bench.timing import Child

COLUMNS: Final = ("what", "figure", "baseline", "unit", "ratio", "goal", "met")
#: At the least so many times the words a second of spaCy's, by the name of the extractor.
_FASTER: Final[Mapping[str, float]] = {"default": 2.3, "fast": 15.0}
_MOST_SECONDS: Final = 1.0
_MOST_MIB: Final = 400.0
#: A long article takes no longer for each word; half the speed would show more than noise.
_LEAST_LONG: Final = 0.7
#: Enough for some seconds of each round.
WORDS: Final = 20_000
_ROUNDS: Final = 3
_PROCESSES: Final = 2
_MIB: Final = 1.048576
_THREE_DIGITS: Final = 100
#: How spaCy's pipeline is had.
INSTALL: Final = "pip install 'claimdb[bench]'"

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A figure beside what spaCy, or another text, takes; goals are for one or for the ratio."""

    what: str
    figure: float
    unit: str
    baseline: float | None = None
    most: float | None = None
    least_ratio: float | None = None

    def row(self) -> dict[str, Cell]:
        """Return the line as a row."""
        ratio = self.figure / self.baseline if self.baseline else None
        goal, is_met = None, None
        if self.most is not None:
            goal, is_met = f"≤ {self.most:g} {self.unit}", self.figure <= self.most
        elif self.least_ratio is not None:
            goal = f"≥ {self.least_ratio:g} ×"
            is_met = None if ratio is None else ratio >= self.least_ratio
        return {
            "what": self.what,
            "figure": _digits(self.figure),
            "baseline": None if self.baseline is None else _digits(self.baseline),
            "unit": self.unit,
            "ratio": None if ratio is None else round(ratio, 2),
            "goal": goal,
            "met": {True: "yes", False: "no", None: None}[is_met],
        }


class Readers:
    """Two processes that have loaded the same, which read alone or each half of the texts."""

    def __init__(self, load: Callable[[], float]) -> None:
        """Start both, with ``load`` as their first call."""
        self._load = load
        self._stack = ExitStack()
        self._children: list[Child] = []
        self.load_seconds = 0.0

    def __enter__(self) -> Self:
        """Load and warm up; the faster of both is what loading takes with files in memory."""
        self._children = [self._stack.enter_context(Child()) for _ in range(_PROCESSES)]
        self.load_seconds = min([child.call(self._load) for child in self._children])
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End both."""
        self._stack.__exit__(kind, error, trace)

    @property
    def peak_mib(self) -> float:
        """The peak memory of the process that reads alone."""
        return self._children[0].peak_mb / _MIB

    def read(self, texts: Sequence[str], processes: int = 1) -> float:
        """Return the seconds that all texts take."""
        with ThreadPoolExecutor(processes) as pool:
            halves = [texts[place::processes] for place in range(processes)]
            calls = [
                pool.submit(child.call, extraction_child.read, half)
                for child, half in zip(self._children, halves, strict=False)
            ]
            return max(call.result() for call in calls)


def measure_speed(
    extractor: str, corpora: Mapping[str, Sequence[str]], say: Say, words: int = WORDS
) -> Iterator[Table]:
    """Yield a table of speed for each corpus, by its name, and one of loading and memory.

    ``words`` is how many are read of each corpus, which is repeated where it has fewer.
    """
    with ExitStack() as stack:
        say(f"speed: loading '{extractor}'")
        ours = stack.enter_context(Readers(partial(extraction_child.load_extractor, extractor)))
        theirs = None
        if find_spec(extraction_child.SPACY) is not None:
            say("speed: loading spaCy's small pipeline")
            theirs = stack.enter_context(Readers(extraction_child.load_spacy))
        texts, name = list[str](), ""
        for name, given in corpora.items():
            say(f"speed: {name}")
            texts = as_many(given, words)
            rows = list(_speeds(extractor, texts, ours, theirs))
            title = f"Speed on {name}: '{extractor}', against spaCy's small pipeline"
            yield _table("speed", name, title, rows, theirs)
        say("speed: one long text")
        rows = list(_resources(texts, ours, theirs))
        title = f"Loading and memory: '{extractor}', against spaCy's small pipeline"
        yield _table("resources", name, title, rows, theirs)


def as_many(texts: Sequence[str], words: int) -> list[str]:
    """Return texts up to so many words, from the first again after the last."""
    taken: list[str] = []
    for text in cycle(texts):
        if words <= 0:
            break
        taken.append(text)
        words -= max(1, _words(text))
    return taken


def _speeds(
    extractor: str, texts: Sequence[str], ours: Readers, theirs: Readers | None
) -> Iterator[Line]:
    both = [ours] if theirs is None else [ours, theirs]
    count = sum(map(_words, texts))
    for reader in both:
        reader.read(texts, _PROCESSES)  # to warm up
    for processes in range(1, _PROCESSES + 1):
        rounds = [[one.read(texts, processes) for one in both] for _ in range(_ROUNDS)]
        seconds = [median(took) for took in zip(*rounds, strict=True)]
        where = "one process" if processes == 1 else "two processes"
        for what, amount in (("words", count), ("articles", len(texts))):
            is_goal = what == "words" and processes == 1
            yield Line(
                what=f"{what} in a second, {where}",
                figure=amount / seconds[0],
                baseline=amount / seconds[1] if theirs else None,
                unit="/s",
                least_ratio=_FASTER.get(extractor) if is_goal else None,
            )


def _resources(texts: Sequence[str], ours: Readers, theirs: Readers | None) -> Iterator[Line]:
    yield Line(
        what="loading",
        figure=ours.load_seconds,
        baseline=theirs.load_seconds if theirs else None,
        unit="s",
        most=_MOST_SECONDS,
    )
    yield Line(
        what="peak memory",
        figure=ours.peak_mib,
        baseline=theirs.peak_mib if theirs else None,
        unit="MiB",
        most=_MOST_MIB,
    )
    words, each = sum(map(_words, texts)), ours.read(texts)
    long = ours.read(["\n\n".join(texts)])
    yield Line(
        what="words in a second, one long text",
        figure=words / long,
        baseline=words / each,
        unit="/s",
        least_ratio=_LEAST_LONG,
    )
    yield Line(what="peak memory with that text", figure=ours.peak_mib, unit="MiB", most=_MOST_MIB)


def _table(
    name: str, corpus: str, title: str, lines: Iterable[Line], theirs: Readers | None
) -> Table:
    if theirs is None:
        title += f" (which is not installed: {INSTALL})"
    return Table(name, corpus, title, COLUMNS, [line.row() for line in lines])


def _words(text: str) -> int:
    return len(text.split())


def _digits(value: float) -> float:
    return round(value) if abs(value) >= _THREE_DIGITS else float(f"{value:.3g}")
