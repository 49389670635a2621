"""The pages, by the pattern of the address below ``/DATABASE/-/``."""

from typing import Final

from claimdb.datasette_plugin.asked import View
from claimdb.datasette_plugin.views import article, claim, front, lists, report, search, source

VIEWS: Final[tuple[tuple[str, View], ...]] = (
    (r"front", front.page),
    (r"report", report.page),
    (r"claim/(?P<id>[^/.]+)(?:\.(?P<format>json|csv))?", claim.page),
    (r"article/(?P<id>[^/.]+)(?:\.(?P<format>json))?", article.page),
    (r"source/(?P<id>[^/.]+)(?:\.(?P<format>json))?", source.page),
    (r"(?:attribution|passage)/(?P<id>[^/.]+)", article.words),
    *lists.pages(),
    (r"search(?:\.(?P<format>json|csv))?", search.page),
)
