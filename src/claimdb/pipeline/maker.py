"""Who makes rows, in which run, and when: the provenance of everything written."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

import claimdb
from claimdb.canonical import canonical_json
from claimdb.db.bulk import Batch, Value, open_batch
from claimdb.db.engine import writing


@dataclass(frozen=True, slots=True)
class Maker:
    """A run, the person it acts for, and the instant that its rows are recorded at.

    ``person`` is None where a program decided what the rows say; then
    ``created_by`` stays empty and every surface marks the row as automatic.
    """

    run_id: int
    person: str | None
    now: datetime

    def made(self) -> dict[str, str | int | datetime | None]:
        """Return the provenance columns of a new row."""
        return {"run_id": self.run_id, "created_by": self.person, "recorded_at": self.now}


@dataclass(frozen=True, slots=True)
class Program:
    """What runs: claimdb itself, or a part of it with a version and a model of its own."""

    name: str
    version: str = claimdb.__version__
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Ref:
    """A row: its number and its public identifier."""

    number: int
    public: str


@dataclass(frozen=True, slots=True)
class StoredText:
    """A revision that has some text: its article, that one's publisher, and itself.

    ``publisher`` is a public identifier, and empty where none is known.
    """

    article: int
    article_public: str
    publisher: str
    revision: int
    revision_public: str


@dataclass(frozen=True, slots=True)
class Work:
    """An open unit of work: the rows waiting, who makes them, and texts stored by it, by hash.

    ``later`` takes what is better done when all is written, where somebody then does
    it; such a step says whether an article turned out to be a copy. Without
    ``compares`` no text is looked at for others that are alike. ``publishers`` are
    public identifiers of those that were looked up, by name or host; ``told`` has what
    was said of articles that this work added.
    """

    batch: Batch
    maker: Maker
    texts: dict[str, list[StoredText]] = field(default_factory=dict)
    later: list[Callable[[], bool]] | None = None
    compares: bool = True
    publishers: dict[str, str] = field(default_factory=dict)
    told: dict[int, tuple[Value, ...]] = field(default_factory=dict)


@contextmanager
def working(
    url: str,
    *,
    program: str | Program,
    who: str,
    automatic: bool = False,
    settings: object = None,
    run_id: int | None = None,
    roomy: bool = True,
) -> Iterator[Work]:
    """Open one transaction with one run in it; everything is kept, or nothing.

    ``program`` is such as "claimdb load"; ``automatic`` says that the rows are a
    program's opinion, not that of ``who`` started it. With ``run_id`` the rows
    are those of a run that an earlier transaction has begun. ``roomy`` as ``writing``.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    ran = Program(program) if isinstance(program, str) else program
    with writing(url, roomy=roomy) as connection:
        batch = open_batch(connection)
        if run_id is None:
            run_id = begin_run(batch, ran, who=who, settings=settings, now=now)
        yield Work(batch, Maker(run_id, None if automatic else who, now))
        batch.flush()


def begin_run(
    batch: Batch, ran: Program, *, who: str, settings: object = None, now: datetime
) -> int:
    """Record that a run begins; return its number."""
    return batch.add(
        "runs",
        {
            "name": ran.name,
            "version": ran.version,
            "model": ran.model,
            "settings": canonical_json(settings or {}),
            "started_by": who,
            "started_at": now,
        },
    )


def finish_run(batch: Batch, run_id: int) -> None:
    """Record that a run came to its end; one that was killed never does."""
    batch.run("UPDATE runs SET finished_at = ? WHERE id = ?", datetime.now(UTC), run_id)
