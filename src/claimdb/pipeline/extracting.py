"""Extraction in use: texts are read by an extractor, and what it finds is proposed.

Whatever it finds enters as a program's opinion, in a run that names the extractor, its
version and its model; every surface marks it as automatic until a person has looked.

Invariants: texts are read outside of any transaction, by one process or several, and one
writer stores a part of them in one transaction, so that of a text all is kept or nothing.
``extractions`` remembers which text which extractor has read, also where it found
nothing: whatever broke off goes on where it was, and the same again makes no row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Final

import claimdb
from claimdb.db.bulk import open_batch
from claimdb.db.closing import Closing
from claimdb.db.engine import writing
from claimdb.db.reader import Params, Row, open_reader
from claimdb.extract import protocol, registry
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.extracting_known import RUN, extractor_key
from claimdb.pipeline.extracting_plan import Plan, Unread
from claimdb.pipeline.extracting_pool import Pool
from claimdb.pipeline.extracting_storing import Read, store_read
from claimdb.pipeline.maker import Program, finish_run, working
from claimdb.pipeline.patience import patiently
from claimdb.pipeline.watching import Watcher
from claimdb.text.dates import DatePrecision, VagueDate

#: Texts per transaction: storing them takes a twentieth of what reading them takes.
_TOGETHER: Final = 200
#: So few texts are indexed for search row by row.
_FEW: Final = 20
#: Numbers of revisions in one question.
_ASKED: Final = 500
#: Parts that are read ahead of the one that is stored.
_AHEAD: Final = 2

_UNREAD: Final = """
SELECT state.id AS revision, state.public_id AS revision_public, state.number AS number,
  state.text AS text, state.seen_at AS seen_at, article.id AS article,
  article.public_id AS article_public, article.language AS language,
  article.published_earliest AS earliest, article.published_latest AS latest,
  article.published_words AS words, article.published_offset AS minutes,
  article.published_precision AS precise
FROM revisions AS state
JOIN articles AS article ON article.id = state.article_id
WHERE state.text IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM extractions AS done
    WHERE done.revision_id = state.id AND done.extractor = :extractor)
"""
#: Of those that were named: but not one older than a state that was read already.
_OF_THESE: Final = """
  AND state.id IN (:revisions)
  AND NOT EXISTS (SELECT 1 FROM revisions AS newer
    JOIN extractions AS read ON read.revision_id = newer.id
    WHERE newer.article_id = state.article_id AND newer.number > state.number)
ORDER BY state.id
"""
#: Of all articles: their newest state.
_OF_ALL: Final = """
  AND state.id > :after
  AND NOT EXISTS (SELECT 1 FROM revisions AS newer
    WHERE newer.article_id = state.article_id AND newer.number > state.number)
ORDER BY state.id
LIMIT :most
"""


@dataclass(slots=True)
class Extracted:
    """What became of texts that an extractor has read.

    ``counts``: ``texts`` were read, and so much was ``found`` in them. Of that, what is
    ``left out`` makes no claim; the rest, one more row for whatever else is said at once
    (``apart``) and for each who speaks ``together`` with another, is ``new``,
    ``superseding`` (another extractor's row), ``known`` already, or ``settled`` by a
    person: found - left out + apart + together = new + superseding + known + settled.
    ``withdrawn`` are rows of another extractor that this one did not find. ``remarks`` are
    sentences on texts that were not read as others are, with the identifiers of their
    articles. ``run_id`` is the run that recorded it all; None where no text was read.
    """

    extractor: str = ""
    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    run_id: int | None = None


def extract_missing(
    url: str,
    *,
    who: str,
    extractor: str = registry.DEFAULT,
    jobs: int = 1,
    watcher: Watcher | None = None,
) -> Extracted:
    """Read the newest text of every article that this extractor has not read yet.

    For ``claimdb extract --missing [--extractor NAME] [--jobs N]``. ``extractor`` is a
    name of the registry; a newer version of it, or another model, has read nothing yet.
    ``watcher.extracted`` is told how many texts a part had that is kept, and how much was
    found in them. It may be stopped at any time and called again: what is read is not
    read twice. Raises ``ChoiceUnknown`` and ``ExtractorBroken`` before anything is
    stored, and a ``DatabaseProblem``.
    """
    with Extracting(url, who=who, extractor=extractor, jobs=jobs, watcher=watcher) as run:
        run.take_missing()
        return run.finished()


class Extracting(Closing):
    """Reads texts as they come, and stores what is found; use it in a ``with`` statement."""

    def __init__(
        self,
        url: str,
        *,
        who: str,
        extractor: str = registry.DEFAULT,
        jobs: int = 1,
        watcher: Watcher | None = None,
        program: str = "claimdb extract",
    ) -> None:
        """Load the extractor; raises ``ChoiceUnknown`` and ``ExtractorBroken``."""
        self._url = url
        self._who = who
        self._loaded = registry.load(extractor)
        loaded = self._loaded
        self._key = extractor_key(loaded.name, loaded.version, loaded.model)
        self._ran = Program(f"{RUN}{loaded.name}", loaded.version, loaded.model)
        self._pool = Pool(self._loaded, extractor, jobs)
        self._watcher = watcher or Watcher()
        self._settings = {"program": program, "claimdb": claimdb.__version__}
        self._waiting: list[tuple[list[Unread], Iterator[Plan]]] = []
        self._run_id: int | None = None
        self._done = Extracted(self._key)

    def close(self) -> None:
        """Stop reading; what is not stored by now is not stored."""
        self._pool.close()

    def take(self, revisions: Iterable[int]) -> None:
        """Read these revisions, as far as they have a text that was not read yet."""
        wanted = sorted(set(revisions))
        for start in range(0, len(wanted), _ASKED):
            some = wanted[start : start + _ASKED]
            found = self._asked(_OF_THESE, {"revisions": some})
            for first in range(0, len(found), _TOGETHER):
                self._read(found[first : first + _TOGETHER])

    def take_missing(self) -> None:
        """Read the newest text of every article, as far as it was not read yet."""
        after = 0
        while part := self._asked(_OF_ALL, {"after": after, "most": _TOGETHER}):
            after = part[-1].revision
            self._read(part)

    def finished(self) -> Extracted:
        """Store what is still being read, end the run, and return what became of all."""
        while self._waiting:
            self._store(*self._waiting.pop(0))
        if self._run_id is not None:
            patiently(partial(_finish, self._url, self._run_id))
            self._done.run_id, self._run_id = self._run_id, None
        return self._done

    def _asked(self, which: str, values: Params) -> list[Unread]:
        """Return texts that were not read yet; nothing is held open meanwhile."""
        with closing(open_reader(self._url)) as reader:
            rows = reader.rows(_UNREAD + which, {"extractor": self._key, **values})
        return [_unread(row) for row in rows]

    def _read(self, part: list[Unread]) -> None:
        """Have a part read, and store one that was read before."""
        if not part:
            return
        self._waiting.append((part, self._pool.read(part)))
        while len(self._waiting) > (_AHEAD if self._pool.reads_ahead else 0):
            self._store(*self._waiting.pop(0))

    def _store(self, part: Sequence[Unread], plans: Iterator[Plan]) -> None:
        read = [Read(unread, plan) for unread, plan in zip(part, plans, strict=True)]
        counts, self._run_id = patiently(partial(self._stored, read))
        self._done.counts += counts
        self._done.remarks += [
            (one.unread.article_public, one.plan.remark) for one in read if one.plan.remark
        ]
        self._watcher.extracted(counts["texts"], counts["found"])

    def _stored(self, read: Sequence[Read]) -> tuple[Counter[str], int]:
        """Store a part in one transaction; return what became of it, and the run."""
        with working(
            self._url,
            program=self._ran,
            who=self._who,
            automatic=True,
            settings=self._settings,
            run_id=self._run_id,
            roomy=False,
        ) as work:
            touched = Touched()
            many = sum(len(one.plan.planned) for one in read) > _FEW
            if many:
                with work.batch.indexed_at_once():
                    counts = store_read(work, read, self._key, touched)
            else:
                counts = store_read(work, read, self._key, touched)
            work.batch.flush()
            refresh(work.batch, touched)
        return counts, work.maker.run_id


def _finish(url: str, run_id: int) -> None:
    with writing(url) as connection:
        finish_run(open_batch(connection), run_id)


def _unread(row: Row) -> Unread:
    published = _published(row)
    seen = datetime.fromisoformat(str(row["seen_at"]))
    return Unread(
        revision=int(str(row["revision"])),
        revision_public=str(row["revision_public"]),
        article=int(str(row["article"])),
        article_public=str(row["article_public"]),
        number=int(str(row["number"])),
        known_at=min(seen, published.latest) if published else seen,
        text=protocol.Text(
            text=str(row["text"]),
            published=published,
            language=None if row["language"] is None else str(row["language"]),
        ),
    )


def _published(row: Row) -> VagueDate | None:
    if row["earliest"] is None:
        return None
    return VagueDate(
        earliest=datetime.fromisoformat(str(row["earliest"])),
        latest=datetime.fromisoformat(str(row["latest"])),
        words=None if row["words"] is None else str(row["words"]),
        offset_minutes=None if row["minutes"] is None else int(str(row["minutes"])),
        precision=DatePrecision(str(row["precise"])),
    )
