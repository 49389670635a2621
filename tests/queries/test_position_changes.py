"""Who changed position, in which words, and when."""

import pytest

from claimdb.db.reader import open_reader
from claimdb.pipeline.past import open_reader as open_then
from claimdb.queries import run
from claimdb.queries.past_clock import AsOf
from claimdb.queries.source_profile import source_profile
from tests.queries.world import World

TEXT = "It did not rain. No comment. It rained. It rained, he said."


def _turning(world: World) -> tuple[int, int]:
    """Let Bob deny, then decline, then confirm; return Bob and the claim."""
    bob, claim = world.source("Bob"), world.claim("It rained.")
    for day, words, more in (
        (1, "It did not rain", {"denial": "flat"}),
        (2, "No comment", {"stance": "declines"}),
        (3, "It rained", {"stance": "asserts"}),
    ):
        article = world.article(f"{TEXT} {day}", f"2024-05-0{day}")
        world.say(article, bob, claim, words, **more)
    return bob, claim


def _shifts(url: str, **filters: int) -> list[tuple[object, ...]]:
    with open_reader(url) as reader:
        rows = run.select(reader, "position_changes", filters=filters, sort="said")
    names = ("before_stance", "before_words", "after_stance", "after_words", "in_order")
    return [tuple(row[name] for name in names) for row in rows]


def test_each_change_has_both_sayings(world: World) -> None:
    """Denies, then declines, then confirms: two changes, in their order."""
    bob, claim = _turning(world)
    url = world.done()
    expected = [
        ("denies", "It did not rain", "declines", "No comment", 1),
        ("declines", "No comment", "asserts", "It rained", 1),
    ]

    assert _shifts(url) == _shifts(url, source=bob, claim=claim) == expected


def test_copies_and_what_is_passed_on_change_nothing(world: World) -> None:
    """A reprint of the denial after the confirmation is the same denial."""
    bob, claim = _turning(world)
    reprint = world.article(TEXT, "2024-05-09")
    world.run("UPDATE articles SET root_id = 1 WHERE id = ?", reprint)
    world.say(reprint, bob, claim, "It did not rain", denial="flat")
    later = world.article(f"{TEXT} again", "2024-05-10")
    world.say(later, bob, claim, "It rained, he said", stance="relays")

    assert len(_shifts(world.done())) == 2


def test_merged_sources_and_claims_are_one(world: World) -> None:
    """What Robert said of another statement of the claim is what Bob said of it."""
    bob, claim = world.source("Bob"), world.claim("It rained.")
    robert, alike = world.source("Robert"), world.claim("There was rain.")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", bob, robert)
    world.run("UPDATE claims SET canonical_id = ? WHERE id = ?", claim, alike)
    one, two = world.article(TEXT, "2024-05-01"), world.article(f"{TEXT}!", "2024-05-02")
    world.say(one, bob, claim, "It did not rain", denial="flat")
    world.say(two, robert, alike, "It rained")

    assert [shift[0::2] for shift in _shifts(world.done())] == [("denies", "asserts", 1)]


def test_vague_dates_leave_the_order_open(world: World) -> None:
    """Both were said in May, and which was first is not told."""
    bob, claim = world.source("Bob"), world.claim("It rained.")
    for number, (words, denial) in enumerate((("It rained", None), ("It did not rain", "flat"))):
        article = world.article(f"{TEXT} {number}")
        world.say(article, bob, claim, words, denial=denial, said="2024-05")

    ((*_, in_order),) = _shifts(world.done())
    assert in_order == 0


def test_who_keeps_to_one_stance_has_not_changed(world: World) -> None:
    """However often it is said, and whoever else says otherwise."""
    claim = world.claim("It rained.")
    for number, denial in enumerate((None, None, "flat")):
        article = world.article(f"{TEXT} {number}", f"2024-05-0{number + 1}")
        who = world.source(f"Source {number}") if denial else world.source(f"Ann {number}")
        world.say(article, who, claim, "It rained", denial=denial)

    assert _shifts(world.done()) == []


def test_the_page_of_a_source_shows_them(world: World) -> None:
    """The latest first, each with its words and day."""
    bob, _ = _turning(world)
    with open_reader(world.done()) as reader:
        last, first = source_profile(reader, bob).turns

    assert (first.before.said, first.before.words) == ("1 May 2024", "It did not rain")
    assert (last.before.stance, last.after.stance) == ("declines", "asserts")
    assert last.in_order


@pytest.mark.parametrize(("date", "many"), [("2024-05-01", 0), ("2024-05-02", 1), ("2024-05", 2)])
def test_a_change_is_known_from_the_second_saying_on(world: World, date: str, many: int) -> None:
    """As of the first day nobody had changed anything."""
    bob, _ = _turning(world)
    with open_then(world.done(), AsOf.of(date)) as reader:
        assert run.count(reader, "position_changes") == many
        assert len(source_profile(reader, bob).turns) == many
