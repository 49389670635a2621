"""What stands behind "denied": "denied | saying that P" is no denial of P.

P may be so, and who speaks may hold that it is; he denies having said it. "Any support for the
rebels" is denied, and not the rebels; "funding to the club" is refused, and not denied.

Invariant: what is told lies inside the words that are given.
"""

import re
from typing import Final, NamedTuple

from claimdb.lexicons.listed import listed
from claimdb.link.forms import ING, readings
from claimdb.link.nominal import is_accused_of

_DENIED: Final = re.compile(
    r"""(?:(?!not\b|never\b|neither\b|nor\b|to\b)[\w-]+\s+){0,4}?(?P<denies>den(?:y|ies|ied|ying))\s+
    (?P<deed>(?:(?:ever|any|all|the|an?|its|his|her|their)\s+){0,2}
    (?P<word>(?!during|\w+thing|according|including|wrongdoing)[a-z-]+)\b)
    (?P<given>\s+(?:to|for)\s+(?!\w+\s+(?:the|an?|his|her)\b)|\W*[,.;])?""",
    re.VERBOSE | re.IGNORECASE,
)
#: Gerunds of what is granted or refused.
_GRANTED: Final = listed(
    "parking funding housing boarding licensing financing nursing hearing banking lending seating"
)
_CLAIMS: Final = re.compile(
    r"\b(?:claims?|allegations?|accusations?|charges?|reports?|stor(?:y|ies)|rumou?rs?|suggestions?"
    r"|assertions?|speculation|notion|idea|insinuations?|existence)\b",
    re.IGNORECASE,
)
_ENDS_OPEN: Final = re.compile(
    r"\b(?:of|for|in|to|with|on|about|against|between)\s*$", re.IGNORECASE
)


class Denied(NamedTuple):
    """Where the verb of denying ends, and where that begins which is denied."""

    verb_end: int
    deed_start: int


def denied_deed(said: str, content: int, *, is_denial: bool) -> Denied | None:
    """Return where the deed that is denied begins; None where the content is what is denied.

    ``said`` are the words from the cue to the end of the content, which begins at ``content``.
    ``is_denial`` tells that they were read as a denial: else "denied funding to" refuses it.
    """
    match = _DENIED.match(said)
    if match is None or match.start("deed") > content:
        return None
    word = match["word"].lower()
    is_gerund = word not in _GRANTED and any(kind == ING for _, kind in readings(word))
    between = said[match.start("deed") : content]
    opens = bool(_ENDS_OPEN.search(between)) and not _CLAIMS.search(between)
    if not (is_gerund or is_accused_of(word) or (opens and is_denial)):
        return None
    if not is_denial and (match["given"] or word in _GRANTED):
        return None
    return Denied(match.end("denies"), match.start("deed"))
