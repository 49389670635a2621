"""Documents for a terminal or a pipe: wrapped, indented, with few styles or none.

The standard library does it: importing rich would cost more than the query.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from claimdb.reports.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Facts,
    Heading,
    Line,
    Paragraph,
    Run,
    Style,
    Table,
    Tree,
    visible,
)

#: Longer lines are hard to read, whatever the terminal has.
MAX_WIDTH: Final = 100
#: Narrower than this, indented text would have no room; then lines run over.
_MIN_WIDTH: Final = 30
_STEP: Final = 2
#: Without bold, headings up to this level are underlined.
_UNDERLINED: Final = 2
_RESET: Final = "\x1b[0m"
_ANSI: Final = {
    Style.NAME: "\x1b[1m",
    Style.NOTE: "\x1b[2m",
    Style.ID: "\x1b[2m",
    Style.REMOVED: "\x1b[31m",
    Style.ADDED: "\x1b[32m",
}


@dataclass(frozen=True, slots=True)
class Look:
    """How text is laid out: columns, whether colours show, and whether trees have lines."""

    width: int = 80
    colours: bool = False
    branches: bool = False


def render_text(document: Document, look: Look) -> str:
    """Return the document as lines of text; trees have branches if ``look`` says so."""
    lines: list[str] = []
    for block in document.blocks:
        if lines and not (isinstance(block, Entries) and lines[-1] == ""):
            lines.append("")
        lines.extend(_block(block, look))
    return "\n".join(lines) + "\n"


def _block(block: Block, look: Look) -> Iterator[str]:
    match block:
        case Heading():
            yield from _heading(block, look)
        case Paragraph():
            yield from _wrapped(block.line, look)
        case Facts():
            yield from _facts(block, look)
        case Entries():
            yield from _entries(block.entries, look)
        case Tree():
            yield from _tree(block.root, look)
        case Table():
            yield from _table(block, look)


def _heading(heading: Heading, look: Look) -> Iterator[str]:
    style = Style.NAME if look.colours else Style.PLAIN
    told = list(_wrapped((Run(heading.text, style),), look))
    yield from told
    if heading.level <= _UNDERLINED and not look.colours:
        mark = "=" if heading.level == 1 else "-"
        yield mark * max(_width(part) for part in told)


def _facts(facts: Facts, look: Look) -> Iterator[str]:
    label_width = max(_width(label) for label, _ in facts.rows) + _STEP
    for label, value in facts.rows:
        first = Run(label.ljust(label_width), Style.NOTE)
        yield from _wrapped(value, look, before=(first,), indent=label_width)


def _entries(entries: Iterable[Entry], look: Look, indent: int = 0) -> Iterator[str]:
    for number, entry in enumerate(entries):
        if number and (entry.lines or entry.children):
            yield ""
        yield from _entry(entry, look, indent)


def _entry(entry: Entry, look: Look, indent: int) -> Iterator[str]:
    yield from _wrapped(entry.lead, look, before=(Run(" " * indent),), indent=indent + _STEP)
    inner = indent + _STEP
    for one in entry.lines:
        yield from _wrapped(one, look, before=(Run(" " * inner),), indent=inner)
    for child in entry.children:
        yield from _entry(child, look, inner)


def _tree(entry: Entry, look: Look, first: str = "", rest: str = "") -> Iterator[str]:
    """Yield a thing and what hangs from it, with branches or with indents."""
    under = "│ " if look.branches and entry.children else "  "
    yield from _wrapped(entry.lead, look, before=(Run(first),), after=rest + under + "  ")
    for one in entry.lines:
        yield from _wrapped(one, look, before=(Run(rest + under),), after=rest + under)
    for number, child in enumerate(entry.children):
        last = number == len(entry.children) - 1
        if look.branches:
            branch, line_down = ("└─ ", "   ") if last else ("├─ ", "│  ")
        else:
            branch = line_down = "  "
        yield from _tree(child, look, rest + branch, rest + line_down)


def _table(table: Table, look: Look) -> Iterator[str]:
    """Yield a table; the first column takes what the others leave, and everything wraps."""
    others = [_column_width(table, number) for number in range(1, len(table.head))]
    left = look.width - sum(others) - _STEP * len(others)
    widest = max(_width("".join(run.text for run in row[0])) for row in table.rows)
    widths = [max(_MIN_WIDTH, min(left, widest)), *others]
    head = tuple((Run(name, Style.NAME),) for name in table.head)
    yield from _table_row(head, widths, look)
    yield "  ".join("─" * width for width in widths)
    for row in table.rows:
        yield from _table_row(row, widths, look)


def _column_width(table: Table, number: int) -> int:
    """Return the longest word of a column: its head wraps between words only."""
    cells = ("".join(run.text for run in row[number]) for row in table.rows)
    return max(_width(word) for text in (table.head[number], *cells) for word in text.split())


def _table_row(row: tuple[Line, ...], widths: list[int], look: Look) -> Iterator[str]:
    cells = [list(_lines(cell, width)) for cell, width in zip(row, widths, strict=True)]
    gap = " " * _STEP
    for number in range(max(map(len, cells))):
        parts = (cell[number] if number < len(cell) else [] for cell in cells)
        yield gap.join(
            _styled(part, look) + " " * (width - _runs_width(part))
            for part, width in zip(parts, widths, strict=True)
        ).rstrip()


def _wrapped(
    line: Line,
    look: Look,
    *,
    before: Line = (),
    indent: int = 0,
    after: str | None = None,
) -> Iterator[str]:
    """Yield a line wrapped at the width; what follows the first one begins with ``after``."""
    follow = Run(" " * indent if after is None else after)
    limit = max(min(look.width, MAX_WIDTH), _width(follow.text) + _MIN_WIDTH)
    for runs in _lines(line, limit, before=before, follow=follow):
        yield _styled(runs, look).rstrip()


def _lines(
    line: Line, limit: int, *, before: Line = (), follow: Run | None = None
) -> Iterator[list[Run]]:
    """Yield the lines, as runs, into which words wrap at ``limit``; long words run over."""
    runs, used, fresh = list(before), _runs_width(before), True
    for word in _words(line):
        length = _runs_width(word)
        if not fresh and used + 1 + length > limit:
            yield runs
            runs = [follow] if follow else []
            used, fresh = _runs_width(runs), True
        if not fresh:
            runs.append(Run(" ", word[0].style if runs[-1].style == word[0].style else Style.PLAIN))
            used += 1
        runs.extend(word)
        used += length
        fresh = False
    yield runs


def _words(line: Line) -> Iterator[Line]:
    """Yield the words of a line: runs between spaces, which may change style within."""
    word: list[Run] = []
    for run in line:
        for number, part in enumerate(visible(run.text).split(" ")):
            if number and word:
                yield tuple(word)
                word = []
            if part:
                word.append(Run(part, run.style))
    if word:
        yield tuple(word)


def _styled(runs: Iterable[Run], look: Look) -> str:
    """Return one finished line; neighbours of one style share their escape codes."""
    told = (
        (style, "".join(run.text for run in group))
        for style, group in groupby(runs, key=lambda run: run.style)
    )
    return "".join(
        f"{_ANSI[style]}{text}{_RESET}" if look.colours and style in _ANSI and text else text
        for style, text in told
    )


def _runs_width(runs: Iterable[Run]) -> int:
    return sum(_width(run.text) for run in runs)


def _width(text: str) -> int:
    """Return how many columns a text takes: two for wide characters, none for marks."""
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(one) in "WF" else 0 if unicodedata.combining(one) else 1
        for one in text
    )
