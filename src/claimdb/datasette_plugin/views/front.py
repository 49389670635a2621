"""The front page of a database."""

from claimdb.datasette_plugin.asked import Asked, Told
from claimdb.db.reader import Reader
from claimdb.pages.front import front_page
from claimdb.pages.site import Site
from claimdb.queries.front import front


def page(reader: Reader, site: Site, _asked: Asked) -> Told:
    """Return the front page."""
    return Told(front_page(front(reader), site))
