"""The words of a statement that carry its sense, each with what it says and what it implies.

A term has all readings that its form allows ("strikes": the verb, the noun of attack), so
that a wrong guess at what a word is costs nothing: two terms agree where any readings do.
Invariant: terms are in the order of the statement, and no word is in two of them.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from claimdb.lexicons.commonverbs import VERBS
from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF, KIND_OF, SAME_AS
from claimdb.lexicons.numerals import NUMERALS
from claimdb.link import entities, forms
from claimdb.link.synonyms import PHRASES, WIDER, first_of, members_of
from claimdb.link.tagging import Tag, Word, words


class Sort(StrEnum):
    """What a term is in its statement."""

    NAME = "name"
    NUMBER = "number"
    DEED = "deed"
    THING = "thing"
    MANNER = "manner"


@dataclass(frozen=True, slots=True)
class Term:
    """One term: where it begins, its readings, and all that they imply (themselves too)."""

    start: int
    end: int
    words: str
    sort: Sort
    keys: frozenset[str]
    implied: frozenset[str]

    def implies(self, other: "Term") -> bool:
        """Tell whether who says this says ``other`` as well: "missile" and "weapon"."""
        return not self.implied.isdisjoint(other.keys)

    def equals(self, other: "Term") -> bool:
        """Tell whether both say the same in some reading."""
        return not self.keys.isdisjoint(other.keys)


#: They carry nothing that another word of the statement does not: "carried out an attack".
_LIGHT: Final = listed(
    "be have do carry conduct hold stage express occur happen take_place there so-called leave",
    "than per such own number total case fact way kind sort event thing means",
)
#: Beside a name they say no more than it does: "the town of Duma", "the war in Ukraine".
_SCENERY: Final = listed(
    "town city village country state capital territory region area district province war conflict",
    "republic river island star planet company firm group party",
)
#: The same, of people: "President Perez".
_TITLES: Final = listed(
    "man woman president minister mayor general chancellor king queen senator judge pope prince",
    "colonel captain mr mrs ms dr",
)
_SCORE: Final = re.compile(r"\b\d{1,3}[-\u2013]\d{1,3}\b")
#: Endings of nouns of deeds, and what the verb has in their place.
_ENDINGS: Final = (
    *(
        ("ion", ""),
        ("ion", "e"),
        ("ation", "e"),
        ("ation", ""),
        ("ment", ""),
        ("al", ""),
    ),
    *(
        ("al", "e"),
        ("ance", ""),
        ("ence", ""),
        ("ssion", "t"),
        ("ction", "ce"),
        ("ure", ""),
    ),
)
#: To fire is no fire, to shell no shell.
_HOMOGRAPHS: Final = listed("fire shell bomb mine arm drone")
#: They tell how many of them: "some" says nothing, these do.
_SHARES: Final = listed("all every each most half few only alone hardly none no")
#: Adverbs without "-ly" that change what is told.
_NEARLY: Final = listed("almost together apart abroad alone")
#: They press a point, or tell when it is told, and say no more.
_EMPHASIS: Final = listed(
    "firmly strongly really certainly surely clearly simply fully totally completely entirely",
    "absolutely utterly deeply greatly highly newly recently currently finally eventually also",
    "repeatedly previously initially quickly sharply slightly steadily severely heavily badly",
    "effectively directly immediately officially formally publicly openly actually only early",
    "daily weekly monthly family truly literally largely widely closely",
)
#: Forms of a verb that may be a noun as well: "strike", "strikes", "bombing".
_NOUN_LIKE: Final = frozenset({forms.BASE, forms.S, forms.ING})
_FULL: Final = frozenset({Tag.NOUN, Tag.VERB, Tag.ING, Tag.NAME})


@lru_cache(maxsize=1 << 14)
def terms(statement: str) -> tuple[Term, ...]:
    """Return the terms of a statement, numbers and function words left out."""
    tagged = words(statement)
    found: list[Term] = []
    place = 0
    while place < len(tagged):
        phrase = _phrase(tagged, place)
        length = len(phrase)
        if phrase:
            found.append(_of_phrase(tagged[place : place + length], phrase))
        elif tagged[place].tag is Tag.NAME:
            length = _name(tagged, place)
            found.append(_of_name(statement, tagged[place : place + length]))
        elif tagged[place].tag is Tag.NUMBER and _digits(tagged[place]):
            length = _number(statement, tagged, place)
            found.append(_of_number(statement, tagged[place : place + length]))
        elif tagged[place].low in _SHARES and tagged[place].tag is not Tag.NOT:
            found.append(_share(tagged[place]))
        elif tagged[place].tag is Tag.ADVERB and _tells_manner(tagged[place].low):
            found.append(_of_adverb(tagged[place]))
        elif tagged[place].tag in _FULL and tagged[place].lemma not in _LIGHT:
            found.append(_of_word(tagged[place]))
        place += length or 1
    return tuple(found)


def is_scenery(term: Term) -> bool:
    """Tell whether a term adds nothing where a name stands beside it."""
    return not term.keys.isdisjoint(_SCENERY)


def is_title(term: Term) -> bool:
    """Tell whether a term is a title, which adds nothing beside a name."""
    return not term.keys.isdisjoint(_TITLES)


def is_scenery_word(word: str) -> bool:
    """Tell whether a word in lower case is a title, or what a named thing is."""
    return word in _SCENERY or word in _TITLES


def _phrase(tagged: tuple[Word, ...], place: int) -> tuple[str, ...]:
    """Return the known phrase that begins here, in lemmas; empty where none does."""
    for first in (tagged[place].low, *_lemmas(tagged[place])):
        for phrase in PHRASES.get(first, ()):
            run = tagged[place : place + len(phrase)]
            if len(run) == len(phrase) and all(map(_is, run, phrase)):
                return phrase
    return ()


def _is(word: Word, part: str) -> bool:
    return word.low == part or part in _lemmas(word)


def _of_phrase(run: tuple[Word, ...], phrase: tuple[str, ...]) -> Term:
    key = first_of(" ".join(phrase))
    spelt = " ".join(word.text for word in run)
    return Term(run[0].start, run[-1].end, spelt, Sort.DEED, frozenset({key}), implied_by(key))


def _name(tagged: tuple[Word, ...], place: int) -> int:
    """Return how many words a name has: "Bank of England" is one, "North Korean Kim" two."""
    length = 1
    while place + length < len(tagged):
        word = tagged[place + length]
        run = " ".join(one.text for one in tagged[place : place + length])
        if word.tag is Tag.NAME:
            longer = f"{run} {word.text}"
            if (entities.is_known(run) or entities.is_known(word.text)) and not (
                entities.is_known(longer)
            ):
                break
            length += 1
        elif (
            word.low == "of"
            and place + length + 1 < len(tagged)
            and tagged[place + length + 1].tag is Tag.NAME
            and not entities.is_known(run)
            and length == 1
        ):
            length += 2
        else:
            break
    return length


def _number(statement: str, tagged: tuple[Word, ...], place: int) -> int:
    """Return how many words a number has: a score of a match is one."""
    score = _SCORE.match(statement, tagged[place].start)
    if score is None:
        return 1
    return sum(score.start() <= word.start < score.end() for word in tagged)


def _tells_manner(low: str) -> bool:
    return low in _NEARLY or (low.endswith("ly") and low not in _EMPHASIS)


def _of_adverb(word: Word) -> Term:
    keys = frozenset({word.low})
    return Term(word.start, word.end, word.text, Sort.MANNER, keys, keys)


def _share(word: Word) -> Term:
    key = "all" if word.low in {"every", "each"} else word.low
    return Term(word.start, word.end, word.text, Sort.NUMBER, frozenset({key}), frozenset({key}))


def _digits(word: Word) -> str:
    """Return a number in digits; "" for one that is none ("several")."""
    known = NUMERALS.get(word.low)
    return str(known) if known is not None else word.text if word.text[-1].isdigit() else ""


def _of_number(statement: str, run: tuple[Word, ...]) -> Term:
    spelt = statement[run[0].start : run[-1].end]
    number = spelt if len(run) > 1 else _digits(run[0])
    keys = frozenset({"#" + number.replace("\u2013", "-")})
    return Term(run[0].start, run[-1].end, spelt, Sort.NUMBER, keys, keys)


def _of_name(statement: str, run: tuple[Word, ...]) -> Term:
    spelt = statement[run[0].start : run[-1].end]
    key = entities.canonical(spelt)
    keys = {f"={key}"}
    if len(run) == 1 and run[0].start == 0 and not entities.is_known(spelt):
        for lemma in _lemmas(run[0]):  # its capital may be that of the sentence
            keys.add(first_of(lemma))
    implied = frozenset().union(*(implied_by(one) for one in keys))
    return Term(run[0].start, run[-1].end, spelt, Sort.NAME, frozenset(keys), implied)


def _of_word(word: Word) -> Term:
    keys = frozenset(first_of(lemma) for lemma in _lemmas(word))
    if word.tag is Tag.NOUN and len(keys) > 1:
        keys -= {verb_key(noun) for noun in _HOMOGRAPHS}
    if word.start == 0 and word.text[0].isupper():
        keys |= {f"={word.low}"}  # "Congress", where it is not known for a name
    sort = Sort.DEED if word.tag in {Tag.VERB, Tag.ING} else Sort.THING
    implied = frozenset().union(*(implied_by(key) for key in keys))
    return Term(word.start, word.end, word.text, sort, keys, implied)


@lru_cache(maxsize=1 << 14)
def _readings(low: str) -> frozenset[str]:
    verbs = forms.readings(low)
    found = {verb_key(verb) for verb, _ in verbs}
    if not verbs or any(kind in _NOUN_LIKE for _, kind in verbs):
        noun = forms.singular(low)
        found.update({SAME_AS.get(noun, noun), _deed_of(noun) or noun})
    return frozenset(found)


def verb_key(verb: str) -> str:
    """Return the key of a verb: another one where a noun of the news looks like it."""
    return f"{verb} at" if verb in _HOMOGRAPHS else verb


def _deed_of(noun: str) -> str:
    verb = DEED_OF.get(noun)
    return verb_key(verb) if verb and verb != noun else verb or _verb_of(noun)


def _verb_of(noun: str) -> str:
    """Return the verb that a noun is made of by its ending: "eruption", "approval"; or ""."""
    for ending, added in _ENDINGS:
        if noun.endswith(ending) and len(noun) > len(ending) + 2:
            verb = noun.removesuffix(ending) + added
            if verb in VERBS:
                return verb
    return ""


def _lemmas(word: Word) -> frozenset[str]:
    """Return the lemmas that a word may be a form of, as verb, noun, and noun of a deed."""
    own = {verb_key(word.lemma)} if word.lemma and word.tag in {Tag.VERB, Tag.ING} else set[str]()
    return _readings(word.low) | own


@lru_cache(maxsize=1 << 14)
def implied_by(key: str) -> frozenset[str]:
    """Return a key and all that it implies, up the trees of nouns and of verbs."""
    found: set[str] = set()
    waiting = [key]
    while waiting:
        one = first_of(waiting.pop())
        if one not in found:
            found.add(one)
            kinds = (wide for member in members_of(one) for wide in KIND_OF.get(member, ()))
            waiting += [SAME_AS.get(wide, wide) for wide in kinds]
            waiting += WIDER.get(one, ())
    return frozenset(found)
