"""Cells of Datasette's tables: identifiers that lead to pages, words in their place.

Invariant: whatever stands in a cell is escaped here; an address leads somewhere only if
it begins with http:// or https://, and tells nobody where the reader came from.
"""

import re
from typing import Final

from markupsafe import Markup

from claimdb.canonical import PREFIXES
from claimdb.datasette_plugin.addresses import site_of
from claimdb.datasette_plugin.host import Cells, Datasette
from claimdb.datasette_plugin.known import is_ours
from claimdb.reports.blocks import visible

_PAGED: Final = {
    PREFIXES[kind]: kind for kind in ("source", "claim", "article", "attribution", "passage")
}
_PUBLIC_ID: Final = re.compile(r"(?P<prefix>[a-z]{3})_[a-z2-7]{20}")
_WEB: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_IN_PLACE: Final = Markup(
    '<span class="beside">{}</span><mark>{}</mark><span class="beside">{}</span>'
)
_LINK: Final = Markup('<a href="{}">{}</a>')
_AWAY: Final = Markup('<a rel="noreferrer nofollow" href="{}">{}</a>')


def cell(
    datasette: Datasette, database: str, table: str | None, column: str, row: Cells, value: object
) -> Markup | None:
    """Return how a cell is shown; None leaves it to Datasette."""
    if not isinstance(value, str) or not is_ours(datasette, database):
        return None
    if (found := _PUBLIC_ID.fullmatch(value)) and found["prefix"] in _PAGED:
        site = site_of(datasette, datasette.databases[database])
        return _LINK.format(site.page(f"{_PAGED[found['prefix']]}/{value}"), value)
    if table == "passages" and column == "exact":
        return _IN_PLACE.format(*(visible(text) for text in _around(row, value)))
    return _AWAY.format(value, visible(value)) if _WEB.fullmatch(value) else None


def _around(row: Cells, exact: str) -> tuple[str, str, str]:
    """Return the words of a passage with what stands before and after them, where it is kept."""
    beside = dict(row)
    return str(beside.get("prefix") or ""), exact, str(beside.get("suffix") or "")
