"""What a page is asked for, and what it tells: the border between Datasette and our views.

Views are plain functions on a ``Reader``; none of them knows of Datasette.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from claimdb.db.reader import Reader
from claimdb.pages.site import Site

HTML: Final = "text/html; charset=utf-8"
JSON: Final = "application/json; charset=utf-8"
CSV: Final = "text/csv; charset=utf-8"
SVG: Final = "image/svg+xml; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"

#: Parameters that others hang on an address: Datasette's own, and those that count readers.
_NOT_OURS: Final = ("_", "utm_")
_COUNTERS: Final = frozenset({"fbclid", "gclid", "mc_cid", "mc_eid"})


@dataclass(frozen=True, slots=True)
class Asked:
    """The named parts of an address, and its parameters (the first of each name).

    ``path`` is the address below ``/DATABASE/-/``, without its parameters.
    """

    parts: Mapping[str, str]
    query: Mapping[str, str]
    path: str = ""

    @property
    def format(self) -> str:
        """The ending of the address: ``json``, ``csv`` and the like; ``html`` where none is."""
        return self.parts.get("format") or "html"

    def number(self, name: str, default: int, most: int) -> int:
        """Return a whole number from 0 to ``most``; what is none is the default."""
        text = self.query.get(name, "")
        return min(int(text), most) if text.isascii() and text.isdigit() else default

    def given(self) -> dict[str, str]:
        """Return the parameters that mean something to us, without the empty ones."""
        return {
            name: text.strip()
            for name, text in self.query.items()
            if text.strip() and not name.startswith(_NOT_OURS) and name not in _COUNTERS
        }


@dataclass(frozen=True, slots=True)
class Told:
    """A page: its text, what it is, its status, further headers."""

    body: str
    type: str = HTML
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def moved(address: str) -> Told:
    """Return what leads to another address."""
    return Told("", status=302, headers={"Location": address})


View: TypeAlias = Callable[[Reader, Site, Asked], Told]
