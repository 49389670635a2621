"""Permanent addresses: an identifier of what was judged the same as another leads there.

A name in place of an identifier leads to the page of whom it names. Invariant: each thing
is shown at one address; the others lead to it, for now, since judgements may be undone.
"""

from typing import Final

from claimdb.datasette_plugin.asked import Asked, Told, View, moved
from claimdb.db.reader import Reader
from claimdb.pages.site import Site
from claimdb.queries import lookup, run
from claimdb.queries.values import string

_LOOKUPS: Final = {"claim": lookup.claim, "source": lookup.source, "article": lookup.article}


def permanent(kind: str, view: View) -> View:
    """Return ``view``, asked only at the address of what stands for the thing."""

    def page(reader: Reader, site: Site, asked: Asked) -> Told:
        given = asked.parts["id"]
        row = _LOOKUPS[kind](reader, given)
        card = run.select(reader, f"lookup_{kind}_card", {"ids": [row]})[0]
        if (meant := string(card, "public_id")) == given:
            return view(reader, site, asked)
        ending = "" if asked.format == "html" else f".{asked.format}"
        return moved(site.page(f"{kind}/{meant}{ending}", **asked.query))

    return page
