"""Chains in words of citing: "citing X, Y said …", "…, Y reported, quoting X".

Invariant: who cites is an outlet, and who is cited is somebody or a document. A
party that cites a reason, or a paper, speaks for itself.
"""

import re
from typing import Final

from claimdb.extract.chains.outlets import is_outlet
from claimdb.extract.chains.page import Page, Passing, content_before, overlap, whole
from claimdb.extract.chains.phrases import citable, phrase_before, phrase_from, trimmed
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_VERB: Final = (
    r"(?:(?P<verb>[Cc]iting|[Qq]uoting)|(?:which|who|and|it)\s+(?P<verb2>cited|quoted))\s+"
)
#: At the start of a sentence, before who cites.
_LEAD: Final = re.compile(
    rf"[\"\u201c'(\s]*+(?:(?:But|And|Meanwhile|Earlier|Also|However|Separately),?\s++)?{_VERB}"
)
_BEHIND: Final = re.compile(
    rf"[\"\u201d'\u2019\s,]*+(?:(?:(?:on|late|early)\s++)?\w++(?<=day),?\s++)?{_VERB}"
)
_INSIDE: Final = re.compile(rf",\s+{_VERB}")
_BEFORE: Final = re.compile(rf"{_VERB}$")
_SAYING: Final = re.compile(r",?\s+as\s+\w+ing\b")
_CITING: Final = frozenset({"citing", "quoting"})
_TAIL: Final = 140
_LEAD_LENGTH: Final = 200


def citing(page: Page, row: Found) -> Passing | None:
    """Return who passes a row on by citing its origin; None where nobody does."""
    cue, source = whole(row.cue), whole(row.source)
    if cue is None or source is None:
        return None
    if is_outlet(page.words(source), wide=True):
        found = _led(page, row, source) or _behind(page, row, source, cue)
        return found or _mistaken(page, row, source, cue)
    return _inside(page, row, source, cue) or _mistaken(page, row, source, cue)


def is_only_cited(page: Page, row: Found) -> bool:
    """Tell a row that has who is cited for its content: "[Citing] [a palace aide], [Y] said"."""
    cue = whole(row.cue)
    if cue is None or len(row.content) != 1 or not row.source:
        return False
    content = row.content[0]
    if page.words(cue).lower() not in _CITING or page.text[cue.end : content.start].strip():
        return False
    return is_outlet(page.words(row.source[0]), wide=True) and citable(page.words(content))


def _verb(match: re.Match[str]) -> Span:
    return Span(*match.span("verb" if match["verb"] else "verb2"))


def _passing(page: Page, row: Found, cited: Span | None, verb: Span) -> Passing | None:
    """Return the chain where ``cited`` can be an origin; the row's source relays."""
    if cited is None or not citable(page.words(cited)):
        return None
    others = tuple(span for span in row.content if not overlap(span, cited))
    return Passing(row.source, row.cue, (cited,), (verb,), others or None)


def _led(page: Page, row: Found, source: Span) -> Passing | None:
    """Read "Citing X, Y said"."""
    sentence = page.sentence(source.start)
    if source.start - sentence.start > _LEAD_LENGTH:
        return None
    match = _LEAD.match(page.text, sentence.start, source.start)
    if match is None or page.text[match.end() : source.start].rstrip()[-1:] != ",":
        return None
    return _passing(page, row, trimmed(page.text, match.end(), source.start), _verb(match))


def _behind(page: Page, row: Found, source: Span, cue: Span) -> Passing | None:
    """Read "Y, citing X, said", "Y said, citing X, that …" and "Y said …, citing X"."""
    ends = {source.end, cue.end, row.content[-1].end} if row.content else {source.end, cue.end}
    for end in sorted(ends):
        limit = page.sentence(end).end
        if end == source.end and source.end <= cue.start:
            limit = cue.start
        match = _BEHIND.match(page.text, end, limit)
        if match is None:
            continue
        ahead = [span.start for span in row.content if span.start > match.end()]
        cited = _cited(page, match.end(), min([limit, *ahead]))
        if cited is not None and _SAYING.match(page.text, cited.end):
            continue  # other words of theirs follow
        found = _passing(page, row, cited, _verb(match))
        if found is not None:
            return found
    return _run_on(page, row)


def _cited(page: Page, start: int, end: int) -> Span | None:
    """Return who is cited from ``start`` on; of a longer list the first."""
    found = phrase_from(page.text, start, end)
    if found is None:
        return None
    comma = page.text.find(",", found.start, found.end)
    whole_name = citable(page.words(found)) and found.end >= end - 2
    return found if comma < 0 or whole_name else Span(found.start, comma)


def _run_on(page: Page, row: Found) -> Passing | None:
    """Read a content that was marked too far: "[…, citing X]"."""
    last = row.content[-1] if row.content else Span(0, 0)
    for match in _INSIDE.finditer(page.text, max(last.start + 1, last.end - _TAIL), last.end):
        cited = trimmed(page.text, match.end(), last.end)
        found = _passing(page, row, cited, _verb(match))
        if found is not None and not _in_quotes(page, match.start()):
            content = (*row.content[:-1], Span(last.start, match.start()))
            return Passing(found.relay, found.relay_cue, found.source, found.cue, content)
    return None


def _in_quotes(page: Page, place: int) -> bool:
    """Tell whether a quotation is open at ``place``, by the signs of its sentence alone."""
    words = page.text[page.sentence(place).start : place]
    return words.count("\u201c") > words.count("\u201d") or words.count('"') % 2 == 1


def _inside(page: Page, row: Found, source: Span, cue: Span) -> Passing | None:
    """Read a source that was marked with whom it cites: "[Y, citing X,] said"."""
    match = _INSIDE.search(page.text, source.start, source.end)
    if match is None or cue.start < source.end:
        return None
    outlet = Span(source.start, match.start())
    cited = trimmed(page.text, match.end(), source.end)
    if cited is None or not is_outlet(page.words(outlet), wide=True):
        return None
    if not row.content or not citable(page.words(cited)):
        return None
    return Passing((outlet,), row.cue, (cited,), (_verb(match),))


def _mistaken(page: Page, row: Found, source: Span, cue: Span) -> Passing | None:
    """Read a row that has who is cited for its source, and the outlet's verb for its cue."""
    sentence = page.sentence(source.start)
    match = _BEFORE.search(page.text, max(sentence.start, source.start - _BACK), source.start)
    if match is None or not row.content:
        return None
    if match.start() <= cue.start < match.end():
        return _unmarked(page, row, source, match)
    between = trimmed(page.text, source.end, cue.start) if source.end < cue.start else None
    before = phrase_before(page.text, sentence.start, min(cue.start, match.start()))
    for relay in (between, before):
        if relay is not None and is_outlet(page.words(relay), wide=True):
            return Passing((relay,), row.cue, None, (_verb(match),))
    return None


#: "citing" and the words before it.
_BACK: Final = 16
_REPORTING: Final = re.compile(
    r"\s+(said|says|reported|reports|wrote|writes)\b[^.\u201c\u201d\"]{0,24}$"
)
#: Behind who is cited, in "Y, citing X, reported".
_BETWEEN: Final = re.compile(r",\s+(?P<cue>said|says|reported|reports|wrote|writes)\b")
_NEXT: Final = re.compile(r",\s+")
_FOLLOWS: Final = re.compile(r"\s+(?:said|says|reported|reports|wrote|writes)\b")


def _unmarked(page: Page, row: Found, source: Span, match: re.Match[str]) -> Passing | None:
    """Read a row whose source and cue are those of citing, and whose outlet is not marked."""
    sentence = page.sentence(source.start)
    between = _BETWEEN.match(page.text, source.end, sentence.end)
    if between is not None and page.text[sentence.start : match.start()].rstrip().endswith(","):
        relay = phrase_before(page.text, sentence.start, match.start())
        is_one = relay is not None and is_outlet(page.words(relay), wide=True)
        return Passing((relay,), (Span(*between.span("cue")),)) if relay and is_one else None
    verb = _REPORTING.search(page.text, sentence.start, match.start())
    if verb is not None:
        relay = phrase_before(page.text, sentence.start, verb.start())
        said = Span(*verb.span(1))
    else:
        comma = _NEXT.match(page.text, source.end, sentence.end)
        relay = phrase_from(page.text, comma.end(), sentence.end) if comma else None
        follows = relay and _FOLLOWS.match(page.text, relay.end, sentence.end)
        if not follows:
            return None
        said = Span(follows.end() - len(follows.group().strip()), follows.end())
    if relay is None or not is_outlet(page.words(relay), wide=True):
        return None
    last = content_before(row, relay.start)
    return Passing((relay,), (said,)) if last or row.content[0].start >= relay.end else None
