"""The parties of a few sources and of whoever speaks for them, brought in step.

Invariant: what comes out is what a rebuild of all of them gives. Only links above and
below the sources that changed are read, since programs find affiliations in every
article.
"""

from collections.abc import Iterable

from claimdb.db.bulk import Batch
from claimdb.pipeline.wanted import (
    SPEAKING,
    number,
    numbers,
    parts,
    party_rows,
    read_links,
)
from claimdb.resolve.parties import SpeaksFor, segments

PartyRow = tuple[int, str, str, int]


def refresh_parties(batch: Batch, sources: Iterable[int] | None = None) -> set[int]:
    """Bring ``source_parties`` in step; return the sources whose party changed.

    ``sources`` are those whose links changed, or who stand for themselves no longer;
    all there are where it is None.
    """
    if sources is None:
        return _replace(batch, _stored(batch, None), party_rows(segments(read_links(batch))))
    affected = _with_those_below(batch, sources)
    if not affected:
        return set()
    found = segments(_links_above(batch, affected))
    wanted = party_rows({one: parts for one, parts in found.items() if one in affected})
    return _replace(batch, _stored(batch, affected), wanted)


def linked_among(batch: Batch, moved: Iterable[int]) -> set[int]:
    """Return whose links changed where ``moved`` rows are stood for by other ones now.

    Their own, and of whoever speaks for one of them.
    """
    found: set[int] = set()
    for part in parts(moved):
        listed = numbers(part)
        for row, canonical in batch.rows(
            "SELECT DISTINCT source.id, source.canonical_id FROM sources AS source"
            " JOIN affiliations AS link ON link.source_id = source.id"
            f" WHERE source.id IN ({listed})"
        ):
            found |= {number(row), number(canonical)}
        for row, speaker in batch.rows(
            "SELECT DISTINCT link.target_id, speaker.canonical_id FROM affiliations AS link"
            " JOIN sources AS speaker ON speaker.id = link.source_id"
            f" WHERE link.target_id IN ({listed})"
        ):
            found |= {number(row), number(speaker)}
        found |= {
            number(one)
            for (one,) in batch.rows(
                f"SELECT DISTINCT source_id FROM source_parties WHERE source_id IN ({listed})"
            )
        }
    return found


def _with_those_below(batch: Batch, sources: Iterable[int]) -> set[int]:
    """Return sources, and everybody who speaks for one of them, directly or not."""
    kinds = ", ".join(f"'{kind}'" for kind in SPEAKING)
    found, queue = set(sources), set(sources)
    while queue:
        below = {
            number(speaker)
            for part in parts(queue)
            for (speaker,) in batch.rows(
                "SELECT DISTINCT speaker.canonical_id FROM sources AS target"
                " CROSS JOIN affiliations AS link CROSS JOIN sources AS speaker"
                f" WHERE target.canonical_id IN ({numbers(part)})"
                f" AND link.target_id = target.id AND link.kind IN ({kinds})"
                " AND speaker.id = link.source_id AND speaker.canonical_id IS NOT NULL"
            )
        }
        queue = below - found
        found |= below
    return found


def _links_above(batch: Batch, sources: Iterable[int]) -> list[SpeaksFor]:
    """Return the links of sources, and of all whom they speak for."""
    links: list[SpeaksFor] = []
    met, queue = set(sources), set(sources)
    while queue:
        new = [link for part in parts(queue) for link in read_links(batch, part)]
        links += new
        queue = {link.target for link in new} - met
        met |= queue
    return links


def _stored(batch: Batch, among: set[int] | None) -> set[PartyRow]:
    sql = "SELECT source_id, valid_from, valid_to, party_id FROM source_parties"
    wheres = (
        [""]
        if among is None
        else [f" WHERE source_id IN ({numbers(part)})" for part in parts(among)]
    )
    return {
        (number(source), str(since), str(until), number(party))
        for where in wheres
        for source, since, until, party in batch.rows(sql + where)
    }


def _replace(batch: Batch, known: set[PartyRow], wanted: set[PartyRow]) -> set[int]:
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
