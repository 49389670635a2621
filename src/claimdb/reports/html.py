"""Documents as one HTML file: styles inside, no scripts, nothing fetched, made to print.

Invariant: every word passes through ``html.escape``; the page allows itself
nothing but its own styles (``Content-Security-Policy``), so that no name or
quotation of an article can run or fetch anything, whatever stands in it.
"""

from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
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

_TAGS: Final = {
    Style.NAME: ("<b>", "</b>"),
    Style.WORDS: ('<span class="words">', "</span>"),
    Style.NOTE: ('<span class="note">', "</span>"),
    Style.ID: ("<code>", "</code>"),
    Style.REMOVED: ("<del>", "</del>"),
    Style.ADDED: ("<ins>", "</ins>"),
}
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def render_html(document: Document) -> str:
    """Return the document as a page that needs nothing else."""
    style = (files("claimdb.reports") / "report.css").read_text(encoding="utf-8")
    body = "\n".join(part for block in document.blocks for part in _block(block))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(document.title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level}>{_text(block.text)}</h{block.level}>"
        case Paragraph():
            yield f"<p>{line_html(block.line)}</p>"
        case Facts():
            yield "<dl>"
            for label, value in block.rows:
                yield f"<div><dt>{_text(label)}</dt><dd>{line_html(value)}</dd></div>"
            yield "</dl>"
        case Entries():
            yield from _entries(block.entries, "entries")
        case Tree():
            yield from _entries([block.root], "tree")
        case Table():
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    yield "<table>"
    yield _row(f"<th>{_text(one)}</th>" for one in table.head)
    for row in table.rows:
        yield _row(f"<td>{line_html(one)}</td>" for one in row)
    yield "</table>"


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _entries(entries: Iterable[Entry], kind: str) -> Iterator[str]:
    yield f'<ul class="{kind}">'
    for entry in entries:
        yield f'<li><p class="lead">{line_html(entry.lead)}</p>'
        yield from (f"<p>{line_html(one)}</p>" for one in entry.lines)
        if entry.children:
            yield from _entries(entry.children, kind)
        yield "</li>"
    yield "</ul>"


def line_html(line: Line) -> str:
    """Return one line as HTML, every word escaped."""
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    opening, closing = _TAGS.get(run.style, ("", ""))
    # Words written from right to left must not turn what stands beside them.
    text = f"{opening}<bdi>{_text(run.text)}</bdi>{closing}" if opening else _text(run.text)
    if run.url and run.url.startswith(("https://", "http://")):
        return f'<a rel="noreferrer nofollow" href="{escape(run.url)}">{text}</a>'
    return text


def _text(text: str) -> str:
    return escape(visible(text))
