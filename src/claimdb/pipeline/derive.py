"""Keeping the derived tables in step: canonical rows, copies, parties, closures, tallies.

Invariant: after ``refresh`` every cache and summary equals what it is derived
from; ``claimdb verify`` rebuilds them and compares. A refresh touches only what
the changed rows can reach, so that adding to a large database stays cheap.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from claimdb.db.bulk import Batch
from claimdb.pipeline.deriving_implications import entailing_among, refresh_implications
from claimdb.pipeline.deriving_parties import linked_among, refresh_parties
from claimdb.pipeline.joining import join
from claimdb.pipeline.tallies import recount, recount_all
from claimdb.pipeline.wanted import (
    canonical_rows,
    judged_with,
    number,
    numbers,
    parts,
    read_copies,
    root_rows,
)

Pair = tuple[int, int]


@dataclass(slots=True)
class Touched:
    """What a unit of work changed, as far as derived tables care.

    ``sources`` are new ones. ``judged_sources`` and ``judged_claims`` are rows that
    judgements have come to, or went from. Where a program did nothing but to judge a
    pair for the first time, the pair alone is in ``same_sources`` or ``same_claims``, or
    in ``apart_sources`` or ``apart_claims``; ``affiliated`` are sources whose
    affiliations, and ``related`` claims whose relations to others a program has changed.
    """

    claims: set[int] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    articles: set[int] = field(default_factory=set)
    affiliations: bool = False
    relations: bool = False
    judged_sources: set[int] = field(default_factory=set)
    judged_claims: set[int] = field(default_factory=set)
    same_sources: set[Pair] = field(default_factory=set)
    same_claims: set[Pair] = field(default_factory=set)
    apart_sources: set[Pair] = field(default_factory=set)
    apart_claims: set[Pair] = field(default_factory=set)
    affiliated: set[int] = field(default_factory=set)
    related: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Moved:
    """``rows`` that another one stands for now; ``stands``: who stood, or stands, for some."""

    rows: set[int]
    stands: set[int]

    def every(self) -> set[int]:
        return self.rows | self.stands


def refresh(batch: Batch, touched: Touched) -> None:
    """Bring every derived table in step after ``touched``."""
    sources = _moved(
        batch, "source", touched.same_sources, touched.apart_sources, touched.judged_sources
    )
    claims = _moved(
        batch, "claim", touched.same_claims, touched.apart_claims, touched.judged_claims
    )
    if touched.articles:
        touched.articles |= _refresh_roots(batch, touched.articles)
        touched.claims |= _claims_in(batch, touched.articles | _copies(batch, touched.articles))
    others = touched.sources | _parties(batch, touched, sources)
    touched.claims |= _answered(batch, touched.claims)
    touched.claims |= _answered_by(batch, sources.rows, others)
    touched.claims |= _implied(batch, touched, claims)
    touched.claims |= claims.every() | _claims_by(batch, sources.rows)
    touched.claims |= _claims_of(batch, others) | _accusations(batch, others)
    touched.claims |= _claims_in(batch, _crediting(batch, sources.rows))
    recount(batch, touched.claims, others | sources.rows)


def _moved(
    batch: Batch, entity: str, same: set[Pair], apart: set[Pair], judged: set[int]
) -> _Moved:
    """Set ``canonical_id`` after judgements; return the rows whose own has changed."""
    joined = join(batch, entity, same, apart)
    hard = judged | joined.hard
    changed = _refresh_canonical(batch, entity, hard) if hard else _Moved(set(), set())
    return _Moved(joined.moved | changed.rows, changed.stands)


def _parties(batch: Batch, touched: Touched, moved: _Moved) -> set[int]:
    """Bring parties in step; return the sources that have another one."""
    if touched.affiliations:
        return refresh_parties(batch)
    linked = _standing_for(batch, touched.affiliated)
    linked |= moved.stands | linked_among(batch, moved.every())
    return refresh_parties(batch, linked) if linked else set()


def _standing_for(batch: Batch, sources: Iterable[int]) -> set[int]:
    sql = "SELECT canonical_id FROM sources WHERE id IN ({0}) AND canonical_id IS NOT NULL"
    return _collect(batch, sql, sources)


def _implied(batch: Batch, touched: Touched, moved: _Moved) -> set[int]:
    """Bring what follows from what in step; return the claims for which that matters."""
    if touched.relations:
        return refresh_implications(batch)
    related = entailing_among(batch, moved.every() | touched.related)
    return refresh_implications(batch, related) if related else set()


def refresh_all(batch: Batch) -> None:
    """Rebuild every derived table from the rows it is derived from."""
    _refresh_canonical(batch, "source", None)
    _refresh_canonical(batch, "claim", None)
    _refresh_roots(batch, None)
    refresh_parties(batch)
    refresh_implications(batch)
    recount_all(batch)


def _refresh_canonical(batch: Batch, entity: str, judged: set[int] | None) -> _Moved:
    """Set ``canonical_id`` from the judgements; return the rows whose own changed.

    ``judged`` are rows that judgements have come to, or went from: what they are
    joined with by any judgement is decided anew, and nothing else.
    """
    where, judgements = "canonical_id IS NOT id", None
    if judged is not None:
        joined, judgements = judged_with(batch, entity, judged)
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
    stood = {now[one] for one in changed if now.get(one)}
    return _Moved(changed, stood | {wanted[one] for one in changed if one in wanted})


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


def _claims_of(batch: Batch, sources: Iterable[int]) -> set[int]:
    """Return the claims on which ``sources`` (and those judged the same) speak."""
    return _collect(
        batch,
        "SELECT DISTINCT attribution.claim_id FROM sources AS source"
        " JOIN attributions AS attribution ON attribution.source_id = source.id"
        " WHERE source.id IN ({0}) OR source.canonical_id IN ({0})",
        sources,
    )


def _claims_by(batch: Batch, sources: Iterable[int]) -> set[int]:
    """Return the claims on which these rows speak, or in which they are accused."""
    return _collect(
        batch,
        "SELECT attribution.claim_id FROM attributions AS attribution"
        " WHERE attribution.source_id IN ({0})"
        " UNION SELECT subject.claim_id FROM claim_subjects AS subject"
        " WHERE subject.role = 'accused' AND subject.source_id IN ({0})",
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


def _copies(batch: Batch, articles: Iterable[int]) -> set[int]:
    """Return the articles that ``articles`` stand for: they are one report with them."""
    return _collect(batch, "SELECT id FROM articles WHERE root_id IN ({0})", articles)


def _crediting(batch: Batch, sources: Iterable[int]) -> set[int]:
    """Return the articles of reports that credit ``sources``, who are others than before."""
    return _collect(
        batch,
        "SELECT DISTINCT article.id FROM sources AS source"
        " JOIN article_credits AS credit ON credit.source_id = source.id"
        " JOIN articles AS article ON article.root_id = credit.article_id"
        " WHERE source.id IN ({0}) AND credit.kind IN ('agency', 'credit_line')",
        sources,
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


def _answered_by(batch: Batch, rows: Iterable[int], sources: Iterable[int]) -> set[int]:
    """Return the claims that are answered by these rows, or by ``sources`` and all that are one."""
    sql = (
        "SELECT DISTINCT allegation.claim_id FROM sources AS source"
        " JOIN attributions AS answer ON answer.source_id = source.id"
        " JOIN attributions AS allegation ON allegation.id = answer.answers_id WHERE source."
    )
    return _collect(batch, f"{sql}id IN ({{0}})", rows) | _collect(
        batch, f"{sql}canonical_id IN ({{0}})", sources
    )


def _collect(batch: Batch, sql: str, given: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for part in parts(given):
        found |= {number(one) for (one,) in batch.rows(sql.format(numbers(part)))}
    return found


__all__ = [
    "Touched",
    "refresh",
    "refresh_all",
    "refresh_implications",
    "refresh_parties",
]
