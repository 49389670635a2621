"""A page of contested claims: three statements, and nobody where they did not stand."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.contested import COLUMNS, Contested, Stand, contested, flat_row
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World

TEXT = "It rained. It did not rain. It was wet."


def only(reader: Reader, **choice: int) -> Contested:
    """Return the one contested claim."""
    (found,) = contested(reader, **choice)  # type: ignore[arg-type]
    return found


def names(stands: tuple[Stand, ...]) -> list[tuple[str, str]]:
    """Return who stands there, and how."""
    return [(one.source, one.how) for one in stands]


def test_both_sides_stand_with_their_words(reader: Reader) -> None:
    """The American spokesman on one side, the two states on the other."""
    found = only(reader)

    assert ("John Kirby", "said") in names(found.asserted_by)
    assert names(found.denied_by) == [("North Korea", "said"), ("Russia", "said")]
    assert found.denied_by[0].words == "deny that the missiles are used"
    assert found.counts["denies"].origins_min == 2


def test_the_latest_saying_of_a_source_is_shown(reader: Reader) -> None:
    """With how often, and in how many reports, it has said so."""
    kirby = next(one for one in only(reader).asserted_by if one.source == "John Kirby")

    assert (kirby.words, kirby.said) == ("the missiles were used", "19 June 2024")
    assert (kirby.attributions, kirby.articles, kirby.party) == (2, 2, "United States")


def test_a_page_takes_three_statements(case: Missiles) -> None:
    """Claims, sides, words; whatever the size of the page."""
    with open_counting(case.world.url) as counting:
        list(contested(counting))

        assert counting.statements == 3


def test_nothing_contested_takes_one_statement(world: World) -> None:
    """An empty database answers at once."""
    with open_counting(world.done()) as counting:
        assert list(contested(counting)) == []
        assert counting.statements == 1


def quarrel(world: World) -> tuple[int, int, int]:
    """Add a contested claim; return it, the article, and who asserts it."""
    claim, article = world.claim("It rained."), world.article(TEXT, "2024-06-01")
    source = world.source("The weatherman")
    world.say(article, source, claim, "It rained")
    world.say(article, world.source("The gardener"), claim, "It did not rain", denial="flat")
    return claim, article, source


def test_what_follows_is_marked_with_what_was_said(world: World) -> None:
    """Who asserts the stronger claim stands with the weaker one, by way of it."""
    claim, article, _ = quarrel(world)
    stronger = world.claim("It poured.")
    world.relate(stronger, "entails", claim)
    world.say(article, world.source("The farmer"), stronger, "It was wet")
    with open_reader(world.done()) as reader:
        farmer = only(reader).asserted_by[-1]

    assert (farmer.source, farmer.how, farmer.of) == ("The farmer", "follows_from", "It poured.")


def test_a_full_denial_of_what_follows_is_carried(world: World) -> None:
    """Whoever denies the weaker claim wholly stands against the stronger one, by way of it."""
    claim, article, _ = quarrel(world)
    weaker = world.claim("It was wet.")
    world.relate(claim, "entails", weaker)
    denied = {"denial": "flat"}
    world.say(article, world.source("The fireman"), weaker, "It was wet", **denied)
    partly = {"denial": "qualified", "scope": "partial"}
    world.say(article, world.source("The postman"), weaker, "It was wet", **partly)
    with open_reader(world.done()) as reader:
        found = {one.claim: one for one in contested(reader)}

    denied_by, wider = names(found["It rained."].denied_by), found["It was wet."]
    assert denied_by == [("The gardener", "said"), ("The fireman", "follows_from_denial")]
    assert names(wider.asserted_by) == [("The weatherman", "follows_from")]


def test_what_is_denied_and_only_follows_is_contested_too(world: World) -> None:
    """Who asserts the stronger claim asserts what follows from it, and is shown so."""
    article = world.article(TEXT, "2024-06-01")
    stronger, weaker = world.claim("It poured."), world.claim("It was wet.")
    world.relate(stronger, "entails", weaker)
    world.say(article, world.source("The farmer"), stronger, "It rained")
    world.say(article, world.source("The fireman"), weaker, "It was wet", denial="flat")
    with open_reader(world.done()) as reader:
        found = only(reader)

    assert (found.claim, found.weight, found.counts["asserts"].origins_max) == ("It was wet.", 1, 0)
    assert flat_row(found)["asserted_by"] == "The farmer (by what follows)"
    assert names(found.denied_by) == [("The fireman", "said")]


def test_a_denial_of_the_stronger_claim_contests_nothing(world: World) -> None:
    """It may be wet without pouring: a denial never goes up to what follows."""
    article = world.article(TEXT, "2024-06-01")
    stronger, weaker = world.claim("It poured."), world.claim("It was wet.")
    world.relate(stronger, "entails", weaker)
    world.say(article, world.source("The fireman"), stronger, "It rained", denial="flat")
    world.say(article, world.source("The farmer"), weaker, "It was wet")
    with open_reader(world.done()) as reader:
        assert list(contested(reader)) == []


def test_who_denies_a_part_is_named_so_on_one_line(world: World) -> None:
    """In csv and in the view, where a name has no other mark; one full denial takes it away."""
    claim, article, _ = quarrel(world)
    partly = {"denial": "qualified", "scope": "partial"}
    world.say(article, world.source("The postman"), claim, "It did not rain", **partly)
    baker = world.source("The baker")
    world.say(article, baker, claim, "It did not rain", **partly)
    world.say(article, baker, claim, "It did not rain", denial="flat")
    with open_reader(world.done()) as reader:
        row = flat_row(only(reader))
        (view,) = reader.rows("SELECT denied_by FROM contested_claims")
        held = reader.rows("SELECT source, denial_scope FROM positions WHERE stance = 'denies'")

    assert view["denied_by"] == "The baker; The gardener; The postman (in part)"
    assert "The postman (in part)" in str(row["denied_by"])
    assert {one["source"]: one["denial_scope"] for one in held}["The postman"] == "partial"


def test_what_is_incompatible_denies_nothing(world: World) -> None:
    """It stands apart, and counts on neither side."""
    claim, article, _ = quarrel(world)
    other = world.claim("It snowed.")
    world.relate(claim, "contradicts", other)
    world.say(article, world.source("The skier"), other, "It was wet")
    with open_reader(world.done()) as reader:
        found = only(reader)

    assert names(found.incompatible) == [("The skier", "incompatible")]
    assert names(found.denied_by) == [("The gardener", "said")]
    assert found.counts["denies"].attributions == 1


def test_nobody_is_shown_twice_on_one_side(world: World) -> None:
    """Who has said it does not need what follows."""
    claim, article, weatherman = quarrel(world)
    stronger = world.claim("It poured.")
    world.relate(stronger, "entails", claim)
    world.say(article, weatherman, stronger, "It was wet")
    with open_reader(world.done()) as reader:
        assert names(only(reader).asserted_by) == [("The weatherman", "said")]


def test_who_stands_on_both_sides_is_marked(world: World) -> None:
    """Somebody may have said both."""
    claim, article, weatherman = quarrel(world)
    world.say(article, weatherman, claim, "It did not rain", denial="flat", said="2024-07")
    with open_reader(world.done()) as reader:
        found = only(reader)

    marked = [one.source for one in (*found.asserted_by, *found.denied_by) if one.also_other_side]
    assert marked == ["The weatherman", "The weatherman"]


def test_what_is_not_shown_is_counted(world: World) -> None:
    """A short list says how much longer it is."""
    claim, article, _ = quarrel(world)
    for number in range(3):
        world.say(article, world.source(f"Passer-by {number}"), claim, "It rained")
    with open_reader(world.done()) as reader:
        short, whole = only(reader, each=2), only(reader, each=0)

    assert (len(short.asserted_by), short.asserted_by_more) == (2, 2)
    assert (len(whole.asserted_by), whole.asserted_by_more) == (4, 0)


def test_many_claims_come_in_order(world: World) -> None:
    """More claims than are fetched together still come in the order of the list."""
    for _ in range(60):
        quarrel(world)
    with open_reader(world.done()) as reader:
        found = [one.id for one in contested(reader)]
        reverse = [one.id for one in contested(reader, sort="weight")]

    assert len(set(found)) == 60
    assert found == reverse[::-1]


def test_a_row_names_who_spoke_on_the_claim_itself(reader: Reader) -> None:
    """Tables have no room to say how somebody got there."""
    row = flat_row(only(reader))

    assert row.keys() == set(COLUMNS)
    assert row["denied_by"] == "North Korea; Russia"
    assert row["denies_origins_min"] == 2
