"""``python -m claimdb.training.stance``: from marked pairs to the model of stances that ships.

Needs numpy alone, and a few seconds. Invariant: the same data and the same seed give the
same bytes.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from claimdb.bench.stances import examples, related_examples
from claimdb.bench.stances_data import read_folder
from claimdb.link.stance_fit import fit
from claimdb.link.stance_model import SHIPPED


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit the model on all of the pairs, write it, and tell."""
    asked = _asked(arguments)
    pairs = read_folder(asked.data)
    known = examples([pair for pair in pairs if pair.label])
    _, nearness = related_examples(pairs, seed=asked.seed)
    model = fit(known, nearness, seed=asked.seed, version=asked.version)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    model.save(asked.out)
    kept = asked.out.stat().st_size
    sys.stdout.write(f"{asked.out}: {len(known.rows)} pairs, {kept:,} bytes\n")
    return 0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m claimdb.training.stance", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the marked pairs")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="the file of the model")
    parser.add_argument("--version", default="1", help="what the model is called in runs")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
