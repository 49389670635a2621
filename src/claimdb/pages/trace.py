"""The page of chains: the picture, and the same as nested lists with the words at each link."""

from dataclasses import dataclass

from markupsafe import Markup

from claimdb.pages.env import render
from claimdb.pages.pictures.chain import chain_svg
from claimdb.pages.site import Site
from claimdb.queries.shapes import ClaimName
from claimdb.queries.trace import Trace, nodes
from claimdb.reports import trace as words


@dataclass(frozen=True, slots=True)
class Asking:
    """What was asked for: by which name, how many attributions, how many there may be."""

    name: str
    size: int
    usual: int
    largest: int


def trace_page(found: Trace, asking: Asking, site: Site) -> str:
    """Return the chains of a claim, of a source or of an attribution."""
    claims = sorted(_claims(found), key=lambda one: one.statement)
    path = f"trace/{asking.name}"
    size = None if asking.size == asking.usual else asking.size
    return render(
        "trace.html",
        site=site,
        section="trace",
        title=words.TITLE,
        found=found,
        claims=claims,
        words=words,
        picture=Markup(chain_svg(found, to=site)),
        forms=[(one.upper(), site.page(f"{path}.{one}", size=size)) for one in ("svg", "json")],
        whole=site.page(path, size=asking.largest) if _more(found, asking) else None,
    )


def _claims(found: Trace) -> set[ClaimName]:
    return {node.attribution.claim for node in nodes(found.trees)}


def _more(found: Trace, asking: Asking) -> bool:
    return found.shown < found.total and asking.size < asking.largest
