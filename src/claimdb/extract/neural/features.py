"""What a word looks like, for an encoder whose vocabulary knows no capitals and no quotations.

Invariant: a feature is an integer below ``COUNT``, and 0 is kept for what is no
word of the text. The numbers are part of a trained model: they never change
while a model that uses them ships.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from claimdb.extract.document import Document

Integers = NDArray[np.int64]

_SHAPES: Final = 8
_QUOTES: Final = 3
_PLACES: Final = 3
#: Features there are, the one for no word included.
COUNT: Final = 1 + _SHAPES * _QUOTES * _PLACES

_LOWER, _TITLE, _UPPER, _INITIAL, _MIXED, _DIGIT, _SIGN, _UNCASED = range(_SHAPES)
_OUTSIDE, _INSIDE, _MARK = range(_QUOTES)
_ELSEWHERE, _SENTENCE, _PARAGRAPH = range(_PLACES)
_MARKS: Final = frozenset('"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019')
#: Signs after which a sentence begins: cheaper than sentences, and never of two minds.
_ENDS: Final = frozenset(".!?\u2026")


def shape(word: str) -> int:
    """Return the shape of a word: its capitals, digits or signs."""
    if word.islower():
        return _DIGIT if any(map(str.isdigit, word)) else _LOWER
    if not word[0].isalnum():
        return _SIGN
    if any(map(str.isdigit, word)):
        return _DIGIT
    if word.isupper():
        return _UPPER if len(word) > 1 else _INITIAL
    if word.istitle():
        return _TITLE
    return _MIXED if any(map(str.isupper, word)) else _UNCASED


def features(document: Document, shapes: dict[str, int]) -> Integers:
    """Return one feature for each word of the document.

    ``shapes`` remembers the shape of each word seen, since few words make up
    most of any text.
    """
    forms = document.forms
    for word in set(forms).difference(shapes):
        shapes[word] = shape(word)
    kinds = np.fromiter(map(shapes.__getitem__, forms), np.int64, len(forms))
    quotes, places = _quotes(document), _places(document, kinds)
    found: Integers = 1 + (kinds * _QUOTES + quotes) * _PLACES + places
    return found


def within_quotation(found: Integers) -> NDArray[np.bool_]:
    """Return which features are those of words inside a quotation."""
    inside: NDArray[np.bool_] = (found - 1) // _PLACES % _QUOTES == _INSIDE
    return inside


def _quotes(document: Document) -> Integers:
    """Return for each word whether it stands inside a quotation, or is a mark of one."""
    states = np.full(len(document.forms), _OUTSIDE)
    starts = document.starts
    for span in document.quoted:
        states[bisect_left(starts, span.start) : bisect_left(starts, span.end)] = _INSIDE
    states[_numbers(document.forms, _MARKS)] = _MARK
    return states


def _places(document: Document, kinds: Integers) -> Integers:
    """Return for each word whether a paragraph or a sentence begins with it.

    Signs change nothing: the word behind an opening mark begins as well.
    """
    count = len(kinds)
    told = np.zeros(count + 1, np.bool_)  # whether what stands before a word tells its place
    place = np.full(count + 1, _ELSEWHERE)
    told[1:] = kinds != _SIGN
    ends = _numbers(document.forms, _ENDS) + 1
    told[ends], place[ends] = True, _SENTENCE
    begins = [0, *(bisect_left(document.starts, one.start) for one in document.paragraphs)]
    told[begins], place[begins] = True, _PARAGRAPH
    last = np.maximum.accumulate(np.where(told, np.arange(count + 1), 0))
    found: Integers = place[last[:count]]
    return found


def _numbers(forms: Sequence[str], signs: frozenset[str]) -> Integers:
    """Return the numbers of the words that are one of some signs."""
    return np.array([number for number, form in enumerate(forms) if form in signs], np.int64)
