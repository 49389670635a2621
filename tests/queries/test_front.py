"""What stands on the front page."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.front import Counted, front
from tests.queries.counting import open_counting
from tests.queries.world import World

DAYS = ("2024-05-01", "2024-05-02", "2024-05-03")
TEXT = "It did not rain. It rained."


def test_what_is_contested_comes_first(reader: Reader) -> None:
    """With both sides and how many there are in all."""
    found = front(reader)

    assert [one.claim for one in found.contested] == ["North Korean weapons are used in Ukraine."]
    assert found.contested_total == 1
    assert [one.source for one in found.contested[0].denied_by] == ["North Korea", "Russia"]
    assert not found.empty


def test_what_is_new_begins_with_what_was_recorded_last(reader: Reader) -> None:
    """Denials, claims and articles, each in the order of recording."""
    found = front(reader)

    assert [one.source.name for one in found.denials] == ["North Korea", "Russia"]
    assert found.claims[0].claim.statement == "The weapons used are all Ukrainian."
    assert [one.title for one in found.articles] == ["More on missiles", None, "Kirby on missiles"]


def test_nothing_is_recorded(world: World) -> None:
    """An empty database says that it is empty."""
    with open_reader(world.done()) as reader:
        assert front(reader).empty


def test_an_accused_without_an_answer(world: World) -> None:
    """Who is accused, of what, and how many say so."""
    ann, bob = world.source("Ann"), world.source("Bob")
    claim = world.claim("Bob did it.")
    world.subject(claim, bob, "accused")
    world.say(world.article("Ann spoke.", DAYS[0]), ann, claim, "Ann spoke")
    with open_reader(world.done()) as reader:
        [found] = front(reader).unanswered

    assert (found.accused.name, found.claim.statement) == ("Bob", "Bob did it.")
    assert (found.asserted, found.articles, found.denies_what_follows) == ("1", 1, False)


def _turning(world: World, claim: int, source: int, dates: tuple[str, ...]) -> None:
    for number, date in enumerate(dates):
        article = world.article(f"{TEXT} {claim} {number}", date)
        denied = {"denial": "flat"} if number % 2 == 0 else {}
        world.say(article, source, claim, "It did not rain" if denied else "It rained", **denied)


def test_a_change_of_position_has_both_sayings(world: World) -> None:
    """The latest change first, each with the words before and after."""
    bob, cid = world.source("Bob"), world.source("Cid")
    one, other = world.claim("It rained."), world.claim("It poured.")
    _turning(world, one, bob, DAYS)
    _turning(world, other, cid, DAYS[:1])
    with open_reader(world.done()) as reader:
        found = front(reader).shifts

    told = [(one.after.source.name, one.before.stance, one.after.stance) for one in found]
    assert told == [("Bob", "asserts", "denies"), ("Bob", "denies", "asserts")]
    assert found[0].before.words == ("It rained",)
    assert all(one.in_order for one in found)


def test_a_copy_of_what_was_said_before_is_no_change(world: World) -> None:
    """A reprint of the denial after the confirmation is the same denial."""
    bob, claim = world.source("Bob"), world.claim("It rained.")
    _turning(world, claim, bob, DAYS)
    world.run("UPDATE articles SET root_id = 1 WHERE id = 3")
    with open_reader(world.done()) as reader:
        assert len(front(reader).shifts) == 1


def test_what_nobody_has_looked_at_is_counted(world: World) -> None:
    """Of what counts; relays, and what is too unsure to count, do not."""
    ann, claim = world.source("Ann"), world.claim("It rained.")
    article = world.article(TEXT, DAYS[0])
    world.say(article, ann, claim, "It rained")
    world.say(article, ann, claim, "It did not rain", denial="flat", confidence=0.9)
    world.say(article, ann, claim, "It rained", stance="relays", confidence=0.9)
    world.say(article, ann, claim, "It rained", stance="questions", confidence=0.2)
    with open_reader(world.done()) as reader:
        assert front(reader).counted == Counted(attributions=2, automatic=1)


@pytest.mark.parametrize("more", [0, 30])
def test_the_number_of_statements_is_fixed(world: World, more: int) -> None:
    """However much is recorded: fifteen."""
    ann, bob = world.source("Ann"), world.source("Bob")
    for number in range(2 + more):
        claim = world.claim(f"Claim {number}.")
        article = world.article(f"Ann said so. Bob did not. {number}", DAYS[0])
        world.say(article, ann, claim, "Ann said so")
        world.say(article, bob, claim, "Bob did not", denial="flat")
    with open_counting(world.done()) as reader:
        found = front(reader)

    assert (reader.statements, found.contested_total) == (15, 2 + more)
    assert len(found.contested) <= 8
