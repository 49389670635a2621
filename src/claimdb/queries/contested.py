"""What is contested: a page of claims, each with who stands on which side.

Three statements, whatever the size of the page: the claims with their counts,
who stands where, and the words of those who are shown. Invariant: a name stands
under ``asserted_by`` or ``denied_by`` with ``how`` = ``said`` only if the source
did that to this very claim; what follows from another claim says so, with that
claim; what is only incompatible stands apart and denies nothing.

``claimdb contested --format json`` prints ``as_json`` of each ``Contested``; its
fields, in their order, are the documented object.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final, Unpack

from claimdb.db.reader import Reader, Row
from claimdb.queries import run
from claimdb.queries.listing import IN_PART
from claimdb.queries.run import Choice
from claimdb.queries.standing import Stand, stands
from claimdb.queries.values import number, optional, string

__all__ = ["COLUMNS", "FOLLOWS", "Contested", "Counts", "Stand", "contested", "flat_row"]

#: Claims whose sides are fetched together; more would only hold more in memory.
_BATCH: Final = 50
#: How those are named who assert no more than what entails a claim.
FOLLOWS: Final = "(by what follows)"


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
    "first_dated_by",
    "last_dated_by",
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
    first_dated_by: str | None
    last_dated_by: str | None


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
    found = stands(reader, [number(row, "claim_id") for row in claims], each)
    for row in claims:
        yield _claim(row, found.by_side, found.said)


def _claim(
    row: Row,
    by_side: Mapping[tuple[int, str], Sequence[Stand]],
    said: Mapping[tuple[int, str], int],
) -> Contested:
    claim = number(row, "claim_id")
    asserts, denies = _counts(row, "asserts"), _counts(row, "denies")
    return Contested(
        id=string(row, "id"),
        claim=string(row, "claim"),
        asserted_by=tuple(by_side.get((claim, "asserts"), ())),
        asserted_by_more=asserts.attributions - said.get((claim, "asserts"), 0),
        denied_by=tuple(by_side.get((claim, "denies"), ())),
        denied_by_more=denies.attributions - said.get((claim, "denies"), 0),
        incompatible=tuple(by_side.get((claim, "incompatible"), ())),
        counts={"asserts": asserts, "denies": denies},
        weight=number(row, "weight"),
        others=number(row, "others"),
        automatic=number(row, "automatic"),
        first_said=optional(row, "first_said"),
        last_said=optional(row, "last_said"),
        first_dated_by=optional(row, "first_dated_by"),
        last_dated_by=optional(row, "last_dated_by"),
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
