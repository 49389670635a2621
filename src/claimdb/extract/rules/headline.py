"""Headlines that say who says it: "Lee: we will win", "City to flood, says minister".

Invariant: at most one row for each headline.
"""

import re
from collections.abc import Callable
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.labels import names_somebody
from claimdb.extract.layout import Kind
from claimdb.extract.record import Found
from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span

#: 78 of 89 rows were right in 924 American news articles.
_BEFORE_CONFIDENCE: Final = 0.88
#: 4 of 4; so little is known of the others, which British papers use.
_SAYS_CONFIDENCE: Final = 0.8
_AFTER_CONFIDENCE: Final = 0.8
#: Words of who speaks, and the least of what is said.
_WHO: Final = 7
_LEAST: Final = 3
_COLON: Final = re.compile(r":\s")
_DASH: Final = re.compile(r"\s[\u2013\u2014-]\s")
_VERB: Final = r"(?P<cue>[Ss]ays?|[Ss]aid|[Ww]arns?|[Cc]laims?)"
_SAYS: Final = re.compile(
    rf", (?:{_VERB}\s(?P<after>\S.*)|(?P<before>\S.{{0,60}}?)\s{_VERB.replace('cue', 'end')}$)"
)
_SPEAKERS: Final = listed(
    """adviser advisers agency aide aides ambassador analyst analysts attorney authorities campaign
    ceo chief coach court critics doctor doctors economist economists envoy expert experts group
    ips judge lawyer lawyers mayor media military minister ministry mp mps official officials
    opposition organisers organizers police poll pollster president prosecutor prosecutors
    regulator report reporter reports researchers scientists senator source sources spokesman
    spokesperson spokeswoman state state-media study survey think-tank un union watchdog witness
    witnesses"""
)


def headline(document: Document) -> tuple[Found, ...]:
    """Return the row of each headline that says whose words it has."""
    rows = []
    for part in document.layout:
        if part.kind is Kind.HEADLINE:
            span = _bare(document.text, part.words)
            tried = (way(document.text, span) for way in _WAYS)
            rows += [row for row in tried if row is not None][:1]
    return tuple(rows)


def _bare(text: str, span: Span) -> Span:
    """Return a headline without the full stop that some archives add."""
    end = span.end
    if text[span.start : end].endswith(".") and not text[span.start : end].endswith("..."):
        end -= 1
    return Span(span.start, end)


def _before(text: str, span: Span) -> Found | None:
    """Read "Lee: we will win"."""
    match = _COLON.search(text, span.start, span.end)
    if match is None:
        return None
    dash = _DASH.search(text, span.start, match.start())
    start = dash.end() if dash else span.start  # "Exclusive \u2013 Lee: …"
    who = text[start : match.start()]
    if not 1 <= len(who.split()) <= _WHO or not names_somebody(who):
        return None
    if who.split()[0].lower() == "the" and who.split()[-1].lower() not in _SPEAKERS:
        return None  # "The Latest: …" is the name of a series
    if text[span.end - 1] == "?":
        return None
    content = Span(match.end(), span.end)
    source = Span(start, match.start())
    return _row(text, content, Span(match.start(), match.start() + 1), source, _BEFORE_CONFIDENCE)


def _after(text: str, span: Span) -> Found | None:
    """Read "City to flood: minister" and "City to flood \u2013 report"."""
    matches = [
        *_COLON.finditer(text, span.start, span.end),
        *_DASH.finditer(text, span.start, span.end),
    ]
    if not matches:
        return None
    match = max(matches, key=lambda one: one.start())
    who = text[match.end() : span.end].split()
    if not 1 <= len(who) <= _WHO - 2 or who[-1].lower() not in _SPEAKERS:
        return None
    sign = match.start() + len(match.group()) - len(match.group().lstrip())
    content, source = Span(span.start, match.start()), Span(match.end(), span.end)
    return _row(text, content, Span(sign, sign + 1), source, _AFTER_CONFIDENCE)


def _says(text: str, span: Span) -> Found | None:
    """Read "City to flood, says minister" and "City to flood, officials say"."""
    comma = text.rfind(", ", span.start, span.end)
    match = _SAYS.match(text, comma, span.end) if comma > span.start else None
    if match is None:
        return None
    who, cue = ("after", "cue") if match["after"] else ("before", "end")
    if len(match[who].split()) > _WHO:
        return None
    content, source = Span(span.start, comma), Span(*match.span(who))
    return _row(text, content, Span(*match.span(cue)), source, _SAYS_CONFIDENCE)


def _row(text: str, content: Span, cue: Span, source: Span, confidence: float) -> Found | None:
    if len(text[content.start : content.end].split()) < _LEAST or source.start == source.end:
        return None
    return Found((content,), (cue,), (source,), confidence, "headline")


_WAYS: Final[tuple[Callable[[str, Span], Found | None], ...]] = (_says, _after, _before)
