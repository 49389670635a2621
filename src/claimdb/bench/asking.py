"""Questions to a large database: whole pages, and each query of the catalogue by itself.

A query is compared with the best SQL that we could write by hand for the same
rows, in ``baselines/NAME.sql`` (``NAME_FILTER.sql`` with a filter). Invariant:
both give the same rows, and no query of the catalogue is forgotten; tests hold it.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice
from pathlib import Path
from typing import Final

from claimdb.bench.lines import Line
from claimdb.bench.looking_back import pages_anew
from claimdb.bench.subjects import PAGE, Subjects, find_subjects
from claimdb.bench.timing import by_turns
from claimdb.db.location import open_read_only
from claimdb.db.reader import Reader, Row, Value, expand, open_reader
from claimdb.queries import lookup, run
from claimdb.queries.article_page import article_page
from claimdb.queries.briefing import chosen_briefing
from claimdb.queries.catalog import Query, names, query
from claimdb.queries.claim_dossier import claim_dossier
from claimdb.queries.contested import contested
from claimdb.queries.crossing import crossing
from claimdb.queries.matrix import matrix
from claimdb.queries.search import search
from claimdb.queries.source_profile import source_profile
from claimdb.queries.trace import trace

Ask = Callable[[], object]

_SHARED: Final = re.compile(r"\{shared (?P<name>\w+)\}\n")
_PAGE_MS: Final = 100.0
_CONTESTED_MS: Final = 300.0
_RATIO: Final = 1.5
#: The reader's own, so that neither side has a cache that the other has not.
_PRAGMAS: Final = ("temp_store = MEMORY", "cache_size = -65536", "mmap_size = 268435456")


def measure_questions(url: str, path: Path) -> list[Line]:
    """Return what pages and queries take on the database at ``url``, whose file is ``path``."""
    with open_reader(url) as reader, closing(open_read_only(path)) as raw:
        for pragma in _PRAGMAS:
            raw.execute(f"PRAGMA {pragma}")
        subjects = find_subjects(reader)
        return [
            *(_page_line(name, ask, most) for name, ask, most in pages(reader, subjects)),
            *(_page_line(name, ask, most) for name, ask, most in pages_anew(url, reader)),
            *(_compared(reader, raw, subjects, case) for case in sorted(baselines())),
            _hidden_line(reader, subjects),
        ]


def pages(reader: Reader, about: Subjects) -> Iterator[tuple[str, Ask, float | None]]:
    """Yield what a person opens: its name, the call, and the goal in milliseconds."""
    popular, source = about.claims[0], about.sources[0]
    by_source = partial(contested, reader, limit=PAGE, filters={"source": source})
    yield "contested", lambda: list(contested(reader, limit=PAGE)), _CONTESTED_MS
    yield "contested --source, the most quoted", lambda: list(by_source()), _CONTESTED_MS
    yield "claim, typical", partial(claim_dossier, reader, about.typical_claim), _PAGE_MS
    yield "claim, the most reported", partial(claim_dossier, reader, popular), _PAGE_MS
    yield "source, typical", partial(source_profile, reader, about.typical_source), _PAGE_MS
    yield "source, the most quoted", partial(source_profile, reader, source), _PAGE_MS
    yield "article", partial(article_page, reader, about.articles[0]), None
    yield "xref of the two most quoted", partial(crossing, reader, about.sources[:2]), None
    yield "matrix", partial(matrix, reader), None
    yield "trace of the most reported claim", partial(trace, reader, _public(about)), None
    words = about.texts["words"].replace('"', "")
    yield "search, all kinds", lambda: list(search(reader, words)), None
    yield "finding a claim by its words", partial(_found, reader, words), None
    yield "finding a source by its name", partial(lookup.source, reader, about.texts["key"]), None
    brief = partial(chosen_briefing, reader, about.claims[:10], {}, sayings=5)
    yield "report on the ten most reported", brief, None


def _public(about: Subjects) -> str:
    return about.public_ids["claims"][0]


def _found(reader: Reader, words: str) -> list[Row]:
    match = " ".join(f'"{word}"' for word in words.split())
    return run.select(reader, "lookup_claim_words", {"words": match, "most": 50})


@cache
def baselines() -> dict[str, str]:
    """Return every baseline, name to SQL; ``{shared NAME}`` stands for ``shared/NAME.sql``."""
    folder = files("claimdb.bench") / "baselines"
    shared = _texts(folder / "shared")
    return {
        name: _SHARED.sub(lambda step: shared[step["name"]], text)
        for name, text in _texts(folder).items()
    }


def _texts(folder: Traversable) -> dict[str, str]:
    return {
        file.name.removesuffix(".sql"): file.read_text(encoding="utf-8")
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    }


def _split(case: str) -> tuple[str, str | None]:
    """Return the query and the filter of a case."""
    if case in names():
        return case, None
    name, _, filter_ = case.rpartition("_")
    return name, filter_


def _page_line(name: str, ask: Ask, most: float | None) -> Line:
    took, _ = by_turns(ask, None)
    return Line(what=f"page: {name}", figure=took, unit="ms", most=most)


def _compared(reader: Reader, raw: sqlite3.Connection, about: Subjects, case: str) -> Line:
    ask, baseline = partial(first_page, reader, about, case), partial(by_hand, raw, about, case)
    took, raw_took = by_turns(ask, baseline)
    return Line(what=f"query: {case}", figure=took, unit="ms", baseline=raw_took, most_ratio=_RATIO)


def first_page(reader: Reader, about: Subjects, case: str) -> list[Row]:
    """Return the first page of a query as the product gives it, all of it where it has no pages."""
    name, filter_ = _split(case)
    filters = about.filters(filter_) if filter_ else {}
    limit = PAGE if "{page}" in query(name).body else None
    return run.select(reader, name, about.params(query(name)), filters=filters, limit=limit)


def by_hand(raw: sqlite3.Connection, about: Subjects, case: str) -> list[Row]:
    """Return the same rows by the SQL of the case's baseline."""
    name, filter_ = _split(case)
    asked = query(name)
    filters = about.filters(filter_) if filter_ else {}
    limit = PAGE if "{page}" in asked.body else -1
    given = {**_defaults(asked), **about.params(asked), **filters, "limit": limit, "offset": 0}
    statement, values = expand(baselines()[case], given)
    cursor = raw.execute(statement, values)
    columns = [column[0] for column in cursor.description]
    return [dict(zip(columns, row, strict=True)) for row in cursor]


def _defaults(asked: Query) -> dict[str, Value]:
    return {
        name: int(param.default) if param.type == "int" else param.default
        for name, param in asked.params.items()
        if param.default is not None
    }


def _hidden_line(reader: Reader, about: Subjects) -> Line:
    """Return the slowest of the queries that pages, look-ups and exports are made of."""
    hidden = [name for name in names() if query(name).hidden]
    took = {name: by_turns(partial(first_rows, reader, about, name), None)[0] for name in hidden}
    slowest = max(took, key=lambda name: took[name])
    what = f"query: slowest of {len(hidden)} hidden, {slowest}"
    return Line(what=what, figure=took[slowest], unit="ms")


def first_rows(reader: Reader, about: Subjects, name: str) -> list[Row]:
    """Return the first rows of any query, read no further than a page."""
    asked = query(name)
    limit = PAGE if "{page}" in asked.body else None
    return list(islice(run.stream(reader, name, about.params(asked), limit=limit), PAGE))
