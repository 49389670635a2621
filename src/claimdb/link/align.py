"""Which terms of one statement say what terms of another say, and what is left over.

A term on one side may stand for several on the other. Invariant: swapping the statements
swaps the sides of the alignment and changes nothing else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.synonyms import OPPOSITES
from claimdb.link.terms import Sort, Term, is_scenery, is_scenery_word, is_title
from claimdb.link.view import Part, Role, View

_EQUAL: Final = 3
_ONE_WAY: Final = 2
#: Before a name these make it another: "the late Tom Vale" and "the rival Orsk" are none.
_CHANGING: Final = listed(
    "former late rival fake alleged suspected fellow younger elder other new old anti pro dead "
    "wounded injured ex brother sister father mother son daughter wife husband friend aide lawyer"
)
#: Words of the name of a person, from first name to surname.
_FULL_NAME: Final = 3
#: Letters of a place whose people are named after it: no "Iria", "Irian".
_SHORTEST: Final = 5
#: Who does it always: named or not, they say nothing.
_TYPICAL: Final = {
    deed: listed(doers)
    for deeds, doers in (
        ("acquit convict sentence", "court judge jury"),
        ("arrest", "police"),
        ("charge", "prosecutor police"),
        ("elect vote", "voter"),
        ("discover", "scientist researcher"),
    )
    for deed in deeds.split()
}


@dataclass(frozen=True, slots=True)
class Link:
    """A left and a right part: each may imply the other."""

    left: Part
    right: Part
    forward: bool
    backward: bool

    @property
    def binds(self) -> bool:
        """Tell whether the direction of the link matters: that of names and deeds does not."""
        return Role.DEED not in {self.left.role, self.right.role} and (
            self.left.term.sort is not Sort.NAME
        )


@dataclass(frozen=True, slots=True)
class Alignment:
    """Links, and parts that nothing on the other side says or implies."""

    links: tuple[Link, ...]
    left: tuple[Part, ...]
    right: tuple[Part, ...]

    @property
    def opposed(self) -> tuple[Part, Part] | None:
        """Two parts left over that cannot both be true ("larger", "smaller"), None for none."""
        for one in self.left:
            for two in self.right:
                if any((k, o) in OPPOSITES for k in one.term.keys for o in two.term.keys):
                    return one, two
        return None


def align(left: View, right: View) -> Alignment:
    """Return how two statements lie over each other."""
    links: dict[tuple[int, int], Link] = {}
    open_left = _covered(left, right, links, flipped=False)
    open_right = _covered(right, left, links, flipped=True)
    # The president of Peru is not the judge of Peru.
    titled = all(any(is_title(part.term) for part in rest) for rest in (open_left, open_right))
    kinds = [
        {part for part in rest if _is_kind(part, own)}
        for rest, own in ((open_left, left), (open_right, right))
    ]
    if all(kinds):  # the drug Zelorin is not the museum Zelorin
        kinds = [set(), set()]
    return Alignment(
        tuple(links[key] for key in sorted(links)),
        _rest(left, [one for one in open_left if one not in kinds[0]], titled=titled),
        _rest(right, [one for one in open_right if one not in kinds[1]], titled=titled),
    )


def _covered(
    own: View, other: View, links: dict[tuple[int, int], Link], *, flipped: bool
) -> list[Part]:
    """Add the best link of each part to ``links``, and return the parts without one."""
    rest: list[Part] = []
    for part in own.parts:
        best = max(
            ((_fit(part, one), -place) for place, one in enumerate(other.parts)),
            default=(0, 0),
        )
        if best[0] <= 0:
            if part.role is not Role.DEED:
                rest.append(part)
            continue
        found = other.parts[-best[1]]
        first, second = (found, part) if flipped else (part, found)
        links[first.term.start, second.term.start] = Link(
            first,
            second,
            first.term.implies(second.term),
            second.term.implies(first.term),
        )
    return rest


def _fit(part: Part, other: Part) -> int:
    """Return how well two parts fit, 0 for not at all: sense first, then the role."""
    term, found = part.term, other.term
    if not term.keys.isdisjoint(found.keys) or same_name(term, found):
        sense = _EQUAL
    elif (term.implies(found) or found.implies(term)) and not _is_elsewhere(part, other):
        sense = _ONE_WAY
    else:
        return 0
    roles = 2 * (part.is_head is other.is_head) + (part.role is other.role)
    return 8 * sense + 2 * roles + (term.words == found.words)


def _is_elsewhere(part: Part, other: Part) -> bool:
    """Tell whether a kind of a thing plays another part than the thing.

    Who won the election was elected, and who won the lottery won no election; police who arrested
    people are none of those people.
    """
    if (part.role is Role.DEED) is not (other.role is Role.DEED):
        return True
    return {part.role, other.role} == {Role.AGENT, Role.PATIENT} and part.is_head and other.is_head


def same_name(left: Term, right: Term) -> bool:
    """Tell whether two names may be of one: a surname and the full name, a title before it."""
    if left.sort is not Sort.NAME or right.sort is not Sort.NAME:
        return False
    return any(
        _within(one[1:].split(), two[1:].split()) or _is_demonym(one[1:], two[1:])
        for one in left.keys
        for two in right.keys
        if one.startswith("=") and two.startswith("=")
    )


def _is_demonym(left: str, right: str) -> bool:
    """Tell whether one name describes what is of the other: "norvian", "norvia"."""
    place, people = sorted((left, right), key=len)
    if " " in people or len(place) < _SHORTEST:
        return False
    stem = place.removesuffix("a").removesuffix("i")
    return (
        people in {f"{stem}ian", f"{stem}ians"}
        if place.endswith("ia")
        else (place.endswith("a") and people in {f"{place}n", f"{place}ns"})
    )


def _within(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether the shorter name is the surname of the longer, or the longer has a title."""
    short, long = sorted((left, right), key=len)
    if long[-len(short) :] != short:
        return False
    before = long[: -len(short)]
    return not before or is_scenery_word(before[0]) or (len(short) == 1 and len(long) <= _FULL_NAME)


def _rest(own: View, parts: Sequence[Part], *, titled: bool) -> tuple[Part, ...]:
    """Leave out what says nothing: "the town of Duma", "a court sentenced".

    ``titled``: both sides have a title that the other has not, which tells them apart.
    """
    typical = frozenset[str]().union(*(_TYPICAL.get(deed, frozenset()) for deed in own.deeds.keys))
    starts = [one.term.start for one in own.parts if one.term.sort is Sort.NAME]
    return tuple(
        part
        for part in parts
        if not (part.role is Role.AGENT and part.term.keys & typical)
        and not (is_scenery(part.term) and _beside(part, starts, own.statement))
        and not (is_title(part.term) and not titled and _beside(part, starts, own.statement))
    )


def _is_kind(part: Part, own: View) -> bool:
    """Tell whether a part only says what the name right behind it is of: "the ferry Aurora"."""
    if part.is_head or part.term.sort is not Sort.THING:
        return False
    named = own.head(part.phrase)
    is_beside = (
        named is not None
        and named.term.sort is Sort.NAME
        and own.statement[part.term.end : named.term.start] == " "
    )
    before = own.statement[: part.term.start].split()
    tells = bool(before) and before[-1].lower() == "the" and part.term.words.islower()
    return is_beside and tells and part.term.words not in _CHANGING


def _beside(part: Part, starts: Sequence[int], statement: str) -> bool:
    """Tell whether a name stands right behind a part: "the war in Ukraine", "the star Tavi"."""
    nearest = min((one for one in starts if one > part.term.end), default=None)
    if nearest is None:
        return False
    between = statement[part.term.end : nearest].split()
    return all(word in {"of", "in", "the", "against"} for word in between)
