"""The page of one source."""

import json
from typing import Final

from claimdb.datasette_plugin.asked import JSON, Asked, Told, leading_on
from claimdb.datasette_plugin.views.turning import require_page
from claimdb.db.reader import Reader
from claimdb.pages.site import Site
from claimdb.pages.source import PAGE, source_html
from claimdb.queries import lookup
from claimdb.queries.shapes import as_json
from claimdb.queries.source_profile import WINDOW, source_profile
from claimdb.queries.source_traces import source_traces, told_in

#: There are no more claims in what is looked at.
_LAST: Final = WINDOW // PAGE


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the source that the address names; ``page`` turns the pages of its claims."""
    source = lookup.source(reader, asked.parts["id"])
    number = asked.number("page", 1, _LAST)
    profile = source_profile(reader, source, limit=PAGE, offset=(number - 1) * PAGE)
    most = max(profile.positions_total.values(), default=0)
    require_page(number, PAGE, most)
    if asked.format == "json":
        following = number + 1 if most > number * PAGE else None
        address = site.page(f"source/{profile.id}.json", page=following) if following else None
        body = json.dumps(as_json(profile), ensure_ascii=False)
        return Told(body, JSON, headers=leading_on(address))
    told = told_in(reader, profile.turns)
    return Told(source_html(profile, source_traces(reader, source), told, number, site))
