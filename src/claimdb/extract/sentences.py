"""Where sentences end.

Invariant: sentences are in order and none crosses the end of a paragraph.
"""

import re
from collections.abc import Iterable
from typing import Final

from claimdb.text.spans import Span

_END: Final = re.compile(r"[.!?\u2026][\"'\u201d\u2019\u00bb)\]]*\s+(?=[\"'\u201c\u2018\u00ab(\[]?[^\W\d_a-z])")


def sentences(text: str, paragraphs: Iterable[Span]) -> list[Span]:
    """Return the sentences of each paragraph."""
    found = []
    for paragraph in paragraphs:
        start = paragraph.start
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            found.append(Span(start, match.start() + len(match.group().rstrip())))
            start = match.end()
        if start < paragraph.end:
            found.append(Span(start, paragraph.end))
    return found
