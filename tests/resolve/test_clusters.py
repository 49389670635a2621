"""Which rows stand for the same thing: who outranks whom, what is undone, what is refused."""

from random import Random

import hypothesis.strategies as st
from hypothesis import given

from claimdb.model.vocab import Judgement
from claimdb.resolve.clusters import Judged, clusters, counting, roots

SAME, NOT_SAME, UNSURE = Judgement.SAME, Judgement.NOT_SAME, Judgement.UNSURE


def _judged(
    number: int,
    left: int,
    right: int,
    judgement: Judgement = SAME,
    *,
    person: bool = True,
    undoes: int | None = None,
) -> Judged:
    return Judged(number, left, right, judgement, person, undoes)


def _sets(given_: list[Judged]) -> set[frozenset[int]]:
    return {frozenset(cluster) for cluster in clusters(given_)[0]}


def test_same_is_carried_on() -> None:
    """If A is B and B is C, then A is C."""
    assert _sets([_judged(1, 1, 2), _judged(2, 2, 3), _judged(3, 8, 9)]) == {
        frozenset({1, 2, 3}),
        frozenset({8, 9}),
    }


def test_unsure_joins_nothing() -> None:
    """It is a question, not an answer."""
    assert _sets([_judged(1, 1, 2, UNSURE)]) == set()


def test_the_latest_of_one_rank_counts() -> None:
    """People, and programs, may change their mind."""
    assert _sets([_judged(1, 1, 2), _judged(2, 1, 2, NOT_SAME)]) == set()
    assert _sets([_judged(1, 1, 2, NOT_SAME), _judged(2, 1, 2)]) == {frozenset({1, 2})}


def test_a_person_outranks_a_later_program() -> None:
    """However often the linker runs again."""
    given_ = [_judged(1, 1, 2, NOT_SAME), _judged(2, 1, 2, person=False)]

    assert _sets(given_) == set()


def test_an_undone_judgement_does_not_count() -> None:
    """What it said before is what counts again."""
    given_ = [
        _judged(1, 1, 2, person=False),
        _judged(2, 1, 2, NOT_SAME),
        _judged(3, 1, 2, NOT_SAME, undoes=2),
    ]

    assert _sets(given_) == {frozenset({1, 2})}


def test_undoing_may_be_undone() -> None:
    """And that as well."""
    given_ = [_judged(1, 1, 2), _judged(2, 1, 2, undoes=1)]
    assert _sets(given_) == set()

    given_.append(_judged(3, 1, 2, undoes=2))
    assert _sets(given_) == {frozenset({1, 2})}

    given_.append(_judged(4, 1, 2, undoes=3))
    assert _sets(given_) == set()


def test_what_would_join_two_that_are_not_the_same_is_refused() -> None:
    """The older judgements stand; the one that does not fit is named."""
    given_ = [_judged(1, 1, 2), _judged(2, 1, 3, NOT_SAME), _judged(3, 2, 3)]
    found, refused = clusters(given_)

    assert found == [{1, 2}]
    assert refused == [given_[2]]


def test_a_program_is_refused_before_a_person() -> None:
    """Persons are heard first, whoever spoke first."""
    given_ = [
        _judged(1, 1, 2, person=False),
        _judged(2, 2, 3),
        _judged(3, 1, 3, NOT_SAME),
    ]
    found, refused = clusters(given_)

    assert found == [{2, 3}]
    assert refused == [given_[0]]


@st.composite
def judgements(draw: st.DrawFn) -> list[Judged]:
    """Draw judgements as a database would hold them: numbered, undone by later ones."""
    made: list[Judged] = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        undone = draw(st.none() | st.sampled_from(made)) if made else None
        person = draw(st.booleans())
        if undone is not None and (person or not undone.by_person):
            made.append(
                Judged(number, undone.left, undone.right, undone.judgement, person, undone.number)
            )
            continue
        left = draw(st.integers(1, 6))
        right = draw(st.integers(left + 1, 7))
        made.append(Judged(number, left, right, draw(st.sampled_from(Judgement)), person))
    return made


@given(judgements())
def test_no_cluster_holds_two_that_are_not_the_same(given_: list[Judged]) -> None:
    """Whatever was judged, by whomever, in whatever order."""
    found, _ = clusters(given_)
    apart = [pair for pair, one in counting(given_).items() if one.judgement is NOT_SAME]

    assert not [pair for pair in apart for cluster in found if cluster.issuperset(pair)]


@given(judgements())
def test_every_same_is_honoured_or_refused(given_: list[Judged]) -> None:
    """None is lost without a word."""
    found, refused = clusters(given_)

    for pair, one in counting(given_).items():
        if one.judgement is SAME:
            together = any(cluster.issuperset(pair) for cluster in found)
            assert together or one in refused


@given(judgements())
def test_clusters_do_not_overlap(given_: list[Judged]) -> None:
    """A row stands for one thing."""
    found, _ = clusters(given_)

    assert sum(len(cluster) for cluster in found) == len(set().union(*found))
    assert all(len(cluster) > 1 for cluster in found)


@given(judgements(), st.randoms())
def test_the_order_of_reading_does_not_matter(given_: list[Judged], random: Random) -> None:
    """Numbers tell what came first; rows may be read in any order."""
    shuffled = list(given_)
    random.shuffle(shuffled)

    assert _sets(shuffled) == _sets(given_)
    assert set(clusters(shuffled)[1]) == set(clusters(given_)[1])


@given(judgements())
def test_no_program_overrules_a_person(given_: list[Judged]) -> None:
    """Where a person has judged a pair, and not taken it back, that counts."""
    undone: set[int] = set()
    for one in reversed(given_):
        if one.undoes is not None and one.number not in undone:
            undone.add(one.undoes)
    people = {
        (one.left, one.right)
        for one in given_
        if one.by_person and one.undoes is None and one.number not in undone
    }

    assert all(counting(given_)[pair].by_person for pair in people)


@given(judgements())
def test_taking_everything_back_leaves_nothing(given_: list[Judged]) -> None:
    """Undo is complete: with each counting judgement undone, nobody is anybody else."""
    given_ = [one for one in given_ if one.undoes is None]
    last = max((one.number for one in given_), default=0)
    back = [
        _judged(last + place, one.left, one.right, one.judgement, undoes=one.number)
        for place, one in enumerate(given_, start=1)
    ]

    assert clusters([*given_, *back]) == ([], [])


def _first(*articles: int) -> dict[int, tuple[str, int]]:
    return {one: (f"2024-06-{one:02}", one) for one in articles}


def test_the_root_is_the_original() -> None:
    """Copies of copies lead to it too."""
    assert roots({2: {1}, 3: {2}}, _first(1, 2, 3)) == {1: 1, 2: 1, 3: 1}


def test_an_original_published_later_is_still_the_root() -> None:
    """A retelling may be known before its original, or dated before it."""
    assert roots({1: {2}}, _first(1, 2)) == {1: 2, 2: 2}


def test_of_two_originals_the_earlier_is_the_root() -> None:
    """Both were printed by the copy; they count as one with it."""
    assert roots({3: {1, 2}}, _first(1, 2, 3)) == {1: 1, 2: 1, 3: 1}


def test_copies_that_go_round_have_the_earliest_as_root() -> None:
    """Each repeats another; none is the original."""
    assert roots({1: {2}, 2: {3}, 3: {1}}, _first(1, 2, 3)) == {1: 1, 2: 1, 3: 1}


def test_groups_stay_apart() -> None:
    """Two stories, two roots."""
    assert roots({2: {1}, 4: {3}}, _first(1, 2, 3, 4)) == {1: 1, 2: 1, 3: 3, 4: 3}
