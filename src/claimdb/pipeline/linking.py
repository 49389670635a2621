"""Sources resolved and claims linked: what is new is compared with what there is.

Whatever comes out is a program's opinion, in a run that names the linker and its version.
Evidence is never changed; what people judged, reviewed or removed stands. Between two rounds
of claims texts are looked at for what they say in their own voice (``own_voice``, a program
and a run of its own), and the second round compares what that has added.

Invariants: of a part of the rows all that follows is kept, or nothing, and how far it came
is kept with it, so that what was broken off goes on where it was. The same again makes no
row, and linking all anew makes what linking little by little has made; but of what articles say
themselves it may hear more, since it knows more claims. What one more article costs does not
depend on how many there are.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final

import claimdb
from claimdb.db.bulk import open_batch
from claimdb.db.engine import writing
from claimdb.db.reader import open_reader
from claimdb.model.vocab import Linked as Entity
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.linking_claims import Linker
from claimdb.pipeline.linking_index import Index
from claimdb.pipeline.linking_marks import Mark, is_left, mark_of, rows_after, set_mark, stored_mark
from claimdb.pipeline.linking_opinions import LINKER
from claimdb.pipeline.linking_told import Judged, Quarrel, contested_by, contested_since, judged_in
from claimdb.pipeline.maker import Program, Work, begin_run, finish_run, working
from claimdb.pipeline.own_voice import PROGRAM, OwnVoice
from claimdb.pipeline.patience import patiently
from claimdb.pipeline.resolving import Resolver
from claimdb.pipeline.watching import Watcher

#: Of what comes out, in rules or in what is read: another number looks at all anew. A test
#: tells when the answers to the gold pairs have become others.
VERSION: Final = "4"
#: What a linker is known by.
KEY: Final = f"{LINKER}/{VERSION}"
#: Rows per transaction.
_TOGETHER: Final = 200
#: Sources first: whom a statement names is told by who they are held to be. Claims again
#: behind what articles say themselves, which is compared with claims and makes more of them.
_ORDER: Final = (
    *(Entity.SOURCE, Entity.CLAIM),
    *(Entity.EXTRACTION, Entity.DENIAL),
    *(Entity.SOURCE, Entity.CLAIM),
)
#: What is compared, and has an index of keys.
_COMPARED: Final = (Entity.SOURCE, Entity.CLAIM)
_LINKS: Final = Program(LINKER, VERSION)


@dataclass(slots=True)
class Linked:
    """What became of sources and claims that the linker has looked at.

    ``sources`` and ``claims`` count, for each kind: ``rows`` that were looked at;
    judgements that are new (``same``, ``unsure``, ``not_same``), ``kept`` as they were,
    ``undone``, or left as ``people`` have them; of sources ``affiliations``, of claims
    ``entails``, ``contradicts`` and ``subjects`` that are new. ``own_voice`` counts
    ``texts`` that were looked at for what they say themselves, what was ``found`` and is new,
    and what was ``withdrawn``, since somebody else says it. ``contested`` are the
    contested ones of the claims that were looked at; after an ingest, those on which it
    has recorded something new. ``judged`` is what a dry run would have judged. ``older``
    is the linker that has looked at all before, where it is another one and this one was
    not told to begin again: nothing was done then.
    """

    linker: str = KEY
    sources: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    own_voice: Counter[str] = field(default_factory=Counter)
    contested: list[Quarrel] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)
    older: str | None = None


def link(
    url: str,
    *,
    who: str,
    again: bool = False,
    dry_run: bool = False,
    watcher: Watcher | None = None,
) -> Linked:
    """Resolve the sources, and link the claims, that the linker has not looked at.

    For ``claimdb link``. With ``again`` all of them are looked at anew, and so they are
    where another version has looked at them before. With ``dry_run`` nothing is kept.
    ``watcher.linked`` is told how many rows of a part that is kept were looked at.
    """
    run = _Linking(url, who, "claimdb link", watcher)
    run.begin(again=again, anew=True)
    if dry_run:
        run.rehearse()
    elif run.go_on():
        run.tell_contested()
    return run.done


def link_new(
    url: str,
    *,
    who: str,
    recorded_in: int | None = None,
    watcher: Watcher | None = None,
    program: str = "claimdb ingest",
) -> Linked:
    """Link what is new, for ``claimdb ingest``: nothing where another version was at work.

    Told as contested is only what the run ``recorded_in`` has said something new on, however
    much was left to link before it; nothing without such a run.
    """
    run = _Linking(url, who, program, watcher)
    if run.begin(again=False, anew=False):
        run.go_on()
        if recorded_in is not None:
            run.tell_contested(recorded_in)
    return run.done


class _TakenBack(Exception):
    """Ends a rehearsal: nothing of it is kept."""


class _Linking:
    """One run over all that is to be looked at."""

    def __init__(self, url: str, who: str, program: str, watcher: Watcher | None) -> None:
        self._url = url
        self._who = who
        self._watcher = watcher or Watcher()
        self._settings = {"program": program, "claimdb": claimdb.__version__}
        self._runs: dict[Program, int] = {}
        self._from_the_start: set[Entity] = set()
        self._since = 0
        self._resolver, self._linker, self._voice = Resolver(), Linker(), OwnVoice()
        self.done = Linked()

    def begin(self, *, again: bool, anew: bool) -> bool:
        """Look how far linking has come; return whether there is anything that may be done.

        ``again`` begins with the first row; ``anew`` does so where another version was
        at work, which else is only told of.
        """
        marks = {entity: self._mark(entity) for entity in Entity}
        older = {one.linker for one in marks.values()} - {"", KEY}
        if older and not anew:
            self.done.older = min(older)
            return False
        if again or older:
            self._from_the_start = set(Entity)
        self._since = 0 if self._from_the_start else marks[Entity.CLAIM].last
        return True

    def go_on(self) -> bool:
        """Look at all that is left, one transaction a part; return whether there was any."""
        for entity in _ORDER:
            while self._is_left(entity):
                looked_at = patiently(partial(self._part, entity))
                self._watcher.linked(entity, looked_at)
        for run_id in self._runs.values():
            patiently(partial(_finish, self._url, run_id))
        return bool(self._runs)

    def tell_contested(self, recorded_in: int | None = None) -> None:
        """Tell the contested claims that a run has recorded, without one those looked at here."""
        with closing(open_reader(self._url)) as reader:
            self.done.contested = (
                contested_since(reader, self._since)
                if recorded_in is None
                else contested_by(reader, recorded_in)
            )

    def rehearse(self) -> None:
        """Look at all that is left, tell what comes out, and keep nothing."""
        with suppress(_TakenBack), self._working(_LINKS) as work:
            other = begin_run(work.batch, PROGRAM, who=self._who, now=work.maker.now)
            speaking = replace(work, maker=replace(work.maker, run_id=other))
            for entity in _ORDER:
                at = work if entity in _COMPARED else speaking
                while counts := self._look_at_some(at, entity):
                    self._from_the_start.discard(entity)
                    self._count(entity, counts)
            self.done.judged = judged_in(work.batch, work.maker.run_id)
            raise _TakenBack

    def _mark(self, entity: Entity) -> Mark:
        with closing(open_reader(self._url)) as reader:
            return stored_mark(reader, entity)

    def _is_left(self, entity: Entity) -> bool:
        last = 0 if entity in self._from_the_start else self._mark(entity).last
        with closing(open_reader(self._url)) as reader:
            return is_left(reader, entity, last)

    def _part(self, entity: Entity) -> int:
        """Look at a part in a transaction of its own; return how many rows it had."""
        program = _LINKS if entity in _COMPARED else PROGRAM
        with self._working(program) as work:
            counts = self._look_at_some(work, entity)
        self._runs[program] = work.maker.run_id
        self._from_the_start.discard(entity)
        self._count(entity, counts)
        return counts["rows"]

    def _count(self, entity: Entity, counts: Counter[str]) -> None:
        into = {Entity.SOURCE: self.done.sources, Entity.CLAIM: self.done.claims}
        into.get(entity, self.done.own_voice).update(counts)

    @contextmanager
    def _working(self, program: Program) -> Iterator[Work]:
        with working(
            self._url,
            program=program,
            who=self._who,
            automatic=True,
            settings=self._settings,
            run_id=self._runs.get(program),
        ) as work:
            yield work

    def _look_at_some(self, work: Work, entity: Entity) -> Counter[str]:
        """Look at the next rows, if there are any; return how many, and what became of them."""
        mark = mark_of(work.batch, entity)
        if entity in self._from_the_start:
            if entity in _COMPARED:
                Index(work.batch, entity.value).clear()
            mark = Mark(KEY)
        rows = rows_after(work.batch, entity, mark.last, _TOGETHER)
        if not rows:
            return Counter()
        touched = Touched()
        if entity is Entity.SOURCE:
            counts = self._resolver.look_at(work, rows, touched)
        elif entity is Entity.CLAIM:
            counts = self._linker.look_at(work, rows, touched)
        else:
            counts = self._voice.look_at(work, entity, rows, touched)
        set_mark(work, entity, KEY, rows[-1])
        work.batch.flush()
        refresh(work.batch, touched)
        return counts + Counter(rows=len(rows))


def _finish(url: str, run_id: int) -> None:
    with writing(url) as connection:
        finish_run(open_batch(connection), run_id)
