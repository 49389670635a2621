"""The party of a source by time: tops, two of them, loops, and days."""

from itertools import pairwise
from random import Random

import hypothesis.strategies as st
from hypothesis import given

from claimdb.resolve.parties import BEGINNING, END, Segment, SpeaksFor, loops, segments

KIRBY, COUNCIL, WHITE_HOUSE, STATES, ALLIANCE = 1, 2, 3, 4, 5
DAYS = [f"2024-06-{day:02}T00:00:00Z" for day in range(1, 9)]


def _party(links: list[SpeaksFor], source: int, at: str) -> int | None:
    for one in segments(links).get(source, []):
        if one.since <= at < one.until:
            return one.party
    return None


def test_the_party_is_the_topmost() -> None:
    """A spokesman of a council that is part of a house that is part of a state."""
    links = [
        SpeaksFor(KIRBY, COUNCIL),
        SpeaksFor(COUNCIL, WHITE_HOUSE),
        SpeaksFor(WHITE_HOUSE, STATES),
    ]

    assert segments(links) == {
        one: [Segment(BEGINNING, END, (STATES,))] for one in (KIRBY, COUNCIL, WHITE_HOUSE)
    }


def test_who_speaks_for_nobody_has_no_segment() -> None:
    """The top is its own party, and needs no row to say so."""
    assert STATES not in segments([SpeaksFor(KIRBY, STATES)])


def test_with_two_tops_there_is_no_party() -> None:
    """Guessing which of the two somebody spoke for is not ours."""
    (one,) = segments([SpeaksFor(KIRBY, STATES), SpeaksFor(KIRBY, ALLIANCE)])[KIRBY]

    assert one.tops == (STATES, ALLIANCE)
    assert one.party is None


def test_two_ways_to_one_top_are_one_party() -> None:
    """Of the council and of the house, both of one state."""
    links = [
        SpeaksFor(KIRBY, COUNCIL),
        SpeaksFor(KIRBY, WHITE_HOUSE),
        SpeaksFor(COUNCIL, STATES),
        SpeaksFor(WHITE_HOUSE, STATES),
    ]

    assert segments(links)[KIRBY] == [Segment(BEGINNING, END, (STATES,))]


def test_a_party_lasts_from_the_first_day_until_before_the_day_after() -> None:
    """Then somebody speaks for another, or for themselves."""
    links = [
        SpeaksFor(KIRBY, COUNCIL, DAYS[1], DAYS[3]),
        SpeaksFor(KIRBY, ALLIANCE, DAYS[3], DAYS[5]),
    ]

    assert [_party(links, KIRBY, day) for day in DAYS[:7]] == [
        None, COUNCIL, COUNCIL, ALLIANCE, ALLIANCE, None, None,
    ]  # fmt: skip


def test_a_change_further_up_changes_the_party() -> None:
    """The council moves; its spokesman moves with it."""
    links = [
        SpeaksFor(KIRBY, COUNCIL),
        SpeaksFor(COUNCIL, STATES, BEGINNING, DAYS[2]),
        SpeaksFor(COUNCIL, ALLIANCE, DAYS[4], END),
    ]

    assert segments(links)[KIRBY] == [
        Segment(BEGINNING, DAYS[2], (STATES,)),
        Segment(DAYS[2], DAYS[4], (COUNCIL,)),
        Segment(DAYS[4], END, (ALLIANCE,)),
    ]


def test_overlapping_posts_have_no_party_while_they_overlap() -> None:
    """And one before and after."""
    links = [
        SpeaksFor(KIRBY, STATES, DAYS[0], DAYS[3]),
        SpeaksFor(KIRBY, ALLIANCE, DAYS[2], DAYS[5]),
    ]

    assert [one.party for one in segments(links)[KIRBY]] == [STATES, None, ALLIANCE]


def test_a_change_that_changes_no_top_makes_no_segment() -> None:
    """Two posts in one state, one after the other."""
    links = [
        SpeaksFor(KIRBY, COUNCIL, BEGINNING, DAYS[2]),
        SpeaksFor(KIRBY, WHITE_HOUSE, DAYS[2], END),
        SpeaksFor(COUNCIL, STATES),
        SpeaksFor(WHITE_HOUSE, STATES),
    ]

    assert segments(links)[KIRBY] == [Segment(BEGINNING, END, (STATES,))]


def test_a_loop_has_no_top_and_is_found() -> None:
    """Each speaks for the other, so that nobody is on top."""
    links = [SpeaksFor(KIRBY, COUNCIL), SpeaksFor(COUNCIL, KIRBY)]

    assert segments(links) == {KIRBY: [], COUNCIL: []}
    assert {source for source, _ in loops(links)} == {KIRBY, COUNCIL}


def test_a_loop_at_different_times_is_none() -> None:
    """Who led the ministry once may be led by it later."""
    links = [
        SpeaksFor(KIRBY, COUNCIL, BEGINNING, DAYS[2]),
        SpeaksFor(COUNCIL, KIRBY, DAYS[2], END),
    ]

    assert loops(links) == []


def test_a_loop_is_told_with_its_first_instant() -> None:
    """Which is when the later of the two links began."""
    links = [SpeaksFor(KIRBY, COUNCIL, DAYS[1], END), SpeaksFor(COUNCIL, KIRBY, DAYS[3], END)]

    assert (KIRBY, DAYS[3]) in loops(links)


def test_who_only_leads_into_a_loop_is_not_in_it() -> None:
    """The spokesman of a body that is in a loop is not named for it."""
    links = [SpeaksFor(KIRBY, 8), SpeaksFor(8, 9), SpeaksFor(9, 8)]

    assert {source for source, _ in loops(links)} == {8, 9}


@st.composite
def links_drawn(draw: st.DrawFn) -> list[SpeaksFor]:
    """Draw links among six sources, each for some days."""
    made = []
    for _ in range(draw(st.integers(0, 8))):
        source, target = draw(st.tuples(st.integers(1, 6), st.integers(1, 6)))
        start, end = sorted(draw(st.tuples(st.integers(0, 7), st.integers(0, 7))))
        if source != target and start < end:
            made.append(SpeaksFor(source, target, DAYS[start], DAYS[end]))
    return made


def _tops(links: list[SpeaksFor], source: int, at: str) -> set[int]:
    """Return the tops on one day, the plain way."""
    now = [(one.source, one.target) for one in links if one.since <= at < one.until]
    reached, before = {source}, set[int]()
    while reached != before:
        before = set(reached)
        reached |= {target for start, target in now if start in reached}
    return {one for one in reached - {source} if one not in {start for start, _ in now}}


@given(links_drawn(), st.sampled_from(DAYS), st.integers(1, 6))
def test_on_every_day_the_party_is_the_only_top(
    links: list[SpeaksFor], at: str, source: int
) -> None:
    """As counted from the links of that day alone."""
    tops = _tops(links, source, at)

    assert _party(links, source, at) == (next(iter(tops)) if len(tops) == 1 else None)


@given(links_drawn())
def test_segments_are_in_order_and_do_not_overlap(links: list[SpeaksFor]) -> None:
    """So that a day has one party, or none."""
    for found in segments(links).values():
        assert all(one.since < one.until for one in found)
        assert all(one.until <= other.since for one, other in pairwise(found))


@given(links_drawn(), st.randoms())
def test_the_order_of_links_does_not_matter(links: list[SpeaksFor], random: Random) -> None:
    """Rows may be read in any order."""
    shuffled = list(links)
    random.shuffle(shuffled)

    assert segments(shuffled) == segments(links)
    assert sorted(loops(shuffled)) == sorted(loops(links))
