"""Linking articles that repeat others: the same text elsewhere, retellings, texts that are alike.

Invariant: a link is made whichever of the two came first, and once.
"""

from collections.abc import Iterable
from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.bulk import RowValues
from claimdb.ingest.retellings import retells
from claimdb.model.vocab import ArticleKind, CopyKind
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.likeness import Alike, Arrived, index, link_alike
from claimdb.pipeline.maker import Work
from claimdb.pipeline.newarticle import NewArticle

#: How a retelling was told to be one of an original.
_BY_HASH: Final = "hash of the original"
_BY_QUOTES: Final = "the same quotations"


def link_repeats(
    work: Work, new: NewArticle, article: int, revision: int, same: Iterable[int]
) -> Alike | None:
    """Link the same text elsewhere, retellings with what they retell, and texts that are alike.

    ``same`` are articles that have the text in some revision; ``revision`` has it now.
    """
    others = [one for one in same if one != article]
    if others:
        _add_copy(work, article, min(others), CopyKind.COPY, "same text")
        if work.compares:
            index(work, revision, new.text)
        return Alike("the same text is known from another article", is_copy=True)
    if new.kind == ArticleKind.RETELLING:
        _link_original(work, new, article)
    else:
        _link_retellings(work, new, article)
    return link_alike(work, Arrived(article, revision, new.text, new.credited))


def _link_original(work: Work, new: NewArticle, retelling: int) -> None:
    """Link a retelling with its original, where that came first."""
    by_hash = work.batch.rows(
        "SELECT min(article_id) FROM revisions WHERE text_hash = ? AND article_id <> ?",
        new.retells_hash,
        retelling,
    )[0][0]
    if by_hash is not None:
        _add_copy(work, retelling, int(str(by_hash)), CopyKind.RETELLING, _BY_HASH)
        return
    dates = date_columns("published", new.published)
    for article, text in work.batch.rows(
        "SELECT article.id, revision.text FROM articles AS article"
        " JOIN revisions AS revision ON revision.article_id = article.id"
        " WHERE article.published_earliest BETWEEN ? AND ? AND article.kind = 'article'"
        " AND revision.text IS NOT NULL ORDER BY article.id, revision.number DESC",
        _text(dates, "published_earliest"),
        _text(dates, "published_latest"),
    ):
        if retells(new.text, str(text)):
            _add_copy(work, retelling, int(str(article)), CopyKind.RETELLING, _BY_QUOTES)
            return


def _link_retellings(work: Work, new: NewArticle, article: int) -> None:
    """Link retellings that were loaded before their original was."""
    dates = date_columns("published", new.published)
    hashed = text_hash(new.text)
    waiting = work.batch.rows_of(
        "articles",
        {"kind": ArticleKind.RETELLING.value},
        "SELECT retelling.id, revision.text, retelling.retells_hash"
        " FROM articles AS retelling"
        " JOIN revisions AS revision ON revision.article_id = retelling.id"
        " WHERE retelling.kind = 'retelling' AND revision.text IS NOT NULL AND NOT EXISTS"
        " (SELECT 1 FROM article_copies AS copy WHERE copy.article_id = retelling.id)"
        " AND (retelling.retells_hash = ? OR (retelling.published_earliest <= ?"
        " AND retelling.published_latest >= ?)) ORDER BY retelling.id, revision.number DESC",
        hashed,
        _text(dates, "published_latest"),
        _text(dates, "published_earliest"),
    )
    for retelling, text, wanted in waiting:
        if wanted == hashed:
            _add_copy(work, int(str(retelling)), article, CopyKind.RETELLING, _BY_HASH)
        elif retells(str(text), new.text):
            _add_copy(work, int(str(retelling)), article, CopyKind.RETELLING, _BY_QUOTES)


def _text(row: RowValues, name: str) -> str | None:
    value = row.get(name)
    return None if value is None else f"{value:%Y-%m-%dT%H:%M:%SZ}"


def _add_copy(work: Work, article: int, original: int, kind: CopyKind, method: str) -> None:
    """Link two articles, unless they are linked already, either way."""
    for one, other in ((article, original), (original, article)):
        if work.batch.rows_of(
            "article_copies",
            {"article_id": one, "original_id": other},
            "SELECT 1 FROM article_copies WHERE article_id = ? AND original_id = ?",
            *(one, other),
        ):
            return
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
