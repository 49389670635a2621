"""Sayings as flat rows, for formats that know no nesting: one row each, names written out."""

from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.queries.shapes import Attribution

#: The columns of ``rows``, in order. ``place`` is the part of the page it stands in;
#: ``words_since`` says that the article has altered the words since, or that they are gone.
COLUMNS: Final = (
    "place",
    "source",
    "party",
    "stance",
    "claim",
    "words",
    "words_since",
    "mode",
    "capacity",
    "said_earliest",
    "said_latest",
    "said_words",
    "hedge",
    "reporting",
    "denial_kind",
    "denial_scope",
    "chain",
    "article",
    "publisher",
    "published",
    "retelling",
    "automatic",
    "attribution_id",
    "source_id",
    "claim_id",
    "article_id",
)


def rows(sayings: Iterable[tuple[str, Attribution]]) -> Iterator[dict[str, object]]:
    """Yield a row for each saying with the part of the page in which it stands."""
    for place, one in sayings:
        said, published = one.said, one.article.published
        yield {
            "place": place,
            "source": one.source.name,
            "party": one.party.name if one.party else None,
            "stance": one.stance,
            "claim": one.claim.statement,
            "words": " … ".join(one.words),
            "words_since": _since(one),
            "mode": one.mode,
            "capacity": one.capacity,
            "said_earliest": said.earliest if said else None,
            "said_latest": said.latest if said else None,
            "said_words": said.words if said else None,
            "hedge": one.hedge,
            "reporting": one.reporting,
            "denial_kind": one.denial.kind if one.denial else None,
            "denial_scope": one.denial.scope if one.denial else None,
            "chain": " ← ".join(link.source.name for link in one.chain) or None,
            "article": one.article.title,
            "publisher": one.article.publisher.name if one.article.publisher else None,
            "published": published.text if published else None,
            "retelling": int(one.retelling),
            "automatic": int(one.automatic),
            "attribution_id": one.id,
            "source_id": one.source.id,
            "claim_id": one.claim.id,
            "article_id": one.article.id,
        }


def _since(one: Attribution) -> str | None:
    """Return what became of the words since; of several passages the worst."""
    found = {edit.outcome for edit in one.edits if edit.role == "content"}
    return max(found, default=None)  # gone, then altered
