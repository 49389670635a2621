"""Whether two claims may be of one matter at all, whatever their words say.

"The dam broke" is another dam in the next article, and "Norvia shelled the port" another
day a month later. Invariant: where that is open, nothing follows from words that are alike:
they are a question at the most.
"""

from dataclasses import replace
from datetime import date
from typing import Final

from claimdb.link.content import Content
from claimdb.link.proposition import propositions
from claimdb.link.relation import Comparison, Relation
from claimdb.link.same import compare
from claimdb.pipeline.linking_frames import Read
from claimdb.text.spans import Span

#: Days between articles in which the same deed, told in the past tense and without a date,
#: is taken for one: a war has another such day each week, and denials come within days.
_DEED: Final = 14
#: Days in which a state of things, or what goes on, is taken for the same.
_STATE: Final = 183
_PAST: Final = "past"
#: How sure it is at the most that what may be of another matter is the same.
_DOUBT: Final = 0.5


def stands_alone(one: Read) -> bool:
    """Return whether a claim can be compared with those of other articles.

    What people wrote does; of the rest, what is a sentence without "he" or "this".
    """
    if one.by_person:
        return True
    statement = one.frame.statement
    made = propositions(Content(text=statement, spans=(Span(0, len(statement)),)))
    return bool(made) and not any(each.unresolved or not each.is_claim for each in made)


def compared(one: Read, other: Read) -> Comparison:
    """Return what one claim is to another; of another matter it is a question at the most."""
    found = compare(one.frame, other.frame)
    if is_one_matter(one, other):
        return found
    if found.relation in {Relation.DIFFERENT, Relation.RELATED}:
        return replace(found, near=0.0)
    if found.relation is Relation.SAME:
        doubt = "the same in words, of another time or in other places, as it may be"
        return Comparison(Relation.SAME, min(found.score, _DOUBT), doubt)
    return Comparison(Relation.RELATED, found.score, found.reason)


def is_one_matter(one: Read, other: Read) -> bool:
    """Return whether the words of two claims are all that there is to compare."""
    if one.article is not None and one.article == other.article:
        return True
    if not one.frame.entities & other.frame.entities:
        return False
    if _is_dated(one) and _is_dated(other):
        return True  # their dates are compared
    past = _PAST in {one.frame.tense, other.frame.tense}
    return _days_between(one.day, other.day) <= (_DEED if past else _STATE)


def is_of_long_ago(one: Read, other: Read) -> bool:
    """Return whether only the first is dated, on days long before the other's article.

    "In 2014 Norvia sent weapons" says that it has, and is not what is denied today.
    """
    lasts = [time.last or time.first for time in one.frame.times]
    last = max((day for day in lasts if day is not None), default=None)
    if last is None or _is_dated(other) or other.day is None:
        return False
    return (other.day - last).days > _STATE


def _is_dated(one: Read) -> bool:
    return any(time.first is not None for time in one.frame.times)


def _days_between(one: date | None, other: date | None) -> int:
    return 0 if one is None or other is None else abs((one - other).days)
