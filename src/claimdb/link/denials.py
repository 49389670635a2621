"""What kind of reply words are, and of a denial: its kind, and how far it goes.

Whoever is shown as denying something must have denied exactly that. What is not sure to be
a denial of the very allegation is a non-denial or a denial of another claim.
Invariant: kind and scope are there for a denial, and for no other reply but, the kind alone,
for a denial of another claim.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimdb.link import denials_patterns as patterns
from claimdb.link.answering_words import Taken, match
from claimdb.model.vocab import DenialKind, DenialScope


class Reply(StrEnum):
    """What a reply does with an allegation."""

    DENIAL = "denial"
    OTHER_CLAIM = "other_claim"
    NON_DENIAL = "non_denial"
    COUNTER_ACCUSATION = "counter_accusation"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class DenialWords:
    """The words of one reply.

    ``cue`` says what is done ("flatly denied"), ``content`` what is denied or said. ``statement``
    is the denied proposition in neutral words where that is known, ``allegation`` that of what
    is answered; ``is_hedged`` where the speaker hedges; ``names`` whom any reply may name: the
    speaker and the accuser. ``beside`` is what the same sentence goes on with.
    """

    cue: str
    content: str
    statement: str = ""
    allegation: str = ""
    is_hedged: bool = False
    names: frozenset[str] = frozenset()
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A reply described; ``element`` is what alone is denied, ``reason`` a clause for people."""

    reply: Reply
    kind: DenialKind | None = None
    scope: DenialScope | None = None
    element: str | None = None
    reason: str = ""


_REASONS: Final = {
    DenialKind.FLAT: "it says no",
    DenialKind.FABRICATED: "it calls it made up",
    DenialKind.KNOWLEDGE: "it denies knowing, not the fact",
    DenialKind.INTENT: "it denies the intention, not the fact",
    DenialKind.QUALIFIED: "it says no with a reserve",
}


def describe(words: DenialWords) -> Described:
    """Return what kind of reply some words are; pure, and the same for the same words."""
    said = f"{words.cue} {words.content}"
    if found := patterns.DECLINED.search(said):
        return Described(reply=Reply.DECLINED, reason=f"'{found.group().strip()}' says nothing")
    if not _denies(words):
        return _no_denial(words)
    kind = _kind(words)
    if not _is_of_allegation(words, kind):
        reason = "what it denies is not what was alleged"
        return Described(reply=Reply.OTHER_CLAIM, kind=kind, reason=reason)
    scope, element = _scope(words, kind)
    return Described(
        reply=Reply.DENIAL, kind=kind, scope=scope, element=element, reason=_REASONS[kind]
    )


def _denies(words: DenialWords) -> bool:
    """Tell whether a fact is denied in words."""
    content = words.content
    if patterns.DENYING.search(words.cue) or patterns.EVASION.search(content):
        return bool(patterns.DENYING.search(words.cue))
    if patterns.UNTRUE.search(content) or patterns.FABRICATED.search(content):
        return True
    if patterns.REBUFFING.search(words.cue):
        return not patterns.BARE_INSULT.search(content)
    if patterns.INSULT.search(content):
        return bool(patterns.CLAIM.search(content))
    signs = (patterns.NEGATED, patterns.UNKNOWING, patterns.UNINTENDED)
    return any(pattern.search(content) for pattern in signs)


def _no_denial(words: DenialWords) -> Described:
    said = f"{words.cue} {words.content}"
    if found := patterns.EVASION.search(words.content):
        reason = f"'{found.group().strip()}' leaves the fact standing"
        return Described(reply=Reply.NON_DENIAL, reason=reason)
    if found := patterns.COUNTER.search(said):
        reason = f"'{found.group().strip()}' accuses another"
        return Described(reply=Reply.COUNTER_ACCUSATION, reason=reason)
    return Described(reply=Reply.NON_DENIAL, reason="no word of it says that it is untrue")


def _kind(words: DenialWords) -> DenialKind:
    """Return the kind; who is accused of knowing or of planning denies just that."""
    said = f"{words.cue} {words.content}"
    if patterns.FABRICATED.search(called(words.cue, words.content)):
        return DenialKind.FABRICATED
    knows = patterns.KNOWING.search(words.allegation) or patterns.RESERVED.search(said)
    if not knows and _speaks_of_knowing(words.content):
        return DenialKind.KNOWLEDGE
    intends = patterns.INTENDING.search(words.allegation)
    if not intends and (
        patterns.UNINTENDED.search(said) or patterns.INTENDING.search(words.content)
    ):
        return DenialKind.INTENT
    if words.is_hedged or patterns.RESERVED.search(said):
        return DenialKind.QUALIFIED
    return DenialKind.FLAT


def _speaks_of_knowing(content: str) -> bool:
    return any(one.search(content) for one in (patterns.UNKNOWING, patterns.KNOWING))


def called(cue: str, content: str) -> str:
    """Return the words that call a claim something: what is denied is not among them."""
    if not patterns.DENYING.search(cue):
        return f"{cue} {content}"
    return f"{cue} {content.partition(' as ')[2]}"


def _is_of_allegation(words: DenialWords, kind: DenialKind) -> bool:
    """Tell whether the denied is what was alleged, as far as that is known."""
    if not words.allegation or _element_noun(words.content):
        return True
    if kind is DenialKind.INTENT and patterns.UNINTENDED.search(words.content):
        return True
    if patterns.LIAR.search(called(words.cue, words.content)):
        return True
    if kind is DenialKind.KNOWLEDGE or patterns.UNINVOLVED.search(words.content):
        return True
    denied = patterns.BEFORE_CLAIM.sub("", words.statement or words.content)
    return match(denied, words.allegation, spoken_of=words.names).taken is not Taken.NOTHING


def _scope(words: DenialWords, kind: DenialKind) -> tuple[DenialScope, str | None]:
    """Return how far a denial goes, and the element that alone is denied."""
    content, said = words.content, f"{words.cue} {words.content}"
    if (noun := _element_noun(content)) is not None:
        return DenialScope.ELEMENT, noun
    if (found := patterns.NARROWED.search(content)) is not None:
        return DenialScope.ELEMENT, next(group for group in found.groups() if group)
    concedes = patterns.PARTLY.search(said) or patterns.CONCEDING.search(said)
    if concedes or _overstated(words) or _grants(content, words.beside):
        return DenialScope.PARTIAL, None
    for found in patterns.MANNER.finditer(content):
        if found.group().lower() not in words.allegation.lower():
            return DenialScope.ELEMENT, found.group().lower()
    if kind is DenialKind.INTENT:
        return DenialScope.ELEMENT, "intent"
    return DenialScope.FULL, None


def _overstated(words: DenialWords) -> bool:
    """Tell whether what is denied is called too much: "dismissed the reports as exaggerated".

    Who denies that a toll was inflated was accused of just that.
    """
    turned_down = any(one.search(words.cue) for one in (patterns.DENYING, patterns.REBUFFING))
    said = words.beside if turned_down else f"{words.content}. {words.beside}"
    return bool(patterns.AS_TOO_MUCH.search(words.content) or patterns.IS_TOO_MUCH.search(said))


def _grants(content: str, beside: str) -> bool:
    """Tell whether in the same breath a lesser part, or another number, is granted."""
    told = patterns.GOING_ON.match(beside)
    if told is None:
        return False
    if told["granting"]:
        return True
    amounts = {one.group().lower() for one in patterns.AMOUNT.finditer(content)}
    others = {one.group().lower() for one in patterns.AMOUNT.finditer(beside, told.end())}
    return bool(amounts) and bool(others - amounts)


def _element_noun(content: str) -> str | None:
    found = patterns.ELEMENT.match(content)
    return None if found is None else found.group("noun").lower()
