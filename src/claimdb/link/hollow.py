"""Contents that say nothing by themselves: "to comment", "the allegations", "the claim a lie".

They point at what somebody else said, or at a question; only that tells what is denied.

Invariant: what has a deed or a matter of its own is never hollow.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.stances import UTTERING
from claimdb.link.answering_words import own_terms
from claimdb.link.content import Proposition
from claimdb.model.vocab import Stance

_TO_UTTER: Final = re.compile(r"\W*(?:to\s+(?:\w+ly\s+)?)?(?P<verb>\w+)\b", re.IGNORECASE)

#: Who asks for it says nothing of the matter: "(asked) not to be named".
_ANONYMOUS: Final = re.compile(
    r"\W*(?:that\s+(?:s?he|they)\s+)?(?:(?:not|to\s+not)\s+(?:to\s+)?be\s+(?:further\s+|publicly\s+)?"
    r"(?:named|identified|quoted)|to\s+(?:remain|stay|be|speak)\s+(?:anonymous(?:ly)?|unnamed"
    r"|unidentified|nameless)|(?:for\s+|on\s+(?:condition\s+of\s+)?)?anonymity)"
    r"(?:\s+(?:by\s+name|because|since|as|for\s+fear|out\s+of\s+fear|due\s+to)\b.*)?\W*",
    re.IGNORECASE | re.DOTALL,
)


#: "Contradicted each other": nothing is told of anything.
_RECIPROCAL: Final = re.compile(r"\W*(?:each\s+other|one\s+another)\W*", re.IGNORECASE)


def is_hollow(statement: str, made: Sequence[Proposition], stance: Stance) -> bool:
    """Tell whether a content says nothing that could be true or false, or be asked.

    ``made`` are its propositions. Who declines to comment on a raid claims nothing of it.
    """
    if _ANONYMOUS.fullmatch(statement) or _RECIPROCAL.fullmatch(statement):
        return True
    if any(one.is_claim for one in made):
        return False
    if not own_terms(statement):
        return True
    match = _TO_UTTER.match(statement)
    verb = match["verb"].lower() if match else ""
    return stance is Stance.DECLINES and {verb, lemma(verb)} & UTTERING != set()
