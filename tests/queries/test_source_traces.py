"""How a source is named in articles, whom it passes on, what it publishes."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.source_profile import source_profile
from claimdb.queries.source_traces import source_traces, told_in
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World


def test_names_as_they_are_written(world: World) -> None:
    """The words of the article, the most used first, each with the latest place."""
    article = world.article("Moscow said so. Moscow said no. Russia said so again.")
    russia, claim = world.source("Russia", "state"), world.claim("So.")
    other = world.source("Moscow", "state")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", russia, other)
    world.say(article, other, claim, "said so.", named="Moscow")
    latest = world.say(article, russia, claim, "said no.", named="Moscow")
    world.say(article, russia, claim, "said so again", named="Russia")
    world.say(article, russia, claim, "Russia said", named="so again", confidence=0.1)
    with open_reader(world.done()) as reader:
        found = source_traces(reader, russia).written

    assert [(one.words, one.attributions) for one in found] == [("Moscow", 2), ("Russia", 1)]
    assert found[0].latest == world.id_of("attributions", latest)


def test_whose_words_it_passed_on(case: Missiles, reader: Reader) -> None:
    """Who is known through it, with the latest of their words."""
    (found,) = source_traces(reader, case["NK News"]).passed_on

    assert (found.source.name, found.source.named, found.attributions) == ("the military", False, 1)
    assert found.latest == case.world.id_of("attributions", case["military says"])
    assert source_traces(reader, case["Russia"]).passed_on == ()


def test_what_it_published(case: Missiles, reader: Reader) -> None:
    """An outlet has articles, who is only quoted has none."""
    (found,) = source_traces(reader, case["Tribune"]).published

    assert found["title"] == "Kirby on missiles"
    assert source_traces(reader, case["NK News"]).published == ()


def test_both_sayings_of_a_change(world: World) -> None:
    """As they were said, by the identifiers that the change has; nothing where there is none."""
    ann, claim = world.source("Ann"), world.claim("It is so.")
    article = world.article("Ann said no. Ann said yes.")
    world.say(article, ann, claim, "Ann said no", denial="flat", said="2024-01")
    world.say(article, ann, claim, "Ann said yes", said="2024-02")
    with open_reader(world.done()) as reader:
        (turn,) = source_profile(reader, ann).turns
        told = told_in(reader, [turn])
        assert told_in(reader, []) == {}

    assert told[turn.before.attribution_id].words == ("Ann said no",)
    assert told[turn.after.attribution_id].stance == "asserts"


def test_the_pages_of_a_profile_follow_one_another(world: World) -> None:
    """Each claim is on one page, whatever the number of statements."""
    ann, article = world.source("Ann"), world.article("Ann said so.", "2024-01-01")
    for number in range(5):
        world.say(article, ann, world.claim(f"Claim {number}."), "said so")
    with open_reader(world.done()) as reader:
        pages = [source_profile(reader, ann, limit=2, offset=offset) for offset in (0, 2, 4)]
        whole = source_profile(reader, ann, limit=0)

    assert [one for page in pages for one in page.asserts] == list(whole.asserts)
    assert [len(page.asserts) for page in pages] == [2, 2, 1]


def test_the_number_of_statements_is_fixed(case: Missiles) -> None:
    """Three, for the silent and for those who are quoted."""
    for name in ("Kirby", "NK News", "Kim Jong Un"):
        with open_counting(case.world.url) as reader:
            source_traces(reader, case[name])
            assert reader.statements == 3
