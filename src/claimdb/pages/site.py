"""Addresses: where a page, a mark in a text, a picture or an export is found.

Invariant: templates never put an address together. They ask one of the classes here,
so that the same piece of a page links to other pages on a site, to places on the same
sheet of paper, or nowhere.
"""

from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, urlencode


class Addresses(Protocol):
    """What a piece of a page needs to know of its surroundings; None where nothing is."""

    def claim(self, public_id: str) -> str | None:
        """Return the address of a claim."""

    def source(self, public_id: str) -> str | None:
        """Return the address of a source."""

    def article(self, public_id: str) -> str | None:
        """Return the address of an article."""

    def attribution(self, public_id: str) -> str | None:
        """Return the address of the words that prove an attribution, in their article."""


@dataclass(frozen=True, slots=True)
class Site:
    """The pages of one database on a server.

    ``root`` is the path under which they all stand and ends with ``/-/``; ``tables``
    is the page of the same database as tables; ``style`` is the address of the sheet.
    """

    root: str
    tables: str
    style: str
    database: str

    def page(self, path: str, **query: str | int | None) -> str:
        """Return the address of a page, with the parameters that have a value."""
        asked = {name: value for name, value in query.items() if value not in {None, ""}}
        return f"{self.root}{path}{'?' if asked else ''}{urlencode(asked)}"

    def claim(self, public_id: str, **query: str | int | None) -> str:
        """Return the address of a claim, or of a page of its sayings."""
        return self.page(f"claim/{_part(public_id)}", **query)

    def row(self, table: str, public_id: str) -> str:
        """Return the address of a row among the tables."""
        return f"{self.tables}/{table}?{urlencode({'public_id__exact': public_id})}"

    def source(self, public_id: str, **query: str | int | None) -> str:
        """Return the address of a source, or of a page of its claims."""
        return self.page(f"source/{_part(public_id)}", **query)

    def article(self, public_id: str, **query: str | int | None) -> str:
        """Return the address of an article, or of a state or a part of it."""
        return self.page(f"article/{_part(public_id)}", **query)

    def attribution(self, public_id: str) -> str:
        """Return the address that leads to the words of an attribution."""
        return self.page(f"attribution/{_part(public_id)}")

    def trace(self, public_id: str) -> str:
        """Return the address of the chains of a claim or a source, or of one attribution."""
        return self.page(f"trace/{_part(public_id)}")

    def passage(self, public_id: str) -> str:
        """Return the address that leads to a passage."""
        return self.page(f"passage/{_part(public_id)}")


@dataclass(frozen=True, slots=True)
class Paper:
    """One file by itself: what is on it can be reached, everything else has no address."""

    claims: frozenset[str] = field(default_factory=frozenset)
    articles: frozenset[str] = field(default_factory=frozenset)

    def claim(self, public_id: str) -> str | None:
        """Return the place of a claim on this sheet."""
        return f"#{public_id}" if public_id in self.claims else None

    def source(self, _public_id: str) -> None:
        """Return None: a source has no place of its own on paper."""

    def article(self, public_id: str) -> str | None:
        """Return the place of an article in the list at the end."""
        return f"#{public_id}" if public_id in self.articles else None

    def attribution(self, _public_id: str) -> None:
        """Return None: the words stand on the sheet already."""


def _part(text: str) -> str:
    return quote(text, safe="")
