"""What caches were then: the clock ``recorded`` looked back by.

``sources.canonical_id``, ``claims.canonical_id``, ``articles.root_id`` and the parties
are what judgements, copies and affiliations come to now. They are worked out again
from those recorded by then, by the functions that work them out now. Invariant:
nothing is written; where nothing was recorded since, nothing comes out otherwise.
"""

import re
from itertools import count
from typing import Final, cast

from claimdb.db.bulk import Value
from claimdb.db.reader import Params, Reader
from claimdb.db.reader import open_reader as open_now
from claimdb.pipeline.wanted import (
    canonical_rows,
    number,
    party_rows,
    read_copies,
    read_links,
    root_rows,
)
from claimdb.queries.past import Caches, PastReader, look_back
from claimdb.queries.past_clock import AsOf, Clock
from claimdb.resolve.parties import segments

_MARK: Final = re.compile(r"\?")


class _Rows:
    """What ``wanted`` asks, answered by a reader of then."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def rows(self, sql: str, *values: Value) -> list[tuple[Value, ...]]:
        """Return the rows of ``sql``, whose values are marked with question marks."""
        named: Params = {f"v{place}": value for place, value in enumerate(values)}
        places = count()
        statement = _MARK.sub(lambda _: f":v{next(places)}", sql)
        found = self._reader.rows(statement, named)
        return [tuple(cast("dict[str, Value]", row).values()) for row in found]


def open_reader(url: str, then: AsOf | None = None) -> Reader:
    """Open the database at ``url`` for reading what was known ``then``, or now.

    Raises a ``DatabaseProblem`` where it is missing, foreign, older or newer.
    """
    reader = open_now(url)
    if then is None:
        return reader
    try:
        past = look_back(reader, then)
        if then.clock is Clock.RECORDED:
            past.restore(_caches(past))
            past.settle(party_rows(segments(read_links(_Rows(past)))))
        else:
            past.settle()
    except BaseException:
        reader.close()
        raise
    return past


def _caches(past: PastReader) -> Caches:
    rows = _Rows(past)
    return Caches(
        sources=_stood_for(past, rows, "source"),
        claims=_stood_for(past, rows, "claim"),
        articles=_roots(past, rows),
    )


def _stood_for(past: PastReader, rows: _Rows, entity: str) -> dict[int, int]:
    """Return the rows that stood for another than now, if a judgement has come since."""
    later = f"SELECT 1 FROM {past.real}judgements WHERE recorded_at > '{past.then.instant}' LIMIT 1"
    if not rows.rows(later):
        return {}
    wanted, _ = canonical_rows(rows, entity)
    now = rows.rows(f"SELECT id, canonical_id FROM {past.real}{entity}s WHERE canonical_id <> id")
    known = {number(one): number(canonical) for one, canonical in now}
    both = {*known, *wanted}
    return {
        one: wanted.get(one, one) for one in both if wanted.get(one, one) != known.get(one, one)
    }


def _roots(past: PastReader, rows: _Rows) -> dict[int, int]:
    """Return the articles that had another root, if a copy or a review has come since."""
    then = past.then.instant
    moved = rows.rows(
        f"SELECT article_id, original_id FROM {past.real}article_copies"
        f" WHERE recorded_at > '{then}'"
        f" UNION SELECT copy.article_id, copy.original_id FROM {past.real}reviews AS review"
        f" JOIN {past.real}article_copies AS copy ON copy.id = review.article_copy_id"
        f" WHERE review.reviewed_at > '{then}'"
    )
    if not moved:
        return {}
    copies = read_copies(rows)
    articles = {number(one) for pair in (*moved, *copies) for one in pair}
    known, wanted = root_rows(rows, copies, articles)
    return {one: root for one, root in wanted.items() if root != known[one]}
