"""What is found in a text, before and after it has been read closely.

``Found`` is what a tagger or a rule marks: three sets of spans. ``Extraction``
is the same with all that can be said of it. All spans are half-open, in code
points of the text, in order, without white space at their ends, and do not
overlap within one role.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimdb.model.vocab import Hedge, Mode, Reporting, Stance
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Span

#: What found a row that only passes another on, the turn of a transcript, words of which
#: somebody was quoted as saying them, what is said inside somebody's words, what stands behind
#: "and" or "but" and a verb of its own, behind a verb that no tagger has marked, and above a name.
RELAY: Final = "chain"
PASSIVE: Final = "passive"
NESTED: Final = "nested"
TRANSCRIPT: Final = "transcript"
COORDINATED: Final = "coordinated"
ORPHANED: Final = "orphaned"
SIGNED: Final = "signed"


class Sort(StrEnum):
    """What somebody does with a content: speech makes claims, the others seldom do."""

    SPEECH = "speech"
    ATTITUDE = "attitude"
    PERCEPTION = "perception"


@dataclass(frozen=True, slots=True)
class Found:
    """Marked words: somebody (or nobody named), by a word that says so, and what.

    ``content`` has one span or more. ``by`` names what found it: "model", or
    the rule (``TRANSCRIPT``), or ``RELAY``.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    source: tuple[Span, ...] = ()
    confidence: float = 1.0
    by: str = "model"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a source is, by the words of the text alone.

    ``words`` are the source span's words without what only describes
    ("palace aide Ilya Horvat" has the words "Ilya Horvat" and the role
    "palace aide"), and of "who", where no name tells, the phrase that it
    belongs to ("the bank" of "the bank, which"); ``resolved`` is the fullest
    name of the same person or body in the document, standing at ``named``;
    None for who is never named.
    """

    words: str
    resolved: str | None = None
    named: Span | None = None
    role: Span | None = None
    affiliation: Span | None = None


@dataclass(frozen=True, slots=True)
class Leaning:
    """The stance of a source, and the words that make it one ("has not", "rejected")."""

    stance: Stance
    words: tuple[Span, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is said and passed on; None where the text gives no sign."""

    sort: Sort
    hedge: Hedge | None = None
    hedge_words: tuple[Span, ...] = ()
    reporting: Reporting | None = None
    reporting_words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """When it was said: the words, and the time they give once the text's date is known."""

    words: Span
    date: VagueDate | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Where an attribution hangs: indices into the same list.

    ``via`` is the attribution through which this one is known; ``inside`` the
    one whose content holds this one's cue. ``relay`` marks one that was added
    only to pass another on (it has that one's content, and stance ``relays``).
    """

    via: int | None = None
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """One attribution with all that its text says of it."""

    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    confidence: float
    by: str
    mode: Mode
    leaning: Leaning
    manner: Manner
    link: Link
    speaker: Speaker | None = None
    said: Said | None = None

    @property
    def stance(self) -> Stance:
        """What the source does with the content."""
        return self.leaning.stance
