"""The main clause of a content, from its first word to its verb.

What is negated, and how sure a speaker is, stands there. Relative and subordinate
clauses negate something else, so nothing behind their first word is read.
There is no grammar here, only the forms of words: what could be misread ends the
clause early, and a negation is rather missed than made up.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.extract.page import APOSTROPHES, AUXILIARIES, BETWEEN, Page, Run
from claimdb.extract.record import Found
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed

#: Words in which a main clause shows its verb, and after an auxiliary its negation.
_WORDS: Final = 24
_GROUP: Final = 4
_STOPS: Final = frozenset(".;:?!")
_SUBORDINATE: Final = listed(
    "who whom whose which that where because if when while although though unless until than "
    "whether since before after why how what but"
)
_OPENERS: Final = listed("that but and so well look yes because ,")
_MARKS: Final = listed("\" ' \u201c \u201d \u2018 \u2019 \u00ab [ ] ( )")
_NONE: Final = listed("no nobody nothing none neither")
_POSITIVE: Final = listed(
    "doubt question matter less fewer sooner wonder more other but secret surprise "
    "coincidence mistake joke"
)
#: Between an auxiliary and its verb, or its predicate, beside adverbs.
_BESIDE: Final = _NONE | listed("not never t s very highly quite all at most more")
_PRONOUNS: Final = listed("it he she that there what who this here")
_CLITICS: Final = listed("re ve ll d m")
_UNLIKELY: Final = frozenset({"unlikely", "impossible"})
#: Past forms that are adjectives, nouns or participles as often as verbs.
_NOT_FINITE: Final = listed(
    "being having doing been done gone known seen given taken written shown drawn held made "
    "set put cut read cast left lost lead paid spread forecast broadcast born fallen broken "
    "chosen sworn driven hidden found criticisms lies lying rose saw felt fell ground bound"
)


def main_clause(page: Page, found: Found) -> list[int]:
    """Return the numbers of the words up to the verb of a content, and of one behind it."""
    clause = page.clauses.get(found.content)
    if clause is None:
        clause = page.clauses[found.content] = _main_clause(page, found)
    return clause


def _main_clause(page: Page, found: Found) -> list[int]:
    opening: list[int] = []
    auxiliary = -1
    for place, number in enumerate(_beginning(page, found)):
        word = page.low[number]
        if word in _MARKS or (not opening and _opens(page, number)):
            continue
        if word in _STOPS or word in _SUBORDINATE or 0 <= auxiliary < place - _GROUP:
            break
        opening.append(number)
        if _is_auxiliary(page, number):
            auxiliary = place if auxiliary < 0 else auxiliary
        elif _is_finite(page, number) if auxiliary < 0 else not _is_between(word):
            if number + 1 < len(page.low):
                opening.append(number + 1)
            break
    return opening


def negation(page: Page, clause: Sequence[int]) -> Run | None:
    """Return the run of the words that negate a main clause, if any do."""
    for number in clause:
        word = page.low[number]
        before = page.word(number - 1)
        if word in _UNLIKELY:
            if (
                before in AUXILIARIES
                or before in BETWEEN
                or before in {"very", "highly", "s", "re"}
            ):
                return number, number + 1
        elif word in _NONE:
            if lemma(page.word(number + 1)) not in _POSITIVE:
                return number - (before in AUXILIARIES), number + 1
        elif word != "without" and (run := page.negation(number)):
            # "Not paying", "the risk of not being seen": only the gerund is negated.
            gerund = page.word(number + 1).endswith("ing") and not _is_auxiliary(page, number - 1)
            return None if word == "not" and gerund else run
    return None


def _beginning(page: Page, found: Found) -> list[int]:
    """Return the first words of the content."""
    numbers: list[int] = []
    for span in found.content:
        numbers += page.run(span)[: _WORDS - len(numbers)]
    return numbers


def _opens(page: Page, number: int) -> bool:
    """Tell whether a word only leads into the clause ("that", "well", "No, …")."""
    word = page.low[number]
    return word in _OPENERS or (word == "no" and page.word(number + 1) == ",")


def _is_auxiliary(page: Page, number: int) -> bool:
    """Tell an auxiliary, contracted ones with it; the "s" of a possessive is none."""
    word = page.low[number]
    if page.word(number - 1) not in APOSTROPHES:
        return word in AUXILIARIES
    return word in _CLITICS or (word == "s" and page.word(number - 2) in _PRONOUNS)


def _is_between(word: str) -> bool:
    """Tell what may stand between an auxiliary and its verb."""
    return word in _BESIDE or word in BETWEEN or word.endswith("ly") or word == "n"  # "did n't"


def _is_finite(page: Page, number: int) -> bool:
    """Tell what must be a finite verb by its form; "supplied by" may be none."""
    word = page.low[number]
    if word in _NOT_FINITE:
        return False
    return (word in LEMMA_OF or word.endswith("ed")) and page.word(number + 1) != "by"
