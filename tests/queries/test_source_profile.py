"""All about one source."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries import source_profile as module
from claimdb.queries.source_profile import sayings_of, source_profile
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World


def test_who_they_are(case: Missiles, reader: Reader) -> None:
    """Names, affiliations with dates, and the party today and before."""
    found = source_profile(reader, case["Kirby"])

    assert (found.name, found.kind, found.named) == ("John Kirby", "person", True)
    assert found.description == "American spokesman"
    assert [(one.name, one.kind) for one in found.other_names] == [("Mr Kirby", "title")]
    (link,) = found.affiliations
    assert (link.direction, link.kind, link.speaks_for) == ("to", "spokesperson_of", True)
    assert link.since is not None
    assert (link.other.name, link.role, link.since.text) == (
        "National Security Council",
        "spokesman",
        "2022",
    )
    assert [(one.party.name, one.now) for one in found.parties] == [("United States", True)]


def test_family_does_not_speak_for_family(case: Missiles, reader: Reader) -> None:
    """The link is shown from both ends, and marked."""
    for name, direction in (("Kim Yo Jong", "to"), ("Kim Jong Un", "from")):
        (link,) = source_profile(reader, case[name]).affiliations
        assert (link.direction, link.speaks_for) == (direction, False)


def test_positions_have_their_latest_words(case: Missiles, reader: Reader) -> None:
    """Two sayings of one claim are one position, told with the words recorded last."""
    found = source_profile(reader, case["Kirby"])

    (position,) = found.asserts
    assert (position.attributions, position.articles, position.contested) == (2, 2, True)
    assert position.saying.words == ("the missiles were used",)
    assert (position.first_said, position.last_said) == (
        "2024-06-17T00:00:00Z",
        "2024-06-19T23:59:59Z",
    )
    assert found.positions_total == {"asserts": 1, "denies": 0, "questions": 0, "declines": 0}


def test_who_takes_the_other_side_is_told_from_both(case: Missiles, reader: Reader) -> None:
    """Who denies what is asserted, and who asserts what is denied."""
    (against,) = source_profile(reader, case["Kirby"]).contradicted_by
    assert (against.stance, [one.source.name for one in against.by]) == (
        "denies",
        ["Russia", "North Korea"],
    )
    (against,) = source_profile(reader, case["Russia"]).contradicted_by
    assert against.stance == "asserts"
    assert {one.source.name for one in against.by} == {"John Kirby", "the military", "some experts"}


def test_through_whom_they_are_known(case: Missiles, reader: Reader) -> None:
    """Who passed the words on, and who published them or that it is not stated."""
    found = source_profile(reader, case["military"])

    assert [(one.source and one.source.name, one.attributions) for one in found.known_through] == [
        ("NK News", 1)
    ]
    assert [(one.source, one.attributions) for one in found.published_by] == [(None, 1)]
    assert found.only_in is not None
    assert found.only_in.kind == "retelling"


def test_a_change_of_sides_is_told_in_order_of_time(world: World) -> None:
    """First denied, then asserted: both positions, the older first."""
    ann, claim = world.source("Ann"), world.claim("It is so.")
    article = world.article("Ann said no. Ann said yes. Ann would not say.")
    world.say(article, ann, claim, "Ann said no", denial="flat", said="2024-01")
    world.say(article, ann, claim, "Ann said yes", said="2024-02")
    world.say(article, ann, claim, "would not say", stance="declines", said="2024-03")
    with open_reader(world.done()) as reader:
        found = source_profile(reader, ann)

    (change,) = found.changes
    assert [one.stance for one in change.positions] == ["denies", "asserts"]
    assert [one.stance for one in found.other_stances] == ["declines"]


def test_merged_sources_are_one(world: World) -> None:
    """The name of a source judged the same is told as such, and its words count."""
    one, other = world.source("Yuri Ushakov"), world.source("Yury Ushakov")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", one, other)
    world.say(world.article("He said so."), other, world.claim("So."), "said so")
    with open_reader(world.done()) as reader:
        found = source_profile(reader, one)

    assert [(alias.name, alias.kind) for alias in found.other_names] == [("Yury Ushakov", "merged")]
    assert (found.attributions, found.looked_at, len(found.asserts)) == (1, 1, 1)


def test_limit_and_flat_rows(case: Missiles, reader: Reader) -> None:
    """A list is cut at the limit; flat rows tell in which part they stand."""
    assert len(source_profile(reader, case["Kirby"], limit=0).asserts) == 1
    places = [place for place, _ in sayings_of(source_profile(reader, case["Kirby"], limit=1))]
    assert places == ["asserts", "contradicted by", "contradicted by"]


def test_the_number_of_statements_is_fixed(case: Missiles) -> None:
    """Fourteen, or more by one for the article of an unnamed source; fewer for the silent."""
    counts = {}
    for name in ("Kirby", "Russia", "military", "Kim Jong Un"):
        with open_counting(case.world.url) as reader:
            source_profile(reader, case[name])
            counts[name] = reader.statements

    assert max(counts.values()) <= 16
    assert counts["Kirby"] == counts["Russia"] == 14


def test_the_window_is_part_of_the_answer(world: World) -> None:
    """Of more attributions than are looked at, it says how many of how many."""
    ann, claim = world.source("Ann"), world.claim("It is so.")
    article = world.article("x" * (module.WINDOW + 5))
    for _ in range(module.WINDOW + 1):
        world.say(article, ann, claim)
    with open_reader(world.done()) as reader:
        found = source_profile(reader, ann)

    assert (found.looked_at, found.attributions) == (module.WINDOW, module.WINDOW + 1)
