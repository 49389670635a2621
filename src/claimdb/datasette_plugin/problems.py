"""What keeps a page from being shown, as a page, or in the form that was asked for.

Invariant: one clear sentence with the way out, in words for somebody who has a browser
and no command line; a name that fits several things lists them, each as a link.
"""

import json
from collections.abc import Iterator
from typing import Final

from claimdb.datasette_plugin.asked import JSON, TEXT, Asked, Told
from claimdb.errors import (
    Ambiguous,
    ClaimdbError,
    DatabaseEmpty,
    DatabaseForeign,
    DatabaseProblem,
    InputError,
    LookupFailed,
    NotFound,
    PageBeyond,
    PageUnknown,
    QueryTooSlow,
)
from claimdb.errors.base import shown
from claimdb.pages.problem import Choice, Problem, problem_page
from claimdb.pages.site import Site

#: Kinds of things, and the list that has all of them.
_LISTS: Final = {"claim": "claims", "source": "sources", "article": "articles"}
#: All else, by its family: the status, and the heading.
_KINDS: Final[tuple[tuple[type[ClaimdbError], tuple[int, str]], ...]] = (
    (LookupFailed, (404, "Not found")),
    (QueryTooSlow, (503, "This takes too long")),
    (DatabaseProblem, (503, "The database cannot be read")),
    (InputError, (400, "This cannot be asked so")),
    (ClaimdbError, (500, "This cannot be shown")),
)
_MACHINES: Final = frozenset({"json", "jsonld"})
_PLAIN: Final = frozenset({"csv", "svg"})


def problem_told(error: ClaimdbError, site: Site, asked: Asked) -> Told:
    """Return what is shown in place of the page."""
    problem = problem_of(error, site, asked)
    if asked.format in _MACHINES:
        told = {"ok": False, "error": problem.sentence, "status": problem.status}
        choices = [{"id": one.id, "name": one.name} for one in problem.choices if one.id]
        body = json.dumps(told | ({"candidates": choices} if choices else {}), ensure_ascii=False)
        return Told(body + "\n", JSON, problem.status)
    if asked.format in _PLAIN:
        return Told(f"{problem.sentence}\n", TEXT, problem.status)
    return Told(problem_page(problem, site), status=problem.status)


def problem_of(error: ClaimdbError, site: Site, asked: Asked) -> Problem:
    """Return what is wrong, in words for a reader, and where to go from there."""
    told = _sentence(error, site.database)
    match error:
        case Ambiguous():
            told = f"“{shown(error.text)}” may be any of {error.total:,} {error.kind}s; choose one."
            problem = Problem(404, "Which one?", told, tuple(_candidates(error, site, asked)))
        case NotFound():
            choices = tuple(_near(error, site, asked))
            problem = Problem(404, "Not found", _not_found(error), choices)
        case PageBeyond():
            problem = Problem(404, "No such page", told, tuple(_turned(error, site, asked)))
        case PageUnknown():
            problem = Problem(404, "No such page", told, tuple(_pages(error, site)))
        case DatabaseEmpty():
            told = f"{site.database} is empty; 'claimdb init' makes a claimdb database of it."
            problem = Problem(404, "Nothing here yet", told, pages=False)
        case DatabaseForeign():
            told = f"{site.database} is not a claimdb database; it has tables, and no pages."
            problem = Problem(404, "Not a claimdb database", told, pages=False)
        case _:
            status, heading = next(known for kind, known in _KINDS if isinstance(error, kind))
            pages = not isinstance(error, DatabaseProblem) or isinstance(error, QueryTooSlow)
            problem = Problem(status, heading, told, pages=pages)
    return problem


def _sentence(error: ClaimdbError, database: str) -> str:
    """Return the sentence of an error with a capital, unless it begins with a name."""
    told = str(error)
    return told if told.startswith(database) else told[:1].upper() + told[1:]


def _not_found(error: NotFound) -> str:
    told = f"There is no {error.kind} “{shown(error.text)}” here"
    if error.nearest:
        return f"{told}; did you mean one of these?"
    if error.kind in _LISTS:
        return f"{told}; look for it by some of its words, or in the list of all."
    return f"{told}; look for its words."


def _turned(error: PageBeyond, site: Site, asked: Asked) -> Iterator[Choice]:
    """Yield the first page of what was asked for, and the last where it is known."""
    others = {name: text for name, text in asked.given().items() if name != "page"}
    yield Choice("First page", "", site.page(asked.path, **others))
    if error.last and error.last > 1:
        last = site.page(asked.path, **others, page=error.last)
        yield Choice(f"Last page ({error.last:,})", "", last)


def _pages(error: PageUnknown, site: Site) -> Iterator[Choice]:
    """Yield the pages that may have been meant: the nearest first, then all that need no name."""
    known = [page for page in error.known if "/" not in page]
    for page in sorted(known, key=lambda page: page != error.near):
        yield Choice(page, "", site.page(page))


def _candidates(error: Ambiguous, site: Site, asked: Asked) -> Iterator[Choice]:
    """Yield what may have been meant, each with the page that was asked for, of that one."""
    kind = error.kind
    if asked.parts.get("id", "").strip() == error.text.strip():
        kind = asked.path.partition("/")[0]
    for one in error.candidates:
        address = _again(error.text, one.public_id, site, asked)
        address = address or site.page(f"{kind}/{one.public_id}")
        yield Choice(one.name, one.description, address, one.public_id)


def _near(error: NotFound, site: Site, asked: Asked) -> Iterator[Choice]:
    for name in error.nearest:
        address = _again(error.text, name, site, asked) or site.page("search", q=name)
        yield Choice(name, "", address)
    if error.kind in _LISTS:
        yield Choice(f"Search for “{error.text}”", "", site.page("search", q=error.text))
        yield Choice(f"All {_LISTS[error.kind]}", "", site.page(_LISTS[error.kind]))


def _again(text: str, meant: str, site: Site, asked: Asked) -> str | None:
    """Return the address that was asked for, with ``meant`` in place of ``text`` as a filter."""
    wanted = text.strip()
    query = {name: meant if given == wanted else given for name, given in asked.given().items()}
    return site.page(asked.path, **query) if wanted in asked.given().values() else None
