"""Negations that deny nothing: "could not be happier", "cannot wait", "hopefully no damage".

Invariant: what is negated plainly is never one of them.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.groups import Group
from claimdb.link.tagging import Tag, Word

#: A sentence that begins so wishes or demands: "hopefully there will be no damage".
WISHING: Final = listed("hopefully ideally make ensure let mind see remember pray imagine")
_UNABLE: Final = listed("could can ca cannot")
#: "Could not believe his luck", "cannot help it".
_IDIOMS: Final = listed("wait believe help resist stress emphasise emphasize overstate wish ask")
_COMPARED: Final = re.compile(
    r"(?:more|less|better|worse|\w{3,}(?:ier|der|ger|ter|ner|ker|rer|mer))"
)
#: What ends like a comparative and is none.
_NO_LIKENESS: Final = listed(
    "after matter water under order offer number leader minister member october november december "
    "daughter border winter letter center computer latter banner dinner runner partner owner "
    "prisoner laughter voter further other another later either neither"
)


def is_idiom(tagged: Sequence[Word], main: Group, place: int) -> bool:
    """Tell whether the negation at a place is a way of saying how much: "never been prouder"."""
    if place and tagged[place - 1].low == "ai":  # "ain't" is "isn't" here and "hasn't" there
        return True
    own = tagged[main.start : main.end]
    unable = any(word.low in _UNABLE for word in own)
    if main.lemma in _IDIOMS:
        return unable
    compared = any(
        word.tag is not Tag.NAME
        and word.low not in _NO_LIKENESS
        and _COMPARED.fullmatch(word.low) is not None
        for word in tagged[place + 1 : main.end + 1]
    )
    is_most = unable or tagged[place].low == "never"
    return compared and is_most and any(word.tag is Tag.BE for word in own)
