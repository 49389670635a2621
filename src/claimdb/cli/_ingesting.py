"""What ``claimdb ingest`` tells: how far it is, what became of each input, the sum.

Invariant: what went wrong is always told, and on standard error; a file of many
articles is told as one, with what went wrong in it. The sum has all of them.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import typer

from claimdb.cli._extracted import told_extracted
from claimdb.cli._linked import as_object, told_linked
from claimdb.cli._told import counted, told_result
from claimdb.pipeline.watching import Watcher

if TYPE_CHECKING:
    from rich.progress import Progress

    from claimdb.pipeline.extracting import Extracted
    from claimdb.pipeline.ingest import Wish
    from claimdb.pipeline.linking import Linked
    from claimdb.pipeline.watching import Result
    from claimdb.settings import Settings

_WRONG: Final = frozenset({"failed", "skipped"})
#: Inputs told one by one; of a folder of thousands nobody reads each.
_TOLD: Final = 50
#: Wrong items told of one file, and files left out; a dump of the wrong form has a million.
_WRONG_TOLD: Final = 20
#: Seconds between two lines where there is no terminal.
_EVERY: Final = 10.0
_NO_FILE: Final = "There was nothing to read: no file of a kind that claimdb reads."
_MB: Final = 1_000_000
_MINUTE: Final = 60
_PARTLY: Final = 1
_NOTHING: Final = 3


def exit_code(counts: Counter[str]) -> int:
    """Return 0 where all was read, 1 where a part was, 3 where nothing was."""
    if not counts["failed"]:
        return 0
    return _PARTLY if counts.total() > counts["failed"] + counts["skipped"] else _NOTHING


def telling(*, quiet: bool, log_json: bool, again: int | None) -> "Telling | TellingInJson":
    """Return who tells of the results; ``again`` are the days, where nothing else is asked for."""
    if log_json:
        return TellingInJson()
    return Telling(quiet=quiet, nothing=_NO_FILE if again is None else _no_page(again))


def run(
    settings: "Settings", given: Iterable[str], wish: "Wish", told: "Telling | TellingInJson"
) -> Counter[str]:
    """Ingest what was given, and return how many had each outcome."""
    from claimdb.errors import PathMissing
    from claimdb.pipeline.ingest import ingest

    given = list(given)
    if not given and wish.again is None:
        raise typer.BadParameter("name a file, a folder or an address, - for standard input.")
    if not all(one.strip() for one in given):
        # As a path, "" is this folder: all in it would be read for a variable that is not set.
        raise PathMissing("'' (an empty name)")
    quiet = isinstance(told, TellingInJson) or told.quiet
    moving = None if quiet else Moving(told)
    try:
        done = ingest(
            settings.db_url,
            [one if "://" in one else Path(one) for one in given],
            who=settings.person(),
            wish=wish,
            stdin=sys.stdin.buffer,
            watcher=moving or told,
        )
    except KeyboardInterrupt:
        kept = told.counts.total()
        typer.echo(
            f"\nStopped. {'1 input is' if kept == 1 else f'{kept:,} inputs are'} dealt with and"
            f" {'stays' if kept == 1 else 'stay'};"
            " give the same command again for the rest.",
            err=True,
        )
        raise
    finally:
        if moving is not None:
            moving.stop()
    told.end(done.extracted, done.linked)
    return done.counts


def extractor_of(settings: "Settings", name: str | None) -> str | None:
    """Return the name of what reads texts for attributions; None if nothing does."""
    from claimdb.extract.registry import DEFAULT

    asked = settings.extractor_asked(name)
    return None if asked is None else asked or DEFAULT


def wish_of(
    told: Mapping[str, Any],
    *,
    fields: Iterable[str],
    raw: Path | None,
    follow: bool,
    again: int | None,
    extractor: str | None,
    links: bool,
    manners: Mapping[str, Any],
) -> "Wish":
    """Return what the options of the command ask for.

    Raises ``FieldMapInvalid`` for a map that cannot be understood.
    """
    from claimdb.fetch.record import Manners
    from claimdb.ingest.fieldmap import parse_field_map
    from claimdb.pipeline.ingest import Wish

    mapped = list(fields)
    return Wish(
        **told,
        fields=parse_field_map(mapped) if mapped else None,
        keep_raw=raw,
        follow=follow,
        again=None if again is None else timedelta(days=again),
        extractor=extractor,
        links=links,
        manners=Manners(**manners),
    )


def _no_page(days: int) -> str:
    last = "day" if days == 1 else f"{days:,} days"
    return f"There was nothing to fetch again: no page first came in the last {last}."


class Telling(Watcher):
    """Tells people as it goes: one line an input, wrong ones and warnings in full."""

    def __init__(self, *, quiet: bool = False, nothing: str = _NO_FILE) -> None:
        """Tell of wrong ones alone where ``quiet``; ``nothing`` where there is no result."""
        self.counts: Counter[str] = Counter()
        self.added: str | None = None
        self.quiet = quiet
        self._nothing = nothing
        self._held: Result | None = None
        self._in_file: Counter[str] = Counter()
        self._wrong_in_file = 0
        self._several = False
        self._inputs = 0
        self._hidden = 0
        self._left_out = 0
        self._undated: list[str] = []

    def told(self, result: "Result") -> None:
        """Tell of a result, once it is known whether its input has more of them."""
        self.counts[result.outcome.value] += 1
        if result.undated and result.article:
            self._undated.append(result.article)
        if self.added is None and result.article and result.outcome.value != "same":
            self.added = result.article
        if self._held is not None and self._held.name != result.name:
            self._told_input()
        self._in_file[result.outcome.value] += 1
        if self._held is None:
            self._held = result
            return
        if not self._several:
            self._several = True
            self._told_item(self._held)
        self._told_item(result)

    def end(self, extracted: "Extracted | None" = None, linked: "Linked | None" = None) -> None:
        """Tell the sum, what was read for attributions and linked, and what to do next."""
        self._told_input()
        if self.quiet:
            if extracted is not None:
                told_extracted(extracted, quiet=True)
            return
        if self._hidden:
            typer.echo(f"… and {self._hidden:,} more inputs of which all is well.")
        if self._left_out > _WRONG_TOLD:
            left = self._left_out - _WRONG_TOLD
            typer.echo(
                f"… and {left:,} more left out; see claimdb imports --outcome skipped", err=True
            )
        if not self.counts:
            typer.echo(self._nothing)
            return
        total = self.counts.total()
        typer.echo(f"{total:,} {'input' if total == 1 else 'inputs'}: {counted(self.counts)}.")
        if extracted is not None:
            told_extracted(extracted, then=linked is None)
        if linked is not None:
            told_linked(linked, ingested=True)
        self._told_next(by_hand=extracted is None)

    def _told_next(self, *, by_hand: bool) -> None:
        """Tell what to do next with the articles; ``by_hand`` where no program has read them."""
        if self._undated:
            first, *more = self._undated
            why = (
                f"it and {len(more):,} more tell none and count"
                if more
                else "it tells none and counts"
            )
            typer.echo(f"next: claimdb edit article {first} --published DATE, as {why} as of today")
        if self.counts["revision"]:
            typer.echo("next: claimdb changes, to see which edits touch quoted words")
        if self.counts["copy"]:
            typer.echo("next: claimdb copies --automatic, to see which repeats which")
        if self.added:
            typer.echo(f"next: claimdb article {self.added}")
        if self.added and by_hand:
            typer.echo("next: claimdb add attribution --help, to record who says what in it")

    def _told_input(self) -> None:
        """Tell of the input that is through."""
        held, several = self._held, self._several
        if held is not None and several and not self.quiet:
            typer.echo(f"{held.name}: {counted(self._in_file)}")
        elif held is not None and not several:
            self._told_lone(held)
        if self._wrong_in_file > _WRONG_TOLD:
            left = self._wrong_in_file - _WRONG_TOLD
            typer.echo(f"  … and {left:,} more of this file; see claimdb imports", err=True)
        self._held = None
        self._several = False
        self._in_file.clear()
        self._wrong_in_file = 0

    def _told_lone(self, result: "Result") -> None:
        wrong = result.outcome.value in _WRONG
        if self.quiet and result.outcome.value != "failed":
            return
        self._inputs += 1
        if result.outcome.value == "skipped":
            self._left_out += 1
            if self._left_out > _WRONG_TOLD:
                return
        if self._inputs > _TOLD and not wrong and not result.warnings:
            self._hidden += 1
            return
        told_result(result)

    def _told_item(self, result: "Result") -> None:
        """Tell of one article of many, if anything is wrong with it."""
        wrong = result.outcome.value in _WRONG
        if not (wrong or result.warnings) or (self.quiet and result.outcome.value != "failed"):
            return
        self._wrong_in_file += 1
        if self._wrong_in_file > _WRONG_TOLD:
            return
        where = f"{result.name}, {result.item}" if result.item else result.name
        lines = [*([result.reason] if wrong and result.reason else []), *result.warnings]
        for line in lines:
            named = line if line.startswith(result.name) else f"{where}: {line}"
            typer.echo(f"  {named}", err=True)


class TellingInJson(Watcher):
    """Tells programs: one JSON object a line for each result, and one for the sum."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.counts: Counter[str] = Counter()

    def told(self, result: "Result") -> None:
        """Print a result."""
        self.counts[result.outcome.value] += 1
        line = {
            "input": result.name,
            "item": result.item or None,
            "outcome": result.outcome.value,
            "article": result.article,
            "title": result.title,
            "reason": result.reason,
            "warnings": list(result.warnings),
        }
        typer.echo(json.dumps(line, ensure_ascii=False))

    def end(self, extracted: "Extracted | None" = None, linked: "Linked | None" = None) -> None:
        """Print the sum."""
        line: dict[str, object] = {"inputs": self.counts.total(), **self.counts}
        if extracted is not None:
            remarks = [
                {"article": article, "remark": remark} for article, remark in extracted.remarks
            ]
            read = {"by": extracted.extractor, **extracted.counts, "remarks": remarks}
            line["extracted"] = read
        if linked is not None:
            line["linked"] = as_object(linked)
        typer.echo(json.dumps(line, ensure_ascii=False))


class Moving(Watcher):
    """Passes on to another watcher, and shows how far it is on standard error.

    On a terminal as a bar, else as a line every ten seconds, which a run that is
    shorter never prints.
    """

    def __init__(self, to: Watcher, clock: Callable[[], float] = time.monotonic) -> None:
        """Show nothing before the first result."""
        self._to = to
        self._clock = clock
        self._began = self._last = clock()
        self._size = self._passed = self._results = self._texts = self._compared = 0
        self._bar: Progress | None = None

    def expect(self, size: int) -> None:
        """Begin."""
        self._size = size
        if sys.stderr.isatty():
            self._bar = _bar(size)
            self._bar.start()

    def passed(self, size: int) -> None:
        """Move on by a file."""
        self._passed += size

    def told(self, result: "Result") -> None:
        """Move on by a result."""
        self._results += 1
        if self._bar is not None:
            rate = self._results / max(self._clock() - self._began, 0.001)
            words = f"{self._results:,} inputs, {rate:,.0f}/s"
            self._bar.update(self._bar.task_ids[0], completed=self._passed, description=words)
        elif self._clock() - self._last >= _EVERY:
            self._last = self._clock()
            typer.echo(self._line(), err=True)
        self._to.told(result)

    def extracted(self, texts: int, found: int) -> None:
        """Move on by texts that were read for attributions."""
        self._texts += texts
        if self._bar is None and self._clock() - self._last >= _EVERY:
            self._last = self._clock()
            typer.echo(self._line(), err=True)
        self._to.extracted(texts, found)

    def linked(self, entity: str, rows: int) -> None:
        """Move on by sources, or claims, that were compared with those before them."""
        self._compared += rows if entity in {"source", "claim"} else 0
        if self._bar is None and self._clock() - self._last >= _EVERY:
            self._last = self._clock()
            typer.echo(self._line(), err=True)
        self._to.linked(entity, rows)

    def stop(self) -> None:
        """Show nothing any more."""
        if self._bar is not None:
            self._bar.stop()

    def _line(self) -> str:
        took = self._clock() - self._began
        of = f", {self._passed / _MB:,.0f} of {self._size / _MB:,.0f} MB" if self._size else ""
        left = took * (self._size - self._passed) / self._passed if self._passed else 0
        rest = f", {left / _MINUTE:,.0f} min left" if left >= _MINUTE else ""
        read = f", {self._texts:,} texts read for attributions" if self._texts else ""
        linked = f", {self._compared:,} sources and claims linked" if self._compared else ""
        return f"{self._results:,} inputs, {self._results / took:,.0f}/s{of}{rest}{read}{linked}"


def _bar(size: int) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = [TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn()]
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    bar.add_task("", total=size or None)
    return bar
