"""Spans without what a tagger takes in from beside them: a headline, a stop, a stray mark.

"Shares fall⏎3 May 2027⏎The bank said …" begins with no headline, and "said Ana Ruiz."
names her without the stop. Invariant: a span only loses what stands at its ends, but for
who speaks, cut at the stop of something shortened ("Ft. Lorne police"), and a row is left out
only where no word of its content is left.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.abbreviations import SHORTENED, TITLES
from claimdb.extract.document import Document
from claimdb.extract.layout import Kind
from claimdb.extract.record import Found
from claimdb.text.spans import Span, united

#: Paragraphs that no sentence of the text goes on from, or into.
_APART: Final = frozenset({Kind.HEADLINE, Kind.HEADING, Kind.BYLINE, Kind.CAPTION})
_SHORT: Final = SHORTENED | TITLES
#: Characters of a source in which its last word is.
_TAIL: Final = 40
_WORD: Final = re.compile(r"\w")
#: A mark that closes, and the one that opens, which some archives write alike.
_OPENED_BY: Final = {"``": "``", "''": "``", '"': '"', "\u201d": "\u201c", "\u00bb": "\u00ab"}
_MARKS: Final = frozenset(_OPENED_BY)
#: Lines of one quotation, at most.
_LINES: Final = 10
#: A mark that closes what stands in the line before.
_LEFT: Final = re.compile(r"[\"'`\u201d\u2019\u00bb]{1,2}\s*\n\s*")
#: The stop of a sentence behind who speaks, which is no short form's: "said Ana Ruiz."
_STOP: Final = re.compile(r"(?P<word>[^\W\d_]{3,})\.$")
_MONTHS: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)"
)
#: When somebody speaks, behind who does: "The office on June 18", "the coach on Friday".
_WHEN: Final = re.compile(
    r",?\s+(?:on\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    rf"|on\s+(?:\d{{1,2}}\s+{_MONTHS}|{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?))(?:,?\s+\d{{4}})?$"
)
#: What is cut off at the stop of something shortened, which a name follows: "[Sen.] Ana Ruiz".
_CUT: Final = re.compile(r"(?<![\w.-])(?P<word>[A-Z][a-z]{1,5})\.?$")
_BEFORE: Final = re.compile(r"(?<![\w.-])(?P<word>[A-Z][a-z]{1,5})\.\s+$")
#: "Main St. Ana Ruiz said" names a street.
_STREET: Final = re.compile(r"[A-Z][\w'\u2019-]*\s+St\.\s+$")
#: The rest of it, up to the verb, or behind it.
_REST: Final = re.compile(
    r"\.?\s+[A-Z][\w'\u2019-]*(?:\s+(?:\([^()\n]{1,30}\)|[\w.'\u2019&-]+)){0,8}?"
    r"(?=(?:\s+(?:also|later|then|\w+ly))?\s*$)"
)
_NAME: Final = re.compile(r"\.?(?:\s+[A-Z][\w'\u2019-]*)+(?:\s+(?:police|officials|residents))?")
_LEAD: Final = 10


def tidied(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in their order, without what is not theirs at the ends of spans."""
    return tuple(one for row in found if (one := _tidied(document, row)) is not None)


def _tidied(document: Document, row: Found) -> Found | None:
    content = united(_spans(document, row))
    if not content:
        return None
    source = tuple(bare(document.text, _whole(document, row, span)) for span in row.source)
    if content == row.content and source == row.source:
        return row
    return replace(row, content=content, source=source)


def _whole(document: Document, row: Found, source: Span) -> Span:
    """Return who speaks with the rest of a name that was cut at a stop: "[Ft.] Lorne police"."""
    text = document.text
    start, end = source.start, source.end
    before = _BEFORE.search(text, max(0, start - _LEAD), start)
    if (
        before
        and text[start].isupper()
        and before["word"].lower() in TITLES
        and document.sentence_at(start).start <= before.start("word")
        and not _STREET.search(text, max(0, start - _TAIL), start)
    ):
        start = before.start("word")
    cut = _CUT.search(text, max(start, end - _LEAD), end)
    if cut and cut["word"].lower() in TITLES:
        verb = row.cue[0].start if row.cue else 0
        sentence = document.sentence_at(source.start)
        is_led = end <= verb <= sentence.end
        rest = _REST.match(text, end, verb) if is_led else _NAME.match(text, end, sentence.end)
        end = rest.end() if rest else end
    whole = Span(start, end)
    return source if whole == source or _is_others(row, source, whole) else whole


def _is_others(row: Found, source: Span, whole: Span) -> bool:
    """Tell whether what a source grows over belongs to something else of its row."""
    spans = (*row.cue, *row.content, *(one for one in row.source if one != source))
    return any(one.start < whole.end and whole.start < one.end for one in spans)


def _spans(document: Document, row: Found) -> Iterator[Span]:
    """Yield the pieces of a content that hold a word, each without what is not its own."""
    text = document.text
    verb = row.cue[0].start if row.cue else None
    for span in row.content:
        left = _LEFT.match(text, span.start, span.end)
        kept = Span(left.end(), span.end) if left else span
        if verb is not None:
            kept = _in_body(document, kept, verb)
        if _WORD.search(text, kept.start, kept.end):
            yield kept
        elif (whole := _closed(document, kept)) is not None:
            yield whole


def _closed(document: Document, mark: Span) -> Span | None:
    """Return the lines that a mark closes which stands alone, where one of them opens it.

    Some texts have each sentence in a line of its own, so that a quotation goes over several.
    """
    closing = document.text[mark.start : mark.end].strip()
    if closing not in _OPENED_BY or document.text[mark.start - 1 : mark.start].isspace():
        return None
    last = _paragraph(document, mark.start)
    for number in range(last - 1, max(-1, last - _LINES), -1):
        line = document.paragraphs[number]
        if document.text.startswith(_OPENED_BY[closing], line.start, line.end):
            return Span(line.start, mark.end)
        if any(sign in document.text[line.start : line.end] for sign in _MARKS):
            return None
    return None


def _in_body(document: Document, span: Span, verb: int) -> Span:
    """Return a piece on the side of a headline, a date line or a caption that its verb is on."""
    first, last = _paragraph(document, span.start), _paragraph(document, span.end - 1)
    if first == last:
        return span
    cue, kinds, text = _paragraph(document, verb), document.layout, document.text
    start, end = span.start, span.end
    while first < last and kinds[first].kind in _APART and cue > first:
        first += 1
        start = kinds[first].words.start
    if kinds[cue].kind in _APART and first <= cue < last:
        stop = kinds[cue].words.end
        end = stop - (text[stop - 1] == ".")
    return Span(start, end) if start < end else span


def _paragraph(document: Document, place: int) -> int:
    return max(0, bisect_right(document.paragraphs, place, key=lambda one: one.start) - 1)


def bare(text: str, span: Span) -> Span:
    """Return who speaks without the stop of the sentence, and without when."""
    end = span.end
    stop = _STOP.search(text, max(span.start, end - _TAIL), end)
    if stop and stop["word"].lower() not in _SHORT:
        end -= 1
    when = _WHEN.search(text, span.start, end)
    if when and when.start() > span.start:
        end = when.start()
    return span if end == span.end else Span(span.start, end)
