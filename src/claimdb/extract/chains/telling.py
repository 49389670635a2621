"""Chains in words of telling: "X told the Guardian", "through a spokesman", "on Y".

Invariant: whom somebody tells passes it on only where that is an outlet;
reporters, parliaments and courts are told as listeners.
"""

import re
from itertools import chain
from typing import Final

from claimdb.extract.chains.outlets import outlet_at
from claimdb.extract.chains.page import Page, Passing, overlap, whole
from claimdb.extract.chains.sourcewords import MOUTHPIECES
from claimdb.extract.record import Found
from claimdb.lexicons.listed import listed
from claimdb.text.spans import Span

_WORKS: Final = (
    r"interviews?|statements?|comments?|remarks?|letters?|articles?|op-eds?|essays?|columns?|"
    r"columnist|pieces?|videos?|footage|speech|speeches|address|addresses|e-?mails?|messages?|"
    r"conversations?|broadcasts?|appearances?|editorials?|recordings?|documents?|texts?|quotes?"
)
_CARRIED: Final = (
    r"carried|published|posted|released|issued|broadcast|aired|reported|quoted|cited|run|printed|"
    r"distributed|shown|written|given|recorded|televised|sent|provided|obtained"
)
#: Words before an outlet that is told, or that carries it.
_TO_OUTLET: Final = re.compile(
    rf"""\b(?: (?:told|tells?|telling|informed|assured)
      | (?:{_WORKS})\s+(?:(?:[\w-]+\s+){{0,2}}?(?:{_CARRIED})\s+)?(?:on\s+\w+day\s+)?
        (?:with|to|by|on|for|in|from)
      | (?:speaking|spoke|talking|talked|speaks|confirmed|said|says|wrote|writes|writing|
        explained|insisted|appearing|appeared|commented|published|claimed|repeated|admitted|revealed|added|
        replied|denied|argued|suggested|stressed)\s+(?:{{days}})?(?:to|with|on|in|for)
    )\s+""".replace(
        "{days}", r"(?:(?:late|early|earlier|on|last|this)\s+)*\w*(?:day|week|month|year)\s+"
    ),
    re.VERBOSE | re.IGNORECASE,
)
#: The same where one of its people is told, or those who listen to it.
_TO_PERSON: Final = re.compile(
    r"\b(?:told|tells?|telling)\s+(?:(?:[A-Z][\w.'\u2019-]+|a|the|host|anchor|presenter|viewers|listeners|"
    r"reporters?)\s+){1,4}(?:of|from|at|on|for)\s+"
)
_THROUGH: Final = re.compile(
    rf"\b(?P<cue>through|via)\s+(?P<who>(?:his|her|its|their|my|a|an|the|one)\s+(?:[\w-]+\s+){{0,3}}?"
    rf"(?:{MOUTHPIECES}))\b",
    re.IGNORECASE,
)
#: They may be listeners of another trade: "told the agency", "told the service".
_UNSURE: Final = listed(
    """
    agency agencies service site sites show station press report tv radio television media
    """
)
#: So begins what belongs to the verb, whatever else was marked in it.
_ADVERBIAL: Final = re.compile(
    r"(?:In|On|At|During|Speaking|Writing|Talking|Through|Via)\b[^.;:]*$"
)
_OWN: Final = listed("his her its their my our")
_AUDIENCE: Final = re.compile(
    r"(?:\s+[A-Z]\w+)?\s+(?:audiences?|listeners|viewers|readers|crew|crowd)\b"
)
_BEHIND: Final = 90
_LEAD: Final = 160


def telling(page: Page, row: Found) -> Passing | None:
    """Return the outlet, or the spokesman, through whom a row's words came; None for nobody."""
    for zone in _zones(page, row):
        matches = chain(
            _TO_OUTLET.finditer(page.text, zone.start, zone.end),
            _TO_PERSON.finditer(page.text, zone.start, zone.end),
        )
        for match in matches:
            outlet = outlet_at(page.text, match.end(), zone.end, wide=True)
            if outlet is None or _is_unsure(page, outlet) or _is_source(row, outlet):
                continue
            return Passing((outlet,), (_cue(row, match),))
        through = _THROUGH.search(page.text, zone.start, zone.end)
        if through is not None:
            who = Span(*through.span("who"))
            if not _is_source(row, who):
                return Passing((who,), (Span(*through.span("cue")),))
    return None


def _zones(page: Page, row: Found) -> list[Span]:
    """Return the stretches of a sentence that belong to the cue: about it, before it, behind."""
    cue, source = whole(row.cue), whole(row.source)
    if cue is None:
        return []
    zones = [Span(cue.start, page.room(cue.start, row))]
    if source is not None and cue.start <= source.start <= cue.end + 2:
        zones.append(Span(source.end, page.room(source.end, row)))
    if source is not None and source.end < cue.start < source.end + _BEHIND:
        zones.append(Span(source.end, cue.start))
    first = min([cue.start, *(span.start for span in (*row.source, *row.content))])
    sentence = page.sentence(first)
    if first in {span.start for span in row.source} and first - sentence.start < _LEAD:
        zones.append(_lead(page, row, sentence.start, first))
    last = max(cue.end, row.content[-1].end if row.content else 0)
    if last > cue.end and page.sentence(last - 1).start <= cue.start:
        zones.append(Span(last, _clause_end(page, row, last)))
    return [zone for zone in zones if zone.start < zone.end]


def _lead(page: Page, row: Found, start: int, end: int) -> Span:
    """Return the words before a source from its sentence's start: "In an interview with Y, …"."""
    if page.room(start, row) < end - 2 and not _ADVERBIAL.match(page.text, start, end):
        return Span(start, start)
    words = page.text[start:end].rstrip(" \n\"\u201d\u2019'")
    if words.endswith(","):
        return Span(start, end)
    # Without a comma the outlet stands directly before who speaks.
    told = list(_TO_OUTLET.finditer(page.text, start, end))
    outlet = outlet_at(page.text, told[-1].end(), end, wide=True) if told else None
    return Span(told[-1].start(), end) if outlet and outlet.end >= end - 2 else Span(start, start)


_CLAUSE: Final = re.compile(r"[;\u201c\"]|,?\s+(?:and|but|while|which|who|because|after|before)\s")
_JOINED: Final = re.compile(
    r"[\"\u201d\u2019']*,?[\"\u201d\u2019']*\s+(?:in|through|via|speaking|on)\s"
)


def _clause_end(page: Page, row: Found, place: int) -> int:
    """Return where the words go on to behind a content: only "in an interview …" and its like."""
    if not _JOINED.match(page.text, place, place + 24):
        return place
    limit = min(page.room(place, row), place + _BEHIND)
    match = _CLAUSE.search(page.text, place, limit)
    return match.start() if match else limit


def _cue(row: Found, match: re.Match[str]) -> Span:
    """Return the first word of what was matched: "told", "interview", "said"."""
    start = match.start()
    length = re.match(r"[\w-]+", match.group())
    end = start + (len(length.group()) if length else 1)
    inside = next((span for span in row.cue if span.start <= start < span.end), None)
    return inside if inside is not None and inside.end <= end else Span(start, end)


def _is_unsure(page: Page, outlet: Span) -> bool:
    """Tell whether an outlet is somebody's own ("its website"), or may be no outlet at all."""
    words = page.words(outlet).lower().split()
    if words[0] in _OWN or _AUDIENCE.match(page.text, outlet.end):
        return True
    return words[-1] in _UNSURE and len(words) <= len(("the", "agency"))


def _is_source(row: Found, who: Span) -> bool:
    return any(overlap(span, who) for span in (*row.source, *row.content))
