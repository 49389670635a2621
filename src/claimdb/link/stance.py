"""What a text makes of a claim: asserts it, denies it, questions it, or only tells of it.

The text's own account counts, not that of each voice in it: an article that tells of an
accusation and of its denial is neutral. Who says what in it is for extraction to find.

Invariant: the four probabilities add up to one, and every sentence that a stance rests on is
one of the text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final

import numpy as np

from claimdb.link.stance_features import against, features_of, related
from claimdb.link.stance_model import load
from claimdb.link.stance_reading import Floats, Reading, read
from claimdb.text.spans import Span

#: Pairs that are read before the model is asked.
_BATCH: Final = 64
#: A text of which no sentence has so much of the claim does not speak of it.
_LEAST: Final = 0.2
#: Sentences that a stance may rest on.
_SHOWN: Final = 2


class Towards(StrEnum):
    """What a text makes of a claim."""

    ASSERTS = "asserts"
    DENIES = "denies"
    QUESTIONS = "questions"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stances:
    """How likely each stance is, the one to take, and the sentences that it rests on.

    ``questions`` and ``neutral`` both hold back: they are weighed together against
    ``asserts`` and ``denies``, and where they win the likelier of them is the ``label``.
    ``rests_on`` is in code points of the text, the sentence that tells most first; empty where
    the text does not speak of the claim.
    """

    label: Towards
    asserts: float
    denies: float
    questions: float
    neutral: float
    rests_on: tuple[Span, ...] = ()

    @property
    def probability(self) -> float:
        """How likely the label is."""
        return float(getattr(self, self.label))


def stance(claim: str, text: str) -> Stances:
    """Return what a text of any length makes of a claim in a sentence."""
    return next(stances([(claim, text)]))


def stances(pairs: Iterable[tuple[str, str]]) -> Iterator[Stances]:
    """Yield what the text of each pair of claim and text makes of the claim, in their order."""
    model, waiting = load(), iter(pairs)
    while batch := list(islice(waiting, _BATCH)):
        readings = [read(claim, text) for claim, text in batch]
        rows = np.array(
            [
                [*features_of(claim, reading).values()]
                for (claim, _), reading in zip(batch, readings, strict=True)
            ]
        )
        chances = model.probabilities(rows).tolist()
        for reading, (asserts, denies, _) in zip(readings, chances, strict=True):
            yield _judged(reading, asserts, denies)


def _judged(reading: Reading, asserts: float, denies: float) -> Stances:
    if float(reading.overlap.max()) < _LEAST:
        return Stances(label=Towards.NEUTRAL, asserts=0.0, denies=0.0, questions=0.0, neutral=1.0)
    held = max(0.0, 1.0 - asserts - denies)
    if _only_asks(reading):
        held, asserts = held + asserts, 0.0
    questions = held * _doubted(reading)
    label = max(
        (held, Towards.QUESTIONS if questions > held / 2 else Towards.NEUTRAL),
        (asserts, Towards.ASSERTS),
        (denies, Towards.DENIES),
    )[1]
    return Stances(
        label=label,
        asserts=asserts,
        denies=denies,
        questions=questions,
        neutral=held - questions,
        rests_on=_basis(reading, label),
    )


def _doubted(reading: Reading) -> float:
    """Return the share of what is said of the claim that asks or doubts."""
    weight = reading.near**2
    return float((weight * _asking(reading)).sum() / weight.sum())


def _only_asks(reading: Reading) -> bool:
    """Tell whether every sentence that speaks of the claim is a question."""
    return all(reading.sentence(one).endswith("?") for one in related(reading))


def _asking(reading: Reading) -> Floats:
    return np.minimum(1.0, reading.count("question", "doubt"))


def _basis(reading: Reading, label: Towards) -> tuple[Span, ...]:
    """Return the sentences that tell most for a stance."""
    signs = np.minimum(1.0, against(reading))
    telling = {
        Towards.DENIES: reading.near * (0.1 + signs),
        Towards.ASSERTS: reading.overlap * (1.1 - signs),
        Towards.QUESTIONS: reading.near * (0.1 + _asking(reading)),
        Towards.NEUTRAL: reading.overlap,
    }[label]
    best = np.argsort(-telling, kind="stable")[:_SHOWN].tolist()
    speaking = {*related(reading), best[0]}
    return tuple(reading.spans[one] for one in best if one in speaking)
