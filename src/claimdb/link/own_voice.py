"""What a sentence that nobody is credited with asserts, ready to be compared with claims.

Invariant: only what is told as a fact, of things that the sentence itself names. A negation, a
plan, a condition and an "it" whose meaning is open give nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from claimdb.link.content import Content, Proposition
from claimdb.link.frame import Frame, frame
from claimdb.link.proposition import propositions
from claimdb.text.spans import Span

#: What begins so leaves open whom or what it is on: a third of all sentences are told apart by
#: it in a hundredth of the time that reading them takes.
_OPEN: Final = re.compile(
    r"(?:(?:and|but|so|then|now|still|yet|also|instead|later|meanwhile),?\s+)?"
    r"(?:he|she|it|they|this|that|these|those|there|here|his|her|their|its|such|some|many|others"
    r"|another|both|neither|each|what|who|which|how|why)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """A proposition of a sentence with its frame."""

    made: Proposition
    frame: Frame


def told(
    text: str, sentence: Span, *, day: date | None = None, names: Mapping[str, str] | None = None
) -> Iterator[Told]:
    """Yield what a sentence asserts, in the order of its words.

    ``sentence`` is in code points of ``text``; ``day`` is that of the publication, from which
    "last month" is counted; ``names`` gives words of the text the name that they stand for.
    """
    if _OPEN.match(text, sentence.start):
        return
    for made in propositions(Content(text=text, spans=(sentence,), day=day)):
        if made.presupposed or made.follows or made.negated or made.modality:
            continue
        if not made.is_claim or made.unresolved:
            continue
        read = frame(made.statement, day=day, names=names)
        if is_whole(read) and not (read.negated or read.modality):
            yield Told(made, read)


def is_whole(one: Frame) -> bool:
    """Return whether a statement is a sentence on somebody or something that it names.

    "There is material" follows from too much, and "Ana Bell does" from all that she does.
    """
    named = {word for name in one.entities for word in name.split()}
    return one.is_clause and bool(one.entities) and not one.contents <= named
