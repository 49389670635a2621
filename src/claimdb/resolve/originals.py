"""Which of two texts that are alike is the original, and which likenesses become links.

Invariants: a credit outranks a date, and a date what was known first; and no new
link brings two articles into one report that a person has said are two.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """By what the original is told."""

    CREDIT = "the copy credits the publisher"
    DATE = "published first"
    KNOWN = "known first"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """An article as far as its origin goes; instants sort as text, names are keys of names.

    ``number`` grows with the time from which an article is known.
    """

    number: int
    publisher: frozenset[str] = frozenset()
    credited: frozenset[str] = frozenset()
    earliest: str | None = None
    latest: str | None = None

    def credits(self, other: "Published") -> bool:
        """Return whether this article says that it has its text from the other's publisher."""
        return not self.publisher & other.publisher and bool(self.credited & other.publisher)


def original_of(one: Published, other: Published) -> tuple[Published, Reason]:
    """Return which of two articles is the original, and by what that is told."""
    if one.credits(other) != other.credits(one):
        return (other if one.credits(other) else one), Reason.CREDIT
    if one.latest and other.earliest and one.latest < other.earliest:
        return one, Reason.DATE
    if other.latest and one.earliest and other.latest < one.earliest:
        return other, Reason.DATE
    return min(one, other, key=lambda each: each.number), Reason.KNOWN


@dataclass(frozen=True, slots=True)
class Link:
    """A link between two articles: whether it makes one report of them, and still stands."""

    one: int
    other: int
    counts_once: bool
    stands: bool = True


@dataclass(slots=True)
class Reports:
    """Which articles are one report, and which never are."""

    _linked: set[frozenset[int]] = field(default_factory=set)
    _apart: set[frozenset[int]] = field(default_factory=set)
    _reused: set[frozenset[int]] = field(default_factory=set)
    _group: dict[int, set[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, links: Iterable[Link]) -> "Reports":
        """Return the reports that links make; one that does not stand keeps two articles apart."""
        made = cls()
        for link in links:
            made.add(link)
        return made

    def add(self, link: Link) -> None:
        """Take a link into account."""
        pair = frozenset((link.one, link.other))
        self._linked.add(pair)
        if not link.stands:
            self._apart.add(pair)
        elif link.counts_once:
            joined = self.group(link.one) | self.group(link.other)
            for member in joined:
                self._group[member] = joined
        else:
            self._reused.add(pair)

    def group(self, article: int) -> set[int]:
        """Return the articles that are one report with ``article``, itself among them."""
        return self._group.get(article) or {article}

    def may_link(self, one: int, other: int, *, counts_once: bool) -> bool:
        """Return whether a program may link two articles.

        Not where they are linked, whatever a person said of that, are one report
        already, or would make one of two that a person keeps apart; and passages of
        one report are linked once, not with each of its copies.
        """
        if frozenset((one, other)) in self._linked:
            return False
        ours, theirs = self.group(one), self.group(other)
        if other in ours or any(pair & ours and pair & theirs for pair in self._apart):
            return False
        return counts_once or not any(frozenset((one, each)) in self._reused for each in theirs)
