"""What people are accused of, told in other words: "opened fire on" is "shot at".

Invariant: a phrase and its plain words say the same of the same parts, in the same tense; where
one says more ("armed" may be of anybody, "has armed guards" is no deed), it stays.
"""

import re
from collections.abc import Callable
from typing import Final

from claimdb.lexicons.givennames import sex_of
from claimdb.lexicons.people import is_person, singular

_END: Final = r"(?P<end>[.]?)$"
_HAVE: Final = r"(?P<have>(?:has|have|had)\s+)?"
_WORD: Final = r"[A-Z](?:[\w'\u2019-]|\.(?=\w))*"
_NAME: Final = rf"{_WORD}(?:\s{_WORD})*"
_ONE: Final = rf"(?:{_NAME}|(?:the|an?)\s+(?:[\w-]+\s+){{0,2}}[\w-]+|[a-z]+s)"
_BRIBE: Final = r"(?:a\s+bribe|bribes)"
_PAPERS: Final = (
    r"(?:reports?|memos?|memorandum|documents?|files?|e-?mails?|letters?|papers?|recordings?|videos?"
    r"|transcripts?|secrets?|details?|information|data|plans?|drafts?|cables?|photos?|minutes)"
)
#: Whom one arms; "armed guards" and "armed forces" are not given arms.
_ARMED: Final = (
    r"(?:the\s+)?(?:[\w'\u2019-]+\s+){0,2}?(?:rebels?|militants?|militias?|insurgents?|separatists"
    r"|jihadists|terrorists|fighters|guerrillas|groups|factions|tribes|settlers)"
)
#: Those whose catching is an arrest.
_POLICE: Final = (
    r"(?:(?:the|border|local|federal|state|military|[A-Z]\w+)\s+){0,2}"
    r"(?:police|officers|detectives)"
)
_FORCES: Final = r"(?:the\s+)?(?:\w+\s+)?(?:rebels|militants|insurgents|troops|army|militia|forces)"
_TROOPS: Final = r"(?:[Tt]roops|[Ss]oldiers|forces|marines|paratroopers|warships|tanks)"
_CONTEST: Final = r"(?:match(?:es)?|games?|races?|fights?|bouts?|elections?|votes?|ballots?)"
_VICTIM: Final = (
    rf"(?:{_NAME}|(?:the|an?|one|two|three|four|five|\d+)\s+(?:[\w-]+\s+){{0,2}}?[\w-]+)"
)


def _bribed(match: re.Match[str]) -> str:
    """Return "Tom Vale bribed the judge" for "The judge took bribes from Tom Vale"."""
    article, _, rest = match["whom"].partition(" ")
    whom = f"{article.lower()} {rest}" if article in {"The", "A", "An"} else match["whom"]
    return f"{match['who']} {match['have'] or ''}bribed {whom}{match['end']}"


def _dismissed(match: re.Match[str]) -> str:
    """Return "dismissed Lena Moor" for "fired Lena Moor"; missiles are fired otherwise."""
    whom = match["whom"].split()
    made = {"fired": "dismissed", "firing": "dismissing", "fires": "dismisses", "fire": "dismiss"}
    is_one = bool(sex_of(whom[0].lower())) or is_person(singular(whom[-1].lower()))
    verb = made[match["verb"].lower()]
    return f"{verb} {match['det'] or ''}{match['whom']}" if is_one else match.group()


def _was_dismissed(match: re.Match[str]) -> str:
    """Return "Lena Moor was dismissed" for "Lena Moor was fired"; a shot was fired otherwise."""
    whom = match["whom"].split()
    is_one = bool(sex_of(whom[0].lower())) or is_person(singular(whom[-1].lower()))
    return f"{match['lead']}{match['whom']} {match['be']} dismissed" if is_one else match.group()


DEEDS: Final[tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]] = (
    # Paid bribes to, took bribes from.
    (
        (
            rf"^(?P<who>[^,]+?)\s+{_HAVE}(?:paid|gave|given|handed)\s+"
            rf"(?P<whom>{_NAME}|(?:the|an?)\s+[^,]+?)\s+{_BRIBE}{_END}"
        ),
        r"\g<who> \g<have>bribed \g<whom>\g<end>",
    ),
    (
        (
            rf"^(?P<who>[^,]+?)\s+{_HAVE}(?:paid|gave|given|handed)\s+{_BRIBE}\s+to\s+"
            rf"(?P<whom>[^,]+?){_END}"
        ),
        r"\g<who> \g<have>bribed \g<whom>\g<end>",
    ),
    (
        (
            rf"^(?P<whom>[^,]+?)\s+{_HAVE}(?:took|taken|accepted|received)\s+{_BRIBE}\s+from\s+"
            rf"(?P<who>{_ONE}){_END}"
        ),
        _bribed,
    ),
    # Opened fire on, fired on, shot and killed.
    (r"\bopened\s+fire\s+(?:on|upon|at)\s+", "shot at "),
    (r"\bopening\s+fire\s+(?:on|upon|at)\s+", "shooting at "),
    (r"\bopen\s+fire\s+(?:on|upon|at)\s+", "shoot at "),
    (r"(?<!was )(?<!were )(?<!been )\bfired\s+(?:on|upon|at)\s+(?!random\b)", "shot at "),
    (r"\bfiring\s+(?:on|upon|at)\s+", "shooting at "),
    (r"\b(?P<did>will|to|not|never|would)\s+fire\s+(?:on|upon|at)\s+", r"\g<did> shoot at "),
    (r"\bshot\s+and\s+killed\b", "shot dead"),
    # Hacked into, breached the servers of.
    (r"\b(?P<did>[Hh]ack(?:ed|ing|s)?)\s+into\b", r"\g<did>"),
    # A report was leaked.
    (
        rf"\b(?P<what>{_PAPERS}\s+(?:(?:has|have|had)\s+been|was|were|is|are))\s+leaked\b",
        r"\g<what> divulged",
    ),
    # Was aware of, had knowledge of, knew about.
    (r"\b(?:was|were)\s+(?:(?:well|fully)\s+)?aware\s+(?=of\b|that\b)", "knew "),
    (r"\bis\s+(?:(?:well|fully)\s+)?aware\s+(?=of\b|that\b)", "knows "),
    (r"\bare\s+(?:(?:well|fully)\s+)?aware\s+(?=of\b|that\b)", "know "),
    (r"\bbeen\s+(?:(?:well|fully)\s+)?aware\s+(?=of\b|that\b)", "known "),
    (r"\bhad\s+knowledge\s+(?=of\b)", "knew "),
    (r"\bhas\s+knowledge\s+(?=of\b)", "knows "),
    (r"\b(?P<did>kn(?:ew|ows?|own|owing))\s+about\b", r"\g<did> of"),
    # Had a role in, played a part in.
    (r"\bhad\s+(?:an?\s+)?(?:role|part|hand)\s+in\b", "was involved in"),
    (r"\bhas\s+(?:an?\s+)?(?:role|hand)\s+in\b", "is involved in"),
    (
        r"\b(?P<have>has|have|had)\s+(?:played|had)\s+(?:an?\s+)?(?:role|part|hand)\s+in\b",
        r"\g<have> been involved in",
    ),
    (r"\bplayed\s+(?:an?\s+)?(?:role|part)\s+in\b", "was involved in"),
    # Armed rebels: whom, not which.
    (rf"\b(?P<have>has|have|had|been)\s+armed\s+(?P<whom>{_ARMED})\b",
     r"\g<have> supplied weapons to \g<whom>"),
    (rf"\b(?:is|are|was|were|been)\s+arming\s+(?P<whom>{_ARMED})\b",
     r"is supplying weapons to \g<whom>"),
    (rf"^(?P<who>{_NAME})\s+armed\s+(?P<whom>{_ARMED})\b",
     r"\g<who> supplied weapons to \g<whom>"),
    # Shot somebody dead, beat somebody to death.
    (rf"\b(?P<did>shot|shooting|shoot)\s+(?P<whom>{_VICTIM})\s+dead\b",
     r"\g<did> dead \g<whom>"),
    (rf"\b(?P<did>beat|beaten|beating|stabbed|stabbing)\s+(?P<whom>{_VICTIM})\s+to\s+death\b",
     r"\g<did> to death \g<whom>"),
    # Troops were deployed to a place; a place has fallen to rebels.
    (rf"\b(?P<what>{_TROOPS}\s+(?:(?:has|have|had)\s+been|was|were|are))\s+deployed\s+(?=to\b)",
     r"\g<what> sent "),
    (rf"\b(?:has|have|had)\s+fallen\s+to\s+(?={_FORCES}\b)", "was captured by "),
    # Fixed a match.
    (rf"\bfixed\s+(?P<what>(?:the|an?)\s+(?:\w+\s+)?{_CONTEST}|{_CONTEST})\b",
     r"rigged \g<what>"),
    (rf"\bfixing\s+(?P<what>(?:the|an?)\s+(?:\w+\s+)?{_CONTEST}|{_CONTEST})\b",
     r"rigging \g<what>"),
    (r"\bharbou?red\s+(?=(?:[A-Z]|the\s|an?\s|\w+s\b))", "sheltered "),
    # A firm was sold to another.
    (
        (
            rf"^(?P<what>{_NAME})\s+(?:was|(?:has|had)\s+been)\s+sold\s+to\s+"
            rf"(?P<whom>{_NAME}){_END}"
        ),
        r"\g<whom> bought \g<what>\g<end>",
    ),
    # Fired somebody.
    (
        (
            r"\b(?P<verb>[Ff]ir(?:ed|ing|es)|(?<=to )fire|(?<=will )fire)\s+"
            rf"(?P<det>(?:the|its|his|her|their|an?)\s+(?:[a-z-]+\s+){{0,3}}?)?(?P<whom>{_NAME}|[a-z]+)"
            r"(?=[.,]?$|\s+(?:as|for|over|after|from|in|on|last|because|when)\b)"
        ),
        _dismissed,
    ),
    (
        (
            rf"(?P<lead>^|\s)(?P<whom>{_NAME}|(?:the|The|its)\s+[a-z]+)\s+"
            r"(?P<be>(?:(?:has|have|had)\s+been|was|were))\s+fired\b(?!\s+(?:at|on|upon|into)\b)"
        ),
        _was_dismissed,
    ),
    # Caught by the police.
    (rf"\b(?P<be>was|were|been)\s+(?:caught|nabbed|captured)\s+by\s+(?={_POLICE}\b)",
     r"\g<be> arrested by "),
    (rf"^(?P<who>{_POLICE})\s+{_HAVE}(?:caught|nabbed|captured)\s+(?!.*\b\w+ing\b)",
     r"\g<who> \g<have>arrested "),
    # The phone of the mayor was tapped.
    (
        (
            r"^[Tt]he\s+phones?\s+of\s+(?P<whom>[^,]+?)\s+"
            r"(?P<be>was|were|(?:has|have|had)\s+been)\s+(?:tapped|bugged|wiretapped)\b"
        ),
        r"\g<whom> \g<be> wiretapped",
    ),
    (
        (
            r"^(?P<whom>[^,]+?)['\u2019]s?\s+(?:mobile\s+)?phones?\s+"
            r"(?P<be>was|were|(?:has|have|had)\s+been)\s+(?:tapped|bugged|wiretapped)\b"
        ),
        r"\g<whom> \g<be> wiretapped",
    ),
    # Public funds.
    (r"\b(?P<whose>public|state|party|government|campaign|church)\s+funds\b", r"\g<whose> money"),
)  # fmt: skip
