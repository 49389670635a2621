"""Rows read back as the values that made them."""

import pytest

from claimdb.errors import RowMissing
from claimdb.model.vocab import DenialKind, DenialScope, Hedge, PassageRole, ReviewDecision, Stance
from claimdb.pipeline.hand_evidence import Saying, correct, decide
from claimdb.pipeline.maker import working
from claimdb.pipeline.stored import StoredAttribution, ref, stored_attribution
from claimdb.text.dates import parse_date
from tests.support.ferry import Ferry


def _stored(case: Ferry, public: str) -> StoredAttribution:
    with working(case.desk.url, program="test", who="ana") as work:
        return stored_attribution(work.batch, case.number("attributions", public))


def test_an_attribution_is_read_back_whole(case: Ferry) -> None:
    """Roles in their order, date with words and precision, denial, links, maker."""
    said = case.says()
    public = case.denies(
        cue="denied",
        source_words="Northern Lines",
        answers=said,
        hedge=Hedge.BELIEVED,
        hedge_words="as far as known",
        said="2024-06-17T09:30+02:00",
        said_words="Monday",
    )

    found = _stored(case, public)

    assert [role for role, _ in found.evidence.passages] == list(PassageRole)
    assert found.evidence.said == parse_date("2024-06-17T09:30+02:00", "Monday")
    assert found.evidence.denial == (DenialKind.FLAT, DenialScope.FULL, None)
    assert (found.evidence.stance, found.evidence.hedge) == (Stance.DENIES, Hedge.BELIEVED)
    assert found.links.answers
    assert found.links.answers.public == said
    assert (found.made_by, found.superseded_by, found.decision) == ("ana", None, None)


def test_what_became_of_it_is_told(case: Ferry) -> None:
    """The end of the chain, and the latest decision with who made it."""
    first = case.says()
    decide(case.desk, first, ReviewDecision.REJECTED, None)
    second = correct(case.desk, first, Saying(hedge=Hedge.LIKELY)).new.public
    third = correct(case.desk, second, Saying(hedge=Hedge.POSSIBLE)).new.public

    found = _stored(case, first)

    assert found.superseded_by == third
    assert (found.decision, found.decided_by) == (ReviewDecision.REJECTED, "ana")


def test_a_row_that_is_not_there_is_missing(case: Ferry) -> None:
    """Said in a sentence."""
    with working(case.desk.url, program="test", who="ana") as work:
        with pytest.raises(RowMissing):
            stored_attribution(work.batch, 99)
        with pytest.raises(RowMissing):
            ref(work.batch, "claims", 99)
