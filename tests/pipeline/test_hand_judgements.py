"""Judging by hand: what is the same stands together, what is refused is told, all can be undone."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.errors import JudgementMissing, SameRow
from claimdb.model.vocab import Judgement, SourceKind
from claimdb.pipeline.hand import ClaimWish, SourceWish, add_claim, add_source
from claimdb.pipeline.hand_edits import edit_source
from claimdb.pipeline.hand_judgements import Judgements, judge_pair, undo
from claimdb.pipeline.wanted import canonical_rows
from tests.support.engines import Engine
from tests.support.ferry import OPEN, Ferry, boarded, sailing

SAME, NOT, UNSURE = Judgement.SAME, Judgement.NOT_SAME, Judgement.UNSURE


def _people(case: Ferry, *names: str) -> list[str]:
    wishes = (SourceWish(name=name, kind=SourceKind.PERSON) for name in names)
    return [add_source(case.desk, wish).row.public for wish in wishes]


def _judge(case: Ferry, one: str, judgement: Judgement, other: str) -> Judgements:
    return judge_pair(case.desk, "source", (one, other), judgement, None)


def test_two_that_are_the_same_count_as_one(case: Ferry) -> None:
    """Evidence stays where it points; the claim's counts follow, and follow back."""
    other = add_claim(case.desk, ClaimWish(statement="Its doors stood open.")).row.public
    case.says()
    case.denies(claim=other)
    pair = (OPEN, other)

    done = judge_pair(case.desk, "claim", pair, SAME, "the same doors")

    assert (done.left.stands_for.public, done.right.stands_for.public) == (case.claim,) * 2
    contested = "SELECT count(*) FROM contested_claims"
    assert case.one(contested) == 1
    assert case.one("SELECT count(DISTINCT claim_id) FROM attributions") == 2
    assert case.violations() == []
    assert undo(case.desk, done.number or 0, "two ferries").added
    assert case.one(contested) == 0
    assert case.violations() == []


@pytest.mark.parametrize(
    ("kind", "older", "fuller"),
    [(SourceKind.STATE, "kyiv", "Ukraine"), (SourceKind.PERSON, "Okoro", "Grace Okoro")],
)
def test_the_fullest_name_stands_for_all(
    case: Ferry, kind: SourceKind, older: str, fuller: str
) -> None:
    """The gazetteer's own, or more than a surname; also after somebody is called otherwise."""
    names = [
        add_source(case.desk, SourceWish(name=name, kind=kind)).row.public
        for name in (older, fuller)
    ]

    done = _judge(case, names[0], SAME, names[1])

    assert {done.left.stands_for_name, done.right.stands_for_name} == {fuller}
    edit_source(case.desk, names[1], {"name": "Kiev" if kind is SourceKind.STATE else "Grace"})
    assert case.violations() == []
    stands = "SELECT name FROM sources WHERE id = (SELECT canonical_id FROM sources WHERE name = ?)"
    assert case.one(stands, older) == older


def test_the_same_judgement_again_is_harmless(case: Ferry) -> None:
    """Also where both names lead to one row by now."""
    _people(case, "A. Lind")
    _judge(case, "Ada Lind", SAME, "A. Lind")
    before = case.digest()

    assert not _judge(case, "A. Lind", SAME, "Ada Lind").added
    assert _judge(case, "Ada Lind", SAME, "ada lind").number is None
    assert case.digest() == before
    with pytest.raises(SameRow):
        _judge(case, "Ada Lind", NOT, "ada lind")


def test_a_judgement_that_does_not_count_says_so(case: Ferry) -> None:
    """It would bring a pair together that counts as not the same."""
    a, b, c = _people(case, "A", "B", "C")
    apart = _judge(case, a, NOT, c).number
    _judge(case, a, SAME, b)

    done = _judge(case, b, SAME, c)

    assert done.notes[0].startswith("this one does not count")
    assert f"against judgement {apart};" in done.notes[0]
    assert done.right.stands_for == done.right.row
    assert case.violations() == []


def test_an_older_judgement_that_counts_no_more_is_named(case: Ferry) -> None:
    """Keeping two apart can break a group."""
    a, b, c = _people(case, "A", "B", "C")
    _judge(case, a, SAME, b)
    second = _judge(case, b, SAME, c).number

    done = _judge(case, a, NOT, c)

    assert done.notes[0].startswith(f"judgement {second} does not count")


def test_two_of_different_kinds_are_questioned(case: Ferry) -> None:
    """Whoever speaks for a body is not the body."""
    done = _judge(case, "Ada Lind", SAME, "the company")

    assert "add an affiliation" in done.notes[0]
    assert _judge(case, "Ada Lind", UNSURE, "the company").notes == ()


def test_an_undoing_can_be_undone_and_is_made_once(case: Ferry) -> None:
    """The first judgement counts again."""
    a, b = _people(case, "A", "B")
    first = _judge(case, a, SAME, b).number or 0
    back = undo(case.desk, first, None).number or 0

    again = undo(case.desk, first, None)

    assert (again.number, again.added) == (back, False)
    assert undo(case.desk, back, None).right.stands_for.public == a
    with pytest.raises(JudgementMissing):
        undo(case.desk, 99, None)
    assert case.violations() == []


STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from([SAME, NOT, UNSURE]), st.integers(0, 3), st.integers(0, 3)),
        st.tuples(st.none(), st.integers(1, 8), st.just(0)),
    ),
    min_size=2,
    max_size=9,
)


@given(STEPS)
@settings(max_examples=10)
def test_canonical_rows_are_the_clusters_after_every_step(
    engine: Engine, steps: list[tuple[Judgement | None, int, int]]
) -> None:
    """Whatever is judged and taken back, the cache is what the judgements say."""
    template = sailing(engine)
    with engine.lent(template) as store:
        case = boarded(store, template)
        people = _people(case, "A", "B", "C", "D")
        for judgement, one, other in steps:
            _step(case, people, judgement, one, other)

            assert dict(_canonical(case)) == _wanted(case)
        assert case.violations() == []


def _step(
    case: Ferry, people: list[str], judgement: Judgement | None, one: int, other: int
) -> None:
    if judgement is None:
        if case.one("SELECT count(*) FROM judgements WHERE id = ?", one):
            undo(case.desk, one, None)
    elif one != other:
        _judge(case, people[one], judgement, people[other])


def _canonical(case: Ferry) -> Iterator[tuple[int, int]]:
    for one, standing in case.rows("SELECT id, canonical_id FROM sources"):
        yield int(str(one)), int(str(standing))


def _wanted(case: Ferry) -> dict[int, int]:
    wanted, _ = canonical_rows(case, "source")
    return {one: wanted.get(one, one) for one, _ in _canonical(case)}
