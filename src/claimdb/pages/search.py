"""What a search finds, as a page: claims, then quoted words, then articles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from claimdb.pages.env import render
from claimdb.pages.site import Site
from claimdb.queries.search import CLOSING, OPENING, Hit, Kind
from claimdb.reports.search import TITLES, article_name, notes

_FOUND: Final = re.compile(f"({OPENING}[^{CLOSING}]*{CLOSING})")


@dataclass(frozen=True, slots=True)
class Found:
    """What was found by which words: of all kinds or ``only`` of one; ``more`` has the rest."""

    words: str
    hits: tuple[Hit, ...] = ()
    only: str | None = None
    page: int = 1
    more: frozenset[str] = field(default_factory=frozenset)


def search_page(found: Found, site: Site) -> str:
    """Return the page of a search; the words that were found are marked."""
    kinds = [kind.value for kind in Kind]
    return render(
        "search.html",
        site=site,
        section="search",
        title=f"Search: {found.words}" if found.words else "Search",
        asked_words=found.words,
        found=found,
        kinds=[
            (kind, TITLES[kind], [hit for hit in found.hits if hit.kind == kind]) for kind in kinds
        ],
        parts=parts,
        article_name=article_name,
        notes=notes,
        hint=hint(found.words),
    )


def parts(snippet: str) -> Iterator[tuple[str, bool]]:
    """Yield the pieces of a snippet, each with whether it is a word that was found."""
    for part in _FOUND.split(snippet):
        if part.startswith(OPENING):
            yield part[1:-1], True
        elif part:
            yield part, False


def hint(words: str) -> str | None:
    """Return what else to try: words are found whole, and "missile" is not "missiles"."""
    last = words.rsplit(maxsplit=1)[-1] if words.split() else ""
    return f"{words}*" if last.isalpha() else None
