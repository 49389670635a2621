"""Deeds that are told by a verb that says little and a noun: "made an apology" is "apologised".

Also verbs whose second word stands behind their object: "pulled its troops out of" is
"withdrew its troops from". General English; nothing is known of any subject.

Invariant: what comes back says the same as what went in, and words without such a deed come
back unchanged; a second time changes nothing.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from claimdb.link import forms

_A: Final = r"(?:(?:an?|the|his|her|its|their|any)\s+)?"
_OBJECT: Final = r"(?P<what>(?:(?!and\b|but\b|which\b|who\b|that\b)[\w'\u2019,-]+\s+){1,7}?)"

_STAFF: Final = "workers|employees|staff|teachers|nurses|managers|journalists"
#: What a parliament passes.
_LAW: Final = "(?:law|laws|bill|bills|budget|resolution|motion|amendment|treaty|legislation)"

#: The light verb, what follows it, the verb that says it all, what follows that.
_RULES: Final = (
    ("make issue offer", rf"{_A}(?:public\s+)?apolog(?:y|ies)\b", "apologise", ""),
    ("make", rf"{_A}payments?\s+of\b", "pay", ""),
    ("make", rf"{_A}donations?\s+of\b", "donate", ""),
    ("make take", rf"{_A}decision\s+to\b", "decide", " to"),
    ("make give", rf"{_A}promise\s+to\b", "promise", " to"),
    ("make pay", rf"{_A}visit\s+to\b", "visit", ""),
    ("reach strike", rf"{_A}(?:agreement|deal|accord)\s+to\b", "agree", " to"),
    ("have hold", rf"{_A}(?:meeting|talks?)\s+with\b", "meet", ""),
    ("file bring lodge", rf"{_A}(?:law)?suit\s+against\b", "sue", ""),
    ("file lodge", rf"{_A}appeal\s+against\b", "appeal", " against"),
    ("file lodge make", rf"{_A}complaint\s+(?=about|against)", "complain", ""),
    ("tender submit", rf"{_A}resignation\b", "resign", ""),
    ("hand", rf"in\s+{_A}(?:resignation|notice)\b", "resign", ""),
    ("impose put place slap", rf"{_A}ban\s+on\b", "ban", ""),
    ("impose", rf"{_A}fine\s+of\s+{_OBJECT}on\s+(?P<whom>[^,.]+)", "fine", r" {whom} {what}"),
    ("take gain seize", r"control\s+of\b", "seize", ""),
    ("take place bring", rf"{_OBJECT}into\s+custody\b", "arrest", " {what}"),
    ("take place", r"into\s+custody\b", "arrest", ""),
    ("lose", r"(?:their|his|her)\s+(?:own\s+)?(?:lives|life)\b", "die", ""),
    ("claim cost", r"(?P<what>[\w,-]+(?:\s+[\w-]+)?)\s+lives\b", "kill", " {what} people"),
    ("claim cost", r"the\s+lives\s+of\b", "kill", ""),
    ("take accept receive", r"(?P<what>bribes?)\b", "take", " {what}"),
    ("pull", rf"{_OBJECT}out\s+of\b", "withdraw", " {what} from"),
    ("pull", r"out\s+of\b", "withdraw", " from"),
    ("push", rf"{_OBJECT}back\b", "push", " back {what}"),
    ("force drive", rf"{_OBJECT}(?:from|out\s+of)\s+their\s+homes?\b", "displace", " {what}"),
    ("fire", r"(?:artillery\s+)?shells\s+(?:at|on)\b", "shell", ""),
    (
        "fire",
        rf"(?P<what>(?:(?!at\b|on\b|into\b)[\w,']+\s+){{0,3}}(?:{_STAFF}))\b",
        "dismiss",
        " {what}",
    ),
    ("find", rf"{_OBJECT}guilty\s+of\b", "convict", " {what} of"),
    ("put", r"into\s+orbit\b", "launch", ""),
    ("put", rf"{_OBJECT}into\s+orbit\b", "launch", " {what}"),
    ("grant", r"recognition\s+to\b", "recognise", ""),
    ("bring", rf"{_OBJECT}to\s+an\s+end\b", "end", " {what}"),
    ("bring", r"to\s+an\s+end\b", "end", ""),
    ("set", r"fire\s+to\b", "burn", ""),
    ("set", r"(?:on\s+fire|ablaze|alight)\b", "burn", ""),
    ("set", rf"{_OBJECT}(?:on\s+fire|ablaze|alight)\b", "burn", " {what}"),
    (
        "pass adopt",
        rf"(?P<what>(?:the|an?|its|this)\s+(?:[\w-]+\s+){{0,3}}{_LAW})\b",
        "approve",
        " {what}",
    ),
    ("give", r"way\b(?!\s+to\b)", "collapse", ""),
)
_SENTENCED: Final = re.compile(
    r"\b(?:given|handed)\s+an?\s+(?P<years>[\w]+)-(?P<unit>year|month)\s+(?:prison|jail)\s+"
    r"(?:term|sentence)\b",
    re.IGNORECASE,
)
#: "The law was adopted", "two people suffered injuries".
_ADOPTED: Final = re.compile(
    rf"(?P<law>\b{_LAW}\s+(?:is|are|was|were|has\s+been|have\s+been)\s+)(?:passed|adopted)\b",
    re.IGNORECASE,
)
_HURT: Final = re.compile(r"\bsuffered\s+(?:\w+\s+)?injuries\b", re.IGNORECASE)
_VICTORIOUS: Final = re.compile(r"\b(?:is|was|were|be|been)\s+victorious\s+in\b", re.IGNORECASE)

#: Before a form that may be either these make it a participle.
_AUXILIARIES: Final = re.compile(
    r"\b(?:have|has|had|be|is|are|was|were|been|being|['\u2019]ve|['\u2019]s)"
    r"(?:\s+(?:not|never|also|just|already|since))?\s+$",
    re.IGNORECASE,
)


def _verb(lemma: str, match: re.Match[str]) -> str:
    """Return a verb in the form that the light verb of a match has."""
    kinds = {kind for _, kind in forms.readings(match["light"].lower())}
    if {forms.PAST, forms.PARTICIPLE} <= kinds:
        behind = _AUXILIARIES.search(match.string, 0, match.start())
        kinds = {forms.PARTICIPLE if behind else forms.PAST}
    made = {
        forms.PAST: forms.past,
        forms.PARTICIPLE: forms.participle,
        forms.S: forms.plural_s,
        forms.ING: forms.gerund,
    }
    return next((make(lemma) for kind, make in made.items() if kind in kinds), lemma)


def _rule(
    light: str, rest: str, verb: str, after: str
) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str]]:
    written = {
        form
        for lemma in light.split()
        for form in (
            lemma,
            forms.plural_s(lemma),
            forms.past(lemma),
            forms.participle(lemma),
            forms.gerund(lemma),
        )
    }
    pattern = re.compile(rf"\b(?P<light>{'|'.join(sorted(written))})\s+{rest}", re.IGNORECASE)

    def told(match: re.Match[str]) -> str:
        parts = {name: (part or "").strip() for name, part in match.groupdict().items()}
        return (_verb(verb, match) + after.format(**parts)).rstrip()

    return pattern, told


_READY: Final = tuple(_rule(*rule) for rule in _RULES)
#: No rule fits a statement that has none of these.
_SIGNS: Final = re.compile(
    r"apolog|payment|donation|decision|promise|visit|agreement|deal|accord|meeting|talk|suit\s"
    r"|appeal|complaint|resignation|notice|\bban\b|fine\s|control|custody|li(?:fe|ves)\b|bribe"
    r"|out\s+of|back\b|homes?\b|shells|workers|employees|staff|teachers|nurses|managers"
    r"|journalists|way\b|prison|jail|victorious|guilty|orbit|recognition|an\s+end|fire\b|ablaze"
    r"|alight|injuries|law|bill|budget|resolution|motion|amendment|treaty|legislation",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 13)
def lightened(statement: str) -> str:
    """Return a statement with a verb in place of a light verb and what it carries."""
    if not _SIGNS.search(statement):
        return statement
    plain = _SENTENCED.sub(r"sentenced to \g<years> \g<unit>s in prison", statement)
    plain = _VICTORIOUS.sub("won", plain)
    plain = _HURT.sub("were injured", _ADOPTED.sub(r"\g<law>approved", plain))
    for pattern, told in _READY:
        plain = pattern.sub(told, plain)
    return plain
