"""Forms of English verbs and nouns: "supplies" may be a form of "supply", "were" is one of "be".

Invariant: every form of a verb of the lexicons leads back to it, whatever else it may be.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from claimdb.lexicons.commonverbs import IRREGULAR, VERBS
from claimdb.lexicons.lemmas import lemma as likely_lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.verbclasses import CLASS_OF

BASE: Final = "base"
S: Final = "s"
PAST: Final = "past"
PARTICIPLE: Final = "participle"
ING: Final = "ing"
#: The last consonant is doubled though the word has two syllables, or none is though it has one.
_DOUBLING: Final = listed(
    "admit commit permit submit refer prefer occur transfer deter regret control patrol "
    "compel expel propel rebel equip incur confer defer infer concur embed format cancel "
    "travel label model signal fuel total channel level quarrel counsel marshal kidnap "
    "program worship outfit abet upset offset acquit emit omit transmit debug eavesdrop "
    "wiretap unveil_"
)
_MONOSYLLABLE: Final = re.compile(r"[^aeiou]*(?:qu)?[aeiou][bdgklmnprtv]$")
_SYLLABLES: Final = re.compile("[aeiouy]+")
#: "Moving" may be of "move", never of "mov".
_NOUN_FORMS: Final = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "persons": "person",
    "servicemen": "serviceman",
    "police": "police",
    "media": "medium",
    "data": "data",
    "news": "news",
    "series": "series",
    "forces": "force",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "thieves": "thief",
    "crises": "crisis",
    "feet": "foot",
    "teeth": "tooth",
    "spokesmen": "spokesman",
    "policemen": "policeman",
    "fishermen": "fisherman",
    "always": "always",
    "headquarters": "headquarters",
    "authorities": "authority",
}


def plural_s(word: str) -> str:
    """Return a word with the "-s" of the third person or of the plural."""
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _stem(verb: str, ending: str) -> str:
    """Join a regular ending to a verb: "stop" and "ing" make "stopping"."""
    if verb.endswith("ie") and ending == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("e") and not (ending == "ing" and verb.endswith(("ee", "oe", "ye"))):
        return verb[:-1] + ending
    if verb.endswith("y") and verb[-2:-1] not in "aeiou" and ending == "ed":
        return verb[:-1] + "ied"
    if verb.endswith("c") and len(verb) > len("frolic") - 2:
        return verb + "k" + ending
    if verb in _DOUBLING or (len(_SYLLABLES.findall(verb)) == 1 and _MONOSYLLABLE.match(verb)):
        return verb + verb[-1] + ending
    return verb + ending


def _of_first(made: Callable[[str], str], verb: str) -> str:
    """Return a form of a verb and its particle."""
    first, _, particle = verb.partition(" ")
    return f"{made(first)} {particle}"


def past(verb: str) -> str:
    """Return the simple past of a verb in the third person; "take over" is "took over"."""
    if " " in verb:
        return _of_first(past, verb)
    if verb == "be":
        return "was"
    return IRREGULAR[verb][0][0] if verb in IRREGULAR else _stem(verb, "ed")


def participle(verb: str) -> str:
    """Return the past participle of a verb."""
    if " " in verb:
        return _of_first(participle, verb)
    if verb == "be":
        return "been"
    return IRREGULAR[verb][1][0] if verb in IRREGULAR else _stem(verb, "ed")


def gerund(verb: str) -> str:
    """Return the "-ing" form of a verb."""
    if " " in verb:
        return _of_first(gerund, verb)
    return {"be": "being"}.get(verb) or _stem(verb, "ing")


@cache
def _forms() -> dict[str, frozenset[tuple[str, str]]]:
    """Return each form of each verb: its lemma and which form it is."""
    found: dict[str, set[tuple[str, str]]] = {}
    for verb in VERBS | {one for one in CLASS_OF if " " not in one}:
        pasts, participles = IRREGULAR.get(verb, ((past(verb),), (participle(verb),)))
        british = _british(verb)
        rows = [
            (verb, BASE),
            (plural_s(verb) if verb not in {"have", "do", "go"} else f"{verb}es", S),
            (gerund(verb), ING),
            *((form, PAST) for form in (*pasts, *([british + "ed"] if british else []))),
            *(
                (form, PARTICIPLE)
                for form in (*participles, *([british + "ed"] if british else []))
            ),
            *([(british + "ing", ING)] if british else []),
        ]
        for form, kind in rows:
            found.setdefault(form, set()).add((verb, kind))
    return {form: frozenset(ways) for form, ways in found.items()}


def _british(verb: str) -> str:
    """Return the other stem of "travelled" and "traveled", or nothing."""
    return verb if verb.endswith("el") and verb in _DOUBLING else ""


@lru_cache(maxsize=1 << 15)
def readings(word: str) -> frozenset[tuple[str, str]]:
    """Return the verbs that a word in lower case may be a form of, and which form.

    A word in "-ed" or "-ing" that no lexicon has is one of the verb that spelling suggests.
    """
    known = _forms().get(word)
    if known is not None:
        return known
    bare = re.sub(r"^(?:re|un|over|under|out|mis|dis|co)-?", "", word)
    if bare != word and bare in _forms() and len(bare) > len("set"):
        prefix = word[: len(word) - len(bare)]
        return frozenset((prefix + verb, kind) for verb, kind in _forms()[bare])
    if len(word) > len("bleed") and word.endswith("ed") and not word.endswith("eed"):
        stem = likely_lemma(word)
        return frozenset({(stem, PAST), (stem, PARTICIPLE)})
    if len(word) > len("bring") + 1 and word.endswith("ing") and not word.endswith("thing"):
        return frozenset({(likely_lemma(word), ING)})
    return frozenset()


@lru_cache(maxsize=1 << 15)
def singular(word: str) -> str:
    """Return a noun in the singular, in lower case."""
    low = word.lower()
    if low in _NOUN_FORMS:
        return _NOUN_FORMS[low]
    if low.endswith("ies") and len(low) > len("ties"):
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "sses", "xes", "zes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is", "ics")) and len(low) > len("gas"):
        return low[:-1]
    return low
