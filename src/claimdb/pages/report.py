"""A briefing for an editor to print, made of the pieces of the pages.

``report_file`` is one file by itself: its style is inside, nothing runs and nothing is
fetched (``Content-Security-Policy``). ``report_page`` is the same on a site.
"""

import re
from collections.abc import Mapping
from typing import Final

from claimdb.pages.claim import Pictures, pictures_of
from claimdb.pages.env import render
from claimdb.pages.site import Addresses, Paper, Site
from claimdb.queries.briefing import Briefing
from claimdb.reports.brief import today
from claimdb.reports.briefing import HOW_TO_READ, NOTHING, TITLE, by_whom, facts

#: What is no letter or digit is written as its number in a string of a style sheet; a space
#: too, since one after a number ends it.
_SPECIAL: Final = re.compile(r"[^A-Za-z0-9]")


def report_file(briefing: Briefing, *, title: str = TITLE) -> str:
    """Return the briefing, dated today, as a file that needs nothing else."""
    paper = Paper(
        claims=frozenset(claim.id for claim in briefing.claims),
        articles=frozenset(article.id for article in briefing.articles),
    )
    return _rendered(briefing, title, paper, None)


def report_page(briefing: Briefing, site: Site, *, title: str = TITLE) -> str:
    """Return the briefing, dated today, as a page of the site to print."""
    return _rendered(briefing, title, site, site)


def _rendered(briefing: Briefing, title: str, at: Addresses, site: Site | None) -> str:
    told = dict(facts(briefing, today()))
    return render(
        "report.html",
        title=title,
        briefing=briefing,
        facts=told,
        at=at,
        site=site,
        running_head=None if site else _in_style(f"{title}, {told['Date']}"),
        pictures=_pictures(briefing, at),
        how_to_read=HOW_TO_READ,
        nothing=NOTHING,
        by_whom=by_whom,
    )


def _pictures(briefing: Briefing, at: Addresses) -> Mapping[str, Pictures]:
    return {claim.id: pictures_of(claim, at) for claim in briefing.claims}


def _in_style(text: str) -> str:
    """Return words as they may stand within quotation marks of a style sheet.

    Nothing of them can end the string, the rule or the sheet.
    """
    return _SPECIAL.sub(lambda found: f"\\{ord(found[0]):06x}", text)
