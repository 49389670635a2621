"""Retracting a source, an article or a run: all that leans on it counts no more.

Evidence stays as it is: each attribution, and each link that a run made, gets one
more review, which rejects it and says why; taking it back is one more again, which
restores the decision before. A dry run does all of that and takes it back with its
transaction, so that what it tells is what would come out. Invariant: all of it is
kept, or nothing, and derived tables are in step.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, TypeAlias

from claimdb.db.bulk import Value
from claimdb.errors import Ambiguous, Candidate, NotFound, UndoneNothing
from claimdb.model.vocab import ReviewDecision
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.retracting_effect import Effect, Told
from claimdb.pipeline.retracting_reach import LINKS, Reach, Retracted, reach
from claimdb.pipeline.wanted import number, numbers, parts
from claimdb.queries.retracting import Retraction

#: Is told how far it is: of what, how many, of how many.
Watch: TypeAlias = Callable[[str, int, int], None]

_RUN: Final = re.compile(r"run[: ]?(\d{1,18})")
#: Rows whose latest decision is one that begins so.
_LATEST: Final = (
    "WHERE review.{0} IS NOT NULL AND review.decision = 'rejected' AND review.reason LIKE ?"
    " AND NOT EXISTS (SELECT 1 FROM reviews AS later"
    " WHERE later.{0} = review.{0} AND later.id > review.id)"
)
#: Claims, and articles, that are brought in step together: more would only hold more.
_TOGETHER: Final = 2_000
#: The rows around a link that derived tables follow.
_ENDS: Final = {
    "claim_relation_id": ("claim_relations", "claim_id", "other_id"),
    "article_copy_id": ("article_copies", "article_id", "original_id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a person says: what falls, why, and whether it is only to be told, or taken back."""

    name: str
    why: str = ""
    what: Retracted | None = None
    dry_run: bool = False
    undo: bool = False
    limit: int = 50


@dataclass(frozen=True, slots=True)
class _Target:
    what: Retracted
    row: Ref
    name: str

    @property
    def reason(self) -> str:
        """How the reason of each review begins, by which it is found again."""
        return f"retracted with {self.row.public}: "


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
    target = _target(hand, wish)
    found = (
        _retracted(hand, target)
        if wish.undo
        else reach(hand.work.batch, target.what, target.row.number)
    )
    effect = Effect(hand.work.batch, found, undo=wish.undo)
    before = effect.state()
    if wish.undo:
        if not len(found):
            raise UndoneNothing(target.name)
        _restore(hand, found, target, wish.why, watch)
    else:
        _reject(hand, found, f"{target.reason}{wish.why}", watch)
    if wish.dry_run and wish.limit and effect.is_of_sayings:
        return _told(target, wish, found, effect.foreseen(before, wish.limit))
    _follow(hand, found, watch)
    told = _told(target, wish, found, effect.counted(before, wish.limit))
    found.forget()
    return told


def _told(target: _Target, wish: Wish, found: Reach, told: Told) -> Retraction:
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


def _target(hand: Hand, wish: Wish) -> _Target:
    """Return what is named: a run by its number, else a source or an article, and not both."""
    chosen = hand.names.answers.rows.get(("thing", wish.name))
    wish = replace(wish, name=chosen) if chosen else wish
    run = _RUN.fullmatch(wish.name.strip())
    if run and wish.what in {None, Retracted.RUN}:
        rows = hand.work.batch.rows("SELECT id, name FROM runs WHERE id = ?", int(run[1]))
        if not rows:
            raise NotFound("run", wish.name, [])
        return _Target(Retracted.RUN, Ref(number(rows[0][0]), f"run:{run[1]}"), str(rows[0][1]))
    if wish.what is Retracted.RUN:
        raise NotFound("run", wish.name, [])
    found = [
        one
        for one in (_source(hand, wish), _article(hand, wish))
        if one is not None and wish.what in {None, one.what}
    ]
    if len(found) > 1:
        listed = [Candidate(one.name, one.what.value, one.row.public) for one in found]
        raise Ambiguous("thing", wish.name, listed)
    if not found:
        raise NotFound("article" if wish.what is Retracted.ARTICLE else "source", wish.name, [])
    return found[0]


def _source(hand: Hand, wish: Wish) -> _Target | None:
    if wish.what is Retracted.ARTICLE or wish.name.startswith("art_"):
        return None
    try:
        row = hand.names.source(wish.name)
    except NotFound:
        return None
    canonical, public, name = hand.work.batch.rows(
        "SELECT canonical.id, canonical.public_id, canonical.name FROM sources AS source"
        " JOIN sources AS canonical ON canonical.id = source.canonical_id WHERE source.id = ?",
        row.number,
    )[0]
    return _Target(Retracted.SOURCE, Ref(number(canonical), str(public)), str(name))


def _article(hand: Hand, wish: Wish) -> _Target | None:
    if wish.what is Retracted.SOURCE or wish.name.startswith("src_"):
        return None
    try:
        row = hand.names.article(wish.name)
    except NotFound:
        return None
    title = hand.work.batch.rows(
        "SELECT coalesce(title, url, public_id) FROM articles WHERE id = ?", row.number
    )[0][0]
    return _Target(Retracted.ARTICLE, row, str(title))


def _reject(hand: Hand, found: Reach, reason: str, watch: Watch) -> None:
    for column, rows in _decided(found, watch):
        for one, last in _last(hand, column, rows).items():
            _decide(hand, column, one, ReviewDecision.REJECTED, reason, last)
    _undo_judgements(hand, found.judgements, reason)


def _restore(hand: Hand, found: Reach, target: _Target, why: str, watch: Watch) -> None:
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


def _accepted_before(hand: Hand, column: str, rows: Iterable[int], target: _Target) -> set[int]:
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


def _retracted(hand: Hand, target: _Target) -> Reach:
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
