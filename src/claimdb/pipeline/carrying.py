"""What became of quoted words when the text of an article changed.

Each passage that proves an attribution has one row for each later state of its
article: unchanged, moved, altered or gone, and the passage that stands there
now. It is looked for from the newest state in which it was found; what was gone
and comes back is found again by what it last was.

Invariant: evidence never changes. Attributions stay with the words that they
were made from; a carry says what has become of those words since. The same
state again adds nothing. A text or words that are withheld can be compared with
nothing: then there is no row, rather than a guess.
"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from typing import Final, NamedTuple

from claimdb.db.bulk import Batch, Value
from claimdb.pipeline.evidence import add_passage
from claimdb.pipeline.maker import Ref, Work
from claimdb.text.anchoring import Anchored, anchor_all
from claimdb.text.spans import Selector, selector

#: The passages of older states that prove something and are not carried to this one yet,
#: each as it was when it was last found. ``?`` are the number of the state, the article
#: and number again, and the row of the state.
_OPEN: Final = """
SELECT evidence.id, state.revision_id, state.start_offset, state.end_offset, state.exact,
  state.prefix, state.suffix
FROM (SELECT proof.id,
    coalesce((SELECT carry.carried_id FROM passage_carries AS carry
      JOIN revisions AS seen ON seen.id = carry.revision_id
      WHERE carry.passage_id = proof.id AND carry.carried_id IS NOT NULL AND seen.number < ?
      ORDER BY seen.number DESC LIMIT 1), proof.id) AS state_id
  FROM (SELECT DISTINCT link.passage_id AS id FROM revisions AS older
    JOIN attributions AS said ON said.revision_id = older.id
    JOIN attribution_passages AS link ON link.attribution_id = said.id
    WHERE older.article_id = ? AND older.number < ?) AS proof
  WHERE NOT EXISTS (SELECT 1 FROM passage_carries AS carry
    WHERE carry.passage_id = proof.id AND carry.revision_id = ?)) AS evidence
JOIN passages AS state ON state.id = evidence.state_id
WHERE state.exact IS NOT NULL
ORDER BY state.revision_id, state.start_offset, state.end_offset, evidence.id
"""
#: States of articles that are newer than one in which an attribution was just recorded.
_NEWER: Final = """
SELECT DISTINCT newer.article_id, newer.number, newer.id, newer.public_id
FROM attributions AS said
JOIN revisions AS older ON older.id = said.revision_id
JOIN revisions AS newer ON newer.article_id = older.article_id AND newer.number > older.number
WHERE said.id > ? AND newer.text IS NOT NULL
ORDER BY newer.article_id, newer.number
"""


class _Open(NamedTuple):
    """A passage to be carried, and where it was found last."""

    passage: int
    revision: int
    wanted: Selector


def carry(work: Work, article: int, revision: Ref) -> int:
    """Carry the passages of older states of ``article`` to ``revision``; return how many.

    Rows and passages that this makes are a program's. Call it once a new state is
    stored; again, it does nothing.
    """
    number, text = work.batch.rows(
        "SELECT number, text FROM revisions WHERE id = ?", revision.number
    )[0]
    if text is None:
        return 0
    waiting = [
        _open(row) for row in work.batch.rows(_OPEN, number, article, number, revision.number)
    ]
    maker = Work(work.batch, replace(work.maker, person=None))
    for older, group in groupby(waiting, key=lambda one: one.revision):
        some = list(group)
        _carry_from(maker, older, some, revision, str(text))
    return len(waiting)


def last_attribution(batch: Batch) -> int:
    """Return the number of the newest attribution, for ``carry_added`` to begin behind it."""
    return int(str(batch.rows("SELECT coalesce(max(id), 0) FROM attributions")[0][0]))


def carry_added(work: Work, since: int) -> int:
    """Carry what was recorded of older states after attribution ``since``; return how many.

    A fact may be recorded of a text that has changed already: by a pack that has
    the older text, or by a correction.
    """
    return sum(
        carry(work, int(str(article)), Ref(int(str(revision)), str(public)))
        for article, _, revision, public in work.batch.rows(_NEWER, since)
    )


def _carry_from(work: Work, older: int, some: list[_Open], revision: Ref, text: str) -> None:
    """Carry passages that were last found in the state ``older``."""
    length, old_text = work.batch.rows(
        "SELECT text_length, text FROM revisions WHERE id = ?", older
    )[0]
    wanted = list(dict.fromkeys(one.wanted for one in some))
    found = anchor_all(
        wanted,
        text,
        old_length=int(str(length)),
        old_text=None if old_text is None else str(old_text),
    )
    of = dict(zip(wanted, found, strict=True))
    _add(work, ((one.passage, of[one.wanted]) for one in some), revision, text)


def _add(work: Work, carried: Iterable[tuple[int, Anchored]], revision: Ref, text: str) -> None:
    for passage, found in carried:
        span = found.span
        now = None
        if span is not None:
            now = add_passage(work, revision, selector(text, span.start, span.end))
        work.batch.add(
            "passage_carries",
            {
                "passage_id": passage,
                "revision_id": revision.number,
                "outcome": found.outcome.value,
                "carried_id": now,
                "score": found.score,
                "method": found.method.value,
                **work.maker.made(),
            },
        )


def _open(row: tuple[Value, ...]) -> _Open:
    passage, revision, start, end, exact, prefix, suffix = row
    wanted = Selector(int(str(start)), int(str(end)), str(exact), str(prefix), str(suffix))
    return _Open(int(str(passage)), int(str(revision)), wanted)


__all__ = ["carry", "carry_added", "last_attribution"]
