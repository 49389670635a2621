"""Full-text search over articles, quoted words and claims, behind one interface.

What a person may type: words, all of which must occur; "a phrase"; one OR
another (OR binds closer than the words around it); -word or NOT word, which
must not occur; begin* for a beginning. Letter case and accents do not matter.
Both engines find the same; the order of what scores nearly alike may differ, since
PostgreSQL compares lengths with what is found and FTS5 with all there is.
Invariant: nothing that is typed is an error of the index's own language; every
word reaches it in quotation marks.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from types import MappingProxyType
from typing import Final

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Params, Reader, Row
from claimdb.errors import SearchEmpty
from claimdb.queries import run
from claimdb.queries.listing import told
from claimdb.queries.marking import SHORTENED, WHOLE, marked
from claimdb.queries.past import PastReader
from claimdb.queries.values import optional, share, string

#: Around a found word; private characters, which no cleaned text is likely to hold.
OPENING: Final = "\ue000"
CLOSING: Final = "\ue001"

_TERM: Final = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))(?P<star>\*)?')
_CONTROLS: Final = dict.fromkeys((*range(32), *range(127, 160)), " ")


class Kind(StrEnum):
    """What is searched."""

    CLAIMS = "claims"
    QUOTES = "quotes"
    ARTICLES = "articles"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found; ``id`` is a claim, an attribution or an article, as ``kind`` says.

    ``snippet`` has a mark before and after each word that was found (``mark``
    replaces them). ``score`` compares within a kind only; the lower the better.
    """

    kind: str
    id: str
    snippet: str
    source_id: str | None
    source: str | None
    stance: str | None
    denial_scope: str | None
    claim_id: str | None
    claim: str | None
    article_id: str | None
    article: str | None
    publisher: str | None
    retelling: bool
    automatic: bool
    date: str | None
    score: float | None


def search(
    reader: Reader,
    query: str,
    kinds: Sequence[Kind] = tuple(Kind),
    *,
    limit: int = 10,
    offset: int = 0,
) -> Iterator[Hit]:
    """Yield what is found, kind by kind, up to ``limit`` of each; 0 means all.

    Raises SearchEmpty where no word is asked for.
    """
    params = {"words": expression(query), "opening": OPENING, "closing": CLOSING}
    for kind in kinds:
        if isinstance(reader, PastReader):
            yield from islice(
                _then(reader, kind, params), offset, offset + limit if limit else None
            )
            continue
        ask = run.select if limit else run.stream
        rows: Iterable[Row] = ask(reader, f"search_{kind}", params, limit=limit, offset=offset)
        yield from _hits(reader, kind, rows, params["words"])


def _then(reader: PastReader, kind: Kind, params: Params) -> Iterator[Hit]:
    """Yield all hits of what was known then: a page of the index may hold none of them."""
    rows = run.stream(reader, f"search_{kind}", params, limit=0)
    known = (row for row in rows if kind is not Kind.CLAIMS or row["last_said"] is not None)
    return _hits(reader, kind, known, str(params["words"]))


def _hits(reader: Reader, kind: Kind, rows: Iterable[Row], words: str) -> Iterator[Hit]:
    if reader.dialect is Dialect.POSTGRESQL:  # which gives whole texts without marks
        form = SHORTENED if kind is Kind.ARTICLES else WHOLE
        rows = marked(rows, words, form, OPENING, CLOSING)
    return _once(_HITS[kind](row) for row in rows)


def expression(query: str) -> str:
    """Return ``query`` in the language of FTS5, every word in quotation marks.

    Raises SearchEmpty where nothing is asked for, or only what must not occur.
    """
    wanted: list[list[str]] = []
    unwanted: list[str] = []
    joins, negates = False, False
    for match in _TERM.finditer(_clean(query)):
        word = match["phrase"] if match["word"] is None else match["word"]
        if match["word"] in {"AND", "OR", "NOT"} and not match["minus"]:
            joins, negates = match["word"] == "OR", match["word"] == "NOT"
            continue
        term = _quoted(word, prefix=bool(match["star"]))
        if term is None:
            continue
        if match["minus"] or negates:
            unwanted.append(term)
        elif joins and wanted:
            wanted[-1].append(term)
        else:
            wanted.append([term])
        joins = negates = False
    if not wanted:
        raise SearchEmpty(query)
    both = " AND ".join(f"({' OR '.join(either)})" for either in wanted)
    return f"({both}) NOT ({' OR '.join(unwanted)})" if unwanted else both


def mark(snippet: str, opening: str, closing: str) -> str:
    """Return a snippet with the found words between ``opening`` and ``closing``."""
    return snippet.replace(OPENING, opening).replace(CLOSING, closing)


def _clean(query: str) -> str:
    """Return ``query`` without what a database cannot take: NUL, lone surrogates, markers."""
    text = query.encode("utf-8", "replace").decode("utf-8").translate(_CONTROLS)
    text = text.replace(OPENING, " ").replace(CLOSING, " ")
    return text.translate({ord("“"): '"', ord("”"): '"', ord("„"): '"'})


def _quoted(word: str, *, prefix: bool) -> str | None:
    """Return a word or phrase for FTS5, or None where it has no letter and no digit."""
    starred = word.endswith("*")
    bare = word.rstrip("*")
    if not any(character.isalnum() for character in bare):
        return None
    return f'"{bare}"' + (" *" if prefix or starred else "")


def _once(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield the best hit of each article, quotation and claim."""
    seen: set[str] = set()
    for hit in hits:
        if hit.id not in seen:
            seen.add(hit.id)
            yield hit


def _claim(row: Row) -> Hit:
    return _hit(row, Kind.CLAIMS)


def _quote(row: Row) -> Hit:
    # The day on which a text without a date was read is no day of what is said in it.
    date = None if row["dated_by"] == "seen" else told(row, "said")
    return _hit(row, Kind.QUOTES, date=date)


def _article(row: Row) -> Hit:
    renamed = {"article": row["title"], "article_id": row["id"]}
    return _hit(row | renamed, Kind.ARTICLES, date=told(row, "published"))


def _hit(row: Row, kind: Kind, date: str | None = None) -> Hit:
    known = dict.fromkeys(_OPTIONAL) | row
    return Hit(
        kind=kind.value,
        id=string(row, "id"),
        snippet=string(row, "snippet"),
        retelling=bool(row.get("retelling")),
        automatic=bool(row.get("automatic")),
        date=date,
        score=share(row, "score"),
        **{name: optional(known, name) for name in _OPTIONAL},
    )


_OPTIONAL: Final = (
    "source_id",
    "source",
    "stance",
    "denial_scope",
    "claim_id",
    "claim",
    "article_id",
    "article",
    "publisher",
)
_HITS: Final = MappingProxyType({Kind.CLAIMS: _claim, Kind.QUOTES: _quote, Kind.ARTICLES: _article})
