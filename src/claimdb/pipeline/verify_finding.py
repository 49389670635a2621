"""What verifying works with: the steps it takes, and the findings it makes.

Invariant: a step only reads, and every step sees the same state of the database.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimdb.db.snapshot import Snapshot
from claimdb.queries.catalog import Check


class Severity(StrEnum):
    """A violation breaks a rule; a notice is worth knowing and breaks none."""

    VIOLATION = "violation"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: which rule, in which row, what is wrong, and the way out.

    ``row`` is the number of the row, None where a whole table or file is meant;
    ``public_id`` that of the row or of what it belongs to.
    """

    check: str
    title: str
    rule: str
    severity: Severity
    table: str | None
    row: int | None
    public_id: str | None
    problem: str
    remedy: str


def finding(
    check: Check,
    problem: str,
    *,
    table: str | None = None,
    row: int | None = None,
    public_id: str | None = None,
    remedy: str | None = None,
) -> Finding:
    """Return what ``check`` found in a row."""
    severity = Severity.NOTICE if check.notice else Severity.VIOLATION
    return Finding(
        check.name,
        check.title,
        check.rule,
        severity,
        table,
        row,
        public_id,
        problem,
        remedy or check.remedy,
    )


@dataclass(frozen=True, slots=True)
class Step:
    """One pass over the database, which proves one rule or several."""

    checks: tuple[Check, ...]
    run: Callable[[Snapshot], Iterator[Finding]]

    @property
    def title(self) -> str:
        """What the step proves, for a line of progress."""
        return self.checks[0].title
