"""The baseline of stances: what a few words in the headline and the beginning tell.

Nothing is learned: a word of denial denies, a word of hedging or reporting is neutral, and
the rest asserts. Invariant: it reads no more than the claim and the beginning of the text.
"""

import re
from typing import Final

from claimdb.link.stance import Towards

#: Characters of a text that are read.
_BEGINNING: Final = 600
_NO: Final = re.compile(
    r"\b(?:fake|fraud|hoax|false|den(?:y|ies|ied)|not true|untrue|refut\w+|debunk\w*|bogus"
    r"|doubts?|retract\w*|rubbish|nonsense|fabricat\w+)\b",
    re.IGNORECASE,
)
_HELD: Final = re.compile(
    r"\?|\b(?:reportedly|alleged\w*|claim\w*|rumou?r\w*|according to|may|might|could|suspect\w*"
    r"|apparent\w*|appears?|believed|possibl[ey]|purported\w*|says?|reports?|unconfirmed)\b",
    re.IGNORECASE,
)


def keywords(claim: str, text: str) -> Towards:
    """Return what a few words tell of a text's stance towards a claim."""
    words = f"{claim}\n{text[:_BEGINNING]}"
    if _NO.search(words):
        return Towards.DENIES
    return Towards.NEUTRAL if _HELD.search(words) else Towards.ASSERTS
