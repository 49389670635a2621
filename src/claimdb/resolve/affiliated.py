"""From a role as written to whom one belongs to: "Kremlin aide" is an official of the Kremlin.

Invariant: a kind that speaks for another is given only where the words say so. Who was
something, advises, is a member or works somewhere does not speak; what is unsure is None.
"""

import re
from typing import Final, NamedTuple

from claimdb.gazetteer.entry import Known
from claimdb.gazetteer.lookup import country_of, known
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import KIN
from claimdb.model.vocab import AffiliationKind, AliasKind, SourceKind
from claimdb.resolve.profile import untitled
from claimdb.resolve.rolewords import RoleWords, role_words

_Kind = AffiliationKind
#: Those who lead what they are of.
_HEADS: Final = listed(
    """president premier pm chancellor king queen emperor emir sultan pope head leader chief boss
    ceo chair chairman chairwoman chairperson director secretary-general director-general governor
    mayor taoiseach speaker editor-in-chief principal rector commandant vice-chancellor"""
)
#: Those who hold an office of what they are of.
_OFFICIALS: Final = listed(
    """official minister secretary undersecretary ambassador envoy diplomat aide representative
    delegate negotiator consul attaché commissioner cabinet-minister solicitor-general general
    vice-president vice-chairman vice-chair inspector-general comptroller"""
)
_SPOKEN: Final = listed("spokesperson")
#: Whom "to" leads to where they were sent: "envoy to the UN".
_SENT: Final = frozenset(("envoy", "ambassador", "representative", "delegate"))
#: What makes an office of a rank: "attorney general", "permanent representative".
_ACCREDITED: Final = frozenset(("attorney", "permanent", "special", "prosecutor"))
_EMPLOYEES: Final = listed(
    """journalist reporter correspondent columnist editor analyst researcher professor lecturer
    scientist economist historian engineer doctor surgeon nurse teacher fellow scholar academic
    employee worker presenter anchor photographer manager officer staffer physicist expert
    epidemiologist virologist climatologist meteorologist coach designer"""
)
#: Relatives; friends and rivals are none.
_RELATIVES: Final = KIN - listed(
    "friend neighbour neighbor partner colleague rival counterpart predecessor successor lady"
)
#: An office is deputy's, not head's: "vice president", "deputy director".
_SECOND: Final = frozenset(("deputy", "vice", "assistant", "associate", "under"))
#: A rank without a portfolio is no office of a state: "a Russian general".
_RANKS: Final = frozenset(("general", "representative"))
#: Those of whom "Moscow's" means the state's, and not the city's.
_ABROAD: Final = frozenset(("ambassador", "diplomat", "envoy", "negotiator", "official"))
_PRESS: Final = frozenset(("press", "communications", "media"))
_PARTS: Final = re.compile(
    r"^(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(part|arm|wing|branch|unit|division|subsidiary|outlet"
    r"|mouthpiece|department|agency)\s+of\s+(?:the\s+)?(?P<target>[^,;.]{2,80})$",
    re.IGNORECASE,
)
_OWNED: Final = re.compile(
    r"^(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(?:owned|controlled|run)\s+by\s+(?:the\s+)?"
    r"(?P<target>[^,;.]{2,80})$",
    re.IGNORECASE,
)
_LOOSE: Final = frozenset(("subsidiary", "outlet", "mouthpiece"))


class Affiliated(NamedTuple):
    """An affiliation that words state: the kind, whose, and the role as written."""

    kind: AffiliationKind
    target: str
    role: str


def affiliation(role: str, kind: SourceKind) -> Affiliated | None:
    """Return the affiliation that a role as written states for a source of a kind.

    The target is a state by its name ("Russian envoy": Russia) or a body in the words of
    the role ("national security council"). None where it is over, unsure, or of a body
    that only its article could name ("the ministry's spokeswoman").
    """
    written = " ".join(role.split()).strip(" .,;:")
    if kind not in {SourceKind.PERSON, SourceKind.GROUP}:
        return _of_body(written)
    words = role_words(written)
    if words is None or words.is_over:
        return None
    if words.noun in _RELATIVES:
        owner = untitled(words.owner or words.body or "")[0]
        return Affiliated(_Kind.FAMILY_OF, owner, written) if owner[:1].isupper() else None
    found = _kind(words)
    target = None if found is None else _target(words, found)
    return None if found is None or target is None else Affiliated(found, target, written)


def _of_body(written: str) -> Affiliated | None:
    """Read what a body is of another: "the armed wing of Hamas", "owned by the state"."""
    for pattern in (_PARTS, _OWNED):
        if match := pattern.match(written):
            target = match["target"].strip()
            if not target[:1].isupper():
                return None
            loose = pattern is _OWNED or match[1].casefold() in _LOOSE
            kind = _Kind.OWNED_BY if loose else _Kind.PART_OF
            return Affiliated(kind, country_of(target) or target, written)
    return None


def _kind(words: RoleWords) -> AffiliationKind | None:
    """Return what the noun makes of its bearer."""
    noun, before = words.noun, frozenset(words.before)
    if words.usual in _SPOKEN or (noun in {"secretary", "officer"} and before & _PRESS):
        return _Kind.SPOKESPERSON_OF
    if words.to is not None and noun not in _SENT:
        return None  # an adviser, or an aide, to somebody
    if noun in _HEADS:
        second = before & _SECOND or words.portfolio is not None
        return _Kind.OFFICIAL_OF if second else _Kind.HEAD_OF
    return _office(noun, before)


def _office(noun: str, before: frozenset[str]) -> AffiliationKind | None:
    """Return what an office below the head is: an official's, a member's, a job."""
    if noun in _RANKS and not before & _ACCREDITED:
        return None
    if noun in _OFFICIALS or (noun == "adviser" and {"national", "security"} <= before):
        return _Kind.OFFICIAL_OF
    if noun == "member":
        return _Kind.MEMBER_OF
    return _Kind.EMPLOYEE_OF if noun in _EMPLOYEES else None


def _target(words: RoleWords, kind: AffiliationKind) -> str | None:
    """Return whose: the body where one is named, or else the state."""
    body = words.body
    if body is not None and (place := known(body)) is not None and _is_seat(place):
        return place.entry.name if words.noun in _ABROAD else None
    if body is not None and _is_nameable(body, words.country):
        if words.country and words.country not in body and kind.speaks_for:
            return _with_country(body, words.country)
        return body
    if body is not None and words.country is None:
        return None
    if kind in {_Kind.EMPLOYEE_OF, _Kind.MEMBER_OF}:
        return None  # a Russian journalist is not Russia's
    return words.country


def _is_seat(place: Known) -> bool:
    """Tell a capital, whose mayor is not the state's, from the state by its name."""
    return place.by is AliasKind.METONYM and place.entry.kind is SourceKind.STATE


def _with_country(body: str, country: str) -> str:
    """Return a body with its state, where its own words do not name one."""
    first = body.split()
    named = any(country_of(" ".join(first[:n])) == country for n in (1, 2, 3))
    return body if named or known(body) is not None else f"{country}'s {body}"


def _is_nameable(body: str, country: str | None) -> bool:
    """Tell a body that its words name from one that only its article knows."""
    parts = body.split()
    if body[:1].isupper():
        return len(parts) > 1 or parts[0].lower() not in BODIES
    return len(parts) > 1 and (country is not None or parts[-1].lower() in BODIES)
