"""Edits and judgements on rows by number: what a person says outranks what a program says."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from claimdb.errors import SameRow
from claimdb.model.vocab import Judgement
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.maker import Work, working
from claimdb.pipeline.opinions import edit, judge, remove, undo_judgement
from tests.support.ferry import Ferry


@pytest.fixture
def work(case: Ferry) -> Iterator[Work]:
    """Give an open unit of work in it."""
    with working(case.desk.url, program="test", who="ana") as opened:
        yield opened


def _pair(case: Ferry) -> tuple[int, int]:
    return case.number("sources", case.lines), case.number("sources", case.lind)


def test_a_person_s_judgement_outranks_an_earlier_and_a_later_one_of_a_program(
    case: Ferry, work: Work
) -> None:
    """The same opinion of a person is a row of its own; the program's does not undo it."""
    pair, touched = _pair(case), Touched()
    program = Work(work.batch, replace(work.maker, person=None))
    first = judge(program, "source", pair, Judgement.SAME, touched)

    mine = judge(work, "source", pair, Judgement.NOT_SAME, touched)
    judge(program, "source", pair, Judgement.SAME, touched, reason="later")
    refresh(work.batch, touched)

    assert (first.added, mine.added) == (True, True)
    one, other = pair
    assert work.batch.rows(
        "SELECT count(DISTINCT canonical_id) FROM sources WHERE id IN (?, ?)", one, other
    ) == [(2,)]
    assert judge(work, "source", pair, Judgement.NOT_SAME, touched).number == mine.number


def test_only_what_is_derived_from_it_is_touched(case: Ferry, work: Work) -> None:
    """An edit of a name moves no counts; a judgement does, and so does its undoing."""
    pair, touched = _pair(case), Touched()
    edit(work, "sources", pair[0], {"description": "x"}, touched, by="ana")
    assert touched == Touched()

    number = judge(work, "source", pair, Judgement.UNSURE, touched).number
    undo_judgement(work, number, None, touched)

    assert touched == Touched(judged_sources=set(pair))


def test_a_part_taken_away_is_logged_whole(case: Ferry, work: Work) -> None:
    """Who made it stays known."""
    remove(work, "source_aliases", 1, Touched(), by="ben")

    rows = work.batch.rows("SELECT column_name, before, changed_by FROM changes")
    assert len(rows) == 1
    assert (rows[0][0], rows[0][2]) == ("*", "ben")
    assert '"name":"the company"' in str(rows[0][1])
    assert case.lines


def test_a_row_is_not_judged_against_itself(case: Ferry, work: Work) -> None:
    """It would be a judgement on nothing."""
    one, _ = _pair(case)

    with pytest.raises(SameRow):
        judge(work, "source", (one, one), Judgement.SAME, Touched())
