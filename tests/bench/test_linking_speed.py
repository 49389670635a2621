"""Speed and growth of comparing, on invented claims."""

from claimdb.bench.linking_speed import MOST_CANDIDATES, candidates, measure_speed, statements


def test_each_size_has_a_row() -> None:
    """With keys, candidates and speeds."""
    told: list[str] = []
    (table,) = measure_speed((50, 100), told.append)

    assert [row["claims"] for row in table.rows] == [50, 100]
    assert all(float(row["comparisons_per_s"] or 0) > 0 for row in table.rows)
    assert told == ["reading 50 invented claims", "reading 100 invented claims"]


def test_more_claims_begin_with_the_same_ones() -> None:
    """So that growth is seen on one collection."""
    assert list(statements(5)) == list(statements(9))[:5]


def test_candidates_come_from_short_lists_first_and_are_few() -> None:
    """A list of thousands is reached only where the short ones give too little."""
    index = {"rare": [1, 2], "common": list(range(1000))}

    assert candidates(frozenset({"common", "rare"}), index)[:2] == [1, 2]
    assert len(candidates(frozenset({"common"}), index)) == MOST_CANDIDATES
    assert candidates(frozenset({"unknown"}), index) == []
