"""Storing articles: the same one again, a new revision, a copy, or a new article.

Same URL, or same publisher (or none known) and same text, is the same article;
a changed text under the same URL is a new revision; the same text elsewhere is
another article, and a copy (design: vocabulary).
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from claimdb.canonical import public_id, text_hash
from claimdb.errors import ArticleTaken
from claimdb.model.types import instant_text
from claimdb.model.vocab import CreditKind, ImportOutcome
from claimdb.pipeline.carrying import carry
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.edits import corrected_by_others, edit_row
from claimdb.pipeline.identity import (
    article_identity,
    revision_id,
    text_identity,
    url_identity,
)
from claimdb.pipeline.maker import Ref, StoredText, Work
from claimdb.pipeline.newarticle import NewArticle, Stored
from claimdb.pipeline.repeats import link_repeats

if TYPE_CHECKING:
    from datetime import datetime

    from claimdb.db.bulk import RowValues, Value


def store_article(work: Work, new: NewArticle) -> Stored:
    """Store ``new`` and link its copies and retellings."""
    identity = article_identity(new.publisher, new.text)
    same = _same_texts(work, new)
    known = new.known_as or _by_address(work, new)
    if known is not None:
        return _store_revision(work, new, known, same)
    again = _by_text(work, same, new.publisher or "", identity)
    if again is None:
        return _store_new(work, new, identity, same)
    return Stored(
        again.article,
        again.article_public,
        again.revision,
        again.revision_public,
        ImportOutcome.SAME,
        _fill_gaps(work, new, again.article),
    )


def _store_new(work: Work, new: NewArticle, identity: str, same: list[StoredText]) -> Stored:
    """Add an article with its first revision; ``same`` are the revisions that have its text."""
    article = _add_article(work, new, identity)
    revision, revision_public = _add_revision(
        work, new, article, number=1, publisher=new.publisher or ""
    )
    repeats = link_repeats(work, new, article.number, revision, {one.article for one in same})
    outcome = ImportOutcome.COPY if repeats and repeats.is_copy else ImportOutcome.NEW
    note = repeats.note if repeats else None
    return Stored(article.number, article.public, revision, revision_public, outcome, note)


def _add_article(work: Work, new: NewArticle, identity: str) -> Ref:
    """Add the row of an article, and keep what an import asks again of what it is called."""
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
    dated = instant_text(new.published.earliest) if new.published else None
    work.told[article] = (new.url, new.title, new.language, dated, public)
    return Ref(article, public)


def _by_address(work: Work, new: NewArticle) -> int | None:
    """Return the article of this identifier or address, whatever its text is now."""
    if new.given_id and (number := work.batch.find("articles", new.given_id)):
        return number
    if new.url is None:
        return None
    hashed = url_identity(new.url, "")
    rows = work.batch.rows_of(
        "articles", {"url_hash": hashed}, "SELECT id FROM articles WHERE url_hash = ?", hashed
    )
    return int(str(rows[0][0])) if rows else None


def _same_texts(work: Work, new: NewArticle) -> list[StoredText]:
    """Return every revision that has the text, of each article the newest first."""
    hashed = text_hash(new.text)
    if work.batch.knows("revisions", "text_hash", hashed):
        newest_first = list(reversed(work.texts.get(hashed, [])))
    else:
        rows = work.batch.rows_of(
            "revisions", {"text_hash": hashed}, STORED_TEXTS.format("?"), hashed
        )
        newest_first = [one for _, one in stored_texts(rows)][::-1]
    return sorted(newest_first, key=lambda one: one.article)


#: Every revision that has one of some texts, of each article the newest last; ``{}`` are hashes.
STORED_TEXTS: Final = (
    "SELECT revision.text_hash, article.id, article.public_id, coalesce(source.public_id, ''),"
    " revision.id, revision.public_id FROM revisions AS revision"
    " JOIN articles AS article ON article.id = revision.article_id"
    " LEFT JOIN sources AS source ON source.id = article.publisher_id"
    " WHERE revision.text_hash IN ({}) ORDER BY article.id, revision.number"
)


def stored_texts(rows: Iterable[tuple["Value", ...]]) -> Iterator[tuple[str, StoredText]]:
    """Yield the revisions in rows of ``STORED_TEXTS``, each with the hash of its text."""
    for hashed, article, public, publisher, revision, state in rows:
        found = StoredText(
            int(str(article)), str(public), str(publisher), int(str(revision)), str(state)
        )
        yield str(hashed), found


def _by_text(
    work: Work, same: list[StoredText], publisher: str, identity: str
) -> StoredText | None:
    """Return the revision of the same publisher (or of none) that has the text already.

    A text without its address says nothing of when it stood there, so that an
    older state of an article is known, and is no newer one.
    """
    for one in same:
        if one.publisher == publisher:
            return one
    if not same:
        return None
    rows = work.batch.rows_of(
        "articles",
        {"identity_hash": identity},
        "SELECT id FROM articles WHERE identity_hash = ?",
        identity,
    )
    return next((one for one in same if rows and one.article == rows[0][0]), None)


def _store_revision(work: Work, new: NewArticle, article: int, same: list[StoredText]) -> Stored:
    """Keep the text of a known article as it is, or add its new state."""
    public, number, revision, revision_public, known_hash, publisher = work.batch.rows_of(
        "revisions",
        {"article_id": article},
        "SELECT article.public_id, revision.number, revision.id, revision.public_id,"
        " revision.text_hash, coalesce(source.public_id, '') FROM articles AS article"
        " JOIN revisions AS revision ON revision.article_id = article.id"
        " LEFT JOIN sources AS source ON source.id = article.publisher_id"
        " WHERE article.id = ? ORDER BY revision.number DESC LIMIT 1",
        article,
    )[0]
    filled = None if new.known_as else _fill_gaps(work, new, article)
    if known_hash == text_hash(new.text):
        return Stored(
            article,
            str(public),
            int(str(revision)),
            str(revision_public),
            ImportOutcome.SAME,
            filled,
        )
    later = int(str(number)) + 1
    added, added_public = _add_revision(
        work, new, Ref(article, str(public)), number=later, publisher=str(publisher)
    )
    carry(work, article, Ref(added, added_public))
    repeats = link_repeats(work, new, article, added, {one.article for one in same})
    repeated = repeats.note if repeats else None
    note = "; ".join(filter(None, (f"revision {later}", filled, repeated)))
    return Stored(article, str(public), added, added_public, ImportOutcome.REVISION, note)


def _fill_gaps(work: Work, new: NewArticle, article: int) -> str | None:
    """Add what was not known of an article, and say what was; return a sentence or None.

    What somebody has edited, were it to empty it, stays as it is.
    """
    editor = new.editor or work.maker.person
    url, title, language, published, public = _told(work, article)
    found: dict[str, Value | datetime] = {}
    if url is None and new.url:
        found |= {"url": new.url, "url_hash": url_identity(new.url, str(public))}
    if title is None and new.title:
        found["title"] = new.title
    if language is None and new.language:
        found["language"] = new.language
    if published is None and new.published:
        found |= date_columns("published", new.published)
    edited = corrected_by_others(work, "articles", article, than="")
    found = {name: value for name, value in found.items() if name not in edited}
    if editor and found:
        edit_row(work, "articles", article, found, by=editor)
    other = new.url and url and url_identity(new.url, "") != url_identity(str(url), "")
    parts = {"url": "address", "title": "title", "language": "language"}
    parts["published_earliest"] = "date"
    added = [what for name, what in parts.items() if name in found]
    told = [f"known under {url}; this address is not kept"] if other else []
    told += [f"{', '.join(added)} added to what was known"] if editor and added else []
    return "; ".join(told) or None


def _told(work: Work, article: int) -> tuple["Value", ...]:
    """Return address, title, language, date and identifier of an article, as they are now."""
    if article in work.told and not work.batch.has_run:
        return work.told[article]
    return work.batch.rows_of(
        "articles",
        {"id": article},
        "SELECT url, title, language, published_earliest, public_id FROM articles WHERE id = ?",
        article,
    )[0]


def article_keys(
    work: Work, article: int, *, url: str | None, publisher: str | None
) -> dict[str, str]:
    """Return the hashes by which an article of this address and publisher is known.

    Raises ``ArticleTaken`` where another article is known by one of them.
    """
    public, hashed = work.batch.rows(
        "SELECT article.public_id, revision.text_hash FROM articles AS article JOIN revisions"
        " AS revision ON revision.article_id = article.id AND revision.number = 1"
        " WHERE article.id = ?",
        article,
    )[0]
    keys = {
        "url_hash": url_identity(url, str(public)),
        "identity_hash": text_identity(publisher, str(hashed)),
    }
    for (column, value), what in zip(keys.items(), ("address", "publisher and text"), strict=True):
        taken = work.batch.rows(
            f"SELECT public_id FROM articles WHERE {column} = ? AND id <> ?", value, article
        )
        if taken:
            raise ArticleTaken(what, str(taken[0][0]))
    return keys


def _add_revision(
    work: Work, new: NewArticle, article: Ref, *, number: int, publisher: str
) -> tuple[int, str]:
    public = revision_id(article.public, number, new.text)
    hashed = text_hash(new.text)
    row: RowValues = {
        "public_id": public,
        "article_id": article.number,
        "number": number,
        "text": new.text,
        "text_hash": hashed,
        "text_length": len(new.text),
        "seen_at": new.seen or work.maker.now,
        "reader": new.reader,
        "raw_hash": new.raw_hash,
        **work.maker.made(),
    }
    added = work.batch.add("revisions", row)
    stored = StoredText(article.number, article.public, publisher, added, public)
    work.texts.setdefault(hashed, []).append(stored)
    return added, public


def store_credits(
    work: Work, article: int, credited: Iterable[tuple[str, int, str | None]]
) -> None:
    """Store what an article says of its origin: kind, source number, words; once each."""
    known = {
        (str(kind), int(str(source)))
        for kind, source in work.batch.rows_of(
            "article_credits",
            {"article_id": article},
            "SELECT kind, source_id FROM article_credits WHERE article_id = ?",
            article,
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
