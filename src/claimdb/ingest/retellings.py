"""Whether an article is what a retelling retells, told by its quotations alone.

A retelling is in other words around the same quoted words, so that comparing
texts fails and comparing quotations does not.
"""

from typing import Final

from claimdb.text.fold import fold_text
from claimdb.text.quotes import quotations

#: Fewer quotations than this may be shared by any two reports of one day.
_LEAST: Final = 5
#: A retelling may correct or leave out one of its quotations, not half of them.
_SHARE: Final = 0.8


def retells(retelling: str, text: str) -> bool:
    """Return whether nearly all quoted words of ``retelling`` stand in ``text``."""
    quoted = {
        fold_text(retelling[span.start : span.end]).strip(" .,;:!?\"'")
        for span in quotations(retelling)
    }
    quoted.discard("")
    if len(quoted) < _LEAST:
        return False
    folded = fold_text(text)
    return sum(one in folded for one in quoted) >= _SHARE * len(quoted)
