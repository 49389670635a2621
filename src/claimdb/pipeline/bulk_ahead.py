"""Looking up what a whole part of a load refers to, before its records are stored.

A server takes 0.2 ms for a question, most of it on the way there and back, and a
record asks for its claim, its sources, its address and its text. Invariant: this
only learns; what is stored is decided where it would be without.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.bulk import Batch
from claimdb.ingest.minhash import bands
from claimdb.ingest.record import RawArticle
from claimdb.ingest.reported import ArticleRecord, ClaimRecord, Record, Speaker
from claimdb.model.vocab import ArticleKind, SourceKind
from claimdb.pipeline.articles import STORED_TEXTS, stored_texts
from claimdb.pipeline.bulk_opinions import Memory, credited
from claimdb.pipeline.identity import claim_id, source_id, text_identity, url_identity
from claimdb.pipeline.maker import Work

#: Texts that are looked up by one statement.
_LOOKED_UP: Final = 500


def look_ahead(work: Work, memory: Memory, part: Sequence[Record]) -> None:
    """Learn which rows there are that the records of ``part`` may be about."""
    batch = work.batch
    if not batch.is_far:
        return
    claims = {statement for one in part for statement in _claims(one)} - memory.claims.keys()
    batch.look_ahead("claims", "public_id", map(claim_id, sorted(claims)))
    named = {(who.name, who.kind) for one in part for who in _speakers(one) if who.is_named}
    unmet = sorted(named - memory.sources.keys())
    batch.look_ahead("sources", "public_id", (source_id(kind.value, name) for name, kind in unmet))
    _look_for_topics(batch, part)
    articles = [one.article for one in part if isinstance(one, ArticleRecord)]
    if articles:
        _recall_publishers(batch, memory, articles)
        _look_for_articles(batch, articles)
        _recall_texts(work, articles)
        if work.compares:
            batch.look_ahead_for_bands({band for one in articles for band in bands(one.text)})


def _look_for_articles(batch: Batch, articles: Iterable[RawArticle]) -> None:
    addresses, identities, texts = [], [], []
    for one in articles:
        hashed = text_hash(one.text)
        texts.append(hashed)
        identities.append(text_identity(_outlet(one), hashed))
        if one.url:
            addresses.append(url_identity(one.url, ""))
    batch.look_ahead("articles", "url_hash", addresses)
    batch.look_ahead("articles", "identity_hash", identities)
    batch.look_ahead("revisions", "text_hash", texts)
    batch.look_ahead("articles", "kind", (ArticleKind.RETELLING.value,))


def _recall_texts(work: Work, articles: Iterable[RawArticle]) -> None:
    """Remember which revisions have the texts of ``articles`` already."""
    hashes = {text_hash(one.text) for one in articles}
    unknown = [one for one in sorted(hashes) if not work.batch.knows("revisions", "text_hash", one)]
    for start in range(0, len(unknown), _LOOKED_UP):
        some = unknown[start : start + _LOOKED_UP]
        found = work.batch.rows(STORED_TEXTS.format(", ".join("?" * len(some))), *some)
        for hashed, text in stored_texts(found):
            work.texts.setdefault(hashed, []).append(text)
        work.batch.learn("revisions", "text_hash", some)


def _look_for_topics(batch: Batch, part: Sequence[Record]) -> None:
    topics = {slug for one in part if isinstance(one, ClaimRecord) for slug in one.topics}
    batch.look_ahead("topics", "slug", sorted(topics))


def _recall_publishers(batch: Batch, memory: Memory, articles: Iterable[RawArticle]) -> None:
    """Remember which of the outlets of ``articles`` are publishers already."""
    outlets = {public for one in articles if (public := _outlet(one))}
    numbers = [
        number
        for public in sorted(outlets)
        if (number := batch.find("sources", public)) and number not in memory.publishers
    ]
    if numbers:
        marks = ", ".join("?" * len(numbers))
        known = batch.rows(
            f"SELECT source_id FROM publishers WHERE source_id IN ({marks})", *numbers
        )
        memory.publishers.update(int(str(one)) for (one,) in known)


def _outlet(article: RawArticle) -> str | None:
    """Return the identifier of the source that publishes an article, where one is named."""
    return source_id(SourceKind.OUTLET.value, article.publisher) if article.publisher else None


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
