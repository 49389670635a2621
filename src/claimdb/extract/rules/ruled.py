"""All rules together.

Invariant: rows are in order of their content, and no two rules mark the same words.
"""

from typing import Final

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.block import block
from claimdb.extract.rules.headline import headline
from claimdb.extract.rules.transcript import transcript

_RULES: Final = (transcript, headline, block)


def ruled(document: Document) -> tuple[Found, ...]:
    """Return what the rules find."""
    found = [row for rule in _RULES for row in rule(document)]
    return tuple(sorted(found, key=lambda row: row.content[0]))
