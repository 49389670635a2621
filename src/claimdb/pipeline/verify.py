"""Proving every rule of the data, on a file that is only read.

Invariant: the file is never changed, all rules are asked of one moment of it,
and findings come out as they are found, so that memory does not grow with them.
A rule that SQL can prove is one file of ``queries/sql/verify``; the others are
in the modules beside this one.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from typing import Final

from claimdb.db.location import require_current
from claimdb.model.tables import metadata
from claimdb.pipeline.verify_derived import derived_steps
from claimdb.pipeline.verify_file import ON_COPY, file_steps, proved_on_copy
from claimdb.pipeline.verify_finding import Finding, Severity, Snapshot, Step, finding
from claimdb.pipeline.verify_opinions import opinion_steps
from claimdb.pipeline.verify_rows import row_steps
from claimdb.pipeline.verify_texts import text_steps
from claimdb.queries.catalog import Check, checks

SCHEMA: Final = Check(
    "schema",
    "tables, views and triggers are as this version makes them",
    "file",
    'run "claimdb db check", which tells the way out',
)

#: Called before each step with what it proves, its number from 1, and how many there are.
Progress = Callable[[str, int, int], None]


class Verification:
    """One verification of the database at ``url``: iterate over it for the findings.

    ``checks`` and ``rows`` count what was proved, ``violations`` and ``notices``
    what was found so far. ``quick`` leaves out what takes longest: the recount
    of tallies, texts and passages by hash, search word by word, and indexes.
    ``drift`` is what the schema check found, each a problem and its remedy; it
    comes from above, since looking at the schema is not the pipeline's work.
    Raises a ``DatabaseProblem`` where there is no database of this version.
    """

    def __init__(
        self,
        url: str,
        *,
        quick: bool = False,
        drift: Iterable[tuple[str, str]] = (),
        progress: Progress | None = None,
    ) -> None:
        self._path = require_current(url)
        self._steps = [Step((SCHEMA,), partial(_drifted, tuple(drift))), *steps(quick=quick)]
        self._quick = quick
        self._progress = progress
        names = {check.name for step in self._steps for check in step.checks}
        self.checks = len(names if quick else names | {check.name for check in ON_COPY})
        self.rows = 0
        self.violations = 0
        self.notices = 0

    def __iter__(self) -> Iterator[Finding]:
        """Yield every finding as it is found."""
        with Snapshot(self._path) as snapshot, ExitStack() as beside:
            late = [] if self._quick else [beside.enter_context(proved_on_copy(snapshot))]
            every = [*self._steps, *late]
            for place, step in enumerate(every, start=1):
                if self._progress is not None:
                    self._progress(step.title, place, len(every))
                for one in _findings(step, snapshot):
                    self.violations += one.severity is Severity.VIOLATION
                    self.notices += one.severity is Severity.NOTICE
                    yield one
            self.rows = _count(snapshot)


def steps(*, quick: bool = False) -> list[Step]:
    """Return every step but those on a copy, the cheap ones that explain others first."""
    return [
        *file_steps(quick=quick),
        *row_steps(),
        *(Step((check,), partial(_ask, check)) for check in checks()),
        *opinion_steps(),
        *(() if quick else text_steps()),
        *derived_steps(quick=quick),
    ]


def all_checks() -> list[Check]:
    """Return every rule that is proved, once each, in the order of the steps."""
    found = {check.name: check for step in steps() for check in step.checks}
    return [SCHEMA, *found.values(), *ON_COPY]


def _drifted(drift: tuple[tuple[str, str], ...], _snapshot: Snapshot) -> Iterator[Finding]:
    for problem, remedy in drift:
        yield finding(SCHEMA, problem, remedy=remedy)


def _ask(check: Check, snapshot: Snapshot) -> Iterator[Finding]:
    for table, row, public_id, problem in snapshot.stream(check.sql):
        yield finding(
            check,
            str(problem),
            table=str(table),
            row=None if row is None else int(str(row)),
            public_id=None if public_id is None else str(public_id),
        )


def _findings(step: Step, snapshot: Snapshot) -> Iterator[Finding]:
    """Yield what a step finds; where the file is too broken for it, that is the finding.

    A ValueError is a word that no vocabulary has, or a number that is none.
    """
    try:
        yield from step.run(snapshot)
    except (sqlite3.DatabaseError, ValueError) as error:
        problem = f"this could not be proved: {error}"
        remedy = 'run "claimdb db check", which tells what is missing, or restore a backup'
        yield finding(step.checks[0], problem, remedy=remedy)


def _count(snapshot: Snapshot) -> int:
    """Return how many rows all tables have; one that cannot be read was named before."""
    return sum(_rows_of(snapshot, table) for table in metadata.tables)


def _rows_of(snapshot: Snapshot, table: str) -> int:
    try:
        return int(str(snapshot.rows(f"SELECT count(*) FROM {table}")[0][0]))
    except sqlite3.DatabaseError:
        return 0
