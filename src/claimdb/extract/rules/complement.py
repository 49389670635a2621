"""Where what is said begins behind a verb of saying, by what the verb takes.

Fewer verbs than the words of saying, and only with what shows that they tell of
saying: "refused to say" does, and "refused to leave" does not. Invariant: what is
returned is a word behind the verb, or nothing.
"""

from typing import Final

from claimdb.extract.chains.phrases import citable
from claimdb.extract.page import Page
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.people import is_person, singular
from claimdb.lexicons.stances import NO_GOOD, UNTRUE, UTTERING

#: With a clause, or with a thing that is claimed.
_CLAUSE: Final = listed(
    "say add insist admit acknowledge concede claim allege argue warn vow pledge promise predict "
    "stress confirm note maintain contend declare announce complain boast reveal suggest swear "
    "deny reiterate caution estimate explain"
)
#: With whatever their object is.
_THING: Final = listed(
    "deny reject dismiss refute repudiate dispute confirm admit acknowledge condemn denounce "
    "deplore criticise criticize ridicule mock deride rebuff blast slam decry"
)
_PROMISING: Final = listed("vow pledge promise threaten")
_ASKING: Final = listed("ask question wonder")
#: With somebody, and one of these words behind.
_WITH: Final = {
    "accuse": listed("of"),
    "blame": listed("for"),
    "urge": listed("to"),
    "call": listed("a an \" ' \u201c \u2018"),
    "describe": listed("as"),
    "brand": listed("a an \" ' \u201c \u2018"),
}
#: What claims, deeds and plans are called.
_JUDGEMENTS: Final = (
    UNTRUE
    | NO_GOOD
    | listed(
        "misleading unfair unjust untrue unacceptable premature irresponsible reckless "
        "illegal unlawful unconstitutional dangerous disgraceful outrageous unhelpful "
        "shameful one-sided biased exaggerated overblown flawed hypocritical cynical naive "
        "unrealistic insulting offensive"
    )
)
#: They end who is blamed: "fishermen from the coast".
_AROUND: Final = listed("from for of in at on with near over who that and but")
_KEEPING: Final = listed("decline refuse")
#: Verbs that, negated, keep something back: "did not say".
NOT_SAID: Final = listed(
    "say explain elaborate confirm comment specify disclose name identify reveal mention answer"
)
#: Behind "without": "without giving details".
_KEPT_BACK: Final = NOT_SAID | listed("give provide offer cite specify detail clarify address")
_WHAT: Final = listed("that whether how why what who when where which if")
_OBJECT: Final = listed(
    "the a an any all his her its their our this that these those such as no reports claims "
    "allegations suggestions accusations responsibility involvement wrongdoing calls"
)
_PERSONS: Final = listed("him her them us me you")
_SUBJECTS: Final = listed("i he she it they we there no nobody nothing")
_FINITE: Final = listed(
    "is are was were has had have will would could can may might must should did does do"
)
_STOPS: Final = listed('. ; : ? ! \u201d "')
#: Words in which a clause shows its verb, or an object its second part.
_FAR: Final = 14
_CLOSE: Final = 8


def keeps_back(word: str) -> bool:
    """Tell whether a verb, behind "not" or "without", says that something is kept back."""
    # "Saying" is a noun too, and its own lemma.
    return lemma(word) in _KEPT_BACK or word.removesuffix("ing") in _KEPT_BACK


def complement(page: Page, verb: int, end: int) -> int | None:
    """Return the first word of what is said by a verb; None where nothing shows that it is said."""
    stem, first = lemma(page.low[verb]), verb + 1
    return first if first < end and _is_said(page, verb, end, stem) else None


def _is_said(page: Page, verb: int, end: int, stem: str) -> bool:
    """Tell whether what stands behind a verb shows that something is said, or kept back."""
    first, word = verb + 1, page.low[verb + 1]
    if page.word(verb - 1) in {"not", "without"} and keeps_back(page.low[verb]):
        return True
    if stem in _KEEPING:
        return word == "to" and lemma(page.word(first + 1)) in UTTERING
    if stem in _WITH:
        judged = stem == "call" and word in _OBJECT and _judged(page, first, end)
        blamed = stem == "blame" and _is_blamed(page, first, end)
        return judged or blamed or _followed(page, first, end, stem)
    if (word in _WHAT and stem in _CLAUSE | _ASKING) or (word == "to" and stem in _PROMISING):
        return True
    if stem in _THING and (word in _OBJECT or _denied(page, stem, first)):
        return True
    return stem in _CLAUSE and _is_clause(page, first, end)


def _denied(page: Page, stem: str, first: int) -> bool:
    """Tell what can be denied: having done it, or a thing in capitals or in the plural."""
    word = page.low[first]
    if word in _PERSONS or (stem == "deny" and word in {"entry", "access"}):
        return False
    return stem in {"deny", "condemn", "denounce", "dismiss", "reject"} and (
        word.endswith(("ing", "s")) or page.text[page.at[first][0]].isupper()
    )


def _is_blamed(page: Page, first: int, end: int) -> bool:
    """Tell whether who is blamed stands behind the verb, without what for."""
    last = first
    while last < end and page.low[last].isalpha() and page.low[last] not in _AROUND:
        last += 1
    if last == first:
        return False
    span = page.span(first, last)
    head = singular(page.low[last - 1])
    return is_person(head) or citable(page.text[span.start : span.end])


def _judged(page: Page, first: int, end: int) -> bool:
    """Tell whether what is called something is called what only words can be."""
    for place in range(first + 1, min(end, first + _FAR)):
        if page.low[place] in _STOPS:
            return False
        if page.low[place] in _JUDGEMENTS:
            return not page.word(place + 1).isalpha() or page.word(place + 1) in {"and", "or"}
    return False


def _followed(page: Page, first: int, end: int, stem: str) -> bool:
    """Tell whether the word that goes with a verb stands behind its object."""
    for place in range(first + 1, min(end, first + _FAR)):
        word = page.low[place]
        if word in _STOPS and word not in _WITH[stem]:
            return False
        if word in _WITH[stem]:
            return True
    return False


def _is_clause(page: Page, first: int, end: int) -> bool:
    """Tell whether a clause begins at a word: a subject, and a finite verb near it."""
    if page.low[first] in _SUBJECTS:
        return True
    for place in range(first + 1, min(end, first + _CLOSE)):
        word = page.low[place]
        if word in _STOPS or word == ",":
            return False
        if word in _FINITE:
            return True
        if lemma(word) != word and (word in LEMMA_OF or word.endswith("ed")):
            return True
    return False
