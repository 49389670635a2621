"""The model of stances as it ships: how likely a text asserts, denies or only reports a claim.

Invariant: it is asked for features of the very names that it was fitted on, or refuses.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.errors import FormatBroken
from claimdb.link.stance_trees import Forest

#: The classes, in the order of the model.
CLASSES: Final = ("asserts", "denies", "neutral")
SHIPPED: Final = Path(__file__).parent / "models" / "stance.npz"
_PARTS: Final = ("mean", "spread", "weights", "bias")
#: No feature counts for more than so many of its usual distances from the mean.
_FAR: Final = 3.0


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return chances of classes for rows of scores."""
    raised = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True), float)


@dataclass(frozen=True, slots=True)
class Line:
    """A weight for each feature and class, over features brought to one scale."""

    mean: NDArray[np.float64]
    spread: NDArray[np.float64]
    weights: NDArray[np.float64]
    bias: NDArray[np.float64]

    def scaled(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return features on one scale."""
        return np.clip((rows - self.mean) / self.spread, -_FAR, _FAR)

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how likely each class is, for rows of features."""
        return softmax(self.scaled(rows) @ self.weights.T + self.bias)


@dataclass(frozen=True, slots=True)
class Model:
    """A line and trees, whose mean is taken; ``nearness`` tells related pairs from others."""

    version: str
    names: tuple[str, ...]
    line: Line
    forest: Forest
    nearness: Line | None = None

    def probabilities(self, rows: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return how likely each of ``CLASSES`` is, for rows of features."""
        both = self.line.probabilities(rows) + self.forest.probabilities(rows.astype(np.float32))
        return np.asarray(both / 2, float)

    def save(self, path: Path) -> None:
        """Write the model; the same model gives the same bytes."""
        lines = {"": self.line} | ({"near_": self.nearness} if self.nearness else {})
        np.savez_compressed(
            path,
            allow_pickle=False,
            version=np.array(self.version),
            names=np.array(self.names),
            **{
                prefix + part: getattr(line, part)
                for prefix, line in lines.items()
                for part in _PARTS
            },
            roots=self.forest.roots,
            feature=self.forest.feature.astype(np.int16),
            threshold=self.forest.threshold,
            right=self.forest.right,
            share=self.forest.share.astype(np.float16),
        )


@cache
def load(path: Path = SHIPPED) -> Model:
    """Return the model of a file, once for each process."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            return Model(
                version=str(kept["version"]),
                names=tuple(map(str, kept["names"])),
                line=Line(*(kept[part] for part in _PARTS)),
                nearness=Line(*(kept["near_" + part] for part in _PARTS)),
                forest=Forest(
                    kept["roots"],
                    kept["feature"].astype(np.int32),
                    kept["threshold"],
                    kept["right"],
                    kept["share"].astype(np.float32),
                ),
            )
    except (OSError, KeyError, ValueError) as error:
        problem = f"holds no model of stances ({error})"
        raise FormatBroken(path.name, problem, "install claimdb again") from error
