"""What one statement is to another, with a score and the reason in a clause.

Invariant: seen from the other side the relation is mirrored, and the score stays.
"""

from dataclasses import dataclass, replace
from enum import StrEnum


class Relation(StrEnum):
    """What the left statement is to the right one, if both speak of one world.

    Who asserts the left one asserts what it ``entails``; who denies what it entails denies
    the left one. Nothing is carried the other way.
    """

    SAME = "same"
    ENTAILS = "entails"
    ENTAILED_BY = "entailed_by"
    CONTRADICTS = "contradicts"
    RELATED = "related"
    DIFFERENT = "different"

    @property
    def mirrored(self) -> "Relation":
        """What the right statement is to the left one."""
        return _MIRROR.get(self, self)


_MIRROR = {
    Relation.ENTAILS: Relation.ENTAILED_BY,
    Relation.ENTAILED_BY: Relation.ENTAILS,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation, how sure it is (0 to 1), and why, in a clause for people.

    ``near`` is how much of each of two that are merely related stands in the other (0 to 1).
    """

    relation: Relation
    score: float
    reason: str
    near: float = 0.0

    @property
    def mirrored(self) -> "Comparison":
        """The same comparison seen from the right statement."""
        return replace(self, relation=self.relation.mirrored)
