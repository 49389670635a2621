"""What a source does with its content: assert, deny, question, decline, or pass it on.

The cue decides, with its negations and what stands beside it: "rejected claims
that" denies, "rejected the offer" does not, "has not denied" is silence, and so
is "did not rule out", which leaves a thing possible. After a cue that asserts,
the beginning of the content may deny by itself: "said: 'These are
fabrications'", "said it had nothing to do with", "said there was no evidence".

There are no negated twins: "did not supply" is a denial of "supplied". A plain
negative statement ("said it did not supply arms", "does not believe that it
did", "is not expected to") keeps the stance that its cue has, ``asserts``, and
``Leaning.negated`` is true, with the words that negate it in
``Leaning.words``; who links it to the claim without these words makes it a
denial of that claim. A polarity counts once: what has made the stance
(``denies`` in "said it had nothing to do with") does not make it ``negated``
too, and a cue and a content that are both negated are not negated together.

Invariant: ``denies`` stands only where a word of denying has a claim as its
object, or the content says no by itself. What is in doubt asserts, declines or
questions.
"""

from collections.abc import Sequence

from claimdb.extract.clause import main_clause, negation
from claimdb.extract.contentstance import read_content
from claimdb.extract.cuestance import PLAIN, Reading, read_cue
from claimdb.extract.document import Document
from claimdb.extract.page import Page, page_of
from claimdb.extract.record import RELAY, Found, Leaning
from claimdb.model.vocab import Stance


def leanings(document: Document, found: Sequence[Found]) -> tuple[Leaning, ...]:
    """Return the stance of each of ``found``, in its order."""
    page = page_of(document)
    return tuple(_leaning(page, one) for one in found)


def _leaning(page: Page, found: Found) -> Leaning:
    """Return the stance of one source."""
    if found.by == RELAY:
        return Leaning(Stance.RELAYS, found.cue)
    reading = read_cue(page, found)
    own = read_content(page, found) if reading == PLAIN else None
    if own:
        return _with(page, own)
    if reading.stance is Stance.DECLINES:
        return _with(page, reading)
    run = negation(page, main_clause(page, found))
    if run:
        runs = (*reading.runs, run)
        reading = Reading(reading.stance, runs, negated=not reading.negated)
    return _with(page, reading)


def _with(page: Page, reading: Reading) -> Leaning:
    """Return a reading with spans for its runs of words, in order."""
    spans = tuple(page.span(start, end) for start, end in sorted(set(reading.runs)))
    return Leaning(reading.stance, spans, negated=reading.negated)
