"""Being involved in a deed, and doing it: who kidnapped somebody was involved in the kidnapping.

So who denies any involvement denies having done it, and nothing follows the other way.

Invariant: what comes back tells the deed of the same one, as done by him.
"""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from claimdb.lexicons.nouns import DEED_OF
from claimdb.link import forms
from claimdb.link.frame import Frame, frame
from claimdb.link.relation import Comparison, Relation

_INVOLVED: Final = re.compile(
    r"""^(?P<who>[^,;]{1,80}?)\s+(?:(?:(?:has|have|had)\s+been|was|were)\s+involved
    |(?:(?:has|have|had)\s+)?(?:took|taken)\s+part|(?:(?:has|have|had)\s+)?participated)\s+in\s+
    (?:(?:the|a|an|any)\s+)?(?P<noun>[\w-]+)\s+(?P<prep>of|on|against|at|in)\s+(?P<what>[^,]+)$""",
    re.IGNORECASE | re.VERBOSE,
)
#: Deeds that may be done together, and what stands between them and whom they are done to.
_OBJECTS: Final = {
    "attack": "on against", "raid": "on", "assault": "on", "strike": "on against",
    "ambush": "of on", "invasion": "of", "bombing": "of", "shelling": "of", "killing": "of",
    "murder": "of", "assassination": "of", "massacre": "of", "kidnapping": "of", "abduction": "of",
    "poisoning": "of", "torture": "of", "rape": "of", "theft": "of", "robbery": "of",
    "hacking": "of", "leak": "of", "sale": "of", "smuggling": "of", "supply": "of",
    "delivery": "of", "downing": "of", "destruction": "of", "rigging": "of", "bribery": "of",
    "sabotage": "of", "hijacking": "of", "looting": "of", "beating": "of", "shooting": "of",
    "stabbing": "of", "embezzlement": "of", "trafficking": "of", "cover-up": "of",
}  # fmt: skip
_STRONGER: Final = frozenset((Relation.SAME, Relation.ENTAILS))


@lru_cache(maxsize=1 << 12)
def deed_of_involvement(statement: str) -> Frame | None:
    """Return "X has kidnapped Y" for "X was involved in the kidnapping of Y"; None for no such."""
    match = _INVOLVED.match(statement.rstrip(". "))
    noun = match["noun"].lower() if match else ""
    if match is None or match["prep"].lower() not in _OBJECTS.get(noun, "").split():
        return None
    verb = {"beating": "beat"}.get(noun) or DEED_OF[noun]
    return frame(f"{match['who']} has {forms.participle(verb)} {match['what']}")


def done_is_involved(found: Comparison, forward: Comparison | None) -> Comparison:
    """Return what a deed is to being involved in it, from what the two deeds are to each other."""
    if forward is None or forward.relation not in _STRONGER:
        return found
    return replace(
        found,
        relation=Relation.ENTAILS,
        score=0.85,
        reason="who did it was involved in it",
    )
