"""Pages that count anew: what was known then, what falls with a source, a queue all but empty.

Asked of a busy source, one with some 1,700 sayings, and of the last day, when most was
known; of the matrix and of what is contested, half of what there is ago, when tallies of
now say least. Invariant: the database is as it was when a question is answered; what falls is told
by writing, and taken back.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final

from claimdb.db.reader import Reader
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.past import open_reader
from claimdb.pipeline.retracting import retract
from claimdb.pipeline.retracting_target import Wish
from claimdb.queries import review
from claimdb.queries.contested import contested
from claimdb.queries.matrix import matrix
from claimdb.queries.past_clock import AsOf
from claimdb.queries.source_profile import source_profile
from claimdb.queries.trace import source_trace

Ask = Callable[[], object]

#: Sayings of a busy source, as near as there is one.
_SAYINGS: Final = 1_700
_MOST_MS: Final = 300.0
#: Of lists that tell who stood where on all that is recorded.
_MOST_OF_ALL_MS: Final = 1_000.0
#: Claims of a list, and of a matrix.
_ROWS: Final = 20
_CLAIMS: Final = 10
_BUSY: Final = """
SELECT tally.source_id AS id, source.public_id, tally.attributions
FROM source_tallies AS tally
JOIN sources AS source ON source.id = tally.source_id
WHERE source.is_named = 1 AND source.kind <> 'outlet'
ORDER BY abs(tally.attributions - :sayings), tally.source_id
LIMIT 1
"""
_LAST_DAY: Final = (
    "SELECT substr(CAST(max(published_earliest) AS TEXT), 1, 10) AS day FROM articles"
)
_HALFWAY: Final = """
SELECT substr(CAST(published_earliest AS TEXT), 1, 10) AS day
FROM articles
WHERE published_earliest IS NOT NULL
ORDER BY published_earliest, id
LIMIT 1 OFFSET (SELECT count(published_earliest) / 2 FROM articles)
"""
_NOBODY: Final = "an extractor without rows"


def pages_anew(url: str, reader: Reader) -> Iterator[tuple[str, Ask, float | None]]:
    """Yield the pages: name, call, and the goal in milliseconds."""
    (busy,) = reader.rows(_BUSY, {"sayings": _SAYINGS})
    (last,) = reader.rows(_LAST_DAY)
    number, many = int(str(busy["id"])), int(str(busy["attributions"]))
    public = str(busy["public_id"])
    then = AsOf.of(str(last["day"]))

    def as_of() -> object:
        with closing(open_reader(url, then)) as past:
            return source_profile(past, number)

    def falling() -> object:
        return retract(Desk(url, "bench"), Wish(name=public, dry_run=True))

    def queue() -> object:
        return review.queue(reader, {"extractor": _NOBODY})

    def chains() -> object:
        return source_trace(reader, number)

    yield f"source with {many} sayings, --as-of the last day", as_of, _MOST_MS
    yield f"trace of a source with {many} sayings", chains, _MOST_MS
    yield f"retract --dry-run of a source with {many} sayings", falling, _MOST_MS
    yield "review, of an extractor without rows", queue, _MOST_MS
    yield from _halfway(url, reader, number)


def _halfway(url: str, reader: Reader, source: int) -> Iterator[tuple[str, Ask, float | None]]:
    """Yield what is asked of the day by which half of all articles were published."""
    (half,) = reader.rows(_HALFWAY)
    then = AsOf.of(str(half["day"]))

    def asked(ask: Callable[[Reader], object]) -> Ask:
        def answered() -> object:
            with closing(open_reader(url, then)) as past:
                return ask(past)

        return answered

    yield (
        "contested, --as-of halfway",
        asked(lambda past: list(contested(past, limit=_ROWS))),
        _MOST_OF_ALL_MS,
    )
    yield (
        "contested --source, a busy one, --as-of halfway",
        asked(lambda past: list(contested(past, limit=_ROWS, filters={"source": source}))),
        _MOST_OF_ALL_MS,
    )
    yield "matrix, --as-of halfway", asked(lambda past: matrix(past, limit=_CLAIMS)), None
