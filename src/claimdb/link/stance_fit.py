"""Fitting of the model of stances: a line for each class, and trees beside it.

Invariant: the same examples in the same order and the same seed give the same model.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.link.stance_model import CLASSES, Line, Model, softmax
from claimdb.link.stance_trees import Ints, grow

#: How strongly weights are drawn to nought, and what an example of each class weighs. Denials
#: are one in twenty. Both chosen by folds of articles among a few rounded values.
_PULL: Final = 1000.0
_WEIGHT: Final = (1.0, 3.0, 1.0)
_TREES: Final = 150
_STEPS: Final = 50
_SMALL: Final = 1e-8


@dataclass(frozen=True, slots=True)
class Examples:
    """Rows of features in the order of ``names``, each with the place of its class."""

    names: tuple[str, ...]
    rows: NDArray[np.float64]
    classes: Ints


def fit(
    examples: Examples, nearness: Examples | None = None, *, seed: int, version: str = ""
) -> Model:
    """Return a model of examples of stances, and of pairs that are related (class 1) or not."""
    return Model(
        version=version,
        names=examples.names,
        line=fit_line(examples, _WEIGHT),
        forest=grow(examples.rows, examples.classes, len(CLASSES), trees=_TREES, seed=seed),
        nearness=None if nearness is None else fit_line(nearness, (1.0, 1.0)),
    )


def fit_line(examples: Examples, worth: Sequence[float]) -> Line:
    """Return a line for each class, of which an example is worth so much, by Newton's method."""
    mean, spread = examples.rows.mean(axis=0), examples.rows.std(axis=0)
    line = Line(mean, np.where(spread > 0, spread, 1.0), np.zeros((0, 0)), np.zeros(0))
    rows = line.scaled(examples.rows)
    wide = np.hstack([rows, np.ones((len(rows), 1))])
    wanted = np.eye(len(worth))[examples.classes]
    weights = np.array(worth)[examples.classes]
    # The bias is hardly drawn to nought.
    pull = np.append(np.full(rows.shape[1], _PULL), _SMALL)
    values = np.zeros((len(worth), wide.shape[1]))
    for _ in range(_STEPS):
        chances = softmax(wide @ values.T)
        slope = ((chances - wanted) * weights[:, None]).T @ wide + values * pull
        step = np.linalg.solve(_curve(wide, chances, weights, pull), slope.ravel())
        values = values - step.reshape(values.shape)
        if float(np.abs(step).max()) < _SMALL:
            break
    return replace(line, weights=values[:, :-1], bias=values[:, -1])


def _curve(
    wide: NDArray[np.float64],
    chances: NDArray[np.float64],
    worth: NDArray[np.float64],
    pull: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Return the second derivatives: a block for each pair of classes."""
    count, width = chances.shape[1], wide.shape[1]
    whole = np.zeros((count * width, count * width))
    for left in range(count):
        for right in range(count):
            factor = worth * chances[:, left] * (float(left == right) - chances[:, right])
            block = wide.T @ (wide * factor[:, None])
            if left == right:
                block += np.diag(pull)
            rows = slice(left * width, (left + 1) * width)
            whole[rows, right * width : (right + 1) * width] = block
    return whole
