"""All rules together.

Invariant: rows are in order of their content, and no two rules mark the same words.
"""

from bisect import bisect_left
from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.block import block
from claimdb.extract.rules.headline import headline
from claimdb.extract.rules.passive import passive
from claimdb.extract.rules.quoted import quoted
from claimdb.extract.rules.transcript import transcript
from claimdb.text.spans import Span

_RULES: Final = (transcript, headline, block, quoted, passive)


def ruled(document: Document) -> tuple[Found, ...]:
    """Return what the rules find; of two that mark the same words, the first rule's row."""
    kept: list[Found] = []
    taken: list[Span] = []
    for rule in _RULES:
        new = [row for row in rule(document) if not any(_meets(taken, one) for one in row.content)]
        kept += new
        taken = sorted([*taken, *(span for row in new for span in row.content)])
    return tuple(sorted(kept, key=lambda row: row.content[0]))


def _meets(taken: list[Span], span: Span) -> bool:
    """Tell whether a span shares a sign with one of those, which do not overlap."""
    after = bisect_left(taken, Span(span.end, span.end))
    return after > 0 and taken[after - 1].end > span.start
