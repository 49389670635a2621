"""Attributions whole, in a fixed number of statements."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.attributions import load, when
from claimdb.queries.shapes import Denial, When, as_json
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World


def test_an_attribution_has_its_words_date_party_and_article(
    case: Missiles, reader: Reader
) -> None:
    """Everything that proves it comes with it."""
    one = load(reader, [case["kirby says"]])[case["kirby says"]]

    assert one.words == ("North Korean missiles are still being used",)
    assert one.cue == ("said",)
    assert one.said == When(
        "17 June 2024", "2024-06-17T00:00:00Z", "2024-06-17T23:59:59Z", "day", "on Monday"
    )
    assert one.party is not None
    assert one.party.name == "United States"
    assert one.article.title == "Kirby on missiles"
    assert one.article.publisher is not None
    assert (one.article.publisher.name, one.retelling, one.automatic) == (
        "The Tribune",
        False,
        False,
    )


def test_what_is_not_known_stays_empty(case: Missiles, reader: Reader) -> None:
    """No date, no publisher, no party: nothing is filled in."""
    one = load(reader, [case["russia denies"]])[case["russia denies"]]

    assert (one.said, one.article.publisher, one.party, one.capacity) == (None, None, None, None)
    assert one.denial == Denial("flat", "full", None)
    assert [credit.words for credit in one.article.credits] == ["– NK News"]


def test_a_time_of_day_is_told_to_the_minute() -> None:
    """In the zone in which it was told; its limits are as they were."""
    instant = "2024-06-17T22:14:05Z"
    told = when(
        {
            "said_earliest": instant,
            "said_latest": instant,
            "said_precision": "second",
            "said_offset": 120,
            "said_words": None,
        },
        "said",
    )

    assert told == When("18 June 2024, 00:14 UTC+02:00", instant, instant, "second", None)


def test_a_chain_goes_from_the_nearest_link_outwards(case: Missiles, reader: Reader) -> None:
    """The publisher is not among the links; it is the article's."""
    one = load(reader, [case["military says"]])[case["military says"]]

    assert [(link.source.name, link.stance) for link in one.chain] == [("NK News", "relays")]
    assert one.chain[0].cue == ("quoted",)


def test_machine_rows_are_marked_and_rows_that_do_not_count_too(
    case: Missiles, reader: Reader
) -> None:
    """Confidence and automatic mark are kept apart."""
    one = load(reader, [case["experts believe"]])[case["experts believe"]]

    assert (one.automatic, one.confidence, one.current) == (True, 0.8, True)


def test_superseded_rows_are_told_not_to_count(world: World) -> None:
    """They can be read, and say that they are no longer current."""
    article, source, claim = world.article("It is so."), world.source("Ann"), world.claim("So.")
    old = world.say(article, source, claim, "It is")
    new = world.say(article, source, claim, "is so", supersedes_id=old)
    with open_reader(world.done()) as reader:
        found = load(reader, [new, old])

    assert [one.current for one in found.values()] == [True, False]
    assert list(found) == [new, old]


def test_who_was_judged_to_be_somebody_keeps_the_recorded_name(world: World) -> None:
    """The canonical name is shown, and under which name the words were recorded."""
    article = world.article("A Kremlin aide said so.")
    aide = world.source("a Kremlin aide", article_id=article)
    ushakov = world.source("Yuri Ushakov")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", ushakov, aide)
    said = world.say(article, aide, world.claim("So."), "said so")
    with open_reader(world.done()) as reader:
        one = load(reader, [said])[said]

    assert (one.source.name, one.recorded_as) == ("Yuri Ushakov", "a Kremlin aide")


def test_the_number_of_statements_does_not_grow(case: Missiles) -> None:
    """One attribution or all of them: five statements."""
    for ids in ([case["kirby says"]], range(1, 12)):
        with open_counting(case.world.url) as reader:
            load(reader, ids)
            assert reader.statements == 5


def test_nothing_asked_is_nothing_read(case: Missiles) -> None:
    """An empty list costs nothing."""
    with open_counting(case.world.url) as reader:
        assert load(reader, []) == {}
        assert reader.statements == 0


def test_json_has_public_identifiers_only(case: Missiles, reader: Reader) -> None:
    """Row numbers are private and appear nowhere."""
    one = as_json(load(reader, [case["kirby says"]])[case["kirby says"]])

    assert one["id"].startswith("att_")
    assert one["source"] == {
        "id": case.world.id_of("sources", case["Kirby"]),
        "name": "John Kirby",
        "kind": "person",
        "named": True,
    }
