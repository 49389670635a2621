"""Storing articles: the same one again, a new revision, a copy, or a new article.

Same URL, or same publisher (or none known) and same text, is the same article;
a changed text under the same URL is a new revision; the same text elsewhere is
another article, and a copy (design: vocabulary).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claimdb.canonical import public_id, text_hash
from claimdb.db.bulk import RowValues
from claimdb.ingest.retellings import retells
from claimdb.model.vocab import ArticleKind, CopyKind, CreditKind, ImportOutcome, SourceKind
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.identity import (
    article_identity,
    revision_id,
    source_id,
    url_identity,
)
from claimdb.pipeline.maker import Work
from claimdb.text.dates import VagueDate
from claimdb.text.names import name_key


@dataclass(frozen=True, slots=True, kw_only=True)
class NewArticle:
    """An article to store; ``publisher`` is the public identifier of a source.

    ``known_as`` is the number of the row that an earlier load made of the same
    item, where there is one; it outranks every other way to know an article.
    """

    text: str
    kind: str = ArticleKind.ARTICLE.value
    retells_hash: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: VagueDate | None = None
    language: str | None = None
    reader: str | None = None
    raw_hash: str | None = None
    given_id: str | None = None
    known_as: int | None = None


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of an article, and its newest revision."""

    article: int
    article_public: str
    revision: int
    revision_public: str
    outcome: ImportOutcome
    note: str | None = None


def store_article(work: Work, new: NewArticle) -> Stored:
    """Store ``new`` and link its copies and retellings."""
    identity = article_identity(new.publisher, new.text)
    known = new.known_as or _same_article(work, new, identity)
    if known is not None:
        return _store_revision(work, new, known)
    public = new.given_id or public_id("article", new.url or "-", identity)
    publisher = work.batch.find("sources", new.publisher) if new.publisher else None
    article = work.batch.add(
        "articles",
        {
            "public_id": public,
            "kind": new.kind,
            "url": new.url,
            "url_hash": url_identity(new.url, public),
            "identity_hash": identity,
            "retells_hash": new.retells_hash,
            "publisher_id": publisher,
            "title": new.title,
            "language": new.language,
            **date_columns("published", new.published),
            **work.maker.made(),
        },
    )
    revision, revision_public = _add_revision(work, new, article, public, 1)
    copied = _link_copies(work, new, article)
    outcome = ImportOutcome.COPY if copied else ImportOutcome.NEW
    return Stored(article, public, revision, revision_public, outcome, copied)


def _same_article(work: Work, new: NewArticle, identity: str) -> int | None:
    if new.given_id and (number := work.batch.find("articles", new.given_id)):
        return number
    by_url = url_identity(new.url, "") if new.url else ""
    rows = work.batch.rows(
        "SELECT id FROM articles WHERE url_hash = ? OR identity_hash = ?"
        " ORDER BY url_hash = ? DESC",
        by_url,
        identity,
        by_url,
    )
    if not rows and new.url is None:
        # The text may be a later state of an article that has no address either.
        rows = work.batch.rows(
            "SELECT article.id FROM revisions AS revision"
            " JOIN articles AS article ON article.id = revision.article_id"
            " LEFT JOIN sources AS source ON source.id = article.publisher_id"
            " WHERE revision.text_hash = ? AND coalesce(source.public_id, '') = ?",
            text_hash(new.text),
            new.publisher or "",
        )
    return int(str(rows[0][0])) if rows else None


def _store_revision(work: Work, new: NewArticle, article: int) -> Stored:
    """Keep the text of a known article as it is, or add its new state."""
    public, number, revision, revision_public, known_hash = work.batch.rows(
        "SELECT article.public_id, revision.number, revision.id, revision.public_id,"
        " revision.text_hash FROM articles AS article"
        " JOIN revisions AS revision ON revision.article_id = article.id"
        " WHERE article.id = ? ORDER BY revision.number DESC LIMIT 1",
        article,
    )[0]
    if known_hash == text_hash(new.text):
        return Stored(
            article, str(public), int(str(revision)), str(revision_public), ImportOutcome.SAME
        )
    later = int(str(number)) + 1
    added, added_public = _add_revision(work, new, article, str(public), later)
    return Stored(
        article, str(public), added, added_public, ImportOutcome.REVISION, f"revision {later}"
    )


def _add_revision(
    work: Work, new: NewArticle, article: int, article_public: str, number: int
) -> tuple[int, str]:
    public = revision_id(article_public, number, new.text)
    row: RowValues = {
        "public_id": public,
        "article_id": article,
        "number": number,
        "text": new.text,
        "text_hash": text_hash(new.text),
        "text_length": len(new.text),
        "seen_at": work.maker.now,
        "reader": new.reader,
        "raw_hash": new.raw_hash,
        **work.maker.made(),
    }
    return work.batch.add("revisions", row), public


def _link_copies(work: Work, new: NewArticle, article: int) -> str | None:
    """Link the same text elsewhere, and a retelling with what it retells."""
    hashed = text_hash(new.text)
    same = work.batch.rows(
        "SELECT min(article_id) FROM revisions WHERE text_hash = ? AND article_id <> ?",
        hashed,
        article,
    )[0][0]
    if same is not None:
        _add_copy(work, article, int(str(same)), CopyKind.COPY, "same text")
        return "the same text is known from another article"
    if new.retells_hash:
        for (original,) in work.batch.rows(
            "SELECT DISTINCT article_id FROM revisions WHERE text_hash = ?", new.retells_hash
        ):
            _add_copy(work, article, int(str(original)), CopyKind.RETELLING, "hash of the original")
            return None
    if new.kind == ArticleKind.ARTICLE:
        _link_retellings(work, new, article, hashed)
    return None


def _link_retellings(work: Work, new: NewArticle, article: int, hashed: str) -> None:
    """Link retellings that were loaded before their original was."""
    waiting = work.batch.rows(
        "SELECT retelling.id, revision.text, retelling.retells_hash,"
        " retelling.published_earliest, retelling.published_latest"
        " FROM articles AS retelling"
        " JOIN revisions AS revision ON revision.article_id = retelling.id"
        " WHERE retelling.kind = 'retelling' AND revision.text IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM article_copies AS copy WHERE copy.article_id = retelling.id)"
        " AND (retelling.retells_hash = ? OR (retelling.published_earliest <= ?"
        " AND retelling.published_latest >= ?))",
        hashed,
        _text(date_columns("published", new.published), "published_latest"),
        _text(date_columns("published", new.published), "published_earliest"),
    )
    for retelling, text, wanted, *_ in waiting:
        if wanted == hashed:
            _add_copy(
                work, int(str(retelling)), article, CopyKind.RETELLING, "hash of the original"
            )
        elif retells(str(text), new.text):
            _add_copy(work, int(str(retelling)), article, CopyKind.RETELLING, "the same quotations")


def _text(row: RowValues, name: str) -> str | None:
    value = row.get(name)
    return None if value is None else f"{value:%Y-%m-%dT%H:%M:%SZ}"


def _add_copy(work: Work, article: int, original: int, kind: CopyKind, method: str) -> None:
    work.batch.add(
        "article_copies",
        {
            "article_id": article,
            "original_id": original,
            "kind": kind.value,
            "score": 1.0,
            "method": method,
            **work.maker.made(),
        },
    )


def store_credits(
    work: Work, article: int, credited: Iterable[tuple[str, int, str | None]]
) -> None:
    """Store what an article says of its origin: kind, source number, words; once each."""
    known = {
        (str(kind), int(str(source)))
        for kind, source in work.batch.rows(
            "SELECT kind, source_id FROM article_credits WHERE article_id = ?", article
        )
    }
    for kind, source, words in credited:
        if (kind, source) not in known:
            known.add((kind, source))
            work.batch.add(
                "article_credits",
                {
                    "article_id": article,
                    "source_id": source,
                    "kind": CreditKind(kind).value,
                    "words": words,
                    **work.maker.made(),
                },
            )


def source_named(work: Work, name: str, kind: SourceKind) -> tuple[int, str]:
    """Return the source of exactly this name and kind, made where there is none."""
    public = source_id(kind.value, name)
    number = work.batch.find("sources", public)
    if number is None:
        number = work.batch.add(
            "sources",
            {
                "public_id": public,
                "kind": kind.value,
                "name": name,
                "name_key": name_key(name),
                "is_named": 1,
                **work.maker.made(),
            },
        )
    return number, public


def publisher_named(work: Work, name: str, domain: str | None = None) -> str:
    """Return the public identifier of the outlet ``name`` as a publisher."""
    by_domain = domain and work.batch.rows(
        "SELECT source.public_id FROM publishers AS publisher"
        " JOIN sources AS source ON source.id = publisher.source_id WHERE publisher.domain = ?",
        domain,
    )
    if by_domain:
        return str(by_domain[0][0])
    number, public = source_named(work, name, SourceKind.OUTLET)
    make_publisher(work, number, domain)
    return public


def make_publisher(
    work: Work, source: int, domain: str | None = None, homepage: str | None = None
) -> None:
    """Make a source a publisher, if it is none yet."""
    if not work.batch.rows("SELECT 1 FROM publishers WHERE source_id = ?", source):
        work.batch.add(
            "publishers",
            {"source_id": source, "domain": domain, "homepage": homepage, **work.maker.made()},
        )
