"""Filling the index of likeness for texts that came before there was one.

Invariant: it goes on where it was broken off; texts that have their bands are
left alone, and copies among the others are linked as if they came in now.
"""

from typing import Final

from claimdb.db.bulk import open_batch
from claimdb.db.engine import writing
from claimdb.ingest.minhash import bands
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.likeness import Arrived, link_alike
from claimdb.pipeline.maker import finish_run, working
from claimdb.pipeline.wanted import number, numbers, parts


def index_likeness(url: str, *, who: str, program: str = "claimdb upgrade") -> int:
    """Index texts that no signature is kept of, and link copies among them; return how many.

    Where nothing is missing, nothing is written.
    """
    missing = _missing(url)
    run_id: int | None = None
    for part in parts(missing):
        with working(url, program=program, who=who, automatic=True, run_id=run_id) as work:
            run_id, touched = work.maker.run_id, Touched()
            for article, revision, text in work.batch.rows(
                "SELECT article_id, id, text FROM revisions"
                f" WHERE id IN ({numbers(part)}) AND text IS NOT NULL ORDER BY id"
            ):
                arrived = Arrived(number(article), number(revision), str(text))
                if link_alike(work, arrived):
                    touched.articles.add(arrived.article)
            work.batch.flush()
            refresh(work.batch, touched)
            if part[-1] == missing[-1]:
                finish_run(work.batch, run_id)
    return len(missing)


def _missing(url: str) -> list[int]:
    """Return the revisions that should have bands and have none, the oldest first."""
    with writing(url) as connection:
        batch = open_batch(connection)
        indexed = {number(one) for (one,) in batch.rows(_INDEXED)}
        others = {number(one) for (one,) in batch.rows(_TEXTS)} - indexed
        return [
            number(one)
            for part in parts(others)
            for one, text in batch.rows(
                f"SELECT id, text FROM revisions WHERE id IN ({numbers(part)}) ORDER BY id"
            )
            if bands(str(text))
        ]


_INDEXED: Final = "SELECT DISTINCT revision_id FROM revision_bands"
_TEXTS: Final = "SELECT id FROM revisions WHERE text IS NOT NULL"
