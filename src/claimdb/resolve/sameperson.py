"""Whether two persons are one.

Invariant: a namesake is a question and no merge: roles that seldom go together, another
state, another age, or a common name with nothing beside it make it one. A surname alone
is never enough.
"""

from itertools import product
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.surnames import COMMON
from claimdb.model.vocab import Judgement
from claimdb.resolve.facts import Match, matched
from claimdb.resolve.mention import Verdict
from claimdb.resolve.personnames import Level, PersonName, agreement
from claimdb.resolve.profile import Profile
from claimdb.resolve.spelling import usual

_SAME, _UNSURE, _NOT = Judgement.SAME, Judgement.UNSURE, Judgement.NOT_SAME
_STRENGTH: Final = {level: place for place, level in enumerate(Level)}
_APART: Final = frozenset((Match.OTHER_STATE, Match.OTHER_FIELD))
#: What makes a surname alone somebody's.
_TELLING: Final = frozenset((Match.BODY, Match.OFFICE, Match.ROLE))
#: Years between two texts after which a name may be another's.
_AGE: Final = 40
#: Given names that one in a hundred bears somewhere.
_USUAL: Final = frozenset(
    map(
        usual,
        listed(
            """john david michael james robert william richard thomas mark paul peter andrew daniel
            christopher stephen george brian kevin jason matthew joseph charles anthony ian alan
            maria jose juan carlos luis ana antonio manuel francisco mary jennifer susan linda karen
            sarah lisa anna elizabeth patricia barbara laura helen margaret emma mohammed ahmed ali
            hassan omar fatima raj anil sanjay ivan alexander sergei olga elena hans thomas"""
        ),
    )
)
_ENOUGH: Final = 2
#: What needs no look at anything else.
_SETTLED: Final = {
    Level.GIVEN: (_NOT, 0.03),
    Level.MIDDLE: (_NOT, 0.03),
    Level.ELDER: (_UNSURE, 0.3),
}
_SCORES: Final = {
    Level.EQUAL: 0.92,
    Level.ORDER: 0.88,
    Level.SPELLING: 0.9,
    Level.FULLER: 0.88,
    Level.SHORT: 0.84,
}


def persons(a: Profile, b: Profile) -> Verdict | None:
    """Return what is held of two persons, None where there is nothing to say."""
    level, one, other = _level(a, b)
    if level is None:
        return None
    if level in _SETTLED:
        return Verdict(*_SETTLED[level], level.value)
    if level is Level.ALONE:
        return _alone(a, b)
    if level is Level.MISSPELT:
        return _supported(a, b, level)
    return _agreed(a, b, level, (one, other))


def _level(a: Profile, b: Profile) -> tuple[Level | None, PersonName, PersonName]:
    """Return how far the names agree: the fullest ones, and other full ones beside them."""
    pairs = [
        (one, other)
        for one, other in product(a.persons, b.persons)
        if one.is_full and other.is_full
    ] or [(a.persons[0], b.persons[0])]
    found = [(agreement(one, other), one, other) for one, other in pairs]
    return min(found, key=lambda each: len(Level) if each[0] is None else _STRENGTH[each[0]])


def _agreed(a: Profile, b: Profile, level: Level, names: tuple[PersonName, PersonName]) -> Verdict:
    """Judge names that agree: same, unless something else speaks against it."""
    match, role = matched(a.facts, b.facts)
    if match in _APART:
        return Verdict(_UNSURE, 0.45, f"same name; {_roles(a, b)}")
    if (years := _years(a, b)) >= _AGE:
        return Verdict(_UNSURE, 0.4, f"same name, {years} years apart")
    if match is not Match.NOTHING:
        return Verdict(_SAME, 0.97, f"{level.value}; both {role}")
    if len(_shared(a, b)) >= _ENOUGH:
        return Verdict(_SAME, 0.95, f"{level.value}; both stand beside {_beside(a, b)}")
    return _unsupported(level, names)


def _unsupported(level: Level, names: tuple[PersonName, PersonName]) -> Verdict:
    """Judge names that agree with nothing beside them that tells."""
    if level is Level.SHORT and any(len(name.parts[0]) == 1 for name in names):
        return Verdict(_UNSURE, 0.6, "an initial that may be another's")
    if any(map(_is_common, names)):  # "James Clark" fits any James Clark with a second name
        return Verdict(_UNSURE, 0.6, "same name, which many people bear")
    return Verdict(_SAME, _SCORES[level], level.value)


def _supported(a: Profile, b: Profile, level: Level) -> Verdict:
    """Judge names spelled almost alike: a question, unless the role or company tells."""
    match, role = matched(a.facts, b.facts)
    if match in {Match.BODY, Match.OFFICE, Match.ROLE}:
        return Verdict(_SAME, 0.88, f"{level.value}; both {role}")
    if match not in _APART and len(_shared(a, b)) > _ENOUGH:
        return Verdict(_SAME, 0.82, f"{level.value}; both stand beside {_beside(a, b)}")
    return Verdict(_UNSURE, 0.5, level.value)


def _alone(a: Profile, b: Profile) -> Verdict | None:
    """Judge a surname without a given name: only what is said of both can tell."""
    if a.sex and b.sex and a.sex != b.sex:
        return Verdict(_NOT, 0.03, "same surname; one a man, the other a woman")
    match, role = matched(a.facts, b.facts)
    if a.mention.document == b.mention.document or match in _APART:
        return None
    if match in _TELLING:
        score = 0.8 if match is Match.ROLE else 0.9
        return Verdict(_SAME, score, f"same surname; both {role}")
    if match is Match.STATE and _shared(a, b):
        return Verdict(_SAME, 0.78, f"same surname; {match.value}, beside {_beside(a, b)}")
    if _shared(a, b):
        return Verdict(_UNSURE, 0.55, f"same surname; both stand beside {_beside(a, b)}")
    return None


def _roles(a: Profile, b: Profile) -> str:
    """Return "one …, the other …" with what keeps two apart."""
    first, second = sorted(one.facts[0].written for one in (a, b))
    return f"one {first}, the other {second}"


def _shared(a: Profile, b: Profile) -> frozenset[str]:
    """Return other names that both documents hold; states are in too many to tell."""
    return (a.beside & b.beside) - a.states


def _beside(a: Profile, b: Profile) -> str:
    return " and ".join(sorted(_shared(a, b), key=lambda name: (-len(name), name))[:_ENOUGH])


def _years(a: Profile, b: Profile) -> int:
    """Return the full years between two documents, 0 where a day is not known."""
    one, other = a.mention.day, b.mention.day
    return 0 if one is None or other is None else abs((one - other).days) // 365


def _is_common(name: PersonName) -> bool:
    """Tell a name that many bear: a usual given name with a usual surname."""
    family, given = name.readings[0]
    return family in COMMON and len(given) == 1 and usual(given[0]) in _USUAL
