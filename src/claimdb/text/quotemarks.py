"""Quotation marks: which pair, and where each may open or close.

A mark is a word's neighbour on one side: what opens stands before a word, what
closes after one. Curly marks and brackets say themselves which they are, and
are believed first; straight ones, and marks that somebody mistyped, are judged by
their neighbours.
Invariant: apostrophes, elisions ("'90s", "rock 'n' roll") and inches are no marks.
"""

import re
from itertools import islice
from typing import Final, NamedTuple

LEFT_DOUBLE, RIGHT_DOUBLE, LOW_DOUBLE = "\u201c", "\u201d", "\u201e"
LEFT_SINGLE, RIGHT_SINGLE, STRAIGHT_SINGLE = "\u2018", "\u2019", "'"
STRAIGHT, PRIME = '"', "\u2033"
#: Marks of typewriters and of some agencies' wires.
TWO_BACKTICKS, TWO_APOSTROPHES = "``", "''"

#: What each opening mark is closed by. German closes with the mark that opens in English,
#: Danish and Swedish turn the guillemets around.
CLOSED_BY: Final = {
    LEFT_DOUBLE: RIGHT_DOUBLE,
    LOW_DOUBLE: RIGHT_DOUBLE + LEFT_DOUBLE,
    "\u201f": RIGHT_DOUBLE,
    RIGHT_DOUBLE: RIGHT_DOUBLE,
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab\u00bb",
    "\u2039": "\u203a",
    "\u203a": "\u2039\u203a",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
    "\uff62": "\uff63",
    "\u301d": "\u301e\u301f",
    STRAIGHT: STRAIGHT,
    "\uff02": "\uff02",
    PRIME: PRIME,
    LEFT_SINGLE: RIGHT_SINGLE,
    "\u201a": RIGHT_SINGLE + LEFT_SINGLE,
    "\u201b": RIGHT_SINGLE,
    STRAIGHT_SINGLE: STRAIGHT_SINGLE,
    "`": STRAIGHT_SINGLE + RIGHT_SINGLE + "`",
    TWO_BACKTICKS: TWO_APOSTROPHES,
    TWO_APOSTROPHES: TWO_APOSTROPHES,
}
_CLOSING: Final = {
    opening: frozenset({signs} if signs == TWO_APOSTROPHES else signs)
    for opening, signs in CLOSED_BY.items()
}
#: Some archives write all marks alike: "``Wait,`` she said".
_CLOSING[TWO_BACKTICKS] |= {TWO_BACKTICKS}
#: Keyboards and editors mix these: what one opens, another closes where it stands after a word.
_MIXED: Final = frozenset({LEFT_DOUBLE, RIGHT_DOUBLE, STRAIGHT})
#: Single marks are apostrophes more often than quotations.
SINGLE: Final = frozenset({LEFT_SINGLE, "\u201b", STRAIGHT_SINGLE, "`"})
APOSTROPHES: Final = SINGLE | {RIGHT_SINGLE}
#: These open wherever they stand, unless they close.
_SURE: Final = frozenset("\u201c\u201e\u201f\u00ab\u2039\u300c\u300e\uff62\u301d\u201a")
#: These open only where nothing better explains them and a mark to close with follows.
_TURNED: Final = frozenset({RIGHT_DOUBLE, "\u00bb", "\u203a"})

_SIGNS: Final = "".join(
    sorted({*"".join(mark for mark in CLOSED_BY if len(mark) == 1), *"".join(CLOSED_BY.values())})
)
#: Feet and inches are read first, so that their marks are none, and rows of one mark,
#: which draw a line; then marks of two signs.
_MARK: Final = re.compile(
    "(?P<measure>(?<=[0-9])['\u2019\u2032] ?[0-9]{1,2}(?:\"|\u201d|\u2033|''))"
    f"|(?P<row>[{_SIGNS}])(?P=row){{3,}}|``|''|[{_SIGNS}]"
)
#: With what a match of ``_MARK`` begins: searched for this alone, a text is read much faster.
_MARK_BEGINS: Final = re.compile(f"[{_SIGNS}'`\u2019\u2032]")
_ELISION: Final = re.compile(
    r"(?:[0-9]0s|n|em|tis|twas|til|till|cause|bout|round)(?![^\W_])", re.IGNORECASE
)
_YEAR: Final = re.compile(r"[0-9]{2}(?!\w)")
_BEFORE_OPENING: Final = frozenset("([{/\u2014\u2013-\u2026:;\u3001\u3002\uff0c\uff1a")
_AFTER_CLOSING: Final = frozenset(".,;:!?)]}/\u2014\u2013-\u2026\u3001\u3002\uff0c")
_QUOTING: Final = frozenset(_SIGNS)


class Mark(NamedTuple):
    """One mark, where it starts and ends, and its neighbours (spaces where there are none)."""

    text: str
    sign: str
    start: int
    end: int
    before: str
    after: str

    def opens(self) -> bool:
        """Tell whether the mark stands where one opens."""
        if self.sign in _SURE:
            return True
        if self.sign not in CLOSED_BY or self.after.isspace() or self.before.isalnum():
            return False
        if self.sign in _TURNED:
            return self._begins() and self.after not in _AFTER_CLOSING
        if self.sign == PRIME and self.before.isdigit():
            return False
        if self.sign in SINGLE:
            return self._opens_single()
        return self.before not in ",.!?"

    def closes(self, opening: str) -> bool:
        """Tell whether the mark is of the kind that closes ``opening``, and may close here."""
        if self.sign not in _CLOSING[opening]:
            return False
        if self.sign in {RIGHT_SINGLE, STRAIGHT_SINGLE, "`"}:
            return not self.after.isalnum() and not (
                self.sign != RIGHT_SINGLE and self.before.isspace()
            )
        if self.sign in {STRAIGHT, TWO_APOSTROPHES, PRIME}:
            return not (self.before.isspace() and not self.after.isspace())
        if self.sign == TWO_BACKTICKS:
            ends = self.after.isspace() or self.after in _AFTER_CLOSING or self.after in _QUOTING
            return ends and not self.before.isspace()
        if self.sign == opening:
            return not self.before.isspace()
        return True

    def mistyped(self, opening: str) -> bool:
        """Tell whether the mark closes ``opening`` although it is of another kind."""
        return (
            self.sign in _MIXED
            and opening in _MIXED
            and self.sign not in _CLOSING[opening]
            and not self.before.isspace()
            and not (self.sign == STRAIGHT and self.before.isdigit())
            and (self.after.isspace() or self.after in _AFTER_CLOSING)
        )

    def turned(self) -> bool:
        """Tell whether the mark closes in most languages, so that it opens only for want of one."""
        return self.sign in _TURNED

    def _begins(self) -> bool:
        return self.before.isspace() or self.before in _BEFORE_OPENING or self.before in _QUOTING

    def _opens_single(self) -> bool:
        if _ELISION.match(self.text, self.end):
            return False
        if self.sign == LEFT_SINGLE:
            return self.before not in ",.!?"
        if not self._begins() or self.after in _AFTER_CLOSING:
            return False
        year = _YEAR.match(self.text, self.end)
        return not (year and self.text[max(0, self.start - 2) : self.start - 1].isalpha())


def mark_at(text: str, start: int, end: int, limit: int) -> Mark:
    """Return the mark of a paragraph that ends at ``limit``."""
    before = text[start - 1] if start else " "
    return Mark(text, text[start:end], start, end, before, text[end] if end < limit else " ")


def marks_of(text: str, start: int, end: int) -> list[Mark]:
    """Return the marks of one paragraph, measures and rows of one mark left out."""
    marks: list[Mark] = []
    done = start
    for begins in _MARK_BEGINS.finditer(text, start, end):
        place = begins.start()
        match = _MARK.match(text, place, end) if place >= done else None
        if match is not None:
            done = match.end()
            if match.lastgroup is None:
                marks.append(mark_at(text, place, done, end))
    return marks


def possessive(marks: list[Mark], index: int) -> bool:
    """Tell a plural possessive ("leaders' pledge") from the end of a quotation.

    It is one when a lower-case word follows and a better mark to close with
    comes before the next opening one.
    """
    mark = marks[index]
    if mark.before != "s" or not mark.text[mark.end + 1 : mark.end + 2].islower():
        return False
    for following in islice(marks, index + 1, None):
        if following.sign == LEFT_SINGLE or (following.sign == "'" and following.opens()):
            return False
        if following.sign == mark.sign and not following.after.isalnum():
            return True
    return False
