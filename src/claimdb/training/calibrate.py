"""How sure to be, and from when on: the confidence of a model, fitted on articles it has not seen.

The weights are a logistic regression of "people marked this too" on what the
network says of an attribution; the threshold is the confidence from which on
what is returned has the best F1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import nn

from claimdb.bench.attribution_scores import compare
from claimdb.bench.polnear import Annotated
from claimdb.extract.document import Document
from claimdb.extract.neural.confidence import Calibration, signs
from claimdb.extract.neural.tagger import NeuralTagger

#: Keeps weights small: nine of them have some two thousand examples.
_SHRINK: Final = 1e-3
_ROUNDS: Final = 200


@dataclass(frozen=True, slots=True)
class Judged:
    """What speaks for an attribution, and whether people marked it too."""

    signs: Sequence[float]
    right: bool


def judged(tagger: NeuralTagger, articles: Iterable[Annotated]) -> list[Judged]:
    """Return all that a tagger marks in articles, whatever its confidence."""
    found = []
    for article in articles:
        document = Document(article.text)
        marked = tagger.marked(document)
        pairs = compare(article.text, article.rows, [row for row, _ in marked]).pairs
        right = {predicted for _, predicted in pairs}
        found += [Judged(signs(one.marked), at in right) for at, (_, one) in enumerate(marked)]
    return found


def fitted(examples: Sequence[Judged]) -> Calibration:
    """Return the calibration that examples give."""
    given = torch.tensor([list(one.signs) for one in examples], dtype=torch.float64)
    right = torch.tensor([one.right for one in examples], dtype=torch.float64)
    weights = torch.zeros(given.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    solver = torch.optim.LBFGS([weights, bias], max_iter=_ROUNDS)

    def loss() -> torch.Tensor:
        solver.zero_grad()
        wrong = nn.functional.binary_cross_entropy_with_logits(given @ weights + bias, right)
        total = wrong + _SHRINK * weights.square().sum()
        total.backward()
        return total

    solver.step(loss)
    rounded = tuple(round(weight, 4) for weight in weights.tolist())
    return Calibration(rounded, round(bias.item(), 4))


def best_threshold(
    examples: Sequence[Judged], calibration: Calibration, gold: int
) -> tuple[float, float]:
    """Return the least confidence with the best F1 over ``gold`` attributions, and that F1."""
    ranked = sorted(examples, key=lambda one: -calibration.of(one.signs))
    best, threshold, right = 0.0, 0.0, 0
    for count, one in enumerate(ranked, 1):
        right += one.right
        score = 2 * right / (count + gold)
        if score > best:
            best, threshold = score, calibration.of(one.signs)
    return round(threshold - 5e-4, 3), best
