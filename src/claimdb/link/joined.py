"""The pieces of a content as one line, from which every character leads back to the text.

Invariant: ``spans(start, end)`` gives spans of the text that hold no white space at their
ends and lie inside those that were joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.text.spans import Span

_NOWHERE = -1

#: Marks that are a half of a quotation and nothing else; an apostrophe may be a letter.
_OTHER_HALF: Final = {
    "\u201c": "\u201d",
    "\u201d": "\u201c",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
}


@dataclass(frozen=True, slots=True)
class Joined:
    """A line of text and where each of its characters stands in the whole (-1: a joint)."""

    line: str
    places: tuple[int, ...]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return where a part of the line stands in the whole."""
        found: list[Span] = []
        first = last = _NOWHERE
        for index in range(start, min(end, len(self.places))):
            place = self.places[index]
            if place == _NOWHERE or (place != last + 1 and first != _NOWHERE):
                if first != _NOWHERE:
                    found.append(Span(first, last + 1))
                first = _NOWHERE
            if place != _NOWHERE:
                first = place if first == _NOWHERE else first
                last = place
        if first != _NOWHERE:
            found.append(Span(first, last + 1))
        return tuple(found)

    @property
    def joints(self) -> tuple[int, ...]:
        """Where in the line one piece ends and the next begins."""
        return tuple(index for index, place in enumerate(self.places) if place == _NOWHERE)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return a part of the line without white space at its ends.

        A quotation mark at an end whose other half is not in the part goes, too: what is
        shown would else begin a quotation that never ends.
        """
        while start < end and self._is_loose(start, start, end):
            start += 1
        while end > start and self._is_loose(end - 1, start, end):
            end -= 1
        return start, end

    def _is_loose(self, place: int, start: int, end: int) -> bool:
        char, part = self.line[place], self.line[start:end]
        if char.isspace():
            return True
        if char == '"':
            return part.count(char) == 1
        other = _OTHER_HALF.get(char)
        return other is not None and other not in part and part.count(char) == 1


def joined(text: str, spans: Sequence[Span]) -> Joined:
    """Return the pieces of a text, one space between them; a line break counts as a space."""
    characters: list[str] = []
    places: list[int] = []
    for span in spans:
        if characters:
            characters.append(" ")
            places.append(_NOWHERE)
        characters += [" " if char.isspace() else char for char in text[span.start : span.end]]
        places += range(span.start, min(span.end, len(text)))
    return Joined("".join(characters), tuple(places))
