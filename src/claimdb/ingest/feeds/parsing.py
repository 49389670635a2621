"""Bytes of a feed to its entries, by feedparser, whatever the bytes are.

Invariant: nothing is fetched, no file is opened, and no entity makes much of
little: what a feed may declare is a few letters long.
"""

import io
import re
from dataclasses import dataclass
from typing import Any, Final
from xml.sax import SAXException

import feedparser
from feedparser.encodings import convert_to_utf8

from claimdb.errors import FormatBroken

_WAY: Final = "give the address or the file of an RSS or Atom feed"
_FEWER: Final = "take its newest entries only"
#: "&nbsp;" as a number is six letters; what is longer multiplies what a feed holds.
_ENTITY: Final = re.compile(rb"<!ENTITY(?!\s+[\w:.-]+\s+(?:\"[^\"<>]{0,16}\"|'[^'<>]{0,16}')\s*>)")
_END: Final = re.compile(rb"</(?:[\w-]+:)?(?:rss|feed|rdf|channel)\s*>", re.IGNORECASE)
_TAIL: Final = 4096
#: Tags and entities of a feed: the largest have 60,000, and broken ones take feedparser
#: a second for each 5,000.
_MAX_MARKS: Final = 100_000
#: What comes out of feedparser for bytes that are no feed.
_DAMAGE: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A feed as feedparser has it: facts of the whole, entries, and whether it breaks off."""

    feed: dict[str, Any]
    entries: list[dict[str, Any]]
    is_cut_off: bool


def parsed_feed(name: str, data: bytes) -> Parsed:
    """Return a feed; raises ``FormatBroken`` for what is none, or declares large entities."""
    try:
        text = convert_to_utf8({}, data, {}) if data else b""
        if _ENTITY.search(text):
            raise FormatBroken(name, "it declares entities, as no feed has to", _WAY)
        if text.count(b"<") + text.count(b"&") > _MAX_MARKS:
            raise FormatBroken(name, f"it has more than {_MAX_MARKS:,} tags and entities", _FEWER)
        found = feedparser.parse(io.BytesIO(text), resolve_relative_uris=False, sanitize_html=False)
    except _DAMAGE as error:
        raise FormatBroken(name, "it is damaged, or no feed", _WAY) from error
    if not found.get("version") and not found["entries"]:
        raise FormatBroken(name, "it is no feed", _WAY)
    # Half of all feeds are no XML to the letter, and are read none the worse for it.
    is_broken = isinstance(found.get("bozo_exception"), SAXException)
    is_cut_off = is_broken and not _END.search(text[-_TAIL:])
    return Parsed(found["feed"], found["entries"], is_cut_off)
