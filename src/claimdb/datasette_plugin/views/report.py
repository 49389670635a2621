"""The briefing of contested claims, or of chosen ones, to print."""

from collections.abc import Mapping
from typing import Final

from claimdb.datasette_plugin.asked import Asked, Told
from claimdb.db.reader import Reader
from claimdb.errors import BriefingUnclear, ChoiceUnknown
from claimdb.pages.report import report_page
from claimdb.pages.site import Site
from claimdb.reports import brief

#: Claims on one page, and sayings of each side; the command line gives more.
_CLAIMS: Final = 3
_SAYINGS: Final = 10
_KNOWN: Final = ("claim", "source", "topic")


def page(reader: Reader, site: Site, asked: Asked) -> Told:
    """Return the briefing of ``claim`` (several with commas), or what ``source`` and ``topic`` fit.

    Without any of them it tells what is most evenly contested.
    """
    found = brief.read(reader, _wanted(asked.given()), limit=_CLAIMS, sayings=_SAYINGS)
    return Told(report_page(found, site))


def _wanted(given: Mapping[str, str]) -> brief.Asked:
    """Return what is to be told; raises where a part of what was asked for would not be."""
    for name in given:
        if name not in _KNOWN:
            raise ChoiceUnknown("parameter here", name, _KNOWN)
    chosen = tuple(filter(None, (one.strip() for one in given.get("claim", "").split(","))))
    if len(chosen) > _CLAIMS:
        has = f"on a page has up to {_CLAIMS} claims, and {len(chosen)} are asked for"
        raise BriefingUnclear(has, "leave some out, or print them with 'claimdb report'")
    if chosen and len(given) > 1:
        raise BriefingUnclear(
            "is of chosen claims, or of those that a source and a topic fit",
            "leave out 'claim', or the others",
        )
    return brief.Asked(claims=chosen, source=given.get("source"), topic=given.get("topic"))
