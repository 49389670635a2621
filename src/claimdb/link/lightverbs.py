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

from claimdb.lexicons.nouns import DEED_OF
from claimdb.link import forms
from claimdb.link.rephrasing import rephrased
from claimdb.link.retelling import perished, retold

_A: Final = r"(?:(?:an?|the|his|her|its|their|any)\s+)?"
_FEW: Final = r"(?:(?!at\b|on\b|into\b|for\b|near\b|over\b)[\w,']+\s+){0,3}"
_OBJECT: Final = r"(?P<what>(?:(?!and\b|but\b|which\b|who\b|that\b)[\w'\u2019,-]+\s+){1,7}?)"

_STAFF: Final = rf"{_FEW}(?:workers|employees|staff|teachers|nurses|managers|journalists)"
#: What a parliament passes.
_LAW: Final = "(?:law|laws|bill|bills|budget|resolution|motion|amendment|treaty|legislation)"
_A_LAW: Final = rf"(?:the|an?|its|this)\s+(?:[\w-]+\s+){{0,3}}{_LAW}"
_SUIT: Final = (
    r"(?:the|an?|its|his|her|this)\s+(?:[\w-]+\s+){0,2}(?:law)?(?:suit|case|appeal|charges)"
)
#: Deeds that are carried out, and what stands before whom they are done to.
_DEEDS: Final = (
    "attack|strike|raid|assault|bombing|shelling|bombardment|invasion|investigation|probe|inquiry"
    "|search|inspection|murder|killing|assassination|massacre|abduction|kidnapping|robbery|execution"
)
_TO_WHOM: Final = "(?:on|of|against|into)"

#: What is hacked, and what is leaked.
_SYSTEMS: Final = (
    r"(?:servers?|networks?|computers?|computer\s+systems?|accounts?|e-?mails?|databases?|websites?"
    r"|mailbox(?:es)?)"
)
_PAPERS: Final = (
    r"(?:reports?|memos?|documents?|files?|e-?mails?|letters?|papers?|recordings?|videos?|transcripts?"
    r"|secrets?|details|information|data|plans?|drafts?|cables?|photos?|minutes)"
)
_SOME: Final = r"(?:(?!and\b|but\b|which\b|who\b|that\b)[\w'\u2019.-]+\s+){0,4}?"
_PHONES: Final = r"(?:mobile\s+)?(?:tele)?phones?"

#: The light verb, what follows it, the verb that says it all, what follows that. A verb "*" is
#: that of the deed which the noun tells.
_RULES: Final = (
    ("make issue offer", rf"{_A}(?:public\s+)?apolog(?:y|ies)\b", "apologise", ""),
    ("make", rf"{_A}payments?\s+of\b", "pay", ""),
    ("make", rf"{_A}donations?\s+of\b", "donate", ""),
    ("make take", rf"{_A}decision\s+to\b", "decide", " to"),
    ("make give", rf"{_A}promise\s+to\b", "promise", " to"),
    ("make", rf"{_A}offer\s+to\b", "offer", " to"),
    ("make", rf"{_A}attempt\s+to\b", "attempt", " to"),
    ("make pay", rf"{_A}visit\s+to\b", "visit", ""),
    ("make", r"use\s+of\b", "use", ""),
    ("make", rf"{_A}changes?\s+to\b", "change", ""),
    ("place", rf"{_A}orders?\s+for\b", "order", ""),
    ("take", r"delivery\s+of\b", "receive", ""),
    ("take", r"(?:possession|ownership)\s+of\b", "acquire", ""),
    ("give", r"permission\s+for\b", "permit", ""),
    (
        "give",
        r"(?:the|its|his|her|their)\s+(?:green\s+light|go-ahead|blessing|approval)\s+(?:to|for)\b",
        "approve",
        "",
    ),
    (
        "give throw lend",
        r"(?:its|his|her|their)\s+(?:full\s+)?support\s+(?:to|behind)\b",
        "support",
        "",
    ),
    ("express voice declare", rf"{_A}support\s+for\b", "support", ""),
    ("express voice", rf"{_A}regret\s+(?:for|over|at)\b", "regret", ""),
    ("express voice", rf"{_A}opposition\s+to\b", "oppose", ""),
    ("give", r"evidence\b(?=\s+(?:against|in|at|before|to)\b)", "testify", ""),
    ("put bring", rf"{_A}(?:stop|halt|end)\s+to\b", "stop", ""),
    ("do cause inflict", rf"{_A}damage\s+(?:to|on)\b", "damage", ""),
    ("exert put", r"pressure\s+on\b", "pressure", ""),
    ("pay", r"tribute\s+to\b", "praise", ""),
    ("reach strike", rf"{_A}(?:agreement|deal|accord)\s+to\b", "agree", " to"),
    ("have hold", rf"{_A}(?:meeting|talks?)\s+with\b", "meet", ""),
    ("file bring lodge", rf"{_A}(?:law)?suit\s+against\b", "sue", ""),
    ("take", r"legal\s+action\s+against\b", "sue", ""),
    ("file bring press lay", rf"{_A}(?:criminal\s+)?charges\s+against\b", "charge", ""),
    ("file lodge", rf"{_A}appeal\s+against\b", "appeal", " against"),
    ("file lodge make", rf"{_A}complaint\s+(?=about|against)", "complain", ""),
    ("tender submit", rf"{_A}resignation\b", "resign", ""),
    ("hand", rf"in\s+{_A}(?:resignation|notice)\b(?!\s+of\b)", "resign", ""),
    ("impose put place slap", rf"{_A}ban\s+on\b", "ban", ""),
    ("impose put place slap", r"(?:new\s+)?sanctions\s+on\b", "sanction", ""),
    (
        "pass",
        (
            rf"(?P<what>(?!{_A_LAW}|(?:close|near|by|from|through|over|into|along|on|in|out|down|back)\b)"
            r"(?:[\w'\u2019,-]+\s+){1,4}?)(?:on\s+)?to\b(?=\s+(?:(?-i:[A-Z])|the\b|an?\b|his\b|her\b))"
        ),
        "hand",
        " {what} to",
    ),
    ("impose", rf"{_A}fine\s+of\s+{_OBJECT}on\s+(?P<whom>[^,.]+)", "fine", r" {whom} {what}"),
    ("take gain seize", r"control\s+of\b", "seize", ""),
    ("take place bring", rf"{_OBJECT}into\s+custody\b", "arrest", " {what}"),
    ("take place", r"into\s+custody\b", "arrest", ""),
    ("carry", rf"out\s+(?:an?|the)\s+(?P<noun>{_DEEDS})\s+{_TO_WHOM}\b", "*", ""),
    ("conduct launch mount commit", rf"(?:an?|the)\s+(?P<noun>{_DEEDS})\s+{_TO_WHOM}\b", "*", ""),
    ("lose", r"(?:their|his|her)\s+(?:own\s+)?(?:lives|life)\b", "die", ""),
    ("claim cost", r"(?P<what>[\w,-]+(?:\s+[\w-]+)?)\s+lives\b", "kill", " {what} people"),
    ("claim cost", r"the\s+lives\s+of\b", "kill", ""),
    ("leave", r"(?P<what>(?:[\w,-]+\s+){1,3}?)(?:people\s+)?dead\b", "kill", " {what} people"),
    ("take accept receive", r"(?P<what>(?:an?\s+)?bribes?)\b", "take", " {what}"),
    ("pull", rf"{_OBJECT}out\s+of\b", "withdraw", " {what} from"),
    ("pull", r"out\s+of\b", "withdraw", " from"),
    ("push", rf"{_OBJECT}back\b", "push", " back {what}"),
    ("hand", rf"{_OBJECT}over\s+to\b", "deliver", " {what} to"),
    ("force drive", rf"{_OBJECT}(?:from|out\s+of)\s+their\s+homes?\b", "displace", " {what}"),
    ("fire", r"(?:artillery\s+)?shells\s+(?:at|on)\b", "shell", ""),
    ("fire", rf"(?P<what>{_STAFF})\b", "dismiss", " {what}"),
    ("cut shed axe slash", rf"(?P<what>{_FEW})jobs\b", "dismiss", " {what} workers"),
    ("lay", rf"off\s+(?P<what>{_STAFF})\b", "dismiss", " {what}"),
    (
        "make",
        rf"(?P<what>{_FEW}(?:workers|employees|staff|people|jobs))\s+redundant\b",
        "dismiss",
        " {what}",
    ),
    ("breach", rf"(?P<what>{_SOME}{_SYSTEMS})\b", "hack", " {what}"),
    ("break", rf"into\s+(?P<what>{_SOME}{_SYSTEMS})\b", "hack", " {what}"),
    ("leak", rf"(?P<what>{_SOME}{_PAPERS})\b", "divulge", " {what}"),
    ("put", rf"{_OBJECT}to\s+death\b", "execute", " {what}"),
    ("issue make", r"threats\s+(?:to|against)\b", "threaten", ""),
    (
        "deploy",
        rf"(?P<what>{_SOME}(?:troops|soldiers|forces|marines|warships|tanks))(?=\s+to\b)",
        "send",
        " {what}",
    ),
    ("tap bug wiretap", rf"(?:the\s+)?{_PHONES}\s+of\b", "wiretap", ""),
    ("tap bug wiretap", rf"(?P<what>{_SOME}[\w-]+)['\u2019]s?\s+{_PHONES}\b", "wiretap", " {what}"),
    (
        "give provide supply channel funnel",
        r"(?:money|funding|funds|cash|financial\s+(?:support|backing|aid))\s+to\b",
        "fund",
        "",
    ),
    (
        "take use",
        r"(?:banned|prohibited|performance-enhancing)\s+(?:substances?|drugs?)\b",
        "dope",
        "",
    ),
    ("throw", rf"out\s+(?P<what>{_SUIT})\b", "dismiss", " {what}"),
    ("vote", rf"down\s+(?P<what>{_A_LAW})\b", "reject", " {what}"),
    ("find", rf"{_OBJECT}guilty\s+of\b", "convict", " {what} of"),
    ("put launch", r"into\s+orbit\b", "launch", ""),
    ("make", rf"{_A}loss\s+of\b", "lose", ""),
    ("put", rf"{_OBJECT}into\s+orbit\b", "launch", " {what}"),
    ("grant", r"recognition\s+to\b", "recognise", ""),
    ("bring", rf"{_OBJECT}to\s+an\s+end\b", "end", " {what}"),
    ("bring", r"to\s+an\s+end\b", "end", ""),
    ("set", r"fire\s+to\b", "burn", ""),
    ("set", r"(?:on\s+fire|ablaze|alight)\b", "burn", ""),
    ("set", rf"{_OBJECT}(?:on\s+fire|ablaze|alight)\b", "burn", " {what}"),
    ("pass adopt", rf"(?P<what>{_A_LAW})\b", "approve", " {what}"),
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


#: Before a form that may be the bare one these make it that.
_BARE: Final = re.compile(
    r"\b(?:will|would|can|could|may|might|must|should|shall|to|do|does|did)"
    r"(?:\s+(?:not|never|also|just|soon))?\s+$",
    re.IGNORECASE,
)


def _verb(lemma: str, match: re.Match[str]) -> str:
    """Return a verb in the form that the light verb of a match has."""
    kinds = {kind for _, kind in forms.readings(match["light"].lower())}
    if forms.BASE in kinds and _BARE.search(match.string, 0, match.start()):
        return lemma  # "will cut", "to put"
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


def _deed(noun: str) -> str:
    return {"inquiry": "investigate"}.get(noun.lower()) or DEED_OF[noun.lower()]


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

    def plain(match: re.Match[str]) -> str:
        parts = {name: (part or "").strip() for name, part in match.groupdict().items()}
        told = _deed(parts["noun"]) if verb == "*" else verb
        return (_verb(told, match) + after.format(**parts)).rstrip()

    return pattern, plain


_READY: Final = tuple(_rule(*rule) for rule in _RULES)
#: No rule fits a statement that has none of these.
_SIGNS: Final = re.compile(
    r"apolog|payment|donation|decision|promise|visit|agreement|deal|accord|meeting|talk|suit\s"
    r"|appeal|complaint|resignation|notice|\bban\b|fine\s|control|custody|li(?:fe|ves)\b|bribe"
    r"|out\s+of|back\b|homes?\b|shells|workers|employees|staff|teachers|nurses|managers"
    r"|journalists|prison|jail|victorious|guilty|orbit|recognition|an\s+end|fire\b|ablaze"
    r"|alight|injuries|law|bill|budget|resolution|motion|amendment|treaty|legislation|offer\s"
    r"|attempt\s|use\s+of|change|orders?\s+for|delivery|possession|ownership|permission|light"
    r"|go-ahead|blessing|approval|support|regret|opposition|evidence|stop\s|halt\s|end\s+to"
    r"|sanctions|pass(?:ed|es|ing)?\s|loss\s|damage|pressure|tribute|legal|charges|dead\b|over\s+to|jobs|throw|threw|vote|case"
    r"|death|threats|deploy|redundant|breach|into\s|leak|phone|money|fund|cash|financial|substance|drug"
    rf"|{_DEEDS}",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 13)
def lightened(statement: str) -> str:
    """Return a statement with a verb in place of a light verb and what it carries."""
    statement = rephrased(retold(statement))
    if not _SIGNS.search(statement):
        return perished(statement)
    plain = _SENTENCED.sub(r"sentenced to \g<years> \g<unit>s in prison", statement)
    plain = _VICTORIOUS.sub("won", plain)
    plain = _HURT.sub("were injured", _ADOPTED.sub(r"\g<law>approved", plain))
    for pattern, told in _READY:
        plain = pattern.sub(told, plain)
    return perished(plain)
