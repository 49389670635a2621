"""What a text makes of a claim, in numbers: cues by where they stand, and whose side they take.

A claim may itself say no ("X is a hoax"): whatever tells that the text says no is there
twice, once for claims that do and once for those that do not.
Invariant: the names and their order are those of ``names()``, whatever claim and text.
"""

import re
from collections.abc import Iterator
from functools import cache
from math import log, log1p
from typing import Final, NamedTuple

import numpy as np

from claimdb.link.stance_reading import (
    ORDER,
    Floats,
    Reading,
    core,
    counts,
    negations,
    read,
    stem,
    stems,
)

#: Sentences at the beginning that sum a text up, and those that speak most of the claim.
_LEAD: Final = 3
_TOP: Final = 3
#: Sentences that speak of the claim: half as much as the one that does most, but so much at least.
_HALF: Final = 0.5
_LEAST: Final = 0.2
_RELATED: Final = 12
#: Cues are counted per so many words, as if no zone were shorter than the second number.
_PER: Final = 60
_SHORT: Final = 20
_NAME: Final = re.compile(r"[^\W\d_a-z][^\W_]*(?:['\u2019][^\W_]+)*")
_NUMBER: Final = re.compile(r"\d+")
_SAYS_NO: Final = re.compile(r"(?:sorry|no)\b", re.IGNORECASE)
_QUOTED: Final = re.compile("[\u2018'\"\u201c]\\w")


class _Zone(NamedTuple):
    """How many cues of each sort are in a zone; ``words`` is 0 where they are taken as they are."""

    name: str
    counts: Floats
    words: int


def features(claim: str, text: str) -> dict[str, float]:
    """Return the features of a claim and a text, by name."""
    return features_of(claim, read(claim, text))


def features_of(claim: str, reading: Reading) -> dict[str, float]:
    """Return the features of a claim and a text that was read with it."""
    found = dict[str, float]()
    for zone in _zones(claim, reading):
        found |= _counted(zone)
    found |= overlaps(claim, reading)
    found |= _claim_itself(claim)
    no = _against(reading)
    says_no = found["claim says no"]
    found |= no
    for name, value in no.items():
        found[f"{name}, claim says yes"] = value * (1 - says_no)
        found[f"{name}, claim says no"] = value * says_no
    found["claim alone says no"] = says_no * max(0.0, 1 - no["most against"])
    found["claim alone says no, all in all"] = says_no * max(0.0, 1 - no["against"])
    return found


@cache
def names() -> tuple[str, ...]:
    """Return the names of all features, in the order of a vector."""
    return tuple(features("", ""))


def vector(claim: str, text: str) -> Floats:
    """Return the features as numbers, in the order of ``names()``."""
    return np.array([*features(claim, text).values()], float)


def related(reading: Reading) -> list[int]:
    """Return the sentences that speak of the claim."""
    least = max(_HALF * float(reading.overlap.max()), _LEAST)
    return [int(one) for one in np.flatnonzero(reading.overlap >= least)]


def _zones(claim: str, reading: Reading) -> Iterator[_Zone]:
    """Yield the zones: the claim itself, and parts of the text."""
    every = list(range(len(reading.spans)))
    length = np.array([len(reading.sentence(index).split()) for index in every])
    yield _Zone("claim", np.array(counts(claim), float), 0)
    for name, indices, per in (
        ("first", every[:1], False),
        ("lead", every[:_LEAD], True),
        ("nearest", reading.nearest(1), False),
        ("top", reading.nearest(_TOP), True),
        ("related", related(reading)[:_RELATED], True),
        ("whole", every, True),
    ):
        words = max(_SHORT, int(length[indices].sum())) if per else 0
        yield _Zone(name, reading.counts[indices].sum(axis=0), words)


def _counted(zone: _Zone) -> dict[str, float]:
    found = dict[str, float]()
    for cue, count in zip(ORDER, zone.counts.tolist(), strict=True):
        found[f"{zone.name}: {cue}"] = log1p(_PER * count / zone.words if zone.words else count)
        if zone.words and zone.name != "lead":
            found[f"{zone.name}: any {cue}"] = float(count > 0)
    return found


def overlaps(claim: str, reading: Reading) -> dict[str, float]:
    """Return how much of what a claim is about a text has, by name."""
    overlap, own = reading.overlap, reading.core
    everything = frozenset[str]().union(*reading.stems)
    capitals = {stem(name) for name in _NAME.findall(claim)}
    lower = own - capitals
    top = reading.nearest(_TOP)
    return {
        "overlap": float(overlap.max()),
        "overlap of top": float(overlap[top].mean()),
        "overlap of lead": float(overlap[:_LEAD].max()),
        "overlap of first": float(overlap[0]),
        "covered": _share(own, everything),
        "names covered": _share(own & capitals, everything),
        "words covered": _share(lower, everything),
        "numbers missing": float(any(one not in everything for one in _NUMBER.findall(claim))),
        "place of nearest": top[0] / len(reading.spans),
        "related sentences": log1p(len(related(reading))),
        "length": log(sum(len(one) for one in reading.stems) + 1),
    }


def _share(wanted: frozenset[str], there: frozenset[str]) -> float:
    return len(wanted & there) / len(wanted) if wanted else 1.0


def _claim_itself(claim: str) -> dict[str, float]:
    count = dict(zip(ORDER, counts(claim), strict=True))
    refuting, undoing = count["fake"] + count["deny"], count["undo"]
    negating = negations(claim, stems(claim))
    says_no = refuting or negating or undoing or count["corrected"]
    return {
        "claim says no": float(bool(says_no)),
        "claim refutes": float(bool(refuting)),
        "claim negates": float(bool(negating)),
        "claim undoes": float(bool(undoing)),
        "claim begins with no": float(bool(_SAYS_NO.match(claim))),
        "claim has a colon": float(":" in claim),
        "claim quotes": float(bool(_QUOTED.search(claim))),
        "words of claim": len(core(claim)) / 10,
    }


def _against(reading: Reading) -> dict[str, float]:
    """Return how far sentences that speak of the claim, or stand beside one that does, say no."""
    near, overlap = reading.near, reading.overlap
    many = reading.count("fake", "deny")
    refuting = np.minimum(1, many)
    no = np.minimum(1, many + reading.negating)
    undoing = np.minimum(1, reading.count("undo"))
    signs = against(reading)
    held = np.minimum(1, reading.count("hedge", "doubt", "report"))
    weight, own = near**2, overlap**2
    first = np.flatnonzero((refuting > 0) & (near > _LEAST))
    plain = (1 - no) * (1 - held)
    return {
        "negated": _mean(own, no),
        "most negated": float((near * no).max()),
        "refuted": _mean(weight, refuting),
        "most refuted": float((near * refuting).max()),
        "refuted first": 1 / (1 + int(first[0])) if len(first) else 0.0,
        "most plain": float((overlap * plain).max()),
        "plain": _mean(own, plain),
        "held back": _mean(own, held),
        "most held back": float((overlap * held).max()),
        "no before yes": float((near * no).max() - (overlap * (1 - no)).max()),
        "against": _mean(weight, np.minimum(1, signs)),
        "most against": float((near * np.minimum(2, signs)).max()),
        "undone": _mean(weight, undoing),
        "nearest against": float(signs[int(np.argmax(near))]),
        "lead against": float(min(4, signs[:_LEAD].sum())),
        "top against": float(signs[np.argsort(-near, kind="stable")[:5]].mean()),
        "refuting words": log1p(100 * many.sum() / (sum(map(len, reading.stems)) + 50)),
    }


def against(reading: Reading) -> Floats:
    """Return how strongly each sentence says no to something, from nought to three."""
    signs = np.minimum(2, reading.count("fake", "deny", "undo") + reading.negating)
    return np.asarray(signs + np.minimum(1, reading.count("corrected")), float)


def _mean(weight: Floats, value: Floats) -> float:
    """Return a mean of sentences by weight; a little weight for none keeps it near nought."""
    return float((weight * value).sum() / (weight.sum() + 0.1))
