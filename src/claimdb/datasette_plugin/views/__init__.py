"""The pages, by the pattern of the address below ``/DATABASE/-/``."""

from typing import Final

from claimdb.datasette_plugin.asked import FORMATS, View
from claimdb.datasette_plugin.views import (
    article,
    claim,
    front,
    lists,
    matrix,
    report,
    search,
    source,
    timeline,
    trace,
)
from claimdb.datasette_plugin.views.listings import LISTINGS
from claimdb.datasette_plugin.views.permanent import permanent

#: The pages that there are, as a reader writes their addresses.
PAGES: Final = (
    "front",
    *(one.name for one in LISTINGS),
    *("matrix", "timeline", "search", "report"),
    *(f"{kind}/ID" for kind in ("claim", "source", "article", "trace", "attribution", "passage")),
)
#: A name may have dots ("U.S."); only an ending that asks for a form is none of its own.
_ID: Final = rf"(?P<id>(?:(?!\.(?:{'|'.join(FORMATS)})$)[^/])+)"
VIEWS: Final[tuple[tuple[str, View], ...]] = (
    (r"front", front.page),
    (r"report", report.page),
    (rf"claim/{_ID}(?:\.(?P<format>jsonld|json|csv))?", permanent("claim", claim.page)),
    (rf"article/{_ID}(?:\.(?P<format>jsonld|json))?", permanent("article", article.page)),
    (rf"source/{_ID}(?:\.(?P<format>json))?", permanent("source", source.page)),
    (rf"(?:attribution|passage)/{_ID}", article.words),
    *lists.pages(),
    (r"matrix(?:\.(?P<format>json|svg))?", matrix.page),
    (r"timeline(?:\.(?P<format>json|csv|svg))?", timeline.page),
    (rf"trace/{_ID}(?:\.(?P<format>json|svg))?", trace.page),
    (r"search(?:\.(?P<format>json|csv))?", search.page),
)
