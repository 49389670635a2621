"""The network: an encoder, a score of each tag, and two of who belongs to whom.

Every score is per word. A word's place among the pieces is its first piece;
what the pieces do not show (capitals, quotations, paragraphs) comes in as an
embedding that starts at zero, so that training begins from the encoder as it is.
"""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from claimdb.extract.neural.features import COUNT
from claimdb.extract.neural.pieces import LENGTH
from claimdb.extract.neural.tags import TAGS
from claimdb.training.batches import Batch

#: Width of what two words are compared by.
_WIDTH: Final = 128
#: Distances are told apart up to this many words, then by powers of the square root of two.
_NEAR: Final = 3
_FAR: Final = LENGTH
#: For what is no candidate: far below any score, far above the least of half precision.
_NEVER: Final = -1e4


class Pointer(nn.Module):
    """Scores of each word pointing at each other one, and at nothing."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.asks = nn.Sequential(nn.Linear(size, _WIDTH), nn.GELU())
        self.answers = nn.Sequential(nn.Linear(size, _WIDTH), nn.GELU())
        self.pair = nn.Linear(_WIDTH, _WIDTH)
        self.nothing = nn.Linear(_WIDTH, 1)
        buckets = distance_buckets()
        self.register_buffer("buckets", buckets, persistent=False)
        self.distance = nn.Parameter(torch.zeros(int(buckets.max()) + 1))

    def forward(self, words: Tensor, allowed: Tensor | None) -> Tensor:
        """Return scores of shape (batch, words, words + 1), nothing last."""
        asks = self.asks(words)
        scores = self.pair(asks) @ self.answers(words).transpose(1, 2) / _WIDTH**0.5
        scores = scores + self.distances(words.shape[1])
        if allowed is not None:
            scores = scores + (1 - allowed[:, None, :].float()) * _NEVER
        return torch.cat([scores, self.nothing(asks)], dim=2)

    def distances(self, count: int) -> Tensor:
        """Return the score of the distance from each of so many words to each other one."""
        # One strip of all distances, of which each row begins one place before the last row's:
        # to look each pair up took a tenth of the time of a graph of three layers.
        strip = self.distance[self.buckets][_FAR - count : _FAR + count]
        rows = strip.expand(count, 2 * count).reshape(-1)[count:]
        return rows.reshape(count, 2 * count - 1)[:, :count]


class Network(nn.Module):
    """The whole: pieces in, scores of tags and links out."""

    def __init__(self, config: BertConfig) -> None:
        super().__init__()
        self.encoder = BertModel(config, add_pooling_layer=False)
        size = config.hidden_size
        self.features = nn.Embedding(COUNT, size, padding_idx=0)
        nn.init.zeros_(self.features.weight)
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.Linear(size, len(TAGS)))
        self.cue_of = Pointer(size)
        self.source_of = Pointer(size)

    def forward(
        self,
        pieces: Tensor,
        features: Tensor,
        mask: Tensor | None,
        starts: Tensor,
        real: Tensor | None,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Return scores of tags, of each word's cue, and of each cue's source.

        ``pieces``, ``features`` and ``mask`` are (batch, pieces); ``starts``
        and ``real`` (batch, words): the first piece of each word, and whether
        it is a word. Without ``mask`` and ``real`` nothing is padding.
        """
        return self.scores(self.words(pieces, features, mask, starts), real)

    def words(
        self, pieces: Tensor, features: Tensor, mask: Tensor | None, starts: Tensor
    ) -> Tensor:
        """Return what the encoder makes of each word, of shape (batch, words, width)."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.features(features)
        hidden = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return hidden.gather(1, starts[:, :, None].expand(-1, -1, hidden.shape[2]))

    def scores(self, words: Tensor, real: Tensor | None) -> tuple[Tensor, Tensor, Tensor]:
        """Return what ``forward`` returns, of what ``words`` returned."""
        words = self.dropout(words)
        return self.tags(words).float(), self.cue_of(words, real), self.source_of(words, real)


def distance_buckets() -> Tensor:
    """Return the bucket of each distance from ``-_FAR`` to ``_FAR``."""
    apart = torch.arange(-_FAR, _FAR + 1)
    size = apart.abs().clamp(min=1).float()
    steps = torch.where(apart.abs() <= _NEAR, size, _NEAR + (2 * torch.log2(size / _NEAR)).ceil())
    signed = torch.where(apart == 0, 0, steps) * apart.sign()
    return (signed - signed.min()).long()


def pretrained(folder: Path) -> Network:
    """Return a network whose encoder has the weights in a folder, the rest fresh."""
    config = BertConfig.from_pretrained(folder)
    config.attention_probs_dropout_prob = 0.0
    network = Network(config)
    network.encoder = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
    return network


def slender(deep: Network, kept: Sequence[int], inner: int, activity: Sequence[Tensor]) -> Network:
    """Return a network with some layers of a trained one, each narrower inside, and all its heads.

    ``kept`` numbers the layers that stay, from 0. Of a layer's inner places those
    stay that move most: ``activity`` has the mean of each one's magnitude, layer by layer.
    Nothing drops out of it in training: what it learns from is soft enough.
    """
    network = deepcopy(deep)
    old = network.encoder.encoder.layer
    for place in kept:
        into, out = old[place].intermediate, old[place].output
        moved = activity[place] * out.dense.weight.norm(dim=0)
        chosen = moved.topk(inner).indices.sort().values
        into.dense = _linear(into.dense.weight[chosen], into.dense.bias[chosen])
        out.dense = _linear(out.dense.weight[:, chosen], out.dense.bias)
    network.encoder.encoder.layer = nn.ModuleList(old[place] for place in kept)
    network.encoder.config.num_hidden_layers = len(kept)
    network.encoder.config.intermediate_size = inner
    for part in network.modules():
        if isinstance(part, nn.Dropout):
            part.p = 0.0
    return network


def activity(network: Network, batches: Iterable[Batch]) -> list[Tensor]:
    """Return the mean magnitude of each inner place of each layer over batches."""
    layers = network.encoder.encoder.layer
    sums: list[Tensor] = [torch.zeros(network.encoder.config.intermediate_size) for _ in layers]

    def count(total: Tensor) -> Callable[[nn.Module, object, Tensor], None]:
        def add(_module: nn.Module, _given: object, found: Tensor) -> None:
            total.add_(found.abs().mean(dim=(0, 1)))

        return add

    hooks = [
        layer.intermediate.register_forward_hook(count(total))
        for layer, total in zip(layers, sums, strict=True)
    ]
    network.eval()
    with torch.no_grad():
        for one in batches:
            network(*one.inputs)
    for hook in hooks:
        hook.remove()
    return sums


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        made.weight.copy_(weight)
        made.bias.copy_(bias)
    return made
