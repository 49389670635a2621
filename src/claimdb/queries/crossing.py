"""Where sources meet: what they agree on, where they contradict, where only one spoke.

Invariant: a meeting through a relation says through which; nobody is put on a
side of a claim on which they did not speak, and a partial denial carries nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.errors import SameRow
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.shapes import Attribution, ClaimName, SourceName
from claimdb.queries.source_profile import WINDOW
from claimdb.queries.values import flag, number, string

#: Sections of the answer, in order.
KINDS: Final = ("contradict", "agree", "incompatible", "only_one")


@dataclass(frozen=True, slots=True)
class Stand:
    """What one of the sources (or its party) said of a claim: stance and latest saying."""

    of: SourceName
    stance: str
    saying: Attribution


@dataclass(frozen=True, slots=True)
class Meeting:
    """A claim, and who of those asked for stands where on it.

    ``through`` is empty where all spoke on the claim itself. Otherwise some spoke
    on ``other``: it ``entails`` or ``contradicts`` the claim.
    """

    claim: ClaimName
    stands: tuple[Stand, ...]
    through: str | None = None
    other: ClaimName | None = None
    other_stands: tuple[Stand, ...] = ()


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where sources meet; ``claimdb xref --format json`` prints it.

    ``totals`` counts the meetings of each kind; the lists have a page of them.
    Of who is quoted very often, the latest 1,000 sayings are looked at.
    """

    sources: tuple[SourceName, ...]
    by_party: bool
    totals: Mapping[str, int]
    contradict: tuple[Meeting, ...]
    agree: tuple[Meeting, ...]
    incompatible: tuple[Meeting, ...]
    only_one: tuple[Meeting, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """One source's position on one claim, before its words are read."""

    who: int
    claim: int
    stance: str
    latest: int
    in_full: bool


@dataclass(frozen=True, slots=True)
class _Met:
    """A meeting before its words are read; ``others`` are positions on another claim."""

    here: tuple[_Held, ...]
    through: str | None = None
    others: tuple[_Held, ...] = ()


def crossing(
    reader: Reader,
    sources: Sequence[int],
    *,
    by_party: bool = False,
    limit: int = 20,
    offset: int = 0,
) -> Crossing:
    """Return where the canonical ``sources`` meet, with up to ``limit`` claims of each kind.

    ``offset`` skips so many of each kind; ``by_party`` takes each for the party it
    speaks for. One statement per source, and a fixed number beside. Raises SameRow
    where all of them are one.
    """
    asked = list(dict.fromkeys(_parties(reader, sources) if by_party else sources))
    if len(asked) == 1:
        raise SameRow("party" if by_party else "source")
    names = _names(reader, asked)
    claims: dict[int, ClaimName] = {}
    held: dict[int, list[_Held]] = defaultdict(list)
    for who, members in _members(reader, asked, by_party=by_party).items():
        params: Params = {"sources": members, "party": who if by_party else 0, "window": WINDOW}
        for row in run.select(reader, "source_positions", params):
            claim = number(row, "claim_id")
            claims[claim] = ClaimName(string(row, "claim_public"), string(row, "statement"))
            held[claim].append(_held(who, row))
    found = _sort(held, _relations(reader, list(held)))
    page = slice(offset, offset + limit if limit else None)
    shown = {kind: met[page] for kind, met in found.items()}
    loaded = load(reader, (one.latest for met in shown.values() for m in met for one in _all(m)))
    told = {
        kind: tuple(_meeting(one, claims, names, loaded) for one in met)
        for kind, met in shown.items()
    }
    return Crossing(
        sources=tuple(names[one] for one in asked),
        by_party=by_party,
        totals={kind: len(found[kind]) for kind in KINDS},
        **told,
    )


def sayings_of(found: Crossing) -> Iterator[tuple[str, Attribution]]:
    """Yield every saying with the kind of meeting in which it stands."""
    sections = (found.contradict, found.agree, found.incompatible, found.only_one)
    for kind, section in zip(KINDS, sections, strict=True):
        for meeting in section:
            for stand in (*meeting.stands, *meeting.other_stands):
                yield kind, stand.saying


def _held(who: int, row: Row) -> _Held:
    return _Held(
        who,
        number(row, "claim_id"),
        string(row, "stance"),
        number(row, "latest_id"),
        flag(row, "in_full"),
    )


def _sort(
    held: Mapping[int, Sequence[_Held]], relations: Iterable[tuple[int, int, str]]
) -> dict[str, list[_Met]]:
    """Put every claim, and every pair of claims that bear on each other, where it belongs."""
    found: dict[str, list[_Met]] = {kind: [] for kind in KINDS}
    met: set[int] = set()
    for claim, stands in held.items():
        kind = _kind(stands)
        if kind != "only_one":
            met.add(claim)
            found[kind].append(_Met(tuple(stands)))
    for claim, other, relation in relations:
        for kind, through in _through(held[claim], held[other], relation):
            met |= {claim, other}
            found[kind].append(through)
    found["only_one"] = [_Met(tuple(held[claim])) for claim in held if claim not in met]
    return found


def _kind(stands: Sequence[_Held]) -> str:
    """Return how those who spoke on one claim stand to each other."""
    if len({one.who for one in stands}) == 1:
        return "only_one"
    pairs = [pair for pair in combinations(stands, 2) if pair[0].who != pair[1].who]
    sides = [{one.stance, other.stance} for one, other in pairs]
    if {"asserts", "denies"} in sides:
        return "contradict"
    if {"asserts"} in sides or {"denies"} in sides:
        return "agree"
    return "only_one"


def _through(
    here: Sequence[_Held], there: Sequence[_Held], relation: str
) -> Iterator[tuple[str, _Met]]:
    """Yield what comes of two claims: ``here`` entails or contradicts ``there``."""
    for kind, stance_here, stance_there in _CARRIED[relation]:
        left = tuple(one for one in here if one.stance == stance_here)
        right = tuple(
            one
            for one in there
            if one.stance == stance_there and (one.stance != "denies" or one.in_full)
        )
        apart = any(one.who != other.who for one, other in product(left, right))
        if left and right and apart:
            # Told under the claim that follows: it is where both have a say.
            yield kind, _Met(right, relation, left)


#: Relation -> what it makes of a stance on the claim and a stance on the other.
_CARRIED: Final = {
    "entails": (("agree", "asserts", "asserts"), ("contradict", "asserts", "denies")),
    "contradicts": (("incompatible", "asserts", "asserts"),),
}


def _relations(reader: Reader, claims: list[int]) -> list[tuple[int, int, str]]:
    """Return the pairs of ``claims`` of which one entails or contradicts the other.

    A contradiction applies once, between what the two say or what follows from them.
    """
    if not claims:
        return []
    implied = _pairs(reader, "xref_implied", claims)
    says = {one: {one} for one in claims}
    for claim, other in implied:
        says[claim].add(other)
    stated = sorted(set().union(*says.values()))
    clashes = set(_pairs(reader, "xref_contradicted", stated))
    clashing = {claim for claim, _ in clashes}
    touched = [one for one in claims if says[one] & clashing]
    return [
        *((claim, other, "entails") for claim, other in implied if other in says),
        *(
            (claim, other, "contradicts")
            for claim, other in combinations(touched, 2)
            if any(pair in clashes for pair in product(says[claim], says[other]))
        ),
    ]


def _pairs(reader: Reader, name: str, claims: list[int]) -> list[tuple[int, int]]:
    rows = run.select(reader, name, {"claims": claims})
    return [(number(row, "claim_id"), number(row, "other_id")) for row in rows]


def _parties(reader: Reader, sources: Sequence[int]) -> list[int]:
    rows = run.select(reader, "xref_parties", {"sources": sources})
    party = {number(row, "source_id"): number(row, "party_id") for row in rows}
    return [party[one] for one in sources]


def _members(reader: Reader, asked: list[int], *, by_party: bool) -> dict[int, list[int]]:
    """Return who speaks for each: itself, or everybody who ever spoke for the party."""
    members: dict[int, list[int]] = {one: [] for one in asked}
    if not by_party:
        return {one: [one] for one in asked}
    for row in run.select(reader, "xref_members", {"parties": asked}):
        members[number(row, "party_id")].append(number(row, "source_id"))
    return members


def _names(reader: Reader, ids: list[int]) -> dict[int, SourceName]:
    return {
        number(row, "id"): SourceName(
            string(row, "public_id"),
            string(row, "name"),
            string(row, "kind"),
            flag(row, "is_named"),
        )
        for row in run.select(reader, "lookup_source_card", {"ids": ids})
    }


def _all(met: _Met) -> tuple[_Held, ...]:
    return (*met.here, *met.others)


def _meeting(
    met: _Met,
    claims: Mapping[int, ClaimName],
    names: Mapping[int, SourceName],
    loaded: Mapping[int, Attribution],
) -> Meeting:
    def stand(one: _Held) -> Stand:
        return Stand(names[one.who], one.stance, loaded[one.latest])

    return Meeting(
        claim=claims[met.here[0].claim],
        stands=tuple(map(stand, met.here)),
        through=met.through,
        other=claims[met.others[0].claim] if met.others else None,
        other_stands=tuple(map(stand, met.others)),
    )
