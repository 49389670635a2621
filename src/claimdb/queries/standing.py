"""Who stands where on some claims, with the words of those who are shown.

Two statements, whatever the number of claims. Invariant: a source stands on a side
with ``how`` = ``said`` only if it did that to this very claim; what follows from
another claim says so, with that claim; what is only incompatible stands apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import run
from claimdb.queries.listing import told
from claimdb.queries.values import flag, number, optional, string

#: A source that speaks often fills more than one row: look at some more than are shown.
_ROWS_PER_SOURCE: Final = 3
#: Other claims that bear on one claim in one way, and rows of each, where not all is asked for.
_OTHERS: Final = 5
_ROWS_PER_OTHER: Final = 3
_ALL: Final = 2**31
#: SQLite takes 32,766 values in one statement.
_MOST: Final = 30_000
_SIDES: Final = ("asserts", "denies", "incompatible")


@dataclass(frozen=True, slots=True)
class Stand:
    """One source on one side, with its latest saying.

    ``how`` is ``said``, ``follows_from`` (the source asserted ``of``, which
    entails the claim), ``follows_from_denial`` (it fully denied ``of``, which
    the claim entails) or ``incompatible`` (it asserted ``of``, which contradicts
    the claim). ``party`` is empty where the source speaks for nobody else;
    ``also_other_side`` is true where the same source is shown on both sides.
    """

    source_id: str
    source: str
    named: bool
    party_id: str | None
    party: str | None
    how: str
    of_id: str | None
    of: str | None
    attribution_id: str
    words: str | None
    mode: str
    hedge: str | None
    reporting: str
    denial_kind: str | None
    denial_scope: str | None
    own_voice: bool
    said: str
    said_earliest: str
    said_latest: str
    dated_by: str
    chain: str | None
    article_id: str
    article: str | None
    publisher: str | None
    retelling: bool
    attributions: int
    articles: int
    also_other_side: bool
    automatic: bool


@dataclass(frozen=True, slots=True)
class Stands:
    """Who stands where, by row number of the claim and side.

    The sides are ``asserts``, ``denies`` and ``incompatible``; ``said`` counts the
    attributions on the claim itself that are shown.
    """

    by_side: Mapping[tuple[int, str], Sequence[Stand]]
    said: Mapping[tuple[int, str], int]


@dataclass(frozen=True, slots=True)
class Sides:
    """Both sides of one claim, and who asserts what is incompatible with it."""

    asserted_by: tuple[Stand, ...] = ()
    denied_by: tuple[Stand, ...] = ()
    incompatible: tuple[Stand, ...] = ()


class _Place(NamedTuple):
    """Where a row belongs: the claim, how it bears, the side, the other claim, who."""

    claim: int
    how: str
    stance: str
    other: int
    source: int

    @property
    def side(self) -> str:
        """The part of the claim's page: asserts, denies or incompatible."""
        return self.how if self.how == "incompatible" else self.stance


def sides(reader: Reader, claims: Iterable[str], *, each: int) -> dict[str, Sides]:
    """Return the sides of claims by their public identifiers, up to ``each`` sources on one."""
    ids = run.select(reader, "lookup_claim_id", {"ids": list(claims)})
    cards = run.select(reader, "lookup_claim_card", {"ids": [number(row, "id") for row in ids]})
    found = stands(reader, [number(row, "id") for row in cards], each).by_side
    return {
        string(row, "public_id"): Sides(
            *(tuple(found.get((number(row, "id"), side), ())) for side in _SIDES)
        )
        for row in cards
    }


def stands(reader: Reader, claims: Sequence[int], each: int) -> Stands:
    """Return who stands where on these claims, with up to ``each`` sources on a side; 0: all."""
    params: Params = {
        "claims": claims,
        "latest": each * _ROWS_PER_SOURCE or _ALL,
        "others": _OTHERS if each else _ALL,
        "each": _ROWS_PER_OTHER if each else _ALL,
    }
    rows = run.select(reader, "standings_of_claims", params)
    places = _shown(rows, each)
    words = _words(reader, places.values())
    on_both = _on_both_sides(rows)
    by_side: dict[tuple[int, str], list[Stand]] = defaultdict(list)
    said: dict[tuple[int, str], int] = defaultdict(int)
    for place, group in places.items():
        saying = words[number(group[0], "attribution_id")]
        both = (place.claim, place.source) in on_both
        by_side[place.claim, place.side].append(_stand(place, group, saying, both=both))
        if place.how == "said":
            said[place.claim, place.side] += len(group)
    return Stands(by_side, said)


def _words(reader: Reader, groups: Iterable[Sequence[Row]]) -> dict[int, Row]:
    """Return the latest saying of each group, with its words, by row number."""
    latest = list(dict.fromkeys(number(group[0], "attribution_id") for group in groups))
    parts = (latest[start : start + _MOST] for start in range(0, len(latest), _MOST))
    return {
        number(row, "attribution_id"): row
        for part in parts
        for row in run.select(reader, "sayings", {"ids": part})
    }


def _shown(rows: Iterable[Row], each: int) -> dict[_Place, list[Row]]:
    """Return the rows by place, the latest first, with up to ``each`` sources on a side.

    Who has spoken on the claim itself is not shown a second time for what follows.
    """
    places: dict[_Place, list[Row]] = defaultdict(list)
    for row in rows:
        places[_place(row)].append(row)
    direct = {(one.claim, one.stance, one.source) for one in places if one.how == "said"}
    shown: dict[_Place, list[Row]] = {}
    for _, side in groupby(places, key=lambda one: one[:3]):
        news = [
            one
            for one in side
            if one.how == "said"
            or (one.claim, one.stance, one.source) not in direct
            or one.how == "incompatible"
        ]
        shown |= {one: places[one] for one in (news[:each] if each else news)}
    return shown


def _place(row: Row) -> _Place:
    return _Place(
        number(row, "claim_id"),
        string(row, "how"),
        string(row, "stance"),
        number(row, "other_id"),
        number(row, "source_id"),
    )


def _on_both_sides(rows: Iterable[Row]) -> set[tuple[int, int]]:
    """Return (claim, source) where a source has both asserted and denied the claim itself."""
    stances: dict[tuple[int, int], set[str]] = defaultdict(set)
    for row in rows:
        if row["how"] == "said":
            key = number(row, "claim_id"), number(row, "source_id")
            stances[key].add(string(row, "stance"))
    return {key for key, found in stances.items() if len(found) > 1}


def _stand(place: _Place, group: Sequence[Row], saying: Row, *, both: bool) -> Stand:
    party = None if saying["party_public_id"] == saying["source_public_id"] else saying
    return Stand(
        source_id=string(saying, "source_public_id"),
        source=string(saying, "source"),
        named=flag(saying, "is_named"),
        party_id=optional(party, "party_public_id") if party else None,
        party=optional(party, "party") if party else None,
        how=place.how,
        of_id=optional(group[0], "other_public"),
        of=optional(group[0], "other"),
        attribution_id=string(saying, "public_id"),
        words=optional(saying, "quoted_words"),
        mode=string(saying, "mode"),
        hedge=optional(saying, "hedge"),
        reporting=string(saying, "reporting"),
        denial_kind=optional(saying, "kind"),
        denial_scope=optional(saying, "scope"),
        own_voice=flag(saying, "own_voice"),
        said=told(saying, "said", brief=True) or "",
        said_earliest=string(saying, "said_earliest"),
        said_latest=string(saying, "said_latest"),
        dated_by=string(saying, "dated_by"),
        chain=optional(saying, "chain"),
        article_id=string(saying, "article_public_id"),
        article=optional(saying, "article"),
        publisher=optional(saying, "publisher"),
        retelling=flag(saying, "is_retelling"),
        attributions=len(group),
        articles=len({row["root_id"] for row in group}),
        also_other_side=both,
        automatic=all(flag(row, "is_automatic") for row in group),
    )
