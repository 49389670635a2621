"""What is asked of somebody: "(urged) the council to open the gates" is neither true nor false.

Invariant: a sentence with a subject and a verb of its own is never taken for one.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.groups import INFINITIVE, groups, main_clause
from claimdb.link.tagging import Tag, words

#: What is asked of somebody is neither true nor false.
_DEMAND: Final = listed(
    "urge ask call demand order advise tell request implore beg invite instruct encourage warn "
    "want recommend press appeal summon require push offer propose seek need"
)


def is_demand(content: str, cue: Sequence[str]) -> bool:
    """Tell what somebody is to do from what is so: "(urged) the council to open the gates"."""
    if not _DEMAND.intersection(cue):
        return False
    tagged = words(content)
    found = groups(tagged)
    if main_clause(tagged, found) is None:
        return True
    first = next((one for one in found if one.kind == INFINITIVE), None)
    inner = [one for one in found if first is not None and one.start < first.start]
    return first is not None and all(
        any(word.tag is Tag.RELATIVE for word in tagged[: one.start]) for one in inner
    )
