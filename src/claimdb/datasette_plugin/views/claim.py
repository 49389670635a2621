"""The page of one claim."""

from claimdb.datasette_plugin.asked import Asked, Told
from claimdb.db.reader import Reader
from claimdb.pages.claim import claim_page
from claimdb.pages.site import Site
from claimdb.queries import lookup
from claimdb.queries.claim_dossier import claim_dossier

_SAYINGS = 20


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the page of the claim that the address names."""
    claim = lookup.claim(reader, asked.parts["id"])
    return Told(claim_page(claim_dossier(reader, claim, limit=_SAYINGS), site))
