"""What ``claimdb extract`` does and tells.

Invariant: what is found goes to the screen or to the file, and all else that there is
to say, of what could not be read first of all, to standard error.
"""

import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from claimdb.export.extractions import Extracted
    from claimdb.extract.protocol import Extractor, Text
    from claimdb.ingest.record import NotRead
    from claimdb.ingest.texts import NamedText
    from claimdb.settings import Settings
    from claimdb.text.dates import VagueDate

_PARTLY: Final = 1
_NOTHING: Final = 3
#: Files left out that are named; of a folder of thousands nobody reads each.
_NAMED: Final = 3
_EMPTY_LINE: Final = "\n"
_FORMS: Final = {".jsonl": "jsonl", ".html": "html", ".htm": "html"}


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of extraction, as the command line has it."""

    extractor: str
    min_confidence: float
    jobs: int
    published: str | None


def exit_code(counts: Counter[str]) -> int:
    """Return 0 where all was read, 1 where a part was, 3 where nothing was."""
    if not counts["failed"]:
        return 0
    return _PARTLY if counts["read"] else _NOTHING


def name_of(settings: "Settings", name: str | None) -> str:
    """Return the extractor that is asked for, in the option or else in the settings."""
    from claimdb.extract.registry import DEFAULT

    return name or settings.extractor_asked() or DEFAULT


def refuse_files(given: Iterable[object]) -> None:
    """Refuse files, and a form to print in, where articles of the database are read."""
    if any(True for _ in given):
        raise typer.BadParameter("--missing reads the database, and prints no more than a sum.")


def form_of(told: str | None, out: Path | None) -> str:
    """Return the format: the one told, else that of the file's name, else the table."""
    on_screen = out is None or str(out) == "-"
    if told is not None and (told != "table" or on_screen):
        return str(told)
    if out is None or on_screen:
        return "table"
    form = _FORMS.get(out.suffix.lower())
    if form is None or told is not None:
        raise typer.BadParameter(
            "the table is for the screen; a file is .jsonl or .html, or say --format."
        )
    return form


def run(
    given: Iterable[str],
    wish: Wish,
    form: str,
    out: Path | None,
    *,
    with_text: bool = False,
    force: bool = False,
) -> Counter[str]:
    """Extract from what was given, and return how many texts were read and how many failed."""
    from claimdb.export.extraction_page import page
    from claimdb.export.extractions import jsonl
    from claimdb.export.files import write_text
    from claimdb.extract.registry import load
    from claimdb.text.dates import parse_date

    paths = _paths(given)
    published = None if wish.published is None else parse_date(wish.published)
    extractor = load(wish.extractor)
    going = _Going(wish, published)
    found = going.extracted(paths, extractor)
    if form == "table":
        _print_table(found)
    elif form == "jsonl":
        write_text(jsonl(found, with_text=with_text), out, force=force)
    else:
        write_text(page(found, described(extractor)), out, force=force)
    going.tell_end(out)
    return going.counts


def described(extractor: "Extractor") -> str:
    """Return an extractor with its version and its model."""
    model = f", model {extractor.model}" if extractor.model else ""
    return f"{extractor.name}/{extractor.version}{model}"


class _Going:
    """Texts on their way through the extractor, and what there is to tell of them."""

    def __init__(self, wish: Wish, published: "VagueDate | None") -> None:
        self.counts: Counter[str] = Counter()
        self._wish = wish
        self._published = published
        self._left_out: list[str] = []
        self._waiting: deque[NamedText] = deque()

    def extracted(self, paths: list[Path], extractor: "Extractor") -> "Iterator[Extracted]":
        """Yield what is found in each text, in their order."""
        from claimdb.export.extractions import Extracted
        from claimdb.extract.parallel import read_all
        from claimdb.extract.shifting import at_least

        wish = self._wish
        texts = self._texts(paths)
        for reading in read_all(texts, extractor, name=wish.extractor, jobs=wish.jobs):
            one = self._waiting.popleft()
            self.counts["read"] += 1
            found = at_least(reading.extractions, wish.min_confidence)
            self.counts["found"] += len(found)
            if reading.remark:
                _tell(f"{one.name}: {reading.remark}")
            yield Extracted(
                name=one.name,
                id=one.id,
                text=one.text,
                title=one.title,
                published=one.published or self._published,
                extractions=tuple(found),
                remark=reading.remark,
            )

    def tell_end(self, out: Path | None) -> None:
        """Tell what was left out, and what was written."""
        left = len(self._left_out)
        if left:
            more = f" and {left - _NAMED:,} more" if left > _NAMED else ""
            names = ", ".join(self._left_out[:_NAMED])
            _tell(f"left out, as not of a kind that is read: {names}{more}")
        if out is not None and str(out) != "-":
            texts = _counted(self.counts["read"], "text")
            _tell(f"Wrote {out}: {texts}, {_counted(self.counts['found'], 'attribution')}.")

    def _texts(self, paths: list[Path]) -> "Iterator[Text]":
        from claimdb.extract.protocol import Text
        from claimdb.ingest.record import NotRead
        from claimdb.ingest.texts import texts

        for one in texts(paths, sys.stdin.buffer):
            if isinstance(one, NotRead):
                self._tell_unread(one)
                continue
            for warning in one.warnings:
                _tell(warning)
            self._waiting.append(one)
            yield Text(one.text, one.published or self._published, one.language)

    def _tell_unread(self, one: "NotRead") -> None:
        if not one.failed:
            self._left_out.append(one.name)
            return
        self.counts["failed"] += 1
        where = f"{one.name}, {one.item}" if one.item else one.name
        _tell(f"claimdb: {one.reason if one.name in one.reason else f'{where}: {one.reason}'}")


def _paths(given: Iterable[str]) -> list[Path]:
    from claimdb.errors import PathMissing

    names = list(given)
    if not names:
        raise typer.BadParameter("name a file or a folder, or - for standard input.")
    if not all(one.strip() for one in names):
        # As a path, "" is this folder: all in it would be read for a variable that is not set.
        raise PathMissing("'' (an empty name)")
    return [Path(one) for one in names]


def _print_table(found: "Iterator[Extracted]") -> None:
    """Print a table for each text, under its name where there are several."""
    from claimdb.cli._options import Format
    from claimdb.cli._output import Output, print_rows
    from claimdb.export.extractions import COLUMNS, rows

    first = list(islice(found, 2))
    for number, one in enumerate(chain(first, found)):
        if len(first) > 1:
            count = len(one.extractions)
            typer.echo(f"{_EMPTY_LINE if number else ''}{one.id}: {count or 'nothing'} found")
        if one.extractions or len(first) == 1:
            print_rows(COLUMNS, rows(one), to=Output(Format.TABLE))


def _counted(count: int, thing: str) -> str:
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def _tell(sentence: str) -> None:
    typer.echo(sentence, err=True)
