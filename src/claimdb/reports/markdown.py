"""Documents as Markdown that GitHub and most editors read; every word is escaped.

Entries are list items: a line of remarks is one more paragraph-free line of the
item, kept apart by two spaces at the end of the line before it.
"""

import re
from collections.abc import Iterable, Iterator
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

#: What would be read as markup inside a line. An underscore counts only at the
#: edge of a word, so that identifiers stay as they are.
_MARKUP: Final = re.compile(r"[\\`*\[\]<>|#~&]|(?<!\w)_|_(?!\w)|!(?=\[)")
#: What would be read as markup at the beginning of a line only.
_BEGINNING: Final = re.compile(r"^(?:([-+=])|(\d+)([.)]))(?=\s|$)")
_INDENT: Final = "  "


def render_markdown(document: Document) -> str:
    """Return the document as Markdown."""
    return "\n\n".join("\n".join(_block(block)) for block in document.blocks) + "\n"


def escape(text: str) -> str:
    """Return ``text`` so that Markdown shows it as it is."""
    escaped = _MARKUP.sub(r"\\\g<0>", visible(text))
    return _BEGINNING.sub(_escape_beginning, escaped)


def _escape_beginning(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {escape(block.text)}"
        case Paragraph():
            yield _line(block.line)
        case Facts():
            yield from (f"- **{escape(label)}:** {_line(value)}" for label, value in block.rows)
        case Entries():
            yield from _entries(block.entries, "")
        case Tree():
            yield from _entries([block.root], "")
        case Table():
            yield _table_line(escape(one) for one in block.head)
            yield _table_line(["---"] * len(block.head))
            yield from (_table_line(map(_line, row)) for row in block.rows)


def _table_line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _entries(entries: Iterable[Entry], indent: str) -> Iterator[str]:
    for entry in entries:
        lines = [_line(one) for one in (entry.lead, *entry.lines)]
        yield f"{indent}- " + f"  \n{indent}{_INDENT}".join(lines)
        yield from _entries(entry.children, indent + _INDENT)


def _line(line: Line) -> str:
    return "".join(_run(run) for run in line).strip()


def _run(run: Run) -> str:
    """Return a run with its style; spaces stay outside the stars, or they would not count."""
    text = escape(run.text)
    bare = text.strip()
    if run.style is Style.NAME and bare:
        return text.replace(bare, f"**{bare}**", 1)
    if run.style is Style.ID and bare:
        return f"`{visible(run.text).strip().replace('`', ' ')}`"
    if run.url and run.url.startswith(("https://", "http://")) and bare:
        address = run.url.translate(_ADDRESS)
        return f"[{text}](<{address}>)"
    return text


#: An address in pointed brackets ends at the first of these.
_ADDRESS: Final = {ord("<"): "%3C", ord(">"): "%3E", ord("\n"): "", ord("\\"): "%5C"}
