"""Whether two states, bodies or outlets are one.

Invariant: a name that bodies of many states have is held for the same only where the
state is, by the name itself or by the only state that a document speaks of.
"""

from itertools import product
from typing import Final

from claimdb.gazetteer.entry import Entry
from claimdb.lexicons.givennames import FEMALE, FIRST_SURNAMES, MALE
from claimdb.lexicons.surnames import COMMON
from claimdb.model.vocab import Judgement, SourceKind
from claimdb.resolve.bodynames import BodyName, Same, alike
from claimdb.resolve.mention import Verdict
from claimdb.resolve.profile import Profile

_STRENGTH: Final = {level: place for place, level in enumerate(Same)}
_SAME, _UNSURE, _NOT = Judgement.SAME, Judgement.UNSURE, Judgement.NOT_SAME
_PLAIN: Final = Verdict(_SAME, 0.9, "same name")
#: Words that many persons are called by.
_USUAL: Final = COMMON | MALE | FEMALE | FIRST_SURNAMES
#: So many other names in common make two documents tell of one matter.
_ENOUGH: Final = 2


def known_bodies(a: Entry, b: Entry) -> Verdict:
    """Return what the gazetteer says of two names that it knows."""
    if a == b:
        return Verdict(_SAME, 0.98, f"both names are of {a.name}")
    for one, other in ((a, b), (b, a)):
        if one.part_of == other.name:
            return Verdict(_NOT, 0.02, f"{one.name} is part of {other.name}, and not the same")
    first, second = sorted((a.name, b.name))
    return Verdict(_NOT, 0.01, f"{first} and {second} are two")


def bodies(a: Profile, b: Profile) -> Verdict | None:
    """Return what is held of two bodies by their names, None for names nothing alike."""
    found = _best(a, b)
    if found is None:
        return None
    level, one, other = found
    if level is Same.COUNTRY:
        first, second = sorted((one.country or "", other.country or ""))
        return Verdict(_NOT, 0.02, f"one of {first}, the other of {second}")
    if _is_document(a) is not _is_document(b):
        kinds = " and one ".join(sorted((a.mention.kind, b.mention.kind)))
        return Verdict(_UNSURE, 0.3, f"same name, but one {kinds}")
    if level is Same.EQUAL:
        return _equal(a, b, one, other)
    return _nearly(a, b, level)


def _best(a: Profile, b: Profile) -> tuple[Same, BodyName, BodyName] | None:
    """Return the names that agree best: the fullest of one with all forms of the other.

    Two short forms are only compared where they are acronyms: "the Times" is many papers.
    """
    found = [
        (level, one, other)
        for one, other in product(a.bodies, b.bodies)
        if (level := alike(one, other)) is not None and _may_tell(a, b, one, other)
    ]
    return min(found, key=_rank, default=None)


def _may_tell(a: Profile, b: Profile, one: BodyName, other: BodyName) -> bool:
    """Tell whether a form of each may tell that they are one."""
    fullest = (one is a.bodies[0]) + (other is b.bodies[0])
    if fullest == len((a, b)) or one.acronym or other.acronym:
        return True
    # "Trump" may stand for Trump University in one text, and is a person in the others.
    return fullest == 1 and (not (a.is_open or b.is_open) or _tells(a, b))


def _rank(found: tuple[Same, BodyName, BodyName]) -> tuple[int, list[tuple[tuple[str, ...], str]]]:
    """Return what sorts the strongest first, and equals in one order whoever asks."""
    level, one, other = found
    return _STRENGTH[level], sorted((name.core, name.country or "") for name in (one, other))


def _is_document(one: Profile) -> bool:
    return one.mention.kind is SourceKind.DOCUMENT


def _equal(a: Profile, b: Profile, one: BodyName, other: BodyName) -> Verdict | None:
    """Judge two equal names by the states they are of."""
    if one.country and one.country == other.country:
        return Verdict(_SAME, 0.96, f"same name, both of {one.country}")
    if a.mention.document == b.mention.document:
        return Verdict(_SAME, 0.9, "same name in one document")
    if one.is_generic or other.is_generic or one.acronym or other.acronym:
        return _of_some_state(a, b, one, other)
    if one.country or other.country:
        return _of_one_state(a, b, one, other)
    return _same_word(a, b, one.core) if a.is_open or b.is_open else _PLAIN


def _of_some_state(a: Profile, b: Profile, one: BodyName, other: BodyName) -> Verdict | None:
    """Judge a name that bodies of many states have, by what states there are."""
    mine, theirs = _states(a, one), _states(b, other)
    if len(mine) == len(theirs) == 1 and mine == theirs:
        return Verdict(_SAME, 0.8, f"same name; both documents are about {next(iter(mine))}")
    if (one.acronym or other.acronym) and not (mine and theirs and mine.isdisjoint(theirs)):
        return Verdict(_SAME, 0.8, "same acronym")
    if not mine and not theirs:
        return None
    return Verdict(_UNSURE, 0.5, "same name, and it is not said of which state")


def _of_one_state(a: Profile, b: Profile, one: BodyName, other: BodyName) -> Verdict:
    """Judge "the Red Cross" and "the Kenyan Red Cross", which may be a part of it."""
    country = one.country or other.country or ""
    if country in a.states | b.states or _shared(a, b):
        return Verdict(_SAME, 0.82, f"same name, once with {country}")
    return Verdict(_UNSURE, 0.55, f"same name, but one is of {country}")


def _same_word(a: Profile, b: Profile, core: tuple[str, ...]) -> Verdict:
    """Judge one word that may be a surname: of a rare one there is only one in the news."""
    if _tells(a, b):
        return Verdict(_SAME, 0.86, f"same name; both stand beside {_beside(a, b)}")
    if not _USUAL.isdisjoint(core):
        return Verdict(_UNSURE, 0.5, "same word, which may be a surname")
    return Verdict(_SAME, 0.8, "same name")


def _states(one: Profile, name: BodyName) -> frozenset[str]:
    """Return the states that a body may be of: its own, or those its document names."""
    return frozenset((name.country,)) if name.country else one.states


def _nearly(a: Profile, b: Profile, level: Same) -> Verdict:
    """Judge names that are nearly the same by what else the documents have in common."""
    if _tells(a, b):
        return Verdict(_SAME, 0.82, f"{level.value}; both stand beside {_beside(a, b)}")
    return Verdict(_UNSURE, 0.55, level.value)


def _shared(a: Profile, b: Profile) -> frozenset[str]:
    return a.beside & b.beside


def _beside(a: Profile, b: Profile) -> str:
    return " and ".join(sorted(_shared(a, b), key=lambda name: (-len(name), name))[:_ENOUGH])


def _tells(a: Profile, b: Profile) -> bool:
    """Whether the documents name enough of the same others to be about one matter."""
    return len(_shared(a, b)) >= _ENOUGH
