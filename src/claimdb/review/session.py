"""A sitting: what is shown now, what was skipped, what can be undone.

Without a screen, so that any surface can use it. Invariant: each decision is written
before the next row is shown; what is skipped comes again at the end of the sitting, and
in the next one; ``undo`` takes back exactly the last thing done, by another row.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from claimdb.db.reader import Row, open_reader
from claimdb.model.vocab import Judgement
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import Saying, correct
from claimdb.pipeline.hand_judgements import judge_pair, undo
from claimdb.pipeline.reviewing import Verdict, decide
from claimdb.pipeline.reviewing_corrections import restore
from claimdb.queries.review import Passage, Side, left, passage, queue, side, still_left
from claimdb.queries.run import Filters
from claimdb.queries.values import string

#: Rows fetched at once: half a minute's work, and a query of some 50 ms.
_AHEAD = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """A row of the queue with what is needed to decide on it."""

    row: Row
    passage: Passage | None
    sides: tuple[Side, ...]

    @property
    def id(self) -> str:
        """The row as commands name it."""
        return string(self.row, "id")

    @property
    def kind(self) -> str:
        """What is decided on."""
        return string(self.row, "kind")


@dataclass(frozen=True, slots=True)
class Done:
    """Something done: in words, the row it was done to, and how it is taken back.

    ``take_back`` returns the identifier under which the row is open again.
    """

    told: str
    row: Row
    take_back: Callable[[], str]
    leaves: bool = True


@dataclass(slots=True)
class Session:
    """One person's sitting at one database.

    How many are left is counted with each rows fetched, and counted down in between.
    """

    desk: Desk
    filters: Filters = field(default_factory=dict)
    decided: int = 0
    skipped: int = 0
    _left: int = 0
    _queue: deque[Row] = field(default_factory=deque)
    _seen: set[str] = field(default_factory=set)
    _done: list[Done] = field(default_factory=list)
    _shown: Shown | None = None

    @property
    def left(self) -> int:
        """How many are still to be decided on, as ``claimdb.queries.review.left`` counts."""
        return self._left

    def _count(self, more: int) -> None:
        self._left = still_left(self._left, more)

    def current(self) -> Shown | None:
        """Return the row to decide on now; None where nothing is left."""
        if self._shown is None:
            row = self._next()
            self._shown = self._load(row) if row else None
        return self._shown

    def _next(self) -> Row | None:
        if not self._queue:
            self._fetch()
        if not self._queue and self.skipped:
            self._seen.clear()  # only what was skipped is left: it comes again
            self.skipped = 0
            self._fetch()
        return self._queue[0] if self._queue else None

    def _fetch(self) -> None:
        with open_reader(self.desk.url) as reader:
            rows = queue(reader, self.filters, limit=_AHEAD + self.skipped)
            self._left = left(reader, self.filters)
        self._queue.extend(row for row in rows if string(row, "id") not in self._seen)

    def _load(self, row: Row) -> Shown:
        with open_reader(self.desk.url) as reader:
            if row["kind"] == "attribution":
                return Shown(row, passage(reader, string(row, "id")), ())
            ids = dict.fromkeys(
                str(row[name])
                for name in ("source_id", "claim_id", "article_id", "other_id")
                if row[name]
            )
            found = (side(reader, one) for one in ids)
            return Shown(row, None, tuple(one for one in found if one))

    def skip(self) -> None:
        """Go on; the row comes again when all others are done."""
        if (shown := self.current()) is not None:
            self.skipped += 1
            self._leave(shown)

    def _leave(self, shown: Shown) -> None:
        self._seen.add(shown.id)
        if self._queue and self._queue[0] is shown.row:
            self._queue.popleft()
        self._shown = None

    def decide(self, verdict: Verdict, why: str | None = None) -> str:
        """Accept or reject what is shown; return what was done, in words."""
        shown = self._required()
        decide(self.desk, shown.id, verdict, why)

        def take_back() -> str:
            decide(self.desk, shown.id, Verdict.UNDO)
            return shown.id

        return self._did(shown, f"{shown.id} {verdict.value}ed", take_back)

    def correct(self, saying: Saying) -> str:
        """Correct the attribution shown; return what was done, in words."""
        shown = self._required()
        new = correct(self.desk, shown.id, saying).new.public

        def take_back() -> str:
            return restore(self.desk, new).new.public

        return self._did(shown, f"{shown.id} corrected by {new}", take_back)

    def judge_speaker(self, other: str, judgement: Judgement) -> str:
        """Say that who speaks is, or is not, another source; the row stays to be decided on."""
        shown = self._required()
        speaker = shown.passage.recorded_id if shown.passage else string(shown.row, "source_id")
        done = judge_pair(self.desk, "source", (speaker, other), judgement, None)
        number = done.number

        def take_back() -> str:
            if number is not None and done.added:
                undo(self.desk, number, None)
            return shown.id

        told = f"{done.left.name} and {done.right.name}: {judgement.value.replace('_', ' ')}"
        return self._did(shown, told, take_back, leaves=False)

    def undo(self) -> str | None:
        """Take the last thing done back; return what that was, None where there is nothing."""
        if not self._done:
            return None
        last = self._done[-1]
        public = last.take_back()
        self._done.pop()
        self.decided -= last.leaves
        self._count(last.leaves)
        self._seen.discard(string(last.row, "id"))
        row: Row = last.row | {"id": public}
        if last.leaves:
            self._queue.appendleft(row)
        self._shown = None
        return last.told

    def _did(
        self, shown: Shown, told: str, take_back: Callable[[], str], *, leaves: bool = True
    ) -> str:
        self._done.append(Done(told, shown.row, take_back, leaves))
        if leaves:
            self.decided += 1
            self._count(-1)
            self._leave(shown)
        else:
            self._shown = None
        return told

    def _required(self) -> Shown:
        shown = self.current()
        if shown is None:
            raise LookupError
        return shown
