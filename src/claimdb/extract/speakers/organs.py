"""Bodies named by what they are and whose: "Norvia's navy", "the central bank of Norvia".

No word of "navy" has a capital, and it is a name all the same: there is one navy of Norvia.
Invariant: a phrase names a body as a whole or not at all.
"""

from typing import Final

from claimdb.extract.speakers.grammar import DETERMINERS
from claimdb.extract.speakers.organwords import is_organ, is_state
from claimdb.extract.speakers.sources import Reading, Sort
from claimdb.extract.speakers.tokens import Tokens

_OWNS: Final = frozenset(("'s", "\u2019s"))


def names_organ(tokens: Tokens, reading: Reading) -> bool:
    """Tell whether a description names the body of a state, as no other description does."""
    if reading.sort is not Sort.DESCRIPTION or reading.mention is not None:
        return False
    first, last = reading.words
    first += tokens.low[first] == "the"
    if first > last or tokens.low[first] in DETERMINERS:
        return False
    for place in range(first + 1, last):
        if tokens.low[place] in _OWNS:
            return is_state(tokens, first, place) and is_organ(tokens, place + 1, last + 1)
        if tokens.low[place] == "of":
            state = place + 1 + (tokens.low[place + 1] == "the" and place + 1 < last)
            return is_organ(tokens, first, place) and is_state(tokens, state, last + 1)
    return False
