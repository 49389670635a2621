"""How well copies are told from reuse, on pairs of real articles that people have labelled.

Reads a folder with ``docs.jsonl`` (id, text) and ``pairs.jsonl`` (a, b, label: copy,
reuse, independent, different); none comes with claimdb, since such texts belong to their
publishers. Run it as ``python -m claimdb.bench.copies FOLDER``.

Invariant: the figures of *left out* are honest: each pair is judged by limits that
were found on the others alone.
"""

import json
import sys
import timeit
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from statistics import mean
from typing import Final

from claimdb.resolve.alike import LIMITS, Compared, Likeness, Limits, compare, text
from claimdb.resolve.minhash import bands, candidates

#: Texts alone cannot tell whether two reports that share nothing are of one story.
_NEITHER: Final = "neither"
_CLASSES: Final = (Likeness.COPY.value, Likeness.REUSE.value, _NEITHER)
#: Limits that are tried where they are found anew.
_COPIED: Final = tuple(percent / 100 for percent in range(40, 96, 2))
_IN_ORDER: Final = tuple(percent / 100 for percent in range(40, 100, 5))
_HEADS: Final = tuple(range(20, 260, 20))
_REUSED: Final = tuple(range(12, 100, 2))
_REPEATS: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two labelled texts, what they have in common, and whether the index brings them together."""

    label: str
    compared: Compared
    is_candidate: bool


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
        """Return the F1 of copies against everything else."""
        copy = Likeness.COPY.value
        right = self.confusion[copy, copy]
        named = sum(self.confusion[label, copy] for label in _CLASSES)
        there = sum(self.confusion[copy, told] for told in _CLASSES)
        return 2 * right / (named + there)


def read_pairs(folder: Path) -> list[Pair]:
    """Return the labelled pairs of a folder, compared."""
    texts = {one["id"]: str(one["text"]) for one in _lines(folder / "docs.jsonl")}
    compared = {name: text(written) for name, written in texts.items()}
    signatures = {name: bands(written) for name, written in texts.items()}
    return [
        Pair(
            label=str(one["label"]),
            compared=compare(compared[one["a"]], compared[one["b"]]),
            is_candidate=_meet(signatures[one["a"]], signatures[one["b"]]),
        )
        for one in _lines(folder / "pairs.jsonl")
    ]


def _lines(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _meet(one: set[int], other: set[int]) -> bool:
    return bool(candidates(len(one), {band: [1] for band in one & other}))


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


def lines(folder: Path) -> Iterator[str]:
    """Yield the figures as lines to print."""
    pairs = read_pairs(folder)
    for name, found in (("limits in use", scores(pairs)), ("each pair left out", left_out(pairs))):
        yield f"{name}: accuracy {found.accuracy:.3f} of {len(pairs)}, copy F1 {found.copy_f1:.3f}"
        yield "  label \\ told " + "".join(f"{one:>8}" for one in _CLASSES)
        for label in _CLASSES:
            yield f"  {label:<13}" + "".join(f"{found.confusion[label, one]:8}" for one in _CLASSES)
    for label in _CLASSES[:-1]:
        wanted = [one.is_candidate for one in pairs if one.label == label]
        yield f"candidates among pairs labelled {label}: {sum(wanted)} of {len(wanted)}"
    yield _speed([str(one["text"]) for one in _lines(folder / "docs.jsonl")])


def _speed(texts: Sequence[str]) -> str:
    took = min(timeit.repeat(lambda: [bands(one) for one in texts], number=1, repeat=_REPEATS))
    words = sum(len(one.split()) for one in texts)
    each = took / words * 650 * 1e6
    return f"signature: {each:.0f} µs for 650 words"


if __name__ == "__main__":
    for said in lines(Path(sys.argv[1])):
        sys.stdout.write(f"{said}\n")
