"""Prove every rule of the data, and name each violation."""

import sys
from collections import deque
from dataclasses import fields
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

    The database is only read, also where others write to it meanwhile; a role
    that may read will do. The search index of a file is proved on a private
    copy, in memory or in the folder of temporary files (TMPDIR). Exit code 0:
    every rule holds; 1: at least one is violated. Notices break no rule.
    docs/verify.md lists the rules.

    For example:

      claimdb verify
      claimdb verify --quick --db desk.db
      claimdb verify --format jsonl > found.jsonl
    """
    from claimdb.pipeline.verify import Verification

    url = settings_of(ctx, db=db).db_url
    drift, unseen = _drift(url)
    done = Verification(url, quick=quick, drift=drift, unseen=unseen, progress=_progress(to))
    _print_findings(done, to, columns)
    typer.echo(_told(done), err=to is not Format.TABLE)
    raise typer.Exit(1 if done.violations else 0)


def _drift(url: str) -> tuple[list[tuple[str, str]], str]:
    """Return what is wrong with the schema, and why this role could not look at it."""
    from claimdb.admin.check import check
    from claimdb.errors import NotAllowed

    try:
        found = [str(one).rstrip(".").partition("; ") for one in check(url).drift]
    except NotAllowed as error:  # who may only read can still prove the rows
        return [], str(error).rstrip(".")
    return [(problem, remedy) for problem, _, remedy in found], ""


def _print_findings(done: "Verification", to: Format, columns: str | None) -> None:
    """Print findings as they come: as sentences for people, as rows for programs."""
    from claimdb.pipeline.verify_finding import Finding

    if to is Format.TABLE and not columns:
        for one in _quietly(done):
            typer.echo(_sentences(one))
        return
    names = [field.name for field in fields(Finding)]
    rows = ({name: getattr(one, name) for name in names} for one in _quietly(done))
    print_rows(names, rows, to=Output(to, columns))
    deque(rows, maxlen=0)  # a table ends before the findings do; count them all


def _sentences(one: "Finding") -> str:
    """Return the rule, the row with what is wrong in it, and the way out, a line each."""
    row = "" if one.row is None else f"row {one.row}"
    where = " ".join(filter(None, (one.table, row, one.public_id and f"({one.public_id})")))
    lines = (
        f"{one.severity.value}: {one.title} [{one.check}]",
        f"  {where}: {one.problem}" if where else f"  {one.problem}",
        f"  To mend it: {one.remedy}.",
        "",
    )
    return "\n".join(_plain(line) for line in lines)


def _plain(line: str) -> str:
    """Return one line in which quoted text can neither break the line nor move the cursor."""
    return "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in line)


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
