"""What is to be retracted: the run, the source or the article that a person names.

Invariant: a name that is both a source's and an article's is nobody's until it is told
which is meant.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from claimdb.errors import Ambiguous, Candidate, NotFound
from claimdb.pipeline.desk import Hand
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.retracting_reach import Retracted
from claimdb.pipeline.wanted import number

_RUN: Final = re.compile(r"run[: ]?(\d{1,18})")


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
class Target:
    """What is retracted, its row and what people call it."""

    what: Retracted
    row: Ref
    name: str

    @property
    def reason(self) -> str:
        """How the reason of each review begins, by which it is found again."""
        return f"retracted with {self.row.public}: "


def target_of(hand: Hand, wish: Wish) -> Target:
    """Return what is named: a run by its number, else a source or an article, and not both.

    Raises Ambiguous and NotFound.
    """
    chosen = hand.names.answers.rows.get(("thing", wish.name))
    wish = replace(wish, name=chosen) if chosen else wish
    run = _RUN.fullmatch(wish.name.strip())
    if run and wish.what in {None, Retracted.RUN}:
        rows = hand.work.batch.rows("SELECT id, name FROM runs WHERE id = ?", int(run[1]))
        if not rows:
            raise NotFound("run", wish.name, [])
        return Target(Retracted.RUN, Ref(number(rows[0][0]), f"run:{run[1]}"), str(rows[0][1]))
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


def _source(hand: Hand, wish: Wish) -> Target | None:
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
    return Target(Retracted.SOURCE, Ref(number(canonical), str(public)), str(name))


def _article(hand: Hand, wish: Wish) -> Target | None:
    if wish.what is Retracted.SOURCE or wish.name.startswith("src_"):
        return None
    try:
        row = hand.names.article(wish.name)
    except NotFound:
        return None
    title = hand.work.batch.rows(
        "SELECT coalesce(title, url, public_id) FROM articles WHERE id = ?", row.number
    )[0][0]
    return Target(Retracted.ARTICLE, row, str(title))
