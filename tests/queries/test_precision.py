"""How often programs were right: counted from decisions, with what it may really be."""

import pytest

from claimdb.db.reader import Row, open_reader
from claimdb.model.vocab import AffiliationKind, Judgement
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import Saying, correct
from claimdb.pipeline.reviewing import Verdict, decide
from claimdb.queries.precision import Per, columns, precision, wilson
from tests.support.ferry import Ferry
from tests.support.machine import Found, affiliates, judges


def told(case: Ferry, per: Per = Per.EXTRACTOR) -> list[Row]:
    """Return the figures of a case."""
    with open_reader(case.desk.url) as reader:
        return precision(reader, per)


@pytest.mark.parametrize(
    ("right", "total", "low", "high"),
    [(3, 3, 0.439, 1.0), (0, 5, 0.0, 0.434), (50, 100, 0.404, 0.596), (90, 100, 0.826, 0.945)],
)
def test_the_interval_of_wilson(right: int, total: int, low: float, high: float) -> None:
    """As in the tables: never empty at either end, and narrow only with many decisions."""
    assert [round(one, 3) for one in wilson(right, total)] == [low, high]


def test_only_the_latest_decision_counts(found: Found) -> None:
    """What was taken back is no decision; what is not decided is not counted."""
    decide(found.case.desk, found.said, Verdict.ACCEPT)
    decide(Desk(found.case.desk.url, "ben"), found.said, Verdict.REJECT)
    decide(found.case.desk, found.denied, Verdict.ACCEPT)
    decide(found.case.desk, found.denied, Verdict.UNDO)

    row = told(found.case)[0]
    assert (row["n"], row["accepted"], row["rejected"], row["precision"]) == (1, 0, 1, 0.0)


def test_corrected_rows_are_counted_apart(found: Found) -> None:
    """With nothing accepted or rejected there is no precision."""
    correct(found.case.desk, found.said, Saying(source=found.case.lines))

    assert [(row["n"], row["corrected"], row["precision"]) for row in told(found.case)] == [
        (0, 1, None)
    ]


def test_judgements_are_held_against_people_s(found: Found) -> None:
    """Right where a person says the same of the two; a question is neither right nor wrong."""
    case = found.case
    row = judges(case, "source", (case.lind, case.lines), Judgement.SAME, 0.6)
    decide(case.desk, row, Verdict.REJECT)
    by_rule = told(case, Per.RULE)

    assert [(one["what"], one["rule"], one["rejected"]) for one in by_rule] == [
        ("source", "the same surname", 1)
    ]
    decide(case.desk, row, Verdict.UNDO)
    assert told(case) == []


def test_what_people_and_packs_made_is_no_program_s(ferry: Ferry) -> None:
    """A rejected row of a person says nothing of any program."""
    decide(ferry.desk, ferry.says(), Verdict.REJECT)
    assert told(ferry) == []


def test_each_run_is_told_apart(found: Found) -> None:
    """So that a worse version is seen; columns are those of the rows."""
    link = affiliates(found.case, found.case.lind, found.case.lines, AffiliationKind.MEMBER_OF)
    for row in (found.said, found.denied, link):
        decide(found.case.desk, row, Verdict.ACCEPT)
    rows = told(found.case, Per.RUN)

    assert [(row["what"], row["n"]) for row in rows] == [
        ("affiliation", 1),
        ("attribution", 1),
        ("attribution", 1),
    ]
    assert all(tuple(row) == columns(Per.RUN) for row in rows)
