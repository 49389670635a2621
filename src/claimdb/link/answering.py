"""Which allegation a reply answers, in one article or across several.

A reply that only points ("denied the allegations", "declined to comment") answers the nearest
earlier accusation against its speaker; one with a proposition of its own answers what it takes
up. Invariant: nothing said after the reply, by its own side, or by the same words is ever
answered, and a denial answers only what it denies.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from claimdb.link import denials_patterns as patterns
from claimdb.link.answering_words import Match, Taken, match, names_in, points
from claimdb.link.denials import called
from claimdb.link.entities import canonical
from claimdb.link.terms import Sort, terms
from claimdb.model.vocab import Stance
from claimdb.text.names import name_key

#: What tells for an allegation; what it takes to be answered.
_DEED: Final = 0.5
_MATTER: Final = 0.35
_POINTED: Final = 0.25
_ACCUSED: Final = 0.3
_MENTIONED: Final = 0.15
_ADDRESSED: Final = 0.3
_NEAR: Final = 0.1
_HERE: Final = 0.1
_ENOUGH: Final = 0.35
#: The same for a refusal to comment, by which nobody is shown as denying anything.
_LITTLE: Final = 0.2
#: Words of the same sense, but against another: it may be a chance.
_OTHERS: Final = 0.2
#: Longer names than this are told by their last word ("Mr Okoro" and "Darnell Okoro").
_SURNAME: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One attribution, as answering needs it.

    ``source`` is who says it and ``party`` for whom; ``accused`` whom it accuses. ``statement``
    is its proposition in neutral words, ``words`` its content as written and ``cue`` what
    is done ("denied"). ``position`` is where it stands in its document, ``day`` when it was
    said or else published.
    """

    key: int | str
    source: str
    words: str
    statement: str = ""
    cue: str = ""
    stance: Stance = Stance.ASSERTS
    party: str | None = None
    accused: tuple[str, ...] = ()
    position: int = 0
    document: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The allegation that is answered, how sure it is (0 to 1), and why, in a clause."""

    key: int | str
    score: float
    reason: str


def answers(reply: Saying, allegations: Iterable[Saying]) -> Answer | None:
    """Return which of some allegations a reply answers; None where it answers none of them."""
    return next(iter(all_answers(reply, allegations)), None)


def all_answers(reply: Saying, allegations: Iterable[Saying]) -> tuple[Answer, ...]:
    """Return every allegation that a reply may answer, the likeliest first.

    Of equal ones the nearest comes first: the last before the reply in its own document,
    then the latest of other documents.
    """
    earlier = [one for one in allegations if _may_be_answered(reply, one)]
    earlier.sort(key=lambda one: _nearness(reply, one), reverse=True)
    found = [_weighed(reply, one, place) for place, one in enumerate(earlier)]
    return tuple(sorted((one for one in found if one), key=lambda one: -one.score))


def _may_be_answered(reply: Saying, allegation: Saying) -> bool:
    """Tell whether an allegation was there to be answered, and is not of the speaker's own side."""
    if allegation.stance is not Stance.ASSERTS or allegation.key == reply.key:
        return False
    if sides(reply) & sides(allegation):
        return False
    if allegation.document == reply.document:
        return allegation.position < reply.position
    if allegation.day is None or reply.day is None:
        return False
    return allegation.day <= reply.day


def _nearness(reply: Saying, allegation: Saying) -> tuple[bool, date, int]:
    here = allegation.document == reply.document
    return here, (allegation.day or date.min) if not here else date.min, allegation.position


def _weighed(reply: Saying, allegation: Saying, place: int) -> Answer | None:
    """Return an answer where enough tells for it; ``place`` is how many are nearer."""
    taken = match(
        _denied(reply),
        allegation.statement or allegation.words,
        spoken_of=sides(reply) | sides(allegation) | _keys(allegation.accused),
    )
    aimed = _aim(reply, allegation, taken)
    base, reason = _taken_up(reply, taken, aimed)
    if base is None:
        return None
    score = base + aimed.weight + _NEAR / (1 + place)
    score += _HERE if allegation.document == reply.document else 0.0
    if score < (_LITTLE if _is_silent(reply) else _ENOUGH):
        return None
    why = ", ".join(part for part in (reason, aimed.reason) if part)
    return Answer(allegation.key, round(min(1.0, score), 3), why)


@dataclass(frozen=True, slots=True)
class _Aim:
    weight: float
    reason: str = ""
    is_addressed: bool = False


def _aim(reply: Saying, allegation: Saying, taken: Match) -> _Aim:
    """Return how far a reply and an allegation are aimed at each other's speakers."""
    weight, reasons = 0.0, list[str]()
    accused = _keys(allegation.accused)
    if _overlap(accused, sides(reply)):
        weight += _ACCUSED
        reasons.append("the speaker is the accused")
    elif not accused and _mentions(allegation.statement or allegation.words, reply):
        weight += _MENTIONED
        reasons.append("it is about the speaker")
    elif accused:
        weight -= _OTHERS
    addressed = taken.names | names_in(reply.words) | names_in(reply.cue)
    is_addressed = bool(sides(allegation) & addressed)
    if is_addressed:
        weight += _ADDRESSED
        reasons.append("it names who alleged it")
    return _Aim(weight, " and ".join(reasons), is_addressed)


def _taken_up(reply: Saying, taken: Match, aimed: _Aim) -> tuple[float | None, str]:
    """Return how much is taken up, None where that rules an answer out."""
    if taken.taken is Taken.DEED:
        return _DEED + 0.2 * taken.share, "it takes up what was alleged"
    if taken.taken is Taken.MATTER:
        return _MATTER + 0.2 * taken.share, "it speaks of what was alleged"
    pointing = points(reply.words)
    if taken.taken is Taken.POINTED and (pointing or aimed.weight > 0 or _is_silent(reply)):
        return _POINTED, "it points back"
    if aimed.weight >= 0 and patterns.ELEMENT.match(reply.words):
        return _POINTED, "it speaks of one element"
    counters = pointing or patterns.COUNTER.search(f"{reply.cue} {reply.words}")
    goes_to_all = _is_of_all(reply) or (counters and not _is_denial(reply))
    if aimed.weight > 0 and goes_to_all:
        return _POINTED, "it goes to whatever was alleged"
    return (0.0 if aimed.is_addressed and not _is_denial(reply) else None), ""


def _is_silent(reply: Saying) -> bool:
    return reply.stance is Stance.DECLINES


def _is_denial(reply: Saying) -> bool:
    return reply.stance is Stance.DENIES


def _is_of_all(reply: Saying) -> bool:
    """Tell whether a reply goes to whatever was alleged: what was known or meant, a liar."""
    return bool(
        patterns.UNKNOWING.search(reply.words)
        or patterns.UNINTENDED.search(reply.words)
        or patterns.LIAR.search(called(reply.cue, reply.words))
    )


def _denied(reply: Saying) -> str:
    return patterns.BEFORE_CLAIM.sub("", reply.statement or reply.words)


@lru_cache(maxsize=1 << 12)
def sides(one: Saying) -> frozenset[str]:
    """Return the keys of who speaks and for whom."""
    return _keys((one.source, *((one.party,) if one.party else ())))


def _keys(names: Sequence[str]) -> frozenset[str]:
    return frozenset(key for name in names for key in (canonical(name), name_key(name)) if key)


def _overlap(left: frozenset[str], right: frozenset[str]) -> bool:
    """Tell whether two sets of names have one in common; a surname stands for the whole name."""
    if left & right:
        return True
    surnames = {key.split()[-1] for key in left if " " in key}
    return any(key in surnames for key in right if len(key) >= _SURNAME and " " not in key)


def _mentions(words: str, reply: Saying) -> bool:
    side = sides(reply)
    return any(
        term.sort in {Sort.NAME, Sort.THING} and bool(_keys((term.words,)) & side)
        for term in terms(words)
    )
