"""Whom "who", "which", "that" and "whose" belong to: the name right before them, or the phrase.

Invariant: between the name and the word stands an apposition or "of …" at the most, and
what may as well belong to another, or to several, belongs to nobody. A phrase ends right
before the word.
"""

from bisect import bisect_right
from typing import Final

from claimdb.extract.speakers.entities import Entities
from claimdb.extract.speakers.grammar import (
    ACTIONS,
    AUXILIARIES,
    DETERMINERS,
    FUNCTION,
    PREPOSITIONS,
    REPORTING,
)
from claimdb.extract.speakers.tokens import Range, Tokens
from claimdb.lexicons.bodies import BODIES
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import is_people, is_person

#: Words back that are looked at for what a "who" belongs to.
_BACK: Final = 24
_RELATIVE: Final = frozenset(("who", "whom", "which", "that"))
_OPENS: Final = frozenset((",", "(", "\u2014", "\u2013"))
_QUOTES: Final = frozenset('"\u201c\u201d')
_PLACING: Final = frozenset(("of", "in", "from", "at", "near"))
#: With these several do it: "Ruiz and Moor, who have said".
_PLURAL: Final = listed(
    "have haven't are aren't were weren't do don't say claim argue believe think want support "
    "oppose deny insist hope fear know accuse call"
)
_BESIDE: Final = listed("also now still once both all then later since never")
#: An apposition that a clause follows without a comma begins so: "Ruiz, a clerk who said".
_ARTICLES: Final = listed("a an the one another his her its their")
#: Not behind a comma: "in Ashton, with friends who", "Ruiz, and others who".
_APART: Final = (PREPOSITIONS - {"of", "from", "at"}) | listed("and or but where when while as")
#: What a phrase may be narrowed by: "the head of the bank, who", "a cook at the ministry, who".
_NARROWING: Final = frozenset(("of", "at", "for", "from", "in", "near"))
#: Words of a phrase, without what it is narrowed by; and phrases that are gone back over.
_LONGEST: Final = 6
_MOST: Final = 3
_OPEN: Final = FUNCTION | PREPOSITIONS | AUXILIARIES | REPORTING | ACTIONS | DETERMINERS


class Relatives:
    """Finds the names of a text that relative clauses belong to."""

    def __init__(self, tokens: Tokens, entities: Entities) -> None:
        self._tokens = tokens
        self._entities = entities
        self._lasts = [mention.last for mention in entities.mentions]

    def antecedent(self, index: int) -> int | None:
        """Return the entity that the relative at a word belongs to, None where that is open."""
        tokens = self._tokens
        if tokens.low[index] != "whose" and self._is_plural(index):
            return None
        if index and tokens.low[index - 1] in {"and", "or", "but"}:
            return self._of_first(index)
        candidate = bisect_right(self._lasts, index - 1) - 1
        unsure = None
        while candidate >= 0:
            mention = self._entities.mentions[candidate]
            apart = mention.last < index - _BACK
            if apart or tokens.sentence[mention.last] != tokens.sentence[index]:
                return unsure
            fits = self._is_described(mention.last + 1, index) and self._fits(candidate, index)
            if fits and not self._is_complement(mention.whole, index):
                number = self._entities.of[candidate]
                if self._entities.entity_at(candidate).kind or len(mention.key) > 1:
                    return number
                unsure = number if unsure is None else unsure
            candidate -= 1
        return unsure

    def _of_first(self, index: int) -> int | None:
        """Return what the "who" of "who has said so, and who …" goes on with."""
        tokens = self._tokens
        for back in range(index - 1, max(-1, index - _BACK), -1):
            if tokens.sentence[back] != tokens.sentence[index]:
                break
            if tokens.low[back].startswith(tokens.low[index]):
                return self.antecedent(back)
        return None

    def _fits(self, candidate: int, index: int) -> bool:
        """Tell whether a name is of a kind that the relative is used for."""
        entity, mention = self._entities.entity_at(candidate), self._entities.mentions[candidate]
        low = self._tokens.low[index]
        if low in {"who", "whom"}:
            first = mention.whole
            in_place = first > 0 and self._tokens.low[first - 1] in _PLACING
            return entity.kind != "body" and not (
                in_place and (entity.kind != "person" or self._tokens.low[first - 1] == "in")
            )
        return low != "which" or entity.kind != "person"

    def _is_plural(self, index: int) -> bool:
        """Tell whether a clause is of several: its verb has no "s" that it would have."""
        ahead = index + 1
        low = self._tokens.low
        while ahead < len(low) and (low[ahead] in _BESIDE or low[ahead].endswith("ly")):
            ahead += 1
        return ahead < len(low) and low[ahead] in _PLURAL

    def _is_described(self, start: int, stop: int) -> bool:
        """Tell whether words between a name and "who" only describe the name."""
        tokens = self._tokens
        if stop and tokens.low[stop - 1] in PREPOSITIONS:
            stop -= 1  # "Ruiz, to whom"
        if start >= stop:
            return True
        opens = tokens.words[start] in _OPENS
        if not opens and tokens.low[start] not in {"of", "from", "at"}:
            return False
        if opens and tokens.low[start + 1] in _APART and start + 1 < stop:
            return False
        if opens and tokens.words[stop - 1] not in _OPENS | {")"}:
            another = any(tokens.words[index] in _OPENS for index in range(start + 1, stop))
            if another or tokens.low[start + 1] not in _ARTICLES:
                return False
        return not any(
            tokens.low[index] in REPORTING
            or tokens.low[index] in AUXILIARIES
            or tokens.words[index] in _QUOTES
            for index in range(start, stop)
        )

    def _is_complement(self, first: int, index: int) -> bool:
        """Tell whether a name only narrows a noun that "who" belongs to ("an aide to Kim, who")."""
        tokens = self._tokens
        back = first - 1
        if back < 0 or tokens.low[back] not in {"of", "for", "to", "at"}:
            return False
        narrows = tokens.words[index - 1] != "," and tokens.low[back - 1].isalpha()
        return back > 0 and narrows


def phrase_before(tokens: Tokens, index: int) -> Range | None:
    """Return the words right before "who" or "which" that describe who can speak, if they do.

    "The harbour ministry, which": not "the report, which", and no name, which is known as one.
    """
    if tokens.low[index] not in {"who", "which"} or not index:
        return None
    end = last = index - 1 - (tokens.words[index - 1] == ",")
    for _ in range(_MOST):
        first = last
        while first >= 0 and last - first < _LONGEST and _is_inside(tokens, first, index):
            first -= 1
        if first == last:
            return None
        opened = first >= 0 and tokens.low[first] in DETERMINERS and _beside(tokens, first, index)
        begin = first if opened else first + 1
        if _can_speak(tokens.low[last], person=tokens.low[index] == "who"):
            return begin, end
        between = begin - 1
        narrows = between > 0 and tokens.low[between] in _NARROWING
        if not narrows or (tokens.low[index] == "which" and tokens.capital[last]):
            return None
        last = between - 1
    return None


def _is_inside(tokens: Tokens, index: int, relative: int) -> bool:
    """Tell whether a word may be one of a phrase, behind its article."""
    is_word = tokens.words[index][0].isalpha() or tokens.low[index] in {"'s", "\u2019s"}
    return is_word and tokens.low[index] not in _OPEN and _beside(tokens, index, relative)


def _beside(tokens: Tokens, one: int, other: int) -> bool:
    return tokens.sentence[one] == tokens.sentence[other]


def _can_speak(noun: str, *, person: bool) -> bool:
    """Tell whether a noun is of people, for "who", or of a body, for "which"."""
    people = is_person(noun) or is_people(noun)
    return people if person else not people and (noun in BODIES or noun.removesuffix("s") in BODIES)
