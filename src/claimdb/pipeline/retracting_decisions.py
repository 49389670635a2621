"""The decisions of a retraction: what leans on its target is rejected, or is as before.

Each is one more review, at a second of its own, whose reason begins with the target's,
by which it is found again. Invariant: nothing is taken back that was decided on since.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from claimdb.db.bulk import Value
from claimdb.model.vocab import ReviewDecision
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.desk import Hand
from claimdb.pipeline.retracting_reach import LINKS, Reach
from claimdb.pipeline.retracting_target import Target
from claimdb.pipeline.wanted import number, numbers, parts

#: Is told how far it is: of what, how many, of how many.
Watch: TypeAlias = Callable[[str, int, int], None]

#: Rows whose latest decision is one that begins so.
_LATEST: Final = (
    "WHERE review.{0} IS NOT NULL AND review.decision = 'rejected' AND review.reason LIKE ?"
    " AND NOT EXISTS (SELECT 1 FROM reviews AS later"
    " WHERE later.{0} = review.{0} AND later.id > review.id)"
)


def rejected_with(hand: Hand, target: Target) -> Reach:
    """Return what the latest decisions reject with the target."""
    found, like = Reach(hand.work.batch), f"{target.reason}%"
    found.add(
        "retracted",
        "FROM reviews AS review JOIN attributions AS attribution"
        f" ON attribution.id = review.attribution_id {_LATEST.format('attribution_id')}",
        like,
    )
    for _, column in LINKS:
        rows = hand.work.batch.rows(
            f"SELECT review.{column} FROM reviews AS review {_LATEST.format(column)}", like
        )
        found.links[column] = [number(row) for (row,) in rows]
    undone = hand.work.batch.rows(
        "SELECT undoing.id FROM judgements AS undoing WHERE undoing.undoes_id IS NOT NULL"
        " AND undoing.reason LIKE ? AND NOT EXISTS"
        " (SELECT 1 FROM judgements AS again WHERE again.undoes_id = undoing.id)",
        like,
    )
    found.judgements = [number(row) for (row,) in undone]
    return found


def reject(hand: Hand, found: Reach, reason: str, watch: Watch) -> None:
    """Reject all that leans on the target, and undo the judgements that a run made."""
    for column, rows in _decided(found, watch):
        for one, last in _last(hand, column, rows).items():
            _decide(hand, column, one, ReviewDecision.REJECTED, reason, last)
    _undo_judgements(hand, found.judgements, reason)


def restore(hand: Hand, found: Reach, target: Target, why: str, watch: Watch) -> None:
    """Take the rejections back: what was accepted before is accepted, the rest is as unseen."""
    reason = f"no longer {target.reason}{why}"
    for column, rows in _decided(found, watch):
        accepted = _accepted_before(hand, column, rows, target)
        for one, last in _last(hand, column, rows).items():
            decision = ReviewDecision.ACCEPTED if one in accepted else ReviewDecision.WITHDRAWN
            _decide(hand, column, one, decision, reason, last)
    _undo_judgements(hand, found.judgements, reason)


def _decided(found: Reach, watch: Watch) -> Iterator[tuple[str, list[int]]]:
    """Yield what is decided on in parts: the column of a review, and the rows."""
    done, total = 0, len(found)
    for part in found.parts():
        yield "attribution_id", part
        done += len(part)
        watch("rows decided on", done, total)
    for column, rows in found.links.items():
        for part in parts(rows):
            yield column, part


def _decide(
    hand: Hand, column: str, row: int, decision: ReviewDecision, reason: str, last: str | None
) -> None:
    """Add a decision, at a second of its own: reviews are told apart by their time."""
    now = hand.work.maker.now
    if last is not None:
        now = max(now, datetime.fromisoformat(last) + timedelta(seconds=1))
    hand.work.batch.add(
        "reviews",
        {
            column: row,
            "decision": decision.value,
            "reason": reason,
            "reviewer": hand.who,
            "reviewed_at": now,
        },
    )


def _last(hand: Hand, column: str, rows: Iterable[int]) -> dict[int, str | None]:
    """Return when each row was decided on last."""
    found: dict[int, str | None] = dict.fromkeys(sorted(rows))
    for part in parts(found):
        sql = f"SELECT {column}, max(reviewed_at) FROM reviews WHERE {column} IN ({numbers(part)})"
        for row, at in hand.work.batch.rows(f"{sql} GROUP BY {column}"):
            found[number(row)] = str(at)
    return found


def _accepted_before(hand: Hand, column: str, rows: Iterable[int], target: Target) -> set[int]:
    """Return the rows whose decision before the retraction was to accept them."""
    before: dict[int, str] = {}
    for part in parts(rows):
        for row, decision in hand.work.batch.rows(
            f"SELECT {column}, decision FROM reviews WHERE {column} IN ({numbers(part)})"
            " AND coalesce(reason, '') NOT LIKE ? ORDER BY id",
            f"{target.reason}%",
        ):
            before[number(row)] = str(decision)
    return {row for row, decision in before.items() if decision == ReviewDecision.ACCEPTED}


def _undo_judgements(hand: Hand, judgements: Iterable[int], reason: str) -> None:
    """Undo judgements, or undoings, each by a row of its own."""
    columns = "left_source_id, right_source_id, left_claim_id, right_claim_id, judgement"
    names = columns.split(", ")
    for part in parts(judgements):
        rows = hand.work.batch.rows(
            f"SELECT id, {columns} FROM judgements WHERE id IN ({numbers(part)}) ORDER BY id"
        )
        for one, *values in rows:
            pair = dict(zip(names, values, strict=True))
            who = {"created_by": hand.work.maker.person, "run_id": hand.work.maker.run_id}
            hand.work.batch.add(
                "judgements",
                pair
                | who
                | {"undoes_id": number(one), "reason": reason, "recorded_at": hand.work.maker.now},
            )
            _touch_pair(hand.touched, pair)


def _touch_pair(touched: Touched, pair: dict[str, Value]) -> None:
    for entity in ("source", "claim"):
        ends = [pair[f"{side}_{entity}_id"] for side in ("left", "right")]
        known = {int(str(end)) for end in ends if end is not None}
        judged = touched.judged_sources if entity == "source" else touched.judged_claims
        judged |= known
