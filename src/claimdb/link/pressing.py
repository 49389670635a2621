"""Adverbs beside a negation: those that only press a point, and those that say more.

"We simply did not sell it" denies that it was sold. "He often did not pay", "it probably did not
sink" and "they deliberately did not pay" deny no such thing: they tell how often, how surely or
how it was not done.

Invariant: what is taken away leaves the same to be true or false.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.tagging import Tag, Word

Edit = tuple[int, int, str]

#: What the speaker makes of it, and how strongly it is said.
PRESSING: Final = listed(
    "just simply really actually certainly surely definitely absolutely categorically undoubtedly "
    "unquestionably emphatically obviously clearly plainly evidently frankly honestly truly "
    "unfortunately fortunately sadly luckily thankfully regrettably mercifully unsurprisingly "
    "surprisingly interestingly firmly flatly genuinely indeed also basically literally "
    "completely totally understandably happily naturally"
)
#: The one that presses behind a "not" as well: "not simply", "not really" deny a part.
PRESSED: Final = "actually"
#: Beside a "not" these tell how often, how surely, in what manner or until when.
_SAYING_MORE: Final = listed(
    "still yet even often sometimes always mostly seldom only almost nearly perhaps maybe so too "
    "both alone deliberately"
)
#: They end in "-ly" and tell when, or of what kind.
_OF_TIME: Final = listed(
    "previously recently currently formerly initially originally finally eventually early daily "
    "weekly monthly yearly immediately suddenly personally officially publicly formally directly "
    "legally politically physically technically militarily financially independently"
)
_OPENING: Final = re.compile(
    r"""^(?:(?:un)?fortunately|sadly|luckily|thankfully|regrettably|mercifully|obviously|clearly
    |evidently|frankly|honestly|surely|certainly|undoubtedly|indeed|actually|(?:un)?surprisingly
    |understandably|in\ fact|in\ truth|in\ reality|of\ course|after\ all|quite\ simply)
    (?:,\s+|\s+(?=(?:the|an?|this|that|these|those|it|he|she|they|you|we|i|there|our|his|her|their
    |its|my|your|no|nobody|nothing|none|(?-i:[A-Z])[\w.'\u2019-]*)\b(?!\ of\b)))""",
    re.IGNORECASE | re.VERBOSE,
)


def opened_by(statement: str) -> int:
    """Return how many characters an adverb takes that opens a sentence and only presses it."""
    match = _OPENING.match(statement)
    return match.end() if match else 0


def says_more(tagged: Sequence[Word], start: int, place: int) -> str:
    """Return the adverb before a negation that says how, or how surely, it was not done; or "".

    ``start`` is where the verb begins, ``place`` where the negation is.
    """
    for word in (*tagged[:1], *tagged[_run(tagged, start) : place]):
        if word.low in _SAYING_MORE:
            return word.low
        known = word.low in PRESSING or word.low in _OF_TIME
        if word.tag is Tag.ADVERB and word.low.endswith("ly") and not known:
            return word.low
    return ""


def pressed(tagged: Sequence[Word], start: int, place: int) -> list[Edit]:
    """Return the edits that take the adverbs away which press what is negated at ``place``."""
    behind = tagged[place + 1 : place + 2]
    return [
        *(
            (word.start, word.end, "")
            for word in tagged[_run(tagged, start) : place]
            if word.low in PRESSING
        ),
        *((word.start, word.end, "") for word in behind if word.low == PRESSED),
    ]


def _run(tagged: Sequence[Word], start: int) -> int:
    """Return where the adverbs begin that stand right before a verb."""
    while start and (tagged[start - 1].tag is Tag.ADVERB or tagged[start - 1].low in PRESSING):
        start -= 1
    return start
