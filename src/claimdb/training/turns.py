"""``python -m claimdb.training.turns``: from which doubt on the large model reads again.

The doubt is that which leaves a share of all pieces of PolNeAR dev to the large one for their
quotations; it enters the large one's settings. What is passed over comes to it.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from math import floor
from pathlib import Path
from typing import Final

from claimdb.bench.polnear import load
from claimdb.extract.document import Document
from claimdb.extract.neural.model import FOLDER, Model
from claimdb.extract.neural.pieces import Pieces
from claimdb.extract.neural.turns import doubt

_SHARE: Final = 0.14
#: To which a doubt is written.
_DIGIT: Final = 1e-6
_LARGE: Final = "default"
_SMALL: Final = "fast"


def main(arguments: Sequence[str] | None = None) -> int:
    """Look for the doubt, write it, and tell it."""
    asked = _asked(arguments)
    settings = asked.out / f"{_LARGE}.json"
    facts = json.loads(settings.read_text(encoding="utf-8"))
    model, pieces = Model(_SMALL, folder=asked.out), Pieces(asked.out / "vocabulary.json")
    doubts = [
        (doubt(window, model.read(window)), len(window.pieces))
        for article in load(asked.data / "dev")
        for window in pieces.windows(Document(article.text), facts["length"])
    ]
    least, share = leaving(doubts, asked.share)
    facts["version"] = asked.version
    facts["before"] = {"model": _SMALL, "doubt": least}
    settings.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"above a doubt of {least} {share:.3f} of the pieces are read again\n")
    return 0


def leaving(doubts: Iterable[tuple[float, int]], share: float) -> tuple[float, float]:
    """Return the doubt above which at most a share of all pieces lies, and their share.

    ``doubts`` has the doubt and the pieces of each window.
    """
    ranked = sorted(doubts, reverse=True)
    whole, above, least = sum(size for _, size in ranked), 0, 0.0
    for doubted, size in ranked:
        above += size
        if above > share * whole:
            # Six digits, the last one up: this window is not read again, nor one like it.
            least = (floor(doubted / _DIGIT) + 1) * _DIGIT
            break
    again = sum(size for doubted, size in ranked if doubted > least)
    return round(least, 6), again / whole if whole else 0.0


def _asked(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m claimdb.training.turns", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with dev")
    parser.add_argument("--out", type=Path, default=FOLDER, help="folder of the models")
    parser.add_argument("--version", required=True, help="what both are called in runs")
    parser.add_argument("--share", type=float, default=_SHARE, help="of all pieces, at most")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
