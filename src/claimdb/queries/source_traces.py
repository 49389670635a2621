"""What else a source left in articles: how it is named there, whom it passes on, what it publishes.

Looked up in its latest attributions, as in its profile.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.catalog import query
from claimdb.queries.listing import with_dates
from claimdb.queries.shapes import Attribution, SourceName
from claimdb.queries.source_profile import WINDOW, Turn
from claimdb.queries.values import flag, number, string

#: Names, sources and articles that one page shows.
_PAGE: Final = 30
_ARTICLES: Final = 10


@dataclass(frozen=True, slots=True)
class Written:
    """Words that name a source in articles; ``latest`` is the latest attribution that has them."""

    words: str
    attributions: int
    latest: str


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Who is known through a source, how often, and the latest attribution of theirs."""

    source: SourceName
    attributions: int
    latest: str


@dataclass(frozen=True, slots=True)
class Traces:
    """What else a source left; ``published`` are the latest of its articles, as listed."""

    written: tuple[Written, ...]
    passed_on: tuple[PassedOn, ...]
    published: tuple[Row, ...]


def source_traces(reader: Reader, source: int) -> Traces:
    """Return what the canonical ``source`` left in articles; three statements."""
    window = {"source": source, "window": WINDOW}
    return Traces(
        written=tuple(
            Written(string(row, "words"), number(row, "attributions"), string(row, "latest"))
            for row in run.select(reader, "source_written", window, limit=_PAGE)
        ),
        passed_on=passed_on(reader, source),
        published=tuple(with_dates(query("articles"), _published(reader, source), brief=True)),
    )


def passed_on(reader: Reader, source: int) -> tuple[PassedOn, ...]:
    """Return who is known through the canonical ``source``, in its latest attributions."""
    window = {"source": source, "window": WINDOW}
    return tuple(
        PassedOn(_source(row), number(row, "attributions"), string(row, "latest"))
        for row in run.select(reader, "source_passed_on", window, limit=_PAGE)
    )


def _published(reader: Reader, source: int) -> list[Row]:
    return run.select(reader, "articles", filters={"publisher": source}, limit=_ARTICLES)


def told_in(reader: Reader, turns: Iterable[Turn]) -> Mapping[str, Attribution]:
    """Return both sayings of each change of position, by identifier."""
    ids = {one.attribution_id for turn in turns for one in (turn.before, turn.after)}
    if not ids:
        return {}
    rows = run.select(reader, "lookup_attribution_id", {"ids": sorted(ids)})
    return {one.id: one for one in load(reader, (number(row, "id") for row in rows)).values()}


def _source(row: Row) -> SourceName:
    return SourceName(
        string(row, "public_id"), string(row, "name"), string(row, "kind"), flag(row, "is_named")
    )
