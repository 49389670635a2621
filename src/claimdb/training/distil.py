"""A small network that learns to answer as a large one does.

The large one reads each window as the small one does and says how likely it holds
each tag and each link; the small one is moved towards that. People's marks are not
asked again, so that texts which nobody has marked teach as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import torch
from onnxruntime import InferenceSession, SessionOptions
from torch import Tensor

from claimdb.extract.neural.pieces import Window
from claimdb.extract.neural.tags import TAGS
from claimdb.training.batches import batch
from claimdb.training.examples import Example
from claimdb.training.network import Network

_CUE: Final = TAGS.index("B-cue")


@dataclass(frozen=True, slots=True)
class Answers:
    """What the large network says of windows side by side: shares that sum to one.

    ``tags`` is (batch, words, tags), ``cues`` and ``sources`` (batch, words, words + 1)
    with nothing last; ``weights`` (batch, words) is 1 for a word and 0 for padding.
    """

    tags: Tensor
    cues: Tensor
    sources: Tensor
    weights: Tensor


class Teacher:
    """A graph that ships: three times as fast as its network in PyTorch."""

    def __init__(self, path: Path, threads: int) -> None:
        """Load a graph that ``export`` wrote."""
        options = SessionOptions()
        options.intra_op_num_threads = threads
        # Threads that wait for the next window would take the processor from PyTorch's.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_mem_pattern = False
        self._session = InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def answers(self, chosen: Sequence[Example]) -> Answers:
        """Return what it says of windows, padded as ``batches.batch`` pads them."""
        words = max(len(example.window.starts) for example in chosen)
        tags = torch.zeros(len(chosen), words, len(TAGS))
        cues, sources = (torch.zeros(len(chosen), words, words + 1) for _ in range(2))
        weights = torch.zeros(len(chosen), words)
        for row, example in enumerate(chosen):
            count = len(example.window.starts)
            said = [torch.softmax(scores, dim=1) for scores in self._scores(example.window)]
            tags[row, :count] = said[0]
            for padded, shares in zip((cues, sources), said[1:], strict=True):
                padded[row, :count, :count] = shares[:, :count]
                padded[row, :count, words] = shares[:, count]
            weights[row, :count] = 1
        return Answers(tags, cues, sources, weights)

    def _scores(self, window: Window) -> list[Tensor]:
        given = {
            "pieces": window.pieces,
            "features": window.features,
            "starts": window.starts,
        }
        found = self._session.run(
            None, {name: np.array(numbers, dtype=np.int64) for name, numbers in given.items()}
        )
        return [torch.from_numpy(scores) for scores in found]


def likeness(
    teacher: Teacher, link_weight: float
) -> Callable[[Network, Sequence[Example]], Tensor]:
    """Return the loss of a network that should answer as the teacher does.

    It is the cross entropy of the teacher's shares: per word for tags and cues, and per
    word that may begin a cue, by how likely that is, for sources.
    """

    def loss(network: Network, chosen: Sequence[Example]) -> Tensor:
        wanted = teacher.answers(chosen)
        tags, cues, sources = network(*batch(chosen).inputs)
        links = _distance(cues, wanted.cues, wanted.weights) + _distance(
            sources, wanted.sources, wanted.tags[:, :, _CUE]
        )
        return _distance(tags, wanted.tags, wanted.weights) + link_weight * links

    return loss


def _distance(scores: Tensor, shares: Tensor, weights: Tensor) -> Tensor:
    """Return the weighted mean of the cross entropy of each word."""
    # Scores of padding are far below any other: its share is nought, and nought of them counts.
    each = -(shares * torch.log_softmax(scores, dim=2)).sum(dim=2)
    return (each * weights).sum() / weights.sum().clamp(min=1e-6)
