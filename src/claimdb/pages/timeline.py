"""The page of what was said when: the picture, and the same sayings as a list with their words."""

from markupsafe import Markup

from claimdb.pages.env import render
from claimdb.pages.lists import Listed
from claimdb.pages.pictures.timeline import timeline_svgs
from claimdb.pages.pictures.timeline_words import when
from claimdb.pages.site import Site
from claimdb.queries.timeline import Timeline


def timeline_page(listed: Listed, found: Timeline, site: Site) -> str:
    """Return a page of sayings in the order of their time."""
    claims = {one.claim for one in found.sayings}
    return render(
        "timeline.html",
        site=site,
        section="timeline",
        title=listed.title,
        listed=listed,
        rows=found.sayings,
        claim=next(iter(claims)) if len(claims) == 1 else None,
        picture=Markup(timeline_svgs(found.sayings, to=site, more=found.more)),
        when=when,
    )
