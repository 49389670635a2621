"""Which of a text's attributions answer which, before any row is made.

Pure. Invariants: an answer comes after what it answers, in the text and in the plan; and
only what is likely enough is told, since an answer stands as evidence. A denial with a
claim of its own answers who asserted that claim, or what it follows from, and nobody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from claimdb.link.answering import Saying, answers
from claimdb.link.answering_words import points
from claimdb.link.denials import DenialWords, Reply, describe
from claimdb.link.frame import frame
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.model.vocab import Stance

#: From so likely an answer is one: below it pointing and nearness are all there is.
_SURE: Final = 0.5
#: Attributions before a reply among which the answered one is looked for.
_BEFORE: Final = 40
_REPLIES: Final = frozenset((Stance.DENIES, Stance.DECLINES))


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A row of a plan, as far as it may answer or be answered; ``start`` is its first character."""

    source: str
    statement: str
    words: str
    cue: str
    stance: Stance
    start: int
    day: date | None = None


def answered(rows: Sequence[Spoken]) -> dict[int, int]:
    """Return for each row that answers another the place of that one."""
    sayings = [_saying(place, one) for place, one in enumerate(rows)]
    found: dict[int, int] = {}
    for place, one in enumerate(rows):
        if not _may_answer(one):
            continue
        answer = answers(sayings[place], sayings[max(0, place - _BEFORE) : place])
        if answer is None or answer.score < _SURE:
            continue
        if one.stance is not Stance.DENIES or _is_denied(one, rows[int(answer.key)]):
            found[place] = int(answer.key)
    return found


def _is_denied(denial: Spoken, other: Spoken) -> bool:
    """Return whether a denial is of what another one said, or only points at that."""
    if points(denial.statement):
        return True
    found = compare(frame(other.statement), frame(denial.statement))
    return found.relation in {Relation.SAME, Relation.ENTAILS}


def _may_answer(one: Spoken) -> bool:
    """Return whether words reply to something: a denial, silence, or blame for the accuser."""
    if one.stance in _REPLIES:
        return True
    if one.stance is not Stance.ASSERTS:
        return False
    described = describe(DenialWords(cue=one.cue, content=one.words))
    return described.reply is Reply.COUNTER_ACCUSATION


def _saying(place: int, one: Spoken) -> Saying:
    return Saying(
        key=place,
        source=one.source,
        words=one.words,
        statement=one.statement,
        cue=one.cue,
        stance=one.stance,
        position=one.start,
        day=one.day,
    )
