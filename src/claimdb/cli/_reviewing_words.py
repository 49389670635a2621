"""The words of ``claimdb review``: decisions, and the kinds of rows and of links."""

from enum import StrEnum
from typing import Final


class Decision(StrEnum):
    """What a person may decide; an attribution is corrected with ``claimdb supersede``."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    UNDO = "undo"


class KindWord(StrEnum):
    """What is in the queue; with a link between articles, what it really is."""

    ATTRIBUTION = "attribution"
    SOURCE = "source"
    CLAIM = "claim"
    RELATION = "relation"
    AFFILIATION = "affiliation"
    COPY = "copy"
    REWRITE = "rewrite"
    RETELLING = "retelling"
    REUSE = "reuse"


#: The words that say what a link between articles is.
OF_LINKS: Final = frozenset({KindWord.COPY, KindWord.REWRITE, KindWord.RETELLING, KindWord.REUSE})
#: How the name of a link between articles begins.
LINK: Final = "copy:"
#: How those begin that are neither: they are accepted or rejected, and said anew.
OTHERS: Final = ("relation:", "affiliation:", "judgement:")
