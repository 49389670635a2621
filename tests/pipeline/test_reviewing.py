"""Decisions on every kind of row that a program makes, and taken back, on both engines."""

from collections.abc import Callable

import pytest

from claimdb.errors import ReviewNowhere, Superseded, UndoneNothing
from claimdb.model.vocab import AffiliationKind, Judgement, RelationKind, Stance
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, add_claim
from claimdb.pipeline.hand_evidence import Saying, correct
from claimdb.pipeline.reviewing import Verdict, decide
from claimdb.pipeline.reviewing_corrections import restore
from tests.support.ferry import Ferry
from tests.support.machine import Found, affiliates, judges, relates

ROWS: dict[str, Callable[[Ferry], str]] = {
    "relation": lambda case: relates(
        case, case.claim, _other_claim(case), RelationKind.ENTAILS, 0.9
    ),
    "affiliation": lambda case: affiliates(
        case, case.lind, case.lines, AffiliationKind.SPOKESPERSON_OF
    ),
}
#: What counts of each: the claims that follow, and the parties that are made.
COUNTS = {
    "relation": "SELECT count(*) FROM claim_implications",
    "affiliation": "SELECT count(*) FROM source_parties",
}


def _other_claim(case: Ferry) -> str:
    return add_claim(case.desk, ClaimWish(statement="The ferry sailed.")).row.public


@pytest.mark.parametrize("kind", ROWS)
def test_what_is_rejected_counts_no_more(kind: str, ferry: Ferry) -> None:
    """Taken back, it counts as before; each decision is a row, and nothing is removed."""
    row = ROWS[kind](ferry)
    before = ferry.one(COUNTS[kind])

    assert before
    assert decide(ferry.desk, row, Verdict.REJECT, "not so").added
    assert ferry.one(COUNTS[kind]) == 0
    assert not decide(ferry.desk, row, Verdict.REJECT).added
    assert decide(ferry.desk, row, Verdict.UNDO).added
    assert ferry.one(COUNTS[kind]) == before
    decisions = ferry.rows("SELECT decision, reason FROM reviews ORDER BY id")
    assert [tuple(one) for one in decisions] == [("rejected", "not so"), ("withdrawn", None)]
    assert ferry.violations() == []


def test_an_unsure_relation_counts_once_accepted(ferry: Ferry) -> None:
    """A program that is not sure enough proposes only."""
    row = relates(ferry, ferry.claim, _other_claim(ferry), RelationKind.ENTAILS, 0.3)

    assert ferry.one(COUNTS["relation"]) == 0
    decide(ferry.desk, row, Verdict.ACCEPT)
    assert ferry.one(COUNTS["relation"]) == 1
    assert ferry.one("SELECT is_automatic FROM current_claim_relations") == 0


def test_a_judgement_is_answered_by_a_person_s(ferry: Ferry) -> None:
    """Which outranks it; taken back, the program's counts again."""
    row = judges(ferry, "source", (ferry.lind, ferry.lines), Judgement.SAME, 0.6)
    together = "SELECT count(DISTINCT canonical_id) FROM sources WHERE name_key <> 'x'"
    before = ferry.one(together)

    done = decide(ferry.desk, row, Verdict.REJECT)
    assert done.judgement is not None
    assert int(str(ferry.one(together))) == int(str(before)) + 1
    decide(ferry.desk, row, Verdict.UNDO)
    assert ferry.one(together) == before
    with pytest.raises(UndoneNothing):
        decide(ferry.desk, row, Verdict.UNDO)


@pytest.mark.parametrize(
    ("says", "verdict", "judged"),
    [
        (Judgement.SAME, Verdict.ACCEPT, "same"),
        (Judgement.UNSURE, Verdict.ACCEPT, "same"),
        (Judgement.NOT_SAME, Verdict.ACCEPT, "not_same"),
        (Judgement.NOT_SAME, Verdict.REJECT, "same"),
        (Judgement.NOT_SAME, Verdict.SAME, "same"),
        (Judgement.SAME, Verdict.NOT_SAME, "not_same"),
    ],
)
def test_to_accept_is_to_judge_as_the_program_does(
    says: Judgement, verdict: Verdict, judged: str, ferry: Ferry
) -> None:
    """Where it asks, it is to say that the two are one."""
    row = judges(ferry, "source", (ferry.lind, ferry.lines), says, 0.6)
    decide(ferry.desk, row, verdict)

    own = "SELECT judgement FROM judgements WHERE created_by IS NOT NULL"
    assert ferry.one(own) == judged


def test_an_attribution_taken_back_is_automatic_again(found: Found) -> None:
    """As if nobody had looked: it counts by its confidence, and is marked."""
    marked = "SELECT is_automatic FROM current_attributions WHERE public_id = ?"
    desk = found.case.desk

    decide(desk, found.denied, Verdict.ACCEPT)
    assert found.case.one(marked, found.denied) == 0
    decide(desk, found.denied, Verdict.UNDO)
    assert found.case.one(marked, found.denied) == 1
    decide(desk, found.said, Verdict.ACCEPT)
    decide(desk, found.said, Verdict.UNDO)
    assert found.case.rows(marked, found.said) == []
    assert found.case.violations() == []


@pytest.mark.parametrize("row", ["relation:7", "judgement:7", "affiliation:0", "copy:99"])
def test_what_there_is_not_is_one_sentence(row: str, ferry: Ferry) -> None:
    """With the way to what there is; nothing is written, not even a run."""
    before = ferry.digest()

    with pytest.raises(ReviewNowhere, match=f"there is no '{row}' to decide on"):
        decide(ferry.desk, row, Verdict.ACCEPT)
    assert ferry.digest() == before


def test_nothing_is_taken_back_where_nobody_decided(found: Found) -> None:
    """Nor is anything that a person has corrected meanwhile."""
    with pytest.raises(UndoneNothing):
        decide(found.case.desk, found.said, Verdict.UNDO)
    new = correct(found.case.desk, found.said, Saying(stance=Stance.QUESTIONS)).new
    with pytest.raises(Superseded, match=new.public):
        decide(found.case.desk, found.said, Verdict.ACCEPT)


def test_what_is_restored_is_the_program_s(found: Found) -> None:
    """With its words, source and confidence; the correction stays on record between the two."""
    desk = Desk(found.case.desk.url, "ben")
    corrected = correct(desk, found.said, Saying(source=found.case.lines)).new
    again = restore(desk, corrected.public).new
    row = found.case.rows(
        "SELECT created_by, confidence, stance FROM attributions WHERE public_id = ?", again.public
    )

    assert [tuple(one) for one in row] == [(None, 0.4, "asserts")]
    assert found.corrected(corrected.public, "source.name") == "Ada Lind"
    assert found.case.violations() == []
    with pytest.raises(UndoneNothing):
        restore(desk, found.denied)


def test_exact_places_are_kept_where_words_stand_twice(found: Found) -> None:
    """``spans`` are offsets: no other place with the same words is ever taken."""
    text = str(found.case.one("SELECT text FROM revisions"))
    start = text.rindex("doors")
    correct(found.case.desk, found.said, Saying(spans=((start, start + 5),)))

    assert found.case.one("SELECT max(start_offset) FROM passages") == start
