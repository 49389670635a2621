"""Texts whose own voice is looked for: those that were just read, and older ones by their words.

Invariant: of an article the newest state that was read is looked at, and no words that an
attribution of it has, now or once, are taken for the article's own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final

from claimdb.db.bulk import Batch, Value
from claimdb.db.dialect import Dialect
from claimdb.extract.unattributed import unattributed
from claimdb.link.entities import shapes
from claimdb.link.frame import Frame
from claimdb.pipeline.linking_frames import Named, named_in
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.text.names import name_key
from claimdb.text.spans import Span

#: Names of a statement that an older text has to have, and words of which it has to have one.
_NAMES: Final = 3
_WORDS: Final = 8
#: Names are compared as they are keyed: with a straight apostrophe, without accents.
_CURLY, _STRAIGHT = "\u2019", "'"
#: Letters by which a word is looked for, so that "missiles" finds "missile".
_STEM: Final = 5
#: Older texts that one denial has looked at, the latest of those that have its words.
_OLDER: Final = 24

_READ: Final = """
SELECT DISTINCT done.revision_id FROM extractions AS done WHERE done.id IN ({0})
"""
_TEXTS: Final = """
SELECT state.id, state.public_id, article.id, article.public_id, article.language,
  coalesce(article.published_earliest, state.seen_at), state.text
FROM revisions AS state
JOIN articles AS article ON article.id = state.article_id
WHERE state.id IN ({0}) AND state.text IS NOT NULL
  AND EXISTS (SELECT 1 FROM extractions AS done WHERE done.revision_id = state.id)
  AND NOT EXISTS (SELECT 1 FROM revisions AS newer
    JOIN extractions AS read ON read.revision_id = newer.id
    WHERE newer.article_id = state.article_id AND newer.number > state.number)
ORDER BY state.id
"""
#: Those of older states that stand in this one are carried into it. 1 where the words are
#: known as the article's own already: they say nothing on what stands beside them.
_COVERED: Final = """
SELECT words.revision_id, words.start_offset, words.end_offset,
  CASE WHEN EXISTS (SELECT 1 FROM attribution_passages AS link
      JOIN attributions AS own ON own.id = link.attribution_id AND own.own_voice = 1
      WHERE link.passage_id = words.id
        OR link.passage_id IN (SELECT carry.passage_id FROM passage_carries AS carry
          WHERE carry.carried_id = words.id))
    AND NOT EXISTS (SELECT 1 FROM attribution_passages AS link
      JOIN attributions AS said ON said.id = link.attribution_id AND said.own_voice = 0
      WHERE link.passage_id = words.id)
    THEN 1 ELSE 0 END
FROM passages AS words WHERE words.revision_id IN ({0})
"""
#: The latest that have the words: news comes back to what is recent.
_FOUND: Final = {
    Dialect.SQLITE: """
SELECT chunk.revision_id FROM text_chunks AS chunk WHERE chunk.id IN (
  SELECT rowid FROM text_chunks_fts WHERE text_chunks_fts MATCH ? ORDER BY rowid DESC LIMIT ?)
""",
    Dialect.POSTGRESQL: """
SELECT chunk.revision_id FROM text_chunks AS chunk WHERE chunk.id IN (
  SELECT known.id FROM text_chunks_fts AS known
  WHERE known.words @@ (SELECT loose FROM search_asked(?)) ORDER BY known.id DESC LIMIT ?)
""",
}


@dataclass(frozen=True, slots=True)
class Voiced:
    """A text with the sentences that it tells itself, and what names mean in it."""

    revision: Ref
    article: Ref
    day: date
    text: str
    sentences: tuple[Span, ...]
    named: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class _Covered:
    """Words of a text that attributions have: of somebody, and those of the article itself."""

    somebodys: list[Span] = field(default_factory=list)
    own: list[Span] = field(default_factory=list)


def texts_read(batch: Batch, extractions: Iterable[int]) -> list[Voiced]:
    """Return the texts that were read, those that are the newest of their articles."""
    revisions = {
        number(one)
        for part in parts(extractions)
        for (one,) in batch.rows(_READ.format(numbers(part)))
    }
    return _voiced(batch, revisions)


def older_texts(batch: Batch, denied: Frame) -> list[Voiced]:
    """Return texts that may assert what is denied: the latest that have its names and a word.

    Of their sentences those that have the names.
    """
    names = [
        (*shapes(key), *_written(denied.statement, key)) for key in sorted(denied.entities)[:_NAMES]
    ]
    asked = _asked(denied, names)
    if asked is None:
        return []
    sql = _FOUND[Dialect(batch.connection.dialect.name)]
    found = _voiced(batch, {number(one) for (one,) in batch.rows(sql, asked, _OLDER)})
    return [replace(one, sentences=tuple(_naming(one, names))) for one in found]


def _written(statement: str, key: str) -> Iterator[str]:
    """Yield a last name as it is written, where its key joins what full-text search parts."""
    last = key.rsplit(maxsplit=1)[-1] if key.split() else key
    for word in statement.lower().replace(_CURLY, _STRAIGHT).split():
        plain = word.strip(".,;:!?()").removesuffix("'s")
        if _STRAIGHT in plain and name_key(plain) == last:
            yield plain


def _naming(one: Voiced, names: Sequence[Sequence[str]]) -> Iterator[Span]:
    for sentence in one.sentences:
        written = one.text[sentence.start : sentence.end]
        words = f"{written.lower().replace(_CURLY, _STRAIGHT)} {name_key(written)}"
        if all(any(name in words for name in some) for some in names):
            yield sentence


def _asked(denied: Frame, names: Sequence[Sequence[str]]) -> str | None:
    """Return what is looked for in the language of full-text search; None without a name."""
    called = {word for some in names for name in some for word in name.split()}
    words = sorted(word for word in denied.contents if word.isalpha() and word not in called)
    if not names or not words:
        return None
    either = [" OR ".join(f'"{name}"' for name in some if '"' not in name) for some in names]
    either.append(" OR ".join(f'"{word[:_STEM]}" *' for word in words[:_WORDS]))
    return " AND ".join(f"({one})" for one in either if one)


def _voiced(batch: Batch, revisions: Iterable[int]) -> list[Voiced]:
    found: list[Voiced] = []
    for part in parts(revisions):
        rows = batch.rows(_TEXTS.format(numbers(part)))
        named = named_in(batch, {number(row[0]) for row in rows}) if rows else {}
        covered = _covered(batch, rows)
        found += [_text(row, covered, named) for row in rows]
    return found


def _text(
    row: Sequence[Value], covered: dict[int, _Covered], named: dict[int, list[Named]]
) -> Voiced:
    state, public, article, article_public, language, known, words = row
    text, revision = str(words), number(state)
    told = None if language is None else str(language)
    taken = covered.get(revision, _Covered())
    return Voiced(
        revision=Ref(revision, str(public)),
        article=Ref(number(article), str(article_public)),
        day=datetime.fromisoformat(str(known)).date(),
        text=text,
        sentences=tuple(
            sentence
            for sentence in unattributed(text, taken.somebodys, told)
            if not any(one.start < sentence.end and sentence.start < one.end for one in taken.own)
        ),
        named=tuple(named.get(revision, ())),
    )


def _covered(batch: Batch, rows: Sequence[Sequence[Value]]) -> dict[int, _Covered]:
    found: dict[int, _Covered] = defaultdict(_Covered)
    if rows:
        wanted = numbers(number(row[0]) for row in rows)
        for revision, start, end, is_own in batch.rows(_COVERED.format(wanted)):
            taken = found[number(revision)]
            spans = taken.own if is_own else taken.somebodys
            spans.append(Span(number(start), number(end)))
    return found
