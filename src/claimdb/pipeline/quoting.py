"""From quoted words to passages: where they stand in a text, and how they are quoted.

Invariant: a passage is words that stand in the text, found by ``find_quote`` or
letter for letter; of several places none is ever guessed for the quoted words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from claimdb.errors import OccurrencesTold, QuoteAmbiguous, RowMissing, TextWithheld
from claimdb.model.vocab import Mode
from claimdb.pipeline.maker import Ref, Work
from claimdb.text.quotes import quotations
from claimdb.text.spans import Selector, Span, find_quote, selector

_WORD: Final = re.compile(r"\w")

#: 6 MB of text take a second; content, cue and source words of one row share it.
_quotations_once = lru_cache(maxsize=2)(quotations)


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quoted words, and which of several places each stands at, counted from 1.

    One number in ``occurrences`` is for whichever quotes stand in several places;
    otherwise there is one for each quote. ``places`` has numbers by quote.
    """

    words: tuple[str, ...]
    occurrences: tuple[int, ...] = ()
    places: Mapping[str, int] = field(default_factory=dict)


def newest_text(work: Work, article: int) -> tuple[Ref, str]:
    """Return the newest revision of an article and its text.

    Raises ``TextWithheld`` where the text is not kept.
    """
    rows = work.batch.rows(
        "SELECT id, public_id, text FROM revisions WHERE article_id = ?"
        " ORDER BY number DESC LIMIT 1",
        article,
    )
    if not rows:
        raise RowMissing("revisions", f"of article {article}")
    number, public, text = rows[0]
    if text is None:
        raise TextWithheld(str(public))
    return Ref(int(str(number)), str(public)), str(text)


def find_quotes(text: str, quotes: Quotes) -> list[Selector]:
    """Return the place of each quote, each place once.

    Raises the errors of ``find_quote``, and ``OccurrencesTold`` where the numbers
    fit neither one quote nor all.
    """
    shared, numbers = _numbers(quotes)
    spans = []
    used = shared is None
    for words, number in zip(quotes.words, numbers, strict=True):
        try:
            spans.append(find_quote(text, words, occurrence=number))
        except QuoteAmbiguous:
            if shared is None:
                raise
            spans.append(find_quote(text, words, occurrence=shared))
            used = True
    if not used:  # no quote stands in several places: say so of the first one
        find_quote(text, quotes.words[0], occurrence=shared)
    return [selector(text, span.start, span.end) for span in dict.fromkeys(spans)]


def _numbers(quotes: Quotes) -> tuple[int | None, Sequence[int | None]]:
    """Return the number for quotes in several places, and the number of each quote."""
    each: list[int | None] = [quotes.places.get(words) for words in quotes.words]
    given = quotes.occurrences
    if not given:
        return None, each
    if len(given) == len(quotes.words):
        return None, given
    if len(given) > 1:
        raise OccurrencesTold(len(given), len(quotes.words))
    return given[0], each


def nearest(text: str, words: str, contents: Sequence[Selector]) -> Selector:
    """Return where ``words`` (a cue, a name) stand nearest to the content they belong to.

    Whole words go before parts of words, and the reporter's before quoted ones:
    a "said" inside the quotation is not the cue. Raises the errors of ``find_quote``.
    """
    whole = rf"(?<!\w){re.escape(words)}(?!\w)"
    places = _places(whole, text) or _places(re.escape(words), text)
    if not places:
        span = find_quote(text, words)
        return selector(text, span.start, span.end)
    quoted = _Quoted(text)
    reported = [place for place in places if place.start not in quoted]
    span = min(reported or places, key=lambda place: _distance(place, contents))
    return selector(text, span.start, span.end)


def _places(pattern: str, text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(pattern, text) if match.group()]


def _distance(place: Span, contents: Iterable[Selector]) -> tuple[int, int]:
    """Return how many characters lie between a place and the content nearest to it."""
    return min(
        (max(one.start - place.end, place.start - one.end, 0), abs(place.start - one.start))
        for one in contents
    )


class _Quoted:
    """The places of a text that stand inside quotation marks."""

    def __init__(self, text: str) -> None:
        merged = list(_merged(_quotations_once(text)))
        self._starts = [span.start for span in merged]
        self._ends = [span.end for span in merged]

    def __contains__(self, place: int) -> bool:
        before = bisect_right(self._starts, place) - 1
        return before >= 0 and place < self._ends[before]


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans that do not overlap; a quotation within another is part of it."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start < last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last


def mode_of(text: str, contents: Iterable[Selector]) -> Mode:
    """Return how the words are quoted: all in quotation marks, some, or none."""
    quoted = _Quoted(text)
    inside = outside = 0
    for one in contents:
        for match in _WORD.finditer(text, one.start, one.end):
            if match.start() in quoted:
                inside += 1
            else:
                outside += 1
    if not inside:
        return Mode.INDIRECT
    return Mode.MIXED if outside else Mode.DIRECT
