"""Proving every rule of the data, on a file or a server that is only read.

Invariant: nothing is ever changed, all rules are asked of one moment of the
database, and findings come out as they are found, so that memory does not grow
with them. A rule that SQL can prove is one file of ``queries/sql/verify``; the
others are in the modules beside this one.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from typing import Final

from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.snapshot import Snapshot, open_snapshot
from claimdb.db.sqlite.snapshot import SqliteSnapshot
from claimdb.db.state import require_current
from claimdb.errors import QueryFailed
from claimdb.model.tables import metadata
from claimdb.pipeline.verify_carries import carry_steps
from claimdb.pipeline.verify_derived import derived_steps
from claimdb.pipeline.verify_file import ON_COPY, file_steps, proved_on_copy
from claimdb.pipeline.verify_finding import Finding, Severity, Step, finding
from claimdb.pipeline.verify_opinions import opinion_steps
from claimdb.pipeline.verify_rows import row_steps
from claimdb.pipeline.verify_server import server_steps
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
    comes from above, since looking at the schema is not the pipeline's work;
    ``unseen`` says why nobody could look, which is a notice.
    Raises a ``DatabaseProblem`` where there is no database of this version.
    """

    def __init__(
        self,
        url: str,
        *,
        quick: bool = False,
        drift: Iterable[tuple[str, str]] = (),
        unseen: str = "",
        progress: Progress | None = None,
    ) -> None:
        require_current(url)
        self._url = url
        dialect = dialect_of(url)
        self._steps = [
            Step((SCHEMA,), partial(_drifted, tuple(drift), unseen)),
            *steps(dialect, quick=quick),
        ]
        self._quick = quick
        self._progress = progress
        late = () if quick else on_copy(dialect)
        steps_of = [step.checks for step in self._steps]
        self.checks = len({check.name for checks in (*steps_of, late) for check in checks})
        self.rows = 0
        self.violations = 0
        self.notices = 0

    def __iter__(self) -> Iterator[Finding]:
        """Yield every finding as it is found."""
        with open_snapshot(self._url) as snapshot, ExitStack() as beside:
            late = []
            if isinstance(snapshot, SqliteSnapshot) and not self._quick:
                late.append(beside.enter_context(proved_on_copy(snapshot)))
            every = [*self._steps, *late]
            for place, step in enumerate(every, start=1):
                if self._progress is not None:
                    self._progress(step.title, place, len(every))
                for one in _findings(step, snapshot):
                    self.violations += one.severity is Severity.VIOLATION
                    self.notices += one.severity is Severity.NOTICE
                    yield one
            self.rows = _count(snapshot)


def steps(dialect: Dialect, *, quick: bool = False) -> list[Step]:
    """Return every step but those on a copy, the cheap ones that explain others first."""
    of_engine = file_steps if dialect is Dialect.SQLITE else server_steps
    return [
        *of_engine(quick=quick),
        *row_steps(dialect),
        *(Step((check,), partial(_ask, check)) for check in checks(dialect)),
        *opinion_steps(),
        *(() if quick else (*text_steps(), *carry_steps())),
        *derived_steps(quick=quick),
    ]


def on_copy(dialect: Dialect) -> tuple[Check, ...]:
    """Return what is proved on a private copy: of a server there is none."""
    return ON_COPY if dialect is Dialect.SQLITE else ()


def all_checks(dialect: Dialect = Dialect.SQLITE) -> list[Check]:
    """Return every rule that is proved, once each, in the order of the steps."""
    found = {check.name: check for step in steps(dialect) for check in step.checks}
    return [SCHEMA, *found.values(), *on_copy(dialect)]


def _drifted(
    drift: tuple[tuple[str, str], ...], unseen: str, _snapshot: Snapshot
) -> Iterator[Finding]:
    if unseen:
        yield finding(replace(SCHEMA, notice=True), f"this was not proved: {unseen}")
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
    """Yield what a step finds; where the database is too broken for it, that is the finding.

    A ValueError is a word that no vocabulary has, or a number that is none.
    """
    try:
        with snapshot.attempt():
            yield from step.run(snapshot)
    except (QueryFailed, ValueError) as error:
        words = error.words if isinstance(error, QueryFailed) else error
        problem = f"this could not be proved: {words}"
        remedy = 'run "claimdb db check", which tells what is missing, or restore a backup'
        yield finding(step.checks[0], problem, remedy=remedy)


def _count(snapshot: Snapshot) -> int:
    """Return how many rows all tables have; one that cannot be read was named before."""
    return sum(_rows_of(snapshot, table) for table in metadata.tables)


def _rows_of(snapshot: Snapshot, table: str) -> int:
    try:
        with snapshot.attempt():
            return int(str(snapshot.rows(f"SELECT count(*) FROM {table}")[0][0]))
    except QueryFailed:
        return 0
