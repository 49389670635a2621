"""Pages of what is drawn: which one is asked for, and the addresses of the others.

Invariant: the address of a page, of its picture and of its data ask for the same facts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from claimdb.datasette_plugin.asked import Asked, leading_on
from claimdb.datasette_plugin.views import filters as filtering
from claimdb.errors import ChoiceUnknown, PageBeyond
from claimdb.pages.site import Site

#: No page goes on beyond this row; a filter narrows what there is.
MOST: Final = 10_000
#: Rows of one page.
LARGEST: Final = 200


@dataclass(frozen=True, slots=True)
class Turning:
    """One page of one address; ``usual`` is the size that need not be told.

    ``kept`` are parameters beside the filters and the page, empty where they are usual.
    """

    name: str
    asking: filtering.Asking
    site: Site
    number: int
    size: int
    usual: int
    kept: Mapping[str, str | None]

    @property
    def offset(self) -> int:
        """How many rows stand before."""
        return (self.number - 1) * self.size

    @property
    def goes_on(self) -> bool:
        """Whether a page may follow."""
        return self.number < MOST // self.size

    def address(self, ending: str = "", /, **more: str | int | None) -> str:
        """Return the address of the same, in another form, or of another part of it."""
        size = None if self.size == self.usual else self.size
        asked = {**self.kept, "size": size, "page": None, **more}
        return self.site.page(self.name + ending, **filtering.parameters(self.asking, **asked))

    def without(self, name: str) -> str:
        """Return the address without one filter."""
        return self.address(**{name: None})

    def turned(self, pages: int, ending: str = "") -> str:
        """Return the address so many pages on."""
        to = self.number + pages
        return self.address(ending, page=None if to == 1 else to)

    def leading_on(self, found: int, ending: str) -> dict[str, str]:
        """Return the header that leads a program on where ``found`` is more than a page."""
        more = found > self.size and self.goes_on
        return leading_on(self.turned(1, ending) if more else None)

    def told(self, found: int, total: int, one: str, many: str, most: int = MOST) -> str:
        """Return which rows are shown, of how many: "1 to 25 of 1,234 claims".

        Nobody has counted further than ``most``.
        """
        last = self.offset + found
        if total <= found:
            return f"{total:,} {one if total == 1 else many}"
        known = f"more than {max(most, last):,}" if total > most else f"{total:,}"
        return f"{self.offset + 1:,} to {last:,} of {known} {many}"


def page_of(asked: Asked, usual: int) -> tuple[int, int]:
    """Return the number and the size of the page that is asked for.

    Raises NumberUnfit for what is no page, also for one beyond ``MOST`` rows.
    """
    size = asked.number("size", usual, LARGEST)
    return asked.number("page", 1, MOST // size, hint="a filter narrows the list"), size


def require_page(number: int, size: int, total: int | None, most: int = MOST) -> None:
    """Raise PageBeyond for a page after the last, of so many rows as are known: up to ``most``.

    The first page is always there, if only to say that there is nothing.
    """
    last = None if total is None or total > most else max(1, -(-total // size))
    if number > (last or 1):
        raise PageBeyond(number, last)


def choice(asked: Asked, name: str, known: tuple[str, ...]) -> str:
    """Return a parameter that has few values, the first of them unless asked otherwise.

    Raises ChoiceUnknown for another.
    """
    given = asked.given().get(name, known[0])
    if given not in known:
        raise ChoiceUnknown(name, given, known)
    return given


def without(asked: Asked, name: str) -> Asked:
    """Return what is asked for but for one parameter."""
    return replace(asked, query={key: text for key, text in asked.query.items() if key != name})
