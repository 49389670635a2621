"""How fast statements are compared, and how many candidates one has as claims grow in number.

The claims are invented: deeds, things and names drawn by Zipf's law, as in the news, where
a few states are named in every tenth claim. Invariant: the first N claims are the same
whatever their number, so that growth is seen on one collection.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, TypeVar

from claimdb.bench.tables import Cell, Table
from claimdb.bench.wording import seeded
from claimdb.gazetteer.places import COUNTRIES
from claimdb.link.frame import Frame, frame
from claimdb.link.keys import keys
from claimdb.link.same import compare

#: Claims that are looked up among all others.
_ASKED: Final = 200
#: As many as the pipeline would look at: the keys with the shortest lists first.
MOST_CANDIDATES: Final = 50
_COMPARED: Final = 5_000
_COLUMNS: Final = (
    *("claims", "keys_per_claim", "longest_list", "candidates_mean", "candidates_most"),
    *("frames_per_s", "lookups_per_s", "comparisons_per_s"),
)
_STATES: Final = sorted(COUNTRIES)
_PEOPLE: Final = ("Ilse Brandt", "Tomas Reuter", "Mina Karim", "Viktor Sedov", "Lena Okoro")
_SYLLABLES: Final = ("ba", "ve", "lor", "mi", "ta", "ne", "ros", "ka", "dun", "shi", "ler", "po")
_DEEDS: Final = (
    *("supplied {b} with {n} {t}", "attacked {b} with {t}", "signed a treaty on {t} with {b}"),
    *("imposed sanctions on {p} of {b}", "arrested {p} over {t}", "raised the price of {t}"),
    *("bought {n} {t} from {b}", "destroyed {t} in {b}", "spied on {p} for {b}"),
    *("accused {b} of hiding {t}", "convicted {p} of theft of {t}", "banned {t} from {b}"),
)
_THINGS: Final = (
    *("missiles", "shells", "drones", "grain", "oil", "gas", "tanks", "vaccines", "cars", "books"),
    *("fish", "timber", "steel", "rifles", "passports", "paintings", "uranium", "coal", "milk"),
)

Say = Callable[[str], None]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class _Index:
    """Lists of claims by key, as a database would hold them."""

    postings: dict[str, list[int]]
    keys: Sequence[frozenset[str]]


def measure_speed(sizes: Sequence[int], say: Say) -> Iterator[Table]:
    """Yield the table of speed and growth."""
    rows: list[dict[str, Cell]] = []
    for size in sizes:
        say(f"reading {size:,} invented claims")
        rows.append(_measured(size))
    title = "Claims looked up among others: candidates by the keys with the shortest lists"
    yield Table("growth", "invented", title, _COLUMNS, rows)


def statements(size: int) -> Iterator[str]:
    """Yield invented claims."""
    for number in range(size):
        yield _statement(seeded(1, "claim", number))


def candidates(own: frozenset[str], index: dict[str, list[int]]) -> list[int]:
    """Return claims that share a key, those of the shortest lists first, cut to the most."""
    shared = Counter[int]()
    lists = sorted((index.get(key, []) for key in own), key=len)
    for claims in lists:
        if len(shared) >= MOST_CANDIDATES:
            break
        shared.update(claims[-MOST_CANDIDATES:])
    return [claim for claim, _ in shared.most_common(MOST_CANDIDATES)]


def _measured(size: int) -> dict[str, Cell]:
    frames, framing = _timed(lambda: [frame(one) for one in statements(size)])
    index = _indexed(frames)
    step = max(1, size // _ASKED)
    asked = frames[::step]
    found, asking = _timed(lambda: [candidates(keys(one), index.postings) for one in asked])
    pairs = [
        (one, frames[other]) for one, others in zip(asked, found, strict=True) for other in others
    ]
    pairs = pairs[:_COMPARED]
    _, comparing = _timed(lambda: [compare(one, two) for one, two in pairs])
    many = [len(others) for others in found]
    return {
        "claims": size,
        "keys_per_claim": round(sum(map(len, index.keys)) / size, 1),
        "longest_list": max(map(len, index.postings.values())),
        "candidates_mean": round(sum(many) / len(many), 1),
        "candidates_most": max(many),
        "frames_per_s": round(size / framing),
        "lookups_per_s": round(len(asked) / asking),
        "comparisons_per_s": round(len(pairs) / comparing),
    }


def _indexed(frames: Sequence[Frame]) -> _Index:
    postings: dict[str, list[int]] = {}
    own = [keys(one) for one in frames]
    for number, found in enumerate(own):
        for key in found:
            postings.setdefault(key, []).append(number)
    return _Index(postings, own)


def _statement(random: Random) -> str:
    first, second = _state(random), _state(random)
    deed = random.choice(_DEEDS).format(
        b=second,
        t=_THINGS[_skewed(random, len(_THINGS))],
        n=random.randrange(2, 5000),
        p=_person(random),
    )
    return f"{first} {deed}."


def _state(random: Random) -> str:
    return _STATES[_skewed(random, len(_STATES))].title()


def _person(random: Random) -> str:
    if random.random() < 1 / 4:
        return random.choice(_PEOPLE)
    return " ".join("".join(random.choices(_SYLLABLES, k=3)).capitalize() for _ in range(2))


def _skewed(random: Random, size: int) -> int:
    """Return a place drawn by Zipf's law."""
    return min(size - 1, int(size ** random.random()) - 1 if size > 1 else 0)


def _timed(work: Callable[[], Made]) -> tuple[Made, float]:
    start = time.perf_counter()
    made = work()
    return made, max(time.perf_counter() - start, 1e-9)
