"""Quotations behind a verb in "-ing": "defended the plan by saying, “…”", "a voter asking, “…”".

A tagger takes the verb for a part of what is said, or its quotation for a further piece of
another verb's. Invariant: the verb stands in no quotation, right before the marks or "that",
and no word of a quotation is lost.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable, phrase_before, trimmed
from claimdb.extract.document import Document
from claimdb.extract.record import NESTED, ORPHANED, PASSIVE, RELAY, SIGNED, TRANSCRIPT, Found
from claimdb.lexicons.listed import listed
from claimdb.text.spans import IN_ORDER, Span

_SHARE: Final = 0.9
_OTHERS: Final = frozenset({RELAY, PASSIVE, TRANSCRIPT, SIGNED})
_SAYING: Final = listed(
    """add announce answer argue ask assert chant claim comment complain continue cry declare
    exclaim explain insist joke note post proclaim quip reply respond say scream shout sing state
    tell tweet urge warn wonder write yell"""
)
#: A verb behind a comma, a preposition, or somebody who says it, and whom it tells.
_VERB: Final = re.compile(
    r"(?P<before>,?\s+(?:(?:and|by|before|while|when|then|in)\s+)?)"
    r"(?P<cue>going\s+on\s+to\s+(?P<stem>[a-z]+)|(?P<verb>[a-z]+ing))"
    r"(?:\s+(?:him|her|them|us|me|reporters|[A-Z][\w'\u2019-]+))?(?:\s*[,:])?\s*"
    r"(?=[\"\u201c\u00ab]|``|\bthat\b)"
)
#: The same right before a piece that stands by itself.
_BACK: Final = re.compile(_VERB.pattern.replace(r"(?=[\"\u201c\u00ab]|``|\bthat\b)", "$"))
_FAR: Final = 60
#: A quotation that a comma parts, and what stands in before it goes on.
_PARTED: Final = re.compile(r",[\"\u201d\u00bb]")
_INSERTED: Final = re.compile(r",[^.!?;:\"\u201c\u201d\n]+,\s*")
#: Pieces of a content that are looked at, and quotations before a place.
_MANY: Final = 16
_NEAR: Final = 4
_ENDS: Final = " \t\r\n,;"
#: Between one who has spoken and a verb of doing: "she said, clapping. “…”".
_ASIDE: Final = re.compile(r",\s+")
_DOING: Final = re.compile(r"[a-z]+ing")


def voiced(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, quotations with the verbs right before them."""
    taken = sorted((span for row in found for span in (*row.cue, *row.source)), key=IN_ORDER)
    held = sorted((span for row in found for span in row.content), key=IN_ORDER)
    resumed = (_resumed(document, held, row) for row in found)
    rows = [one for row in resumed for one in _parted(document, taken, row)]
    rows = _joined(document.text, _given_back(document, rows))
    return tuple(found) if rows == [*found] else tuple(sorted(rows, key=lambda row: row.content[0]))


def _resumed(document: Document, held: Sequence[Span], row: Found) -> Found:
    """Return a row with the rest of a quotation: "“Each year,” he said, shrugging, “it rains.”".

    It goes on in the same sentence, behind an aside, where nobody else's words are.
    """
    text = document.text
    if not row.cue or not row.source or row.by in _OTHERS:
        return row
    last, start = row.content[-1], max(row.cue[-1].end, row.source[-1].end)
    if last.end > start or not _PARTED.match(text, last.end - 2):
        return row
    at = bisect_right(document.quotations, start, key=lambda one: one.span.start)
    following = next((one for one in document.quotations[at : at + 1] if one.closed), None)
    if following is None or following.span.start - start > _FAR * 2:
        return row
    whole = Span(
        following.span.start - len(following.mark), following.span.end + len(following.mark)
    )
    aside = text[start : whole.start]
    goes_on = text[following.span.start].islower() and _INSERTED.fullmatch(aside) is not None
    if not goes_on or _meets(held, whole):
        return row
    return replace(row, content=(*row.content, whole))


def _parted(document: Document, taken: Sequence[Span], row: Found) -> Iterator[Found]:
    """Yield a row without what a verb of its own has, and the rows of that."""
    if not row.cue or row.by in _OTHERS:
        yield row
        return
    kept: list[Span] = []
    for number, span in enumerate(row.content):
        match = _verb(document, taken, span) if number < _MANY else None
        other = _row(document, row, span, match) if match else None
        if match and other and other.by == NESTED:
            kept.append(span)
            yield other
        elif match and other:
            kept.append(Span(span.start, _end(document.text, match.start(), span.start)))
            yield other
        elif number and (match := _before(document, taken, row, span)):
            yield _own(row, Span(*match.span("cue")), span)
        else:
            kept.append(span)
    yield replace(row, content=tuple(kept)) if kept else row


def _verb(document: Document, taken: Sequence[Span], span: Span) -> re.Match[str] | None:
    """Return the first verb in a piece that has what follows it."""
    for match in _VERB.finditer(document.text, span.start, span.end):
        cue = Span(*match.span("cue"))
        opens = document.text[match.end()] != "t" or match["stem"]
        if opens and _says(match) and not _is_quoted(document, cue) and not _meets(taken, cue):
            return match
    return None


def _before(
    document: Document, taken: Sequence[Span], row: Found, span: Span
) -> re.Match[str] | None:
    """Return the verb right before a piece, which its row's cue stands before."""
    start = max(span.start - _FAR, row.cue[-1].end)
    match = _BACK.search(document.text, start, span.start) if start < span.start else None
    if match is None or not _says(match):
        return None
    cue = Span(*match.span("cue"))
    return None if _meets(taken, cue) or not match["before"].strip() else match


def _says(match: re.Match[str]) -> bool:
    if match["stem"]:
        return match["stem"] in _SAYING
    stem = match["verb"].removesuffix("ing")
    return stem in _SAYING or stem + "e" in _SAYING or stem.rstrip("p") + "p" in _SAYING


def _row(document: Document, row: Found, span: Span, match: re.Match[str]) -> Found | None:
    """Return the row of a verb in a piece; a nested one where somebody stands before it."""
    content, cue = Span(match.end(), span.end), Span(*match.span("cue"))
    if match["before"].strip() or match["stem"]:
        is_apart = trimmed(document.text, span.start, match.start()) is not None
        return _own(row, cue, content) if is_apart else None
    source = phrase_before(document.text, span.start, match.start())
    who = document.text[source.start : source.end] if source else ""
    if source is None or not citable(who) or not who[0].isalnum():
        return None
    return Found((content,), (cue,), (source,), row.confidence * _SHARE, NESTED)


def _own(row: Found, cue: Span, content: Span) -> Found:
    return Found((content,), (cue,), row.source, row.confidence * _SHARE, ORPHANED)


def _end(text: str, end: int, start: int) -> int:
    while end > start and text[end - 1] in _ENDS:
        end -= 1
    return end


def _given_back(document: Document, rows: Sequence[Found]) -> list[Found]:
    """Return the rows, what an aside has of a quotation with who says all of it.

    "“Each year,” he said, referring to the flood, “it rains.”": the second half is no aside's.
    """
    kept = list(rows)
    for number in range(1, len(kept)):
        last, row = kept[number - 1], kept[number]
        if row.source != last.source or not row.cue or not last.cue or row.by in _OTHERS:
            continue
        whole, alone = _resumed(document, (), last), row.content[-1]
        rest = whole.content[-1]
        is_inside = alone.start < rest.start and rest.end == alone.end
        if whole is last or not is_inside or row.cue[0].start < last.cue[-1].end:
            continue
        end = Span(alone.start, _end(document.text, rest.start, alone.start))
        kept[number - 1] = whole
        kept[number] = replace(row, content=(*row.content[:-1], end))
    return kept


def _joined(text: str, rows: Sequence[Found]) -> list[Found]:
    """Return the rows, what follows "she said, clapping." with what she said before."""
    joined: list[Found] = []
    for row in rows:
        last = joined[-1] if joined else None
        if last is None or not _is_doing(text, last, row):
            joined.append(row)
        else:
            joined[-1] = replace(last, content=(*last.content, *row.content))
    return joined


def _is_doing(text: str, last: Found, row: Found) -> bool:
    """Tell whether a row's cue only says what who has spoken does the while."""
    if len(row.cue) != 1 or len(last.cue) != 1 or row.source != last.source:
        return False
    verb, word = row.cue[0], text[row.cue[0].start : row.cue[0].end]
    behind = last.cue[0].end <= verb.start <= row.content[0].start
    if not behind or not last.content[-1].end <= last.cue[0].start or not _DOING.fullmatch(word):
        return False
    is_aside = _ASIDE.fullmatch(text, last.cue[0].end, verb.start) is not None
    return is_aside and text[verb.end : verb.end + 1] == "."


def _is_quoted(document: Document, span: Span) -> bool:
    every = document.quoted
    after = bisect_right(every, span.start, key=lambda one: one.start)
    return any(span.start < one.end for one in every[max(0, after - _NEAR) : after])


def _meets(taken: Sequence[Span], span: Span) -> bool:
    after = bisect_left(taken, Span(span.end, span.end))
    return any(one.end > span.start for one in taken[max(0, after - _NEAR) : after])
