"""Who did a deed to whom, by the nearest sentence before that tells it as a fact.

"Norland has shipped grain to Orle. The minister said the deliveries of grain …": they are
Norland's, to Orle. The sentence is in the voice of the text: nobody says it, nothing in it is
quoted, hoped or doubted.

Invariant: the nearest sentence that mentions the deed and the thing decides; where it is no
plain fact, or another one nearby tells of somebody else, nobody is named.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import DEED_OF, SAME_AS
from claimdb.lexicons.verbclasses import CLASS_OF
from claimdb.link import forms
from claimdb.link.frame import DONE, Frame, frame
from claimdb.link.phrases import Phrase
from claimdb.link.splitting import sentences
from claimdb.link.synonyms import first_of
from claimdb.link.tagging import words
from claimdb.link.terms import implied_by

#: Verbs that tell that goods changed hands and leave open how.
GENERAL: Final = listed("supply deliver provide transfer ship send")
#: Characters before a content that are looked through, and sentences: two paragraphs or so.
_BACK: Final = 2_000
_SENTENCES: Final = 6
#: Parts of a thing that are counted in it: "rounds of munitions", "tonnes of grain".
_COUNTED_IN: Final = listed(
    "round tonne ton crate container barrel litre box truckload shipload tanker consignment "
    "dose sack bag pallet cargo batch load stock"
)
#: What makes another's words, a thought, a plan or a doubt of a sentence.
_NO_FACT: Final = listed(
    "say tell accuse claim allege deny report announce argue insist suggest warn think believe "
    "suspect fear hope expect plan intend promise pledge vow agree offer propose threaten accord "
    "if unless whether would could may might should must will not no never nor neither without "
    "allegedly reportedly supposedly apparently perhaps maybe possibly probably likely rather "
    "instead almost nearly or none nobody nothing"
)
#: "Parts of missiles" are none.
_PIECES: Final = listed("part parts component components piece pieces share portion")
_QUOTES: Final = frozenset('"\u201c\u201d\u00ab\u00bb?')


class Told(NamedTuple):
    """The deed of an earlier sentence: its doer, who got it, which of the things it tells of."""

    doer: str
    to: str | None
    things: tuple[str, ...]


def told_before(text: str, place: int, verb: str, things: tuple[str, ...]) -> Told | None:
    """Return who did what ``verb`` tells to one of ``things``, by the text before a place."""
    nearest: Told | None = None
    for sentence in _before(text, place):
        if not _mentions(sentence, verb, things):
            continue
        told = _told(sentence, verb, things)
        if nearest is None and told is None:
            return None
        if nearest is None or told is None:
            nearest = nearest or told
        elif (told.doer, told.to) != (nearest.doer, nearest.to):
            return None
    return nearest


def _before(text: str, place: int) -> Iterator[str]:
    """Yield the sentences that end before a place, the nearest first."""
    first = max(0, place - _BACK)
    found: list[str] = []
    start = first
    for line in text[first : place + 1].splitlines(keepends=True):
        for low, high in sentences(line):
            if start + high <= place:
                found.append(line[low:high].strip())
        start += len(line)
    yield from found[: -_SENTENCES - 1 : -1]


def _mentions(sentence: str, verb: str, things: tuple[str, ...]) -> bool:
    """Tell whether a sentence has a word for the deed and one for a thing, in whatever roles."""
    keys = frozenset(_key(one) for one in things)
    wider = frozenset[str]().union(*map(implied_by, keys))
    has_deed = has_thing = False
    for word in words(sentence):
        noun = forms.singular(word.low)
        verbs = {one for one, _ in forms.readings(word.low)} | {DEED_OF.get(noun, "")}
        has_deed = has_deed or any(_is_akin(one, verb) for one in verbs)
        own = first_of(SAME_AS.get(noun, noun))
        has_thing = has_thing or own in wider or not implied_by(own).isdisjoint(keys)
    return has_deed and has_thing


def _is_akin(one: str, verb: str) -> bool:
    group = CLASS_OF.get(verb, "")
    return one == verb or (group != "" and CLASS_OF.get(one, "") == group)


def _told(sentence: str, verb: str, things: tuple[str, ...]) -> Told | None:
    """Return the deed that a sentence tells as a plain fact of one doer who is named."""
    tagged = words(sentence)
    doubted = any(
        word.text != "May" and (word.low in _NO_FACT or word.lemma in _NO_FACT) for word in tagged
    )
    if doubted or not _QUOTES.isdisjoint(sentence):
        return None
    read = frame(sentence)
    is_same = read.predicate == verb or {read.predicate, verb} <= GENERAL
    if not is_same or not read.is_clause or read.negated or read.modality or read.aspect != DONE:
        return None
    getting = [one for one in read.recipients if one.is_name]
    if len(read.actors) != 1 or not read.actors[0].is_name or len(getting) > 1:
        return None
    named = tuple(filter(None, (_meant(one, read) for one in things)))
    if not named:
        return None
    return Told(read.actors[0].words, getting[0].words if getting else None, named)


def _meant(thing: str, read: Frame) -> str | None:
    """Return a thing in its fullest words, where a sentence tells of it or of a kind of it."""
    bare = thing.removeprefix("the ")
    told = {word.low for word in words(bare)[:-1]}
    for phrase in read.objects:
        if not _PIECES.isdisjoint(phrase.words.lower().split()):
            continue
        for one in _counted(phrase):
            same = first_of(one.head) == _key(bare)
            has_all = told <= {word.low for word in words(one.words)}
            if same and has_all and one.words.lower().startswith("the ") and bare != thing:
                return one.words
            if has_all and (same or _key(bare) in implied_by(one.head)):
                return thing
    return None


def _counted(phrase: Phrase) -> tuple[Phrase, ...]:
    """Return a phrase, or what is counted in it: "munitions" for "rounds of munitions"."""
    return phrase.of if phrase.head in _COUNTED_IN and phrase.of else (phrase,)


def _key(thing: str) -> str:
    """Return the key of the noun that a thing is of: "port" for "the port of Lund"."""
    noun = forms.singular(thing.partition(" of ")[0].split()[-1].lower())
    return first_of(SAME_AS.get(noun, noun))
