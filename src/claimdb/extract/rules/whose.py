"""What the people of one just named say: "denied by the port, whose chief blamed the press".

A tagger that has marked the port's denial often overlooks the clause behind it. Invariant:
"whose", what somebody is, and a verb of saying with what shows that it says stand together.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimdb.extract.chains.phrases import trimmed
from claimdb.extract.document import Document
from claimdb.extract.page import page_of
from claimdb.extract.record import ORPHANED, Found
from claimdb.extract.rules.complement import complement
from claimdb.extract.rules.surer import meets_near
from claimdb.lexicons.people import is_person, singular
from claimdb.text.spans import IN_ORDER, Span

#: Not measured: the training articles have it nowhere but where it is marked.
_CONFIDENCE: Final = 0.7
_WHOSE: Final = re.compile(
    r",\s+(?P<who>whose\s+(?:[\w-]+\s+){0,3}?(?P<noun>[\w-]+)"
    r"(?:,\s+[A-Z][^,.;:\u201c\u201d\"()\n]{2,60},)?)\s+"
    r"(?:(?:has|have|had|\w+ly|also|later|earlier|then)\s+){0,2}(?P<verb>[a-z]+(?:ed|id|s|ld))\s"
)
#: Where such a clause ends before its sentence does.
_ENDS: Final = re.compile(r"[;:\u2014()]|,\s")


def whose(document: Document, found: Sequence[Found]) -> tuple[Found, ...]:
    """Return the rows, in order of their content, with those of whose people speak."""
    if "whose" not in document.text:
        return tuple(found)
    new = list(_rows(document, found))
    return tuple(sorted([*found, *new], key=lambda row: row.content[0])) if new else tuple(found)


def _rows(document: Document, found: Sequence[Found]) -> Iterator[Found]:
    text, page = document.text, page_of(document)
    marked = sorted((span for row in found for span in (*row.cue, *row.source)), key=IN_ORDER)
    for match in _WHOSE.finditer(text):
        noun, verb = match["noun"].lower(), Span(*match.span("verb"))
        sentence = document.sentence_at(match.start())
        if match.end() > sentence.end or not (is_person(noun) or is_person(singular(noun))):
            continue
        whole = Span(match.start("who"), verb.end)
        if meets_near(marked, whole) or meets_near(document.quoted, verb):
            continue
        begin = complement(page, page.first(verb.start), page.first(sentence.end))
        if begin is None:
            continue
        start = page.at[begin][0]
        ends = _ENDS.search(text, start, sentence.end)
        content = trimmed(text, start, ends.start() if ends else sentence.end)
        if content is not None:
            source = Span(*match.span("who"))
            yield Found((content,), (verb,), (source,), _CONFIDENCE, ORPHANED)
