"""Keeping the derived tables in step: canonical rows, copies, parties, closures, tallies.

Invariant: after ``refresh`` every cache and summary equals what it is derived
from; ``claimdb verify`` rebuilds them and compares. A refresh touches only what
the changed rows can reach, so that adding to a large database stays cheap.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.model.vocab import AffiliationKind, CopyKind, Judgement
from claimdb.queries.catalog import derive
from claimdb.resolve.clusters import Judged, clusters, roots
from claimdb.resolve.parties import BEGINNING, END, Segment, SpeaksFor, segments

SPEAKING: Final = tuple(kind.value for kind in AffiliationKind if kind.speaks_for)
#: Reuse is another text around copied passages: it does not count as one with them.
COUNTED_ONCE: Final = tuple(kind.value for kind in CopyKind if kind is not CopyKind.REUSE)


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
        touched.sources |= _refresh_canonical(batch, "source")
    if touched.judged_claims:
        touched.claims |= _refresh_canonical(batch, "claim")
        touched.relations = True
    if touched.articles:
        touched.articles |= _refresh_roots(batch, touched.articles)
        touched.claims |= _claims_in(batch, touched.articles)
    if touched.affiliations or touched.judged_sources:
        touched.sources |= refresh_parties(batch)
    if touched.relations:
        refresh_implications(batch)
    touched.claims |= _claims_of(batch, touched.sources)
    refresh_tallies(batch, touched.claims)


def refresh_all(batch: Batch) -> None:
    """Rebuild every derived table from the rows it is derived from."""
    _refresh_canonical(batch, "source")
    _refresh_canonical(batch, "claim")
    _refresh_roots(batch, None)
    refresh_parties(batch)
    refresh_implications(batch)
    refresh_tallies(batch, None)


def read_judgements(batch: Batch, entity: str) -> list[Judged]:
    """Return every judgement on pairs of ``entity``, source or claim."""
    return [
        Judged(
            int(str(number)),
            int(str(left)),
            int(str(right)),
            Judgement(str(judgement)),
            bool(by_person),
            None if undoes is None else int(str(undoes)),
        )
        for number, left, right, judgement, by_person, undoes in batch.rows(
            f"SELECT id, left_{entity}_id, right_{entity}_id, judgement,"
            f" created_by IS NOT NULL, undoes_id FROM judgements WHERE left_{entity}_id IS NOT NULL"
        )
    ]


def _refresh_canonical(batch: Batch, entity: str) -> set[int]:
    """Set ``canonical_id`` from the judgements; return the rows whose own changed."""
    found, _ = clusters(read_judgements(batch, entity))
    members = [one for cluster in found for one in cluster]
    rank = {one: _rank(batch, entity, one) for one in members}
    wanted = {
        one: min(cluster, key=lambda member: rank[member]) for cluster in found for one in cluster
    }
    now = {
        int(str(number)): int(str(canonical))
        for number, canonical in batch.rows(
            f"SELECT id, canonical_id FROM {entity}s WHERE canonical_id <> id"
        )
    }
    changed = {one for one in {*wanted, *now} if wanted.get(one, one) != now.get(one, one)}
    for one in changed:
        batch.run(f"UPDATE {entity}s SET canonical_id = ? WHERE id = ?", wanted.get(one, one), one)
    stale = changed | {now[one] for one in changed if one in now}
    return stale | {wanted[one] for one in changed if one in wanted}


def _rank(batch: Batch, entity: str, number: int) -> tuple[bool, bool, int]:
    """Order candidates for the canonical row: named first, a person's first, the oldest."""
    named = "is_named" if entity == "source" else "1"
    is_named, by_person = batch.rows(
        f"SELECT {named}, created_by IS NOT NULL FROM {entity}s WHERE id = ?", number
    )[0]
    return not is_named, not by_person, number


def _refresh_roots(batch: Batch, articles: set[int] | None) -> set[int]:
    """Set ``root_id`` from the copies that count; return the articles whose own changed."""
    kinds = ", ".join(f"'{kind}'" for kind in COUNTED_ONCE)
    group = set(articles) if articles is not None else None
    copies: dict[int, set[int]] = defaultdict(set)
    queue = None if group is None else set(group)
    while queue is None or queue:
        where = "" if queue is None else f" AND (article_id IN ({_numbers(queue)})"
        where += "" if queue is None else f" OR original_id IN ({_numbers(queue)}))"
        found = {
            (int(str(article)), int(str(original)))
            for article, original in batch.rows(
                f"SELECT article_id, original_id FROM article_copies AS copy"
                f" WHERE kind IN ({kinds}) AND coalesce((SELECT review.decision"
                f" FROM reviews AS review WHERE review.article_copy_id = copy.id"
                f" ORDER BY review.id DESC LIMIT 1), 'accepted') = 'accepted'{where}"
            )
        }
        for article, original in found:
            copies[article].add(original)
        if queue is None or group is None:
            break
        queue = {one for pair in found for one in pair} - group
        group |= queue
    everyone = (
        group
        if group is not None
        else {one for article, originals in copies.items() for one in (article, *originals)}
        | _moved_roots(batch)
    )
    return _set_roots(batch, copies, everyone)


def _moved_roots(batch: Batch) -> set[int]:
    rows = batch.rows("SELECT id FROM articles WHERE root_id <> id")
    return {int(str(number)) for (number,) in rows}


def _set_roots(batch: Batch, copies: dict[int, set[int]], articles: set[int]) -> set[int]:
    known: dict[int, int] = {}
    first: dict[int, tuple[str, int]] = {}
    for part in _parts(articles):
        for number, root, published in batch.rows(
            "SELECT id, root_id, coalesce(published_earliest, '9') FROM articles"
            f" WHERE id IN ({_numbers(part)})"
        ):
            known[int(str(number))] = int(str(root))
            first[int(str(number))] = (str(published), int(str(number)))
    wanted = roots(copies, first)
    changed = {one for one in known if wanted.get(one, one) != known[one]}
    for one in changed:
        batch.run("UPDATE articles SET root_id = ? WHERE id = ?", wanted.get(one, one), one)
    return changed


def read_links(batch: Batch) -> list[SpeaksFor]:
    """Return every current affiliation that makes a party, between canonical sources."""
    kinds = ", ".join(f"'{kind}'" for kind in SPEAKING)
    return [
        SpeaksFor(int(str(source)), int(str(target)), str(since), str(until))
        for source, target, since, until in batch.rows(
            "SELECT source.canonical_id, target.canonical_id,"
            f" coalesce(link.since_earliest, '{BEGINNING}'), coalesce(link.until_latest, '{END}')"
            " FROM affiliations AS link"
            " JOIN sources AS source ON source.id = link.source_id"
            " JOIN sources AS target ON target.id = link.target_id"
            f" WHERE link.kind IN ({kinds}) AND coalesce((SELECT review.decision"
            " FROM reviews AS review WHERE review.affiliation_id = link.id"
            " ORDER BY review.id DESC LIMIT 1), 'accepted') = 'accepted'"
        )
    ]


def party_rows(found: dict[int, list[Segment]]) -> set[tuple[int, str, str, int]]:
    """Return the rows of ``source_parties``: segments that have one top."""
    return {
        (source, one.since, one.until, one.party)
        for source, parts in found.items()
        for one in parts
        if one.party is not None
    }


def refresh_parties(batch: Batch) -> set[int]:
    """Rebuild ``source_parties``; return the sources whose party changed."""
    wanted = party_rows(segments(read_links(batch)))
    known = {
        (int(str(source)), str(since), str(until), int(str(party)))
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


def refresh_tallies(batch: Batch, claims: Iterable[int] | None) -> None:
    """Count anew who stands where on ``claims``, or on all of them."""
    batch.run("CREATE TEMP TABLE IF NOT EXISTS scope (claim_id INTEGER PRIMARY KEY)")
    batch.run("DELETE FROM scope")
    if claims is None:
        batch.run("DELETE FROM claim_tallies")
        batch.run("INSERT INTO scope SELECT DISTINCT canonical_id FROM claims")
    else:
        for part in _parts(claims):
            numbers = _numbers(part)
            batch.run(
                "INSERT OR IGNORE INTO scope SELECT canonical_id FROM claims"
                f" WHERE id IN ({numbers})"
            )
            batch.run(f"DELETE FROM claim_tallies WHERE claim_id IN ({numbers})")
        batch.run("DELETE FROM claim_tallies WHERE claim_id IN (SELECT claim_id FROM scope)")
    batch.run(derive("claim_tallies"))


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


def _collect(batch: Batch, sql: str, numbers: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for part in _parts(numbers):
        found |= {int(str(one)) for (one,) in batch.rows(sql.format(_numbers(part)))}
    return found


def _parts(numbers: Iterable[int]) -> Iterable[list[int]]:
    ordered = sorted(numbers)
    return (ordered[start : start + 500] for start in range(0, len(ordered), 500))


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(str(int(one)) for one in numbers)


__all__ = [
    "Touched",
    "Value",
    "party_rows",
    "read_judgements",
    "read_links",
    "refresh",
    "refresh_all",
    "refresh_implications",
    "refresh_parties",
    "refresh_tallies",
]
