"""Cues of which only the time was marked, and contents that begin with who is cited.

"Last month" of "last month accused"; "an aide, the war is over" of "according to the
paper, citing an aide, the war is over". Invariant: a cue grows by the one word beside it,
and a content loses no more than that word, or who is cited.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable
from claimdb.extract.document import Document
from claimdb.extract.page import Page, page_of
from claimdb.extract.record import Found
from claimdb.lexicons.irregular import LEMMA_OF
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import Span

_TIMES: Final = listed(
    """yesterday today tonight earlier later recently ago week weeks weekend month months year
    years day days morning afternoon evening night midday noon monday tuesday wednesday thursday
    friday saturday sunday january february march april may june july august september october
    november december spring summer autumn winter"""
)
_BESIDE: Final = listed("last this that the a on in at of early late earlier two three four five")
_CITING: Final = listed("citing quoting")
_CITED_BY: Final = listed("cited quoted cites quotes")
_BOTH: Final = re.compile(r"\b[Bb]oth\s[^.;:\u201c\u201d\"]+\sand\s+$")
#: Characters before the last of two who speak, at most.
_JOINT: Final = 120
#: Characters of who is cited, and words of what is said, at the most and at the least.
_CITED: Final = 100
_LEAST: Final = 3
#: ", as [the paper had reported], and": between them stands who is no subject of what follows.
_ASIDE_BEGINS: Final = re.compile(r",\s+as\s+(?:\w+\s+){0,2}$")
_ASIDE_ENDS: Final = re.compile(r",\s+(?:and|but)\s+(?:\w+ly\s+|also\s+)?$")
_ASIDE_LONG: Final = 80
_ASIDE_LEAD: Final = 24
#: Who somebody is, between commas behind what they are.
_APPOSED: Final = 90
_NAMED: Final = re.compile(
    r",\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][\w'\u2019-]+"
    r"(?:\s+[A-Z][\w.'\u2019-]*){1,3}(?:\s+\(\d{1,3}\)|,\s+(?:aged\s+)?\d{1,3})?"
    r"(?:,\s+(?:of|from)\s+[A-Z][\w'\u2019 -]{2,40})?,\s+"
)
_PLEADS: Final = re.compile(r"plead(?:ed|s|ing)?|pled")
_GUILTY: Final = re.compile(r"(?P<plea>not\s+guilty\s+(?:to|of))\s+(?=\w)", re.IGNORECASE)
#: Behind a form such as "accused", they make it passive.
_PASSIVE: Final = listed("by of for in as with")


def mended(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in their order, with the verb of saying beside a cue that is a time."""
    page = page_of(document)
    grown = [_uncited(page, _both(document, page, _mended(page, row))) for row in found]
    grown = [_pleaded(page, _with_name(page, row)) for row in grown]
    return tuple(_of_main(document, page, grown, row) for row in grown)


def _of_main(document: Document, page: Page, found: Sequence[Found], row: Found) -> Found:
    """Return a row whose source is that of the sentence, and not who stands in its aside.

    "The board denied it, as the paper had reported, and called …": the board calls.
    """
    if len(row.source) != 1 or len(row.cue) != 1 or row.source[0].end > row.cue[0].start:
        return row
    source, cue = row.source[0], row.cue[0]
    aside = page.text[source.end : cue.start]
    if len(aside) > _ASIDE_LONG or not _ASIDE_ENDS.search(aside):
        return row
    start = document.sentence_at(source.start).start
    if not _ASIDE_BEGINS.search(page.text, max(start, source.start - _ASIDE_LEAD), source.start):
        return row
    outer = [
        one.source
        for one in found
        if one.source
        and one.cue
        and start <= one.source[0].start
        and one.source[-1].end <= one.cue[0].start < source.start
    ]
    return replace(row, source=outer[-1]) if outer else row


def _both(document: Document, page: Page, row: Found) -> Found:
    """Return a row whose source, "her deputy", has all of "both the mayor and her deputy"."""
    if not row.source or page.word(page.first(row.source[0].start) - 1) != "and":
        return row
    last = row.source[0]
    start = max(document.sentence_at(last.start).start, last.start - _JOINT)
    match = _BOTH.search(page.text, start, last.start)
    whole = Span(match.start(), last.end) if match else last
    if any(one.start < whole.end and whole.start < one.end for one in (*row.cue, *row.content)):
        return row
    return replace(row, source=(whole, *row.source[1:]))


def _uncited(page: Page, row: Found) -> Found:
    """Return a row whose content begins behind who is cited."""
    if not row.source or not row.content or len(row.cue) != 1:
        return row
    others = tuple(span for span in row.content[1:] if not _is_cited(page, span))
    row = replace(row, content=(row.content[0], *others)) if others != row.content[1:] else row
    first = row.content[0]
    number = page.first(first.start)
    number -= page.word(number) not in _CITING  # a content may begin with "citing"
    if not _cites(page, number) or number + 1 >= len(page.at):
        return row
    start = page.at[number + 1][0]
    comma = page.text.find(",", start, min(first.end, start + _CITED))
    if comma < 0 or not citable(page.text[start:comma]):
        return row
    after = page.first(comma + 1)
    if after + _LEAST > page.run(first).stop:
        return row
    return replace(row, content=(Span(page.at[after][0], first.end), *row.content[1:]))


def _cites(page: Page, number: int) -> bool:
    """Tell a word of citing behind a comma: ", citing", ", which quoted"."""
    if page.word(number) in _CITING:
        return page.word(number - 1) == ","
    relative = page.word(number - 1) in {"which", "who"} and page.word(number - 2) == ","
    return relative and page.word(number) in _CITED_BY


def _with_name(page: Page, row: Found) -> Found:
    """Return a row whose source has the name too: "[The accused], Lee Byrne (34), [denies]"."""
    if len(row.source) != 1 or len(row.cue) != 1 or row.source[0].end >= row.cue[0].start:
        return row
    source, cue = row.source[0], row.cue[0]
    between = page.text[source.end : cue.start]
    comma = "," if page.text[source.end - 1] == "," else ""
    if len(between) > _APPOSED or not _NAMED.fullmatch(comma + between):
        return row
    if any(one.start < cue.start and source.end < one.end for one in row.content):
        return row
    end = source.end + len(between.rstrip())
    return replace(row, source=(Span(source.start, end),))


def _pleaded(page: Page, row: Found) -> Found:
    """Return a row of whom "pleaded not guilty to" is the verb, and the crime the content."""
    if len(row.cue) != 1 or not row.content or row.content[0].start < row.cue[0].end:
        return row
    cue, first = row.cue[0], row.content[0]
    *_, verb = page.text[cue.start : cue.end].lower().split() or [""]
    match = _GUILTY.match(page.text, first.start, first.end)
    if not _PLEADS.fullmatch(verb) or match is None or page.text[cue.end : first.start].strip():
        return row
    content = (Span(match.end(), first.end), *row.content[1:])
    return replace(row, cue=(Span(cue.start, match.end("plea")),), content=content)


def _mended(page: Page, row: Found) -> Found:
    if len(row.cue) != 1 or not row.content:
        return row
    numbers = page.run(row.cue[0])
    if not _is_time(page, numbers):
        return row
    after, before = numbers[-1] + 1, numbers[0] - 1
    if _tells(page, after) and page.word(after + 1) not in _PASSIVE:
        return _grown(page, row, after)
    return _grown(page, row, before) if _tells(page, before) else row


def _is_cited(page: Page, span: Span) -> bool:
    """Tell whether a piece is no more than who is cited."""
    number = page.first(span.start) - 1
    return page.word(number) in _CITING and citable(page.text[span.start : span.end])


def _is_time(page: Page, numbers: Sequence[int]) -> bool:
    words = [page.low[number] for number in numbers]
    return any(word in _TIMES for word in words) and all(
        word in _TIMES or word in _BESIDE or word.isdigit() for word in words
    )


def _tells(page: Page, number: int) -> bool:
    """Tell whether a word is a past form of a verb of saying."""
    word = page.word(number)
    past = word.endswith("ed") or word in LEMMA_OF
    return past and lemma(word) != word and lemma(word) in SPEECH


def _grown(page: Page, row: Found, number: int) -> Found:
    """Return a row with one more word in its cue, which the content may begin with."""
    verb, cue, first = page.span(number, number + 1), row.cue[0], row.content[0]
    content = row.content
    if first.start == verb.start and first.end > verb.end:
        start = page.at[number + 1][0]
        content = (Span(start, first.end), *content[1:])
    if any(one.start < verb.end and verb.start < one.end for one in (*content, *row.source)):
        return row
    grown = Span(min(cue.start, verb.start), max(cue.end, verb.end))
    return replace(row, cue=(grown,), content=content)
