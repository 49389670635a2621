"""What a briefing tells: contested claims, each with its whole dossier."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.claim_dossier import ClaimDossier, claim_dossier, sayings_of
from claimdb.queries.run import Filters
from claimdb.queries.shapes import ArticleName
from claimdb.queries.values import number


@dataclass(frozen=True, slots=True)
class Briefing:
    """Claims for an editor; ``total`` counts the contested claims that were asked for.

    ``asked`` says in words what was asked: the filter and its value.
    """

    asked: Mapping[str, str]
    total: int
    claims: tuple[ClaimDossier, ...]
    articles: tuple[ArticleName, ...]


def contested_briefing(
    reader: Reader, filters: Filters, asked: Mapping[str, str], *, limit: int, sayings: int
) -> Briefing:
    """Return a briefing of the contested claims that pass ``filters``, up to ``limit``.

    ``sayings`` is how many of each side are told; 0 means all, for both.
    """
    filters = {**filters, "contested": 1}
    rows = run.select(reader, "matrix_claims", filters=filters, limit=limit)
    total = run.count(reader, "matrix_claims", filters=filters)
    claims = [number(row, "claim_id") for row in rows]
    return _briefing(reader, claims, asked, total, sayings)


def chosen_briefing(
    reader: Reader, claims: Sequence[int], asked: Mapping[str, str], *, sayings: int
) -> Briefing:
    """Return a briefing of these claims, contested or not, in this order."""
    unique = list(dict.fromkeys(claims))
    return _briefing(reader, unique, asked, len(unique), sayings)


def _briefing(
    reader: Reader, claims: Sequence[int], asked: Mapping[str, str], total: int, sayings: int
) -> Briefing:
    dossiers = tuple(claim_dossier(reader, claim, limit=sayings) for claim in claims)
    articles = {
        saying.article.id: saying.article
        for dossier in dossiers
        for _, saying in sayings_of(dossier)
    }
    return Briefing(asked, total, dossiers, tuple(articles.values()))
