"""What goes into the making of propositions, and what comes out.

Invariant: the spans of a proposition lie inside those of its content; its statement is never
empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from claimdb.model.vocab import SourceKind, Stance
from claimdb.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What somebody says, as it was found in a text.

    ``text`` is the whole text and ``spans`` where the content stands in it, in order.
    ``cue`` are the words that tell of saying ("has accused"). ``speaker`` is the name of who
    says it, ``speaker_kind`` what sort of source that is (a body is "it"), and ``we`` the name of
    whom "we" and "the company" mean (the body that a person speaks for), None where that is not
    known. ``names`` gives spans of the text ("he") the name they stand for;
    ``day`` is that of the publication, from which "last month" is counted. ``is_direct`` tells
    that all of it is the speaker's own words, also without quotation marks (a transcript).
    """

    text: str
    spans: tuple[Span, ...]
    cue: str = ""
    stance: Stance = Stance.ASSERTS
    negated: bool = False
    speaker: str | None = None
    speaker_kind: SourceKind | None = None
    we: str | None = None
    names: Mapping[Span, str] = field(default_factory=dict)
    day: date | None = None
    is_direct: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """One thing that may be true or false, in neutral words.

    ``spans`` are where it stands in the text. ``negated`` tells that a negation was taken out
    of the statement: who asserts the content denies the statement. ``modality`` is that of
    ``Frame``. ``presupposed`` tells that it is not what is said but what is taken for granted
    ("the worry that P"). ``follows`` tells that it is a shorter statement that follows from the
    one before it, of whoever asserts that, and of nobody who denies it. ``is_claim`` is False
    for what cannot be true or false by itself (a question, a demand, a bare noun).
    ``unresolved`` are the words that leave open whom or what they mean ("he", "this"): with one
    of them a statement does not stand alone.
    """

    spans: tuple[Span, ...]
    statement: str
    negated: bool = False
    modality: str = ""
    presupposed: bool = False
    follows: bool = False
    is_claim: bool = True
    unresolved: tuple[str, ...] = ()
    reason: str = ""
