"""What a speaker leaves open: "we cannot confirm that P", "I don't know whether P", "we can't say".

To say that one does not know is neither to say so nor to deny it; and nobody asks whether one
knows. So it is of P that the speaker declines to speak, or of what was asked.

Invariant: what comes back is a part of the words that went in, and is one clause.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.groups import Group, groups, main_clause
from claimdb.link.splitting import clauses
from claimdb.link.tagging import Tag, Word, words

#: What is left undone where one could not do it.
_TELLING: Final = listed("confirm verify say tell substantiate corroborate discount") | {"rule out"}
_UNABLE: Final = listed("can could cannot ca")
#: What nobody is accused of knowing: it is only not known.
_UNKNOWN: Final = listed(
    "cause causes motive motives reason reasons number numbers figure figures identity identities "
    "whereabouts answer answers extent details date time location origin toll outcome fate future "
    "size scale exact precise full"
)
_ASKING: Final = listed("whether if who whom whose what when where why how which")
#: With one of these it may be more than one thing, or none.
_SEVERAL: Final = listed("or and but whether if unless no nor neither")
_REMEMBERING: Final = listed("remember recall")
_NOW: Final = listed("do does")
_WHETHER: Final = re.compile(
    r"""^.{1,80}?(?:\b(?:cannot|not|unable\s+to)|n['\u2019]t)\s+(?:[\w-]+\s+){0,2}?
    (?:(?:confirm|verify|know)\s+(?:that|whether|if)|(?:say|tell)\s+(?:whether|if))\s+
    (?!(?:or|and|but|it|this|that)\b)(?P<what>.+)$""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_BARE: Final = re.compile(
    r"(?:\b(?:cannot|not)|n['\u2019]t)\s+(?:[\w-]+\s+){0,2}?(?:confirm|verify|know|say|tell)"
    r"(?:\s+(?:that|this|it|any\s?more|for\s+(?:sure|certain)|yet))?\W*$",
    re.IGNORECASE,
)


def is_left_open(tagged: Sequence[Word], main: Group) -> bool:
    """Tell "cannot confirm", "do not know why" and "does not recall" from what is denied."""
    own = {word.low for word in tagged[main.start : main.end]}
    if main.lemma in _TELLING:
        return bool(own & _UNABLE)
    if main.lemma in _REMEMBERING:
        return bool(own & (_UNABLE | _NOW))
    if main.lemma != "know":
        return False
    rest = [word for word in tagged[main.end :] if word.tag is not Tag.QUOTE]
    if not rest or rest[0].low in _ASKING or rest[0].tag is Tag.PUNCTUATION:
        return True
    if rest[0].low == "that" or rest[0].tag is Tag.RELATIVE:
        return bool(own & _NOW)
    return any(word.low in _UNKNOWN for word in rest[:3])


def open_matter(statement: str) -> str:
    """Return P of "we cannot confirm that P", "" where it is no one clause, or not told so."""
    match = _WHETHER.match(statement)
    what = match["what"].strip() if match else ""
    tagged = words(what)
    main = main_clause(tagged, groups(tagged))
    if main is None or not main.start or main.negations or len(clauses(what, (0, len(what)))) > 1:
        return ""
    alone = all(word.low not in _SEVERAL for word in tagged)
    return what if alone else ""


def is_bare(statement: str) -> bool:
    """Tell "we just don't know" and "I can't say": nothing is named that is not known."""
    return _BARE.search(statement) is not None
