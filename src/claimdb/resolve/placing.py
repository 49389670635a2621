"""One mention more: what is held of it and of those that are there already.

For callers that keep mentions in a store and get one after the other: ``compare`` sees two
at a time, and of three namesakes the one without a role is the same as both others.

Invariant: of those that a mention is held to be the same as, no two are held apart, and
none is held to be the same as one that it is held apart from.
"""

from collections.abc import Iterable
from itertools import combinations
from typing import Final

from claimdb.model.vocab import Judgement
from claimdb.resolve.mention import Compared, Mention, Verdict, in_order
from claimdb.resolve.profile import Profile, profile
from claimdb.resolve.same import compared

#: A question less likely than this keeps two apart until a person has answered it.
DOUBT: Final = 0.5
#: So many that a mention fits are asked whether they are one.
_MOST: Final = 12


def place(mention: Mention, known: Iterable[Mention]) -> tuple[Compared, ...]:
    """Return the verdicts on a mention and each of those that are known, in their order.

    One of *same* becomes a question where the mention fits two that are not one, or where
    it would join somebody it is held apart from. What there is nothing to say of is left out.
    """
    new = profile(mention)
    others = [profile(one) for one in sorted(known, key=lambda one: in_order(one.key))]
    said = [(one, verdict) for one in others if (verdict := compared(one, new)) is not None]
    doubted = _doubted(said)
    return tuple(
        Compared(one.mention.key, mention.key, doubted.get(place, verdict))
        for place, (one, verdict) in enumerate(said)
    )


def is_against(verdict: Verdict) -> bool:
    """Tell a verdict that keeps two apart: not the same, or namesakes until a person says."""
    if verdict.judgement is Judgement.UNSURE:
        return verdict.score < DOUBT
    return verdict.judgement is Judgement.NOT_SAME


def differ(one: Profile, other: Profile, verdict: Verdict | None) -> bool:
    """Tell two that ``verdict`` keeps apart, or two full names of which there is nothing to say."""
    if verdict is None:
        return one.is_full and other.is_full
    return is_against(verdict)


def _doubted(said: list[tuple[Profile, Verdict]]) -> dict[int, Verdict]:
    """Return what becomes a question, by its place."""
    same = [n for n, (_, verdict) in enumerate(said) if verdict.judgement is Judgement.SAME]
    same = sorted(same, key=lambda n: (-said[n][1].score, n))[:_MOST]
    against = [n for n, (_, verdict) in enumerate(said) if is_against(verdict)][:_MOST]
    doubted: set[int] = set()
    for one, other in combinations(same, 2):
        left, right = said[one][0], said[other][0]
        if differ(left, right, compared(left, right)):
            doubted |= {one, other}
    for one in same:
        for other in against:
            verdict = compared(said[one][0], said[other][0])
            if verdict is not None and verdict.judgement is Judgement.SAME:
                doubted.add(one)
    return {n: Verdict(Judgement.UNSURE, DOUBT, _question(said[n][1])) for n in doubted}


def _question(verdict: Verdict) -> str:
    return f"{verdict.reason}, but more than one bearer of the name fits"
