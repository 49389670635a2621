"""Looking up what a whole part of a load refers to, before its records are stored.

A server takes 0.2 ms for a question, most of it on the way there and back, and a
record asks for its claim, its sources, its address and its text. Invariant: this
only learns; what is stored is decided where it would be without.
"""

from collections.abc import Iterable, Iterator

from claimdb.canonical import text_hash
from claimdb.db.bulk import Batch
from claimdb.ingest.reported import ArticleRecord, ClaimRecord, Record, Speaker
from claimdb.model.vocab import ArticleKind, SourceKind
from claimdb.pipeline.bulk_opinions import Memory, credited
from claimdb.pipeline.identity import claim_id, source_id, url_identity


def look_ahead(batch: Batch, memory: Memory, part: Iterable[Record]) -> None:
    """Let ``batch`` learn which rows there are that the records of ``part`` may be about."""
    if not batch.is_far:
        return
    claims: set[str] = set()
    speakers: set[tuple[str, SourceKind]] = set()
    addresses: list[str] = []
    texts: list[str] = []
    for one in part:
        claims.update(_claims(one))
        speakers.update((who.name, who.kind) for who in _speakers(one) if who.is_named)
        if isinstance(one, ArticleRecord):
            texts.append(text_hash(one.article.text))
            if one.article.url:
                addresses.append(url_identity(one.article.url, ""))
    batch.look_ahead("claims", "public_id", map(claim_id, sorted(claims - memory.claims.keys())))
    unmet = sorted(speakers - memory.sources.keys())
    batch.look_ahead("sources", "public_id", (source_id(kind.value, name) for name, kind in unmet))
    if texts:
        batch.look_ahead("articles", "url_hash", addresses)
        batch.look_ahead("revisions", "text_hash", texts)
        batch.look_ahead("articles", "kind", (ArticleKind.RETELLING.value,))


def _claims(record: Record) -> Iterator[str]:
    if isinstance(record, ArticleRecord):
        yield from (one.claim for one in record.reported)
    elif isinstance(record, ClaimRecord):
        yield record.statement
        yield from record.entails


def _speakers(record: Record) -> Iterator[Speaker]:
    if isinstance(record, ArticleRecord):
        raw = record.article
        yield from (speaker for _, speaker, _ in credited(raw))
        if raw.publisher:
            yield Speaker(raw.publisher, SourceKind.OUTLET)
        yield from (one.speaker for one in record.reported)
    elif isinstance(record, ClaimRecord):
        yield from (speaker for speaker, _ in record.subjects)
    else:
        yield record.speaker
        yield from (one.target for one in record.affiliations)
