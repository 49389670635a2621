"""Spans of a text, selectors that find them again, and the search for quoted words.

Invariant: a span that comes from here points at words that are there. Exact
words win over folded ones, and what is found folded differs from what was
asked for only as ``text.fold`` allows: marks, dashes and white space.

Offsets are Unicode code points. Selectors are the position and quote selectors
of the W3C Web Annotation model (which leaves the unit open; browsers count
UTF-16 units, so convert before storing what a browser sent).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, takewhile
from operator import attrgetter
from typing import Final

from rapidfuzz import fuzz

from claimdb.errors import (
    QuoteAmbiguous,
    QuoteEmpty,
    QuoteMisplaced,
    QuoteNotFound,
    QuotePlace,
    SpanOutside,
)
from claimdb.text.fold import fold, fold_text

#: Characters of context in a selector: what hypothes.is stores, and enough to
#: tell most repetitions apart.
CONTEXT: Final = 32
#: Places that an ambiguity lists; more would not be read.
_SHOWN: Final = 5
#: Below half alike, rapidfuzz aligns unrelated words and the hint misleads.
_NEAR: Final = 50.0
#: How far the nearest text is widened to whole words.
_WORD: Final = 24

#: What sets the fields of a frozen class.
_put: Final = object.__setattr__
#: Two texts: a pack asks for many quotes of one article in a row.
_fold_text_once = lru_cache(maxsize=2)(fold)


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """``text[start:end]``, in code points; ``0 <= start <= end``."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        """Refuse offsets that no text can have; in one call, since there are millions."""
        if not 0 <= start <= end:
            raise SpanOutside(start, end)
        _put(self, "start", start)
        _put(self, "end", end)


#: Sorts spans as they compare, and several times as fast.
IN_ORDER: Final = attrgetter("start", "end")


@dataclass(frozen=True, slots=True)
class Selector:
    """A span with its words and up to 32 characters on each side."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap as one; those that only touch stay two."""
    found: list[Span] = []
    for span in sorted(spans, key=IN_ORDER):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def selector(text: str, start: int, end: int, context: int = CONTEXT) -> Selector:
    """Return the selector of ``text[start:end]``; ``SpanOutside`` when it is not inside."""
    if not 0 <= start <= end <= len(text):
        raise SpanOutside(start, end, len(text))
    return Selector(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - context) : start],
        suffix=text[end : end + context],
    )


def find_quote(
    text: str,
    quote: str,
    *,
    prefix: str = "",
    suffix: str = "",
    occurrence: int | None = None,
    within: Span | None = None,
) -> Span:
    """Return the one span of ``text`` where the words of ``quote`` stand.

    Exact words are looked for first, then folded ones. ``prefix`` and ``suffix``
    must stand directly before and after, white space and marks folded.
    ``occurrence`` picks the n-th (from 1) of the places left; ``within`` limits
    the search to a part of the text.

    Raises ``QuoteNotFound`` with the nearest text, ``QuoteMisplaced`` when only
    the context or the occurrence is wrong, ``QuoteAmbiguous`` with the places,
    ``QuoteEmpty``, and ``SpanOutside`` for a ``within`` beyond the text.
    """
    if not quote.strip():
        raise QuoteEmpty
    scope = within or Span(0, len(text))
    if scope.end > len(text):
        raise SpanOutside(scope.start, scope.end, len(text))
    limit = _SHOWN + 1 if occurrence is None else max(1, occurrence)
    seen = 0
    for places in (_exact_places(text, quote, scope), _folded_places(text, quote, scope)):
        fitting = (place for place in places if _stands_between(text, place, prefix, suffix))
        spans = list(islice(fitting, limit))
        seen = max(seen, len(spans))
        if occurrence is not None and 1 <= occurrence <= len(spans):
            return spans[occurrence - 1]
        if occurrence is None and len(spans) == 1:
            return spans[0]
        if occurrence is None and spans:
            raise QuoteAmbiguous(quote, _describe(text, spans[:_SHOWN]), more=len(spans) > _SHOWN)
    if occurrence is not None and occurrence < 1:
        raise QuoteMisplaced(quote, quote, f"it has no occurrence {occurrence}", "count from 1")
    raise _not_found(text, quote, scope, seen)


def reanchor(wanted: Selector, text: str) -> Span | None:
    """Return where the passage of a selector stands in a changed text, or ``None``.

    The old position holds if words and context are unchanged there. Otherwise
    the exact words with the most context around them win, the old position
    winning a tie; other ties are ambiguous and give ``None``, as do words that
    are gone. Context counts by its length up to the first difference.
    """
    if not wanted.exact:
        return None
    old = Span(wanted.start, wanted.start + len(wanted.exact))
    full = len(wanted.prefix) + len(wanted.suffix)
    if text.startswith(wanted.exact, old.start) and _shared(wanted, text, old) == full:
        return old
    best, tied = -1, list[Span]()
    for place in _exact_places(text, wanted.exact, Span(0, len(text))):
        score = _shared(wanted, text, place)
        if score > best:
            best, tied = score, [place]
        elif score == best:
            tied.append(place)
    if len(tied) == 1:
        return tied[0]
    return old if old in tied else None


def _exact_places(text: str, words: str, scope: Span) -> Iterator[Span]:
    """Yield every place, overlapping ones too, where the words stand exactly."""
    start = text.find(words, scope.start, scope.end)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1, scope.end)


def _folded_places(text: str, quote: str, scope: Span) -> Iterator[Span]:
    """Yield every place where the words stand once both are folded."""
    words = fold_text(quote)
    if not words:
        return
    folded = _fold_text_once(text)
    first = folded.before(scope.start)
    for place in _exact_places(folded.text, words, Span(first, len(folded.text))):
        found = folded.original(place.start, place.end)
        if found is None or found[0] < scope.start:
            continue
        if found[1] > scope.end:
            return
        yield Span(*found)


def _stands_between(text: str, place: Span, prefix: str, suffix: str) -> bool:
    """Tell whether context stands directly on both sides of a place, exact or folded."""
    return (text.endswith(prefix, 0, place.start) or _folded_before(text, place, prefix)) and (
        text.startswith(suffix, place.end) or _folded_after(text, place, suffix)
    )


def _folded_before(text: str, place: Span, prefix: str) -> bool:
    folded = _fold_text_once(text)
    end = folded.before(place.start)
    if folded.text.endswith(" ", 0, end):
        end -= 1
    return folded.text.endswith(fold_text(prefix), 0, end)


def _folded_after(text: str, place: Span, suffix: str) -> bool:
    folded = _fold_text_once(text)
    start = folded.after(place.end)
    if folded.text.startswith(" ", start):
        start += 1
    return folded.text.startswith(fold_text(suffix), start)


def _shared(wanted: Selector, text: str, place: Span) -> int:
    """Return how many characters of context a place shares with the selector."""
    before = text[max(0, place.start - len(wanted.prefix)) : place.start]
    after = text[place.end : place.end + len(wanted.suffix)]
    return _run(wanted.prefix[::-1], before[::-1]) + _run(wanted.suffix, after)


def _run(one: str, other: str) -> int:
    """Return the length of what two strings begin with in common."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _describe(text: str, spans: list[Span]) -> list[QuotePlace]:
    """Return places as people see them: numbered, with white space made single."""
    return [
        QuotePlace(
            number=number,
            start=span.start,
            end=span.end,
            before=_one_line(text[max(0, span.start - CONTEXT) : span.start]),
            words=_one_line(text[span.start : span.end]),
            after=_one_line(text[span.end : span.end + CONTEXT]),
        )
        for number, span in enumerate(spans, start=1)
    ]


def _one_line(words: str) -> str:
    return re.sub(r"\s+", " ", words)


def _not_found(text: str, quote: str, scope: Span, seen: int) -> QuoteNotFound:
    """Return the error that says what stands nearest, or what was wrong around it."""
    if seen:
        where = f"only {seen} times" if seen > 1 else "only once"
        return QuoteMisplaced(quote, quote, where, f"give an occurrence from 1 to {seen}")
    places = chain(_exact_places(text, quote, scope), _folded_places(text, quote, scope))
    place = next(places, None)
    if place is not None:
        return QuoteMisplaced(
            quote,
            text[max(0, place.start - CONTEXT) : place.end + CONTEXT],
            "not between the words given before and after it",
            "copy prefix and suffix from directly beside the quote",
        )
    return QuoteNotFound(quote, *_nearest(text[scope.start : scope.end], quote))


def _nearest(text: str, quote: str) -> tuple[str, float]:
    """Return the part of a text most like a quote, in whole words, and its score 0-100."""
    folded = fold(text)
    found = fuzz.partial_ratio_alignment(
        _lower(fold_text(quote)), _lower(folded.text), score_cutoff=_NEAR
    )
    if found is None or found.dest_start == found.dest_end:
        return "", 0.0
    start, end = folded.around(found.dest_start, found.dest_end)
    before = text[max(0, start - _WORD) : start].split()
    if before and not text[start - 1].isspace() and not text[start].isspace():
        start -= len(before[-1])
    after = text[end : end + _WORD].split()
    if after and not text[end - 1].isspace() and not text[end].isspace():
        end += len(after[0])
    return text[start:end].strip(), found.score


def _lower(words: str) -> str:
    """Return lower case where that keeps the offsets (a capital I with dot gets longer)."""
    lowered = words.lower()
    return lowered if len(lowered) == len(words) else words
