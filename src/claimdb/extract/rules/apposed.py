"""What the reporter adds of who denies it: "… had confessed, a claim his lawyer rejected".

A tagger takes "a claim" for the end of what is said, or the whole aside. Invariant: only an
aside that goes on to the end of what a row has is taken from it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.phrases import citable
from claimdb.extract.document import Document
from claimdb.extract.record import ORPHANED, Found
from claimdb.extract.rules.surer import meet, meets_near
from claimdb.extract.speakers.grammar import DETERMINERS
from claimdb.text.spans import IN_ORDER, Span

#: Not measured: the training articles have it where it is marked alone.
_CONFIDENCE: Final = 0.7
_WHAT: Final = (
    r",\s+(?P<what>an?\s+(?:accusation|account|allegation|assertion|charge|claim|figure|report|"
    r"suggestion|version)|(?:accusation|allegation|charge|claim)s|something|which)\s+"
)
_WHO: Final = r"(?P<who>[^,.;:()\u201c\u201d\"\n]{2,60}?)"
_ADVERBS: Final = r"(?:(?:has|have|had|also|later|since|always|\w+ly)\s+){0,3}"
_DENIED: Final = r"denied|rejected|disputed|dismissed|refuted"
#: They may stand for anything: only behind a charge they are one, and only "denied".
_VAGUE: Final = frozenset(("something", "which"))
_DISPUTES: Final = re.compile(r"den|disput|refut")
_CHARGED: Final = re.compile(
    r"\b(?:accus|alleg|suspect)\w+\b(?!.*\b(?:visa|bail|permit|request)\b)"
)
_PRONOUNS: Final = frozenset(("he", "she", "it", "they"))
#: "a claim his lawyer rejected", "a claim (that was) rejected by his lawyer".
_ASIDES: Final = (
    re.compile(
        rf"{_WHAT}(?:(?:that|which)\s+)?(?!(?:that|which|of|by|who)\b){_WHO}\s+{_ADVERBS}"
        rf"(?P<cue>{_DENIED}|den(?:ies|y)|rejects?|disputes?|dismiss(?:es)?|refutes?)(?=[,.;]|$)"
    ),
    re.compile(
        rf"{_WHAT}(?:(?:(?:that|which)\s+)?(?:was|were|is|are|ha[sd]\s+been|have\s+been)\s+)?"
        r"(?:\w+ly\s+)?"
        rf"(?P<cue>(?:{_DENIED})\s+by)\s+{_WHO}(?=[,.;]|$)"
    ),
)


def apposed(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with those of who denies what was just said."""
    asides = list(_asides(document))
    if not asides:
        return tuple(found)
    marked = sorted((span for row in found for span in row.cue), key=IN_ORDER)
    new = [row for _, row in asides if not meets_near(marked, row.cue[0])]
    kept = [_without(row, asides) for row in found]
    return tuple(sorted([*kept, *new], key=lambda row: row.content[0]))


def _asides(document: Document) -> Iterator[tuple[Span, Found]]:
    """Yield each aside, and the row of who denies by it, by place."""
    text = document.text
    matches = (match for pattern in _ASIDES for match in pattern.finditer(text))
    for match in sorted(matches, key=lambda one: one.start()):
        cue, whole = Span(*match.span("cue")), Span(*match.span())
        sentence = document.sentence_at(whole.start)
        told = match["what"] not in _VAGUE or _is_charge(match, sentence.start)
        if (
            told
            and sentence.end >= whole.end
            and _speaks(match["who"])
            and not meets_near(document.quoted, cue)
        ):
            spans = (Span(*match.span("what")), cue, Span(*match.span("who")))
            content, verb, source = spans
            yield whole, Found((content,), (verb,), (source,), _CONFIDENCE, ORPHANED)


def _is_charge(match: re.Match[str], start: int) -> bool:
    """Tell whether "which" can only be a charge: a visa, and bail, are denied in other words."""
    if not _DISPUTES.match(match["cue"]):
        return False
    return _CHARGED.search(match.string, start, match.start()) is not None


def _speaks(words: str) -> bool:
    """Tell whether words can be who denies: a name, "they", "the bank", "his lawyer"."""
    first, *others = words.lower().split()
    return citable(words) or first in DETERMINERS or (first in _PRONOUNS and not others)


def _without(row: Found, told: Sequence[tuple[Span, Found]]) -> Found:
    """Return a row whose content ends before an aside that it runs into; not that of who denies."""
    asides = [whole for whole, denial in told if not meet(row.cue, denial.cue)]
    cut = (_cut(span, asides) for span in row.content)
    content = tuple(span for span in cut if span is not None)
    return row if content == row.content or not content else replace(row, content=content)


def _cut(span: Span, asides: Sequence[Span]) -> Span | None:
    """Return what of a piece stands before an aside; None for a piece that is all aside."""
    after = bisect_left(asides, span.end, key=lambda one: one.start)
    aside = asides[after - 1] if after else None
    if aside is None or not aside.start < span.end <= aside.end:
        return span
    return Span(span.start, aside.start) if span.start < aside.start else None
