"""Accusations that are made in one breath: "X of selling arms, and of breaking an embargo by it".

Each of them is a claim of its own, of whoever makes it, beside the one that all of them make
together: "rejected the accusation" is of that.

Invariant: whoever is accused stands in each of the contents, and each lies inside the given one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.lexicons.listed import listed
from claimdb.link.content import Content, Proposition
from claimdb.link.joined import joined
from claimdb.link.pronouns import unresolved
from claimdb.model.vocab import Stance

#: What is told behind "of": "accused Moscow of sending arms".
_OF: Final = listed("accuse suspect convict")
_ASSERTING: Final = frozenset({Stance.ASSERTS, Stance.RELAYS})
_AND_OF: Final = re.compile(
    r"(?P<who>[^,]{1,80}?)\s+(?P<first>of\s+(?:\w+ly\s+)?\w+ing\b.*?),?\s+and\s+"
    r"(?P<second>of\s+(?:\w+ly\s+)?\w+ing\b.*?)"
    r"(?:\s+(?:by|in)\s+(?:doing\s+(?:so|this|that)|so\s+doing))?"
)
#: The most that are taken apart; the rest stays together.
_MOST: Final = 4


def together(content: Content, parts: Sequence[Proposition]) -> Proposition | None:
    """Return the one claim that several charges make: "X has sold arms and broken an embargo".

    None where one of them is no claim of that one.
    """
    statements = [one.statement for one in parts]
    shared = 0
    for column in zip(*(one.split() for one in statements), strict=False):
        if len(set(column)) > 1:
            break
        shared += 1
    rests = [" ".join(one.split()[shared:]) for one in statements]
    plain = all(one.is_claim and not one.negated and not one.modality for one in parts)
    if not shared or not plain or not all(rests):
        return None
    told = f"{', '.join(rests[:-1])} and {rests[-1]}"
    statement = " ".join([*statements[0].split()[:shared], told])
    return Proposition(
        spans=content.spans,
        statement=statement,
        unresolved=unresolved(statement),
        reason="charges made in one breath",
    )


def charged(content: Content, cue: Sequence[str]) -> tuple[Content, ...]:
    """Return a content for each charge that it brings; as it is where it brings one, or none.

    ``cue`` are the lemmas of the words of saying.
    """
    found: list[Content] = []
    rest = content
    while len(found) < _MOST and rest.stance in _ASSERTING and not _OF.isdisjoint(cue):
        line = joined(rest.text, rest.spans)
        match = _AND_OF.fullmatch(line.line)
        if match is None:
            break
        found.append(replace(rest, spans=line.spans(match.start(), match.end("first"))))
        both = line.spans(*match.span("who")) + line.spans(*match.span("second"))
        rest = replace(rest, spans=both)
    return (*found, rest)
