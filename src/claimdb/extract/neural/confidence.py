"""How likely a marked attribution is right, from what the network says of its parts.

A logistic regression on a few signs: a network is surer than it is right, and
the product of its probabilities is not the probability of the whole. The
weights belong to a model and ship beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, log1p
from typing import Final

from claimdb.extract.neural.decode import Marked

#: Nearer to 0 and 1 a probability in 32 bits has no logarithm worth having.
_EDGE: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the signs, and a bias."""

    weights: tuple[float, ...]
    bias: float

    def __call__(self, marked: Marked) -> float:
        """Return the confidence in an attribution, from 0 to 1."""
        return self.of(signs(marked))

    def of(self, given: Sequence[float]) -> float:
        """Return the confidence that signs give."""
        total = self.bias + sum(
            weight * sign for weight, sign in zip(self.weights, given, strict=True)
        )
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def signs(marked: Marked) -> Sequence[float]:
    """Return what a confidence is made of: log-odds of the parts, length, no source, pieces."""
    words = sum(end - start for start, end in marked.content)
    return (
        *(_log_odds(part) for part in marked.signs),
        log1p(words),
        1.0 if marked.source is None else 0.0,
        float(len(marked.content) - 1),
    )


def _log_odds(part: float) -> float:
    kept = min(1 - _EDGE, max(_EDGE, part))
    return log(kept / (1 - kept))
