"""Examples side by side, as a network reads them.

Invariant: what is padding has the target -100, which counts nowhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor

from claimdb.extract.neural.tags import TAGS
from claimdb.training.examples import Example

_IGNORED: Final = -100
_CUE: Final = TAGS.index("B-cue")


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded: the network's input, and what it should say."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor, Tensor]
    tags: Tensor
    cues: Tensor
    sources: Tensor


def batch(chosen: Sequence[Example]) -> Batch:
    """Return examples side by side."""
    wide = max(len(example.window.pieces) for example in chosen)
    words = max(len(example.window.starts) for example in chosen)
    shape, grid = (len(chosen), wide), (len(chosen), words)
    pieces, features = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    mask, starts = torch.zeros(shape, dtype=torch.long), torch.zeros(grid, dtype=torch.long)
    real = torch.zeros(grid, dtype=torch.bool)
    tags, cues, sources = (torch.full(grid, _IGNORED) for _ in range(3))
    for row, example in enumerate(chosen):
        window, wanted = example.window, example.targets
        end, count = len(window.pieces), len(window.starts)
        pieces[row, :end] = torch.tensor(window.pieces)
        features[row, :end] = torch.tensor(window.features)
        mask[row, :end] = 1
        starts[row, :count] = torch.tensor(window.starts)
        real[row, :count] = True
        tags[row, :count] = torch.tensor(wanted.tags)
        # Nothing is the last answer, after all words of the batch.
        links = torch.tensor(wanted.cues)
        cues[row, :count] = torch.where(links < 0, words, links)
        links = torch.tensor(wanted.sources)
        is_cue = torch.tensor(wanted.tags) == _CUE
        sources[row, :count] = torch.where(is_cue, torch.where(links < 0, words, links), _IGNORED)
    return Batch((pieces, features, mask, starts, real), tags, cues, sources)
