"""Which pieces of a text are of one attribution, by a class that they share.

A passage that another one crosses lies in several pieces, and so do its speaker and its
cue. Who points at one piece sees all of them: the style sheet has a rule for each class.
Invariant: on one page a class is never of two attributions where both could be seen as
one: ``of-N`` is looked for in one paragraph only, ``on-N`` is given once on the page.
What is left over when all are given has none, and is told apart by its number.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Final

from claimdb.pages.marks import Opening, Token

#: So many classes of each kind the style sheet knows.
IN_PARAGRAPH: Final = 12
ON_PAGE: Final = 20


def together(paragraphs: Sequence[Sequence[Token]]) -> Mapping[str, str]:
    """Return the class of each attribution that has more than one piece."""
    places: dict[str, list[int]] = {}
    for place, tokens in enumerate(paragraphs):
        for attribution in _opened(tokens):
            places.setdefault(attribution, []).append(place)
    within, across = Counter[int](), count(1)
    found: dict[str, str] = {}
    for attribution, at in places.items():
        if len(set(at)) > 1:
            kind, number, most = "on", next(across), ON_PAGE
        else:
            within[at[0]] += len(at) > 1
            kind, number, most = "of", within[at[0]], IN_PARAGRAPH
        if len(at) > 1 and number <= most:
            found[attribution] = f"{kind}-{number}"
    return found


def _opened(tokens: Sequence[Token]) -> Iterator[str]:
    """Yield the attributions of each piece, once for each piece."""
    for token in tokens:
        if isinstance(token, Opening):
            yield from dict.fromkeys(one.attribution for one in token.marks if one.attribution)
