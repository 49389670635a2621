"""One thing done by hand: one transaction, one run, names looked up inside it.

Invariant: all of it is kept, or nothing; what has been done already leaves no
trace, not even a run; and derived tables are in step when it ends.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from claimdb.db.reader import open_reader
from claimdb.pipeline.carrying import carry_added, last_attribution
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.maker import Ref, Work, finish_run, working
from claimdb.pipeline.naming import Answers, Names


@dataclass(frozen=True, slots=True)
class Desk:
    """A person at work: the database, their name, and what they have answered so far."""

    url: str
    who: str
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True, slots=True)
class Hand:
    """An open piece of work, with names to look up and what derived tables must follow."""

    work: Work
    names: Names
    touched: Touched
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What became of something added: the row, whether it is new, and what to know of it.

    ``notes`` are whole sentences; ``claim`` is the claim whose counts may have changed.
    """

    what: str
    row: Ref
    added: bool
    notes: tuple[str, ...] = ()
    claim: Ref | None = None


class _NothingNew(Exception):
    """Takes a transaction back that has changed nothing; no error."""


@contextmanager
def by_hand(desk: Desk, program: str, settings: object = None) -> Iterator[Hand]:
    """Open one piece of work; ``program`` is the command, ``settings`` what it was told.

    Nobody else writes from its first look-up to its end, so that what a name
    means does not change in between.
    """
    try:
        with (
            working(desk.url, program=program, who=desk.who, settings=settings) as work,
            open_reader(desk.url) as reader,
        ):
            before = _changes(work)
            since = last_attribution(work.batch)
            touched = Touched()
            yield Hand(work, Names(work, reader, desk.answers), touched, desk.who)
            _require_changes(work, before)
            carry_added(work, since)
            refresh(work.batch, touched)
            finish_run(work.batch, work.maker.run_id)
    except _NothingNew:
        return


def _changes(work: Work) -> int:
    """Return how many rows this connection has changed, the run's own included."""
    return work.batch.changes()


def _require_changes(work: Work, before: int) -> None:
    if _changes(work) == before:
        raise _NothingNew
