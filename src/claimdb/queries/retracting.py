"""What falls with a source, an article or a run: the shape of it, and its flat rows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.queries.shapes import ClaimName


@dataclass(frozen=True, slots=True)
class SideCounts:
    """One side of a claim: attributions, and independent origins at the least and the most."""

    attributions: int
    origins_min: int
    origins_max: int


@dataclass(frozen=True, slots=True)
class Fall:
    """A claim whose counts change: both sides before and after.

    ``asserts_lost`` and ``denies_lost``: the side loses its last independent origin.
    ``settled``: the claim was contested, and is no more. ``resumed``: it is again.
    """

    claim: ClaimName
    asserts_before: SideCounts
    asserts_after: SideCounts
    denies_before: SideCounts
    denies_after: SideCounts
    asserts_lost: bool
    denies_lost: bool
    settled: bool
    resumed: bool = False


@dataclass(frozen=True, slots=True)
class Loose:
    """A saying that stays and answers nothing any more: what it answered, or denies, is gone."""

    attribution_id: str
    source: str
    stance: str
    claim: ClaimName


@dataclass(frozen=True, slots=True)
class Retraction:
    """What falls, or comes back; ``claimdb retract --format json`` prints it.

    ``by_way`` counts attributions by how they lean on what is retracted: said,
    known through, published, in the article, in a copy, made by the run, and links
    (relations, affiliations, copies, judgements) of a run. ``recorded`` is false for a
    dry run, and where there was nothing to do. The lists have the first of ``*_total``.
    """

    what: str
    id: str
    name: str
    undo: bool
    recorded: bool
    attributions: int
    by_way: Mapping[str, int]
    claims_total: int
    lost_total: int
    settled_total: int
    loose_total: int
    claims: tuple[Fall, ...]
    loose: tuple[Loose, ...]


#: The columns of ``rows``: a claim, or a saying that answers nothing any more, in each.
COLUMNS: Final = (
    "effect",
    "claim",
    "source",
    "stance",
    "asserts_before_min",
    "asserts_before_max",
    "asserts_after_min",
    "asserts_after_max",
    "denies_before_min",
    "denies_before_max",
    "denies_after_min",
    "denies_after_max",
    "claim_id",
    "attribution_id",
)


def effect(fall: Fall) -> str:
    """Return what becomes of a claim in a few words, the gravest first."""
    sides = ("asserts", fall.asserts_lost), ("denies", fall.denies_lost)
    lost = [side for side, is_lost in sides if is_lost]
    told = [f"nobody independent {side} it any more" for side in lost]
    told += ["no longer contested"] if fall.settled else []
    told += ["contested again"] if fall.resumed else []
    return "; ".join(told) or ("more origins" if _grows(fall) else "fewer origins")


def _grows(fall: Fall) -> bool:
    before = fall.asserts_before.attributions + fall.denies_before.attributions
    return fall.asserts_after.attributions + fall.denies_after.attributions > before


def rows(found: Retraction) -> Iterator[dict[str, object]]:
    """Yield a row for each claim, then for each saying that answers nothing any more."""
    for one in found.claims:
        row: dict[str, object] = dict.fromkeys(COLUMNS)
        row |= {"effect": effect(one), "claim": one.claim.statement, "claim_id": one.claim.id}
        for side in ("asserts", "denies"):
            for when in ("before", "after"):
                counts: SideCounts = getattr(one, f"{side}_{when}")
                row[f"{side}_{when}_min"] = counts.origins_min
                row[f"{side}_{when}_max"] = counts.origins_max
        yield row
    for other in found.loose:
        yield dict.fromkeys(COLUMNS) | {
            "effect": "answers nothing any more",
            "claim": other.claim.statement,
            "source": other.source,
            "stance": other.stance,
            "claim_id": other.claim.id,
            "attribution_id": other.attribution_id,
        }
