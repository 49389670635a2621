"""A small network that learns to answer as a large one does.

The large one reads each window as the small one does and says how likely it holds
each tag and each link; the small one is moved towards that, and what its encoder makes
of each word towards what the large one's does. People's marks are not asked again, so
that texts which nobody has marked teach as well.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from onnx import ModelProto, TensorProto, helper
from onnxruntime import InferenceSession, SessionOptions
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

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
    with nothing last; ``words`` (batch, words, width) is what its encoder makes of each
    word; ``weights`` (batch, words) is 1 for a word and 0 for padding.
    """

    tags: Tensor
    cues: Tensor
    sources: Tensor
    words: Tensor
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
        self._session = InferenceSession(
            _open(path).SerializeToString(), options, providers=["CPUExecutionProvider"]
        )

    def answers(self, chosen: Sequence[Example]) -> Answers:
        """Return what it says of windows, padded as ``batches.batch`` pads them."""
        words = max(len(example.window.starts) for example in chosen)
        tags = torch.zeros(len(chosen), words, len(TAGS))
        cues, sources = (torch.zeros(len(chosen), words, words + 1) for _ in range(2))
        weights = torch.zeros(len(chosen), words)
        made = list[Tensor]()
        for row, example in enumerate(chosen):
            count = len(example.window.starts)
            *scored, hidden = self._read(example.window)
            made.append(hidden[0])
            said = [torch.softmax(scores, dim=1) for scores in scored]
            tags[row, :count] = said[0]
            for padded, shares in zip((cues, sources), said[1:], strict=True):
                padded[row, :count, :count] = shares[:, :count]
                padded[row, :count, words] = shares[:, count]
            weights[row, :count] = 1
        return Answers(tags, cues, sources, pad_sequence(made, batch_first=True), weights)

    def _read(self, window: Window) -> list[Tensor]:
        given = {
            "pieces": window.pieces,
            "features": window.features,
            "starts": window.starts,
        }
        found = self._session.run(
            None, {name: np.array(numbers, dtype=np.int64) for name, numbers in given.items()}
        )
        return [torch.from_numpy(numbers) for numbers in found]


def _open(path: Path) -> ModelProto:
    """Return a graph that tells, last of all, what its encoder makes of each word."""
    model = onnx.load(path)
    (made,) = (
        node.output[0]
        for node in model.graph.node
        if node.op_type == "Gather" and node.input[1] == "starts"
    )
    shape = [1, "words", None]
    model.graph.output.append(helper.make_tensor_value_info(made, TensorProto.FLOAT, shape))
    return model


def likeness(
    teacher: Teacher, link_weight: float, word_weight: float = 0.0
) -> Callable[[Network, Sequence[Example]], Tensor]:
    """Return the loss of a network that should answer as the teacher does.

    It is the cross entropy of the teacher's shares: per word for tags and cues, and per
    word that may begin a cue, by how likely that is, for sources. To it comes
    ``word_weight`` times the squared distance of what both encoders make of a word, as a
    share of how far the teacher's words are from each other.
    """

    def loss(network: Network, chosen: Sequence[Example]) -> Tensor:
        wanted = teacher.answers(chosen)
        *given, real = batch(chosen).inputs
        words = network.words(*given)
        tags, cues, sources = network.scores(words, real)
        links = _distance(cues, wanted.cues, wanted.weights) + _distance(
            sources, wanted.sources, wanted.tags[:, :, _CUE]
        )
        likely = _distance(tags, wanted.tags, wanted.weights) + link_weight * links
        return likely + word_weight * _apart(words, wanted.words, wanted.weights)

    return loss


def _apart(words: Tensor, wanted: Tensor, weights: Tensor) -> Tensor:
    """Return the squared distance of words, as a share of their teacher's variance."""
    real = weights.bool()
    told = wanted[real]
    return (words[real] - told).square().mean() / told.var(dim=0).mean()


def _distance(scores: Tensor, shares: Tensor, weights: Tensor) -> Tensor:
    """Return the weighted mean of the cross entropy of each word."""
    # Scores of padding are far below any other: its share is nought, and nought of them counts.
    each = -(shares * torch.log_softmax(scores, dim=2)).sum(dim=2)
    return (each * weights).sum() / weights.sum().clamp(min=1e-6)
