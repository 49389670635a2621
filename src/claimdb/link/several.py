"""Two deeds of one subject told in one breath: each of them follows from the sentence.

Who says "Norland has shelled Orle and has burned its mill" says that it has shelled Orle. Who
denies it may leave one of the two open, so that these are of who asserts it and of nobody else.

Invariant: each statement is the subject with one of the deeds, in the words of the sentence;
nothing is taken apart that is negated, planned, conditional, a choice, or in another clause.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.groups import FINITE, Group, groups, leading
from claimdb.link.tagging import Tag, Word, words

#: What holds for both together may not hold for one, or another clause begins.
_GUARDED: Final = listed(
    "or but nor not no never neither nothing nobody none without if unless whether when while "
    "because although though since until before after as that who whom whose which what where why "
    "how together both either jointly alternately respectively first then later would could "
    "may might should must will shall can only alone"
)
#: What is said, thought or wanted is not told to be so.
_OPEN: Final = listed(
    "say tell think believe know hope fear claim argue insist suggest feel expect suspect warn "
    "deny report predict assume wonder ask want wish plan intend try seek attempt fail refuse "
    "decline promise pledge vow threaten offer agree seem appear allege accuse order urge call"
)
#: What may begin the object of a deed: behind anything else a bare "armed" may belong to a noun.
_OBJECT: Final = frozenset(
    {Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.POSSESSIVE, Tag.PRONOUN}
)
_DEEDS: Final = 2


def deeds_apart(statement: str) -> tuple[str, ...]:
    """Return a statement for each deed where one subject has two of them; else none."""
    tagged = words(statement)
    low = {word.low for word in tagged if word.text != "May"}
    if "and" not in low or not low.isdisjoint(_GUARDED):
        return ()
    every = groups(tagged)
    found = [one for one in every if one.kind == FINITE]
    if len(found) != _DEEDS or leading(tagged, every) != found[0] or not found[0].start:
        return ()
    first, second = found
    joint = _joint(tagged, second)
    if joint is None or joint <= first.end or not all(map(_is_told, found)):
        return ()
    if not _has_object(tagged, second):
        return ()
    subject = statement[: tagged[first.start].start].rstrip(" ,")
    one = statement[tagged[first.start].start : tagged[joint].start].rstrip(" ,")
    other = statement[tagged[joint + 1].start :]
    return f"{subject} {one}", f"{subject} {other}"


def _joint(tagged: Sequence[Word], second: Group) -> int | None:
    """Return the number of the "and" right before a deed, or before its adverb."""
    place = second.start - 1
    while place > 0 and tagged[place].tag is Tag.ADVERB:
        place -= 1
    return place if tagged[place].low == "and" else None


def _is_told(one: Group) -> bool:
    return not one.negated and not one.modality and one.lemma not in _OPEN


def _has_object(tagged: Sequence[Word], deed: Group) -> bool:
    """Tell a deed from a participle: "arms made there and sold by Orle"."""
    if deed.end - deed.start > 1:
        return True
    return deed.end < len(tagged) and tagged[deed.end].tag in _OBJECT
