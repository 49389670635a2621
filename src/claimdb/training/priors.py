"""How far apart words that belong together stand, counted before training begins.

A bias per distance learns a thousandth at a step: after an epoch it still knew
nothing, and half of the contents pointed at a cue that was not theirs. Started
from counts, it is right at once.
"""

from collections.abc import Iterable, Sequence
from math import log

from claimdb.training.examples import NOWHERE, Example


def priors(
    examples: Iterable[Example], buckets: Sequence[int], middle: int
) -> tuple[list[float], list[float]]:
    """Return for each bucket of distance the log of how likely it holds the cue, and the source.

    ``buckets`` says the bucket of each distance, ``middle`` where distance 0
    stands in it. A bucket holds many places: what counts is how often one of them is it.
    """
    count = max(buckets) + 1
    hits = [[0.5] * count, [0.5] * count]
    places = [[1.0] * count, [1.0] * count]
    for example in examples:
        wanted = example.targets
        for at, links in enumerate((wanted.cues, wanted.sources)):
            for word, link in enumerate(links):
                if link == NOWHERE:
                    continue
                hits[at][buckets[link - word + middle]] += 1
                for other in range(-word, len(links) - word):
                    places[at][buckets[other + middle]] += 1
    cues, sources = (
        [log(hit / place) for hit, place in zip(*pair, strict=True)]
        for pair in zip(hits, places, strict=True)
    )
    return _centred(cues), _centred(sources)


def _centred(values: Sequence[float]) -> list[float]:
    mean = sum(values) / len(values)
    return [value - mean for value in values]
