"""Set phrases of the news, and the plain words for each: "has a workforce of", "employs".

Invariant: a phrase and its plain words say the same of the same parts, in the same tense.
"""

from typing import Final

_END: Final = r"(?P<end>[.]?)$"
_BE: Final = r"(?P<be>is|are|was|were)"
_MEDAL: Final = "(?P<medal>gold|silver|bronze)"

PHRASES: Final[tuple[tuple[str, str], ...]] = (
    # Work.
    (r"\bwent\s+on\s+(?:a\s+)?strike\b", "walked out"),
    (r"\bgone\s+on\s+(?:a\s+)?strike\b", "walked out"),
    (r"\bgo\s+on\s+(?:a\s+)?strike\b", "walk out"),
    (r"\b(?:is|are)\s+on\s+strike\b", "are walking out"),
    (r"\b(?:held|staged)\s+a\s+(?:strike|walkout)\b", "walked out"),
    (r"\bdowned\s+tools\b", "walked out"),
    (r"\bhas\s+(?P<many>[\d,]+|[a-z]+\s(?:hundred|thousand))\s+(?:employees|workers)\b",
     r"employs \g<many> people"),
    (r"\bhas\s+a\s+workforce\s+of\s+(?P<many>[\w,]+(?:\s(?:hundred|thousand))?)(?:\s+people)?\b",
     r"employs \g<many> people"),
    (r"\bemploys\s+(?P<many>[\d,]+)\s+(?:workers|staff|employees)\b", r"employs \g<many> people"),
    # What somebody has, where somebody or something is, who heads what.
    (r"\bpossesses\b", "has"),
    (r"\bpossess\b", "have"),
    (r"\bpossessed\b(?!\s+by\b)", "had"),
    (rf"\b{_BE}\s+(?:located|situated)\s+(?=in\b|at\b|near\b|on\b)", r"\g<be> "),
    (r"\bis\s+a\s+resident\s+of\b", "lives in"),
    (r"\bis\s+home\s+to\s+(?P<many>[\d,.]+\s(?:million\s)?)people\b",
     r"has a population of \g<many>"),
    (r"\bhas\s+(?P<many>[\d,.]+(?:\smillion)?)\s+inhabitants\b", r"has a population of \g<many>"),
    (r"\bis\s+the\s+(?:head|leader)\s+of\s+(?=[a-z]|[A-Z])", "leads "),
    (r"\bwas\s+the\s+(?:head|leader)\s+of\s+(?=[a-z]|[A-Z])", "led "),
    (r"\bheads\s+(?=the\b|an?\b|[A-Z])", "leads "),
    (r"\bheaded\s+(?=the\b|[A-Z])(?!the\s+(?:ball|winner))", "led "),
    (r"\bis\s+the\s+chair(?:man|woman|person)?\s+of\b", "chairs"),
    # Elections, sport.
    (r"\bwas\s+elected\s+(?:as\s+)?(?:the\s+)?president\s+of(?=\s[A-Z])",
     "won the presidential election in"),
    (rf"\bwas\s+elected\s+(?:as\s+)?(?:the\s+)?president{_END}",
     r"won the presidential election\g<end>"),
    (r"\bwas\s+elected\s+(?:as\s+)?(?:the\s+)?mayor\s+of(?=\s[A-Z])",
     "won the mayoral election in"),
    (r"\bcast\s+(?:his|her|its|their|a|an)\s+(?:vote|votes|ballot|ballots)\b", "voted"),
    (r"\b(?:came|finished|placed)\s+first\s+in\b", "won"),
    (r"\b(?:finished|placed)\s+(?=second\b|third\b|last\b)", "came "),
    (rf"\b(?:won|took|claimed|clinched|earned)\s+(?:the\s+|an?\s+)?{_MEDAL}(?:\s+medal)?\b",
     r"won \g<medal>"),
    ((r"\b(?:took|claimed|clinched|secured|lifted|captured)\s+the\s+"
     r"(?P<what>(?:[\w-]+\s+){0,3}?(?:title|cup|trophy|championship))\b"), r"won the \g<what>"),
    (r"\bfailed\s+(?:a|the|his|her|an)\s+(?:drugs?|doping|anti-doping)\s+test\b",
     "tested positive"),
    # Courts and crime.
    (r"\bfound\s+not\s+guilty\s+of\b", "acquitted of"),
    (r"\bfound\s+not\s+guilty\b", "acquitted"),
    (r"\b(?:confessed|owned\s+up)\s+to\b", "admitted"),
    (r"\badmitted\s+to\s+(?=[a-z])(?!hospital|the\s+hospital|a\s+hospital)", "admitted "),
    ((r"\b(?:received|got|was\s+given|was\s+handed)\s+(?:an?\s+)?(?:ban|suspension)\s+"
     r"(?=for\s+\w+\s+(?:day|week|month|year)s?)"), "was banned "),
    (r"\b(?:received|was\s+given|was\s+handed|was\s+ordered\s+to\s+pay)\s+a\s+fine\s+of\b",
     "was fined"),
    (r"\b(?:killed\s+(?:himself|herself)|took\s+(?:his|her)\s+own\s+life|died\s+by\s+suicide)\b",
     "committed suicide"),
    (r"\b(?:stood|went\s+on)\s+trial\b", "was tried"),
    (r"\b(?P<be>was|were|been)\s+(?:put|placed)\s+under\s+sanctions\b", r"\g<be> sanctioned"),
    (r"\b(?:was|has\s+been)\s+(?:given|handed)\s+a\s+life\s+(?:sentence|term)\b",
     "was sentenced to life in prison"),
    (r"\breceived\s+a\s+life\s+(?:sentence|term)\b", "was sentenced to life in prison"),
    (r"\breceived\s+an?\s+(?P<many>\w+)-(?P<unit>year|month)\s+(?:prison\s+|jail\s+)?(?:sentence|term)\b",
     r"was sentenced to \g<many> \g<unit>s in prison"),
    (r"\bmade\s+(?P<many>\w+)\s+arrests\b", r"arrested \g<many> people"),
    # Causes, effects, opinions.
    (r"\b(?:resulted|stemmed|arose)\s+from\b", "was caused by"),
    (r"\b(?:has|had)\s+no\s+effect\s+(?:on|against)\b", "does not work against"),
    (r"\bis\s+ineffective\s+against\b", "does not work against"),
    (r"\bis\s+(?:highly\s+)?effective\s+against\b", "works against"),
    (r"\bis\s+(?:opposed\s+to|against)\s+(?=the\b|an?\b|[A-Z])", "opposes "),
    (r"\bare\s+(?:opposed\s+to|against)\s+(?=the\b|an?\b|[A-Z])", "oppose "),
    (r"\bis\s+in\s+favou?r\s+of\b", "supports"),
    (r"\bare\s+in\s+favou?r\s+of\b", "support"),
    (r"\b(?:expressed|voiced)\s+(?:(?:his|her|its|their|the|a)\s+)?wish\s+that\b", "wished that"),
    (r"\b(?:expressed|voiced)\s+(?:(?:his|her|its|their)\s+)?(?:hopes?)\s+that\b", "hoped that"),
    (r"\b(?:expressed|voiced)\s+(?:(?:his|her|its|their)\s+)?(?:fears?)\s+that\b", "feared that"),
    # Numbers: a vote of 241 to 196 has two.
    (r"\b(?P<did>[Vv]ot(?:ed|es?|ing)\s+(?:of\s+|by\s+)?)(?P<one>\d{1,3})\s+to\s+(?P<two>\d{1,3})\b",
     r"\g<did>\g<one>-\g<two>"),
    (r"\b(?:stands|stood)\s+at\s+(?=\d|[a-z]+\sper\s)", "is "),
    (r"\b(?:rose|increased|grew)\s+(?:twofold|by\s+100\s+per\s+cent|by\s+100%)", "doubled"),
    (r"\b(?:fell|dropped|declined|decreased|shrank)\s+by\s+(?:half|50\s+per\s+cent|50%)", "halved"),
    (r"\b(?P<what>(?:economy|GDP)(?:\s+of\s+[A-Z]\w+)?\s+(?:has\s+)?)contracted\b",
     r"\g<what>shrank"),
    (r"\b(?P<what>(?:[Ss]hares|[Ss]tocks)\b[^,]*?)\s+lost\s+(?=[\d.]+(?:\s?%|\sper))",
     r"\g<what> fell by "),
    (r"\b(?P<what>(?:[Ss]hares|[Ss]tocks)\b[^,]*?)\s+gained\s+(?=[\d.]+(?:\s?%|\sper))",
     r"\g<what> rose by "),
    ((r"\bpaid\s+(?P<sum>[^,]*?(?:euros|dollars|pounds|million|billion))\s+for\s+"
     r"(?P<what>[A-Z]\w+(?:\s[A-Z]\w+)*)(?=[.]?$)"), r"bought \g<what> for \g<sum>"),
    # Lives.
    (r"\bdied\s+at\s+the\s+age\s+of\b", "died aged"),
    ((r"^(?P<one>[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)\s+and\s+(?P<two>[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)\s+"
     r"(?:got\s+|were\s+)?married(?=[.]?$)"), r"\g<one> married \g<two>"),
    (r"^(?P<where>[A-Z][\w-]+)\s+is\s+the\s+birthplace\s+of\s+(?P<who>[A-Z][\w\s-]+?)(?=[.]?$)",
     r"\g<who> was born in \g<where>"),
    # Disasters.
    (r"\b(?P<what>(?:homes|houses|buildings)\s+)were\s+lost\s+in\b", r"\g<what>were destroyed in"),
    ((r"\b(?P<what>(?:ferry|boat|ship|vessel|trawler|freighter|tanker|warship|submarine|cruiser)\b"
     r"(?:\s[A-Z]\w+)?,?\s+(?:has\s+)?)(?:went|gone)\s+down\b"), r"\g<what>sank"),
    (r"\b(?:lost|were\s+left\s+without|are\s+without|was\s+left\s+without)\s+(?:power|electricity)\b",
     "lost electricity"),
)  # fmt: skip
