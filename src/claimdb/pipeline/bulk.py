"""Loading many records at once: what programs have found in articles, and opinions.

Invariants: the rules of identity are those of every other way in, so that the
same record again makes no row; a part is kept whole or not at all; however a
load ends, tallies and caches are brought in step with the parts that were kept.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Final

from claimdb.db.bulk import open_batch
from claimdb.db.engine import tidy, writing
from claimdb.ingest.record import RawArticle
from claimdb.ingest.reported import ArticleRecord, ClaimRecord, Record, Reported
from claimdb.model.vocab import ArticleKind, ImportOutcome
from claimdb.pipeline.articles import store_article, store_credits
from claimdb.pipeline.bulk_ahead import look_ahead
from claimdb.pipeline.bulk_opinions import (
    Memory,
    claim,
    credited,
    named_source,
    publisher,
    store_claim,
    store_source,
    unnamed_source,
)
from claimdb.pipeline.carrying import carry_added, last_attribution
from claimdb.pipeline.derive import Touched, refresh, refresh_all
from claimdb.pipeline.evidence import Evidence, Links, add_attribution
from claimdb.pipeline.maker import Ref, Work, finish_run, working
from claimdb.pipeline.newarticle import NewArticle, Stored
from claimdb.pipeline.patience import patiently
from claimdb.text.spans import Selector, selector

#: Records per transaction. At a million attributions 4,000 articles at a time took a
#: tenth less than 1,000 or 250: the same pages of indexes are written less often.
_TOGETHER: Final = 4_000


@dataclass(frozen=True, slots=True)
class BulkLoaded:
    """What became of the articles (by outcome), and how many attributions were new."""

    articles: Counter[str]
    attributions: int


def load_records(
    url: str,
    records: Iterable[Record],
    *,
    who: str,
    program: str = "claimdb bulk",
    automatic: bool = True,
    in_step: bool = True,
    alike: bool = True,
) -> BulkLoaded:
    """Load ``records`` as they come, in one run of many transactions.

    ``automatic`` rows are a program's opinion, and each attribution then needs
    its confidence; otherwise they are those of ``who``. Without ``in_step`` the
    derived tables are left behind, until ``bring_in_step`` is called. Without
    ``alike`` texts are not compared, and no later one is told to be like them.

    A part that a server broke off (it restarted, it chose another transaction) is
    loaded again, which is safe: what was kept after all makes no row twice.
    Raises ``RuleBroken`` where the schema refuses a record, ``SpanOutside`` for
    a passage beyond its text; the parts before it are kept.
    """
    load = _Load()
    run_id: int | None = None
    try:
        for part in _parts(records):
            opened = partial(
                working, url, program=program, who=who, automatic=automatic, run_id=run_id
            )
            stored = partial(_stored, opened, load, part, alike=alike)
            load, run_id = patiently(stored)
    finally:
        if run_id is not None and in_step:
            patiently(partial(bring_in_step, url, load.memory.touched))
    if run_id is not None:
        patiently(partial(_finish, url, run_id))
    if load.articles.total() >= _TOGETHER:
        tidy(url)  # after each of many small loads it would take longer than they do
    return BulkLoaded(load.articles, load.attributions)


def _stored(
    opened: Callable[[], AbstractContextManager[Work]],
    before: "_Load",
    part: list[Record],
    *,
    alike: bool,
) -> tuple["_Load", int]:
    """Store one part in one transaction; return what the load knows then, and its run."""
    load = before.copy()
    with opened() as begun:
        work = replace(begun, later=[], compares=alike)
        since = last_attribution(work.batch)
        with work.batch.indexed_at_once():
            look_ahead(work, load.memory, part)
            for record in part:
                load.store(work, record)
            load.link_alike(work)
        carry_added(work, since)
        run_id = work.maker.run_id
    return load, run_id


def _finish(url: str, run_id: int) -> None:
    with writing(url) as connection:
        finish_run(open_batch(connection), run_id)


def bring_in_step(url: str, touched: Touched | None = None) -> None:
    """Bring tallies and caches in step with what was ``touched``, or with everything."""
    if touched is None:
        tidy(url)  # everything is read, after a load that no server has looked at yet
    with writing(url) as connection:
        batch = open_batch(connection)
        if touched is None:
            refresh_all(batch)
        else:
            refresh(batch, touched)
        batch.flush()


def _parts(records: Iterable[Record]) -> Iterator[list[Record]]:
    waiting = iter(records)
    while part := list(islice(waiting, _TOGETHER)):
        yield part


class _Load:
    """One load: what it has met, and what became of its articles."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self.memory = Memory()
        self.articles: Counter[str] = Counter()
        self.attributions = 0

    def copy(self) -> "_Load":
        """Return what this load knows now, which it may have to go back to."""
        made = _Load()
        made.memory = self.memory.copy()
        made.articles = self.articles.copy()
        made.attributions = self.attributions
        return made

    def store(self, work: Work, record: Record) -> None:
        """Store one record."""
        if isinstance(record, ArticleRecord):
            self._store_article(work, record)
        elif isinstance(record, ClaimRecord):
            store_claim(work, self.memory, record)
        else:
            store_source(work, self.memory, record)

    def link_alike(self, work: Work) -> None:
        """Link texts that are alike, all of which are written now: one by one takes far longer."""
        copies = sum(step() for step in work.later or ())
        self.articles[ImportOutcome.NEW.value] -= copies
        self.articles[ImportOutcome.COPY.value] += copies
        self.articles = +self.articles  # without those that nothing came of

    def _store_article(self, work: Work, record: ArticleRecord) -> None:
        raw = record.article
        publishes = publisher(work, self.memory, raw.publisher).public if raw.publisher else None
        stored = store_article(work, _new_article(raw, publishes))
        self.articles[stored.outcome.value] += 1
        if stored.outcome is not ImportOutcome.SAME:
            self.memory.touched.articles.add(stored.article)
        self._store_credits(work, raw, stored.article)
        if record.reported:
            self._store_reported(work, record, stored)

    def _store_credits(self, work: Work, raw: RawArticle, article: int) -> None:
        rows = [
            (kind, named_source(work, self.memory, speaker).number, words)
            for kind, speaker, words in credited(raw)
        ]
        if rows:
            store_credits(work, article, rows)

    def _store_reported(self, work: Work, record: ArticleRecord, stored: Stored) -> None:
        article = Ref(stored.article, stored.article_public)
        revision = Ref(stored.revision, stored.revision_public)
        text = record.article.text
        selectors: dict[tuple[int, int], Selector] = {}
        refs: list[Ref] = []
        for one in record.reported:
            for _, start, end in one.passages:
                if (start, end) not in selectors:
                    selectors[start, end] = selector(text, start, end)
            speaker = one.speaker
            links = Links(
                revision=revision,
                source=named_source(work, self.memory, speaker)
                if speaker.is_named
                else unnamed_source(work, speaker, article),
                claim=claim(work, self.memory, one.claim),
                via=None if one.via is None else refs[one.via],
                answers=None if one.answers is None else refs[one.answers],
            )
            ref, new = add_attribution(work, _evidence(one, selectors), links)
            refs.append(ref)
            self.attributions += new
            self.memory.touched.claims.add(links.claim.number)


def _new_article(raw: RawArticle, publisher_id: str | None) -> NewArticle:
    return NewArticle(
        text=raw.text,
        kind=(ArticleKind.RETELLING if raw.retells_hash else ArticleKind.ARTICLE).value,
        retells_hash=raw.retells_hash,
        url=raw.url,
        title=raw.title,
        publisher=publisher_id,
        published=raw.published,
        language=raw.language,
        reader=raw.reader,
        raw_hash=raw.raw_hash,
        credited=(*raw.authors, *(one.name for one in raw.credits)),
    )


def _evidence(one: Reported, selectors: dict[tuple[int, int], Selector]) -> Evidence:
    return Evidence(
        stance=one.stance,
        mode=one.mode,
        passages=tuple((role, selectors[start, end]) for role, start, end in one.passages),
        said=one.said,
        hedge=one.hedge,
        hedge_words=one.hedge_words,
        reporting=one.reporting,
        own_voice=one.own_voice,
        confidence=one.confidence,
        denial=one.denial,
    )
