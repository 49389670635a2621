"""What leans on a source, an article or a run: attributions, and links that a run made.

A run may have made a million of them: they are kept in a temporary table, and read in
parts. Invariant: nothing is written to the database; an attribution is in by the first
of the ways in which it leans.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.pipeline.wanted import COUNTED_ONCE, number, numbers, parts


class Retracted(StrEnum):
    """What may be retracted."""

    SOURCE = "source"
    ARTICLE = "article"
    RUN = "run"


#: Whatever a run may have linked: the table, and the column of a review on it.
LINKS: Final = (
    ("claim_relations", "claim_relation_id"),
    ("affiliations", "affiliation_id"),
    ("article_copies", "article_copy_id"),
)
#: In which order ways are told.
_WAYS: Final = (
    "said",
    "known through",
    "published",
    "in the article",
    "in a copy",
    "made by the run",
    "retracted",
)
#: Attributions that are read together.
_PART: Final = 5_000
_SAID: Final = (
    "FROM sources AS source"
    " JOIN current_attributions AS attribution ON attribution.source_id = source.id"
    " WHERE source.canonical_id = ?"
)
_THROUGH: Final = (
    "FROM sources AS source"
    " JOIN attributions AS link ON link.source_id = source.id"
    " JOIN chain_links AS known ON known.link_id = link.id"
    " JOIN current_attributions AS attribution ON attribution.id = known.attribution_id"
    " WHERE source.canonical_id = ?"
)
_PUBLISHED: Final = (
    "SELECT article.id FROM sources AS source"
    " JOIN articles AS article ON article.publisher_id = source.id WHERE source.canonical_id = ?"
)
_MADE: Final = "FROM current_attributions AS attribution WHERE attribution.run_id = ?"
#: What is known through something that falls: chains are closed, one step is all.
_DEPENDENTS: Final = (
    "FROM falling JOIN chain_links AS known ON known.link_id = falling.id"
    " JOIN current_attributions AS attribution ON attribution.id = known.attribution_id"
    " WHERE attribution.id > 0"
)
_COPIES: Final = (
    "SELECT copy.article_id FROM article_copies AS copy WHERE copy.original_id IN ({0})"
    " AND copy.kind IN ({1}) AND coalesce((SELECT nullif(review.decision, 'withdrawn')"
    " FROM reviews AS review WHERE review.article_copy_id = copy.id"
    " ORDER BY review.id DESC LIMIT 1), 'accepted') = 'accepted'"
)


class Reach:
    """Attributions with the way in which they lean, and links by the column of their reviews."""

    def __init__(self, batch: Batch) -> None:
        """Hold nothing yet."""
        self._batch = batch
        self.links: dict[str, list[int]] = {}
        self.judgements: list[int] = []
        batch.run("CREATE TEMP TABLE falling (id BIGINT PRIMARY KEY, way TEXT NOT NULL)")

    def add(self, way: str, sql: str, *values: Value) -> None:
        """Add the attributions of ``sql``, which ends with conditions, by the way they lean.

        Those that are in already stay as they are.
        """
        chosen = f"INSERT INTO falling (id, way) SELECT DISTINCT attribution.id, '{way}' {sql}"
        self._batch.run(f"{chosen} ON CONFLICT DO NOTHING", *values)

    def by_way(self) -> dict[str, int]:
        """Return how many attributions lean in each way, the most direct way first."""
        rows = self._batch.rows("SELECT way, count(*) FROM falling GROUP BY way")
        counts = {str(way): number(many) for way, many in rows}
        return {way: counts[way] for way in _WAYS if way in counts}

    def parts(self) -> Iterator[list[int]]:
        """Yield the attributions in order, in lists that one statement can hold."""
        last = 0
        while part := _ids(
            self._batch, f"SELECT id FROM falling WHERE id > ? ORDER BY id LIMIT {_PART}", last
        ):
            last = part[-1]
            yield part

    def __len__(self) -> int:
        """Return how many rows fall: attributions, links and judgements."""
        (row,) = self._batch.rows("SELECT count(*) FROM falling")
        return number(row[0]) + sum(map(len, self.links.values())) + len(self.judgements)

    def forget(self) -> None:
        """Drop the table."""
        self._batch.run("DROP TABLE falling")


def reach(batch: Batch, what: Retracted, row: int) -> Reach:
    """Return all that counts now and leans on a source, an article or a run."""
    found = Reach(batch)
    if what is Retracted.SOURCE:
        found.add("said", _SAID, row)
        found.add("known through", _THROUGH, row)
        _add_articles(batch, found, "published", set(_ids(batch, _PUBLISHED, row)))
    elif what is Retracted.ARTICLE:
        _add_articles(batch, found, "in the article", {row})
    else:
        _add_run(batch, found, row)
    found.add("known through", _DEPENDENTS)
    return found


def _add_articles(batch: Batch, found: Reach, way: str, articles: set[int]) -> None:
    _add_within(found, way, articles)
    copies, queue = set[int](), articles
    kinds = ", ".join(f"'{kind}'" for kind in COUNTED_ONCE)
    while queue:
        repeated = {
            one
            for part in parts(queue)
            for one in _ids(batch, _COPIES.format(numbers(part), kinds))
        }
        queue = repeated - copies - articles
        copies |= queue
    _add_within(found, "in a copy", copies)


def _add_within(found: Reach, way: str, articles: set[int]) -> None:
    for part in parts(articles):
        found.add(
            way,
            "FROM revisions AS revision"
            " JOIN current_attributions AS attribution ON attribution.revision_id = revision.id"
            f" WHERE revision.article_id IN ({numbers(part)})",
        )


def _add_run(batch: Batch, found: Reach, run: int) -> None:
    found.add("made by the run", _MADE, run)
    for table, column in LINKS:
        standing = (
            f"SELECT link.id FROM {table} AS link WHERE link.run_id = ? AND coalesce("
            f"(SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review"
            f" WHERE review.{column} = link.id ORDER BY review.id DESC LIMIT 1), 'accepted')"
            " = 'accepted'"
        )
        found.links[column] = _ids(batch, standing, run)
    found.judgements = _ids(
        batch,
        "SELECT made.id FROM judgements AS made WHERE made.run_id = ? AND made.undoes_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM judgements AS undoing WHERE undoing.undoes_id = made.id"
        " AND NOT EXISTS (SELECT 1 FROM judgements AS again WHERE again.undoes_id = undoing.id))",
        run,
    )


def _ids(batch: Batch, sql: str, *values: Value) -> list[int]:
    return [number(one) for (one,) in batch.rows(sql, *values)]
