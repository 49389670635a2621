"""The page of one source: who they are, what they hold, who contradicts them, through whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.pages.env import render
from claimdb.pages.site import Site
from claimdb.queries.shapes import Attribution, ClaimName
from claimdb.queries.source_profile import Change, SourceProfile, Turn
from claimdb.queries.source_traces import Traces
from claimdb.reports.source import IS, OTHER_SIDE, party_span, times

#: Claims of each stance on a page.
PAGE: Final = 20
#: Names that fit beside the others; the rest can be opened.
_NAMES: Final = 12


@dataclass(frozen=True, slots=True)
class Turned:
    """A claim on which a source changed position: each change with both sayings, first to last."""

    claim: ClaimName
    turns: tuple[tuple[Turn, Attribution, Attribution], ...]


@dataclass(frozen=True, slots=True)
class Pages:
    """Which claims of each stance are shown: page ``number`` of ``last``, from 1."""

    number: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // PAGE))

    @property
    def offset(self) -> int:
        """How many claims of each stance come before."""
        return (self.number - 1) * PAGE


def source_html(
    profile: SourceProfile,
    traces: Traces,
    told: Mapping[str, Attribution],
    number: int,
    site: Site,
) -> str:
    """Return page ``number`` of a source; ``told`` are the sayings of its changes of position."""
    held = (*profile.asserts, *profile.denies, *profile.other_stances)
    pages = Pages(number, max(profile.positions_total.values(), default=0))
    return render(
        "source.html",
        site=site,
        section="sources",
        title=profile.name,
        source=profile,
        traces=traces,
        turned=turned(profile.turns, told),
        unordered=unordered(profile),
        pages=pages,
        shown=len(held),
        unreviewed=sum(one.saying.automatic for one in held),
        size=PAGE,
        names=_NAMES,
        other_total=profile.positions_total.get("questions", 0)
        + profile.positions_total.get("declines", 0),
        affiliation_words=IS,
        other_side=OTHER_SIDE,
        party_span=party_span,
        times=times,
        address=site.source(profile.id),
    )


def turned(turns: Sequence[Turn], told: Mapping[str, Attribution]) -> tuple[Turned, ...]:
    """Return the changes of position by claim, the claim changed last first."""
    by_claim: dict[str, list[Turn]] = {}
    for turn in turns:
        by_claim.setdefault(turn.claim.id, []).append(turn)
    return tuple(
        Turned(
            some[0].claim,
            tuple(
                (one, told[one.before.attribution_id], told[one.after.attribution_id])
                for one in reversed(some)
            ),
        )
        for some in by_claim.values()
    )


def unordered(profile: SourceProfile) -> tuple[Change, ...]:
    """Return the claims both asserted and denied of which no order is told."""
    ordered = {turn.claim for turn in profile.turns}
    return tuple(one for one in profile.changes if one.claim not in ordered)
