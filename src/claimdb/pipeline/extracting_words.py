"""What the words of an extraction make: a claim's statement, a source's label and kind, a denial.

Pure. Invariant: only the text's own words are used. What is guessed here (the kind of
a source, the kind of a denial) is an opinion of a program's, and may be edited.
"""

import re
from collections.abc import Iterable
from typing import Final

from claimdb.extract.record import Extraction
from claimdb.gazetteer.places import COUNTRIES, SEATS, SHORT_FORMS
from claimdb.lexicons.bodies import BODIES, CORPORATE, NAMED_BODIES
from claimdb.lexicons.givennames import FIRST_SURNAMES, sex_of
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import HONORIFICS, ROLES
from claimdb.link import denials_patterns as patterns
from claimdb.model.vocab import DenialKind, DenialScope, SourceKind, Stance
from claimdb.text.spans import Span

#: The source of what "is believed" or "was reported" by nobody in particular.
NOT_STATED: Final = "somebody (not stated)"
#: A label is for people to read; the passage has all of the words.
_LONGEST: Final = 200
#: Letters of an acronym.
_ACRONYM: Final = 5

#: Of the nouns of bodies those that no family is called by.
_SURE_BODIES: Final = BODIES - listed(
    "bank branch camp chain chamber church court field front guard house paper post store wing"
)
#: A capital inside: "SkyBridge" is no family, "McKay" and "DiCaprio" are.
_INNER_CAPITAL: Final = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Van|Von|Fitz|O['’]|D['’])[A-Z])[A-Z][a-z]+[A-Z][a-z]+"
)
#: What begins and ends a quotation, in the usage of several countries.
_PAIRS: Final = (
    *(("\u201c", "\u201d"), ('"', '"'), ("\u2018", "\u2019"), ("'", "'"), ("\u201e", "\u201c")),
    *(("\u201e", "\u201d"), ("\u00ab", "\u00bb"), ("\u00bb", "\u00ab"), ("\u2039", "\u203a")),
    ("\u201a", "\u2018"),
)
#: Signs that close a quotation and are nothing else (an apostrophe may end a word), and
#: those that may have begun it.
_SURE: Final = {
    "\u201d": {"\u201c", "\u201e"},
    '"': {'"'},
    "\u00bb": {"\u00ab"},
    "\u203a": {"\u2039"},
}
_MARKS: Final = "".join(sorted({mark for pair in _PAIRS for mark in pair}))
_ENDS: Final = " \t\r\n\u00a0,;:.\u2013\u2014-\u2026"
_THAT: Final = re.compile(r"that\s+(?=[\w\"'\u201c\u2018\u00ab])", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ARTICLE: Final = re.compile(r"(?:the|The)\s+(?=\S)")
#: Labels under which another person may be meant each time.
_FRESH: Final = re.compile(r"(?:an?|one|another|some|he|she|they|who|it|we|i|you)\b", re.IGNORECASE)
_SOMEBODY: Final = listed("he she who i him her")
_SEVERAL: Final = listed("they we some many others people those both most all several")
_OUTLETS: Final = listed(
    """broadcaster channel chronicle daily gazette guardian herald journal magazine media
    network news newspaper newspapers outlet outlets paper papers post press radio reuters
    telegraph television times tribune tv website websites weekly"""
)
_DOCUMENTS: Final = listed(
    """affidavit analysis article bill book brief complaint declaration dictionary document
    documents editorial email emails essay filing filings headline indictment law lawsuit leaflet
    letter letters memo note obituary page petition poll poster press-release release report
    reports resolution ruling sign statement statements statistics story studies study survey
    transcript treaty tweet verdict"""
)
#: Seats of power that are a body in a state, and not the state.
_HOUSES: Final = SEATS & {
    *("white house", "pentagon", "downing street", "elysée", "élysée", "capitol hill"),
    *("wall street", "whitehall", "holyrood", "kremlin"),
}


def statement_of(text: str, content: Iterable[Span]) -> str:
    """Return a proposition in the words of its content; empty where they say nothing.

    Quotation marks around it go, a "that" before it, and the stop after it.
    """
    parts = [_bare(text[span.start : span.end]) for span in content]
    joined = _bare(" ".join(part for part in parts if part))
    said = _bare(_THAT.sub("", joined, count=1) if _THAT.match(joined) else joined)
    return said if any(one.isalnum() for one in said) else ""


def _bare(words: str) -> str:
    """Return words with single spaces, less stops at their ends and marks around all of them.

    Marks around a part of the words stay, both of them.
    """
    bare, before = " ".join(words.split()), None
    while bare != before:
        before = bare
        bare = _unmarked(bare.strip(_ENDS))
    return bare


def _unmarked(words: str) -> str:
    """Return words without a pair of quotation marks around them, or an odd mark at an end."""
    for opening, closing in _PAIRS:
        begins, ends = words.startswith(opening), words.endswith(closing)
        inner = words[len(opening) * begins : len(words) - len(closing) * ends]
        if begins and (ends or closing not in inner) and not {opening, closing} & {*inner}:
            return inner
        if ends and not begins and not _SURE.get(closing, {*inner}) & {*inner}:
            return inner
    return words


def label_of(words: str) -> str:
    """Return what a source is called: single spaces, no quotation marks, no "the" before it."""
    label = " ".join(words.split()).strip(_MARKS + _ENDS + "#*_")
    plain = _ARTICLE.sub("", label, count=1) if _ARTICLE.match(label) else label
    return plain[:_LONGEST].rstrip() or NOT_STATED


def is_fresh(label: str) -> bool:
    """Return whether a label may mean another one wherever it stands ("an aide", "he")."""
    return bool(_FRESH.match(label))


def kind_of(words: str, *, is_named: bool, has_role: bool = False) -> SourceKind:
    """Return what sort of source words name, as far as they tell."""
    plain = [word.casefold() for word in _WORD.findall(words)]
    whole = " ".join(plain).removeprefix("the ")
    if whole in COUNTRIES or whole in SEATS or whole in SHORT_FORMS:
        return SourceKind.ORGANISATION if whole in _HOUSES else SourceKind.STATE
    last = plain[-1] if plain else ""
    # Of a name only words without a capital tell: Bill Page is a man, his report is none.
    telling = [one for one in _WORD.findall(words) if one.islower()] if is_named else plain
    if _DOCUMENTS.intersection((*telling[:2], *telling[-1:])):
        return SourceKind.DOCUMENT
    if _OUTLETS.intersection(plain):
        return SourceKind.OUTLET
    if is_named:
        return _named(words, plain, has_role=has_role)
    return _unnamed(plain, last)


def _named(words: str, plain: list[str], *, has_role: bool) -> SourceKind:
    if has_role:
        return SourceKind.PERSON
    # In capitals: an acronym, unless it is as long as the names of speakers in transcripts.
    acronym = words.isupper() and len(plain) == 1 and len(words) <= _ACRONYM
    # "Martin Office" is an office, and "Martin Street" a man.
    is_human = looks_human(words)
    telling = _SURE_BODIES if is_human else NAMED_BODIES
    if acronym or telling.intersection(plain):
        return SourceKind.ORGANISATION
    if not is_human and CORPORATE.intersection(plain[-1:]):
        return SourceKind.ORGANISATION
    return SourceKind.ORGANISATION if _INNER_CAPITAL.fullmatch(words) else SourceKind.PERSON


def looks_human(name: str) -> bool:
    """Return whether a name begins as those of people do: with a given name, or "Mr"."""
    first, *rest = _WORD.findall(name.casefold()) or [""]
    family_first = first in FIRST_SURNAMES and bool(rest)
    return bool(sex_of(first)) or first in HONORIFICS or family_first


def _unnamed(plain: list[str], last: str) -> SourceKind:
    if ROLES.intersection(plain) or _SOMEBODY.intersection(plain[:1]):
        return SourceKind.PERSON
    if BODIES.intersection(plain):
        return SourceKind.ORGANISATION
    if _SEVERAL.intersection(plain[:1]) or (last.endswith("s") and not last.endswith("ss")):
        return SourceKind.GROUP
    return SourceKind.PERSON if last == "person" else SourceKind.GROUP


def denial_of(text: str, one: Extraction) -> tuple[DenialKind, DenialScope, str | None] | None:
    """Return what kind of denial it is; None for what is none.

    It is of the whole claim, which is made of the very words that are denied.
    """
    if one.stance is not Stance.DENIES:
        return None
    spans = (*one.leaning.words, *one.cue)
    words = " ".join(text[span.start : span.end] for span in sorted(spans))
    kind = DenialKind.FLAT
    if patterns.FABRICATED.search(words):
        kind = DenialKind.FABRICATED
    elif patterns.UNKNOWING.search(words):
        kind = DenialKind.KNOWLEDGE
    elif patterns.UNINTENDED.search(words):
        kind = DenialKind.INTENT
    elif one.manner.hedge is not None:
        kind = DenialKind.QUALIFIED
    return kind, DenialScope.FULL, None
