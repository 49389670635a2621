"""What a statement says, slot by slot: who did what to whom, with what, how many, when, where.

Two statements in other words can be compared by their frames; nothing is compared here.

Invariant: a slot is filled by words of the statement or not at all. ``predicate`` is "" where
no deed was found, and a frame of any text can be made.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from claimdb.lexicons.nouns import DEED_OF
from claimdb.lexicons.verbclasses import CLASS_OF, CONVERSE
from claimdb.link import entities, roles
from claimdb.link.dating import When, undated, whens
from claimdb.link.digits import in_digits
from claimdb.link.groups import FINITE, Group, groups, leading
from claimdb.link.lightverbs import lightened
from claimdb.link.phrases import Phrase
from claimdb.link.quantities import Quantity, measures
from claimdb.link.roles import Slots
from claimdb.link.tagging import Tag, Word, words

ONGOING: Final = "ongoing"
DONE: Final = "done"
#: Characters of a statement that are read: no sentence is longer.
LONGEST: Final = 1500
#: A "Monday" of these is the next one.
_COMING: Final = frozenset({"future", "planned", "conditional"})
#: Words that say nothing of a statement's matter.
_EMPTY: Final = frozenset({"be", "have", "do"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What one statement says.

    ``predicate`` is the lemma of what is done ("supply", "shoot down", "be") and ``deed`` its
    group ("transfer"; "" where it is in none, then compare lemmas); ``also`` are lemmas joined
    to it ("killed or maimed"). ``actors`` do it,
    ``objects`` are done to (of "be" and "become": what the actors are said to be),
    ``recipients`` get; ``others`` are further phrases, each with its ``preposition``; a
    purpose ("to hit targets") is the lemma and the phrases in ``purpose``. ``places`` are
    phrases behind "in", "at", "near" …, which stand in ``others`` too. ``entities`` are the keys
    of all names, ``contents`` the lemmas of all words with a meaning of their own.

    ``negated`` tells that the whole is denied; ``modality`` is "" for what is told as a fact,
    else "future", "planned", "attempted", "possible", "necessary", "conditional", "reported".
    ``is_clause`` tells a sentence from a noun phrase ("the supply of shells"). ``aspect`` is
    "ongoing" for what is being done ("is being built"), "done" for what was or has been, else "".
    """

    statement: str
    predicate: str = ""
    deed: str = ""
    also: tuple[str, ...] = ()
    actors: tuple[Phrase, ...] = ()
    objects: tuple[Phrase, ...] = ()
    recipients: tuple[Phrase, ...] = ()
    others: tuple[Phrase, ...] = ()
    purpose: tuple[str, tuple[Phrase, ...]] = ("", ())
    places: tuple[Phrase, ...] = ()
    entities: frozenset[str] = frozenset()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[When, ...] = ()
    contents: frozenset[str] = frozenset()
    negated: bool = False
    modality: str = ""
    tense: str = ""
    passive: bool = False
    is_clause: bool = False
    aspect: str = ""

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All phrases of all slots."""
        return self.actors + self.objects + self.recipients + self.others + self.purpose[1]


def frame(
    statement: str, *, day: date | None = None, names: Mapping[str, str] | None = None
) -> Frame:
    """Return what a statement says.

    ``day`` is that of the publication, from which "last month" is counted. ``names`` gives
    words of the statement ("he", "the group", "Mr Kim") the name they stand for. A light
    verb and its noun are told by one verb ("made a payment of": "paid"), a number of several
    words by digits.
    """
    if len(statement) <= LONGEST:
        statement = lightened(in_digits(statement))
    plain = undated(statement[:LONGEST])
    tagged = words(plain)
    found = groups(tagged)
    main = leading(tagged, found) or next(iter(found), None)
    measured = measures(plain)
    slots = roles.slots(tagged, found, main, measured)
    slots = _named(slots, names or {})
    whole = slots.all
    return Frame(
        statement=statement,
        predicate=slots.predicate,
        deed=_deed(slots.predicate),
        also=slots.also,
        actors=slots.actors,
        objects=slots.objects,
        recipients=slots.recipients,
        others=slots.others,
        purpose=slots.purpose,
        places=tuple(_place(one) for one in whole if one.preposition in roles.PLACING),
        entities=frozenset(name for phrase in whole for name in phrase.names),
        quantities=_quantities(whole, measured_of=tuple(one.quantity for one in measured)),
        times=whens(statement, day, is_coming=bool(main and main.modality in _COMING)),
        contents=_contents(tagged),
        negated=slots.negated,
        modality=main.modality if main else "",
        tense=main.tense if main else "",
        passive=bool(main and main.passive),
        is_clause=bool(main and main.kind == FINITE),
        aspect=_aspect(tagged, main) if main and main.kind == FINITE else "",
    )


def _aspect(tagged: Sequence[Word], main: Group) -> str:
    """Tell "is building" and "is being built" from "has built" and "built"."""
    before = tagged[main.start : main.main]
    if any(word.low == "being" for word in before) or (before and tagged[main.main].tag is Tag.ING):
        return ONGOING
    is_done = main.tense == "past" or any(word.tag is Tag.HAVE for word in before)
    return DONE if is_done else ""


def _deed(predicate: str) -> str:
    group = CLASS_OF.get(predicate, "")
    return CONVERSE.get(group, group)


def _named(slots: Slots, names: Mapping[str, str]) -> Slots:
    """Give phrases the names that they stand for."""
    if not names:
        return slots
    known = {key.lower(): name for key, name in names.items()}

    def one(phrase: Phrase) -> Phrase:
        name = known.get(phrase.words.lower())
        if name is None:
            return phrase
        return replace(phrase, head=entities.canonical(name), is_name=True)

    return slots.mapped(one)


def _place(phrase: Phrase) -> Phrase:
    """Return a phrase of place: "in Moscow" is the city and no government."""
    if phrase.is_name:
        return replace(phrase, head=entities.place(phrase.words))
    return phrase


def _quantities(whole: Sequence[Phrase], measured_of: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the quantities of the phrases, and those that stand in none."""
    inside = [phrase.quantity for phrase in whole if phrase.quantity is not None]
    told = {quantity.words for quantity in inside}
    return (*inside, *(one for one in measured_of if one.words not in told))


def _contents(tagged: Sequence[Word]) -> frozenset[str]:
    """Return the lemmas of nouns, names and verbs."""
    return (
        frozenset(
            word.lemma if word.tag is not Tag.NAME else entities.canonical(word.text)
            for word in tagged
            if word.tag in {Tag.NOUN, Tag.NAME, Tag.VERB, Tag.ING}
        )
        - _EMPTY
    )


__all__ = ["DEED_OF", "Frame", "Group", "Phrase", "Quantity", "When", "frame"]
