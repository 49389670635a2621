"""What a search finds, as a list: claims, then quoted words, then articles."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from claimdb.queries.listing import IN_PART
from claimdb.queries.search import CLOSING, OPENING, Hit, Kind
from claimdb.reports.blocks import (
    Block,
    Document,
    Entries,
    Entry,
    Heading,
    Line,
    Run,
    Style,
    line,
)
from claimdb.reports.phrases import DOT, VERBS, quoted
from claimdb.text.untitled import capital, untitled

TITLES: Final = {
    Kind.CLAIMS.value: "Claims",
    Kind.QUOTES.value: "Quoted words",
    Kind.ARTICLES.value: "Articles",
}
_FOUND: Final = re.compile(f"({OPENING}[^{CLOSING}]*{CLOSING})")


def search_document(query: str, hits: Iterable[Hit]) -> Document:
    """Return what was found; the found words are in bold."""
    blocks: list[Block] = []
    for kind, group in groupby(hits, key=lambda hit: hit.kind):
        blocks += [Heading(TITLES[kind], 2), Entries(tuple(map(_entry, group)))]
    return Document(f"Search: {query}", tuple(blocks))


def snippet_line(snippet: str) -> Line:
    """Return a snippet with the found words in bold."""
    parts = _FOUND.split(snippet)
    return line(
        *(
            Run(part[1:-1], Style.NAME) if part.startswith(OPENING) else Run(part, Style.WORDS)
            for part in parts
        )
    )


def _entry(hit: Hit) -> Entry:
    note = line(Run(DOT.join((*notes(hit), hit.id)), Style.NOTE))
    if hit.kind == Kind.CLAIMS:
        return Entry(snippet_line(hit.snippet), (note,))
    if hit.kind == Kind.QUOTES:
        lead = line(Run(hit.source or "", Style.NAME), f" {VERBS[hit.stance or 'asserts']}: ")
        return Entry(lead + line(hit.claim or ""), (snippet_line(hit.snippet), note))
    lead = line(Run(article_name(hit), Style.NAME))
    return Entry(lead, (snippet_line(hit.snippet), note))


def article_name(hit: Hit) -> str:
    """Return the title of an article that was found, or what it is called without one."""
    return hit.article or capital(untitled("retelling" if hit.retelling else "article", hit.date))


def notes(hit: Hit) -> Iterator[str]:
    """Yield when, where, and what a reader must know before relying on it."""
    called = hit.kind != Kind.ARTICLES or hit.article  # else its name says day and kind
    if hit.date and called:
        yield hit.date
    if hit.kind == Kind.ARTICLES:
        yield hit.publisher or "publisher not stated"
    elif hit.article:
        yield quoted(hit.article)
    if hit.denial_scope in IN_PART:
        yield "not the whole of it is denied"
    if hit.retelling and called:
        yield "a retelling" if hit.kind == Kind.ARTICLES else "in a retelling"
    if hit.automatic:
        yield "recorded by a program; not reviewed"
