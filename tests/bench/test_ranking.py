"""What confidence is worth, and intervals."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.attribution_scores import MAIN, Counts, compare, figures
from claimdb.bench.ranking import (
    Bin,
    Bootstrap,
    Point,
    Ranked,
    area,
    at_recall,
    curve,
    miscalibration,
    reliability,
)
from claimdb.extract.record import Found
from claimdb.text.spans import Span

TEXT = " ".join(f"w{number}" for number in range(40))


def found(start: int, end: int, confidence: float = 1.0) -> Found:
    """Return an attribution of whole words, without a source."""
    places = [TEXT.index(f"w{number} ") for number in (start, end)]
    return Found((Span(places[0], places[1] - 1),), confidence=confidence)


GOLD = (found(0, 6), found(10, 14), found(20, 30))


def ranked(*rows: Found) -> Ranked:
    """Return rows compared with the gold."""
    return Ranked(compare(TEXT, GOLD, rows), [row.confidence for row in rows])


def test_precision_is_that_of_what_is_as_sure_or_surer() -> None:
    """Equal confidences come together; recall is of all gold."""
    points = curve([ranked(found(0, 6, 0.9), found(30, 33, 0.5), found(10, 14, 0.5)), ranked()])

    assert points == [Point(0.9, Counts(1, 1, 1, 6)), Point(0.5, Counts(2, 3, 2, 6))]


def test_a_point_is_the_first_that_has_the_recall() -> None:
    """And there is none where no confidence is low enough."""
    points = curve([ranked(found(0, 6, 0.9), found(10, 14, 0.5), found(20, 30, 0.1))])

    assert [
        point and point.confidence for point in (at_recall(points, 0.5), at_recall([], 0.2))
    ] == [
        0.5,
        None,
    ]
    assert at_recall(points[:2], 0.9) is None


def test_what_is_less_sure_takes_nothing_from_what_is_surer() -> None:
    """A better content pairs first, but not before it is let in."""
    points = curve([ranked(found(0, 5, 0.9), found(0, 6, 0.2))])

    assert [point.counts.right for point in points] == [1, 1]


Rows = st.lists(
    st.builds(
        lambda start, length, tenth: found(start, start + length, tenth / 10),
        st.integers(0, 27),
        st.integers(1, 11),
        st.integers(0, 10),
    ),
    max_size=8,
)


@given(Rows, st.integers(0, 10))
def test_a_point_is_what_scoring_the_rows_above_it_gives(rows: Sequence[Found], tenth: int) -> None:
    """At every threshold, and at those that nothing has, as at the one above."""
    kept = [row for row in rows if row.confidence >= tenth / 10]

    points = [point for point in curve([ranked(*rows)]) if point.confidence >= tenth / 10]

    counts = points[-1].counts if points else Counts(gold=len(GOLD))
    assert counts == figures(compare(TEXT, GOLD, kept))[MAIN]


def test_the_area_of_a_perfect_ranking_is_its_recall() -> None:
    """And a wrong one before it halves it."""
    right, wrong = found(0, 6, 0.5), found(31, 33, 0.9)

    assert area(curve([ranked(right)])) == pytest.approx(1 / 3)
    assert area(curve([ranked(right, wrong)])) == pytest.approx(1 / 6)
    assert area([]) == 0.0


def test_reliability_is_told_by_tenths() -> None:
    """The last holds what is quite sure; empty ones are left out."""
    rows = (found(0, 6, 1.0), found(31, 33, 0.95), found(10, 14, 0.2))

    bins = reliability([ranked(*rows)])

    assert bins == [Bin(0.2, 0.3, 1, 1, 0.2), Bin(0.9, 1.0, 2, 1, 0.975)]
    assert miscalibration(bins) == pytest.approx((0.8 + 2 * 0.475) / 3)
    assert miscalibration([]) == 0.0


def test_an_interval_holds_the_figure_and_depends_on_the_seed_alone() -> None:
    """Over articles that differ it has a width; over equal ones none."""
    by_article = {str(place): Counts(place % 5, 5, place % 5, 5) for place in range(40)}
    same = {name: Counts(1, 2, 1, 2) for name in by_article}

    low, high = Bootstrap(list(by_article), 200).f1(by_article)

    assert low < 0.4 < high
    assert Bootstrap(list(reversed(by_article)), 200).f1(by_article) == (low, high)
    assert Bootstrap(list(by_article), 200, seed=1).f1(by_article) != (low, high)
    assert Bootstrap(list(same), 50).f1(same) == (0.5, 0.5)


def test_confidence_does_not_change_the_figures() -> None:
    """It ranks, and nothing else."""
    rows = [found(0, 6, 0.1), found(10, 14, 0.9)]

    sure = [replace(row, confidence=1.0) for row in rows]

    assert figures(compare(TEXT, GOLD, rows)) == figures(compare(TEXT, GOLD, sure))
