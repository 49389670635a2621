"""Make text fit to be stored: what both databases choke on becomes U+FFFD.

Invariant: ``clean`` is idempotent and, but for byte-order marks at the head,
keeps the number of code points, so that offsets into the rest stay true.
"""

import re
from dataclasses import dataclass

#: PostgreSQL refuses NUL and SQLite's text functions stop at it; neither driver
#: can encode half a surrogate pair.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
#: All leading marks go, since files joined end to end carry several.
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text fit to store, and how many code points had to be replaced."""

    text: str
    replaced: int


def clean(text: str) -> Cleaned:
    """Replace NUL and lone surrogates by U+FFFD and drop byte-order marks at the head.

    Newlines stay as they are: CRLF is two code points and remains so.
    """
    kept, replaced = _UNSTORABLE.subn("\ufffd", text.lstrip(_BYTE_ORDER_MARK))
    return Cleaned(kept, replaced)
