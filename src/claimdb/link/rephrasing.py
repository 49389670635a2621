"""Sentences that tell a deed by other parts than a verb: "the death toll of the flood is forty".

Each becomes the sentence that tells it by its verb ("forty people were killed in the flood"), so
that both are read alike. General English; nothing is known of any subject.

Invariant: what comes back says the same as what went in, and a sentence of another shape comes
back unchanged; a second time changes nothing.
"""

import re
from collections.abc import Callable
from typing import Final

from claimdb.lexicons.nouns import DEED_OF
from claimdb.link import forms

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_BE: Final = r"(?:is|are|was|were|has\s+been|have\s+been|remains?|remained)"
_NUMBER: Final = (
    r"(?:(?:at\s+least|more\s+than|over|about|some|around|nearly|almost|up\s+to|fewer\s+than)\s+)?"
    r"(?:\d[\d,]*(?:\.\d+)?|[a-z]+)(?:[\s-](?:hundred|thousand|million|one|two|three|four|five|six|seven"
    r"|eight|nine))*"
)
#: Deeds of which who is responsible has done them.
_VIOLENT: Final = (
    "attack|strike|bombing|shelling|killing|murder|assassination|massacre|sinking|poisoning"
    "|kidnapping|abduction|explosion|shooting|stabbing|destruction|downing|hacking"
)
_DONE: Final = rf"the\s+(?P<noun>{_VIOLENT})\s+(?:of|on|against)\s+(?P<what>[^,]+?)"
#: What is built is developed, as long as it goes on.
_ARMS: Final = (
    r"(?:bombs?|weapons?|missiles?|warheads?|rockets?|drones?|torpedo(?:es)?|vaccines?|reactors?)"
)
_PACT: Final = (
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,3}?(?:treaty|agreement|deal|pact|accord|truce|ceasefire|armistice"
    r"|contract)"
)
#: Verbs that they do to one another; both are who does it.
_MUTUAL: Final = r"(?:signed|ratified|concluded|reached|struck|negotiated|agreed|made)"


def _deed(match: re.Match[str]) -> str:
    noun = match["noun"].lower()
    verb = {"sinking": "sink", "downing": "down", "explosion": "blow"}.get(noun) or DEED_OF[noun]
    up = " up" if verb == "blow" else ""
    return f"{match['who']} {forms.past(verb)}{up} {match['what']}{match['end']}"


_END: Final = r"(?P<end>[.]?)$"
_COUNT: Final = (
    r"(?:(?:at\s+least|more\s+than|over|about|some|around|nearly|almost|up\s+to)\s+)?(?:\d{1,3}(?:,\d{3})+"
    r"|\d+(?![\d,]*\d)|dozens"
    r"|scores|hundreds|thousands|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)"
)
_HARMED: Final = "killed|injured|wounded|hurt|arrested|detained|displaced|rescued"
#: Who somebody is by what he did.
_DOERS: Final = {
    "author": "wrote",
    "killer": "killed",
    "murderer": "murdered",
    "founder": "founded",
    "inventor": "invented",
    "owner": "owns",
    "winner": "won",
}
_PLACES: Final = "town|city|village|province|region|district|island|municipality|county"
#: What collapses where it gives way; a government yields.
_STRUCTURES: Final = (
    "bridge|dam|roof|wall|floor|ceiling|levee|dyke|embankment|balcony|building|tunnel|scaffolding"
    "|stand|staircase|pier|platform|pillar|beam|mast|slope|hillside|road|ice|walls|foundations"
)
#: Those who take towns.
_FORCES: Final = (
    "rebels|militants|insurgents|jihadists|guerrillas|separatists|troops|soldiers|army|militia"
    "|militias|forces"
)


#: One in so many.
_SHARES: Final = {
    "two": "half",
    "three": "a third",
    "four": "a quarter",
    "five": "a fifth",
    "ten": "a tenth",
}


def _caused(match: re.Match[str]) -> str:
    """Return what caused what; an article that began the sentence does so no more."""
    what = match["what"]
    first = what.split(maxsplit=1)[0]
    if first in {"The", "A", "An"}:
        what = first.lower() + what[len(first) :]
    return f"{match['who']} caused {what}{match['end']}"


def _share(match: re.Match[str]) -> str:
    return f"{_SHARES[match['many'].lower()]} of "


def _done_by(match: re.Match[str]) -> str:
    doer = match["doer"].lower()
    was = doer == "owner" and match["be"].lower() == "was"
    return "owned " if was else f"{_DOERS[doer]} "


_RULES: Final[tuple[Rule, ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), made)
    for pattern, made in (
        # The death toll of the flood is forty.
        (
            (
                rf"^the\s+(?:death\s+toll|number\s+of\s+(?:dead|deaths|people\s+killed))\s+"
                rf"(?:of|from|in|after)\s+(?P<what>the\s+[^,]+?|[A-Z][^,]+?)\s+"
                rf"(?:(?:now\s+)?(?:is|was|stands\s+at|stood\s+at)|(?:has\s+|had\s+)?(?:risen\s+to|rose\s+to"
                rf"|rises\s+to|climbed\s+to|reached|reaches|grown\s+to))\s+(?P<many>{_NUMBER}){_END}"
            ),
            r"\g<many> people were killed in \g<what>\g<end>",
        ),
        # The cause of the fire was a cable; the fire was the result of a fault.
        (
            (
                rf"^the\s+(?:cause\s+of|reason\s+for)\s+(?P<what>[^,]+?)\s+(?:is|was)\s+"
                rf"(?!not\b|unclear|unknown|being|under|that\b|to\b|found|still|either|neither|anything"
                rf"|one\s+of|among)(?P<who>[^,]+?){_END}"
            ),
            _caused,
        ),
        (
            rf"^(?P<who>[^,]+?)\s+(?:is|was)\s+the\s+(?:cause\s+of|reason\s+for)\s+(?P<what>[^,]+?){_END}",
            _caused,
        ),
        (
            (
                rf"^(?P<what>[^,]+?)\s+(?:is|was)\s+(?:the|a)\s+(?:direct\s+)?(?:result|consequence)\s+of\s+"
                rf"(?P<who>[^,]+?){_END}"
            ),
            _caused,
        ),
        # X was responsible for the killing of Y; the killing of Y was the work of X.
        (
            rf"^(?P<who>[^,]+?)\s+(?:is|was|were|are)\s+(?:responsible\s+for|behind)\s+{_DONE}{_END}",
            _deed,
        ),
        (rf"^{_DONE}\s+(?:is|was)\s+the\s+work\s+of\s+(?P<who>[^,]+?){_END}", _deed),
        # Who is what to whom.
        (r"\b(?P<be>is|was)\s+(?:the|a)\s+(?:husband|wife|spouse)\s+of\b", r"\g<be> married to"),
        (r"\b(?P<be>is|was)\s+a\s+(?:[\w-]+\s+)?subsidiary\s+of\b", r"\g<be> a subsidiary of"),
        (
            (
                rf"^(?P<who>[^,]+?)\s+(?P<be>is|was)\s+the\s+parent(?:\s+(?:company|firm))?\s+of\s+"
                rf"(?P<what>[^,]+?){_END}"
            ),
            r"\g<what> \g<be> a subsidiary of \g<who>\g<end>",
        ),
        # In which state somebody or something is.
        (rf"\b{_BE}\s+in\s+(?:police\s+)?custody\b(?!\s+of)", "is being detained"),
        (rf"\b{_BE}\s+under\s+investigation\b", "is being investigated"),
        (rf"\b{_BE}\s+under\s+arrest\b", "has been arrested"),
        (r"\b(?:came|comes|come|coming)\s+under\s+attack\s+(?:from|by)\b", "was attacked by"),
        (r"\b(?:is|are)\s+in\s+(?:breach|violation)\s+of\b", "is violating"),
        (r"\b(?:was|were)\s+in\s+(?:breach|violation)\s+of\b", "violated"),
        (r"\b(?:is|are)\s+in\s+possession\s+of\b", "possesses"),
        (r"\b(?:is|are)\s+able\s+to\b", "can"),
        (r"\b(?:is|are)\s+unable\s+to\b", "cannot"),
        (r"\b(?:was|were)\s+able\s+to\b", "could"),
        (r"\b(?:was|were)\s+unable\s+to\b", "could not"),
        (r"\b(?:is|are)\s+set\s+to\b", "will"),
        # Forced from their homes.
        (
            r"\b(?:had\s+to|were\s+forced\s+to)\s+(?:leave|flee|abandon)\s+their\s+homes\b",
            "were displaced",
        ),
        (
            r"\bwere\s+(?:forced|driven)\s+(?:from|out\s+of)\s+their\s+homes\b",
            "were displaced",
        ),
        # Forty were killed: forty people.
        (
            (
                rf"(?P<did>\b(?:kill|injur|wound|arrest|detain|displac|rescu)(?:ed|es|s|ing)\s+{_COUNT})"
                rf"(?=[.,](?:\s|$)|$|\s+(?:in|on|near|at|when|during|after|and)\b)"
            ),
            r"\g<did> people",
        ),
        (
            rf"^(?P<many>{_COUNT})(?=\s+(?:are|were|have\s+been|had\s+been)\s+(?:{_HARMED})\b|\s+died\b)",
            r"\g<many> people",
        ),
        # Given five years in jail, for murdering.
        (
            (
                r"\b(?:given|handed)\s+(?P<term>(?:[\w-]+\s+){1,2}(?:years?|months?)|life)\s+"
                r"(?:in\s+(?:prison|jail)|behind\s+bars)\b"
            ),
            r"sentenced to \g<term> in prison",
        ),
        (r"\bfor\s+murdering\b", "for the murder of"),
        (r"\bfor\s+killing\b", "for the killing of"),
        (
            (
                rf"\b(?P<what>(?:{_STRUCTURES})(?:\s+(?:in|at|near|over|across|of)\s+(?:the\s+)?[A-Z][\w-]*)?)"
                r"\s+(?:(?:has|have|had)\s+)?(?:gave|given)\s+way\b(?!\s+to\b)"
            ),
            r"\g<what> collapsed",
        ),
        (r"\bopened\s+fire\b(?!\s+(?:on|at)\b)", "started shooting"),
        (
            r"\b(?:has|have|had)\s+gone\s+(?:bankrupt|bust)\b|\bwent\s+(?:bankrupt|bust)\b",
            "is bankrupt",
        ),
        (r"\bset\s+a\s+(?:new\s+)?(?P<what>(?:\w+\s+)?record)\b", r"broke the \g<what>"),
        # What is told of numbers of people, and of an economy.
        (
            r"\bthe\s+number\s+of\s+(?:the\s+)?(?:unemployed|jobless)(?:\s+people)?\b",
            "unemployment",
        ),
        (r"\b(?P<what>economy(?:\s+of\s+[A-Z]\w+)?)\s+expanded\b", r"\g<what> grew"),
        # There is an outbreak of cholera in a place.
        (
            r"^there\s+(?:is|was|has\s+been)\s+an\s+outbreak\s+of\s+(?P<what>\w+(?:\s\w+)?)\s+(?=in\s)",
            r"\g<what> has broken out ",
        ),
        # Who holds, enters, belongs, and did what.
        (r"\bcrossed\s+the\s+border\s+(?:into|to)\b", "entered"),
        (r"\b(?P<be>is|are|was|were)\s+under\s+the\s+control\s+of\b", r"\g<be> controlled by"),
        (
            rf"\bfell\s+(?:in)?to\s+(?:the\s+hands\s+of\s+)?(?=(?:the\s+)?(?:\w+\s+)?(?:{_FORCES})\b)",
            "was captured by ",
        ),
        (
            (
                r"\b(?P<be>belongs?)\s+to\s+(?P<what>the\s+(?:\w+\s+){0,3}(?:union|club|party|alliance|bloc"
                r"|league|council|organisation|organization))\b"
            ),
            r"is a member of \g<what>",
        ),
        (rf"\b(?P<be>is|was)\s+the\s+(?P<doer>{'|'.join(_DOERS)})\s+of\s+", _done_by),
        (
            rf"^(?P<who>[^,]+?)['\u2019]s\s+birthplace\s+(?:is|was)\s+(?P<where>[^,]+?){_END}",
            r"\g<who> was born in \g<where>\g<end>",
        ),
        (
            (
                r"\b(?:reached|struck|concluded)\s+(?:an?\s+)(?P<what>ceasefire|truce|peace|trade|prisoner\s+swap)\s+"
                r"(?:agreement|deal|accord)\b"
            ),
            r"agreed on a \g<what>",
        ),
        # Iris Holm, the foreign minister of Norvia, ...
        (
            (
                r"^(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+){1,2}),\s+the\s+(?P<role>(?:[a-z]+\s){0,3}"
                r"(?:minister|president|chancellor|leader|king|queen|ambassador))\s+of\s+"
                r"(?P<of>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?),\s"
            ),
            r"\g<of>'s \g<role> \g<name> ",
        ),
        # The town of Lund: Lund.
        (rf"\bthe\s+(?:\w+ern\s+)?(?:{_PLACES})\s+of\s+(?=[A-Z])", ""),
        # Jobs were cut, bribes accepted.
        (
            (
                r"\bjobs(?P<be>\s+(?:(?:are|were|will\s+be|would\s+be|have\s+been|had\s+been|are\s+to\s+be)))\s+"
                r"(?:cut|shed|axed|slashed)\b"
            ),
            r"workers\g<be> dismissed",
        ),
        (
            (
                rf"^(?P<what>bribes?)\s+from\s+(?P<who>[^,]+?)\s+(?:was|were)\s+"
                rf"(?:taken|accepted|received)\s+by\s+(?P<whom>[^,]+?){_END}"
            ),
            r"\g<who> bribed \g<whom>\g<end>",
        ),
        # Was jailed for ten years.
        (
            r"\b(?:jailed|imprisoned)\s+for\s+(?P<term>(?:[\w-]+\s+){1,2}(?:years?|months?)|life)\b",
            r"sentenced to \g<term> in prison",
        ),
        # Is building a bomb, is working on a missile.
        (
            (
                rf"\b(?P<be>is|are|was|were|been)\s+(?:building|constructing|working\s+on)\s+"
                rf"(?=(?:[\w-]+\s+){{0,4}}{_ARMS}\b)"
            ),
            r"\g<be> developing ",
        ),
        # A signed a treaty with B.
        (
            (
                rf"^(?P<who>[^,]+?)(?P<have>\s+(?:has|have|had))?\s+(?P<did>{_MUTUAL})\s+"
                rf"(?P<what>{_PACT})\s+with\s+"
                rf"(?P<whom>[A-Z][\w-]*(?:\s[A-Z][\w-]*)*|the\s[^,]+?){_END}"
            ),
            r"\g<who> and \g<whom>\g<have> \g<did> \g<what>\g<end>",
        ),
        # Inflation rose to 6 per cent from 4 per cent.
        (
            (
                r"\bto\s+(?P<to>[\d.]+)(?P<unit>%|\s+per\s+cent|\s+percent)\s+from\s+"
                r"(?P<from>[\d.]+)(?:%|\s+per\s+cent|\s+percent)"
            ),
            r"from \g<from> to \g<to>\g<unit>",
        ),
        (
            (
                r"\bfrom\s+(?P<from>[\d.]+)(?:%|\s+per\s+cent|\s+percent)\s+to\s+"
                r"(?P<to>[\d.]+)(?P<unit>%|\s+per\s+cent|\s+percent)"
            ),
            r"from \g<from> to \g<to>\g<unit>",
        ),
        (r"\bone\s+in\s+(?P<many>two|three|four|five|ten)\s+(?=[a-z])", _share),
        (r"\ba\s+quarter\s+of\s+a\s+million\b", "250,000"),
        (r"\bhalf\s+a\s+million\b", "500,000"),
        (r"\bthree\s+quarters\s+of\s+a\s+million\b", "750,000"),
        (r"\bhalf\s+a\s+billion\b", "500 million"),
    )
)
#: No rule fits a sentence that has none of these.
_SIGNS: Final = re.compile(
    r"toll|number\s+of|cause\s+of|reason\s+for|result\s+of|consequence|responsible|behind|work\s+of"
    r"|husband|wife|spouse|subsidiary|parent|custody|under\s|\sin\s(?:breach|violation|possession)"
    r"|one\s+in\s|kill|injur|wound|arrest|detain|displac|rescu|died\b|homes\b|given\s|handed\s"
    r"|murdering|fire\b|bankrupt|\bbust\b|record|expanded|outbreak|border|control|fell\s|belong|birthplace"
    rf"|agreement|deal\b|accord|way\b|,\sthe\s|{'|'.join(_DOERS)}"
    rf"|{_PLACES}|jobs|bribe|jailed|imprisoned|building|constructing|working|able\s+to|set\s+to|\swith\s|per\s?cent|%|million|billion",
    re.IGNORECASE,
)


def rephrased(statement: str) -> str:
    """Return a statement with its deed told by a verb, where it was told otherwise."""
    if not _SIGNS.search(statement):
        return statement
    for pattern, made in _RULES:
        statement = pattern.sub(made, statement)
    return statement
