"""Reports that are denied by somebody: "reports of a spill were dismissed by the port".

A tagger knows the active form, and often overlooks this one. Invariant: what is denied is a
noun for a claim, which begins its clause, and who denies stands right behind "by".
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import ORPHANED, Found
from claimdb.extract.rules.surer import meets_near
from claimdb.text.spans import IN_ORDER, Span

#: Not measured: the training articles do not have it where it is not marked.
_CONFIDENCE: Final = 0.7
_NO_WORD: Final = (
    r"(?:said|says|say|told|that|and|but|which|who|he|she|it|they|is|was|were|are|had|has|have|no|by"
    r"|of|in|if|whether|when|after|because)"
)
#: Behind "by" they tell when, or how.
_NOBODY: Final = (
    r"(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|mid|noon|then|now|a\s+(?:margin|vote|majority)"
    r"|letter|e-?mail|phone|telephone|\w+ing\b)"
)
_CLAIMS: Final = r"(?:accusation|allegation|assertion|claim|report|rumou?r|suggestion)s?"
_REJECTED: Final = re.compile(
    rf"\b(?P<what>(?:(?!{_NO_WORD}\b)[\w\u2019'-]+\s+){{0,3}}?{_CLAIMS}"
    r"(?:\s+(?:that|of|about|from|by|against|in)\s[^.;:\u201c\u201d\"()\n]{2,120}?)?)"
    r"\s+(?P<cue>(?:was|were|has\s+been|have\s+been|is|are)\s+(?:\w+ly\s+)?"
    r"(?:denied|rejected|dismissed|disputed|refuted)\s+by)\s+"
    rf"(?!{_NOBODY})(?P<who>[^,.;:()\u201c\u201d\"\n]{{2,60}}?)"
    r"(?=\s+(?:as|on|in|who|which|but|late|last|yesterday|today)\b|[,.;]|$"
    r"|\s+and\s+(?:(?-i:[a-z]+ed)|said|says|has|have|is|was|were|will)\b)",
    re.IGNORECASE,
)
#: It is in each; few texts have any.
_SIGN: Final = re.compile(r"(?:den|reject|dismiss|disput|refut)(?:i?ed)\s+by\b")
#: What a clause may begin behind.
_BEGINS: Final = re.compile(
    r"(?:^|[,;:\u2014(]|\b(?:that|said|says|and|but|while|though|although|as))\s*$", re.IGNORECASE
)
_BACK: Final = 12


def rejected(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with those of who is said to deny reports."""
    new = list(_rows(document, found)) if _SIGN.search(document.text) else []
    return tuple(sorted([*found, *new], key=lambda row: row.content[0])) if new else tuple(found)


def _rows(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    text = document.text
    marked = sorted((span for row in found for span in row.cue), key=IN_ORDER)
    for match in _REJECTED.finditer(text):
        sentence = document.sentence_at(match.start())
        before = text[max(sentence.start, match.start() - _BACK) : match.start()]
        cue = Span(*match.span("cue"))
        if match.end() > sentence.end or not _BEGINS.search(before):
            continue
        if not (meets_near(marked, cue) or meets_near(document.quoted, cue)):
            content, source = Span(*match.span("what")), Span(*match.span("who"))
            yield Found((content,), (cue,), (source,), _CONFIDENCE, ORPHANED)
