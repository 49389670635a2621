"""The page of one claim, and the same as JSON and CSV."""

import json
from typing import Final

from claimdb.datasette_plugin.asked import CSV, JSON, Asked, Told
from claimdb.db.reader import Reader
from claimdb.export.tables import WRITERS
from claimdb.pages.claim import SAYINGS, claim_page
from claimdb.pages.site import Site
from claimdb.queries import flat, lookup
from claimdb.queries.claim_dossier import claim_dossier, sayings_of
from claimdb.queries.shapes import as_json

#: Nobody turns a million pages; what lies behind has the lists.
_PAGES: Final = 50_000


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the page of the claim that the address names; ``page`` turns its sayings."""
    claim = lookup.claim(reader, asked.parts["id"])
    number = max(1, asked.number("page", 1, _PAGES))
    found = claim_dossier(reader, claim, limit=SAYINGS, skip=(number - 1) * SAYINGS)
    match asked.format:
        case "json":
            return Told(json.dumps(as_json(found), ensure_ascii=False), JSON)
        case "csv":
            rows = flat.rows(sayings_of(found))
            return Told("".join(WRITERS["csv"](flat.COLUMNS, rows)), CSV)
        case _:
            return Told(claim_page(found, site, number=number))
