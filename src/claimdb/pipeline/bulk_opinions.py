"""Storing sources and claims by their words, and remembering them during a load.

What a load has met is kept in memory: a source or claim is never removed
(a guard of the schema), so that its number holds from one transaction to the
next, whatever others write between them.
"""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Final

from claimdb.db.bulk import RowValues
from claimdb.ingest.record import RawArticle
from claimdb.ingest.reported import ClaimRecord, SourceRecord, Speaker
from claimdb.model.types import instant_text
from claimdb.model.vocab import CreditKind, RelationKind, SourceKind
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.identity import claim_id, unnamed_id
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.publishers import make_publisher, source_named
from claimdb.text.names import name_key

#: Credits that name a person.
_PEOPLE: Final = frozenset({CreditKind.BYLINE.value, CreditKind.PHOTO.value})

_label_key = lru_cache(maxsize=10_000)(name_key)


@dataclass(slots=True)
class Memory:
    """Rows that one load has met, by what names them, and what it has changed."""

    sources: dict[tuple[str, SourceKind], Ref] = field(default_factory=dict)
    claims: dict[str, Ref] = field(default_factory=dict)
    topics: dict[str, int] = field(default_factory=dict)
    publishers: set[int] = field(default_factory=set)
    touched: Touched = field(default_factory=Touched)

    def copy(self) -> "Memory":
        """Return the same, unmoved by what this one meets from now on."""
        return Memory(
            dict(self.sources),
            dict(self.claims),
            dict(self.topics),
            set(self.publishers),
            deepcopy(self.touched),
        )


def named_source(work: Work, memory: Memory, speaker: Speaker) -> Ref:
    """Return the source of exactly this name and kind, made where there is none."""
    known = memory.sources.get((speaker.name, speaker.kind))
    if known is None:
        known = Ref(*source_named(work, speaker.name, speaker.kind))
        memory.sources[speaker.name, speaker.kind] = known
    return known


def credited(raw: RawArticle) -> list[tuple[str, Speaker, str | None]]:
    """Return whom an article credits: kind of credit, named source, words."""
    found: list[tuple[str, str, str | None]] = [
        (CreditKind.BYLINE.value, name, None) for name in raw.authors
    ]
    found += [(one.kind, one.name, one.words) for one in raw.credits]
    return [
        (kind, Speaker(name, SourceKind.PERSON if kind in _PEOPLE else SourceKind.OUTLET), words)
        for kind, name, words in found
    ]


def unnamed_source(work: Work, speaker: Speaker, article: Ref) -> Ref:
    """Return the source that ``article`` calls so, made where there is none."""
    public = unnamed_id(article.public, speaker.kind.value, speaker.name)
    number = work.batch.find("sources", public, of=("articles", article.number))
    if number is None:
        number = work.batch.add(
            "sources",
            {
                "public_id": public,
                "kind": speaker.kind.value,
                "name": speaker.name,
                "name_key": _label_key(speaker.name),
                "is_named": 0,
                "article_id": article.number,
                **work.maker.made(),
            },
        )
    return Ref(number, public)


def publisher(work: Work, memory: Memory, name: str, domain: str | None = None) -> Ref:
    """Return the outlet ``name``, made a publisher where it is none yet."""
    source = named_source(work, memory, Speaker(name, SourceKind.OUTLET))
    if source.number not in memory.publishers:
        make_publisher(work, source.number, domain)
        memory.publishers.add(source.number)
    return source


def claim(work: Work, memory: Memory, statement: str) -> Ref:
    """Return the claim of this statement, made where there is none."""
    known = memory.claims.get(statement)
    if known is None:
        public = claim_id(statement)
        number = work.batch.find("claims", public)
        if number is None:
            row = {"public_id": public, "statement": statement, **work.maker.made()}
            number = work.batch.add("claims", row)
        known = memory.claims[statement] = Ref(number, public)
    return known


def store_source(work: Work, memory: Memory, record: SourceRecord) -> None:
    """Store a named source with its aliases, affiliations and domain."""
    fresh = (record.speaker.name, record.speaker.kind) not in memory.sources
    source = named_source(work, memory, record.speaker)
    fresh = fresh and work.batch.made("sources", source.number)
    if record.domain:
        publisher(work, memory, record.speaker.name, record.domain)
    for name, kind in record.aliases:
        key: RowValues = {"source_id": source.number, "name": name}
        rest: RowValues = {"name_key": name_key(name), "kind": kind.value}
        _add_once(work, "source_aliases", key, rest, fresh=fresh)
    for one in record.affiliations:
        target = named_source(work, memory, one.target)
        since = date_columns("since", one.since)
        key = {"source_id": source.number, "target_id": target.number, "kind": one.kind.value}
        key = {**key, "since_earliest": since.get("since_earliest")}
        rest = {**since, **date_columns("until", one.until)}
        memory.touched.affiliations = True
        _add_once(work, "affiliations", key, rest, fresh=fresh)


def store_claim(work: Work, memory: Memory, record: ClaimRecord) -> None:
    """Store a claim with its subjects, its topics, and what it entails."""
    fresh = record.statement not in memory.claims
    stored = claim(work, memory, record.statement)
    fresh = fresh and work.batch.made("claims", stored.number)
    for speaker, role in dict.fromkeys(record.subjects):
        subject = named_source(work, memory, speaker).number
        memory.touched.claims.add(stored.number)
        key: RowValues = {"claim_id": stored.number, "source_id": subject, "role": role.value}
        _add_once(work, "claim_subjects", key, {}, fresh=fresh)
    for slug in dict.fromkeys(record.topics):
        key = {"claim_id": stored.number, "topic_id": _topic(work, memory, slug)}
        _add_once(work, "claim_topics", key, {}, fresh=fresh)
    for statement in dict.fromkeys(record.entails):
        other = claim(work, memory, statement).number
        kind = RelationKind.ENTAILS.value
        key = {"claim_id": stored.number, "other_id": other, "kind": kind}
        memory.touched.relations = True
        _add_once(work, "claim_relations", key, {"confidence": record.confidence}, fresh=fresh)


def _topic(work: Work, memory: Memory, slug: str) -> int:
    number = memory.topics.get(slug)
    if number is None:
        rows = work.batch.rows_of(
            "topics", {"slug": slug}, "SELECT id FROM topics WHERE slug = ?", slug
        )
        row = {"slug": slug, "name": slug.replace("-", " "), **work.maker.made()}
        number = int(str(rows[0][0])) if rows else work.batch.add("topics", row)
        memory.topics[slug] = number
    return number


def _add_once(work: Work, table: str, key: RowValues, rest: RowValues, *, fresh: bool) -> None:
    """Add a row unless ``key`` is there; under a ``fresh`` parent nothing can be."""
    if not fresh:
        where = " AND ".join(f"{name} IS ?" for name in key)
        values = [
            instant_text(value) if isinstance(value, datetime) else value for value in key.values()
        ]
        if work.batch.rows(f"SELECT 1 FROM {table} WHERE {where}", *values):
            return
    work.batch.add(table, {**key, **rest, **work.maker.made()})
