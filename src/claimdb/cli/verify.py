"""Prove every rule of the data, and name each violation."""

import sys
from collections import deque
from dataclasses import fields
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Final

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ColumnsOption, DbOption, Format, FormatOption, settings_of
from claimdb.cli._output import Output, print_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimdb.pipeline.verify import Progress, Verification
    from claimdb.pipeline.verify_finding import Finding

app = CommandApp()

Quick = Annotated[
    bool,
    typer.Option("--quick", help="Leave out what takes longest: texts, tallies, search, indexes."),
]

#: What a person reads; the other formats have the rule in words as well.
_SHOWN: Final = "severity,check,table,row,public_id,problem,remedy"
_ERASE_LINE: Final = "\r\x1b[2K"


@app.command()
def verify(
    ctx: typer.Context,
    quick: Quick = False,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Prove every rule of the data, and name each violation.

    The file is only read, also where others write to it meanwhile. The search
    index is proved on a private copy, in memory or in the folder of temporary
    files (TMPDIR). Exit code 0: every rule holds; 1: at least one is violated.
    Notices break no rule. docs/verify.md lists the rules.

    For example:

      claimdb verify
      claimdb verify --quick --db desk.db
      claimdb verify --format jsonl > found.jsonl
    """
    from claimdb.admin.check import check
    from claimdb.pipeline.verify import Verification

    url = settings_of(ctx, db=db).db_url
    drift = [str(one).rstrip(".").partition("; ") for one in check(url).drift]
    done = Verification(
        url,
        quick=quick,
        drift=[(problem, remedy) for problem, _, remedy in drift],
        progress=_progress(to),
    )
    _print_findings(done, to, columns)
    typer.echo(_told(done), err=to is not Format.TABLE)
    raise typer.Exit(1 if done.violations else 0)


def _print_findings(done: "Verification", to: Format, columns: str | None) -> None:
    """Print findings as they come; a table of none is no table."""
    from claimdb.pipeline.verify_finding import Finding

    names = [field.name for field in fields(Finding)]
    findings = _quietly(done)
    first = next(findings, None)
    if first is None and to is Format.TABLE:
        return
    every = chain([] if first is None else [first], findings)
    shown = columns or (_SHOWN if to is Format.TABLE else None)
    rows = ({name: getattr(one, name) for name in names} for one in every)
    print_rows(names, rows, to=Output(to, shown))
    deque(rows, maxlen=0)  # a table ends before the findings do; count them all


def _progress(to: Format) -> "Progress | None":
    """Return what shows the step at work on a terminal, unless findings are printed there."""
    if not sys.stderr.isatty() or (to is not Format.TABLE and sys.stdout.isatty()):
        return None

    def show(title: str, step: int, steps: int) -> None:
        typer.echo(f"{_ERASE_LINE}[{step}/{steps}] {title}"[:79], nl=False, err=True)

    return show


def _quietly(done: "Verification") -> "Iterator[Finding]":
    """Yield the findings, and erase the line of progress at their end."""
    yield from done
    if sys.stderr.isatty():
        typer.echo(_ERASE_LINE, nl=False, err=True)


def _told(done: "Verification") -> str:
    proved = f"{done.checks} checks, {done.rows} rows"
    notices = f"; {_counted(done.notices, 'notice')}" if done.notices else ""
    if not done.violations:
        return f"verified: {proved}{notices}"
    return f"{_counted(done.violations, 'violation')}{notices} ({proved})"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
