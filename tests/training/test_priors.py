"""Distances counted before training begins."""

import numpy as np

from claimdb.extract.neural.pieces import Window
from claimdb.training.examples import NOWHERE, Example, Targets
from claimdb.training.priors import priors

#: Distances from -3 to 3, each its own bucket.
BUCKETS = list(range(7))
MIDDLE = 3


def _example(cues: list[int], sources: list[int]) -> Example:
    none = np.array([], np.int64)
    return Example(Window(0, none, none, none), Targets([0] * len(cues), cues, sources))


def test_the_distance_that_is_met_most_is_likeliest() -> None:
    """Contents right behind their cue make "one to the left" the best guess for a cue."""
    nothing = [NOWHERE] * 4
    cues, sources = priors([_example([NOWHERE, 0, 0, 2], nothing)] * 5, BUCKETS, MIDDLE)
    assert max(range(7), key=cues.__getitem__) == MIDDLE - 1
    assert sources == [sources[0]] * 7


def test_a_bucket_is_weighed_by_the_places_it_holds() -> None:
    """The same share of few places says more than of many."""
    far = _example([NOWHERE, NOWHERE, NOWHERE, 0], [NOWHERE, 0, NOWHERE, NOWHERE])
    cues, sources = priors([far] * 9, BUCKETS, MIDDLE)
    assert max(range(7), key=cues.__getitem__) == MIDDLE - 3
    assert max(range(7), key=sources.__getitem__) == MIDDLE - 1
