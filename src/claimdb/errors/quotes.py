"""Quoted words and spans that do not fit a text."""

from collections.abc import Sequence
from typing import NamedTuple

from claimdb.errors.base import InputError, shown


class QuotePlace(NamedTuple):
    """One place where quoted words stand: offsets in code points, context on each side."""

    number: int
    start: int
    end: int
    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return f"  {self.number}: …{self.before}[{shown(self.words)}]{self.after}…"


class QuoteAmbiguous(InputError):
    """Quoted words stand in more than one place; ``places`` has the first of them."""

    def __init__(self, quote: str, places: Sequence[QuotePlace], *, more: bool) -> None:
        self.quote, self.places, self.more = quote, tuple(places), more
        count = f"more than {len(self.places)}" if more else str(len(self.places))
        listed = "\n".join(str(place) for place in self.places)
        super().__init__(
            f"The words '{shown(quote)}' stand in {count} places: say which by its number "
            f"(occurrence), or by the words directly before or after it (prefix, suffix):\n{listed}"
        )


class QuoteEmpty(InputError):
    """A quote has no words in it."""

    def __init__(self) -> None:
        super().__init__("The quote is empty: copy the words from the text of the article.")


class QuoteNotFound(InputError):
    """Quoted words do not stand in a text; ``nearest`` is what comes closest.

    ``score`` is how alike the nearest text is, 0 to 100.
    """

    def __init__(self, quote: str, nearest: str = "", score: float = 0.0) -> None:
        self.quote, self.nearest, self.score = quote, nearest, score
        if nearest:
            hint = f"nearest is '{shown(nearest, 240)}' ({score:.0f} % alike)"
            mend = "copy the words exactly as they stand there"
        else:
            hint = "nothing in the text comes near them"
            mend = "check that this is the right article and the right revision"
        super().__init__(f"The words '{shown(quote)}' do not stand in the text; {hint}: {mend}.")


class QuoteMisplaced(QuoteNotFound):
    """The quoted words stand in the text, but not where they were said to stand."""

    def __init__(self, quote: str, nearest: str, where: str, way_out: str) -> None:
        self.quote, self.nearest, self.score = quote, nearest, 100.0
        InputError.__init__(
            self,
            f"The words '{shown(quote)}' stand in the text ('{shown(nearest, 240)}'), "
            f"but {where}: {way_out}.",
        )


class SpanOutside(InputError):
    """Offsets do not lie within a text, or end before they start."""

    def __init__(self, start: int, end: int, length: int | None = None) -> None:
        room = "" if length is None else f" in a text of {length} code points"
        super().__init__(
            f"There is no span from {start} to {end}{room}: 0 <= start <= end <= length must hold."
        )
