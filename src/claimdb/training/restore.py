"""The graph that ships as a network again, its integers as the numbers that they stand for.

So a small network learns from the large one wherever claimdb is installed, without the
weights that training kept. Invariant: a restored network answers as its graph does, but
for what integers of 8 bits round off.
"""

import re
from copy import deepcopy
from pathlib import Path
from typing import Final, TypeAlias

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import GraphProto, numpy_helper
from transformers import BertConfig

from claimdb.training.network import Network, distance_buckets

Weights: TypeAlias = dict[str, NDArray[np.float32]]

_INTEGERS: Final = "_quantized"
_PRODUCT: Final = "/MatMul_quant"
_LAYER: Final = "encoder.encoder.layer"
#: What the second of two modules of one name is called in a graph.
_PLACES: Final = {"output.dense": "attention.output.dense", "output.dense_1": "output.dense"}


def restored(path: Path, config: BertConfig) -> Network:
    """Return the network whose graph ``export`` wrote to ``path`` in integers.

    ``config`` says how wide it is and how many heads it has; how many layers, and how wide
    they are inside, the graph knows.
    """
    graph = onnx.load(path).graph
    held = _held(graph)
    own = deepcopy(config)
    own.num_hidden_layers = sum(bool(re.fullmatch(r"layers\.\d+\.bias", name)) for name in held)
    own.intermediate_size = len(held[f"network.{_LAYER}.0.intermediate.dense.bias"])
    network = Network(own)
    weights = {
        name.removeprefix("network."): numbers
        for name, numbers in held.items()
        if name.startswith("network.")
    }
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            name = node.input[1].removesuffix(_INTEGERS)
            if not name.startswith("layers."):
                weights[_place(node.name)] = held[name].T
        elif node.op_type == "Slice" and node.input[0] in held:
            weights |= _sliced(node.name, held[node.input[0]])
    kinds = network.encoder.embeddings.token_type_embeddings.weight
    weights["encoder.embeddings.token_type_embeddings.weight"] = np.zeros(kinds.shape, np.float32)
    for number in range(own.num_hidden_layers):
        weights |= _parted(held, number, own.num_attention_heads)
    network.load_state_dict(
        {name: torch.tensor(np.ascontiguousarray(numbers)) for name, numbers in weights.items()}
    )
    return network


def _held(graph: GraphProto) -> Weights:
    """Return the numbers in a graph by their names, integers as what they stand for."""
    given = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    held = {}
    for name, numbers in given.items():
        plain = name.removesuffix(_INTEGERS)
        if plain != name:
            nought, scale = given[f"{plain}_zero_point"], given[f"{plain}_scale"]
            held[plain] = (numbers.astype(np.float32) - nought.astype(np.float32)) * scale
        elif numbers.dtype == np.float32 and not name.endswith("_scale"):
            held[name] = numbers
    return held


def _place(product: str) -> str:
    """Return the name of a network's weights from that of the product they are in."""
    first, *rest = product.removesuffix(_PRODUCT).strip("/").split("/")
    if first.startswith("layers."):
        inside = ".".join(rest)
        return f"{_LAYER}.{first.removeprefix('layers.')}.{_PLACES.get(inside, inside)}.weight"
    # Parts of a sequence have its name before their own: "tags/tags.0", "cue_of/asks/asks.0".
    last = rest[-1]
    return f"{last}.weight" if last.startswith(f"{first}.") else f"{first}.{last}.weight"


def _sliced(name: str, numbers: NDArray[np.float32]) -> Weights:
    """Return weights that a graph has worked out beforehand, and cuts to a window's size."""
    if numbers.ndim > 1:
        # The kind of token, which is always the same, was added to the places.
        return {"encoder.embeddings.position_embeddings.weight": numbers}
    buckets = distance_buckets().numpy()
    scores = np.zeros(buckets.max() + 1, np.float32)
    scores[buckets] = numbers
    return {f"{name.strip('/').split('/')[0]}.distance": scores}


def _parted(held: Weights, number: int, heads: int) -> Weights:
    """Return the three projections of a layer, which its graph has as one product."""
    joint, bias = held[f"layers.{number}.weight"], held[f"layers.{number}.bias"]
    width = joint.shape[0]
    parts: Weights = {}
    for place, name in enumerate(("query", "key", "value")):
        part = slice(place * width, (place + 1) * width)
        # The scale of the scores went into the queries.
        scale = (width // heads) ** 0.5 if name == "query" else 1.0
        at = f"{_LAYER}.{number}.attention.self.{name}"
        parts |= {f"{at}.weight": joint[:, part].T * scale, f"{at}.bias": bias[part] * scale}
    return parts
