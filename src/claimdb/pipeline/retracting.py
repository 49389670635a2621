"""Retracting a source, an article or a run: all that leans on it counts no more.

Evidence stays as it is: each attribution, and each link that a run made, gets one
more review, which rejects it and says why; taking it back is one more again, which
restores the decision before. A dry run does all of that and takes it back with its
transaction, so that what it tells is what would come out. Invariant: all of it is
kept, or nothing, and derived tables are in step.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.errors import UndoneNothing
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.retracting_decisions import Watch, reject, rejected_with, restore
from claimdb.pipeline.retracting_effect import Effect, Told
from claimdb.pipeline.retracting_reach import Reach, reach
from claimdb.pipeline.retracting_target import Target, Wish, target_of
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.queries.retracting import Retraction

#: Claims, and articles, that are brought in step together: more would only hold more.
_TOGETHER: Final = 2_000
#: The rows around a link that derived tables follow.
_ENDS: Final = {
    "claim_relation_id": ("claim_relations", "claim_id", "other_id"),
    "article_copy_id": ("article_copies", "article_id", "original_id"),
}


class _OnlyTold(Exception):
    """Takes a dry run back; no error."""


def retract(desk: Desk, wish: Wish, watch: Watch | None = None) -> Retraction:
    """Retract what ``wish`` names, tell what would fall, or take a retraction back.

    ``watch`` is told how far it is. Raises Ambiguous and NotFound for the name, and
    ``UndoneNothing`` where there is nothing to take back.
    """
    told = {"what": wish.name, "why": wish.why, "undo": wish.undo}
    done: list[Retraction] = []
    try:
        with by_hand(desk, "claimdb retract", told) as hand:
            done.append(_retract(hand, wish, watch or _unwatched))
            _keep(dry_run=wish.dry_run)
    except _OnlyTold:
        pass
    return done[0]


def _keep(*, dry_run: bool) -> None:
    if dry_run:
        raise _OnlyTold


def _unwatched(_what: str, _done: int, _total: int) -> None:
    """Tell nobody."""


def _retract(hand: Hand, wish: Wish, watch: Watch) -> Retraction:
    target = target_of(hand, wish)
    found = (
        rejected_with(hand, target)
        if wish.undo
        else reach(hand.work.batch, target.what, target.row.number)
    )
    effect = Effect(hand.work.batch, found, undo=wish.undo)
    before = effect.state()
    if wish.undo:
        if not len(found):
            raise UndoneNothing(target.name)
        restore(hand, found, target, wish.why, watch)
    else:
        reject(hand, found, f"{target.reason}{wish.why}", watch)
    if wish.dry_run and wish.limit and effect.is_of_sayings:
        return _told(target, wish, found, effect.foreseen(before, wish.limit))
    _follow(hand, found, watch)
    told = _told(target, wish, found, effect.counted(before, wish.limit))
    found.forget()
    return told


def _told(target: Target, wish: Wish, found: Reach, told: Told) -> Retraction:
    ways = found.by_way()
    links = sum(len(rows) for rows in found.links.values()) + len(found.judgements)
    return Retraction(
        what=target.what.value,
        id=target.row.public,
        name=target.name,
        undo=wish.undo,
        recorded=not wish.dry_run and bool(len(found)),
        attributions=sum(ways.values()),
        by_way=ways | ({"links made by the run": links} if links else {}),
        claims_total=told.claims_total,
        lost_total=told.lost_total,
        settled_total=told.settled_total,
        loose_total=len(told.loose),
        claims=tuple(told.claims),
        loose=tuple(told.loose[: wish.limit or None]),
    )


def _follow(hand: Hand, found: Reach, watch: Watch) -> None:
    """Bring derived tables in step now, since what falls is read from them."""
    touched, batch = hand.touched, hand.work.batch
    claims, articles = _spoken_on(hand, found), set[int]()
    for column, (table, one, other) in _ENDS.items():
        for part in parts(found.links.get(column, ())):
            rows = batch.rows(f"SELECT {one}, {other} FROM {table} WHERE id IN ({numbers(part)})")
            ends = {number(end) for pair in rows for end in pair}
            (claims if column == "claim_relation_id" else articles).update(ends)
    refresh(
        batch,
        Touched(
            relations=bool(found.links.get("claim_relation_id")),
            affiliations=bool(found.links.get("affiliation_id")),
            judged_sources=touched.judged_sources,
            judged_claims=touched.judged_claims,
        ),
    )
    touched.judged_sources, touched.judged_claims = set(), set()
    for some in _slices(articles):
        refresh(batch, Touched(articles=some))
    done = 0
    for some in _slices(claims):
        refresh(batch, Touched(claims=some))
        done += len(some)
        watch("claims counted anew", min(done, len(claims)), len(claims))


def _spoken_on(hand: Hand, found: Reach) -> set[int]:
    return {
        number(claim)
        for part in found.parts()
        for (claim,) in hand.work.batch.rows(
            f"SELECT DISTINCT claim_id FROM attributions WHERE id IN ({numbers(part)})"
        )
    }


def _slices(given: Iterable[int]) -> Iterator[set[int]]:
    ordered = sorted(given)
    for start in range(0, len(ordered), _TOGETHER):
        yield set(ordered[start : start + _TOGETHER])
