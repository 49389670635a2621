"""The page of one claim: both sides with their words, and what bears on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from claimdb.pages.env import render
from claimdb.pages.layout import bearings
from claimdb.pages.pictures.origins import origins_svg
from claimdb.pages.pictures.timeline import timeline_svg, timeline_svgs
from claimdb.pages.site import Addresses, Site
from claimdb.queries.claim_dossier import ClaimDossier

#: Sayings of each side on one page.
SAYINGS: Final = 20
_FORMS: Final = (
    ("JSON", "json", "application/json"),
    ("CSV", "csv", "text/csv"),
    ("JSON-LD", "jsonld", "application/ld+json"),
)


@dataclass(frozen=True, slots=True)
class Way:
    """Another form of the page, or another page of the same claim."""

    name: str
    address: str
    note: str = ""
    type: str = ""


def claim_page(claim: ClaimDossier, site: Site, *, number: int = 1) -> str:
    """Return page ``number`` of a claim's sayings, with all that bears on it."""
    sides = (claim.asserted_by, claim.denied_by)
    most = max(claim.other_stances_total, *(side.attributions for side in sides))
    last = max(1, -(-most // SAYINGS))
    forms = tuple(_forms(claim, site))
    return render(
        "claim.html",
        site=site,
        section="claims",
        title=claim.statement,
        claim=claim,
        first=(number - 1) * SAYINGS + 1,
        previous=_numbered(claim, site, number - 1) if number > 1 else None,
        next=_numbered(claim, site, number + 1) if number < last else None,
        told=f"Page {number:,} of {last:,}",
        pictures={claim.id: pictures_of(claim, site)},
        forms=forms,
        ways=(*_ways(claim, site), *forms),
    )


@dataclass(frozen=True, slots=True)
class Pictures:
    """What is drawn of a claim: how many origins each side has, and who spoke when."""

    origins: Markup
    timeline: Markup


def pictures_of(claim: ClaimDossier, at: Addresses) -> Pictures:
    """Return the pictures of a claim; what ``at`` can reach is linked."""
    sides = (claim.asserted_by, claim.denied_by)
    sayings = [*sides[0].sayings, *sides[1].sayings, *claim.other_stances]
    total = sum(side.attributions for side in sides) + claim.other_stances_total
    key = claim.id
    if isinstance(at, Site):
        drawn = Markup(timeline_svgs(sayings, to=at, key=f"timeline-{key}", total=total))
    else:  # paper has one width
        drawn = Markup(timeline_svg(sayings, to=at, key=f"timeline-{key}", total=total))
    bearing = (("asserts", "follows_from"), ("denies", "follows_from_denial"))
    follows = [side for side, how in bearing if bearings(claim, how)]
    return Pictures(Markup(origins_svg(*sides, follows=follows, key=f"origins-{key}")), drawn)


def _numbered(claim: ClaimDossier, site: Site, number: int) -> str:
    return site.claim(claim.id, page=number if number > 1 else None)


def _forms(claim: ClaimDossier, site: Site) -> Iterator[Way]:
    for name, ending, type_ in _FORMS:
        yield Way(name, f"{site.claim(claim.id)}.{ending}", type=type_)


def _ways(claim: ClaimDossier, site: Site) -> Iterator[Way]:
    yield Way("Briefing", site.page("report", claim=claim.id), "to print")
    yield Way("Chains", site.trace(claim.id), "from each publisher down to the origin")
    yield Way("Matrix", site.page("matrix", claim=claim.id), "who stands where on what bears on it")
    yield Way("Timeline", site.page("timeline", claim=claim.id), "what was said when")
    yield Way("Row", site.row("claims", claim.id), "in the table of claims")
