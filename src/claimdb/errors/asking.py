"""What is wrong with the address of a page: its number, its parameters, the page itself."""

import difflib
from collections.abc import Sequence

from claimdb.errors.base import InputError, LookupFailed, shown


class BriefingUnclear(InputError):
    """A briefing is asked for in a way of which something would be left out."""

    def __init__(self, problem: str, way_out: str) -> None:
        super().__init__(f"a briefing {problem}; {way_out}.")


class NumberUnfit(InputError):
    """A number is none, or is too small or too large; without ``most`` none is too large."""

    def __init__(self, name: str, given: str, least: int, most: int | None, hint: str = "") -> None:
        to = f"from {least:,} to {most:,}" if most is not None else f"of {least:,} or more"
        more = f"; {hint}" if hint else ""
        super().__init__(f"'{name}' cannot be '{shown(given)}': give a whole number {to}{more}.")


class PageBeyond(LookupFailed):
    """A page is asked for that comes after the last; ``last`` is None where it is not known."""

    def __init__(self, number: int, last: int | None) -> None:
        self.number, self.last = number, last
        ends = f"; its last page is {last:,}" if last else "; go back to its first page"
        super().__init__(f"the list ends before page {number:,}{ends}.")


class PageUnknown(LookupFailed):
    """There is no page at an address; ``near`` is one of those that there are, or empty."""

    def __init__(self, path: str, known: Sequence[str]) -> None:
        self.path, self.known = path, tuple(known)
        word = path.partition("/")[0].partition(".")[0]
        of_one = [page for page in known if page.startswith(f"{word}/")]
        self.near = next(iter(of_one or difflib.get_close_matches(word, known, n=1)), "")
        hint = f" (did you mean '{self.near}'?)" if self.near not in {"", path} else ""
        super().__init__(
            f"there is no page '{shown(path)}' here{hint}; there are: {', '.join(known)}."
        )


class ParameterLong(InputError):
    """A parameter of an address is longer than any name, date or search."""

    def __init__(self, name: str, characters: int, most: int) -> None:
        super().__init__(
            f"'{shown(name)}' has {characters:,} characters, and may have {most:,}; shorten it."
        )


class ParameterTwice(InputError):
    """A parameter of an address is given with two values, of which one would be left out."""

    def __init__(self, name: str, first: str, second: str) -> None:
        super().__init__(
            f"'{shown(name)}' is given twice, as '{shown(first)}' and as '{shown(second)}',"
            " and only one can be asked for; leave the other out."
        )
