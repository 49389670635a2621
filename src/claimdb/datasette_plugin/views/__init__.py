"""The pages, by the pattern of the address below ``/DATABASE/-/``."""

from typing import Final

from claimdb.datasette_plugin.asked import View
from claimdb.datasette_plugin.views import claim

VIEWS: Final[tuple[tuple[str, View], ...]] = ((r"claim/(?P<id>[^/.]+)", claim.page),)
