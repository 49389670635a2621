"""What leans on a source, an article or a run: attributions, and links that a run made.

Invariant: nothing is written; an attribution is in by the first of the ways in
which it leans.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
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
_SAID: Final = (
    "SELECT attribution.id FROM sources AS source"
    " JOIN current_attributions AS attribution ON attribution.source_id = source.id"
    " WHERE source.canonical_id = ?"
)
_THROUGH: Final = (
    "SELECT attribution.id FROM sources AS source"
    " JOIN attributions AS link ON link.source_id = source.id"
    " JOIN chain_links AS known ON known.link_id = link.id"
    " JOIN current_attributions AS attribution ON attribution.id = known.attribution_id"
    " WHERE source.canonical_id = ?"
)
_PUBLISHED: Final = (
    "SELECT article.id FROM sources AS source"
    " JOIN articles AS article ON article.publisher_id = source.id WHERE source.canonical_id = ?"
)
_MADE: Final = "SELECT id FROM current_attributions WHERE run_id = ?"
_COPIES: Final = (
    "SELECT copy.article_id FROM article_copies AS copy WHERE copy.original_id IN ({0})"
    " AND copy.kind IN ({1}) AND coalesce((SELECT nullif(review.decision, 'withdrawn')"
    " FROM reviews AS review WHERE review.article_copy_id = copy.id"
    " ORDER BY review.id DESC LIMIT 1), 'accepted') = 'accepted'"
)


@dataclass(slots=True)
class Reach:
    """Attributions with the way in which they lean, and links by the column of their reviews."""

    ways: dict[int, str] = field(default_factory=dict)
    links: dict[str, list[int]] = field(default_factory=dict)
    judgements: list[int] = field(default_factory=list)

    def add(self, way: str, found: Iterable[int]) -> None:
        """Add attributions that lean in this way, those that are in already left as they are."""
        for one in found:
            self.ways.setdefault(one, way)


def reach(batch: Batch, what: Retracted, row: int) -> Reach:
    """Return all that counts now and leans on a source, an article or a run."""
    found = Reach()
    if what is Retracted.SOURCE:
        found.add("said", _ids(batch, _SAID, row))
        found.add("known through", _ids(batch, _THROUGH, row))
        _add_articles(batch, found, "published", set(_ids(batch, _PUBLISHED, row)))
    elif what is Retracted.ARTICLE:
        _add_articles(batch, found, "in the article", {row})
    else:
        _add_run(batch, found, row)
    _add_dependents(batch, found)
    return found


def _add_articles(batch: Batch, found: Reach, way: str, articles: set[int]) -> None:
    found.add(way, _within(batch, articles))
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
    found.add("in a copy", _within(batch, copies))


def _within(batch: Batch, articles: set[int]) -> list[int]:
    return [
        one
        for part in parts(articles)
        for one in _ids(
            batch,
            "SELECT attribution.id FROM revisions AS revision"
            " JOIN current_attributions AS attribution ON attribution.revision_id = revision.id"
            f" WHERE revision.article_id IN ({numbers(part)})",
        )
    ]


def _add_run(batch: Batch, found: Reach, run: int) -> None:
    found.add("made by the run", _ids(batch, _MADE, run))
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


def _add_dependents(batch: Batch, found: Reach) -> None:
    """Add what is known through something that falls: chains are closed, one step is all."""
    for part in parts(list(found.ways)):
        through = (
            "SELECT attribution.id FROM chain_links AS known"
            " JOIN current_attributions AS attribution ON attribution.id = known.attribution_id"
            f" WHERE known.link_id IN ({numbers(part)})"
        )
        found.add("known through", _ids(batch, through))


def _ids(batch: Batch, sql: str, *values: Value) -> list[int]:
    return [number(one) for (one,) in batch.rows(sql, *values)]
