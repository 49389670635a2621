"""Pages that count anew: a source as of then, what falls with it, a queue that is all but empty.

Asked of a busy source, one with some 1,700 sayings, and of the last day, when most was
known. Invariant: the database is as it was when a question is answered; what falls is told
by writing, and taken back.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Final

from claimdb.db.reader import Reader
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.past import open_reader
from claimdb.pipeline.retracting import Wish, retract
from claimdb.queries import review
from claimdb.queries.past import AsOf
from claimdb.queries.source_profile import source_profile

Ask = Callable[[], object]

#: Sayings of a busy source, as near as there is one.
_SAYINGS: Final = 1_700
_MOST_MS: Final = 300.0
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

    yield f"source with {many} sayings, --as-of the last day", as_of, _MOST_MS
    yield f"retract --dry-run of a source with {many} sayings", falling, _MOST_MS
    yield "review, of an extractor without rows", queue, _MOST_MS
