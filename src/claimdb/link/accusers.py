"""Whose a thing is that somebody is accused of harming: "accused Norvia of hacking its servers".

Nobody hacks his own servers or meddles in his own election: they are the accuser's.

Invariant: a name is put for "its" only where the deed is one that is done to others.
"""

import re
from collections.abc import Sequence
from typing import Final

from claimdb.link.content import Content
from claimdb.link.selves import is_body
from claimdb.link.tagging import words

#: What may be one's own as well has to be of a kind that one does not harm: "bombed its people".
_HARMED: Final = (
    r"(?:[\w-]+\s+){0,2}?(?:airspace|territory|territorial\s+waters|waters|sovereignty|borders?|soil"
    r"|troops|soldiers|positions|forces|army|navy|embassy|embassies|consulates?|diplomats|ships?"
    r"|vessels?|boats?|planes?|aircraft|jets?|drones?|bases?|neutrality|independence)\b"
)
_ITS: Final = re.compile(
    rf"""(?P<lead>^.{{1,120}}?\b(?:(?:has|have)\s+)?(?:\w+ly\s+)?
    (?:(?:(?:interfered|meddled)\s+in|(?:spied|eavesdropped)\s+on|hacked(?:\s+into)?|invaded|annexed
      |wiretapped|sabotaged)\s+(?=its\s+(?!own\b))
    |(?:violated|entered|infringed|attacked|bombed|shelled|struck|hit|rammed|shot\s+at|fired\s+on
      |shot\s+down|targeted|occupied)\s+(?=its\s+{_HARMED})))its\b""",
    re.VERBOSE,
)


def accuser_named(statement: str, content: Content, cue: Sequence[str]) -> str:
    """Put the accuser's name for the "its" of what was done to it, where that alone is meant."""
    speaker = content.speaker
    if not speaker or "accuse" not in cue or "be" in cue or not is_body(content.speaker_kind):
        return statement
    match = _ITS.match(statement)
    if match is None or statement.count(" its ") > 1:
        return statement
    if {word.low for word in words(match["lead"])} & {word.low for word in words(speaker)}:
        return statement
    ending = "'" if speaker.endswith("s") else "'s"
    return f"{match['lead']}{speaker}{ending}{statement[match.end() :]}"
