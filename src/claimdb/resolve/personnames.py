"""Names of persons, taken apart and compared.

Invariant: agreement is symmetric, and one that rests on a surname alone says so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import product
from typing import Final, TypeAlias

from rapidfuzz.distance import OSA

from claimdb.lexicons.givennames import FEMALE, FIRST_SURNAMES, MALE, sex_of
from claimdb.lexicons.listed import listed
from claimdb.resolve.spelling import is_variant, plain, romanised, skeleton, usual

#: What stands before a family name and is no part of what it is found by.
PARTICLES: Final = listed(
    """al el ul ibn bin ben bint abu de da di do dos das del della der den des du la le las los
    van von vom zu zur ter ten y e"""
)
#: Families that stand first in East Asia; Lee is also a name of the West.
_EASTERN: Final = FIRST_SURNAMES | listed("lee yun ri ryom hwangbo namgung seonu")
_SUFFIXES: Final = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii"}
_SUFFIXES_MORE: Final = {"iii": "iii", "iv": "iv"}
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.){1,3}[^\W\d_]?\.?$|[^\W\d_]$")
#: What Slavic names end in, in one spelling or another.
_ENDING: Final = re.compile(r"[iyj]+$")
_PIECES: Final = re.compile(r"[\s\-\u2010-\u2015]+")
#: Shorter than this, one letter more or less makes another name.
_MISSPELT: Final = 5
_FULL: Final = 2
_FEW: Final = 3


#: A family name, and the given names.
_Reading: TypeAlias = tuple[str, tuple[str, ...]]


class Level(Enum):
    """How far two names agree; the first members are the strongest."""

    EQUAL = "same name"
    SPELLING = "the same name spelled in another way"
    ORDER = "the same name in another order"
    FULLER = "the same name, once with more names"
    SHORT = "the same name, once with a short form or initial"
    ALONE = "same surname, and no given name to compare"
    MISSPELT = "spelled almost alike"
    ELDER = "the same name, but for a Jr or Sr"
    MIDDLE = "different middle names"
    GIVEN = "same surname, different given names"


#: Those that make one name of two.
AGREE: Final = frozenset((Level.EQUAL, Level.SPELLING, Level.ORDER, Level.FULLER, Level.SHORT))
_STRENGTH: Final = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name without titles: its parts in plain letters, and the ways to read them.

    A reading is a family name and the given names; East Asian and Hungarian names may
    have two.
    """

    parts: tuple[str, ...]
    suffix: str
    readings: tuple[_Reading, ...]

    @property
    def is_full(self) -> bool:
        """Whether it has a family name and something before or after it."""
        return len(self.parts) > 1


@lru_cache(maxsize=1 << 15)
def person_name(name: str) -> PersonName | None:
    """Return a name taken apart; None where it holds no letters."""
    parts = list(_parts(name))
    suffix = ""
    if len(parts) > 1:
        suffix = _SUFFIXES.get(parts[-1]) or _SUFFIXES_MORE.get(parts[-1]) or ""
        if suffix:
            parts.pop()
    if not parts:
        return None
    return PersonName(tuple(parts), suffix, tuple(_readings(tuple(parts))))


def _parts(name: str) -> Iterator[str]:
    """Yield the parts of a name in plain letters, each initial by itself."""
    for piece in _PIECES.split(name.replace("'", "").replace("\u2019", "")):
        if _INITIALS.fullmatch(piece):
            yield from (plain(one) for one in piece if one.isalpha())
        elif any(map(str.isalpha, piece)):
            yield from plain(piece).split()


def _readings(parts: tuple[str, ...]) -> Iterator[_Reading]:
    """Yield the ways to read a name, the likeliest first."""
    if len(parts) == 1:
        yield parts[0], ()
        return
    east = parts[0] in _EASTERN and parts[-1] not in MALE | FEMALE
    if east and len(parts) <= _FEW:
        yield parts[0], parts[1:]
    yield parts[-1], tuple(one for one in parts[:-1] if one not in PARTICLES) or parts[:-1]
    last_is_given = parts[-1] in MALE or parts[-1] in FEMALE
    if not east and last_is_given and parts[0] not in MALE | FEMALE:
        yield parts[0], parts[1:]


def agreement(a: PersonName, b: PersonName) -> Level | None:
    """Return how far two names agree; None for names that are nothing alike."""
    found = _whole(a, b)
    if found is None:
        levels = [
            level
            for one, other in product(a.readings, b.readings)
            if (level := _level(one, other)) is not None
        ]
        found = min(levels, key=_STRENGTH.__getitem__, default=None)
        if found in {None, Level.GIVEN} and _is_misspelt(a.parts, b.parts):
            found = Level.MISSPELT
        if found is None and _is_contained(a.parts, b.parts):
            found = Level.FULLER
    if found in AGREE and a.suffix != b.suffix:
        return Level.ELDER
    return found


def _whole(a: PersonName, b: PersonName) -> Level | None:
    """Compare names as wholes: equal, spelled in another way, in another order."""
    if not (a.is_full and b.is_full):
        return None
    if "".join(a.parts) == "".join(b.parts):
        return Level.EQUAL
    one, other = ([romanised(part) for part in name.parts] for name in (a, b))
    if "".join(one) == "".join(other):
        return Level.SPELLING
    return Level.ORDER if sorted(one) == sorted(other) else None


def _level(one: _Reading, other: _Reading) -> Level | None:
    """Compare two readings."""
    if romanised(one[0]) != romanised(other[0]):
        return None
    if not one[1] or not other[1]:
        return Level.ALONE
    given, also = one[1], other[1]
    joined = [romanised("".join(names)) for names in (given, also)]
    if joined[0] == joined[1]:
        return Level.ORDER
    if one[0] in _EASTERN and max(len(given), len(also)) > 1 and _is_syllables(given, also):
        return _alike("".join(given), "".join(also))
    return _given(one, other)


def _is_syllables(given: tuple[str, ...], also: tuple[str, ...]) -> bool:
    """Tell East Asian given names, in which each syllable counts, from middle names."""
    return not any(names[0] in MALE or names[0] in FEMALE for names in (given, also))


def _alike(one: str, other: str) -> Level:
    """Tell given names that may be one, written down in two ways, from others."""
    same = skeleton(one) == skeleton(other) and len(skeleton(one)) >= _FEW
    return Level.MISSPELT if same and not _sexes(one, other) else Level.GIVEN


def _given(one: _Reading, other: _Reading) -> Level:
    """Compare given names: the first ones, then those in the middle."""
    given, also = one[1], other[1]
    first, second = given[0], also[0]
    is_short = len(first) == 1 or len(second) == 1
    if is_short:
        if usual(first)[0] != usual(second)[0] and first[0] != second[0]:
            return Level.GIVEN
    elif romanised(first) != romanised(second):
        if not is_variant(first, second):
            return _alike(first, second)
        if one[0] != other[0] and _ENDING.sub("", one[0]) != _ENDING.sub("", other[0]):
            return Level.MISSPELT  # "Mike Coffman" and "Michael Kofman": one guess too many
        is_short = True
    if not _is_one_middle(given[1:], also[1:]):
        return Level.MIDDLE
    if first != second and not is_short and bool(given[1:]) != bool(also[1:]):
        return Level.MISSPELT  # "Asya Holm", "Asiya Ummi Holm": spelled otherwise, and with more
    return Level.SHORT if is_short else Level.FULLER


def _is_one_middle(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell names in the middle that may be one person's.

    Where one has none, they may; of names some may be left out, while of initials none
    is: "George W." and "George H. W." are two.
    """
    if not one or not other:
        return True
    if len(one) != len(other) and all(len(name) == 1 for name in (*one, *other)):
        return False
    short, long = sorted((one, other), key=len)
    left = iter(name[0] for name in long)
    return all(name[0] in left for name in short)


def _is_misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell names that differ in one letter of one part, or in where parts are joined."""
    if min(len(a), len(b)) < _FULL:
        return False
    whole = "".join(a), "".join(b)
    if a[0][0] != b[0][0] or OSA.distance(*whole, score_cutoff=1) > 1:
        return False
    if len(a) != len(b):
        return True
    differing = [(one, other) for one, other in zip(a, b, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    least = _MISSPELT - (len(one) != len(other))
    return not _sexes(one, other) and max(len(one), len(other)) >= least


def _sexes(one: str, other: str) -> bool:
    """Tell two given names that are each well known, of a man and of a woman."""
    return bool(sex_of(one)) and bool(sex_of(other)) and sex_of(one) != sex_of(other)


def _is_contained(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell "Mohammed bin Salman" in "Mohammed bin Salman Al Saud": the first parts of it."""
    short, long = sorted((a, b), key=len)
    telling = [one for one in short if one not in PARTICLES]
    if len(telling) < _FULL or len(short[0]) == 1:
        return False
    if telling == list(short) and all(one in MALE or one in FEMALE for one in short):
        return False  # "John Paul" is a pope, and the beginning of many names
    return [romanised(one) for one in short] == [romanised(one) for one in long[: len(short)]]


def name_keys(name: PersonName) -> set[str]:
    """Return keys of a full name: family and the first letter of what is given."""
    found = set()
    for family, given in name.readings:
        if given:
            letters = {given[0][0], romanised(given[0])[0], usual(given[0])[0]}
            found |= {f"f:{skeleton(family)}|{letter}" for letter in letters}
    telling = [one for one in name.parts if one not in PARTICLES]
    if len(telling) >= _FULL:  # the second may be the family name, as in Spain
        letter = usual(telling[0])[0]
        found |= {f"f:{skeleton(one)}|{letter}" for one in (telling[1], telling[-1])}
    return found


def families(name: PersonName) -> set[str]:
    """Return the family names, by their consonants, under which a name may stand alone."""
    return {skeleton(family) for family, _ in name.readings}
