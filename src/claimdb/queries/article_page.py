"""All about one article: where it comes from, its states, what is said in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.attributions import load, load_articles
from claimdb.queries.changes import PassageChange, changes
from claimdb.queries.shapes import ArticleName, Attribution
from claimdb.queries.values import flag, number, optional, share, string

#: Copies of one article that one page shows.
_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class Revision:
    """One state of the text, without the text."""

    id: str
    number: int
    seen_at: str
    characters: int
    text_hash: str
    reader: str | None
    withheld_reason: str | None
    attributions: int


@dataclass(frozen=True, slots=True)
class SaidOfItself:
    """One thing that the newest state says of itself: as written, and in which place."""

    field: str
    value: str
    place: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """Another article: ``to`` where this one repeats it, ``from`` where it repeats this one."""

    direction: str
    kind: str
    article: ArticleName
    counts_once: bool
    score: float | None
    automatic: bool


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """All about one article; ``claimdb article --format json`` prints it."""

    article: ArticleName
    language: str | None
    retells_hash: str | None
    recorded_by: str | None
    recorded_at: str
    metadata: tuple[SaidOfItself, ...]
    revisions: tuple[Revision, ...]
    changes: tuple[PassageChange, ...]
    repeats: tuple[Repeat, ...]
    attributions: int
    sayings: tuple[Attribution, ...]


def article_page(
    reader: Reader, article: int, *, limit: int = 50, chosen: Sequence[int] | None = None
) -> ArticlePage:
    """Return all about ``article``, with up to ``limit`` sayings in the order of its text.

    ``limit`` 0 means all; ``chosen`` are the attributions to tell instead, in their
    order. A fixed number of statements.
    """
    head = run.select(reader, "article_head", {"article": article})[0]
    links = run.select(reader, "article_links", {"article": article}, limit=_PAGE)
    named = load_articles(reader, [article, *(number(row, "other_id") for row in links)])
    if chosen is None:
        rows = run.select(reader, "article_sayings", {"article": article}, limit=limit)
        chosen = [number(row, "attribution_id") for row in rows]
    revisions = _revisions(reader, article)
    return ArticlePage(
        article=named[article],
        language=optional(head, "language"),
        retells_hash=optional(head, "retells_hash"),
        recorded_by=optional(head, "created_by"),
        recorded_at=string(head, "recorded_at"),
        metadata=_metadata(reader, article),
        revisions=revisions,
        changes=_changes(reader, article) if len(revisions) > 1 else (),
        repeats=tuple(
            Repeat(
                direction=string(row, "direction"),
                kind=string(row, "kind"),
                article=named[number(row, "other_id")],
                counts_once=flag(row, "counts_once"),
                score=share(row, "score"),
                automatic=flag(row, "is_automatic"),
            )
            for row in links
        ),
        attributions=number(head, "attributions"),
        sayings=tuple(load(reader, chosen).values()),
    )


def sayings_of(page: ArticlePage) -> Iterator[tuple[str, Attribution]]:
    """Yield every saying of a page; an article has one part only."""
    return (("article", one) for one in page.sayings)


def _changes(reader: Reader, article: int) -> tuple[PassageChange, ...]:
    """Return the edits that touch quoted words; what a better reader read anew is none."""
    edits = {"article": article, "touching": 1, "reading": 0}
    return tuple(changes(reader, filters=edits, limit=_PAGE))


def _metadata(reader: Reader, article: int) -> tuple[SaidOfItself, ...]:
    return tuple(
        SaidOfItself(string(row, "field"), string(row, "value"), string(row, "place"))
        for row in run.select(reader, "article_metadata", {"article": article})
    )


def _revisions(reader: Reader, article: int) -> tuple[Revision, ...]:
    return tuple(
        Revision(
            id=string(row, "public_id"),
            number=number(row, "number"),
            seen_at=string(row, "seen_at"),
            characters=number(row, "characters"),
            text_hash=string(row, "text_hash"),
            reader=optional(row, "reader"),
            withheld_reason=optional(row, "withheld_reason"),
            attributions=number(row, "attributions"),
        )
        for row in run.select(reader, "article_revisions", {"article": article})
    )
