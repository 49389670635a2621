"""Text without fonts: how wide it will be, where it breaks, what is left out.

Widths are those of a common sans-serif, a little on the wide side, as a share of the
font size. Invariant: what is cut ends with an ellipsis, and is never cut inside a word
unless the word alone is too long.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

from claimdb.pages.pictures.svg import Element, node

ELLIPSIS: Final = "…"
#: Letters by width; all others are as wide as ``_USUAL``.
_WIDTHS: Final = {
    letter: width
    for letters, width in (
        ("ijl'|.,:;!", 0.3),
        ('ftrI()[]-/"“”‘’· ', 0.37),
        ("mwMW%@—", 0.92),
        ("ABCDEFGHJKLNOPQRSTUVXYZ&+−→", 0.72),
    )
    for letter in letters
}
_USUAL: Final = 0.59
_WIDE: Final = 1.0
_BOLD: Final = 1.15


@dataclass(frozen=True, slots=True)
class Ink:
    """The colour of a text: by itself, and the class by which a page gives it another."""

    class_: str
    colour: str


INK: Final = Ink("ink", "#1b1a17")
NOTE: Final = Ink("faint", "#5c5850")


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return about how wide ``text`` will stand."""
    return sum(map(_width, text)) * size * (_BOLD if bold else 1)


def _width(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _USUAL


def fitted(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return as much of ``text`` as has room, with an ellipsis if that is not all."""
    return wrapped(text, room, size, most=1, bold=bold)[0]


def wrapped(
    text: str, room: float, size: float, *, most: int = 2, bold: bool = False
) -> tuple[str, ...]:
    """Return ``text`` in up to ``most`` lines; the last ends with an ellipsis if more follows."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        line, words = _line(words, room, size, bold=bold)
        lines.append(line)
    if words:
        lines[-1] = _shortened(lines[-1], room, size, bold=bold)
    return tuple(lines) or ("",)


def _line(words: list[str], room: float, size: float, *, bold: bool) -> tuple[str, list[str]]:
    """Return the words that fit on a line, at least a part of one, and those that are left."""
    count = 1
    while count < len(words) and width_of(" ".join(words[: count + 1]), size, bold=bold) <= room:
        count += 1
    line, left = " ".join(words[:count]), words[count:]
    if width_of(line, size, bold=bold) <= room:
        return line, left
    part = line
    while len(part) > 1 and width_of(part, size, bold=bold) > room:
        part = part[:-1]
    return part, [line[len(part) :], *left]


def _shortened(line: str, room: float, size: float, *, bold: bool) -> str:
    """Return ``line`` with an ellipsis, cut where there is room for it."""
    whole = line
    while line and width_of(line + ELLIPSIS, size, bold=bold) > room:
        line = line[:-1]
    if len(line) < len(whole) and " " in line.rstrip() and whole[len(line)] != " ":
        line = line.rstrip().rsplit(" ", 1)[0]
    return line.rstrip(" ,;:–-") + ELLIPSIS


def lettered(
    text: str,
    x: float,
    y: float,
    *,
    size: float = 13,
    bold: bool = False,
    ink: Ink = INK,
    anchor: str | None = None,
) -> Element:
    """Return a line of text that stands on ``y``."""
    return node(
        "text",
        text,
        class_=ink.class_,
        x=x,
        y=y,
        fill=ink.colour,
        font_size=size,
        font_weight="700" if bold else None,
        text_anchor=anchor,
    )
