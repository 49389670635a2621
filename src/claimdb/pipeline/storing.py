"""One article that was read, stored with all that was read beside its text.

Invariant: what a page says of itself belongs to one state of it, and is stored
with that state only.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from claimdb.errors import NotFound
from claimdb.ingest.record import RawArticle
from claimdb.ingest.urls import domain_of
from claimdb.model.vocab import CreditKind, ImportOutcome, SourceKind
from claimdb.pipeline.articles import store_article, store_credits
from claimdb.pipeline.maker import Work
from claimdb.pipeline.newarticle import NewArticle, Stored
from claimdb.pipeline.publishers import publisher_at, publisher_named, source_named
from claimdb.text.names import name_key

#: Credits that name people; the others name agencies and papers.
_PERSONS = frozenset({CreditKind.BYLINE, CreditKind.CONTRIBUTOR, CreditKind.PHOTO})
#: Outcomes that make a state of an article.
_ADDED = frozenset({ImportOutcome.NEW, ImportOutcome.COPY, ImportOutcome.REVISION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What the user said of all inputs: who publishes, which article they revise.

    ``publisher`` is of those inputs that name none; ``revises`` is the public
    identifier of an article.
    """

    publisher: str | None = None
    revises: str | None = None


def store_raw(work: Work, raw: RawArticle, told: Told) -> Stored:
    """Store an article with its credits, its metadata and its pages.

    Raises ``NotFound`` where the article to revise is not there.
    """
    stored = store_article(
        work,
        NewArticle(
            text=raw.text,
            url=raw.url,
            title=raw.title,
            publisher=_publisher(work, raw, told),
            published=raw.published,
            language=raw.language,
            reader=raw.reader,
            raw_hash=raw.raw_hash,
            seen=raw.seen,
            credited=(*raw.authors, *(one.name for one in raw.credits)),
            retells_hash=raw.retells_hash,
            kind="retelling" if raw.retells_hash else "article",
            known_as=_revised(work, told.revises) if told.revises else None,
        ),
    )
    store_credits(
        work,
        stored.article,
        [(kind, _credited(work, kind, name), words) for kind, name, words in _credits(raw)],
    )
    if stored.outcome in _ADDED:
        _store_beside(work, raw, stored.revision)
    return stored


def _credits(raw: RawArticle) -> Iterator[tuple[str, str, str | None]]:
    """Yield kind, name and words of all who are credited.

    Those with words come first: a byline in the text proves more than a field of the
    page with the same name, and each name is stored once.
    """
    bylined = set()
    for one in raw.credits:
        if one.kind == CreditKind.BYLINE.value:
            bylined.add(name_key(one.name))
        yield one.kind, one.name, one.words
    for name in raw.authors:
        if name_key(name) not in bylined:
            yield CreditKind.BYLINE.value, name, None


def _store_beside(work: Work, raw: RawArticle, revision: int) -> None:
    """Store what the page says of itself, and where its pages begin."""
    for number, one in enumerate(raw.metadata, start=1):
        work.batch.add(
            "article_metadata",
            {
                "revision_id": revision,
                "number": number,
                "field": one.field.value,
                "value": one.value,
                "place": one.place,
            },
        )
    for number, start in enumerate(raw.pages, start=1):
        work.batch.add(
            "revision_pages", {"revision_id": revision, "number": number, "start_offset": start}
        )


def _publisher(work: Work, raw: RawArticle, told: Told) -> str | None:
    """Return who published it: as the page says, or the user, or the address tells.

    A name that is given outranks the address: portals carry articles of many papers.
    Who it is is looked up once in a transaction, not 500 times.
    """
    name = raw.publisher or told.publisher
    asked = name or (domain_of(raw.url) if raw.url else None)
    if asked is None:
        return None
    known = work.publishers.get(asked)
    if known is None:
        known = publisher_named(work, asked) if name else publisher_at(work, asked)
        if known is not None:
            work.publishers[asked] = known
    return known


def _revised(work: Work, public: str) -> int:
    number = work.batch.find("articles", public)
    if number is None:
        raise NotFound("article", public)
    return number


def _credited(work: Work, kind: str, name: str) -> int:
    return source_named(work, name, SourceKind.PERSON if kind in _PERSONS else SourceKind.OUTLET)[0]
