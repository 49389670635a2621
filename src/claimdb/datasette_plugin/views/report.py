"""The briefing of contested claims, or of chosen ones, to print."""

from typing import Final

from claimdb.datasette_plugin.asked import Asked, Told
from claimdb.db.reader import Reader
from claimdb.pages.report import report_page
from claimdb.pages.site import Site
from claimdb.reports import brief

#: Claims on one page, and sayings of each side; the command line gives more.
_CLAIMS: Final = 3
_SAYINGS: Final = 10


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the briefing of ``claim`` (several with commas), or what ``source`` and ``topic`` fit.

    Without any of them it tells what is most evenly contested.
    """
    given = asked.given()
    chosen = tuple(filter(None, given.get("claim", "").split(",")))[:_CLAIMS]
    wanted = brief.Asked(claims=chosen, source=given.get("source"), topic=given.get("topic"))
    found = brief.read(reader, wanted, limit=_CLAIMS, sayings=_SAYINGS)
    return Told(report_page(found, site))
