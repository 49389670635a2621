"""Judging by hand whether two sources, or two claims, are the same."""

from dataclasses import dataclass

from claimdb.errors import SameRow
from claimdb.model.vocab import Judgement
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.opinions import Judging, judge, undo_judgement
from claimdb.pipeline.stored import ref
from claimdb.pipeline.wanted import canonical_rows, judged_with
from claimdb.resolve.clusters import Judged, clusters, counting


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are judged: the row, its name, and the row that stands for it now."""

    row: Ref
    name: str
    stands_for: Ref
    stands_for_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """What became of a judgement: its number (None if there was none to make), and both sides.

    ``notes`` are whole sentences; the first ones tell what does not count.
    """

    entity: str
    judgement: Judgement
    number: int | None
    added: bool
    left: Side
    right: Side
    notes: tuple[str, ...] = ()


def judge_pair(
    desk: Desk, entity: str, pair: tuple[str, str], judgement: Judgement, why: str | None
) -> Judgements:
    """Say that two sources, or two claims, are the same, are not, or may be.

    Judging the same again is harmless. Raises ``SameRow`` where two that are said
    to differ have been named by names of one.
    """
    told = {"entity": entity, "pair": list(pair), "judgement": judgement.value}
    with by_hand(desk, f"claimdb judge {judgement.value.replace('_', '-')}", told) as hand:
        left, right = (_named(hand, entity, one) for one in pair)
        if left == right:
            if judgement is not Judgement.SAME:
                raise SameRow(entity)
            side = _side(hand, entity, left)
            return Judgements(
                entity=entity,
                judgement=judgement,
                number=None,
                added=False,
                left=side,
                right=side,
            )
        rows = (left.number, right.number)
        done = judge(hand.work, entity, rows, judgement, hand.touched, reason=why)
        return _told(hand, entity, judgement, done, (left, right))


def undo(desk: Desk, number: int, why: str | None) -> Judgements:
    """Take a judgement back by another one; one that is taken back stays so."""
    with by_hand(desk, "claimdb judge undo", {"judgement": number}) as hand:
        done = undo_judgement(hand.work, number, why, hand.touched)
        left_source, right_source, left_claim, right_claim, judgement = hand.work.batch.rows(
            "SELECT left_source_id, right_source_id, left_claim_id, right_claim_id, judgement"
            " FROM judgements WHERE id = ?",
            number,
        )[0]
        entity = "claim" if left_source is None else "source"
        numbers = (left_claim, right_claim) if left_source is None else (left_source, right_source)
        left, right = (ref(hand.work.batch, f"{entity}s", int(str(one))) for one in numbers)
        return _told(hand, entity, Judgement(str(judgement)), done, (left, right))


def _named(hand: Hand, entity: str, text: str) -> Ref:
    return hand.names.source(text) if entity == "source" else hand.names.claim(text)


def _told(
    hand: Hand, entity: str, judgement: Judgement, done: Judging, pair: tuple[Ref, Ref]
) -> Judgements:
    left, right = (_side(hand, entity, one) for one in pair)
    notes = [_refusal(hand, entity, one, done.number) for one in done.refused]
    if entity == "source" and judgement is Judgement.SAME and done.added:
        notes += _of_different_kinds(hand, pair)
    return Judgements(
        entity=entity,
        judgement=judgement,
        number=done.number,
        added=done.added,
        left=left,
        right=right,
        notes=tuple(notes),
    )


def _side(hand: Hand, entity: str, row: Ref) -> Side:
    """Return a row with the row that will stand for it once caches are refreshed."""
    wanted, _ = canonical_rows(hand.work.batch, entity)
    standing = ref(hand.work.batch, f"{entity}s", wanted.get(row.number, row.number))
    return Side(row, _name(hand, entity, row), standing, _name(hand, entity, standing))


def _name(hand: Hand, entity: str, row: Ref) -> str:
    column = "name" if entity == "source" else "statement"
    return str(
        hand.work.batch.rows(f"SELECT {column} FROM {entity}s WHERE id = ?", row.number)[0][0]
    )


def _refusal(hand: Hand, entity: str, refused: Judged, new: int) -> str:
    """Tell that a judgement of *same* does not count, and what it stands against."""
    left, right = (
        _name(hand, entity, ref(hand.work.batch, f"{entity}s", one))
        for one in (refused.left, refused.right)
    )
    which = "this one" if refused.number == new else f"judgement {refused.number}"
    numbers = ", ".join(str(one) for one in _against(hand, entity, refused))
    return (
        f"{which} does not count: “{left}” and “{right}” cannot be the same against judgement"
        f" {numbers}; undo one of them."
    )


def _against(hand: Hand, entity: str, refused: Judged) -> list[int]:
    """Return the judgements that keep the two groups of a refused one apart."""
    _, known = judged_with(hand.work.batch, entity, {refused.left, refused.right})
    group = {one: found for found in clusters(known)[0] for one in found}
    left = group.get(refused.left, {refused.left})
    right = group.get(refused.right, {refused.right})
    return [
        one.number
        for (first, second), one in counting(known).items()
        if one.judgement is Judgement.NOT_SAME
        and ((first in left and second in right) or (first in right and second in left))
    ]


def _of_different_kinds(hand: Hand, pair: tuple[Ref, Ref]) -> list[str]:
    kinds = [
        str(hand.work.batch.rows("SELECT kind FROM sources WHERE id = ?", one.number)[0][0])
        for one in pair
    ]
    if kinds[0] == kinds[1]:
        return []
    told = f"one is of the kind {kinds[0]}, the other {kinds[1]}"
    return [f"{told}; where one speaks for the other, undo this and add an affiliation."]
