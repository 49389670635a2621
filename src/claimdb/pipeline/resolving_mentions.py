"""Sources of the database as mentions: what is stored of each, in the words of its articles.

Invariant: nothing is read that judgements have brought about, so that what is held of two
mentions does not depend on what was linked before.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.model.vocab import SourceKind
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.resolve.mention import Mention
from claimdb.text.names import name_key

#: Attributions of one source that are looked at: a machine's source is of one article, and
#: what a person recorded may have thousands.
_SAYINGS: Final = 24
#: Other names of an article that make the context of a source.
_CONTEXT: Final = 24
#: Words that name who speaks are longer than this only where they describe somebody.
_FORM: Final = 60

_SOURCES: Final = """
SELECT id, name, kind, is_named, wikidata, created_by IS NOT NULL FROM sources WHERE id IN ({0})
"""
_ALIASES: Final = (
    "SELECT source_id, name FROM source_aliases WHERE source_id IN ({0}) ORDER BY source_id, name"
)
_SAID: Final = """
SELECT said.source_id, said.id, said.revision_id, said.capacity, article.public_id,
  article.published_earliest
FROM attributions AS said
JOIN revisions AS revision ON revision.id = said.revision_id
JOIN articles AS article ON article.id = revision.article_id
WHERE said.source_id = ?
ORDER BY said.id
LIMIT ?
"""
_NAMING: Final = """
SELECT proof.attribution_id, words.exact FROM attribution_passages AS proof
JOIN passages AS words ON words.id = proof.passage_id
WHERE proof.attribution_id IN ({0}) AND proof.role = 'source' AND words.exact IS NOT NULL
ORDER BY proof.attribution_id, proof.ordinal
"""
_SPEAKING: Final = """
SELECT DISTINCT said.revision_id, speaker.id, speaker.name FROM attributions AS said
-- CROSS JOIN: SQLite would begin with all sources that have a name.
CROSS JOIN sources AS speaker
WHERE said.revision_id IN ({0}) AND speaker.id = said.source_id AND speaker.is_named = 1
ORDER BY said.revision_id, speaker.id
"""


@dataclass(frozen=True, slots=True)
class Known:
    """A source as a mention; ``by_person`` where a person made it.

    ``revision`` is the text in which a machine's source speaks first.
    """

    mention: Mention
    by_person: bool
    revision: int | None


@dataclass(slots=True)
class _Said:
    """What is stored of the sayings of one source."""

    attributions: list[int] = field(default_factory=list)
    revisions: list[int] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    articles: list[str] = field(default_factory=list)
    day: date | None = None


def mentions(batch: Batch, sources: Iterable[int]) -> dict[int, Known]:
    """Return sources as mentions, by row number."""
    found: dict[int, Known] = {}
    for part in parts(sources):
        said = {one: _said(batch, one) for one in part}
        aliases = _aliases(batch, part)
        words = _naming(batch, said)
        speaking = _speaking(batch, {one for each in said.values() for one in each.revisions})
        for row in batch.rows(_SOURCES.format(numbers(part))):
            one, by_person = number(row[0]), bool(row[5])
            forms = tuple(aliases.get(one, ()))
            if not by_person:
                forms += _forms(str(row[1]), words.get(one, ()))
            context = _context(one, said[one], speaking)
            mention = _mention(row, said[one], forms, () if by_person else context)
            first = said[one].revisions[0] if said[one].revisions else None
            found[one] = Known(mention, by_person, first)
    return found


def _mention(
    row: tuple[object, ...], said: _Said, forms: tuple[str, ...], context: tuple[str, ...]
) -> Mention:
    source, name, kind, is_named, wikidata, by_person = row
    of_one = not by_person and len(set(said.articles)) == 1
    return Mention(
        key=int(str(source)),
        name=str(name),
        kind=SourceKind(str(kind)),
        # What is of no article, or of many, is a document of its own: it is nobody's namesake.
        document=said.articles[0] if of_one else f"source {source}",
        is_named=bool(is_named),
        aliases=tuple(dict.fromkeys(forms)),
        roles=tuple(dict.fromkeys(said.roles)),
        context=context,
        day=said.day if of_one else None,
        wikidata=None if wikidata is None else str(wikidata),
    )


def _said(batch: Batch, source: int) -> _Said:
    found = _Said()
    for _, attribution, revision, capacity, article, day in batch.rows(_SAID, source, _SAYINGS):
        found.attributions.append(number(attribution))
        if number(revision) not in found.revisions:
            found.revisions.append(number(revision))
        if capacity is not None:
            found.roles.append(str(capacity))
        found.articles.append(str(article))
        if day is not None and found.day is None:
            found.day = datetime.fromisoformat(str(day)).date()
    return found


def _aliases(batch: Batch, sources: Iterable[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for source, name in batch.rows(_ALIASES.format(numbers(sources))):
        found[number(source)].append(str(name))
    return found


def _naming(batch: Batch, said: dict[int, _Said]) -> dict[int, list[str]]:
    """Return the words that name each source where it speaks."""
    of = {one: source for source, each in said.items() for one in each.attributions}
    found: dict[int, list[str]] = defaultdict(list)
    for part in parts(of):
        for attribution, words in batch.rows(_NAMING.format(numbers(part))):
            found[of[number(attribution)]].append(" ".join(str(words).split()))
    return found


def _speaking(batch: Batch, revisions: Iterable[int]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for part in parts(revisions):
        for revision, source, name in batch.rows(_SPEAKING.format(numbers(part))):
            found[number(revision)].append((number(source), str(name)))
    return found


def _forms(name: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return the other forms of a name: with a capital, and neither a pronoun nor a sentence."""
    key = name_key(name)
    return tuple(
        one
        for one in words
        if len(one) <= _FORM and one[:1].isupper() and " " in one and name_key(one) != key
    )


def _context(
    source: int, said: _Said, speaking: dict[int, list[tuple[int, str]]]
) -> tuple[str, ...]:
    names = [
        name
        for revision in said.revisions
        for other, name in speaking.get(revision, ())
        if other != source
    ]
    return tuple(dict.fromkeys(names))[:_CONTEXT]
