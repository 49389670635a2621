"""The words of a cue in its clause: auxiliaries and negations before it, an object after it."""

from typing import Final

from claimdb.extract.page import APOSTROPHES, AUXILIARIES, BETWEEN, Page, Run
from claimdb.extract.record import Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.stances import CLAIMS, DECIDING, NO_GOOD, PROPOSITIONS, REQUESTS, UNTRUE

#: How far before a cue its auxiliaries may begin, and after it its object and what it is called.
_BEFORE: Final = 6
_AFTER: Final = 10
_FAR: Final = 25
#: Words of a content in which its question begins ("the state why …").
_OPENING: Final = 6
#: Where a clause ends, and the words of an object.
_STOPS: Final = frozenset(".;:!?")
_ENDS: Final = listed(", to of in from for on at by with about against which who")
#: Behind a comma, another clause: "denies theft, will appeal".
_GOES_ON: Final = listed(
    "and but who which while although though after when as he she it they will would is was are "
    "were has have had said says saying adding"
)
#: A preposition or particle that belongs to the verb stands no farther from it.
_PARTICLES: Final = 3
#: The same as ``UNTRUE`` in two words.
_FALSE_PAIRS: Final = frozenset(
    {
        ("fake", "news"),
        ("made", "up"),
        ("trumped", "up"),
        ("cooked", "up"),
        ("not", "true"),
        ("without", "foundation"),
        ("without", "merit"),
        ("without", "basis"),
    }
)
#: Questions that are not asked with "?".
INDIRECT: Final = listed("whether if why how what who when where which")
#: After a word that calls false, it is no attribute ("a lie about"; but "false teeth").
_FOLLOWS: Final = listed(
    "and or by of from to in on for with that but about aimed designed intended meant "
    "because as at against spread made circulated"
)
#: What begins so is no request: "denied it had a plan".
_TOLD_OF: Final = listed("it he she they there that having")
#: Behind "any" they are what one is said to be up to; "any access" can only be granted.
_MADE: Final = listed("plan deal offer bid call proposal treaty truce settlement compromise")
#: They end as a verb's form does, and are things: what can be granted, and other nouns.
_GRANTED: Final = listed(
    "backing boarding building drilling farming filming fishing funding hearing housing landing "
    "licensing logging lodging mining nursing parking planning sailing sentencing trading training"
)
_NO_STEMS: Final = listed("dur noth anyth everyth someth k spr morn even")
#: Behind a participle they show that it belongs to the word before it: "a hoax staged by".
_BESIDE_PARTICIPLE: Final = listed("by to for in from at on with")


class Cue:
    """The words of one cue, by number, with the auxiliaries before it.

    ``found`` has a cue; ``content`` is the number of the first word of its content.
    """

    def __init__(self, page: Page, found: Found) -> None:
        self.page = page
        self.found = found
        start = found.cue[0].start
        numbers = page.runs(found.cue)
        walls = [span.end for span in (*found.source, *found.content) if span.end <= start]
        before = self._auxiliaries(numbers[0], page.first(max(walls)) if walls else 0)
        self.numbers = [*before, *numbers]
        self.content = page.first(found.content[0].start)

    def _auxiliaries(self, first: int, wall: int) -> range:
        """Return the words before the cue that belong to its verb."""
        number, low = first, self.page.low
        while number > max(wall, first - _BEFORE):
            word = low[number - 1]
            if not (
                word in AUXILIARIES
                or word in BETWEEN
                or word in APOSTROPHES
                or word.endswith("ly")
                or self.page.negation(number - 1)
                or (low[number] in APOSTROPHES and word.endswith("n"))
            ):
                break
            number -= 1
        return range(number, first)

    def negated_source(self) -> Run | None:
        """Return the run of "neither" or "no" in the source, or of "nor did" before it."""
        if not self.found.source:
            return None
        number = self.page.first(self.found.source[0].start)
        if self.page.word(number) in {"no", "nobody", "none", "neither"}:
            return number, number + 1
        before = self.page.word(number - 2)
        if self.page.word(number - 1) in AUXILIARIES and before in {"nor", "neither"}:
            return number - 2, number
        return None

    def nobody(self) -> bool:
        """Tell whether the source is nobody at all."""
        words = [self.page.low[n] for span in self.found.source for n in self.page.run(span)]
        return words[:1] == ["nobody"] or words[:2] == ["no", "one"]

    def asks(self) -> bool:
        """Tell whether the content is a question."""
        text, last = self.page.text, self.found.content[-1]
        opening = self.page.low[self.content : self.content + _OPENING]
        if "to" not in opening and not INDIRECT.isdisjoint(opening):
            return True
        return self.wonders() or "?" in text[max(last.start, last.end - 3) : last.end + 2]

    def wonders(self) -> bool:
        """Tell whether the content begins with "whether" or the like."""
        words = self.page.word(self.content), self.page.word(self.content - 1)
        return not INDIRECT.isdisjoint(words)

    def object(self, number: int) -> frozenset[str] | None:
        """Return ``CLAIMS`` or ``REQUESTS``, whichever the object of a verb belongs to."""
        return kind_of_object(self.page, self._after(number))

    def is_deed(self, number: int) -> bool:
        """Tell whether the object of a verb is a deed: "denied offering help", "the signing of"."""
        first = self._after(number)
        is_named = self.page.word(first) in {"the", "any"} and self.page.word(first + 2) == "of"
        word, after = self.page.word(first + is_named), self.page.word(first + 1)
        is_gerund = word.endswith("ing") and lemma(word.removesuffix("ing")) not in _NO_STEMS
        is_done = is_named or (after.isalpha() and after not in _ENDS)
        return is_gerund and word not in _GRANTED and is_done

    def is_planned(self, number: int) -> bool:
        """Tell what somebody is said to be up to from what he was asked for.

        "Denied any deal", "denied plans to close it", "denied it had a plan"; but a council
        may turn down plans.
        """
        first = self._after(number)
        if self.page.word(first) in _TOLD_OF:
            return True
        noun = lemma(self.page.word(first + 1))
        if self.page.word(first) == "any" and noun in _MADE:
            return True
        first += self.page.word(first) in {"a", "its", "his", "her", "their", "the"}
        to_do = lemma(self.page.word(first)) == "plan" and self.page.word(first + 1) == "to"
        source = {self.page.low[n] for span in self.found.source for n in self.page.run(span)}
        return to_do and not source & DECIDING

    def _after(self, number: int) -> int:
        """Return where the object of a verb begins: after it, or the content before it."""
        behind = self.content > number or self.numbers[-1] > number
        if self.content < number and self.page.word(number + 1) == "by":
            behind = False
        return number + 1 if behind else self.content

    def called_false(self, number: int, *, by_as: bool) -> Run | None:
        """Return the run of the word after a verb that calls its object untrue.

        ``by_as`` tells that "as" has to stand before it ("denounced it as a lie").
        """
        page = self.page
        first = self._after(number)
        for place in range(first, min(first + _FAR, len(page.low))):
            word, after = page.low[place], page.word(place + 1)
            if word in _STOPS:
                return None
            if (word, after) in _FALSE_PAIRS:
                return place, place + 2
            linked = "as" in page.low[first:place] if by_as else place > first
            predicate = linked and (
                not after.isalpha()
                or after in _FOLLOWS
                or (after.endswith("ed") and page.word(place + 2) in _BESIDE_PARTICIPLE)
            )
            if predicate and (word in UNTRUE or (word in NO_GOOD and self._claims(first, place))):
                return place, place + 1
        return None

    def _claims(self, first: int, end: int) -> bool:
        """Tell whether a claim, or "it", is what is called something."""
        low = self.page.low[first:end]
        return low[:1] in (["it"], ["this"]) or any(lemma(word) in CLAIMS for word in low)


def kind_of_object(page: Page, first: int) -> frozenset[str] | None:
    """Return ``CLAIMS`` or ``REQUESTS``, whichever the words from ``first`` on belong to."""
    for place in range(first, min(first + _AFTER, len(page.low))):
        word = page.low[place]
        stem = lemma(word)
        owns = page.word(place + 1) in APOSTROPHES
        if word == "that":
            # Behind another noun it begins a relative clause: "the ideology that …".
            close = place <= first + 1 or lemma(page.low[place - 1]) in PROPOSITIONS
            return CLAIMS if close else None
        if (stem in CLAIMS or word in CLAIMS) and not owns:
            return CLAIMS
        if stem in REQUESTS and not owns:
            return REQUESTS
        goes_on = word == "," and page.word(place + 1) in _GOES_ON
        far = word in _ENDS and place >= first + _PARTICLES
        if goes_on or far or word in _STOPS or word in {"and", "or"}:
            return None
    return None
