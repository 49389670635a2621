"""What a newsroom looks at first: what is contested, what is new, what nobody has answered.

Invariant: a fixed number of statements, however much is recorded; each of them reads a
few rows from the end of an index, but one, which adds up the counts of all claims.
"""

from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.contested import Contested, contested
from claimdb.queries.listing import told
from claimdb.queries.shapes import Attribution, ClaimName, SourceName
from claimdb.queries.values import filled, flag, number, string

#: How many of each stand on the page.
_CONTESTED: Final = 8
_EACH: Final = 3
_ROWS: Final = 5
_SHIFTS: Final = 3


@dataclass(frozen=True, slots=True)
class NewClaim:
    """A claim that was recorded lately: how many origins assert and deny it, in words."""

    claim: ClaimName
    contested: bool
    asserted: str
    denied: str
    accused: str | None
    automatic: int


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that was recorded lately, with how many attributions count in it."""

    id: str
    title: str | None
    kind: str
    publisher: str | None
    published: str | None
    attributions: int


@dataclass(frozen=True, slots=True)
class Open:
    """An accused who has no answer recorded.

    ``asserted`` is how many origins assert the claim, in words.
    """

    claim: ClaimName
    accused: SourceName
    asserted: str
    articles: int
    last_said: str | None
    last_dated_by: str | None
    denies_what_follows: bool


@dataclass(frozen=True, slots=True)
class Shift:
    """One source that said one thing of a claim, and then another.

    ``in_order`` is false where the dates are too vague to tell which was said first.
    """

    before: Attribution
    after: Attribution
    in_order: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """How many attributions count, of every stance but ``relays``.

    ``automatic`` of them a program has made, and no person has accepted.
    """

    attributions: int = 0
    automatic: int = 0


@dataclass(frozen=True, slots=True)
class Front:
    """The front page; ``empty`` where neither a claim nor an article is recorded."""

    contested: tuple[Contested, ...]
    contested_total: int
    unanswered: tuple[Open, ...]
    denials: tuple[Attribution, ...]
    shifts: tuple[Shift, ...]
    claims: tuple[NewClaim, ...]
    articles: tuple[NewArticle, ...]
    counted: Counted = Counted()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return not (self.claims or self.articles)


def front(reader: Reader) -> Front:
    """Return what stands on the front page."""
    denials = run.select(reader, "latest_denials", limit=_ROWS)
    shifts = run.select(reader, "latest_shifts", limit=_SHIFTS)
    loaded = load(
        reader,
        [
            *(number(row, "attribution_id") for row in denials),
            *(number(row, name) for row in shifts for name in ("before_row", "after_row")),
        ],
    )
    return Front(
        contested=tuple(contested(reader, each=_EACH, limit=_CONTESTED)),
        contested_total=run.count(reader, "contested"),
        unanswered=tuple(map(_open, run.select(reader, "unanswered", limit=_ROWS))),
        denials=tuple(loaded[number(row, "attribution_id")] for row in denials),
        shifts=tuple(
            Shift(
                loaded[number(row, "before_row")],
                loaded[number(row, "after_row")],
                flag(row, "in_order"),
            )
            for row in shifts
        ),
        claims=tuple(map(_claim, _latest(reader, "claims"))),
        articles=tuple(map(_article, _latest(reader, "articles"))),
        counted=counted(reader),
    )


def counted(reader: Reader) -> Counted:
    """Return how many attributions count in the whole database; one statement."""
    (row,) = run.select(reader, "counted_sayings")
    return Counted(number(row, "attributions"), number(row, "automatic"))


def _latest(reader: Reader, name: str) -> list[Row]:
    return run.select(reader, name, sort="-recorded", limit=_ROWS)


def _open(row: Row) -> Open:
    return filled(
        Open,
        row,
        claim=ClaimName(string(row, "id"), string(row, "claim")),
        accused=SourceName(string(row, "accused_id"), string(row, "accused"), ""),
        articles=number(row, "asserts_articles"),
    )


def _claim(row: Row) -> NewClaim:
    return filled(NewClaim, row, claim=ClaimName(string(row, "id"), string(row, "claim")))


def _article(row: Row) -> NewArticle:
    return filled(NewArticle, row, published=told(row, "published", brief=True))
