"""Words by which a text takes sides on a claim, or holds back: one pattern for each sort.

They are counted, never obeyed: a model weighs them by where they stand. Invariant: every
pattern matches whole words, in any case, and none can match the empty string.
"""

import re
from collections.abc import Mapping
from typing import Final

_QUOTE: Final = "['\u2019]"


def _words(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


#: Said of what is untrue.
_FAKE: Final = _words(
    r"fake[ds]?|faking|fakery|hoax(?:es|ed|ers?)?|bogus|phon(?:e?y|ies)|fabricat\w+|false|falsely",
    r"falsehoods?|untrue|incorrect(?:ly)?|inaccura\w+|erroneous(?:ly)?|wrongly|nonsense|rubbish",
    r"ridiculous|absurd|ludicrous|baseless|unfounded|groundless|made[- ]up|satir\w+|parody|spoof",
    r"prank\w*|mistaken(?:ly)?|misidentif\w+|misread|misquot\w+|misreport\w+|mistransl\w+",
    r"misunderst\w+|photoshop\w*|doctored|staged|duped|fooled|fiction(?:al)?|myth|urban legend",
    r"fell for|tricked|baloney|bunk|look-?alike|not real|not involved|nothing to do with",
    rf"(?:is|was)n{_QUOTE}t (?:\w+ )?(?:real|true)|never (?:happened|said|took|existed|been|did)",
    rf"(?:did|was|is|has|were|are|have|does)(?: not|n{_QUOTE}t) (?:actually|really)",
)
#: To say no to a claim, or to take it back.
_DENY: Final = _words(
    r"den(?:y|ies|ied|ying|ials?)|debunk\w*|refut\w+|disput\w+|dispel\w*|disprov\w+|dismiss\w*",
    r"reject\w*|rebut\w*|discredit\w*|contradict\w*|retract\w*|withdrawn|withdrew|correction",
    r"correct the record|clear up|clarif\w+|false alarm|turn(?:s|ed)? out|contrary to|no truth",
    r"despite (?:reports|rumou?rs|claims)|not true|not the case|at odds",
)
_DOUBT: Final = _words(
    r"doubt\w*|s[kc]eptic\w*|question(?:ed|s|able|ing)?|suspicious|dubious|unlikely|implausible",
    r"too good to be true|unclear|uncertain|unverified|unconfirmed|puzzle[ds]?|myster\w+",
    r"not (?:yet )?(?:been )?(?:confirmed|verified|clear)|not immediately|authenticity",
    r"no (?:\w+ )?(?:evidence|proof|indication|confirmation|sign|trace)|grain of salt",
    r"can(?:not| not) (?:be )?(?:confirm\w*|verif\w+)|hard to believe|raises? (?:questions|doubts)",
    r"could not (?:be )?(?:\w+ )?(?:confirm\w*|verif\w+)|if (?:true|real|confirmed)",
)
_NOT: Final = _words(
    r"not|no|never|nobody|none|neither|nor|nothing|without|cannot",
    rf"\w+n{_QUOTE}t|fail(?:s|ed) to",
)
_HEDGE: Final = _words(
    r"reportedly|alleged(?:ly)?|purported(?:ly)?|supposed(?:ly)?|apparent(?:ly)?|possibl[ey]",
    r"probably|likely|perhaps|maybe|may|might|could|seem(?:s|ed|ingly)?|appear(?:s|ed)?|believed",
    r"thought to|suspect\w*|potential(?:ly)?|suggest\w*|rumou?r\w*|speculat\w+",
    r"claim(?:s|ed|ing)?|allegations?|fears?|unnamed|anonymous",
)
_REPORT: Final = _words(
    r"according to|report(?:s|ed|ing|edly)?|told|sources?|said|says|tweeted|cit(?:ed|es|ing)",
    r"statement|quoted|announced|posted|published|sp(?:oke|okesman|okeswoman|okesperson)",
)
_CONFIRM: Final = _words(
    r"confirm(?:s|ed|ing|ation)?|authentic|genuine|verified|official(?:ly)?|prove[dns]|reveal(?:s|ed)",
    r"admit\w*|identified|indeed|in fact|real|truth",
)
_RUMOUR: Final = _words(
    r"rumou?r\w*|viral|hoax(?:es)?|internet|social media|twitter|facebook|reddit|tabloid|website",
    r"blog|stor(?:y|ies)|gossip|scuttlebutt",
)
#: What was to happen and does not.
_UNDO: Final = _words(
    r"bail(?:s|ed)?(?: out| on)?|drop(?:s|ped)?(?: out)?|pull(?:s|ed)?(?: out)?|withdr[ae]w\w*",
    r"back(?:s|ed)? out|no longer|cancel\w*|scrap(?:s|ped)|call(?:s|ed)? off|declin(?:e[sd]?|ing)",
    r"refus\w+|turn(?:s|ed)? (?:\w+ )?down|scratch|shoots? down|shot down|no such|not so fast",
    r"remov(?:es?|ed)|replac(?:e[sd]?|ing)|quits?|exit(?:s|ed)?|halt(?:s|ed)?|fail(?:s|ed)?",
)
_TURN: Final = _words(
    r"instead|actually|however|but|although|though|until|in reality|in fact|yet",
)
#: A text that says by its form that it was put right.
_CORRECTED: Final = re.compile(
    r"\b(?:UPDATED?|Updated?:|C(?:ORRECTION|orrection)|FALSE|E(?:DITOR|ditor['\u2019]s)|RETRACT"
    r"|[Ss]orry|NOT|NO|No,|Nope|F(?:ake|AKE)|Not)\b"
)

#: All sorts, by name, in the order in which the model has them.
CUES: Final[Mapping[str, re.Pattern[str]]] = {
    "fake": _FAKE,
    "deny": _DENY,
    "doubt": _DOUBT,
    "not": _NOT,
    "hedge": _HEDGE,
    "report": _REPORT,
    "confirm": _CONFIRM,
    "rumour": _RUMOUR,
    "question": re.compile(r"\?"),
    "quote": re.compile('["\u201c\u201d]'),
    "undo": _UNDO,
    "turn": _TURN,
    "corrected": _CORRECTED,
}
#: A negation here denies nothing.
IDLE: Final = re.compile(
    rf"not (?:only|just)|no (?:doubt|longer|more than)|can(?:not|{_QUOTE}t) wait|nothing but",
    re.IGNORECASE,
)
