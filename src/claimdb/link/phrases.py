"""Noun phrases of tagged words: who and what, whose, how many, behind which preposition.

Invariant: phrases are in order and do not overlap; each has a head, which is the key of a
known name or the lemma of a noun.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.nouns import SAME_AS, kinds
from claimdb.link import entities
from claimdb.link.quantities import Measure, Quantity
from claimdb.link.tagging import Tag, Word


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase.

    ``words`` are those of the text; ``head`` is the key of the name ("north korea") where
    ``is_name``, else the lemma of the noun ("missile"); ``modifiers`` are the lemmas of the
    other nouns and adjectives; ``owners`` the keys of the names that it belongs to or comes
    from ("North Korean missiles"); ``of`` the phrases that follow "of" ("shells" in "rounds
    of shells"); ``start`` and ``end`` are offsets in the statement.
    """

    words: str
    head: str
    is_name: bool
    modifiers: frozenset[str]
    owners: frozenset[str]
    of: tuple["Phrase", ...]
    quantity: Quantity | None
    negated: bool
    start: int
    end: int
    preposition: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        """The head, its commoner word and all that these are kinds of."""
        return frozenset({self.head}) | (frozenset() if self.is_name else kinds(self.head))

    @property
    def names(self) -> frozenset[str]:
        """The keys of all names in the phrase."""
        own = frozenset({self.head}) if self.is_name else frozenset[str]()
        return own.union(self.owners, *(phrase.names for phrase in self.of))


_INSIDE: Final = frozenset(
    {Tag.DETERMINER, Tag.POSSESSIVE, Tag.NUMBER, Tag.NOUN, Tag.NAME, Tag.GENITIVE, Tag.QUOTE}
)
_CORE: Final = frozenset({Tag.NOUN, Tag.NAME})
#: "Rounds of munitions" are munitions, "a group of soldiers" are soldiers.
_MEASURES: Final = listed(
    "number group series kind type sort lot amount quantity volume bunch handful couple pair "
    "set batch shipment load dozens hundreds thousands millions billions majority part "
    "portion"
)
_MADE: Final = listed("made built supplied produced manufactured designed")
_PARTICIPLES: Final = frozenset({"past/participle", "participle"})
_NO: Final = frozenset({"no", "neither"})
#: Words that are one preposition: "out of control" is not "under control".
_TOGETHER: Final = {
    ("in", "favour", "of"): "for",
    ("in", "favor", "of"): "for",
    ("out", "in", "favour", "of"): "for",
    ("out", "against"): "against",
    ("out", "of"): "out of",
}


def phrases(
    words: Sequence[Word], start: int, end: int, measured: Sequence[Measure] = ()
) -> tuple[Phrase, ...]:
    """Return the noun phrases among words ``start`` to ``end``, each with its preposition.

    "Russia and Iran" are two phrases with one preposition. What follows "of" is part of
    the phrase before it.
    """
    found: list[Phrase] = []
    preposition = ""
    index = start
    while index < end:
        word = words[index]
        if several := _several(words, index, end):
            preposition = several[0]
            index += several[1]
        elif word.tag in {Tag.PREPOSITION, Tag.TO} and not _in_quantity(word, measured):
            preposition = word.low
            index += 1
        elif _begins(words, index, end):
            stop = _end(words, index, end)
            phrase = _phrase(words, index, stop, preposition, measured)
            index = stop
            if phrase is None:
                continue
            if preposition == "of" and found:
                found[-1] = _with_of(found[-1], phrase)
            else:
                found.append(phrase)
        else:
            if (
                word.tag not in {Tag.CONJUNCTION, Tag.ADVERB, Tag.QUOTE, Tag.NOT}
                and word.text != ","
            ):
                preposition = ""
            if word.text == ",":
                preposition = ""
            index += 1
            continue
        if index > 0 and words[index - 1].tag not in {Tag.PREPOSITION, Tag.TO}:
            preposition = preposition if _goes_on(words, index, end) else ""
    return tuple(found)


def _several(words: Sequence[Word], start: int, end: int) -> tuple[str, int] | None:
    """Return the preposition that several words make together, and how many they are."""
    for told, meant in _TOGETHER.items():
        if start + len(told) <= end and told == tuple(
            word.low for word in words[start : start + len(told)]
        ):
            return meant, len(told)
    return None


def _in_quantity(word: Word, measured: Sequence[Measure]) -> bool:
    """Tell the "at" of "at least 40" from that of "at sea"."""
    return any(one.span.start <= word.start < one.span.end for one in measured)


def _goes_on(words: Sequence[Word], index: int, end: int) -> bool:
    return index < end and words[index].tag is Tag.CONJUNCTION


def _begins(words: Sequence[Word], index: int, end: int) -> bool:
    word = words[index]
    if word.tag is Tag.VERB:
        return word.form in _PARTICIPLES and index + 1 < end and words[index + 1].tag in _CORE
    return word.tag in _INSIDE - {Tag.QUOTE, Tag.GENITIVE} or word.tag is Tag.PRONOUN


def _end(words: Sequence[Word], index: int, end: int) -> int:
    """Return where the phrase that begins at ``index`` stops."""
    if words[index].tag is Tag.PRONOUN:
        return index + 1
    place = index
    seen = False
    while place < end:
        word = words[place]
        if (seen and _parts(words, place, index)) or not _is_inside(words, place, end, seen=seen):
            break
        seen = seen or word.tag in _CORE or word.tag is Tag.NUMBER
        place += 1
    while place > index and words[place - 1].tag is Tag.QUOTE:
        place -= 1
    return max(place, index + 1)


def _parts(words: Sequence[Word], place: int, start: int) -> bool:
    """Tell whether a second phrase begins behind the noun of the first."""
    word, before = words[place], words[place - 1]
    if word.tag in {Tag.DETERMINER, Tag.POSSESSIVE}:
        return True
    if word.tag is Tag.NUMBER:
        return before.tag not in {Tag.NUMBER, Tag.DETERMINER, Tag.GENITIVE}
    is_second_name = word.tag is Tag.NAME and before.tag is Tag.NOUN
    return is_second_name and place > start + 1 and before.low.endswith("s")


def _is_inside(words: Sequence[Word], place: int, end: int, *, seen: bool) -> bool:
    """Tell whether a word is part of a phrase; ``seen``: the phrase has a noun already."""
    word = words[place]
    following = words[place + 1].tag if place + 1 < end else Tag.PUNCTUATION
    if word.tag in _INSIDE:
        return True
    if word.tag is Tag.ADVERB:
        return not seen and following in {Tag.NOUN, Tag.NUMBER}
    describes = word.tag is Tag.ING or (word.tag is Tag.VERB and word.form in _PARTICIPLES)
    return describes and following in _CORE and not (seen and words[place - 1].tag in _CORE)


def _phrase(
    words: Sequence[Word], start: int, end: int, preposition: str, measured: Sequence[Measure]
) -> Phrase | None:
    """Return one phrase of a run of words, None where there is nothing in it to name."""
    run = [word for word in words[start:end] if word.tag is not Tag.QUOTE]
    if not run:
        return None
    owned = max((i for i, word in enumerate(run) if word.tag is Tag.GENITIVE), default=-1)
    owners = _names(run[: owned + 1]) if owned >= 0 else frozenset[str]()
    inner = [
        word for word in run[owned + 1 :] if word.tag in _CORE | {Tag.VERB, Tag.ING, Tag.PRONOUN}
    ]
    if not inner:
        inner = [word for word in run if word.tag in _CORE] or [
            word for word in run if word.tag in {Tag.NUMBER, Tag.DETERMINER, Tag.PRONOUN}
        ]
    if not inner:
        return None
    head, is_name, rest = _head(inner)
    owners |= _names([word for word in rest if word.tag is Tag.NAME])
    owners |= {owner for word in rest if (owner := _maker(word))}
    quantity = _quantity(measured, run[0].start, run[-1].end, head)
    first = run[0].start if quantity is None else min(run[0].start, quantity[0])
    return Phrase(
        words=" ".join(word.text for word in words[start:end])
        .replace(" 's", "'s")
        .replace(" \u2019s", "\u2019s"),
        head=head,
        is_name=is_name,
        modifiers=frozenset(word.lemma for word in rest if word.tag is not Tag.NAME),
        owners=owners,
        of=(),
        quantity=quantity[1] if quantity else None,
        negated=run[0].low in _NO,
        start=first,
        end=run[-1].end,
        preposition=preposition,
    )


def _head(inner: Sequence[Word]) -> tuple[str, bool, Sequence[Word]]:
    """Return the head of a phrase, whether it is a name, and the words before it."""
    last = inner[-1]
    if last.tag is not Tag.NAME:
        lemma = last.lemma if last.tag is Tag.NOUN else last.low
        return SAME_AS.get(lemma, lemma), False, inner[:-1]
    first = len(inner) - 1
    while first > 0 and inner[first - 1].tag is Tag.NAME:
        first -= 1
    whole = " ".join(word.text for word in inner[first:])
    for skip in range(first, len(inner)):
        name = " ".join(word.text for word in inner[skip:])
        if skip > first and entities.is_known(name):
            return entities.canonical(name), True, inner[:skip]
        if skip == first and entities.is_known(name):
            break
    described = 0
    while described < len(inner) - first - 1:
        lead = _adjective(inner[first:], described)
        if not lead:
            break
        described += lead
    name = " ".join(word.text for word in inner[first + described :])
    return entities.canonical(name or whole), True, inner[: first + described]


def _adjective(names: Sequence[Word], at: int) -> int:
    """Return of how many words the adjective of a state is that stands at a place, or 0."""
    for size in (2, 1):
        if at + size < len(names) and entities.is_adjective(
            " ".join(word.text for word in names[at : at + size])
        ):
            return size
    return 0


def _maker(word: Word) -> str:
    """Return the state that "Iranian-made" tells, or nothing."""
    name, _, made = word.text.rpartition("-")
    return entities.canonical(name) if made in _MADE and entities.is_known(name) else ""


def _names(run: Sequence[Word]) -> frozenset[str]:
    """Return the keys of the runs of names among words."""
    found: set[str] = set()
    name: list[str] = []
    for word in [*run, None]:
        if word is not None and word.tag is Tag.NAME:
            name.append(word.text)
        elif name:
            found |= _split(name)
            name = []
    return frozenset(found)


def _split(name: list[str]) -> set[str]:
    """Return the keys of "Ukrainian President Zelensky": the state, and the rest."""
    if entities.is_known(" ".join(name)):
        return {entities.canonical(" ".join(name))}
    for size in (2, 1):
        if len(name) > size and entities.is_adjective(" ".join(name[:size])):
            return {entities.canonical(" ".join(name[:size]))} | _split(name[size:])
    return {entities.canonical(" ".join(name))}


def _quantity(
    measured: Sequence[Measure], start: int, end: int, head: str
) -> tuple[int, Quantity] | None:
    """Return the quantity whose words stand in or just before a phrase, and where it begins."""
    for measure in measured:
        if measure.span.start < end and measure.span.end > start:
            return measure.span.start, replace(measure.quantity, of=head)
    return None


def _with_of(phrase: Phrase, inner: Phrase) -> Phrase:
    """Return "rounds" with "of munitions", or "soldiers" for "a group of soldiers"."""
    words = f"{phrase.words} of {inner.words}"
    quantity = phrase.quantity or inner.quantity
    if phrase.head in _MEASURES or (quantity is phrase.quantity and not _counts(phrase)):
        if quantity is not None:
            quantity = replace(quantity, of=inner.head)
        return replace(
            inner,
            words=words,
            quantity=quantity,
            modifiers=inner.modifiers,
            negated=phrase.negated or inner.negated,
            start=phrase.start,
            preposition=phrase.preposition,
            owners=inner.owners | phrase.owners,
        )
    return replace(
        phrase,
        words=words,
        of=(*phrase.of, inner),
        quantity=quantity,
        end=inner.end,
    )


def _counts(phrase: Phrase) -> bool:
    """Tell whether the head of a phrase with a number is what is counted, not the number."""
    return phrase.quantity is None or not phrase.quantity.words.lower().endswith(phrase.head)
