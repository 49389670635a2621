"""Fold typographic variants of one text together, with a map back to the original.

People retype ``"don't"`` where the article has typographic marks, non-breaking
spaces and wrapped lines. Folding makes quotation marks, dashes, white space,
ellipses, invisible characters and composed accents alike; letters and their
case are never touched.

Invariant: for each span that ``Folded.original`` returns for ``[start, end)``,
folding that piece of the original alone gives exactly ``folded.text[start:end]``.
A boundary inside a folded unit (the second dot of an ellipsis) has no original
place and gives ``None``.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

_SINGLE_MARKS: Final = "\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u02bc\u00b4`\uff07"
_DOUBLE_MARKS: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02"
#: Hyphen to horizontal bar, minus, and the small and full-width forms.
_DASHES: Final = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
#: Soft hyphen, zero-width space, word joiner, byte-order mark. Not the joiners
#: U+200C and U+200D: they change words in Persian and faces in emoji.
_INVISIBLE: Final = "\u00ad\u200b\u2060\ufeff"
#: Marks that compose with the letter before them: general diacritics, Hebrew,
#: Arabic, Indic nuktas and vowel signs, Hangul vowels and finals, kana voicing.
_COMBINING: Final = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u093c\u09bc\u09be\u09d7\u0a3c\u0b3c\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0c56"
    "\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dca\u0dcf\u0ddf\u102e\u1161-\u1175\u11a8-\u11c2"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f"
)
#: A lone space and a lone hyphen are passed over here: they fold to themselves,
#: and a match for each took 6 MB from 1.1 s to 1.7 s.
_TYPOGRAPHY: Final = (
    f"(?P<blank>(?! (?![\\s{_INVISIBLE}]))[\\s{_INVISIBLE}]+)"
    f"|(?P<single>[{_SINGLE_MARKS}])"
    f"|(?P<double>[{_DOUBLE_MARKS}])"
    f"|(?P<dash>(?!-(?![{_DASHES}]))[{_DASHES}]+)"
    "|(?P<dots>\u2026)"
)
_FOLDABLE: Final = re.compile(_TYPOGRAPHY)
#: Only for the rare text that has decomposed letters.
_FOLDABLE_LETTERS: Final = re.compile(f"{_TYPOGRAPHY}|(?P<letter>[^ -][{_COMBINING}]+)", re.DOTALL)
_REPLACEMENT: Final = {"single": "'", "double": '"', "dash": "-", "dots": "..."}


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text and the units where it differs from the original.

    Unit ``i`` is the original ``[source_start[i], source_end[i])``, folded to
    ``[start[i], end[i])`` (empty for invisible characters); between units both
    run in step. Storing units rather than one offset a character keeps the map
    of an article of 6 MB at a few hundred kB.
    """

    text: str
    start: tuple[int, ...]
    end: tuple[int, ...]
    source_start: tuple[int, ...]
    source_end: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int] | None:
        """Return the original offsets of the non-empty ``text[start:end]``.

        Invisible characters at either edge are left out. ``None`` when a
        boundary falls inside a folded unit.
        """
        first = bisect_right(self.start, start) - 1
        last = bisect_right(self.start, end - 1) - 1
        if first >= 0 and self.start[first] < start < self.end[first]:
            return None
        if last >= 0 and end < self.end[last]:
            return None
        return self._source_start(first, start), self._source_end(last, end)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return original offsets as ``original`` does, with units taken whole."""
        first = bisect_right(self.start, start) - 1
        last = bisect_right(self.start, end - 1) - 1
        return self._source_start(first, start), self._source_end(last, end)

    def before(self, position: int) -> int:
        """Return the folded offset where the text before original ``position`` ends."""
        unit = bisect_right(self.source_start, position) - 1
        if unit < 0:
            return position
        if position < self.source_end[unit]:
            return self.start[unit]
        return self.end[unit] + position - self.source_end[unit]

    def after(self, position: int) -> int:
        """Return the folded offset where the text after original ``position`` starts."""
        unit = bisect_right(self.source_start, position) - 1
        if unit >= 0 and self.source_start[unit] < position < self.source_end[unit]:
            return self.end[unit]
        return self.before(position)

    def _source_start(self, unit: int, start: int) -> int:
        if unit < 0:
            return start
        if start < self.end[unit]:
            return self.source_start[unit]
        return self.source_end[unit] + start - self.end[unit]

    def _source_end(self, unit: int, end: int) -> int:
        if unit < 0:
            return end
        if end <= self.end[unit]:
            return self.source_end[unit]
        return self.source_end[unit] + end - self.end[unit]


def fold(text: str) -> Folded:
    """Return ``text`` with typographic variants folded together, and the way back."""
    pieces: list[str] = []
    units: list[tuple[int, int, int, int]] = []
    done = folded = 0
    composed = unicodedata.is_normalized("NFC", text)
    for match in (_FOLDABLE if composed else _FOLDABLE_LETTERS).finditer(text):
        source, replacement = match.group(), _replacement(match)
        if source == replacement:
            continue
        pieces += (text[done : match.start()], replacement)
        folded += match.start() - done
        units.append((folded, folded + len(replacement), match.start(), match.end()))
        folded += len(replacement)
        done = match.end()
    pieces.append(text[done:])
    columns = tuple(zip(*units, strict=True)) or ((), (), (), ())
    return Folded("".join(pieces), *columns)


def fold_text(text: str) -> str:
    """Return the folded form alone, without white space at its edges."""
    return fold(text).text.strip()


def _replacement(match: re.Match[str]) -> str:
    """Return what one foldable piece is folded to."""
    kind = match.lastgroup
    if kind == "blank":
        return " " if match.group().strip(_INVISIBLE) else ""
    if kind == "letter":
        return unicodedata.normalize("NFC", match.group())
    return _REPLACEMENT[str(kind)]
