"""The front page: what is contested now, what is new, and what nobody has answered."""

from claimdb.pages.env import render
from claimdb.pages.site import Site
from claimdb.queries.front import Front


def front_page(front: Front, site: Site) -> str:
    """Return the front page; where nothing is recorded, what to do next."""
    return render("front.html", site=site, section="front", title="Front page", front=front)
