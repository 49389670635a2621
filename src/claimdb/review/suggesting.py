"""What may be meant by the words typed so far: stances, sources, claims.

Each suggestion is what the commands take, an identifier, and what people read.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.db.reader import Row, open_reader
from claimdb.model.vocab import DenialKind, DenialScope, Stance
from claimdb.queries import run
from claimdb.queries.values import number, optional, string
from claimdb.text.names import name_key

#: More do not fit under the line in a small window.
_MOST: Final = 12
#: Before the words of a claim that is new.
NEW: Final = "new:"
#: Fewer letters stand inside too many names.
_INSIDE: Final = 3
#: No name has a character after this one.
_LAST: Final = "\U0010ffff"
_WORD: Final = re.compile(r"\w+")

Choices = Sequence[tuple[str, str]]


def stances() -> Choices:
    """Return every stance; a denial with its kind, of all or of a part."""
    found = [(one.value, one.value) for one in Stance if one is not Stance.DENIES]
    for scope in (DenialScope.FULL, DenialScope.PARTIAL):
        for kind in DenialKind:
            extent = "of all of it" if scope is DenialScope.FULL else "of a part"
            found.append((f"denies {kind} {scope}", f"denies: {kind}, {extent}"))
    return found


def sources(url: str, typed: str) -> Choices:
    """Return named sources with a name or alias that begins as typed, else one with it inside."""
    key = name_key(typed)
    with open_reader(url) as reader:
        params = {"key": key, "after": key + _LAST}
        rows = run.select(reader, "lookup_source_prefix", params, limit=_MOST)
        if not rows and len(key) >= _INSIDE:
            rows = run.select(reader, "lookup_source_part", {"key": key}, limit=_MOST)
        ids = list(dict.fromkeys(number(row, "id") for row in rows))
        cards = run.select(reader, "lookup_source_card", {"ids": ids}) if ids else []
    return [(string(row, "public_id"), _source(row)) for row in cards]


def _source(row: Row) -> str:
    told = ", ".join(filter(None, (optional(row, "kind"), optional(row, "description"))))
    return f"{string(row, 'name')}  ({told})"


def claims(url: str, typed: str) -> Choices:
    """Return claims that have the words, and the words themselves as a new claim."""
    new = [(NEW + typed.strip(), f"a new claim: {typed.strip()}")]
    words = _WORD.findall(typed)
    if not words:
        return new
    asked = " ".join(f'"{word}"' for word in words) + "*"
    with open_reader(url) as reader:
        rows = run.select(reader, "lookup_claim_words", {"words": asked, "most": _MOST})
        ids = list(dict.fromkeys(number(row, "id") for row in rows))
        cards = run.select(reader, "lookup_claim_card", {"ids": ids}) if ids else []
    return [(string(row, "public_id"), string(row, "statement")) for row in cards] + new
