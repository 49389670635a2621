"""What ``claimdb review`` does: one row, the queue as a list or a sheet, the screen."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

from claimdb.cli._ask import asked
from claimdb.cli._complete import complete_article, complete_claim
from claimdb.cli._options import ColumnsOption, Format, FormatOption, SourceOption
from claimdb.cli._output import Output, print_rows
from claimdb.cli._reviewing_words import LINK, OF_LINKS, OTHERS, Decision, KindWord
from claimdb.db.reader import Reader, Value, open_reader
from claimdb.errors import CorrectionElsewhere, FileUnreadable, NoScreen, ScreenMissing
from claimdb.model.vocab import CopyKind, ReviewDecision
from claimdb.settings import Settings

_FILTERS: Final = "Filters"
_LINKS: Final = "Correct a link between articles"
_SHEETS: Final = "In a spreadsheet"
#: Rows of a list; a sheet has all.
_LISTED: Final = 50


@dataclass(kw_only=True)
class QueueOptions:
    """What to look at, why something is decided, and what a link is instead."""

    why: Annotated[str | None, typer.Option("--why", metavar="WORDS", help="Why.")] = None
    reverse: Annotated[
        bool,
        typer.Option(
            "--reverse", help="The other article is the original.", rich_help_panel=_LINKS
        ),
    ] = False
    kind: Annotated[
        KindWord | None,
        typer.Option(
            "--kind",
            help="Only these: attribution, source, claim, relation, affiliation, copy."
            " With a link and 'correct': copy, rewrite, retelling or reuse.",
            rich_help_panel=_FILTERS,
        ),
    ] = None
    extractor: Annotated[
        str | None,
        typer.Option(
            "--extractor",
            metavar="NAME",
            help="Only what this program made, as NAME or NAME/VERSION.",
            rich_help_panel=_FILTERS,
        ),
    ] = None
    article: Annotated[
        str | None,
        typer.Option(
            "--article",
            metavar="ARTICLE",
            help="Only in this article.",
            autocompletion=complete_article,
            rich_help_panel=_FILTERS,
        ),
    ] = None
    claim: Annotated[
        str | None,
        typer.Option(
            "--claim",
            metavar="CLAIM",
            help="Only on this claim.",
            autocompletion=complete_claim,
            rich_help_panel=_FILTERS,
        ),
    ] = None
    source: SourceOption = None
    below: Annotated[
        float | None,
        typer.Option(
            "--below",
            min=0,
            max=1,
            metavar="SHARE",
            help="Only what the program is less sure of than this, 0 to 1.",
            rich_help_panel=_FILTERS,
        ),
    ] = None
    listed: Annotated[
        bool, typer.Option("--list", help="Print what to decide, and open no screen.")
    ] = False
    csv: Annotated[
        Path | None,
        typer.Option(
            "--csv",
            metavar="FILE",
            help="Write what to decide, with an empty column 'decision'; - is standard output.",
            rich_help_panel=_SHEETS,
        ),
    ] = None
    force: Annotated[
        bool,
        typer.Option("--force", help="Write over a file.", rich_help_panel=_SHEETS),
    ] = False
    sheet: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="Take the decisions of such a file: all of them, or none.",
            rich_help_panel=_SHEETS,
        ),
    ] = None
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            min=0,
            metavar="N",
            help="Print, or write, at most this many rows; 0 means all.",
            rich_help_panel="Output",
        ),
    ] = None
    to: FormatOption = Format.TABLE
    columns: ColumnsOption = None

    def filters(self, reader: Reader) -> dict[str, Value]:
        """Return what the queue is asked for, with every name looked up."""
        from claimdb.queries.choices import resolve

        given = {"extractor": self.extractor, "article": self.article, "claim": self.claim}
        chosen = {**given, "source": self.source, "below": self.below}
        kind = self.kind.value if self.kind else None
        return resolve(reader, "review_queue", {**chosen, "kind": kind})


def review_row(
    ctx: typer.Context, settings: Settings, row: str, decision: Decision | None, told: QueueOptions
) -> None:
    """Decide on one row."""
    corrects = decision is Decision.CORRECT or told.kind is not None or told.reverse
    if decision is None and not corrects:
        ctx.fail(f"Say what you decide on {row}: accept, reject or undo.")
    if corrects and not row.startswith(LINK):
        raise CorrectionElsewhere(row)
    if corrects or (row.startswith(LINK) and decision is not Decision.UNDO):
        _review_link(ctx, settings, row, None if corrects else decision, told)
    elif row.startswith((*OTHERS, LINK)) or decision is Decision.UNDO:
        _review_any(settings, row, decision or Decision.UNDO, told.why)
    else:
        _review_attribution(settings, row, decision or Decision.ACCEPT, told.why)


def _review_attribution(settings: Settings, row: str, decision: Decision, why: str | None) -> None:
    from claimdb.cli._hand import told_made
    from claimdb.pipeline.hand_evidence import decide

    decided = ReviewDecision(f"{decision.value}ed")
    told_made(settings, asked(settings, lambda desk: decide(desk, row, decided, why)))


def _review_any(settings: Settings, row: str, decision: Decision, why: str | None) -> None:
    from claimdb.cli._reviewed import told_decided
    from claimdb.pipeline.reviewing import Verdict, decide

    verdict = Verdict(decision.value)
    told_decided(settings, asked(settings, lambda desk: decide(desk, row, verdict, why)))


def _review_link(
    ctx: typer.Context, settings: Settings, row: str, decision: Decision | None, told: QueueOptions
) -> None:
    """Decide on a link, or correct it where nothing is decided."""
    from claimdb.cli._repeats import told_link
    from claimdb.pipeline.hand_copies import correct_copy, decide_copy

    if decision is not None:
        decided = ReviewDecision(f"{decision.value}ed")
        linked = asked(settings, lambda desk: decide_copy(desk, row, decided, told.why))
        told_link(settings, linked, decided.value)
        return
    if told.kind is not None and told.kind not in OF_LINKS:
        ctx.fail(f"A link between articles is no {told.kind}: copy, rewrite, retelling or reuse.")
    kind = CopyKind(told.kind.value) if told.kind else None
    linked = asked(
        settings, lambda desk: correct_copy(desk, row, kind, told.why, reverse=told.reverse)
    )
    told_link(settings, linked, "corrected")


def print_precision(settings: Settings, per: str, told: QueueOptions) -> None:
    """Print how often programs were right."""
    from claimdb.queries.precision import Per, columns, precision

    with open_reader(settings.db_url) as reader:
        rows = precision(reader, Per(per))
    if not rows and told.to is Format.TABLE:
        typer.echo("Nobody has decided on anything yet. next: claimdb review", err=True)
        return
    print_rows(columns(Per(per)), rows, to=Output(told.to, told.columns))


def print_queue(settings: Settings, told: QueueOptions) -> None:
    """Print what to decide."""
    from claimdb.queries.catalog import query
    from claimdb.queries.review import left, queue, told_left

    limit = _LISTED if told.limit is None else told.limit
    with open_reader(settings.db_url) as reader:
        filters = told.filters(reader)
        rows = queue(reader, filters, limit=limit)
        many = left(reader, filters) if limit and len(rows) == limit else len(rows)
    rows = [row | {"confidence": _short(row["confidence"])} for row in rows]
    known = query("review_queue")
    shown = told.columns or (",".join(known.table) if told.to is Format.TABLE else None)
    print_rows(tuple(known.columns), rows, to=Output(told.to, shown))
    if many > len(rows):
        shown = f"{len(rows):,} of {told_left(many)} to decide on"
        typer.echo(f"{shown}: --limit 0 for all.", err=True)


def _short(confidence: Value) -> Value:
    return round(confidence, 3) if isinstance(confidence, float) else confidence


def write_queue(settings: Settings, told: QueueOptions) -> None:
    """Write what to decide as a sheet."""
    from claimdb.export.files import write_text
    from claimdb.export.review_sheet import write_sheet
    from claimdb.queries.review import stream

    with open_reader(settings.db_url) as reader:
        rows = list(stream(reader, told.filters(reader), limit=told.limit or 0))
        write_text(write_sheet(rows), told.csv, force=told.force)
    many = f"{len(rows):,} {'row' if len(rows) == 1 else 'rows'}"
    typer.echo(f"{many} to decide on; fill in the column 'decision'.", err=True)


def take_sheet(settings: Settings, sheet: Path) -> None:
    """Take the decisions of a sheet, and tell what became of each line."""
    from claimdb.pipeline.reviewing_sheet import apply

    try:
        data = sheet.read_bytes()
    except OSError as error:
        raise FileUnreadable(str(sheet), error.strerror or str(error)) from error
    done = asked(settings, lambda desk: apply(desk, str(sheet), data))
    outcomes = ", ".join(f"{many:,} {what}" for what, many in sorted(done.outcomes.items()))
    lines = f"{done.lines:,} {'line' if done.lines == 1 else 'lines'}"
    typer.echo(f"{sheet}: {lines}: {outcomes or 'nothing to do'}.")
    typer.echo("next: claimdb review --precision")


def open_screen(settings: Settings, told: QueueOptions) -> None:
    """Open the screen; raises ``NoScreen`` and ``ScreenMissing`` where there cannot be one."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoScreen
    try:
        from claimdb.review.app import review
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "textual":
            raise
        raise ScreenMissing from error
    from claimdb.pipeline.desk import Desk
    from claimdb.queries.review import left, told_left

    with open_reader(settings.db_url) as reader:
        filters = told.filters(reader)
    decided = review(Desk(settings.db_url, settings.person()), filters)
    with open_reader(settings.db_url) as reader:
        done = f"{decided:,} decided, {told_left(left(reader, filters))} left"
    typer.echo(f"{done}; all of it is kept. next: claimdb review --precision")
