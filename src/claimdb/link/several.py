"""Two deeds of one subject told in one breath: each of them follows from the sentence.

Who says "Norland has shelled Orle and has burned its mill" says that it has shelled Orle. Who
denies it may leave one of the two open, so that these are of who asserts it and of nobody else.

Invariant: each statement is the subject with one of the deeds, in the words of the sentence;
nothing is taken apart that is negated, planned, conditional, a choice, or in another clause.
"""

from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.commonverbs import VERBS
from claimdb.lexicons.listed import listed
from claimdb.lexicons.verbclasses import CLASS_OF
from claimdb.link.groups import FINITE, Group, groups, leading
from claimdb.link.tagging import Tag, Word, words

#: What holds for both together may not hold for one, or another clause begins.
_GUARDED: Final = listed(
    "or but nor not no never neither nothing nobody none without if unless whether when while "
    "because although though since until before after as that who whom whose which what where why "
    "how together both either jointly alternately respectively first then later allegedly "
    "reportedly supposedly apparently would could may might should must will shall can only alone"
)
#: What is said, thought or wanted is not told to be so.
_OPEN: Final = listed(
    "say tell think believe know hope fear claim argue insist suggest feel expect suspect warn "
    "deny report predict assume wonder ask want wish plan intend try seek attempt fail refuse "
    "decline promise pledge vow threaten offer agree seem appear allege accuse order urge call"
)
_VERBS: Final = VERBS | CLASS_OF.keys()
#: What may begin the object of a deed: behind anything else a bare "armed" may belong to a noun.
_OBJECT: Final = frozenset(
    {Tag.DETERMINER, Tag.NOUN, Tag.NAME, Tag.NUMBER, Tag.POSSESSIVE, Tag.PRONOUN}
)
_AUXILIARY: Final = frozenset({Tag.BE, Tag.HAVE, Tag.DO, Tag.MODAL})
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
    if joint is None or not all(map(_is_told, found)):
        return ()
    if not _is_subject(tagged[: first.start]) or not _holds_words(tagged[first.end : joint]):
        return ()
    begins = first.start
    while begins > 1 and tagged[begins - 1].tag is Tag.ADVERB:  # "often" is of the first alone
        begins -= 1
    if not _is_deed(tagged, first, second):
        return ()
    subject = statement[: tagged[begins].start]
    one = statement[tagged[begins].start : tagged[joint].start].rstrip(" ,")
    other = statement[tagged[joint + 1].start :]
    return f"{subject}{one}", f"{subject.rstrip()} {other}"


def is_one_deed_of(deed: str, statement: str) -> bool:
    """Tell whether a statement is that of one of the two deeds that another one tells together.

    Few begin and end alike, so that the grammar is asked of those alone.
    """
    begins, ends = deed.split(maxsplit=1)[:1], deed.rsplit(maxsplit=1)[-1:]
    if len(deed) >= len(statement) or not begins or not statement.startswith(begins[0]):
        return False
    if not (statement.startswith(deed) or statement.endswith(ends[0])):
        return False
    return deed in deeds_apart(statement)


def _joint(tagged: Sequence[Word], second: Group) -> int | None:
    """Return the number of the "and" right before a deed, or before its adverb."""
    place = second.start - 1
    while place > 0 and tagged[place].tag is Tag.ADVERB:
        place -= 1
    return place if tagged[place].low == "and" else None


def _is_subject(before: Sequence[Word]) -> bool:
    """Tell a subject from a clause whose verb was not known, and from who tells of it."""
    joints = [place for place, word in enumerate(before) if word.low == "and"]
    apart = any(place and before[place - 1].text == "," for place in joints)
    return not apart and _OPEN.isdisjoint(word.lemma for word in before)


def _holds_words(between: Sequence[Word]) -> bool:
    """Tell "is a painter and …" from "is, and has been, a painter"."""
    return any(word.tag is not Tag.PUNCTUATION for word in between)


def _is_told(one: Group) -> bool:
    return not one.negated and not one.modality and one.lemma not in _OPEN


def _is_deed(tagged: Sequence[Word], first: Group, second: Group) -> bool:
    """Tell a second deed from what belongs to a word of the first.

    A participle ("arms made there and sold by Orle", "was held and fined", "an able and
    determined man"), a second infinitive ("let him rest and hire others"), an adjective ("drug
    and gang-related violence").
    """
    verb = tagged[second.main]
    if "-" in verb.text:
        return False
    if verb.tag is Tag.BE or any(
        word.tag in _AUXILIARY for word in tagged[second.start : second.main]
    ):
        return True
    if verb.form == "base" or second.lemma not in _VERBS:
        return False
    is_past = first.tense == "past" or tagged[first.start].tag is Tag.HAVE
    if verb.form != "s" and (first.passive or tagged[first.main].tag is Tag.BE or not is_past):
        return False
    return second.end < len(tagged) and tagged[second.end].tag in _OBJECT
