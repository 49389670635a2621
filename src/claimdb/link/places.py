"""Whether what two statements share stands in the same place in both: roles, heads, owners.

Invariant: parts whose role the frame does not tell are never held against a statement.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link import entities
from claimdb.link.align import Alignment, Link
from claimdb.link.synonyms import first_of
from claimdb.link.terms import Sort
from claimdb.link.view import Part, Role, View

#: Both sides do it together: who stands first says nothing.
_SYMMETRIC: Final = listed("sign meet talk negotiate cooperate agree marry deepen discuss")
#: With these deeds "North Korean weapons were sent" tells who sent them.
_SENDS: Final = frozenset({"supply", "sell", "export", "launch"})
#: What is done so to "Orsk's factory" has been done by Orsk, if by nobody else.
_OF_ONES_OWN: Final = frozenset(
    map(
        first_of,
        listed(
            "close recall withdraw open publish deploy expand extend suspend cancel postpone "
            "reopen resume rise fall double halve launch mobilise relocate"
        ),
    )
)
#: Whose troops withdraw is not where they were; the people of a place flee it.
_LEAVES: Final = frozenset(map(first_of, listed("withdraw retreat")))
_ITS: Final = re.compile(r"\b(?:its|his|her|their)\s+(?:[\w-]+\s+){0,2}$")
_AGAINST: Final = frozenset({"to", "against", "on", "for", "of"})
#: Behind these a name is where something is or whence it came, and neither who did nor who got it.
_AWAY: Final = frozenset({"in", "at", "near", "from", "around", "inside", "outside", "over"})
#: Who is for it is not against it.
_APART: Final = frozenset(
    map(
        frozenset,
        (
            *(("before", "after"), ("with", "without"), ("for", "against"), ("over", "under")),
            *(("inside", "outside"), ("above", "below"), ("to", "from"), ("until", "since")),
            *(("into", "from"), ("on", "off"), ("before", "during"), ("after", "during")),
            *(("from", "in"), ("from", "at"), ("in", "outside"), ("at", "outside")),
            *(("out of", "in"), ("out of", "under"), ("out of", "into"), ("out of", "on")),
            *(("in", "near"), ("inside", "near"), ("near", "outside"), ("in", "around")),
        ),
    )
)
_MAIN: Final = frozenset({Role.PATIENT, Role.AGENT})
#: Of these deeds who gets is told first: a firm of a state is not the state.
_GETS: Final = frozenset({"buy", "borrow"})
#: Right behind a noun it begins a clause about it.
_CLAUSE: Final = re.compile(r",?\s+(?:who|which|that|whose)\b")
#: Where something is, or goes: never who it is of.
_WHERE: Final = frozenset({"in", "at", "near", "into", "to", "against", "towards", "toward"})


def crossed_heads(links: Sequence[Link], left: View, right: View) -> Link | None:
    """Return a link whose parts stand in roles that exclude each other, None for none."""
    if left.is_light or right.is_light:
        return None
    clashing = [link for link in links if _clash(link.left, link.right)]
    clashing += [link for link in _exchanged(links) if link not in clashing]
    if left.deeds.any_of(_SYMMETRIC) and right.deeds.any_of(_SYMMETRIC):
        clashing = [one for one in clashing if not (_is_side(one.left) and _is_side(one.right))]
    return next((link for link in clashing if not _fits_elsewhere(link, links, clashing)), None)


def _is_side(part: Part) -> bool:
    """Tell one of those who do something with each other from where they do it."""
    return part.role in {Role.AGENT, Role.PATIENT} or part.preposition in {"with", "to"}


def astray_part(links: Sequence[Link], left: View, right: View) -> Link | None:
    """Return a link of what belongs to other things in the two statements, None for none."""
    straying = [link for link in links if _is_apart(link) or _strays(link, links, left, right)]
    return next((link for link in straying if not _fits_elsewhere(link, links, straying)), None)


def heads_meet(aligned: Alignment, left: View, right: View) -> bool:
    """Tell whether what leads the main parts of each leads a part of the other as well."""
    pairs = [(link.left, link.right) for link in aligned.links]
    return _met(left, right, pairs) and _met(right, left, [(two, one) for one, two in pairs])


def _met(own: View, other: View, pairs: Sequence[tuple[Part, Part]]) -> bool:
    gets = own.deeds.any_of(_GETS) or other.deeds.any_of(_GETS)
    roles = _MAIN | {Role.RECIPIENT} if gets else _MAIN
    return all(
        any(
            one is part
            and _leads(one, two, own, other)
            and not _is_of_other(one, two, own, other, pairs)
            for one, two in pairs
        )
        for part in own.parts
        if part.is_head and part.role in roles and _is_linked(part, pairs)
    )


def _is_of_other(
    part: Part, found: Part, own: View, other: View, pairs: Sequence[tuple[Part, Part]]
) -> bool:
    """Tell whether something else stands where ``part`` does: "support for Holm fell", "Holm fell".

    So it is with what only a clause about that tells: "the man who shot Holm was arrested".
    """
    leads = part is _first(own) and found.role is Role.OTHER
    begins = _first(other)
    # "Destroyed a road to the dam" is not "destroyed the dam".
    beside = (
        part.role is Role.PATIENT
        and found.role not in {Role.PATIENT, Role.DEED, Role.NONE}
        and (
            bool(own.deeds.common(other.deeds))
            # "An aide to Bell was killed" is not "the death of Bell".
            or (
                part.term.sort is Sort.NAME
                and any(one.role is two.role is Role.DEED for one, two in pairs)
            )
        )
    )
    return any(
        one.is_head
        and one.role in _MAIN
        and not any(one is two for _, two in pairs)
        and one.term.end <= found.term.start
        and (
            (leads and one is begins)
            or (beside and one.role is Role.PATIENT)
            or _CLAUSE.match(other.statement, one.term.end) is not None
        )
        for one in other.parts
    )


def _first(one: View) -> Part | None:
    return next((part for part in one.parts if part.is_head), None)


def _is_linked(part: Part, pairs: Sequence[tuple[Part, Part]]) -> bool:
    return any(one is part for one, _ in pairs)


def _leads(part: Part, found: Part, own: View, other: View) -> bool:
    """Tell whether ``found`` stands for ``part`` as what its phrase is about."""
    if found.is_head or found.role is Role.DEED:
        return True
    head = other.head(found.phrase)
    if head is None or head.role is Role.DEED:
        return True
    if part.term.sort is not Sort.NAME:
        return False
    if (
        part.role is not Role.PATIENT
    ):  # "North Korea sent soldiers": "North Korean soldiers were sent"
        agents = any(one.role is Role.AGENT for one in other.parts)
        is_its = own.deeds.any_of(_OF_ONES_OWN) and _is_its(own) and _is_owner(found, head, other)
        sends = own.deeds.any_of(_SENDS) or is_its
        return not agents and sends and found.role is Role.PATIENT
    # "Deported Ukrainians": "Ukrainian children"; the minister's aide is not the minister.
    return entities.is_adjective(found.term.words) and "person" in head.term.implied


def _is_its(own: View) -> bool:
    """Tell whether what is done is done to what belongs to who does it: "closed its factory"."""
    return any(
        part.role is Role.PATIENT and _ITS.search(own.statement, 0, part.term.start) is not None
        for part in own.parts
    )


def _is_owner(name: Part, head: Part, of: View) -> bool:
    """Tell whether a name alone owns what leads its phrase: no "prices of Orsk's rival"."""
    if name.term.start < head.term.start:
        between = of.statement[name.term.end : head.term.start].strip()
        return between in {"", "'s", "\u2019s", "'", "\u2019"}
    joint = of.statement[head.term.end : name.term.start].split()
    is_last = of.statement[name.term.end :][:1] in {"", " ", "."}
    return is_last and joint in (["of"], ["of", "the"])


def _fits_elsewhere(link: Link, links: Sequence[Link], wrong: Sequence[Link]) -> bool:
    return any(
        other not in wrong and (other.left is link.left or other.right is link.right)
        for other in links
    )


def _exchanged(links: Sequence[Link]) -> list[Link]:
    """Return links of two that stand where the other one stands on the other side.

    Names, and whoever leads a phrase: "a builder took bribes from the mayor".
    """
    named = [link for link in links if _is_name(link) or _is_led(link)]
    return [
        link
        for link in named
        if _place(link.left) != _place(link.right)
        and any(
            _place(link.left) == _place(other.right) and _place(link.right) == _place(other.left)
            for other in named
            if other.left is not link.left and other.right is not link.right
        )
    ]


def _is_name(link: Link) -> bool:
    return link.left.term.sort is link.right.term.sort is Sort.NAME


def _is_led(link: Link) -> bool:
    return all(
        part.is_head
        and part.role not in {Role.NONE, Role.DEED, Role.PURPOSE}
        and part.term.sort is not Sort.NUMBER
        for part in (link.left, link.right)
    )


def _place(part: Part) -> tuple[Role, bool, str]:
    return part.role, part.is_head, part.preposition


def _clash(one: Part, two: Part) -> bool:
    if one.term.sort is Sort.NUMBER or not (one.is_head and two.is_head):
        return False
    roles = {one.role, two.role}
    if roles in ({Role.AGENT, Role.PATIENT}, {Role.AGENT, Role.RECIPIENT}):
        return True
    behind = {one.preposition, two.preposition}
    if one.term.sort is two.term.sort is Sort.NAME and roles == {
        Role.AGENT,
        Role.OTHER,
    }:
        open_ = {"from"} if entities.is_known(one.term.words) else {"from", "at"}
        return bool(behind & (_AGAINST | _AWAY - open_))
    if one.term.sort is two.term.sort is Sort.NAME and roles == {
        Role.RECIPIENT,
        Role.OTHER,
    }:
        return bool(behind & _AWAY)
    return roles == {Role.AGENT, Role.OTHER} and bool(behind & _AGAINST)


def _is_apart(link: Link) -> bool:
    return frozenset({link.left.preposition, link.right.preposition}) in _APART


def _strays(link: Link, links: Sequence[Link], left: View, right: View) -> bool:
    """Tell whether the two parts of a link hang on things that are not each other."""
    one, two = link.left, link.right
    if Role.NONE in {one.role, two.role} or Role.DEED in {one.role, two.role}:
        return False
    if one.is_head != two.is_head:
        owned, free = (two, one) if one.is_head else (one, two)
        # "Withdrew from Norvia" is not "Norvian troops withdrew".
        leaves = free.preposition == "from" and owned.role in _MAIN and left.deeds.any_of(_LEAVES)
        goes = owned.role is Role.AGENT and free.role is Role.OTHER and free.preposition in _WHERE
        return leaves or goes
    if one.is_head or one.term.sort is not Sort.NAME:
        return False
    heads = left.head(one.phrase), right.head(two.phrase)
    if heads[0] is None or heads[1] is None or heads[0].role is heads[1].role is Role.DEED:
        return False
    if any(other.left is heads[0] and other.right is heads[1] for other in links):
        return False
    return any(other.left is heads[0] for other in links) or any(
        other.right is heads[1] for other in links
    )
