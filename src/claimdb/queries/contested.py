"""What is contested: a page of claims, each with who stands on which side.

Three statements, whatever the size of the page: the claims with their counts,
who stands where, and the words of those who are shown. Invariant: a name stands
under ``asserted_by`` or ``denied_by`` with ``how`` = ``said`` only if the source
did that to this very claim; what follows from another claim says so, with that
claim; what is only incompatible stands apart and denies nothing.

``claimdb contested --format json`` prints ``as_json`` of each ``Contested``; its
fields, in their order, are the documented object.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Final, NamedTuple, Unpack

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import run
from claimdb.queries.listing import IN_PART, told
from claimdb.queries.run import Choice
from claimdb.queries.values import flag, number, optional, string

#: Claims whose sides are fetched together; more would only hold more in memory.
_BATCH: Final = 50
#: A source that speaks often fills more than one row: look at some more than are shown.
_ROWS_PER_SOURCE: Final = 3
#: Other claims that bear on one claim in one way, and rows of each, where not all is asked for.
_OTHERS: Final = 5
_ROWS_PER_OTHER: Final = 3
_ALL: Final = 2**31
#: How those are named who assert no more than what entails a claim.
FOLLOWS: Final = "(by what follows)"
#: SQLite takes 32,766 values in one statement.
_MOST: Final = 30_000


#: The columns of ``flat_rows``.
COLUMNS: Final = (
    "id",
    "claim",
    "asserted_by",
    "denied_by",
    "incompatible",
    "asserts_attributions",
    "asserts_articles",
    "asserts_origins_min",
    "asserts_origins_max",
    "asserts_parties",
    "denies_attributions",
    "denies_articles",
    "denies_origins_min",
    "denies_origins_max",
    "denies_parties",
    "weight",
    "others",
    "automatic",
    "first_said",
    "last_said",
)


@dataclass(frozen=True, slots=True)
class Counts:
    """One side in numbers; copies and retellings count once, a party is one origin."""

    attributions: int
    articles: int
    origins_min: int
    origins_max: int
    parties: int


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
class Contested:
    """One contested claim with both sides.

    ``*_more`` are attributions on the claim itself that do the same and are not
    shown; ``counts`` has ``asserts`` and ``denies``, and counts those on the claim
    itself only; ``weight`` is the most origins of the weaker side; ``others`` are
    attributions that question it or decline to comment, ``automatic`` those that
    no person has made or reviewed.
    """

    id: str
    claim: str
    asserted_by: tuple[Stand, ...]
    asserted_by_more: int
    denied_by: tuple[Stand, ...]
    denied_by_more: int
    incompatible: tuple[Stand, ...]
    counts: Mapping[str, Counts]
    weight: int
    others: int
    automatic: int
    first_said: str | None
    last_said: str | None


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


def contested(reader: Reader, *, each: int = 10, **choice: Unpack[Choice]) -> Iterator[Contested]:
    """Yield a page of contested claims, with up to ``each`` sources on a side; 0 means all.

    Raises ChoiceUnknown for a filter or sort that the query ``contested`` does not have.
    """
    batch: list[Row] = []
    for row in run.select(reader, "contested", **choice):
        batch.append(row)
        if len(batch) == _BATCH:
            yield from _with_sides(reader, batch, each)
            batch = []
    if batch:
        yield from _with_sides(reader, batch, each)


def _with_sides(reader: Reader, claims: Sequence[Row], each: int) -> Iterator[Contested]:
    params: Params = {
        "claims": [number(row, "claim_id") for row in claims],
        "latest": each * _ROWS_PER_SOURCE or _ALL,
        "others": _OTHERS if each else _ALL,
        "each": _ROWS_PER_OTHER if each else _ALL,
    }
    rows = run.select(reader, "standings_of_claims", params)
    places = _shown(rows, each)
    words = _words(reader, places.values())
    on_both = _on_both_sides(rows)
    stands: dict[tuple[int, str], list[Stand]] = defaultdict(list)
    said: dict[tuple[int, str], int] = defaultdict(int)
    for place, group in places.items():
        saying = words[number(group[0], "attribution_id")]
        both = (place.claim, place.source) in on_both
        stands[place.claim, place.side].append(_stand(place, group, saying, both=both))
        if place.how == "said":
            said[place.claim, place.side] += len(group)
    for row in claims:
        yield _claim(row, stands, said)


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
        said=told(saying, "said") or "",
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


def _claim(
    row: Row,
    stands: Mapping[tuple[int, str], Sequence[Stand]],
    said: Mapping[tuple[int, str], int],
) -> Contested:
    claim = number(row, "claim_id")
    asserts, denies = _counts(row, "asserts"), _counts(row, "denies")
    return Contested(
        id=string(row, "id"),
        claim=string(row, "claim"),
        asserted_by=tuple(stands.get((claim, "asserts"), ())),
        asserted_by_more=asserts.attributions - said.get((claim, "asserts"), 0),
        denied_by=tuple(stands.get((claim, "denies"), ())),
        denied_by_more=denies.attributions - said.get((claim, "denies"), 0),
        incompatible=tuple(stands.get((claim, "incompatible"), ())),
        counts={"asserts": asserts, "denies": denies},
        weight=number(row, "weight"),
        others=number(row, "others"),
        automatic=number(row, "automatic"),
        first_said=optional(row, "first_said"),
        last_said=optional(row, "last_said"),
    )


def _counts(row: Row, side: str) -> Counts:
    return Counts(
        attributions=number(row, f"{side}_attributions"),
        articles=number(row, f"{side}_articles"),
        origins_min=number(row, f"{side}_origins_min"),
        origins_max=number(row, f"{side}_origins_max"),
        parties=number(row, f"{side}_parties"),
    )


def flat_row(one: Contested) -> dict[str, object]:
    """Return a claim as one row, for formats that know no nesting; names joined with ;.

    Only those are named who have spoken on the claim itself, and who denies no more
    than a part or an element of it is named so. Where nobody asserts it itself, those are
    named who assert what entails it, and named so.
    """
    row: dict[str, object] = {name: getattr(one, name) for name in COLUMNS if hasattr(one, name)}
    for name in ("asserted_by", "denied_by", "incompatible"):
        stands: Sequence[Stand] = getattr(one, name)
        told = [_told(stand) for stand in stands if stand.how in {"said", "incompatible"}]
        if name == "asserted_by" and not told:
            told = [f"{stand.source} {FOLLOWS}" for stand in stands]
        row[name] = "; ".join(dict.fromkeys(told))
    for side, counts in one.counts.items():
        row |= {f"{side}_{name}": count for name, count in asdict(counts).items()}
    return row


def _told(stand: Stand) -> str:
    return f"{stand.source} (in part)" if stand.denial_scope in IN_PART else stand.source
