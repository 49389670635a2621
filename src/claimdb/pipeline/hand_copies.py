"""Links between articles added, decided on and corrected by hand.

Invariant: what a person has said of a link stands; no program makes it again, and
what is rejected brings no articles together.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from claimdb.errors import CopyMissing, CopyOfItself, CorrectionUntold
from claimdb.model.vocab import CopyKind, ReviewDecision
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.edits import differing, edit_row
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.stored import ref
from claimdb.pipeline.wanted import number

#: How a link is named: its number may be mistaken for another thing's.
_NAMED: Final = re.compile(r"copy:([0-9]{1,18})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A link between two articles as it is now, and whether that is new."""

    number: int
    kind: CopyKind
    article: Ref
    original: Ref
    decision: ReviewDecision | None
    by_person: bool
    added: bool


def add_copy(desk: Desk, article: str, original: str, kind: CopyKind) -> Linked:
    """Say that one article repeats another; the same again is harmless.

    What a program said of the two is corrected so, and counts again where it was
    rejected. Raises ``CopyOfItself``.
    """
    told = {"article": article, "original": original, "kind": kind.value}
    with by_hand(desk, "claimdb add copy", told) as hand:
        one, other = hand.names.article(article), hand.names.article(original)
        if one == other:
            raise CopyOfItself(article)
        if known := _between(hand, one, other):
            as_said = known.article == one and known.kind is kind
            if as_said and known.by_person and known.decision is not ReviewDecision.REJECTED:
                return known
            return _corrected(hand, known.number, kind, None, reverse=known.article != one)
        row = hand.work.batch.add(
            "article_copies",
            {
                "article_id": one.number,
                "original_id": other.number,
                "kind": kind.value,
                "method": "by hand",
                **hand.work.maker.made(),
            },
        )
        hand.touched.articles |= {one.number, other.number}
        return _now(hand, row, added=True)


def decide_copy(desk: Desk, given: str, decision: ReviewDecision, why: str | None) -> Linked:
    """Accept or reject a link; the same decision again is harmless. Raises ``CopyMissing``."""
    with by_hand(desk, "claimdb review", {"copy": given, "decision": decision.value}) as hand:
        row = _row(hand, given)
        added = _decide(hand, row, decision, why)
        return _now(hand, row, added=added)


def correct_copy(
    desk: Desk, given: str, kind: CopyKind | None, why: str | None, *, reverse: bool
) -> Linked:
    """Say of which kind a link is, or that the other article is the original.

    Raises ``CopyMissing``, and ``CorrectionUntold`` where neither is said.
    """
    with by_hand(desk, "claimdb review", {"copy": given, "decision": "corrected"}) as hand:
        row = _row(hand, given)
        if kind is None and not reverse:
            raise CorrectionUntold
        return _corrected(hand, row, kind, why, reverse=reverse)


def _between(hand: Hand, one: Ref, other: Ref) -> Linked | None:
    """Return the link between two articles, in whichever direction."""
    rows = hand.work.batch.rows(
        "SELECT id FROM article_copies WHERE (article_id = ? AND original_id = ?)"
        " OR (article_id = ? AND original_id = ?) ORDER BY id LIMIT 1",
        *(one.number, other.number, other.number, one.number),
    )
    return _now(hand, number(rows[0][0]), added=False) if rows else None


def _row(hand: Hand, given: str) -> int:
    named = _NAMED.fullmatch(given.strip())
    row = int(named[1]) if named else 0
    if not hand.work.batch.rows("SELECT 1 FROM article_copies WHERE id = ?", row):
        raise CopyMissing(given)
    return row


def _corrected(
    hand: Hand, row: int, kind: CopyKind | None, why: str | None, *, reverse: bool
) -> Linked:
    """Edit a link, which the log keeps, and let it count."""
    article, original, said = hand.work.batch.rows(
        "SELECT article_id, original_id, kind FROM article_copies WHERE id = ?", row
    )[0]
    if reverse:
        article, original = original, article
    wanted = {"article_id": article, "original_id": original, "kind": kind.value if kind else said}
    changed = differing(hand.work, "article_copies", row, wanted)
    if changed:
        edit_row(hand.work, "article_copies", row, changed, by=hand.who)
    decided = _decide(hand, row, ReviewDecision.ACCEPTED, why)
    return _now(hand, row, added=bool(changed) or decided)


def _decide(hand: Hand, row: int, decision: ReviewDecision, why: str | None) -> bool:
    """Record a decision, unless the same person took it last; return whether it is new."""
    last = hand.work.batch.rows(
        "SELECT decision, reviewer, reviewed_at FROM reviews WHERE article_copy_id = ?"
        " ORDER BY id DESC LIMIT 1",
        row,
    )
    _touch(hand, row)
    if last and last[0][:2] == (decision.value, hand.who):
        return False
    hand.work.batch.add(
        "reviews",
        {
            "article_copy_id": row,
            "decision": decision.value,
            "reason": why,
            "reviewer": hand.who,
            "reviewed_at": _after(hand.work, str(last[0][2]) if last else None),
        },
    )
    return True


def _after(work: Work, last: str | None) -> datetime:
    """Return now, or the second after ``last``: reviews are told apart by their time."""
    if last is None:
        return work.maker.now
    return max(work.maker.now, datetime.fromisoformat(last) + timedelta(seconds=1))


def _touch(hand: Hand, row: int) -> None:
    ends = hand.work.batch.rows(
        "SELECT article_id, original_id FROM article_copies WHERE id = ?", row
    )
    hand.touched.articles |= {number(end) for end in ends[0]}


def _now(hand: Hand, row: int, *, added: bool) -> Linked:
    article, original, kind, by_person, decision = hand.work.batch.rows(
        "SELECT copy.article_id, copy.original_id, copy.kind, copy.created_by IS NOT NULL,"
        " (SELECT review.decision FROM reviews AS review WHERE review.article_copy_id = copy.id"
        " ORDER BY review.id DESC LIMIT 1)"
        " FROM article_copies AS copy WHERE copy.id = ?",
        row,
    )[0]
    return Linked(
        number=row,
        kind=CopyKind(str(kind)),
        article=ref(hand.work.batch, "articles", number(article)),
        original=ref(hand.work.batch, "articles", number(original)),
        decision=None if decision is None else ReviewDecision(str(decision)),
        by_person=bool(by_person),
        added=added,
    )
