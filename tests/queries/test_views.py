"""What the views tell of the case of the missiles: chains, positions, sides, answers."""

from claimdb.db.reader import Reader, Row
from tests.queries.missiles import Missiles
from tests.queries.world import World


def one(reader: Reader, view: str, **where: int) -> Row:
    """Return the only row of a view for which the columns have these values."""
    return only(rows(reader, view, **where))


def rows(reader: Reader, view: str, **where: int) -> list[Row]:
    """Return the rows of a view for which the columns have these values."""
    condition = " AND ".join(f"{name} = :{name}" for name in where)
    return reader.rows(f"SELECT * FROM {view} WHERE {condition}", where)


def only(found: list[Row]) -> Row:
    """Return the one row that there is."""
    assert len(found) == 1
    return found[0]


def test_a_saying_is_one_flat_row(case: Missiles, reader: Reader) -> None:
    """Names, words, chain and article stand side by side."""
    row = one(reader, "attribution_details", attribution_id=case["kirby says"])

    assert row["source"] == "John Kirby"
    assert row["party"] == "United States"
    assert row["quoted_words"] == "North Korean missiles are still being used"
    assert row["cue_words"] == "said"
    assert row["chain"] == "← via The Tribune"
    assert row["article"] == "Kirby on missiles"
    assert (row["said_words"], row["dated_by"]) == ("on Monday", "said")


def test_a_time_that_is_not_told_is_that_of_publication(case: Missiles, reader: Reader) -> None:
    """And the row says so."""
    row = one(reader, "attribution_details", attribution_id=case["russia denies"])

    assert (row["said_earliest"], row["dated_by"]) == ("2024-06-17T00:00:00Z", "published")


def test_a_chain_ends_with_the_publisher(case: Missiles, reader: Reader) -> None:
    """Also where nobody knows its name."""
    row = one(reader, "attribution_details", attribution_id=case["military says"])
    links = rows(reader, "attribution_chains", attribution_id=case["military says"])

    assert row["chain"] == "← via NK News ← via a publisher not named"
    assert [link["source"] for link in links] == ["NK News", "a publisher not named"]
    assert [link["is_publisher"] for link in links] == [0, 1]


def test_a_publisher_is_not_its_own_last_link(world: World) -> None:
    """What a publisher says itself, or relays, is not known through it twice."""
    paper, minister = world.publisher("The Paper"), world.source("The minister")
    claim = world.claim("It rained.")
    article = world.article("It rained, the minister told us.", "2024", publisher_id=paper)
    relays = world.say(article, paper, claim, "It rained", stance="relays")
    said = world.say(article, minister, claim, "It rained", via_id=relays)
    own = world.say(article, paper, claim, "It", own_voice=1)
    found = world.rows("SELECT attribution_id, chain FROM attribution_texts")

    assert set(found) == {(relays, "← via The Paper"), (said, "← via The Paper"), (own, None)}


def test_withheld_words_are_shown_as_withheld(world: World) -> None:
    """A row without its words still stands."""
    claim, source = world.claim("It rained."), world.source("The minister")
    said = world.say(world.article("It rained."), source, claim, "It rained")
    world.run(
        "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = 'licence'"
    )
    found = world.rows("SELECT quoted_words FROM attribution_texts WHERE attribution_id = ?", said)

    assert found == [("[withheld]",)]


def test_the_contested_claim_names_both_sides(case: Missiles, reader: Reader) -> None:
    """A relay takes no side; whoever declined takes none."""
    row = only(reader.rows("SELECT * FROM contested_claims"))

    assert row["claim_id"] == case["used"]
    assert row["asserted_by"] == "John Kirby; some experts; the military"
    assert row["denied_by"] == "North Korea; Russia"


def test_the_denial_of_use_never_reaches_supply(case: Missiles, reader: Reader) -> None:
    """Use entails supply: who asserts the use stands with it; who denies the use does not."""
    carried = rows(reader, "claim_positions_by_relation", claim_id=case["supplied"])

    assert {row["how"] for row in carried} == {"follows_from"}
    assert {row["source"] for row in carried} == {"John Kirby", "some experts", "the military"}
    assert rows(reader, "denial_details", claim_id=case["supplied"]) == []


def test_a_position_is_the_latest_stance(world: World) -> None:
    """Whoever has changed sides is marked; a comment declined changes nothing."""
    claim, minister = world.claim("It rained."), world.source("The minister")
    article = world.article("It rained. It did not. No comment.", "2024-06-01")
    world.say(article, minister, claim, "It rained", said="2024-01")
    world.say(article, minister, claim, "It did not", said="2024-02", denial="flat")
    world.say(article, minister, claim, "No comment", said="2024-03", stance="declines")
    found = world.rows(
        "SELECT stance, has_changed, asserts, denies, declines, articles FROM positions"
    )

    assert found == [("denies", 1, 1, 1, 1, 1)]


def test_relays_make_no_position(case: Missiles, reader: Reader) -> None:
    """Passing on is no stance."""
    assert rows(reader, "positions", source_id=case["NK News"]) == []


def test_a_denial_tells_its_kind_and_scope(case: Missiles, reader: Reader) -> None:
    """What was denied, how, and how much of it."""
    row = one(reader, "denial_details", source_id=case["Russia"])

    assert (row["kind"], row["scope"], row["claim_id"]) == ("flat", "full", case["used"])


def test_a_timeline_has_the_event_and_the_sayings(world: World) -> None:
    """When it happened, and when it was said, are different rows."""
    claim = world.claim(
        "It rained.",
        occurred_earliest="2024-01-01T00:00:00Z",
        occurred_latest="2024-01-01T23:59:59Z",
        occurred_precision="day",
        occurred_words="on New Year's Day",
    )
    world.say(world.article("It rained.", "2024-02"), world.source("A"), claim, "It rained")
    found = world.rows("SELECT dated_by, quoted_words FROM claim_timeline ORDER BY earliest")

    assert found == [("occurred", "on New Year's Day"), ("published", "It rained")]


def test_a_profile_counts_what_a_source_has_said(case: Missiles, reader: Reader) -> None:
    """Aliases, party and counts of one source."""
    row = one(reader, "source_profile", source_id=case["Kirby"])

    assert (row["aliases"], row["party"]) == ("Mr Kirby", "United States")
    assert (row["claims_asserted"], row["claims_denied"], row["attributions"]) == (1, 0, 2)


def test_credits_are_not_publishers(case: Missiles, reader: Reader) -> None:
    """What an article says of its origin leaves its publisher unknown."""
    row = one(reader, "article_origins", article_id=case["report"])

    assert (row["source"], row["words"], row["publisher"]) == ("NK News", "– NK News", None)
