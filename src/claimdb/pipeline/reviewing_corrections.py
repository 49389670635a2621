"""Corrections made while reviewing, and taken back.

Invariant: what is restored is a row of the program's again, with its confidence; a
person has not said it, and the queue has it once more.
"""

from dataclasses import replace

from claimdb.errors import UndoneNothing
from claimdb.model.vocab import ReviewDecision
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.desk import Desk, by_hand
from claimdb.pipeline.evidence import add_attribution, add_review
from claimdb.pipeline.leaning import leaning_on, renew
from claimdb.pipeline.maker import Work
from claimdb.pipeline.statements import Correction
from claimdb.pipeline.stored import stored_attribution
from claimdb.pipeline.wanted import number


def restore(desk: Desk, attribution: str) -> Correction:
    """Take back the last correction of an attribution by a row that says what was said before.

    ``attribution`` is the row that corrected. Raises ``UndoneNothing`` where it
    corrects nothing, ``Superseded`` where it was corrected itself.
    """
    with by_hand(desk, "claimdb review", {"row": attribution, "decision": "undo"}) as hand:
        row = hand.names.current(attribution)
        before = hand.work.batch.rows(
            "SELECT supersedes_id FROM attributions WHERE id = ?", row.number
        )[0][0]
        if before is None:
            raise UndoneNothing(row.public)
        return _restored(hand.work, row.number, number(before), hand.touched, by=hand.who)


def _restored(work: Work, now: int, before: int, touched: Touched, *, by: str) -> Correction:
    standing, was = stored_attribution(work.batch, now), stored_attribution(work.batch, before)
    # What it leans on may have been renewed since; that it leans is as it was.
    links = replace(was.links, via=standing.links.via, answers=standing.links.answers)
    maker = work.maker if was.made_by else replace(work.maker, person=None)
    leaning = leaning_on(work, standing.ref.number)
    row, added = add_attribution(
        Work(work.batch, maker), was.evidence, links, supersedes=standing.ref
    )
    if was.decision is ReviewDecision.CORRECTED:
        add_review(work, before, ReviewDecision.WITHDRAWN, by=by, reason=f"as {row.public}")
    touched.claims |= {standing.links.claim.number, links.claim.number}
    return Correction(standing.ref, row, added, renew(work, standing.ref, row, leaning, touched))
