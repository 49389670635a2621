"""The page of one claim, and the same as JSON, CSV and linked data."""

import json
from collections.abc import Mapping
from typing import Final

from claimdb.datasette_plugin.asked import CSV, JSON, Asked, Told, leading_on
from claimdb.datasette_plugin.published import iris
from claimdb.datasette_plugin.views.turning import require_page
from claimdb.db.reader import Reader
from claimdb.export.jsonld import as_text
from claimdb.export.schema_claims import proofs_of, schema_claim
from claimdb.export.tables import WRITERS
from claimdb.pages.claim import SAYINGS, claim_page
from claimdb.pages.site import Site
from claimdb.queries import flat, lookup
from claimdb.queries.claim_dossier import ClaimDossier, claim_dossier, sayings_of
from claimdb.queries.shapes import as_json

#: Nobody turns a million pages; what lies behind has the lists.
_PAGES: Final = 50_000
#: Sayings of each side on one page for programs; the command line gives all together.
_EACH: Final = 100
_LINKED: Final = "application/ld+json; charset=utf-8"


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the claim that the address names; ``page`` turns its sayings."""
    claim = lookup.claim(reader, asked.parts["id"])
    number = asked.number("page", 1, _PAGES)
    each = SAYINGS if asked.format == "html" else _EACH
    found = claim_dossier(reader, claim, limit=each, skip=(number - 1) * each)
    most = _most(found)
    require_page(number, each, most, most)
    if asked.format == "html":
        return Told(claim_page(found, site, number=number))
    here = f"claim/{found.id}.{asked.format}"
    following = site.page(here, page=number + 1) if most > number * each else None
    return _data(reader, found, asked.format, leading_on(following))


def _most(claim: ClaimDossier) -> int:
    """Return the sayings of the side that has most of them."""
    sides = (claim.asserted_by.attributions, claim.denied_by.attributions)
    return max(*sides, claim.other_stances_total)


def _data(reader: Reader, claim: ClaimDossier, form: str, headers: Mapping[str, str]) -> Told:
    if form == "csv":
        rows = flat.rows(sayings_of(claim))
        return Told("".join(WRITERS["csv"](flat.COLUMNS, rows)), CSV, headers=headers)
    if form == "jsonld":
        body = as_text(schema_claim(claim, proofs_of(reader, claim), iris()))
        return Told(body, _LINKED, headers=headers)
    return Told(json.dumps(as_json(claim), ensure_ascii=False), JSON, headers=headers)
