"""Keeping the derived tables in step: canonical rows, copies, parties, closures, tallies.

Invariant: after ``refresh`` every cache and summary equals what it is derived
from; ``claimdb verify`` rebuilds them and compares. A refresh touches only what
the changed rows can reach, so that adding to a large database stays cheap.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from claimdb.db.bulk import Batch
from claimdb.pipeline.tallies import recount, recount_all
from claimdb.pipeline.wanted import (
    canonical_rows,
    number,
    numbers,
    parts,
    party_rows,
    read_copies,
    read_judgements,
    read_links,
    root_rows,
)
from claimdb.queries.catalog import derive
from claimdb.resolve.clusters import Judged
from claimdb.resolve.parties import segments


@dataclass(slots=True)
class Touched:
    """What a unit of work changed, as far as derived tables care."""

    claims: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    articles: set[int] = field(default_factory=set)
    affiliations: bool = False
    relations: bool = False
    judged_sources: bool = False
    judged_claims: bool = False


def refresh(batch: Batch, touched: Touched) -> None:
    """Bring every derived table in step after ``touched``."""
    if touched.judged_sources:
        touched.sources |= _refresh_canonical(batch, "source", touched.sources)
    if touched.judged_claims:
        touched.claims |= _refresh_canonical(batch, "claim", touched.claims)
        touched.relations = True
    if touched.articles:
        touched.articles |= _refresh_roots(batch, touched.articles)
        touched.claims |= _claims_in(batch, touched.articles)
    if touched.affiliations or touched.judged_sources:
        touched.sources |= refresh_parties(batch)
    if touched.relations:
        refresh_implications(batch)
    touched.claims |= _claims_of(batch, touched.sources) | _accusations(batch, touched.sources)
    touched.claims |= _answered(batch, touched.claims)
    recount(batch, touched.claims, touched.sources)


def refresh_all(batch: Batch) -> None:
    """Rebuild every derived table from the rows it is derived from."""
    _refresh_canonical(batch, "source", None)
    _refresh_canonical(batch, "claim", None)
    _refresh_roots(batch, None)
    refresh_parties(batch)
    refresh_implications(batch)
    recount_all(batch)


def _refresh_canonical(batch: Batch, entity: str, judged: set[int] | None) -> set[int]:
    """Set ``canonical_id`` from the judgements; return the rows whose own changed.

    ``judged`` are rows that judgements have come to, or went from: what they are
    joined with by any judgement is decided anew, and nothing else.
    """
    where, judgements = "canonical_id IS NOT id", None
    if judged is not None:
        joined, judgements = _judged_with(batch, entity, judged)
        where += f" AND id IN ({numbers(joined)})"
    wanted, _ = canonical_rows(batch, entity, judgements)
    now = {
        number(one): number(canonical)
        for one, canonical in batch.rows(
            f"SELECT id, coalesce(canonical_id, 0) FROM {entity}s WHERE {where}"
        )
    }
    changed = {one for one in {*wanted, *now} if wanted.get(one, one) != now.get(one, one)}
    for one in changed:
        batch.run(f"UPDATE {entity}s SET canonical_id = ? WHERE id = ?", wanted.get(one, one), one)
    stale = changed | {now[one] for one in changed if one in now}
    return stale | {wanted[one] for one in changed if one in wanted}


def _judged_with(batch: Batch, entity: str, judged: set[int]) -> tuple[set[int], list[Judged]]:
    """Return all rows that judgements join with ``judged``, and those judgements."""
    found: dict[int, Judged] = {}
    joined, queue = set(judged), set(judged)
    while queue:
        new = [one for part in parts(queue) for one in read_judgements(batch, entity, part)]
        found |= {one.number: one for one in new}
        queue = {row for one in new for row in (one.left, one.right)} - joined
        joined |= queue
    return joined, list(found.values())


def _refresh_roots(batch: Batch, articles: set[int] | None) -> set[int]:
    """Set ``root_id`` from the copies that count; return the articles whose own changed."""
    if articles is None:
        copies = read_copies(batch)
        group = {one for pair in copies for one in pair} | _moved_roots(batch)
    else:
        copies, group = _grouped(batch, articles)
    known, wanted = root_rows(batch, copies, group)
    changed = {one for one in known if wanted[one] != known[one]}
    for one in changed:
        batch.run("UPDATE articles SET root_id = ? WHERE id = ?", wanted[one], one)
    return changed


def _grouped(batch: Batch, articles: set[int]) -> tuple[set[tuple[int, int]], set[int]]:
    """Return the copies around ``articles``, and every article that they join."""
    copies: set[tuple[int, int]] = set()
    group, queue = set(articles), set(articles)
    while queue:
        found = {pair for part in parts(queue) for pair in read_copies(batch, part)}
        copies |= found
        queue = {one for pair in found for one in pair} - group
        group |= queue
    return copies, group


def _moved_roots(batch: Batch) -> set[int]:
    rows = batch.rows("SELECT id FROM articles WHERE root_id IS NOT id")
    return {number(one) for (one,) in rows}


def refresh_parties(batch: Batch) -> set[int]:
    """Rebuild ``source_parties``; return the sources whose party changed."""
    wanted = party_rows(segments(read_links(batch)))
    known = {
        (number(source), str(since), str(until), number(party))
        for source, since, until, party in batch.rows(
            "SELECT source_id, valid_from, valid_to, party_id FROM source_parties"
        )
    }
    for source, since, _, _ in known - wanted:
        batch.run(
            "DELETE FROM source_parties WHERE source_id = ? AND valid_from = ?", source, since
        )
    for row in sorted(wanted - known):
        batch.run(
            "INSERT INTO source_parties (source_id, valid_from, valid_to, party_id)"
            " VALUES (?, ?, ?, ?)",
            *row,
        )
    return {row[0] for row in wanted ^ known}


def refresh_implications(batch: Batch) -> None:
    """Rebuild the closure of *entails* over canonical claims.

    The whole of it: relations are opinions of people and few (a thousand make
    some 5 ms); evidence never touches them.
    """
    batch.run("DELETE FROM claim_implications")
    batch.run(derive("claim_implications"))


def _claims_of(batch: Batch, sources: Iterable[int]) -> set[int]:
    """Return the claims on which ``sources`` (and those judged the same) speak."""
    return _collect(
        batch,
        "SELECT DISTINCT attribution.claim_id FROM sources AS source"
        " JOIN attributions AS attribution ON attribution.source_id = source.id"
        " WHERE source.id IN ({0}) OR source.canonical_id IN ({0})",
        sources,
    )


def _claims_in(batch: Batch, articles: Iterable[int]) -> set[int]:
    """Return the claims that attributions in ``articles`` are on."""
    return _collect(
        batch,
        "SELECT DISTINCT attribution.claim_id FROM revisions AS revision"
        " JOIN attributions AS attribution ON attribution.revision_id = revision.id"
        " WHERE revision.article_id IN ({0})",
        articles,
    )


def _accusations(batch: Batch, sources: Iterable[int]) -> set[int]:
    """Return the claims in which ``sources`` (and those judged the same) are accused."""
    return _collect(
        batch,
        "SELECT DISTINCT subject.claim_id FROM sources AS source"
        " JOIN claim_subjects AS subject ON subject.source_id = source.id"
        " WHERE subject.role = 'accused'"
        " AND (source.id IN ({0}) OR source.canonical_id IN ({0}))",
        sources,
    )


def _answered(batch: Batch, claims: Iterable[int]) -> set[int]:
    """Return the claims that are answered by what is said on ``claims``."""
    return _collect(
        batch,
        "SELECT DISTINCT allegation.claim_id FROM attributions AS answer"
        " JOIN attributions AS allegation ON allegation.id = answer.answers_id"
        " WHERE answer.claim_id IN ({0})",
        claims,
    )


def _collect(batch: Batch, sql: str, given: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for part in parts(given):
        found |= {number(one) for (one,) in batch.rows(sql.format(numbers(part)))}
    return found


__all__ = [
    "Touched",
    "read_judgements",
    "refresh",
    "refresh_all",
    "refresh_implications",
    "refresh_parties",
]
