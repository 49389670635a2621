"""What a word looks like, for an encoder whose vocabulary knows no capitals and no quotations.

Invariant: a feature is an integer below ``COUNT``, and 0 is kept for what is no
word of the text. The numbers are part of a trained model: they never change
while a model that uses them ships.
"""

from typing import Final

from claimdb.extract.document import Document

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


def features(document: Document, shapes: dict[str, int]) -> list[int]:
    """Return one feature for each word of the document.

    ``shapes`` remembers the shape of each word seen, since few words make up
    most of any text.
    """
    text = document.text
    quotes = _quote_states(document)
    starts = iter([paragraph.start for paragraph in document.paragraphs])
    next_paragraph: int | None = next(starts, None)
    found, place = [], _PARAGRAPH
    for (start, end), quote in zip(document.words, quotes, strict=True):
        word = text[start:end]
        kind = shapes.get(word)
        if kind is None:
            kind = shapes[word] = shape(word)
        while next_paragraph is not None and next_paragraph <= start:
            place, next_paragraph = _PARAGRAPH, next(starts, None)
        found.append(1 + (kind * _QUOTES + quote) * _PLACES + place)
        if word in _ENDS:
            place = _SENTENCE
        elif kind != _SIGN:
            place = _ELSEWHERE
    return found


def _quote_states(document: Document) -> list[int]:
    """Return for each word whether it stands inside a quotation, or is a mark of one."""
    text, spans = document.text, document.quoted
    states, at, inside = [], 0, -1
    for start, end in document.words:
        while at < len(spans) and spans[at].start <= start:
            inside = max(inside, spans[at].end)
            at += 1
        if text[start] in _MARKS and end - start == 1:
            states.append(_MARK)
        else:
            states.append(_INSIDE if start < inside else _OUTSIDE)
    return states
