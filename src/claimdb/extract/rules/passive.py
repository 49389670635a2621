"""Words that somebody "was quoted as saying", before or after them.

Invariant: who was quoted stands right before the words of quoting, which stand in
no quotation themselves; through whom the words are known is left to the chains.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from claimdb.extract.chains.outlets import outlet_at
from claimdb.extract.chains.phrases import phrase_before, trimmed
from claimdb.extract.document import Document
from claimdb.extract.record import PASSIVE, Found
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.text.quotes import Quotation
from claimdb.text.spans import Span

#: Not measured: 924 American news articles have the construction once.
_CONFIDENCE: Final = 0.8
_QUOTED: Final = re.compile(
    r"\b(?P<first>(?:was|were|is|are|(?:has|have|had)\s+been)\s+"
    r"(?:(?:also|later|earlier|once|since|\w+ly)\s+)?(?:quoted|cited))\s+"
    r"(?:by\s+(?P<relay>(?:[A-Z][a-z]{0,4}\.|[^.;:\u201c\u201d\"\n]){2,100}?)\s+)?"
    r"(?P<saying>as\s+(?:also\s+|\w+ly\s+)?(?P<verb>\w+ing))\b(?P<by>\s+by\b)?"
)
#: One of them is in each; few texts have any.
_VERBS: Final = ("quoted", "cited")
#: Where words of a sentence that follows begin.
_TELLS: Final = re.compile(r"\s*(?:[,:]\s*)?(?=[\"\u201c\u2018\u00ab]|that\s)")
_THAT: Final = re.compile(r",?\s+(?=that\s)")
_BY: Final = re.compile(r"[\"\u201d\u2019]?,?\s+by\s+")
_DAY: Final = re.compile(
    r",?\s+(?:(?:late|early)\s+)?(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)
#: They go on with when, where and by whom it was said, and not with what.
_AROUND: Final = listed(
    "by in on at to last earlier later during after before when while as this yesterday today "
    "tonight via through from monday tuesday wednesday thursday friday saturday sunday and but"
)
_NOBODY: Final = listed("who which that and or he's what")
_CLOSING: Final = '"\u201d\u00bb\u2019'
#: Fewer words before a source only say when or where.
_FEWEST: Final = 4
#: Quotations before a place that are looked at.
_MANY: Final = 8


def passive(document: Document) -> tuple[Found, ...]:
    """Return a row for each clause that somebody was quoted, or cited, as saying."""
    found: list[Found] = []
    for row in _rows(document):
        if not found or row.content[0].start >= found[-1].content[-1].end:
            found.append(row)
    return tuple(found)


def _rows(document: Document) -> Iterator[Found]:
    if not any(verb in document.text for verb in _VERBS):
        return
    for match in _QUOTED.finditer(document.text):
        if lemma(match["verb"]) not in SPEECH or _around(document, match.start()):
            continue
        after = bisect_right(document.sentences, match.start(), key=lambda one: one.start)
        sentence = document.sentences[max(0, after - 1)]
        source = _source(document.text, sentence, match.start())
        if source is None:
            continue
        content = None
        if not match["by"]:
            content = _content_after(document, sentence, source, match.end())
        fewest = _FEWEST - bool(match["by"])  # by whom it is quoted, not what
        content = content or _content_before(document, sentence, source.start, fewest)
        if content is not None:
            yield Found((content,), _cue(match), (source,), _CONFIDENCE, PASSIVE)


def _cue(match: re.Match[str]) -> tuple[Span, ...]:
    """Return the words of quoting, without who quotes."""
    if match["relay"] is None:
        return (Span(match.start(), match.end()),)
    return Span(*match.span("first")), Span(match.start("saying"), match.end())


def _source(text: str, sentence: Span, end: int) -> Span | None:
    """Return who was quoted: a phrase, or a name with what it is called between commas."""
    found = phrase_before(text, sentence.start, end)
    if found is not None and text[found.end : end].lstrip().startswith(","):
        called = phrase_before(text, sentence.start, found.start)
        found = Span(called.start, found.end) if called is not None else None
    if found is None or text[found.start : found.end].lower() in _NOBODY:
        return None
    day = _DAY.search(text, found.start, found.end)
    return trimmed(text, found.start, day.start() if day else found.end)


def _content_after(document: Document, sentence: Span, source: Span, start: int) -> Span | None:
    """Return what follows the words of quoting, unless it only says when, or by whom."""
    text = document.text
    tells = _TELLS.match(text, start, sentence.end)
    rest = text[start : sentence.end].lstrip(" ,:")
    first = re.match(r"\w+", rest)
    if tells is None and (first is None or first.group().lower() in _AROUND):
        # "was quoted as saying on Monday that …"
        tells = _THAT.search(text, start, sentence.end)
        if tells is None or _content_before(document, sentence, source.start):
            return None
    begin = tells.end() if tells else start
    end = _end(document, begin, sentence.end)
    for by in _BY.finditer(text, begin, end):
        if outlet_at(text, by.end(), end, wide=True):
            closes = text[by.start()] in _CLOSING
            end = by.start() + closes
            break
    return trimmed(text, begin, end)


def _end(document: Document, begin: int, end: int) -> int:
    """Return where words end that begin a quotation, which may go on over sentences."""
    quotation = _around(document, begin + 1)
    if quotation is not None and quotation.closed and quotation.span.end >= end - 1:
        return quotation.span.end + len(quotation.mark)
    return end


def _content_before(
    document: Document, sentence: Span, end: int, fewest: int = _FEWEST
) -> Span | None:
    """Return the clause that ends in a comma, or in a quotation, before a source."""
    text, start = document.text, sentence.start
    last = text[start:end].rstrip()
    if not last.endswith(",") and last[-1:] not in _CLOSING:
        return None
    quotation = _around(document, start + len(last) - 2)
    if quotation is not None and last[-1] in _CLOSING:
        start = min(start, quotation.span.start - len(quotation.mark))
    content = trimmed(text, start, sentence.start + len(last))
    if content is None or len(text[content.start : content.end].split()) < fewest:
        return None
    return content


def _around(document: Document, place: int) -> Quotation | None:
    """Return the quotation in which a place stands, the outermost of those begun near it."""
    every = document.quotations
    after = bisect_right(every, place, key=lambda one: one.span.start)
    near = every[max(0, after - _MANY) : after]
    return next((one for one in near if place < one.span.end), None)
