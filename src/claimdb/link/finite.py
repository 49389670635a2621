"""From a gerund and who did it to a finite verb: "X" and "sending Y" are "X has sent Y".

The present perfect stands for what a gerund leaves open, since it tells of what was done as
well as of what still is.

Invariant: the verb agrees with its subject, and no words are added but forms of "be" and "have".
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import singular
from claimdb.link import forms
from claimdb.link.groups import GERUND, Group, groups
from claimdb.link.tagging import Tag, Word

#: Verbs of being: their gerund tells of what is, not of what was done.
_STATES: Final = listed(
    "be have own possess lack want need know believe belong contain include mean seem remain "
    "live like love hate prefer deserve owe depend oppose favour favor support"
)
#: With a time that is over the present perfect is no English: "has met him in 2019".
_PAST_TIME: Final = re.compile(
    r"\b(?:(?:in|during)\s+(?:19|20)\d\d|yesterday|ago|last\s+(?:week|month|year|night|summer|"
    r"winter|autumn|spring|\w+day)|on\s+\w+day|in\s+(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December))\b"
)
#: A second gerund that "and" joins to the first.
_GERUND_TOO: Final = re.compile(r"(?P<and>^(?:\w+\s+){0,6}?(?:and|or)\s+)(?P<verb>\w+ing)\b")
#: Gerunds that describe the noun behind them: "the navy of neighbouring Tirol".
_DESCRIBING: Final = listed(
    "neighbouring neighboring ruling governing outgoing incoming leading opposing remaining "
    "existing surrounding competing warring visiting acting developing emerging"
)


def is_describing(tagged: Sequence[Word], group: Group) -> bool:
    """Tell a gerund that only describes the noun behind it: "neighbouring Tirol"."""
    return group.kind == GERUND and tagged[group.start].low in _DESCRIBING


def adverbs_before(tagged: Sequence[Word], group: Group) -> int:
    """Return where a gerund begins with the adverbs before it: "firmly supporting"."""
    place = group.start
    while place and tagged[place - 1].tag is Tag.ADVERB:
        place -= 1
    return place


def is_phrase(tagged: Sequence[Word], end: int) -> bool:
    """Tell whether the words before a place are one phrase, and no clause."""
    inner = {
        Tag.DETERMINER, Tag.POSSESSIVE, Tag.GENITIVE, Tag.NUMBER, Tag.NOUN, Tag.NAME,
        Tag.CONJUNCTION, Tag.PRONOUN, Tag.QUOTE, Tag.ADVERB,
    }  # fmt: skip
    return end > 0 and all(
        word.tag in inner or word.text == "," or word.low in _DESCRIBING | {"of", "in", "for"}
        for word in tagged[:end]
    )


def is_plural(who: Sequence[Word]) -> bool:
    """Tell whether a phrase takes "have": "Seoul and Tokyo", "the soldiers"."""
    core = [word for word in who if word.tag in {Tag.NOUN, Tag.NAME, Tag.PRONOUN}]
    if any(word.low == "and" for word in who):
        return True
    if not core:
        return False
    head = core[-1]
    for index, word in enumerate(who):
        if word.tag is Tag.PREPOSITION:
            head = next((w for w in reversed(who[:index]) if w in core), head)
            break
    if head.tag is Tag.PRONOUN:
        return head.low in {"they", "them", "we", "us", "you"}
    return head.tag is Tag.NOUN and head.lemma != head.low


def are_many(who: str) -> bool:
    """Tell whether a name or label takes "have": "the police", "two officials", "Ann and Bo"."""
    if " and " in who:
        return True
    plain = re.split(r"\s(?:of|in|for|at|from|with|near)\s", who)[0].split()
    if not plain or any(word[:1].isupper() for word in plain[1:]):
        return False
    noun = plain[-1].lower()
    return noun in {"police", "people"} or (noun.islower() and singular(noun) != noun)


def perfect(content: str, tagged: Sequence[Word], group: Group, *, plural: bool) -> str:
    """Return a gerund and what follows as a finite verb: "has sent arms"."""
    have, be = ("have", "are") if plural else ("has", "is")
    if any(one.tense == "past" and one.start > group.start for one in groups(tagged)):
        be = "were" if plural else "was"  # "of being asleep when it rang"
    first = tagged[group.start]
    lead = content[tagged[adverbs_before(tagged, group)].start : first.start].replace("ever ", "")
    if first.tag is Tag.NOT:
        lead, first = f"{lead}not ", tagged[group.start + 1]
    rest = content[first.end :].strip()
    if first.low != "being":
        rest = _GERUND_TOO.sub(_second, rest)
    if first.low == "having":
        return f"{have} {lead}{rest}"
    if first.low == "being" and group.passive:
        return f"{have} {lead}been {rest}"
    if first.low == "being":
        return f"{be} {lead}{rest}"
    verb = first.lemma
    if verb in _STATES and "not" not in lead:
        return f"{lead}{verb if plural else third(verb)} {rest}".strip()
    if _PAST_TIME.search(rest) and "not" not in lead:
        return f"{lead}{forms.past(verb)} {rest}".strip()
    return f"{have} {lead}{forms.participle(verb)} {rest}".strip()


def _second(match: re.Match[str]) -> str:
    """Return the participle of "and cheating" behind "has lied"."""
    verbs = sorted(
        verb for verb, form in forms.readings(match["verb"].lower()) if form == forms.ING
    )
    return f"{match['and']}{forms.participle(verbs[0])}" if verbs else match.group()


def third(verb: str) -> str:
    """Return the form of a verb behind "he"."""
    return {"have": "has", "do": "does", "be": "is"}.get(verb) or forms.plural_s(verb)
