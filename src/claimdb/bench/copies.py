"""How well copies are told from reuse, on pairs of articles that people have labelled.

Invariant: the figures of *left out* are honest: each pair is judged by limits that
were found on the others alone.
"""

import timeit
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import mean
from typing import Final

from claimdb.bench.copies_pairs import Pair, read_pairs
from claimdb.bench.tables import Cell, Table
from claimdb.ingest.alike import LIMITS, Likeness, Limits
from claimdb.ingest.minhash import bands

#: Texts alone cannot tell whether two reports that share nothing are of one story.
_NEITHER: Final = "neither"
_CLASSES: Final = (Likeness.COPY.value, Likeness.REUSE.value, _NEITHER)
#: Limits that are tried where they are found anew.
_COPIED: Final = tuple(percent / 100 for percent in range(40, 96, 2))
_IN_ORDER: Final = tuple(percent / 100 for percent in range(40, 100, 5))
_HEADS: Final = tuple(range(20, 260, 20))
_REUSED: Final = tuple(range(12, 100, 2))
_REPEATS: Final = 5
#: Words of a text by which the price of a signature is told.
_WORDS: Final = 650
_COLUMNS: Final = ("label", "pairs", *(f"as_{one}" for one in _CLASSES), "precision", "recall")
_FIGURES: Final = ("what", "figure", "of", "unit")

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores:
    """How the labels and what was told of the pairs agree."""

    confusion: Counter[tuple[str, str]]

    @property
    def accuracy(self) -> float:
        """Return the share of pairs told right: copy, reuse, or neither."""
        return sum(self.confusion[one, one] for one in _CLASSES) / self.confusion.total()

    @property
    def copy_f1(self) -> float:
        """Return the F1 of copies against everything else; 1 where there are none, nor told."""
        copy = Likeness.COPY.value
        both = self.labelled(copy) + self.told(copy)
        return 2 * self.confusion[copy, copy] / both if both else 1.0

    def labelled(self, label: str) -> int:
        """Return how many pairs have a label."""
        return sum(self.confusion[label, told] for told in _CLASSES)

    def told(self, label: str) -> int:
        """Return of how many pairs a label was told."""
        return sum(self.confusion[named, label] for named in _CLASSES)


def measure(path: Path, say: Say) -> Iterator[Table]:
    """Yield tables as they are ready; ``say`` is told what is going on.

    Raises what is wrong with the file or folder before anything is measured.
    """
    say("comparing the pairs")
    pairs = read_pairs(path)
    return _measured(path.name, pairs, say)


def _measured(corpus: str, pairs: Sequence[Pair], say: Say) -> Iterator[Table]:
    in_use = scores(pairs)
    yield _quality("in_use", corpus, "By the limits in use", in_use)
    figures = {"in use": in_use}
    if len(pairs) > 1:
        say("finding limits anew without each pair")
        figures["left out"] = left_out(pairs)
        title = "By limits found without the pair that they judge"
        yield _quality("left_out", corpus, title, figures["left out"])
    yield Table("figures", corpus, "Figures", _FIGURES, list(_figures(pairs, figures)))


def scores(pairs: Iterable[Pair]) -> Scores:
    """Return how well the limits in use do."""
    return Scores(confusion=Counter((_class(one.label), told(one, LIMITS)) for one in pairs))


def left_out(pairs: Sequence[Pair]) -> Scores:
    """Return how well limits do that are found without the pair that they judge."""
    found: Counter[tuple[str, str]] = Counter()
    for place, one in enumerate(pairs):
        others = [*pairs[:place], *pairs[place + 1 :]]
        found[_class(one.label), told(one, fitted(others))] += 1
    return Scores(confusion=found)


def told(pair: Pair, limits: Limits) -> str:
    """Return copy, reuse or neither."""
    return _class(pair.compared.judged(limits).value)


def _class(label: str) -> str:
    return label if label in _CLASSES else _NEITHER


def fitted(pairs: Sequence[Pair]) -> Limits:
    """Return the limits that do best on ``pairs``: the middle of all that do equally well."""
    copies = _best(
        (*limits, _copies_right(pairs, *limits)) for limits in product(_COPIED, _IN_ORDER, _HEADS)
    )
    copied, in_order, head = (mean(column) for column in zip(*copies, strict=True))
    of_copies = Limits(copied=copied, in_order=in_order, head=round(head))
    rest = [one for one in pairs if told(one, of_copies) != Likeness.COPY.value]
    reuse = _best((reused, _reuse_right(rest, reused)) for reused in _REUSED)
    (middle,) = (mean(column) for column in zip(*reuse, strict=True))
    return Limits(copied=copied, in_order=in_order, head=round(head), reused=round(middle))


def _best(tried: Iterable[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Return the limits with the most pairs told right, which is the last of each."""
    everything = list(tried)
    most = max(one[-1] for one in everything)
    return [one[:-1] for one in everything if one[-1] == most]


def _copies_right(pairs: Sequence[Pair], copied: float, in_order: float, head: float) -> int:
    limits = Limits(copied=copied, in_order=in_order, head=round(head))
    copy = Likeness.COPY.value
    return sum((one.label == copy) == (told(one, limits) == copy) for one in pairs)


def _reuse_right(pairs: Sequence[Pair], reused: float) -> int:
    limits = Limits(reused=round(reused))
    reuse = Likeness.REUSE.value
    return sum((one.label == reuse) == (told(one, limits) == reuse) for one in pairs)


def _quality(name: str, corpus: str, title: str, found: Scores) -> Table:
    rows: list[dict[str, Cell]] = [
        {
            "label": label,
            "pairs": found.labelled(label),
            **{f"as_{one}": found.confusion[label, one] for one in _CLASSES},
            "precision": _share(found.confusion[label, label], found.told(label)),
            "recall": _share(found.confusion[label, label], found.labelled(label)),
        }
        for label in _CLASSES
    ]
    return Table(name, corpus, title, _COLUMNS, rows)


def _figures(pairs: Sequence[Pair], found: dict[str, Scores]) -> Iterator[dict[str, Cell]]:
    """Yield accuracy and F1, which pairs the index brings together, and what a signature costs."""
    for name, one in found.items():
        yield {"what": f"accuracy, limits {name}", "figure": round(one.accuracy, 3)}
        yield {"what": f"copy F1, limits {name}", "figure": round(one.copy_f1, 3)}
    for label in _CLASSES[:-1]:
        wanted = [one.is_candidate for one in pairs if one.label == label]
        yield {"what": f"candidates: {label}", "figure": sum(wanted), "of": len(wanted)}
    took = _signed([text for one in pairs for text in one.texts])
    yield {"what": f"signature of {_WORDS} words", "figure": took, "unit": "µs"}


def _signed(texts: Sequence[str]) -> float:
    took = min(timeit.repeat(lambda: [bands(one) for one in texts], number=1, repeat=_REPEATS))
    words = sum(len(one.split()) for one in texts)
    return round(took / words * _WORDS * 1e6)


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None
