"""Through whom it is known: the chains of a claim, or of one attribution."""

import json
from typing import Final
from urllib.parse import quote

from claimdb.datasette_plugin.asked import JSON, SVG, Asked, Told
from claimdb.db.reader import Reader
from claimdb.pages.pictures.chain import chain_svg
from claimdb.pages.site import Site
from claimdb.pages.trace import Asking, trace_page
from claimdb.queries.shapes import as_json
from claimdb.queries.trace import trace

#: Attributions of a claim whose chains are told, usually and at the most.
_SIZE: Final = 30
_LARGEST: Final = 200


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the chains: as a page, as a picture, or for programs."""
    size = asked.number("size", _SIZE, _LARGEST)
    found = trace(reader, asked.parts["id"], limit=size)
    if asked.format == "json":
        return Told(json.dumps(as_json(found), ensure_ascii=False) + "\n", JSON)
    if asked.format == "svg":
        return Told(chain_svg(found) + "\n", SVG)
    here = quote(asked.parts["id"], safe="").replace(".", "%2E")
    return Told(trace_page(found, Asking(here, size, _SIZE, _LARGEST), site))
