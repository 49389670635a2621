"""Reading kept bytes again, where there is a better reader than the one of then.

A text that comes out otherwise is a new revision of its article: of the same bytes
(``raw_hash``), by another ``reader``, in a run of ``claimdb reread``. By these three
it is known for what it is, and no edit of the publisher.

Invariant: only the newest state of an article is read again, and no bytes of which
a text was removed (``claimdb redact``).
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.reader import open_reader
from claimdb.errors import ArticlesMany, InputError
from claimdb.fetch.rawstore import Raw, RawStore
from claimdb.ingest.record import RawArticle
from claimdb.ingest.registry import read, readers
from claimdb.model.vocab import ImportOutcome
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.ingest import Ingested
from claimdb.pipeline.maker import Work, finish_run, working
from claimdb.pipeline.storing import Told, store_raw
from claimdb.pipeline.watching import Result
from claimdb.queries.lookup import article as article_named

#: Articles per transaction; reading takes longer than storing.
_TOGETHER: Final = 100
_NOT_KEPT: Final = "its bytes are not kept; ingest it again with --keep-raw"
_NEWEST: Final = """
SELECT article.id AS article, article.public_id AS public, article.title AS title,
  revision.number AS number, revision.reader AS reader, revision.raw_hash AS raw_hash,
  revision.text_hash AS text_hash, revision.seen_at AS seen_at
FROM revisions AS revision
JOIN articles AS article ON article.id = revision.article_id
WHERE revision.raw_hash IS NOT NULL AND revision.text IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM revisions AS newer
    WHERE newer.article_id = revision.article_id AND newer.number > revision.number)
  AND NOT EXISTS (SELECT 1 FROM revisions AS removed
    WHERE removed.article_id = revision.article_id AND removed.text IS NULL
      AND removed.raw_hash = revision.raw_hash)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """The newest state of one article, and what its bytes are now read as."""

    article: int
    public: str
    title: str | None
    reader: str
    raw_hash: str
    text_hash: str
    seen: datetime
    again: RawArticle | None = None
    outcome: ImportOutcome = ImportOutcome.SAME
    problem: str | None = None


def reread(url: str, store: RawStore, *, who: str, articles: Sequence[str] = ()) -> Ingested:
    """Read kept bytes again by the readers of now; return what became of each article.

    Only those whose reader has changed are read: of ``articles`` (names or public
    identifiers) if any are given, or of all whose bytes are kept. Raises a
    ``LookupFailed`` for a name that is of no article, or of several.
    """
    states = iter(_read_again(_outdated(url, articles), store, named=bool(articles)))
    done, run_id, more = Ingested(), None, True
    while more:
        part = list(islice(states, _TOGETHER))
        more = len(part) == _TOGETHER
        if run_id is None and not part:
            break
        settings = {"articles": list(articles)}
        with working(
            url, program="claimdb reread", who=who, settings=settings, run_id=run_id
        ) as work:
            run_id, touched = work.maker.run_id, Touched()
            results = [_store(work, state, touched) for state in part]
            work.batch.flush()
            refresh(work.batch, touched)
            if not more:
                finish_run(work.batch, run_id)
        done.results += results
        done.counts.update(result.outcome.value for result in results)
    return done


def _outdated(url: str, articles: Sequence[str]) -> list[_State]:
    """Return the newest states that a reader of before has made."""
    current = readers()
    with closing(open_reader(url)) as reader:
        wanted = {article_named(reader, one) for one in articles}
        rows = reader.rows(f"{_NEWEST} ORDER BY article.id")
    return [
        _State(
            article=int(str(row["article"])),
            public=str(row["public"]),
            title=None if row["title"] is None else str(row["title"]),
            reader=str(row["reader"] or ""),
            raw_hash=str(row["raw_hash"]),
            text_hash=str(row["text_hash"]),
            seen=datetime.fromisoformat(str(row["seen_at"])),
        )
        for row in rows
        if str(row["reader"]) not in current and (not wanted or row["article"] in wanted)
    ]


def _read_again(states: Iterable[_State], store: RawStore, *, named: bool) -> Iterator[_State]:
    """Yield each state with what its bytes say now; those not kept only where ``named``."""
    for state in states:
        try:
            raw = store.read(state.raw_hash)
            if raw is not None:
                yield replace(state, again=_the_article(state, raw))
            elif named:
                yield replace(state, outcome=ImportOutcome.SKIPPED, problem=_NOT_KEPT)
        except InputError as error:
            yield replace(state, outcome=ImportOutcome.FAILED, problem=str(error))


def _the_article(state: _State, raw: Raw) -> RawArticle:
    """Return the one article in kept bytes; raises an ``InputError``."""
    name = f"{state.public}{raw.suffix}"
    found = [one for one in read(name, raw.data) if isinstance(one, RawArticle)]
    if len(found) != 1:
        raise ArticlesMany(name, len(found))
    return found[0]


def _store(work: Work, state: _State, touched: Touched) -> Result:
    """Store what bytes say now, if it is something else; say what became of it."""
    outcome, reason = state.outcome, state.problem
    if state.again is not None:
        outcome, reason = _store_again(work, state, state.again)
    if outcome is ImportOutcome.REVISION:
        touched.articles.add(state.article)
    work.batch.add(
        "imports",
        {
            "run_id": work.maker.run_id,
            "origin": f"raw:{state.raw_hash}",
            "item": "",
            "content_hash": state.raw_hash,
            "outcome": outcome.value,
            "reason": reason,
            "entity": "articles",
            "entity_id": state.public,
            "recorded_at": work.maker.now,
        },
    )
    return Result(
        name=state.raw_hash,
        outcome=outcome,
        article=state.public,
        title=state.title,
        reason=reason,
        warnings=state.again.warnings if state.again else (),
    )


def _store_again(work: Work, state: _State, again: RawArticle) -> tuple[ImportOutcome, str | None]:
    """Return what became of a text: a new revision, or the same."""
    if text_hash(again.text) == state.text_hash:
        return ImportOutcome.SAME, f"{again.reader} reads the same text as {state.reader}"
    # The publisher showed it when the bytes came, and not now.
    read_now = replace(again, raw_hash=state.raw_hash, seen=state.seen)
    stored = store_raw(work, read_now, Told(revises=state.public))
    said = f"read again by {again.reader} instead of {state.reader}"
    return stored.outcome, "; ".join(filter(None, (stored.note, said)))
