"""Whether a text speaks of a claim at all, whatever it makes of it.

Invariant: a text without one word of the claim is not related to it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

import numpy as np

from claimdb.link.stance_features import overlaps
from claimdb.link.stance_model import load
from claimdb.link.stance_reading import read

#: From here on a text is said to speak of a claim.
RELATED: Final = 0.5


def related(claim: str, text: str) -> float:
    """Return how likely a text speaks of a claim, from 0 to 1; ``RELATED`` is where it does."""
    return next(relatedness([(claim, text)]))


def relatedness(pairs: Iterable[tuple[str, str]]) -> Iterator[float]:
    """Yield how likely the text of each pair of claim and text speaks of the claim."""
    line = load().nearness
    for claim, text in pairs:
        reading = read(claim, text)
        if not reading.overlap.max() or line is None:
            yield 0.0
            continue
        row = np.array([[*overlaps(claim, reading).values()]])
        yield float(line.probabilities(row)[0, 1])
