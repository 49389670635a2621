"""What is meant by whoever asks for a trace: an attribution, a claim, or a source.

Invariant: a whole name, key or statement is meant before words of one; where a claim and
a source are named as surely, nobody guesses: it is a question.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from claimdb.db.reader import Reader
from claimdb.errors import Ambiguous, Candidate, NotFound
from claimdb.queries import lookup, run
from claimdb.queries.values import string
from claimdb.text.names import name_key

_WORD: Final = re.compile(r"\w+")


class Subject(StrEnum):
    """Of what chains can be told."""

    ATTRIBUTION = "attribution"
    CLAIM = "claim"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a text means as one kind: a row, several, or none; ``whole`` where it is all of it."""

    kind: Subject
    row: int | None
    several: Ambiguous | None
    whole: bool = False
    near: tuple[str, ...] = ()

    @property
    def fits(self) -> bool:
        return self.row is not None or self.several is not None


def asked(reader: Reader, text: str, kind: Subject | None = None) -> tuple[Subject, int]:
    """Return what ``text`` names, and its row; ``kind`` says what, where it may be several.

    Raises Ambiguous and NotFound as ``lookup`` does, and Ambiguous too where it is the
    name of a claim and of a source.
    """
    if kind in {None, Subject.ATTRIBUTION}:
        row = _attribution(reader, text, only=kind is not None)
        if row is not None:
            return Subject.ATTRIBUTION, row
    if kind is Subject.CLAIM:
        return kind, lookup.claim(reader, text)
    if kind is Subject.SOURCE:
        return kind, lookup.source(reader, text)
    both = (_claim(reader, text), _source(reader, text))
    found = [one for one in both if one.fits]
    found = [one for one in found if one.whole] or found
    if not found:
        near = [name for one in both for name in one.near]
        raise NotFound("claim or source" if near else "claim", text, near)
    if len(found) > 1:
        raise Ambiguous("thing", text, [card for one in found for card in _cards(reader, one)])
    (one,) = found
    if one.row is None:
        raise one.several or NotFound(one.kind, text)
    return one.kind, one.row


def _attribution(reader: Reader, text: str, *, only: bool) -> int | None:
    """Return the attribution of that name; several are an error, none leaves all else."""
    try:
        return lookup.attribution(reader, text)
    except NotFound:
        if only or text.startswith("att_"):
            raise
    return None


def _claim(reader: Reader, text: str) -> _Reading:
    found = _read(Subject.CLAIM, lambda: lookup.claim(reader, text))
    if found.row is None:
        return found
    (head,) = run.select(reader, "lookup_claim_card", {"ids": [found.row]})
    said = _words(string(head, "statement")) == _words(text)
    whole = said or text.strip() == head["public_id"] or _is_key(reader, "claims", text)
    return replace(found, whole=whole)


def _source(reader: Reader, text: str) -> _Reading:
    found = _read(Subject.SOURCE, lambda: lookup.source(reader, text))
    named = bool(run.select(reader, "lookup_source_name", {"key": name_key(text)}))
    whole = named or text.startswith("src_") or _is_key(reader, "sources", text)
    return replace(found, whole=whole)


def _read(kind: Subject, look: Callable[[], int]) -> _Reading:
    try:
        return _Reading(kind, look(), None)
    except Ambiguous as several:
        return _Reading(kind, None, several)
    except NotFound as missing:
        return _Reading(kind, None, None, near=missing.nearest)


def _is_key(reader: Reader, folder: str, text: str) -> bool:
    """Return whether a pack has something of this kind under this key."""
    item = {"item": f"{folder}/{text.strip()}", "pack": ""}
    return any(row["entity_id"] for row in run.select(reader, "lookup_pack_item", item))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _cards(reader: Reader, one: _Reading) -> list[Candidate]:
    """Return what tells a reading apart from the others."""
    if one.several is not None:
        return list(one.several.candidates)
    column = "statement" if one.kind is Subject.CLAIM else "name"
    rows = run.select(reader, f"lookup_{one.kind}_card", {"ids": [one.row or 0]})
    return [Candidate(string(row, column), one.kind, string(row, "public_id")) for row in rows]
