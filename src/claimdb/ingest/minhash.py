"""Signatures by which texts that repeat each other are found among millions.

MinHash in its scaled form (FracMinHash): of all runs of words of a text those are
kept whose hash is nought modulo ``RATE``. Two texts then share about one band for
each ``RATE`` runs that they have in common, wherever those stand and however much
else there is in either: that finds a text trimmed to a third and a passage in a
longer text alike, which a signature of fixed length does not.

Invariant: the bands of a text are the same for ever. They stand on CRC-32 and on
sums alone, neither of which any library may change, and a test holds them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import sub
from typing import Final
from zlib import crc32

from claimdb.ingest.shingles import words

#: Name of this way to find candidates, as links say it. Other bands, another number.
SIGNATURE: Final = "minhash-lsh/1"
#: Words of one run of a signature; shorter ones are met by chance too often among millions.
WORDS: Final = 8
#: One run in so many is kept: 27 bands of 650 words. On 19 pairs of texts that copy or reuse
#: each other, over every remainder, all copies and 98 % of the reuses share a band. Twice
#: as many bands find 1 % more and fill the index twice as fast.
RATE: Final = 24
#: Texts of fewer words keep four times as many: a brief of 60 words would have two bands.
_BRIEF: Final = 160
_BRIEF_RATE: Final = 6
#: Texts of more words halve the rate, again and again: a book has no more bands than this
#: many words have.
_LONG: Final = 24_000

#: Revisions under one band from which it is boilerplate, or a story that everybody
#: printed: the band takes no more of them.
FULL: Final = 40
#: Revisions under one band up to which it alone makes a candidate: else it is a phrase.
_RARE: Final = 8
#: Bands to share where each is more common than that.
_SHARED: Final = 2
#: Part of a signature that full bands must make up to tell a story from boilerplate.
_STORY: Final = 4


def bands(text: str) -> set[int]:
    """Return the bands of ``text``: signed integers of 64 bits, none for fewer words than a run."""
    found = words(text)
    sums = list(accumulate(map(crc32, found), initial=0))
    # The sum of a run's words tells which runs to hash: a tenth of the price of hashing all.
    rate = _rate(len(found))
    chosen = [
        (place, total)
        for place, total in enumerate(map(sub, sums[WORDS:], sums))
        if not total % rate
    ]
    return {
        ((crc32(b" ".join(found[place : place + WORDS])) - 0x8000_0000) << 32)
        | (total & 0xFFFF_FFFF)
        for place, total in chosen
    }


def _rate(count: int) -> int:
    """Return which part of the runs a text of ``count`` words keeps.

    What a lower rate keeps a higher one has too, so that long and short texts meet.
    """
    if count < _BRIEF:
        return _BRIEF_RATE
    rate = RATE
    while count > _LONG:
        rate, count = rate * 2, count // 2
    return rate


def candidates(own: int, sharing: Mapping[int, Sequence[int]]) -> list[int]:
    """Return who may be alike, most bands shared first, then the oldest.

    ``own`` is the number of bands of a text, ``sharing`` says for each of them
    who has it too. A rare band makes a candidate by itself, others together, and
    full ones only where a quarter of the text is what they hold.
    """
    everywhere: Counter[int] = Counter()
    sparse: Counter[int] = Counter()
    rare: set[int] = set()
    for who in sharing.values():
        everywhere.update(who)
        if len(who) < FULL:
            sparse.update(who)
        if len(who) <= _RARE:
            rare.update(who)
    found = [
        one
        for one, count in everywhere.items()
        if one in rare or sparse[one] >= _SHARED or count * _STORY >= own
    ]
    return sorted(found, key=lambda one: (-everywhere[one], one))
