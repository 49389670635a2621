"""The lemma of a word of reporting, by spelling alone: "denied" and "denies" are "deny".

A form leads to a lemma of the lexicons where it can; where it cannot, to what
the rules of English spelling make likely. Invariant: ``lemma(lemma(word))`` is
``lemma(word)`` for every word of the lexicons.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from claimdb.lexicons.attitude import ATTITUDE
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.listed import listed
from claimdb.lexicons.perception import PERCEPTION
from claimdb.lexicons.speech import SPEECH
from claimdb.lexicons.stances import DENYING, QUESTIONING, WITHHOLDING

_KNOWN: Final = (
    SPEECH | ATTITUDE | PERCEPTION | DENYING | QUESTIONING | WITHHOLDING | set(LEMMA_OF.values())
)
#: They end like a form of a verb and are none.
_WHOLE: Final = listed(
    "during evening morning nothing something anything everything thing king string spring "
    "wing ceiling indeed need seed speed hundred red bed this his its thus us yes news "
    "always perhaps as is was has does unless whereas"
)
_VOWEL: Final = re.compile("[aeiouy]")
_DOUBLED: Final = re.compile(r"([bdgklmnprtvz])\1$")
#: Ends of a stem that have lost an "e" before "-ed" and "-ing".
_LOST_E: Final = re.compile(r"(?:[^aeiou][aeiou]t|[aeiou][cgsvz]|[lrn][cgsv]|dg|bl|cl|tl|pl|u)$")


@lru_cache(maxsize=1 << 14)
def lemma(word: str) -> str:
    """Return the lemma of a verb, noun or adjective; any other word in lower case.

    ``word`` is one word as the text has it, in any case.
    """
    form = word.lower()
    if form in LEMMA_OF:
        return LEMMA_OF[form]
    if form in _KNOWN or form in _WHOLE:
        return form
    possible = list(_stems(form))
    for stem in possible:
        if stem in _KNOWN:
            return stem
    return _likely(form, possible)


def _stems(form: str) -> Iterator[str]:
    """Yield what ``form`` may be a form of, the likelier first."""
    if form.endswith(("ies", "ied")):
        yield form[:-3] + "y"
        yield form[:-1]
    elif form.endswith("s") and not form.endswith("ss"):
        yield form[:-1]
        if form.endswith("es"):
            yield form[:-2]
    for ending in ("ed", "ing"):
        stem = form.removesuffix(ending)
        if stem != form and _VOWEL.search(stem):
            yield stem
            yield stem + "e"
            if _DOUBLED.search(stem):
                yield stem[:-1]
            if stem.endswith("ck"):
                yield stem[:-1]


def _likely(form: str, possible: list[str]) -> str:
    """Return the likeliest of stems that the lexicons do not have."""
    if not possible:
        return form
    stem = possible[0]
    if form.endswith(("ies", "ied")) or (form.endswith("s") and not form.endswith("ss")):
        hissed = form.endswith(("ches", "shes", "sses", "xes", "zes"))
        return form[:-2] if hissed else stem
    if _LOST_E.search(stem):
        return stem + "e"
    doubled = _DOUBLED.search(stem) and not stem.endswith("ll")
    return stem[:-1] if doubled else stem
