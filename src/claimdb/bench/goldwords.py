"""Where quoted words stand in a text: the notation of the gold set.

``said`` is the only "said" of the text, ``said@2`` its second, and
``that the bridge […] on Friday`` runs from the first words to the next place of
the last. Words are whole ones: "he" is not found in "the". Invariant: what is
returned holds the quoted words, and words that could be two places are refused.
"""

import re
from typing import Final

from claimdb.text.spans import Span

_OCCURRENCE: Final = re.compile(r"(?s)(.+)@(\d+)")
_LEFT_OUT: Final = " […] "


class WordsMisquoted(ValueError):
    """Quoted words stand nowhere in the text, or in more than one place."""


def place(text: str, quoted: str) -> Span:
    """Return where ``quoted`` stands; ``WordsMisquoted`` says what is wrong with it."""
    counted = _OCCURRENCE.fullmatch(quoted)
    words, wanted = (counted[1], int(counted[2])) if counted else (quoted, None)
    first, _, last = words.partition(_LEFT_OUT)
    start = _chosen(places(text, first), first, wanted)
    if not last:
        return start
    ends = places(text, last, start.end)
    if not ends:
        raise WordsMisquoted(f"the words '{last}' do not follow '{first}'")
    return Span(start.start, ends[0].end)


def _chosen(found: list[Span], words: str, wanted: int | None) -> Span:
    """Return the one place, or the one that is asked for (from 1)."""
    if not found:
        raise WordsMisquoted(f"the words '{words}' do not stand in the text")
    if wanted is None and len(found) > 1:
        raise WordsMisquoted(
            f"the words '{words}' stand in {len(found)} places: say which as '{words}@1'"
        )
    if wanted is not None and not 1 <= wanted <= len(found):
        raise WordsMisquoted(f"the words '{words}' stand in {len(found)} places, not in {wanted}")
    return found[(wanted or 1) - 1]


def places(text: str, words: str, start: int = 0) -> list[Span]:
    """Return every place of ``words`` from ``start`` on, as whole words."""
    left = r"(?<!\w)" if re.match(r"\w", words) else ""
    right = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    pattern = re.compile(left + re.escape(words) + right)
    return [Span(*match.span()) for match in pattern.finditer(text, start)]
