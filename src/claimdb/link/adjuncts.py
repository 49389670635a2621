"""What follows from a statement without its end: what a thing was meant for, or what it broke.

Who says "Norland has sold boats to Orle for use on the lake, in breach of a treaty" says that
it has sold boats to Orle. Who denies it may mean the lake or the treaty alone, so that this is
of who asserts it and of nobody else.

Invariant: what comes back is the beginning of the statement, and follows from it: nothing is left
out of a negation, a condition, a choice, a plan, or a deed that is the wider the less is said of
it ("banned boats in breach of the treaty").
"""

import re
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.lexicons.verbclasses import CLASS_OF
from claimdb.link.frame import frame
from claimdb.link.groups import FINITE, groups, leading
from claimdb.link.tagging import Tag, Word, words

_SORTS: Final = (
    r"(?:(?:\w+ly\s+)?(?:clear|direct|open|gross|flagrant|blatant|apparent|serious)\s+)?"
)
_BREACH: Final = re.compile(
    rf",?\s+in\s+{_SORTS}(?:violation|breach|contravention|defiance|infringement)\s+of\s"
)
_AIM: Final = re.compile(r",?\s+for\s+(?:use|deployment)\s+(?:in|on|at|by|against|near|along)\s")
#: What changes hands or is made is that, whatever it is for.
_FOR_ANY_END: Final = listed("transfer make build")
#: The less is said of what is done to, the more it says, or nothing was done.
_CLOSED: Final = listed(
    "ban bar prohibit forbid prevent stop halt block refuse reject deny avoid oppose lack cease "
    "end doubt condemn want need seek try attempt fail plan intend promise pledge vow threaten "
    "offer agree decide allow let permit authorise authorize approve order urge ask demand help "
    "be have do"
)
#: What is left out may hold something else, or hold instead.
_TURNING: Final = listed("or but rather instead unless if except nor not whether")
#: Words beside which less is not simply less.
_GUARDED: Final = _TURNING | listed(
    "no never neither nothing nobody none without any every each all most more less fewer few "
    "than only alone just merely first last hardly barely scarcely almost nearly either although "
    "while when because as would could may might should must will shall can same such enough too so"
)


def shortened(statement: str) -> str | None:
    """Return a statement without its end, where the end tells an aim or a breach; else None."""
    found = [match for one in (_AIM, _BREACH) if (match := one.search(statement))]
    if not found:
        return None
    first = min(found, key=re.Match.start)
    head, tail = statement[: first.start()], statement[first.start() :]
    tagged = words(head)
    low = {word.low for word in tagged if word.text != "May"}
    is_open = not _TURNING.isdisjoint(word.low for word in words(tail))
    if is_open or not low.isdisjoint(_GUARDED) or not _is_plain(tagged):
        return None
    read = frame(head)
    told = read.objects + read.recipients
    if not read.is_clause or read.negated or read.modality or read.predicate in _CLOSED or not told:
        return None
    if first.re is _AIM and CLASS_OF.get(read.predicate) not in _FOR_ANY_END:
        return None
    return head


def _is_plain(tagged: tuple[Word, ...]) -> bool:
    """Tell one clause, that ends with a thing or a name and has no other clause within."""
    found = groups(tagged)
    main = leading(tagged, found)
    return (
        main is not None
        and main.kind == FINITE
        and len(found) == 1
        and tagged[-1].tag in {Tag.NOUN, Tag.NAME, Tag.NUMBER}
        and all(word.tag not in {Tag.RELATIVE, Tag.SUBORDINATOR, Tag.QUOTE} for word in tagged)
    )
