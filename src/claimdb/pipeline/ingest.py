"""Ingesting: every input is accounted for in ``imports``, and none stops the others.

Invariant: an article is stored whole or not at all, and the transaction that
stores it also says what became of its input, and remembers its address. Nothing is
waited for in a transaction, neither files nor the web.
"""

import time
from collections import Counter
from collections.abc import Generator, Iterable, Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, Protocol, cast

from claimdb.errors import ManyRevise
from claimdb.fetch.inputs import Arrived, Getter, fetched_inputs
from claimdb.fetch.rawstore import RawStore
from claimdb.fetch.record import Manners
from claimdb.ingest.discover import STANDARD_INPUT, Found, inputs, require_path
from claimdb.ingest.extras import extra_part
from claimdb.ingest.fieldmap import FieldMap
from claimdb.ingest.record import Link, NotRead, RawArticle
from claimdb.model.vocab import ImportOutcome
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.extracting import Extracted, Extracting
from claimdb.pipeline.fetching import StoredState, pages_since, remember
from claimdb.pipeline.linking import Linked, link_new
from claimdb.pipeline.maker import Work, finish_run, working
from claimdb.pipeline.patience import patiently
from claimdb.pipeline.reading import Reading, files
from claimdb.pipeline.storing import Told, store_raw
from claimdb.pipeline.watching import Result, Watcher

#: Articles per transaction: enough to make commits cheap, few enough to lose little.
_TOGETHER: Final = 500
#: So few articles are indexed for search row by row.
_FEW: Final = 20
#: Characters of text per transaction, for inputs that are books.
_CHARACTERS: Final = 20_000_000
#: Seconds after which what has come is stored, when the web or a pipe is slow.
_WAIT: Final = 5.0


class _Client(Protocol):
    """What ``claimdb.fetch.client`` has."""

    def open_fetcher(self, manners: Manners) -> AbstractContextManager[Getter]:
        """Return who fetches."""
        raise NotImplementedError


@dataclass(slots=True)
class Ingested:
    """How many had each outcome; each result, in order, where nobody was told of them.

    ``extracted`` is what became of the texts that an extractor read, where one did, and
    ``linked`` what became of sources and claims, where they were linked.
    """

    counts: Counter[str] = field(default_factory=Counter)
    results: list[Result] = field(default_factory=list)
    extracted: Extracted | None = None
    linked: Linked | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the user wants of all inputs.

    ``publisher`` is of those inputs that name none; ``revises`` is the public
    identifier of an article; ``strict`` stops at the first input that cannot be
    read, before anything is stored; ``fields`` maps records of a foreign form;
    ``jobs`` processes read files; ``keep_raw`` is the folder in which the bytes of
    each article are kept; ``follow`` fetches what feeds name, with ``manners``.
    ``again`` asks for each page again that first came so short a time ago.
    Without ``alike`` texts are not compared, and no later one is told to be like them.
    ``extractor`` is the name of what reads them for attributions, in ``jobs`` processes
    too; None if nothing does. ``links`` has what they found compared with what there is.
    """

    publisher: str | None = None
    revises: str | None = None
    strict: bool = False
    fields: FieldMap | None = None
    jobs: int = 1
    keep_raw: Path | None = None
    follow: bool = False
    again: timedelta | None = None
    alike: bool = True
    extractor: str | None = None
    links: bool = False
    manners: Manners = field(default_factory=Manners)


def ingest(
    url: str,
    given: Iterable[Path | str],
    *,
    who: str,
    wish: Wish | None = None,
    stdin: BinaryIO | None = None,
    watcher: Watcher | None = None,
) -> Ingested:
    """Ingest files, folders, standard input and addresses; return what became of each.

    Texts among ``given`` are addresses. Raises ``PathMissing`` for a path with
    nothing at it, before anything is stored, and ``NotFound`` for an article to
    revise that there is not; ``ChoiceUnknown`` and ``ExtractorBroken`` for an
    extractor that cannot be used, before anything is stored.
    """
    wish = wish or Wish()
    paths = [one for one in given if isinstance(one, Path)]
    addresses = [one for one in given if isinstance(one, str)]
    for path in paths:
        require_path(path, stdin)
    run = _Ingest(url, wish, who, watcher)
    with run.reading, closing(run.arriving(paths, addresses, stdin)) as arriving:
        arrived: Iterable[Arrived] = arriving
        if wish.strict or wish.revises:
            arrived = list(arriving)
            if wish.revises and len(arrived) > 1:
                raise ManyRevise(len(arrived))
        for part, last in _parts(arrived):
            run.store(part, last=last)
        run.finish()
    return run.done


class _Ingest:
    """One run: what is wanted, and what has become of what came."""

    def __init__(self, url: str, wish: Wish, who: str, watcher: Watcher | None) -> None:
        self._url = url
        self._wish = wish
        self._who = who
        self._watcher = watcher or Watcher()
        self._kept = None if watcher is not None else list[Result]()
        self._store = RawStore(wish.keep_raw) if wish.keep_raw else None
        self._run_id: int | None = None
        self._extracting = self._begin_to_extract() if wish.extractor else None
        self.done = Ingested()

    def _begin_to_extract(self) -> Extracting:
        wish = self._wish
        return Extracting(
            self._url,
            who=self._who,
            extractor=wish.extractor or "",
            jobs=wish.jobs,
            watcher=self._watcher,
            program="claimdb ingest",
        )

    @property
    def reading(self) -> AbstractContextManager[object]:
        """What reads texts for attributions, to be closed at the end."""
        return self._extracting or nullcontext()

    def arriving(
        self, paths: list[Path], addresses: list[str], stdin: BinaryIO | None
    ) -> Generator[Arrived]:
        """Yield all that comes, files first."""
        wish = self._wish
        reading = Reading(
            fields=wish.fields,
            jobs=1 if wish.strict else wish.jobs,
            strict=wish.strict,
            raw=wish.keep_raw is not None,
        )
        found = (one for path in paths for one in inputs(path, stdin))
        self._watcher.expect(sum(one.size for one in found if isinstance(one, Found)))
        links: list[str] = []
        for one in files(paths, reading, stdin=stdin, passed=self._watcher.passed):
            if wish.follow and isinstance(one.item, Link):
                links.append(one.item.url)  # a feed that was saved: it names, as one at an address
            else:
                yield one
        asked = [*addresses, *links]
        if wish.again is not None:
            asked += pages_since(self._url, datetime.now(UTC) - wish.again)
        if asked:
            client = cast("_Client", extra_part("claimdb.fetch.client", "web"))
            with client.open_fetcher(wish.manners) as fetcher:
                state = StoredState(self._url)
                yield from fetched_inputs(
                    fetcher, asked, state, follow=wish.follow, strict=wish.strict
                )

    def store(self, part: list[Arrived], *, last: bool) -> None:
        """Store what has come, and tell of it once it is kept."""
        if self._store is not None:
            for one in part:
                if isinstance(one.item, RawArticle) and one.item.raw:
                    self._store.keep(one.item.raw, one.item.suffix)
        results, revisions = patiently(partial(self._stored, part, last=last))
        for result in results:
            self.done.counts[result.outcome.value] += 1
            if self._kept is not None:
                self.done.results.append(result)
            self._watcher.told(result)
        if self._extracting is not None:
            # Also texts that were known: it may be that none has read them yet.
            self._extracting.take(revisions)

    def finish(self) -> None:
        """Store what is still being read for attributions, and link what was found."""
        if self._extracting is None:
            return
        self.done.extracted = self._extracting.finished()
        if self._wish.links:
            self.done.linked = link_new(
                self._url,
                who=self._who,
                recorded_in=self.done.extracted.run_id,
                watcher=self._watcher,
            )

    def _stored(self, part: list[Arrived], *, last: bool) -> tuple[list[Result], list[int]]:
        """Store a part in one transaction; return also the numbers of its texts."""
        wish = self._wish
        settings = {"publisher": wish.publisher, "revises": wish.revises}
        with working(
            self._url,
            program="claimdb ingest",
            who=self._who,
            settings=settings,
            run_id=self._run_id,
            roomy=False,
        ) as begun:
            work = replace(begun, compares=wish.alike)
            told = Told(publisher=wish.publisher, revises=wish.revises)
            touched, texts = Touched(), list[int]()
            # Search is indexed in one statement: row by row it takes as long as all else.
            at_once = work.batch.indexed_at_once() if len(part) > _FEW else nullcontext()
            with at_once:
                results = [
                    one for piece in part for one in _store(work, piece, told, touched, texts)
                ]
            work.batch.flush()
            refresh(work.batch, touched)
            if last:
                finish_run(work.batch, work.maker.run_id)
        self._run_id = work.maker.run_id
        return results, texts


def _parts(arrived: Iterable[Arrived]) -> Iterator[tuple[list[Arrived], bool]]:
    """Yield what comes by parts, each with whether it is the last one."""
    part, characters, begun = list[Arrived](), 0, time.monotonic()
    for one in arrived:
        full = len(part) >= _TOGETHER or characters >= _CHARACTERS
        if part and (full or time.monotonic() - begun > _WAIT):
            yield part, False
            part, characters, begun = [], 0, time.monotonic()
        part.append(one)
        characters += len(one.item.text) if isinstance(one.item, RawArticle) else 0
    yield part, True


def _store(
    work: Work, one: Arrived, told: Told, touched: Touched, texts: list[int]
) -> Iterator[Result]:
    """Store what has come, say what became of it, and remember where it came from."""
    if one.item is not None or one.unchanged is not None:
        yield _store_item(work, one, told, touched, texts)
    remember(work, one)


def _store_item(work: Work, one: Arrived, told: Told, touched: Touched, texts: list[int]) -> Result:
    item = one.item
    if not isinstance(item, RawArticle):
        outcome, reason = _without_article(item, one.unchanged)
        _record(work, one, outcome, None, reason)
        named = item.item if item is not None else ""
        return Result(name=one.name, item=named, outcome=outcome, reason=reason)
    stored = store_raw(work, item, told)
    texts.append(stored.revision)
    if stored.outcome is not ImportOutcome.SAME:
        touched.articles.add(stored.article)
    notes = "; ".join((*item.warnings, *([stored.note] if stored.note else ())))
    _record(work, one, stored.outcome, stored.article_public, notes or None)
    return Result(
        name=one.name,
        item=item.item,
        outcome=stored.outcome,
        article=stored.article_public,
        title=item.title,
        reason=stored.note,
        warnings=item.warnings,
        undated=item.published is None and stored.outcome is not ImportOutcome.SAME,
    )


def _without_article(
    item: Link | NotRead | None, unchanged: str | None
) -> tuple[ImportOutcome, str]:
    if item is None:
        return ImportOutcome.SAME, unchanged or ""
    if isinstance(item, Link):
        return ImportOutcome.SKIPPED, f"it is at {item.url}, and is read with --follow"
    return ImportOutcome.FAILED if item.failed else ImportOutcome.SKIPPED, item.reason


def _record(
    work: Work, one: Arrived, outcome: ImportOutcome, article: str | None, reason: str | None
) -> None:
    work.batch.add(
        "imports",
        {
            "run_id": work.maker.run_id,
            "origin": _origin(one.name),
            "item": one.item.item if one.item is not None else "",
            "content_hash": one.data_hash,
            "outcome": outcome.value,
            "reason": reason,
            "entity": "articles" if article else None,
            "entity_id": article,
            "recorded_at": work.maker.now,
        },
    )


def _origin(name: str) -> str:
    if name == STANDARD_INPUT:
        return "stdin"
    return f"url:{name}" if "://" in name else f"file:{name}"
