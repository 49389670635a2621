"""What is asked of somebody: "(urged) the council to open the gates" is neither true nor false.

As a statement it is told with "should", or with "must" where it is ordered, so that it reads
as a sentence and meets what others say should be done.

Invariant: a sentence with a subject and a verb of its own is never taken for a demand, and
what is told to be done is never told as done.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.function import SUBJECT_OF
from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF
from claimdb.link import forms
from claimdb.link.finite import is_phrase
from claimdb.link.groups import INFINITIVE, PARTICIPLE, Group, groups, main_clause
from claimdb.link.nominal import INTRANSITIVE, Made, done
from claimdb.link.tagging import Tag, Word, words

#: What is asked of somebody is neither true nor false.
_DEMAND: Final = listed(
    "urge ask call demand order advise tell request implore beg invite instruct encourage warn "
    "want recommend press appeal summon require push offer propose seek need"
)
#: "(Urged) the council to open the gates"; who offers or seeks may mean himself.
_TO_DO: Final = listed(
    "urge ask call order advise tell request implore beg instruct encourage warn want press appeal "
    "require command plead counsel"
)
#: "(Demanded that) the council open the gates".
_THAT_IT_BE: Final = listed(
    "demand insist recommend urge ask propose suggest require request order command advise"
)
_ORDERED: Final = listed("order require instruct command")
#: Who demands a thing: "demanded an apology", "called for a strike", "appealed for calm".
_THING: Final = listed("demand call appeal plead")
_FOR: Final = listed("call appeal plead")
#: What is asked for itself, and not what is to do something: "(demanded) the right to vote".
_TO_WHAT: Final = listed(
    "ability action agreement attempt authority bill campaign chance commitment decision deal duty "
    "effort freedom fund funds funding help initiative law leave legislation measure measures "
    "money move need obligation opportunity order permission plan plans power powers promise "
    "proposal push reason referendum resolution right rights step steps strategy talks time tool "
    "tools vote way ways willingness meeting summit meetings"
)
#: Whom it is asked of does not begin so: "for it to happen here is absurd".
_NO_WHO: Final = frozenset({Tag.ADVERB, Tag.PREPOSITION})
_SOON: Final = {
    "immediate": "immediately",
    "swift": "swiftly",
    "speedy": "speedily",
    "unconditional": "unconditionally",
    "full": "fully",
    "complete": "completely",
}
_HOW: Final = re.compile(
    rf"^the\s+(?P<how>(?:{'|'.join(_SOON)})(?:\s+and\s+(?:{'|'.join(_SOON)}))?)\s+(?=\w+\s+of\s)"
)
#: "Falk's resignation", "the minister's release".
_WHOSE: Final = re.compile(
    r"(?P<who>[^,]{1,60}?)['\u2019]s?\s+(?:immediate\s+)?(?P<noun>[a-z]+)"
    r"(?P<rest>\s+(?:from|in|over|by|on|after|before|at)\s.+)?"
)
_BEEN: Final = re.compile(r"\s(?:has|have)\s+been\s")
#: A thing that there should be, whose article tells that it is not known yet, or which has none.
_NEW: Final = re.compile(
    r"^(?:an?|more|greater|better|further|new|stronger|tougher)\s\w", re.IGNORECASE
)


def is_demand(content: str, cue: Sequence[str]) -> bool:
    """Tell what somebody is to do from what is so: "(urged) the council to open the gates"."""
    if not _DEMAND.intersection(cue):
        return False
    tagged = words(content)
    found = groups(tagged)
    if main_clause(tagged, found) is None:
        return True
    first = next((one for one in found if one.kind == INFINITIVE), None)
    inner = [one for one in found if first is not None and one.start < first.start]
    return first is not None and all(
        any(word.tag is Tag.RELATIVE for word in tagged[: one.start]) for one in inner
    )


def asked(content: str, cue: frozenset[str]) -> Made | None:
    """Return what is asked as a sentence; None where it is none, or would be a guess."""
    if not cue & (_TO_DO | _THAT_IT_BE):
        return None
    tagged = words(content)
    found = groups(tagged)
    if found:
        return _deed(content, tagged, found[0], cue)
    return _thing(content, tagged) if cue & _THING and (not cue & _FOR or "for" in cue) else None


def _deed(content: str, tagged: Sequence[Word], group: Group, cue: frozenset[str]) -> Made | None:
    """Read "the council to open the gates", "the minister resign", "the bill be vetoed"."""
    verb = next(
        (at for at in range(group.start, group.end) if tagged[at].tag not in {Tag.TO, Tag.NOT}),
        None,
    )
    is_bare = group.kind == PARTICIPLE and tagged[group.start].low == "be"
    if verb is None or not (group.kind == INFINITIVE or is_bare):
        return None
    if not group.start or not is_phrase(tagged, group.start):
        return None
    is_to = any(word.tag is Tag.TO for word in tagged[group.start : verb])
    if not cue & (_TO_DO if is_to else _THAT_IT_BE):
        return None
    if (is_to and tagged[group.start - 1].low in _TO_WHAT) or tagged[0].tag in _NO_WHO:
        return None
    who = content[: tagged[group.start].start].strip().rstrip(",")
    should = "must" if cue & _ORDERED else "should"
    negation = " not" if group.negations else ""
    told = f"{SUBJECT_OF.get(who, who)} {should}{negation} {content[tagged[verb].start :]}"
    return _asked_for(told)


def _thing(content: str, tagged: Sequence[Word]) -> Made | None:
    """Read "the release of two sailors", "Falk's resignation", "an apology", "calm"."""
    how = _HOW.match(content)
    made = done(content if how is None else f"the {content[how.end() :]}")
    if made is not None:
        told = _BEEN.sub(" should be ", made.statement, count=1)
        return _asked_for(told if how is None else f"{told} {_soon(how['how'])}")
    whose = _WHOSE.fullmatch(content)
    verb = DEED_OF.get(whose["noun"]) if whose else None
    if whose is not None and verb is not None:
        deed = verb if verb in INTRANSITIVE else f"be {forms.participle(verb)}"
        return _asked_for(f"{whose['who']} should {deed}{whose['rest'] or ''}")
    if _NEW.match(content) or (len(tagged) == 1 and tagged[0].tag is Tag.NOUN):
        return _asked_for(f"there should be {content}")
    return None


def _soon(how: str) -> str:
    return " ".join(_SOON.get(word, word) for word in how.split())


def _asked_for(told: str) -> Made:
    return Made(told, "what is asked made a sentence", "necessary", is_claim=False)
