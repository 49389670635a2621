"""Chains by an outlet around a whole attribution: "X said …, Y reported".

Invariant: who passes on is an outlet. "according to" anybody else names a source.
"""

import re
from typing import Final

from claimdb.extract.chains.outlets import is_outlet, outlet_at
from claimdb.extract.chains.page import Page, Passing, whole
from claimdb.extract.chains.phrases import citable
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_ACCORDING: Final = re.compile(
    r"[\"\u201d\u2019',]*\s++(?P<cue>according\s+to|as\s+(?:reported|quoted|cited)\s+by|per)\s+"
)
_COMMA: Final = re.compile(r"[\"\u201d\u2019']*,[\"\u201d\u2019']*\s+")
_REPORTED: Final = re.compile(
    r"\s+(?:has\s+|had\s+|have\s+|also\s+|first\s+)?(?P<cue>report(?:ed|s)?|said|says|wrote|writes)\b"
)
#: Behind "Y reported", where that closes what was said and opens nothing of its own.
_LAST: Final = re.compile(
    r"\s*(?:[.,;:)!?\"\u201d\u2014\n]|$|(?:on|late|early|earlier|last|this|yesterday|today|\w+day|in)\b)"
)
_LEAD: Final = re.compile(
    r"[\"\u201c\s]*(?:But\s+|And\s+)?(?P<cue>According\s+to|As\s+reported\s+by|Per)\s+"
)
_LEAD_END: Final = re.compile(
    r"(?P<verb>\s+(?:has\s+|had\s+|also\s+|first\s+|later\s+)?(?P<cue>report(?:ed|s)|said|says|wrote|writes))?"
    r"(?:\s+(?:on\s+)?\w+day)?,?(?:\s+that)?\s*,?\s*$"
)
#: Who speaks, up to the first comma; a title may be cut short ("Gov. Ada Moor").
_WHO: Final = r"(?:[A-Z][a-z]{0,4}\.|[^,.;:\u201c\u201d\"\n]){2,80}?"
#: An outlet's content that is another's words: "[X said that …]".
_INNER: Final = re.compile(
    rf"(?:that\s++)?(?P<who>(?=\S){_WHO}(?:,\s[^,.;:\u201c\u201d\"\n]{{2,60}},)?)\s+"
    r"(?P<cue>(?:has\s+|had\s+|have\s+)?(?:said|says|claimed|claims|confirmed|denied|announced|warned|"
    r"alleged|alleges|admitted|acknowledged|insisted|insists|stated|told\s+(?:reporters|[A-Z]\w+|him|her|"
    r"them|it|the\s+\w+|a\s+\w+)))\s+(?P<content>(?:that\s+)?\S)"
)
#: The same with the words first: "[…, X said]".
_INNER_BEHIND: Final = re.compile(
    rf",(?P<quote>[\"\u201d\u2019]*)\s++(?P<who>{_WHO})\s+(?P<cue>said|says|claimed|told\s+reporters)$"
)
#: The same between content and outlet: "[…], X said, Y reported".
_BETWEEN: Final = re.compile(
    rf",?[\"\u201d\u2019]*,?\s++(?P<who>{_WHO})\s+(?P<cue>said|says|claimed),\s+$"
)
_CITED: Final = re.compile(
    r",?\s+(?:which|who)\s+(?P<cue>(?:was|were|is|are|had\s+been)\s+(?:cited|quoted)\s+(?:by|in))\s+"
)
_ALSO_CITED: Final = re.compile(r",\s+(?P<cue>citing|quoting)\s+")
#: Who cites does not vouch: "citing the agency, a mayor said …".
_CITES: Final = frozenset({"citing", "quoting"})
_IS_ACCORDING: Final = re.compile(r"according|as\s|per\b|in\b", re.IGNORECASE)
_SHORT: Final = 160
_FEW: Final = 4


def outer(page: Page, row: Found, first: int) -> Passing | None:
    """Return the outlet that passes on a row of somebody else; None for none.

    ``first`` is where the row's words begin, with those of who already relays it.
    """
    source, cue = whole(row.source), whole(row.cue)
    if cue is None or not row.content or (source and is_outlet(page.words(source))):
        return None
    return _behind(page, row, cue, source) or _before(page, row, first)


def further(page: Page, relay: Span, cue: Span) -> Passing | None:
    """Return who passes on one that relays.

    That is "…, according to Y, which was cited by Z", and "According to Z, citing Y, …".
    """
    text, sentence = page.text, page.sentence(relay.start)
    match = _CITED.match(text, relay.end, sentence.end)
    if match is not None:
        outlet = outlet_at(text, match.end(), sentence.end, wide=True)
        return Passing((outlet,), (Span(*match.span("cue")),)) if outlet else None
    match = _LEAD.match(text, sentence.start, cue.start)
    outlet = outlet_at(text, match.end(), cue.start, wide=True) if match else None
    if match is None or outlet is None or text[outlet.end : cue.start].strip() != ",":
        return None
    return Passing((outlet,), (Span(*match.span("cue")),))


def within(page: Page, row: Found) -> Found | None:
    """Return who said something in the content of an outlet's report: "Y said X had told it …".

    The outlet's own row stays as it is: that X said so is what it says.
    """
    if not _leads(page, row):
        return None
    content = row.content[0]
    match = _INNER.match(page.text, content.start, min(content.end, content.start + _SHORT))
    if match is None:
        return None
    who = Span(*match.span("who"))
    who = Span(who.start, who.end - 1) if page.text[who.end - 1] == "," else who
    if not citable(page.words(who)):
        return None
    said = (Span(match.start("content"), content.end), *row.content[1:])
    return Found(said, (Span(*match.span("cue")),), (who,), row.confidence, row.by)


def _leads(page: Page, row: Found) -> bool:
    """Tell whether an outlet's verb stands before what it reports."""
    source, cue = whole(row.source), whole(row.cue)
    if source is None or cue is None or not row.content or cue.end > row.content[0].start:
        return False
    is_verb = not _IS_ACCORDING.match(page.words(cue))
    return is_verb and is_outlet(page.words(source), wide=True)


def inner(page: Page, row: Found) -> Passing | None:
    """Return the chain in an outlet's row whose content is what somebody else said."""
    source, cue = whole(row.source), whole(row.cue)
    if source is None or cue is None or not is_outlet(page.words(source), wide=True):
        return None
    if _leads(page, row) and page.words(cue).lower() not in _CITES:
        return None
    content, last = row.content[0], row.content[-1]
    match = _INNER.match(page.text, content.start, min(content.end, content.start + _SHORT))
    if match is not None:
        words = Span(match.start("content"), content.end)
        return _split(page, row, match, (words, *row.content[1:]))
    match = _BETWEEN.match(page.text, last.end, max(last.end, min(source.start, cue.start)))
    if match is not None:
        return _split(page, row, match, row.content)
    first = max(last.start + 1, last.end - _SHORT)
    match = _INNER_BEHIND.search(page.text, first, last.end)
    if match is None:
        return None
    # A comma belongs to the words only where the quotation mark stands behind it.
    ended = match.end("quote") if match["quote"] else match.start()
    return _split(page, row, match, (*row.content[:-1], Span(last.start, ended)))


def _split(
    page: Page, row: Found, match: re.Match[str], content: tuple[Span, ...]
) -> Passing | None:
    """Return the chain of an outlet's row, and of who said something in its content."""
    who = Span(*match.span("who"))
    if page.text[who.end - 1] == ",":
        who = Span(who.start, who.end - 1)
    words = page.words(who)
    is_short = (
        match.re is not _INNER and words.lower().startswith("the ") and words.count(" ") < _FEW
    )
    if not (is_short or citable(words)):
        return None
    return Passing(row.source, row.cue, (who,), (Span(*match.span("cue")),), content)


def _behind(page: Page, row: Found, cue: Span, source: Span | None) -> Passing | None:
    """Read "…, Y reported" and "…, according to Y" behind all of a row."""
    text = page.text
    last = max(cue.end, row.content[-1].end, source.end if source else 0)
    end = page.sentence(last - 1).end
    match = _ACCORDING.match(text, last, end)
    if match is not None:
        outlet = outlet_at(text, match.end(), end, wide=True)
        return Passing((outlet,), (Span(*match.span("cue")),)) if outlet else None
    comma = _COMMA.match(text, last, end)
    outlet = outlet_at(text, comma.end(), end, wide=True) if comma else None
    verb = _REPORTED.match(text, outlet.end, end) if outlet else None
    if outlet is None or verb is None or not _LAST.match(text, verb.end(), end + 1):
        return None
    return Passing((outlet,), (Span(*verb.span("cue")),))


def _before(page: Page, row: Found, first: int) -> Passing | None:
    """Read "According to Y, …" and "Y reported that …" before all of a row."""
    text = page.text
    start = page.sentence(first).start
    first = min(first, row.content[0].start)
    if not start < first <= start + _SHORT:
        return None
    match = _LEAD.match(text, start, first)
    outlet = outlet_at(text, match.end() if match else start, first, wide=True)
    cited = _ALSO_CITED.match(text, outlet.end, first) if match and outlet else None
    if cited is not None:
        other = outlet_at(text, cited.end(), first, wide=True)
        is_all = other is not None and text[other.end : first].strip() == ","
        return Passing((other,), (Span(*cited.span("cue")),)) if other and is_all else None
    ending = _LEAD_END.match(text, outlet.end, first) if outlet else None
    if outlet is None or ending is None or bool(match) == bool(ending["verb"]):
        return None
    cue = Span(*match.span("cue")) if match else Span(*ending.span("cue"))
    return Passing((outlet,), (cue,))
