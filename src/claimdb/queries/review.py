"""What a person should look at next, with all that is needed to decide on it.

Invariant: nothing here decides. What has been decided is in the queue no more, by
the query itself, so that a queue can be left and taken up again at any time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimdb.db.reader import Reader, Row, Value
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.run import Filters
from claimdb.queries.shapes import Attribution
from claimdb.queries.values import number, optional, string

#: Code points of an article around the words: some lines of a screen to either side.
_AROUND: Final = 900
#: More of each kind than anybody decides on.
_ALL: Final = 2**62
#: Nobody plans a day by whether 1,400 are left or 140,000, and counting those takes a second.
COUNTED: Final = 1_000


class Kind(StrEnum):
    """What is reviewed; ``source`` and ``claim`` are judgements on two of them."""

    ATTRIBUTION = "attribution"
    SOURCE = "source"
    CLAIM = "claim"
    RELATION = "relation"
    AFFILIATION = "affiliation"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an attribution in a text: their offsets (code points) and role."""

    start: int
    end: int
    role: str
    exact: str


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of an attribution with the text around them.

    ``text`` begins at code point ``start`` of the revision; None where it is not kept.
    ``recorded_id`` is the source as it was recorded, ``standing_id`` what it is shown as.
    """

    text: str | None
    start: int
    marks: tuple[Mark, ...]
    recorded_id: str
    recorded_as: str
    standing_id: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that are compared: what is known of it, and what it said, or who said it."""

    id: str
    name: str
    kind: str
    told: str | None
    article: str | None
    examples: tuple[Attribution, ...]


def queue(
    reader: Reader, filters: Filters | None = None, *, limit: int = 50, offset: int = 0
) -> list[Row]:
    """Return what to look at, the most valuable first; ``limit`` 0 means all."""
    given = _given(reader, filters, limit + offset if limit else _ALL)
    return run.select(reader, "review_queue", given, filters=filters, limit=limit, offset=offset)


def stream(reader: Reader, filters: Filters | None = None, *, limit: int = 0) -> Iterator[Row]:
    """Yield what to look at, as ``queue``."""
    given = _given(reader, filters, limit or _ALL)
    return run.stream(reader, "review_queue", given, filters=filters, limit=limit)


def left(reader: Reader, filters: Filters | None = None) -> int:
    """Return how many there are to look at; ``COUNTED`` + 1 stands for all beyond that."""
    given = _given(reader, filters, COUNTED + 1)
    return run.count(reader, "review_queue", given, filters=filters, most=COUNTED + 1)


def still_left(count: int, more: int) -> int:
    """Return what ``left`` found, brought on; one less of more than are counted is no fewer."""
    return count if count > COUNTED else max(0, count + more)


def told_left(count: int) -> str:
    """Return how many ``left`` has found, for people."""
    return f"more than {COUNTED:,}" if count > COUNTED else f"{count:,}"


def _given(reader: Reader, filters: Filters | None, most: int) -> dict[str, Value]:
    """Return how many to look at; no attributions where a program has made none."""
    extractor = (filters or {}).get("extractor")
    if extractor is None or run.select(reader, "review_made", {"extractor": str(extractor)}):
        return {"most": most}
    return {"most": most, "spoken": 0}


def passage(reader: Reader, attribution: str) -> Passage | None:
    """Return the words of an attribution in their text; None for one without passages."""
    rows = run.select(reader, "review_passages", {"id": attribution})
    if not rows:
        return None
    marks = tuple(
        Mark(
            number(row, "start_offset"),
            number(row, "end_offset"),
            string(row, "role"),
            string(row, "exact"),
        )
        for row in rows
    )
    start = max(0, min(one.start for one in marks) - _AROUND)
    end = max(one.end for one in marks) + _AROUND
    window = {"revision": number(rows[0], "revision_id"), "start": start, "length": end - start}
    words = run.select(reader, "review_window", window)
    return Passage(
        text=optional(words[0], "words") if words else None,
        start=start,
        marks=marks,
        recorded_id=string(rows[0], "recorded_id"),
        recorded_as=string(rows[0], "recorded_as"),
        standing_id=string(rows[0], "standing_id"),
    )


def side(reader: Reader, public: str) -> Side | None:
    """Return what is known of a source, claim or article, with a few attributions."""
    rows = run.select(reader, "review_side", {"id": public})
    if not rows:
        return None
    ids = [number(row, "id") for row in run.select(reader, "review_examples", {"id": public})]
    return Side(
        id=public,
        name=optional(rows[0], "name") or public,
        kind=string(rows[0], "kind"),
        told=optional(rows[0], "told"),
        article=optional(rows[0], "article"),
        examples=tuple(load(reader, ids).values()),
    )
