"""Claims of the database as frames: statements, with the names and the day of their article.

Invariant: only what an article itself has is used, and who its named sources are held to
be; a claim that no attribution is on any more, and that no person made, has no frame.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.link.frame import Frame, frame
from claimdb.pipeline.wanted import number, numbers, parts

#: The first attribution that counts tells the article of a machine's claim.
_CLAIMS: Final = """
SELECT claim.id, claim.statement, claim.created_by IS NOT NULL,
  (SELECT min(said.id) FROM current_attributions AS said WHERE said.claim_id = claim.id)
FROM claims AS claim WHERE claim.id IN ({0})
"""
_ARTICLES: Final = """
SELECT said.id, article.id, said.revision_id,
  coalesce(article.published_earliest, revision.seen_at)
FROM attributions AS said
JOIN revisions AS revision ON revision.id = said.revision_id
JOIN articles AS article ON article.id = revision.article_id
WHERE said.id IN ({0})
"""
_NAMED: Final = """
SELECT DISTINCT said.revision_id, source.id, source.name, stands.name, source.kind
FROM attributions AS said
-- CROSS JOIN: SQLite would begin with all sources that have a name.
CROSS JOIN sources AS source
CROSS JOIN sources AS stands
WHERE said.revision_id IN ({0})
  AND source.id = said.source_id AND source.is_named = 1
  AND stands.id = coalesce(source.canonical_id, source.id)
ORDER BY said.revision_id, source.id
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A named source of an article: its row, its name there, and who it is held to be."""

    source: int
    name: str
    stands: str
    kind: str


@dataclass(frozen=True, slots=True)
class Read:
    """A claim that is read: its frame, its article and day, the named sources of the article."""

    claim: int
    frame: Frame
    by_person: bool
    article: int | None = None
    day: date | None = None
    named: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class _Article:
    article: int
    revision: int
    day: date


def read_claims(batch: Batch, claims: Iterable[int]) -> dict[int, Read]:
    """Return claims as frames, by row number; those that nobody holds are left out."""
    found: dict[int, Read] = {}
    for part in parts(claims):
        rows = batch.rows(_CLAIMS.format(numbers(part)))
        articles = _articles(batch, [number(row[3]) for row in rows if row[3] is not None])
        named = named_in(batch, {one.revision for one in articles.values()})
        for claim, statement, by_person, said in rows:
            if said is None and not by_person:
                continue
            article = None if said is None or by_person else articles[number(said)]
            found[number(claim)] = _read(
                number(claim), str(statement), article, named, by_person=bool(by_person)
            )
    return found


def _read(
    claim: int,
    statement: str,
    article: _Article | None,
    named: dict[int, list[Named]],
    *,
    by_person: bool,
) -> Read:
    if article is None:
        return Read(claim, frame(statement), by_person)
    sources = tuple(named.get(article.revision, ()))
    made = frame(statement, day=article.day, names=names(sources))
    return Read(claim, made, by_person, article.article, article.day, sources)


def names(sources: Sequence[Named]) -> dict[str, str]:
    """Return the names of an article's sources with those that they stand for.

    Of persons the last name too, where one person of the article has it.
    """
    found = {one.name: one.stands for one in sources}
    last: dict[str, set[str]] = defaultdict(set)
    for one in sources:
        if one.kind == "person" and " " in one.name:
            last[one.name.split()[-1]].add(one.stands)
    for name, stands in last.items():
        if len(stands) == 1:
            (only,) = stands
            for form in (name, f"Mr {name}", f"Ms {name}", f"Mrs {name}"):
                found.setdefault(form, only)
    return found


def _articles(batch: Batch, attributions: Iterable[int]) -> dict[int, _Article]:
    found: dict[int, _Article] = {}
    for part in parts(set(attributions)):
        for said, article, revision, known in batch.rows(_ARTICLES.format(numbers(part))):
            day = datetime.fromisoformat(str(known)).date()
            found[number(said)] = _Article(number(article), number(revision), day)
    return found


def named_in(batch: Batch, revisions: Iterable[int]) -> dict[int, list[Named]]:
    """Return the named sources of texts, by the row number of the text."""
    found: dict[int, list[Named]] = defaultdict(list)
    for part in parts(revisions):
        for revision, source, name, stands, kind in batch.rows(_NAMED.format(numbers(part))):
            one = Named(number(source), str(name), str(stands), str(kind))
            found[number(revision)].append(one)
    return found
