"""Ingesting files: every input is accounted for in ``imports``, and none stops the others.

Invariant: an article is stored whole or not at all, and the transaction that
stores it also says what became of its file.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from claimdb.canonical import bytes_hash
from claimdb.errors import FileUnreadable, InputError, ManyRevise, NotFound
from claimdb.ingest.discover import inputs, require_path
from claimdb.ingest.record import Item, Link, NotRead, RawArticle
from claimdb.ingest.registry import read
from claimdb.ingest.urls import domain_of
from claimdb.model.vocab import CreditKind, ImportOutcome, SourceKind
from claimdb.pipeline.articles import (
    NewArticle,
    Stored,
    publisher_at,
    publisher_named,
    source_named,
    store_article,
    store_credits,
)
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.maker import Work, finish_run, working

#: Articles per transaction: enough to make commits cheap, few enough to lose little.
_TOGETHER: Final = 500
#: Credits that name people; the others name agencies and papers.
_PERSONS: Final = frozenset({CreditKind.BYLINE, CreditKind.CONTRIBUTOR, CreditKind.PHOTO})


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What became of one article of one input, or of an input without any."""

    name: str
    outcome: ImportOutcome
    article: str | None = None
    title: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class Ingested:
    """What became of everything, in order."""

    results: list[Result] = field(default_factory=list)

    @property
    def counts(self) -> Counter[str]:
        """How many had each outcome."""
        return Counter(result.outcome.value for result in self.results)


@dataclass(frozen=True, slots=True)
class _Read:
    """One article read, or the reason why an input has none."""

    name: str
    item: str
    data_hash: str
    article: RawArticle | None = None
    outcome: ImportOutcome = ImportOutcome.FAILED
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user said of all inputs: who publishes, which article they revise.

    ``publisher`` is of those inputs that name none; ``revises`` is the public
    identifier of an article; ``strict`` stops at the first input that cannot be
    read, before anything is stored.
    """

    publisher: str | None = None
    revises: str | None = None
    strict: bool = False


def ingest(
    url: str,
    paths: Iterable[Path],
    *,
    who: str,
    wish: Wish | None = None,
    stdin: BinaryIO | None = None,
) -> Ingested:
    """Ingest files, folders and standard input; return what became of each.

    Raises ``PathMissing`` for a path with nothing at it, before anything is
    stored, and ``NotFound`` for an article to revise that there is not.
    """
    wish = wish or Wish()
    given = list(paths)
    for path in given:
        require_path(path, stdin)
    found = _read_all(given, stdin, strict=wish.strict)
    if wish.strict or wish.revises:
        everything = list(found)
        if wish.revises and len(everything) > 1:
            raise ManyRevise(len(everything))
        found = iter(everything)
    ingested, run_id, more = Ingested(), None, True
    while more:
        part = list(islice(found, _TOGETHER))
        more = len(part) == _TOGETHER
        settings = {"publisher": wish.publisher, "revises": wish.revises}
        with working(
            url, program="claimdb ingest", who=who, settings=settings, run_id=run_id
        ) as work:
            run_id, touched = work.maker.run_id, Touched()
            ingested.results += [_store(work, one, wish, touched) for one in part]
            work.batch.flush()
            refresh(work.batch, touched)
            if not more:
                finish_run(work.batch, run_id)
    return ingested


def _read_all(paths: Iterable[Path], stdin: BinaryIO | None, *, strict: bool) -> Iterator[_Read]:
    for path in paths:
        for found in inputs(path, stdin):
            if isinstance(found, NotRead):
                if found.failed and strict:
                    raise FileUnreadable(found.name, found.reason)
                outcome = ImportOutcome.FAILED if found.failed else ImportOutcome.SKIPPED
                yield _Read(found.name, "", "", None, outcome, found.reason)
                continue
            hashed = bytes_hash(found.data)
            try:
                for number, article in enumerate(read(found.name, found.data)):
                    yield _read_item(article, number, hashed)
            except InputError as error:
                if strict:
                    raise
                yield _Read(found.name, "", hashed, None, ImportOutcome.FAILED, str(error))


def _read_item(one: Item, number: int, hashed: str) -> _Read:
    item = one.item or (f"#{number + 1}" if number else "")
    if isinstance(one, RawArticle):
        return _Read(one.name, item, hashed, one)
    if isinstance(one, Link):
        return _Read(one.name, item, hashed, None, ImportOutcome.SKIPPED, f"it is at {one.url}")
    outcome = ImportOutcome.FAILED if one.failed else ImportOutcome.SKIPPED
    return _Read(one.name, item, hashed, None, outcome, one.reason)


def _store(work: Work, one: _Read, wish: Wish, touched: Touched) -> Result:
    if one.article is None:
        _record(work, one, one.outcome, None, one.reason)
        return Result(name=one.name, outcome=one.outcome, reason=one.reason)
    stored = _store_article(work, one.article, wish)
    if stored.outcome is not ImportOutcome.SAME:
        touched.articles.add(stored.article)
    notes = "; ".join((*one.article.warnings, *([stored.note] if stored.note else ())))
    _record(work, one, stored.outcome, stored.article_public, notes or None)
    return Result(
        name=one.name,
        outcome=stored.outcome,
        article=stored.article_public,
        title=one.article.title,
        reason=stored.note,
        warnings=one.article.warnings,
    )


def _store_article(work: Work, raw: RawArticle, wish: Wish) -> Stored:
    publisher = _publisher(work, raw, wish)
    stored = store_article(
        work,
        NewArticle(
            text=raw.text,
            url=raw.url,
            title=raw.title,
            publisher=publisher,
            published=raw.published,
            language=raw.language,
            reader=raw.reader,
            raw_hash=raw.raw_hash,
            credited=(*raw.authors, *(one.name for one in raw.credits)),
            retells_hash=raw.retells_hash,
            kind="retelling" if raw.retells_hash else "article",
            known_as=_revised(work, wish.revises) if wish.revises else None,
        ),
    )
    credited: list[tuple[str, str, str | None]] = [
        (CreditKind.BYLINE.value, name, None) for name in raw.authors
    ]
    credited += [(credit.kind, credit.name, credit.words) for credit in raw.credits]
    store_credits(
        work,
        stored.article,
        [(kind, _credited(work, kind, name), words) for kind, name, words in credited],
    )
    return stored


def _publisher(work: Work, raw: RawArticle, wish: Wish) -> str | None:
    """Return who published it: as the file says, or the user, or the address tells."""
    name = raw.publisher or wish.publisher
    if name:
        return publisher_named(work, name)
    return publisher_at(work, domain_of(raw.url)) if raw.url else None


def _revised(work: Work, public: str) -> int:
    number = work.batch.find("articles", public)
    if number is None:
        raise NotFound("article", public)
    return number


def _credited(work: Work, kind: str, name: str) -> int:
    return source_named(work, name, SourceKind.PERSON if kind in _PERSONS else SourceKind.OUTLET)[0]


def _record(
    work: Work, one: _Read, outcome: ImportOutcome, article: str | None, reason: str | None
) -> None:
    work.batch.add(
        "imports",
        {
            "run_id": work.maker.run_id,
            "origin": "stdin" if one.name == "-" else f"file:{one.name}",
            "item": one.item,
            "content_hash": one.data_hash,
            "outcome": outcome.value,
            "reason": reason,
            "entity": "articles" if article else None,
            "entity_id": article,
            "recorded_at": work.maker.now,
        },
    )
