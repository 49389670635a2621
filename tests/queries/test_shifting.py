"""Changed positions a page at a time say what the list of all changes says."""

import pytest

from claimdb.db.reader import open_reader
from claimdb.queries import run, shifting
from claimdb.queries.shifting import Held, Shifted, lately, shifted
from tests.queries.world import World

_TEXT = "It did not rain. No comment. It rained. It may rain."


def _say(world: World, who: int, claim: int, *stances: str, since: int = 1) -> None:
    """Let somebody take one stance a day."""
    words = {
        "denies": "It did not rain",
        "declines": "No comment",
        "asserts": "It rained",
        "questions": "It may rain",
        "relays": "It rained",
    }
    for day, stance in enumerate(stances, since):
        article = world.article(f"{_TEXT} {who} {claim} {day}", f"2024-05-{day:02}")
        more = {"denial": "flat"} if stance == "denies" else {"stance": stance}
        world.say(article, who, claim, words[stance], **more)


@pytest.fixture
def desk(world: World) -> World:
    """Return a world of sources that keep and that change their positions."""
    bob, ann, rain, snow = (
        *(world.source(name) for name in ("Bob", "Ann")),
        *(world.claim(statement) for statement in ("It rained.", "It snowed.")),
    )
    _say(world, bob, rain, "denies", "declines", "asserts")
    _say(world, bob, snow, "asserts", "relays", "asserts")
    _say(world, ann, rain, "asserts", "denies", since=7)
    _say(world, ann, snow, "questions", "asserts", "questions", since=11)
    reprint = world.article(f"{_TEXT} reprinted", "2024-05-20")
    world.run("UPDATE articles SET root_id = 1 WHERE id = ?", reprint)
    world.say(reprint, bob, rain, "It did not rain", denial="flat")
    world.done()
    return world


def _pages(desk: World, **filters: int | str) -> list[Shifted]:
    with open_reader(desk.url) as reader:
        return shifted(reader, filters=filters)


def test_the_changes_are_those_of_the_whole_list(desk: World) -> None:
    """The same sayings before and after, as surely in order."""
    with open_reader(desk.url) as reader:
        listed = {
            (row["before_id"], row["after_id"], bool(row["in_order"]))
            for row in run.select(reader, "position_changes")
        }
    found = [
        (change.before.id, change.after.id, change.in_order)
        for one in _pages(desk)
        for change in one.changes or ()
    ]

    assert len(found) == 5
    assert set(found) == listed


def test_who_changed_position_stands_with_every_stance(desk: World) -> None:
    """From when to when each was held, who spoke last first; who only repeats is left out."""
    ann, also, bob = _pages(desk)

    assert [(one.source, one.claim.statement) for one in (ann, also, bob)] == [
        ("Bob", "It rained."),
        ("Ann", "It snowed."),
        ("Ann", "It rained."),
    ]
    assert [held.stance for held in also.stances] == ["questions", "asserts"]
    assert also.stances[0] == Held(
        *("questions", "2024-05-11T00:00:00Z", "2024-05-13T23:59:59Z"), *("published", "published")
    )


def test_the_latest_change_comes_first(desk: World) -> None:
    """As a reader looks for it."""
    (one,) = (one for one in _pages(desk) if one.claim.statement == "It snowed.")

    assert [change.after.stance for change in one.changes or ()] == ["questions", "asserts"]


def test_a_claim_with_much_said_is_read_alone(desk: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a page of several it is left; the stances are told all the same."""
    monkeypatch.setattr(shifting, "READ", 5)
    snow = 2

    assert [one.changes is None for one in _pages(desk)] == [True, False, True]
    monkeypatch.setattr(shifting, "READ", 0)
    assert {one.changes for one in _pages(desk)} == {None}
    assert [len(one.changes or ()) for one in _pages(desk, claim=snow)] == [2]


def test_lately_is_only_asked_where_there_is_more(
    desk: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then it is when the last claim was spoken of that is looked at."""
    with open_reader(desk.url) as reader:
        assert lately(reader) is None
        monkeypatch.setattr(shifting, "LATELY", 1)
        assert lately(reader) == "2024-05-13T23:59:59Z"
