"""The pieces of a content as one line, from which every character leads back to the text.

Invariant: ``spans(start, end)`` gives spans of the text that hold no white space at their
ends and lie inside those that were joined.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claimdb.text.spans import Span

_NOWHERE = -1


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
        """Return a part of the line without white space at its ends."""
        while start < end and self.line[start].isspace():
            start += 1
        while end > start and self.line[end - 1].isspace():
            end -= 1
        return start, end


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
