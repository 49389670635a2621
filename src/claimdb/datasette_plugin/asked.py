"""What a page is asked for, and what it tells: the border between Datasette and our views.

Views are plain functions on a ``Reader``; none of them knows of Datasette.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import parse_qsl

from claimdb.db.reader import Reader
from claimdb.errors import NumberUnfit, ParameterLong, ParameterTwice
from claimdb.pages.site import Site

HTML: Final = "text/html; charset=utf-8"
JSON: Final = "application/json; charset=utf-8"
CSV: Final = "text/csv; charset=utf-8"
SVG: Final = "image/svg+xml; charset=utf-8"
TEXT: Final = "text/plain; charset=utf-8"

#: Endings of an address that ask for a form; all else behind a dot belongs to a name.
FORMATS: Final = ("jsonld", "json", "csv", "svg", "html")

#: Parameters that others hang on an address: Datasette's own, and those that count readers.
_NOT_OURS: Final = ("_", "utm_")
_COUNTERS: Final = frozenset({"fbclid", "gclid", "mc_cid", "mc_eid"})
#: Characters of a parameter; no name, date or search is longer.
_LONGEST: Final = 2_000
#: Digits of a number that is read at all.
_DIGITS: Final = 9


@dataclass(frozen=True, slots=True)
class Asked:
    """The named parts of an address, and its parameters (the first of each name).

    ``path`` is the address below ``/DATABASE/-/``, without its parameters; ``others`` are
    parameters that were given once more, with another value.
    """

    parts: Mapping[str, str]
    query: Mapping[str, str]
    path: str = ""
    others: Mapping[str, str] = field(default_factory=dict)

    @property
    def format(self) -> str:
        """The ending of the address: ``json``, ``csv`` and the like; ``html`` where none is."""
        return self.parts.get("format") or "html"

    def number(self, name: str, default: int, most: int, *, least: int = 1, hint: str = "") -> int:
        """Return a whole number from ``least`` to ``most``; the default where none is given.

        Raises NumberUnfit for anything else; ``hint`` says what to do instead.
        """
        text = self.query.get(name, "").strip()
        if not text:
            return default
        if (number := whole(text)) is None or not least <= number <= most:
            raise NumberUnfit(name, text, least, most, hint)
        return number

    def given(self) -> dict[str, str]:
        """Return the parameters that mean something to us, without the empty ones."""
        return {
            name: text.strip()
            for name, text in self.query.items()
            if text.strip() and is_ours(name)
        }

    def require_usable(self) -> None:
        """Raise ParameterLong or ParameterTwice where a parameter cannot be taken as it is."""
        for name, text in self.given().items():
            if len(text) > _LONGEST:
                raise ParameterLong(name, len(text), _LONGEST)
            if name in self.others:
                raise ParameterTwice(name, text, self.others[name])


def asked_of(parts: Mapping[str, str], path: str, query: str) -> Asked:
    """Return what an address asks for; ``query`` is what stands after its question mark."""
    first: dict[str, str] = {}
    others: dict[str, str] = {}
    for name, text in parse_qsl(query, keep_blank_values=True):
        known = first.get(name, "").strip()
        if not known:
            first[name] = text
        elif text.strip() and text.strip() != known:
            others.setdefault(name, text)
    return Asked(parts, first, path, others)


def is_ours(name: str) -> bool:
    """Tell whether a parameter means something to us, and is not hung on by others."""
    return not name.startswith(_NOT_OURS) and name not in _COUNTERS


def whole(text: str) -> int | None:
    """Return the whole number that ``text`` is; None where it is none, or is endless."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else None


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


def leading_on(following: str | None) -> dict[str, str]:
    """Return the header that leads a program to the next page, where there is one."""
    return {"Link": f'<{following}>; rel="next"'} if following else {}


View: TypeAlias = Callable[[Reader, Site, Asked], Told]
