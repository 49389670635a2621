"""Decisions on whatever a program recorded, whichever kind of row it is, and taken back.

A row is named as the queue names it: an attribution by its identifier, ``relation:N``,
``affiliation:N``, ``copy:N``, ``judgement:N``. Invariant: every decision is a row of its
own, and taking one back is another; nothing that was decided is ever removed.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from claimdb.errors import ReviewNowhere, SameNowhere, UndoneNothing
from claimdb.model.vocab import Judgement, ReviewDecision
from claimdb.pipeline.curate import refuse_loops
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.opinions import judge, undo_judgement
from claimdb.pipeline.statements import review
from claimdb.pipeline.stored import ref
from claimdb.pipeline.wanted import number

_NAMED: Final = re.compile(r"(relation|affiliation|copy|judgement):([0-9]{1,18})")
#: A row of one of these kinds is meant, whatever stands behind it.
_MEANT: Final = re.compile(r"(?:relation|affiliation|copy|judgement|source|claim|article|run):")
#: Kind -> its table, the column of reviews, and the columns of the pair that it joins.
_REVIEWED: Final = {
    "relation": ("claim_relations", "claim_relation_id", "claim_id", "other_id"),
    "affiliation": ("affiliations", "affiliation_id", "source_id", "target_id"),
    "copy": ("article_copies", "article_copy_id", "article_id", "original_id"),
}


class Verdict(StrEnum):
    """What a person may say of a row without changing what it says."""

    ACCEPT = "accept"
    REJECT = "reject"
    UNDO = "undo"
    #: Of two that are compared, whatever the program says of them.
    SAME = "same"
    NOT_SAME = "not_same"


_OPPOSITE: Final = {Judgement.SAME: Judgement.NOT_SAME, Judgement.NOT_SAME: Judgement.SAME}
#: What is decided on rows that are no judgement.
_DECIDED: Final = {
    Verdict.ACCEPT: ReviewDecision.ACCEPTED,
    Verdict.REJECT: ReviewDecision.REJECTED,
    Verdict.UNDO: ReviewDecision.WITHDRAWN,
}


@dataclass(frozen=True, slots=True)
class Target:
    """A row to decide on: its kind and number."""

    kind: str
    number: int

    def __str__(self) -> str:
        return f"{self.kind}:{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What became of a decision: on what, whether it is new, and the claim it may have moved.

    ``judgement`` is the number of the judgement that was made, or taken back, and
    ``judged`` what it says.
    """

    row: str
    kind: str
    verdict: Verdict
    added: bool
    claim: Ref | None = None
    judgement: int | None = None
    judged: Judgement | None = None


def decide(desk: Desk, row: str, verdict: Verdict, why: str | None = None) -> Decided:
    """Decide on one row; the same decision again is harmless.

    Raises ``ReviewNowhere``, ``SameNowhere``, ``Superseded``, ``UndoneNothing``, and
    ``AffiliationLoops`` where two would speak for each other once one is accepted.
    """
    with by_hand(desk, "claimdb review", {"row": row, "decision": verdict.value}) as hand:
        return decide_in(hand, row, verdict, why)


def decide_in(hand: Hand, row: str, verdict: Verdict, why: str | None) -> Decided:
    """Decide on one row in an open piece of work; as ``decide``."""
    found = target(hand, row)
    if found.kind != "judgement" and verdict not in _DECIDED:
        raise SameNowhere(row, verdict.value.replace("_", " "))
    if found.kind == "attribution":
        return _on_attribution(hand, found, verdict, why)
    if found.kind == "judgement":
        return _on_judgement(hand, found, verdict, why)
    return _on_link(hand, found, verdict, why)


def target(hand: Hand, row: str) -> Target:
    """Return what a name means; raises ``ReviewNowhere`` where there is no such row."""
    named = _NAMED.fullmatch(row.strip())
    if named is None and _MEANT.match(row.strip()):
        raise ReviewNowhere(row)
    if named is None:
        return Target("attribution", hand.names.attribution(row).number)
    found = Target(named[1], int(named[2]))
    table = "judgements" if found.kind == "judgement" else _REVIEWED[found.kind][0]
    if not hand.work.batch.rows(f"SELECT 1 FROM {table} WHERE id = ?", found.number):
        raise ReviewNowhere(row)
    return found


def _on_attribution(hand: Hand, row: Target, verdict: Verdict, why: str | None) -> Decided:
    public = ref(hand.work.batch, "attributions", row.number).public
    if verdict is Verdict.UNDO and _last(hand, "attribution_id", row.number) is None:
        raise UndoneNothing(public)
    known, added = review(hand.work, row.number, _DECIDED[verdict], why, hand.touched, by=hand.who)
    claim = known.links.claim
    return Decided(row=public, kind=row.kind, verdict=verdict, added=added, claim=claim)


def _on_link(hand: Hand, row: Target, verdict: Verdict, why: str | None) -> Decided:
    table, column, one, other = _REVIEWED[row.kind]
    last = _last(hand, column, row.number)
    if verdict is Verdict.UNDO and last is None:
        raise UndoneNothing(str(row))
    decision = _DECIDED[verdict]
    ends = hand.work.batch.rows(f"SELECT {one}, {other} FROM {table} WHERE id = ?", row.number)[0]
    added = last is None or last[:2] != (decision.value, hand.who)
    if added:
        hand.work.batch.add(
            "reviews",
            {
                column: row.number,
                "decision": decision.value,
                "reason": why,
                "reviewer": hand.who,
                "reviewed_at": _after(hand, last),
            },
        )
        _touch(hand, row, [number(end) for end in ends])
    claim = ref(hand.work.batch, "claims", number(ends[0])) if row.kind == "relation" else None
    return Decided(row=str(row), kind=row.kind, verdict=verdict, added=added, claim=claim)


def _last(hand: Hand, column: str, row: int) -> tuple[str, str, str] | None:
    """Return the latest decision on a row, who took it, and when."""
    rows = hand.work.batch.rows(
        f"SELECT decision, reviewer, reviewed_at FROM reviews WHERE {column} = ?"
        " ORDER BY id DESC LIMIT 1",
        row,
    )
    if not rows:
        return None
    decision, reviewer, at = (str(value) for value in rows[0])
    return decision, reviewer, at


def _after(hand: Hand, last: tuple[str, str, str] | None) -> datetime:
    """Return now, or the second after ``last``: reviews are told apart by their time."""
    now = hand.work.maker.now
    return now if last is None else max(now, datetime.fromisoformat(last[2]) + timedelta(seconds=1))


def _touch(hand: Hand, row: Target, ends: list[int]) -> None:
    """Say what derived tables must follow, and hold affiliations to their rule."""
    if row.kind == "relation":
        hand.touched.relations = True
        hand.touched.claims |= set(ends)
    elif row.kind == "affiliation":
        hand.touched.affiliations = True
        refuse_loops(hand.work, row.number)
    else:
        hand.touched.articles |= set(ends)


def _on_judgement(hand: Hand, row: Target, verdict: Verdict, why: str | None) -> Decided:
    left_source, right_source, left_claim, right_claim, says = hand.work.batch.rows(
        "SELECT left_source_id, right_source_id, left_claim_id, right_claim_id, judgement"
        " FROM judgements WHERE id = ?",
        row.number,
    )[0]
    entity = "claim" if left_source is None else "source"
    ends = (left_claim, right_claim) if left_source is None else (left_source, right_source)
    pair = number(ends[0]), number(ends[1])
    judged = _judged(verdict, Judgement(str(says)))
    if judged is None:
        own = _own_judgement(hand, entity, pair)
        if own is None:
            raise UndoneNothing(str(row))
        done = undo_judgement(hand.work, own, why, hand.touched)
    else:
        done = judge(hand.work, entity, pair, judged, hand.touched, reason=why)
    claim = ref(hand.work.batch, "claims", pair[0]) if entity == "claim" else None
    return Decided(
        row=str(row),
        kind=row.kind,
        verdict=verdict,
        added=done.added,
        claim=claim,
        judgement=done.number,
        judged=judged,
    )


def _judged(verdict: Verdict, says: Judgement) -> Judgement | None:
    """Return what a person's own judgement says, which outranks a program's; None for undoing.

    To accept is to judge as the program does; where it asks, to say that the two are one.
    """
    if verdict is Verdict.UNDO:
        return None
    if verdict in (Verdict.SAME, Verdict.NOT_SAME):
        return Judgement(verdict.value)
    agreed = Judgement.SAME if says is Judgement.UNSURE else says
    return agreed if verdict is Verdict.ACCEPT else _OPPOSITE[agreed]


def _own_judgement(hand: Hand, entity: str, pair: tuple[int, int]) -> int | None:
    """Return the latest judgement of a person on a pair that nobody has taken back."""
    rows = hand.work.batch.rows(
        f"SELECT max(judged.id) FROM judgements AS judged WHERE judged.left_{entity}_id = ?"
        f" AND judged.right_{entity}_id = ? AND judged.created_by IS NOT NULL"
        " AND judged.undoes_id IS NULL AND NOT EXISTS (SELECT 1 FROM judgements AS undoing"
        " WHERE undoing.undoes_id = judged.id AND NOT EXISTS (SELECT 1 FROM judgements AS redoing"
        " WHERE redoing.undoes_id = undoing.id))",
        *pair,
    )
    return None if rows[0][0] is None else number(rows[0][0])
