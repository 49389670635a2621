"""Permanent IRIs: one for each claim, attribution, passage, source, article and revision.

With a base, an IRI is the address of a page: ``https://facts.example.org/claim/clm_…``
where the pages of a database are published, as ``claimdb datasette`` serves them under
``/{database}/-/``. A revision has the page of its article.

Without one, an IRI is a name and leads nowhere: ``urn:uuid:`` (RFC 9562) with the
version 5 UUID of the public identifier. It is the one registered way to make a name that
asks nobody for leave. ``urn:claimdb:…`` would not do, since RFC 8141 wants a namespace
to be registered; ``tag:`` (RFC 4151) wants a domain or a mailbox of whoever makes the
name, and claimdb has none; ``ni:`` (RFC 6920) names bytes, and a claim has no bytes of
its own. Anybody can make the same name from the public identifier, in any language:
``uuid5(NAMESPACE, "clm_…")``.

Invariant: an IRI depends on the public identifier and the base alone, so that it survives
export, import and merging; and nothing becomes one that a browser would run.
"""

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid5

from claimdb.errors import SettingUnusable

#: Drawn by lot, once; another one would rename everything that was ever exported.
NAMESPACE: Final = UUID("d645d419-a41e-4535-8afa-889ad168586f")

#: What no IRI may hold (RFC 3987): spaces, controls, marks of direction, some signs, and a
#: percent sign without its two digits.
_UNFIT: Final = re.compile(
    r'[\x00-\x20\x7f-\x9f<>"{}|\\^`\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069'
    r"\ud800-\udfff]|%(?![0-9A-Fa-f]{2})"
)
_BRACKET: Final = re.compile(r"[\[\]]")
_WAY_OUT: Final = (
    "it is where the pages of the database are published, and only http or https, a host and a"
    " path: https://facts.example.org/"
)


@dataclass(frozen=True, slots=True)
class Iris:
    """The IRIs of a database that is published at ``base``, or is not published.

    Raises SettingUnusable for a base that no page can stand under.
    """

    base: str | None = None

    def __post_init__(self) -> None:
        """Refuse a base that is no address, or has more than a path."""
        if self.base is None:
            return
        parts = web_iri(self.base) and urlsplit(self.base)
        if not parts or parts.query or parts.fragment or self.base.endswith(("?", "#")):
            raise SettingUnusable("the base IRI", self.base, _WAY_OUT)
        if {".", ".."} & set(parts.path.split("/")):
            raise SettingUnusable("the base IRI", self.base, "write its path without dots")

    def claim(self, public_id: str) -> str:
        """Return the IRI of a claim."""
        return self._of("claim", public_id)

    def attribution(self, public_id: str) -> str:
        """Return the IRI of an attribution."""
        return self._of("attribution", public_id)

    def passage(self, public_id: str) -> str:
        """Return the IRI of a passage."""
        return self._of("passage", public_id)

    def source(self, public_id: str) -> str:
        """Return the IRI of a source."""
        return self._of("source", public_id)

    def article(self, public_id: str) -> str:
        """Return the IRI of an article."""
        return self._of("article", public_id)

    def revision(self, public_id: str) -> str:
        """Return the IRI of a revision, which the page of its article answers."""
        return self._of("article", public_id)

    def canonical(self, public_id: str) -> str | None:
        """Return the name that is the same wherever it is published; None where it is all."""
        return None if self.base is None else named(public_id)

    def _of(self, kind: str, public_id: str) -> str:
        if self.base is None:
            return named(public_id)
        return f"{self.base.removesuffix('/')}/{kind}/{quote(public_id, safe='')}"


def named(public_id: str) -> str:
    """Return the IRI that needs no base: the same on every machine, and no address."""
    return f"urn:uuid:{uuid5(NAMESPACE, public_id)}"


def web_iri(address: str | None) -> str | None:
    """Return an address that may become an IRI: http or https, well formed, no password."""
    if address is None or _UNFIT.search(address):
        return None
    try:
        parts = urlsplit(address)
        fits = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:  # a port or an IPv6 address that is none
        return None
    if not fits or "@" in parts.netloc or _BRACKET.search(address.partition(parts.netloc)[2]):
        return None
    return address
