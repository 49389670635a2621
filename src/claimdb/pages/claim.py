"""The page of one claim: both sides with their words, and what bears on it."""

from claimdb.pages.env import render
from claimdb.pages.site import Site
from claimdb.queries.claim_dossier import ClaimDossier


def claim_page(claim: ClaimDossier, site: Site) -> str:
    """Return the page of a claim."""
    return render("claim.html", site=site, section="claims", title=claim.statement, claim=claim)
