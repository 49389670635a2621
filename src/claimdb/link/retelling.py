"""Sentences that tell an event by a clause, an adjective of number, or a set phrase of the news.

Each becomes the sentence that tells it plainly: "died in a fire" is "were killed in a fire", "when
landmines exploded" beside the dead is "in a landmine explosion", "a three-day strike" is "a strike
for three days". General English; nothing is known of any subject.

Invariant: what comes back says the same as what went in, and a sentence of another shape comes
back unchanged; a second time changes nothing.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from claimdb.lexicons.nouns import DEED_OF
from claimdb.lexicons.people import is_person
from claimdb.link import entities, forms
from claimdb.link.retelling_deeds import DEEDS
from claimdb.link.retelling_phrases import PHRASES

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_DET: Final = r"(?P<det>(?i:an?|the|its|their|his|her)\s+)?"
_END: Final = r"(?P<end>[.]?)$"
#: What people die in: it has killed them.
_CALAMITIES: Final = (
    r"(?:fires?|blazes?|wildfires?|infernos?|floods?|flooding|earthquakes?|quakes?|tsunamis?|hurricanes?"
    r"|typhoons?|cyclones?|tornado(?:es)?|storms?|blizzards?|avalanches?|landslides?|mudslides?|heatwaves?"
    r"|crash(?:es)?|collisions?|accidents?|explosions?|blasts?|collapses?|derailments?|sinkings?|disasters?"
    r"|attacks?|strikes?|bombings?|shootings?|stabbings?|raids?|shelling|bombardments?|massacres?|ambush(?:es)?"
    r"|stampedes?|eruptions?|famines?|clash(?:es)?|fighting|battles?|riots?)"
)
#: What may follow a noun that ends its phrase: no "fire station".
_GOES_ON: Final = (
    "(?:in|at|on|near|off|of|by|that|which|and|when|after|before|last|this|yesterday|outside|inside"
    "|over|around|with|during|as|but|between|against|while|caused|blamed|early|late)"
)
_DISEASES: Final = (
    r"(?:cholera|malaria|measles|ebola|covid(?:-19)?|coronavirus|flu|influenza|polio|cancer|tuberculosis"
    r"|dengue|meningitis|aids|diphtheria|typhus|typhoid|plague|mpox|rabies|tetanus|pneumonia)"
)
#: An event told by the verb of a clause, and the noun that tells it.
_NOUN_OF: Final = {
    "exploded": "explosion", "detonated": "explosion", "went off": "explosion",
    "blew up": "explosion", "collapsed": "collapse", "caved in": "collapse", "crashed": "crash",
    "sank": "sinking", "derailed": "derailment", "was derailed": "derailment",
    "erupted": "eruption",
}  # fmt: skip
_RAID_OF: Final = {
    "bombed": "bombing of", "shelled": "shelling of", "bombarded": "bombardment of",
    "attacked": "attack on", "raided": "raid on", "invaded": "invasion of",
    "stormed": "storming of", "ambushed": "ambush of", "struck": "strike on",
}  # fmt: skip
_HARM: Final = r"(?:kill|injur|wound|hurt|maim|died\b|dead\b|deaths?\b|casualt|lives\b)[^,]*?,?\s+"
_WHEN: Final = rf"(?P<lead>{_HARM})(?:when|after|as)\s+"
_HAPPENED: Final = "|".join(one.replace(" ", r"\s+") for one in _NOUN_OF)
_RAIDED: Final = "|".join(_RAID_OF)
_BEGUN: Final = (
    "supply|delivery|export|shipment|sale|production|construction|withdrawal|evacuation|development"
    "|bombardment|shelling|bombing|use|deportation|recruitment|training|enrichment"
)
_LASTING: Final = (
    "strike|walkout|siege|visit|trip|tour|curfew|lockdown|ban|ceasefire|truce|suspension|blackout"
    "|boycott|blockade|hunger strike|inquiry|investigation|trial|state of emergency|pause|outage"
)
_GOODS: Final = (
    "Oil|Crude|Brent|Gold|Silver|Copper|Wheat|Gas|Coal|Cocoa|Coffee|Bitcoin|Petrol|Diesel"
)
_MOVED: Final = r"(?:rose|fell|climbed|jumped|dropped|slipped|soared|surged|plunged|slid|dipped)"
_BACKED: Final = "led|backed|owned|funded|controlled|held|supported|trained|run|occupied|sponsored"
_DOERS: Final = frozenset({"author", "owner", "winner", "founder", "inventor", "killer"})
_WORD: Final = r"[A-Z](?:[\w'\u2019-]|\.(?=\w))*"
_NAME: Final = rf"{_WORD}(?:\s{_WORD})*"


def _event(match: re.Match[str]) -> str:
    """Return "in a landmine explosion" for "when landmines exploded"."""
    told = " ".join(match["did"].split())
    *before, what = match["what"].split()
    whole = " ".join([*before, forms.singular(what) if what.islower() else what])
    return f"{match['lead']}in {match['det'] or 'a '}{whole} {_NOUN_OF[told]}"


def _outcome(match: re.Match[str]) -> str:
    """Return "six were killed when a boat sank" for "a boat sank, killing six"."""
    event = match["event"][0].lower() + match["event"][1:]
    verb = {"kill": "killed", "injur": "injured", "wound": "wounded", "displac": "displaced"}
    return f"{match['whom']} were {verb[match['did']]} when {event}{match['end']}"


def _raid(match: re.Match[str]) -> str:
    """Return "in Norvia's bombing of the port" for "when Norvia bombed the port"."""
    return (
        f"{match['lead']}in {match['who']}'s {_RAID_OF[match['did']]} {match['what']}{match['end']}"
    )


def _raided(match: re.Match[str]) -> str:
    return f"{match['lead']}in the {_RAID_OF[match['did']]} {match['what']}{match['end']}"


def _begun(match: re.Match[str]) -> str:
    have = f"{match['have']} " if match["have"] else ""
    what = f"{match['who']} {have}{match['did']} to {DEED_OF[match['noun']]} {match['what']}"
    return what + match["end"]


def _lasting(match: re.Match[str]) -> str:
    unit = match["unit"] + ("" if match["many"].lower() in {"one", "1"} else "s")
    return f"{match['what']} for {match['many']} {unit}"


def _force(match: re.Match[str]) -> str:
    """Return "Russian army" for "Russian forces", of a state alone."""
    return f"{match['who']} army" if entities.is_known(match["of"]) else match.group()


def _role(match: re.Match[str]) -> str:
    """Return "Ann Lee is the author of …" for "The author of … is Ann Lee"."""
    if not is_person(match["role"].split()[-1]) and match["role"] not in _DOERS:
        return match.group()
    return f"{match['name']} {match['be']} the {match['role']} of {match['what']}{match['end']}"


def _price(match: re.Match[str]) -> str:
    return f"The price of {match['what'].lower()}"


def _points(match: re.Match[str]) -> str:
    return f"{float(match['many']) / 100:g} percentage points"


_WRITTEN: Final[tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...]] = (
    # A 6.8-magnitude earthquake, a three-day strike, a 34-year-old man.
    (
        r"\b(?P<many>\d+(?:\.\d+)?)[\s-]magnitude\s+(?P<what>(?:earth)?quake|tremor)\b",
        r"\g<what> of magnitude \g<many>",
    ),
    (
        r"\bmagnitude[\s-](?P<many>\d+(?:\.\d+)?)\s+(?P<what>(?:earth)?quake|tremor)\b",
        r"\g<what> of magnitude \g<many>",
    ),
    (
        rf"\b(?P<many>\w+)-(?P<unit>hour|day|week|month|year)(?:-long)?\s+(?P<what>{_LASTING})\b",
        _lasting,
    ),
    (r"\b(?P<many>\d+)-year-old\s+(?P<who>[a-z]+)\b", r"\g<who> aged \g<many>"),
    # A quarter of a point, 25 basis points.
    (
        r"\b(?:a\s+|one\s+)?quarter(?:\s+of\s+an?\s+|[\s-])(?:percentage[\s-])?point\b",
        "0.25 percentage points",
    ),
    (r"\bhalf(?:\s+an?\s+|[\s-])(?:percentage[\s-])?point\b", "0.5 percentage points"),
    (
        r"\bthree[\s-]quarters\s+of\s+an?\s+(?:percentage[\s-])?point\b",
        "0.75 percentage points",
    ),
    (r"\b(?P<many>\d+)[\s-]basis[\s-]points?\b", _points),
    # A boat sank off Mirna, killing forty people.
    (
        (
            r"^(?P<event>(?:An?|The)\s[^,]+?),\s+(?P<did>kill|injur|wound|displac)ing\s+"
            rf"(?P<whom>[^,]+?){_END}"
        ),
        _outcome,
    ),
    # Killed when landmines exploded, when Norvia bombed the port, when the port was bombed.
    (
        (
            rf"{_WHEN}{_DET}(?!he\b|she\b|it\b|they\b|one\b)(?P<what>(?:[\w-]+\s){{0,2}}?[\w-]+)\s+"
            rf"(?:had\s+)?(?P<did>{_HAPPENED})(?=\s+(?:in|on|near|at|off|outside|over)\s|[.]?$)"
        ),
        _event,
    ),
    (
        rf"{_WHEN}(?P<who>{_NAME}|the\s+[a-z-]+(?:\s[a-z-]+)?)\s+(?:had\s+)?(?P<did>{_RAIDED})\s+(?P<what>[^,]+?){_END}",
        _raid,
    ),
    (
        rf"{_WHEN}(?P<what>(?:the|an?|{_NAME})\b[^,]*?)\s+(?:was|were)\s+(?P<did>{_RAIDED}){_END}",
        _raided,
    ),
    # Norvia's supply of drones has begun.
    (
        (
            rf"^(?P<who>{_NAME})['\u2019]s?\s+(?P<noun>{_BEGUN})\s+of\s+(?P<what>[^,]+?)\s+"
            rf"(?:(?P<have>has|have|had)\s+)?(?P<did>begun|began|started){_END}"
        ),
        _begun,
    ),
    # Norvian-backed rebels.
    (
        rf"\b(?P<who>[A-Z][\w]+)-(?P<did>{_BACKED})\s+(?P<what>(?:[A-Z][\w-]+\s)?[a-z]+)\b",
        r"\g<what> \g<did> by \g<who>",
    ),
    # Russian forces; the Aurora, a ferry.
    (
        r"\b(?P<who>(?P<of>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:['\u2019]s)?)\s+(?:armed\s+)?forces\b",
        _force,
    ),
    (
        (
            rf"(?P<lead>^|\s)(?:[Tt]he\s+)?(?P<name>{_NAME}),\s+(?:an?|the)\s+"
            r"(?P<what>[a-z-]+(?:\s[a-z-]+){0,2}),(?=\s+[a-z])(?!\s+(?:and|or|an?|the)\s)"
        ),
        r"\g<lead>the \g<what> \g<name>",
    ),
    # A strike was held by drivers.
    (
        (
            rf"^(?:An?|The)\s+strike(?P<time>\s+for\s+\w+\s+\w+)?\s+(?:was|has\s+been)\s+"
            rf"(?:held|staged)\s+by\s+(?P<who>[^,]+?){_END}"
        ),
        r"\g<who> walked out\g<time>\g<end>",
    ),
    # Oil climbed above $100.
    (
        rf"^(?P<what>{_GOODS})(?=\s+(?:has\s+|have\s+)?(?:{_MOVED}|risen|fallen)\b.*(?:\$|dollar|per\s+cent|%))",
        _price,
    ),
    # The author of the report is Ann Lee.
    (
        (
            r"^The\s+(?P<role>[a-z]+(?:\s[a-z]+)?)\s+of\s+(?P<what>[^,]+?)\s+(?P<be>is|was)\s+"
            rf"(?P<name>{_NAME}){_END}"
        ),
        _role,
    ),
    *DEEDS,
    *PHRASES,
)
_RULES: Final[tuple[Rule, ...]] = tuple((re.compile(pattern), made) for pattern, made in _WRITTEN)
_PERISHED: Final[tuple[Rule, ...]] = (
    (
        re.compile(
            r"\b(?:(?P<have>has|have|had)\s+)?died\s+(?:in|from|as\s+a\s+result\s+of|because\s+of)\s+"
            rf"(?=(?:[\w'\u2019-]+\s+){{0,4}}?{_CALAMITIES}(?=[.,;]|$|\s+{_GOES_ON}\b))"
        ),
        lambda match: f"{match['have'] or 'were'}{' been' if match['have'] else ''} killed in ",
    ),
    (
        re.compile(
            r"\b(?:(?P<have>has|have|had)\s+)?died\s+(?:of|from)\s+"
            rf"(?=(?:the\s+)?(?:[\w-]+\s+)?{_DISEASES}\b)",
            re.IGNORECASE,
        ),
        lambda match: f"{match['have'] or 'were'}{' been' if match['have'] else ''} killed by ",
    ),
)


def retold(statement: str) -> str:
    """Return a statement with its event told plainly, where it was told otherwise."""
    return _through(statement, _RULES)


def perished(statement: str) -> str:
    """Return a statement in which who died in a calamity, or of a disease, was killed by it."""
    return _through(statement, _PERISHED) if "died" in statement else statement


def _through(statement: str, rules: Iterable[Rule]) -> str:
    for pattern, made in rules:
        statement = pattern.sub(made, statement)
    return statement
