"""Texts with marks of an attribution in them, as tests of close reading write them."""

import re
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.text.spans import Span

_MARK: Final = re.compile(r"([SCT])\[|\]")


def marked(text: str, by: str = "model") -> tuple[Document, Found]:
    """Return a document and its attribution: ``S[the mayor] C[said] T[that it rained]``.

    S marks words of the source, C of the cue, T of the content; each may stand
    several times, or not at all.
    """
    spans: dict[str, list[Span]] = {"S": [], "C": [], "T": []}
    opened: list[tuple[str, int]] = []
    plain, last = "", 0
    for match in _MARK.finditer(text):
        plain += text[last : match.start()]
        last = match.end()
        if match.group(1):
            opened.append((match.group(1), len(plain)))
        else:
            role, start = opened.pop()
            spans[role].append(Span(start, len(plain)))
    found = Found(tuple(spans["T"]), tuple(spans["C"]), tuple(spans["S"]), by=by)
    return Document(plain + text[last:]), found
