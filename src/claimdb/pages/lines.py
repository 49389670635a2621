"""Lines of words as HTML: the phrases of the reports, on a page.

Invariant: every word passes through ``html.escape``, and nothing but the web is an
address, so that no name or quotation of an article can run or fetch anything.
"""

from html import escape
from typing import Final

from claimdb.reports.blocks import Line, Run, Style, visible

_TAGS: Final = {
    Style.NAME: ("<b>", "</b>"),
    Style.WORDS: ('<span class="words">', "</span>"),
    Style.NOTE: ('<span class="note">', "</span>"),
    Style.ID: ("<code>", "</code>"),
    Style.REMOVED: ("<del>", "</del>"),
    Style.ADDED: ("<ins>", "</ins>"),
}


def line_html(line: Line) -> str:
    """Return one line as HTML, every word escaped."""
    return "".join(_run(run) for run in line)


def _run(run: Run) -> str:
    opening, closing = _TAGS.get(run.style, ("", ""))
    text = escape(visible(run.text))
    # Words written from right to left must not turn what stands beside them.
    text = f"{opening}<bdi>{text}</bdi>{closing}" if opening else text
    if run.url and run.url.startswith(("https://", "http://")):
        return f'<a rel="noreferrer nofollow" href="{escape(run.url)}">{text}</a>'
    return text
