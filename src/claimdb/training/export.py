"""The trained network as one small file that onnxruntime runs.

Weights become integers of 8 bits, one scale per column. One window is one run:
the scale of activations is found per run, so that windows side by side would
change each other's scores, and a text would read differently in other company.
"""

import tempfile
from pathlib import Path
from typing import Final

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from onnxruntime.transformers.fusion_options import FusionOptions
from torch import Tensor, nn

from claimdb.training.network import Network

_OPSET: Final = 17
#: Windows of these many words and pieces draw the graph; any other size runs on it too.
_WORDS, _PIECES = 40, 50


class _Layer(nn.Module):
    """One layer of the encoder, its three projections as one product."""

    def __init__(self, layer: nn.Module, heads: int) -> None:
        super().__init__()
        own = layer.attention.self
        # The scale of the scores goes into the weights: one operation less per layer.
        scale = (own.query.out_features // heads) ** -0.5
        weights = (own.query.weight * scale, own.key.weight, own.value.weight)
        self.weight = nn.Parameter(torch.cat(weights).t().contiguous())
        self.bias = nn.Parameter(torch.cat((own.query.bias * scale, own.key.bias, own.value.bias)))
        self.rest, self.heads = layer, heads

    def forward(self, hidden: Tensor) -> Tensor:
        """Return the next layer's input, shape (1, pieces, width)."""
        length, width = hidden.shape[1], hidden.shape[2]
        joint = hidden @ self.weight + self.bias
        each = joint.reshape(length, 3 * self.heads, width // self.heads).transpose(0, 1)
        query, key, value = each.split(self.heads)
        seen = torch.softmax(query @ key.transpose(1, 2), dim=2) @ value
        context = seen.transpose(0, 1).reshape(1, length, width)
        hidden = self.rest.attention.output(context, hidden)
        return self.rest.output(self.rest.intermediate(hidden), hidden)


class _Single(nn.Module):
    """The network for one window without padding."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        heads = network.encoder.config.num_attention_heads
        self.network = network
        self.layers = nn.ModuleList(_Layer(one, heads) for one in network.encoder.encoder.layer)

    def forward(self, pieces: Tensor, features: Tensor, starts: Tensor) -> tuple[Tensor, ...]:
        """Return scores of shape (words, tags), (words, words + 1) twice."""
        given = self.network.encoder.embeddings
        fixed = given.position_embeddings.weight + given.token_type_embeddings.weight[0]
        embedded = given.word_embeddings(pieces) + self.network.features(features)
        hidden = given.LayerNorm(embedded + fixed[: pieces.shape[0]])[None]
        for layer in self.layers:
            hidden = layer(hidden)
        words = hidden[:, starts]
        tags = self.network.tags(words)
        cues, sources = (
            pointer(words, None) for pointer in (self.network.cue_of, self.network.source_of)
        )
        return tags[0], cues[0], sources[0]


def export(network: Network, path: Path, *, small: bool = True) -> None:
    """Write a network to ``path``; ``small`` makes its weights integers of 8 bits."""
    network.eval()
    with tempfile.TemporaryDirectory() as folder:
        plain, fused = Path(folder, "plain.onnx"), Path(folder, "fused.onnx")
        _draw(network, plain)
        options = FusionOptions("bert")
        options.enable_embed_layer_norm = False
        # The operator that adds and normalises at once takes seven times as long as both apart:
        # without it a window takes 30 % less time (onnxruntime 1.31 on a processor with VNNI).
        options.enable_skip_layer_norm = False
        options.enable_bias_skip_layer_norm = False
        config = network.encoder.config
        done = optimizer.optimize_model(
            str(plain),
            model_type="bert",
            num_heads=config.num_attention_heads,
            hidden_size=config.hidden_size,
            opt_level=0,
            optimization_options=options,
        )
        done.save_model_to_file(str(fused))
        if not small:
            onnx.save(onnx.load(fused), path)
            return
        quantize_dynamic(
            fused,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            # Seven bits of the eight: processors without VNNI add products in 16 bits, which
            # eight overflow. On PolNeAR dev it costs nothing (.791 against .790).
            reduce_range=True,
            # Fused operators are not of the standard: their outputs' types are not inferred.
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def _draw(network: Network, path: Path) -> None:
    """Write the network's graph as PyTorch has it."""
    pieces = torch.randint(1000, 2000, (_PIECES,))
    features = torch.ones(_PIECES, dtype=torch.long)
    starts = torch.arange(1, _WORDS + 1)
    torch.onnx.export(
        _Single(network).eval(),
        (pieces, features, starts),
        str(path),
        input_names=["pieces", "features", "starts"],
        output_names=["tags", "cues", "sources"],
        dynamic_axes={
            "pieces": {0: "pieces"},
            "features": {0: "pieces"},
            "starts": {0: "words"},
            "tags": {0: "words"},
            "cues": {0: "words", 1: "answers"},
            "sources": {0: "words", 1: "answers"},
        },
        opset_version=_OPSET,
        dynamo=False,
    )
