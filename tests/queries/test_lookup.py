"""From what a person types to the row that is meant."""

import pytest

from claimdb.canonical import text_hash
from claimdb.db.reader import Reader, open_reader
from claimdb.errors import Ambiguous, NotFound
from claimdb.queries import lookup
from tests.queries.missiles import Missiles
from tests.queries.world import World


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("John Kirby", "Kirby"),
        ("Mr Kirby", "Kirby"),
        ("KIRBY", "Kirby"),
        ("john", "Kirby"),
        ("yo jong", "Kim Yo Jong"),
        ("Moscow", "Russia"),
        ("  moscow  ", "Russia"),
        ("the military", "military"),
        ("the mil", "military"),
    ],
)
def test_a_source_is_found_by_any_of_its_names(
    case: Missiles, reader: Reader, text: str, name: str
) -> None:
    """Name, alias, beginning, part, and the label of an unnamed source all find it."""
    assert case[name] == lookup.source(reader, text)


def test_a_source_is_found_by_its_identifier(case: Missiles, reader: Reader) -> None:
    """The public identifier is the surest name."""
    public = case.world.id_of("sources", case["Kirby"])

    assert case["Kirby"] == lookup.source(reader, public)
    assert lookup.party is lookup.source


def test_namesakes_are_listed_and_never_merged(case: Missiles, reader: Reader) -> None:
    """A name that fits two is an error with both, what they are, and their identifiers."""
    with pytest.raises(Ambiguous) as caught:
        lookup.source(reader, "Kim")

    told = str(caught.value)
    assert caught.value.exit_code == 4
    assert caught.value.total == 2
    assert "Kim Jong Un, person: leader of North Korea" in told
    assert case.world.id_of("sources", case["Kim Yo Jong"]) in told


def test_unnamed_namesakes_are_told_apart_by_their_article(world: World) -> None:
    """Two articles may each have their experts; the article tells which."""
    one, other = world.article("One.", "2024-06-18", title="One"), world.article("Two.")
    claim = world.claim("It is so.")
    for article, words in ((one, "One"), (other, "Two")):
        source = world.source("experts", "group", article_id=article)
        world.say(article, source, claim, words)
    with open_reader(world.done()) as reader, pytest.raises(Ambiguous) as caught:
        lookup.source(reader, "experts")

    assert "experts, unnamed, in “One” of 2024-06-18" in str(caught.value)
    assert "experts, unnamed, in a report without date" in str(caught.value)


def test_a_retelling_is_told_apart_from_its_original(world: World) -> None:
    """Neither has a title, and both are of one day."""
    world.article("One.", "2024-06-18")
    world.article("The same, told again.", "2024-06-18", kind="retelling")
    with open_reader(world.done()) as reader, pytest.raises(Ambiguous) as caught:
        lookup.article(reader, "2024-06-18")

    told = str(caught.value)
    assert told.count("a retelling of a report of 2024-06-18") == 1
    assert told.count("a report of 2024-06-18") == 2


def test_a_whole_name_outranks_the_beginning_of_others(world: World) -> None:
    """``Kim`` is Kim, though Kimberly begins so too."""
    kim, _ = world.source("Kim"), world.source("Kimberly")
    with open_reader(world.done()) as reader:
        assert kim == lookup.source(reader, "kim")


def test_the_canonical_source_is_returned(world: World) -> None:
    """Of sources judged the same the canonical one is meant, by whichever name."""
    ushakov, other = world.source("Yuri Ushakov"), world.source("Yury Ushakov")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", ushakov, other)
    with open_reader(world.done()) as reader:
        assert ushakov == lookup.source(reader, "Yury Ushakov")
        assert ushakov == lookup.source(reader, "ushakov")


@pytest.mark.parametrize(
    ("text", "nearest"), [("Jon Kirby", ("John Kirby",)), ("Kirbi", ("John Kirby",)), ("zzz", ())]
)
def test_an_unknown_source_suggests_the_nearest(
    reader: Reader, text: str, nearest: tuple[str, ...]
) -> None:
    """A misspelt name is an error that says what may have been meant."""
    with pytest.raises(NotFound) as caught:
        lookup.source(reader, text)

    assert nearest == caught.value.nearest
    assert all(name in str(caught.value) for name in nearest)


@pytest.mark.parametrize(
    "text", ["", "  ", "'; DROP TABLE sources --", "src_" + "a" * 19, "*", '"']
)
def test_what_names_nothing_is_not_found(reader: Reader, text: str) -> None:
    """Empty, hostile and broken names find nothing, in every kind of thing."""
    for find in (lookup.source, lookup.claim, lookup.article, lookup.attribution, lookup.topic):
        with pytest.raises(NotFound):
            find(reader, text)


def _imported(world: World, pack: str, item: str, public: str) -> None:
    world.insert(
        "imports",
        run_id=1,
        origin=f"pack:{pack}",
        item=item,
        content_hash="h",
        outcome="new",
        entity_id=public,
    )


@pytest.mark.parametrize("text", ["kirby", "sources/kirby", "trip:kirby", "trip:sources/kirby"])
def test_a_source_is_found_by_its_key_in_a_pack(world: World, text: str) -> None:
    """The key may stand alone, and with the pack where several have it."""
    kirby = world.source("John Kirby")
    _imported(world, "trip", "sources/kirby", world.id_of("sources", kirby))
    with open_reader(world.done()) as reader:
        assert kirby == lookup.source(reader, text)


def test_a_key_of_two_packs_needs_the_pack(world: World) -> None:
    """The same key in two packs may be two sources; the pack tells which."""
    one, other = world.source("John Kirby"), world.source("Jane Kirby")
    _imported(world, "one", "sources/kirby", world.id_of("sources", one))
    _imported(world, "two", "sources/kirby", world.id_of("sources", other))
    with open_reader(world.done()) as reader:
        assert other == lookup.source(reader, "two:kirby")
        with pytest.raises(Ambiguous):
            lookup.source(reader, "kirby")


def test_an_attribution_is_found_by_key_and_identifier(world: World) -> None:
    """Alone, with its article, and with its pack; a key that was loaded anew means the latest."""
    article, source, claim = world.article("It is so."), world.source("Ann"), world.claim("So.")
    old = world.say(article, source, claim, "It is")
    new = world.say(article, source, claim, "is so", supersedes_id=old)
    item = "articles/report/attributions/ann-says"
    for one in (old, new):
        _imported(world, "trip", item, world.id_of("attributions", one))
    with open_reader(world.done()) as reader:
        for text in ("ann-says", "report/ann-says", "trip:ann-says", item):
            assert new == lookup.attribution(reader, text)
        assert old == lookup.attribution(reader, world.id_of("attributions", old))
        with pytest.raises(NotFound):
            lookup.attribution(reader, "other/ann-says")


@pytest.mark.parametrize(
    "text",
    [
        "North Korean weapons are used in Ukraine.",
        "north korean weapons are used in ukraine",
        "korean weapons used",
        "Ukraine weapons Korea",
        "north korean weap",
    ],
)
def test_a_claim_is_found_by_its_words(case: Missiles, reader: Reader, text: str) -> None:
    """The statement, words of it in any order, and the beginning of the last one."""
    assert case["used"] == lookup.claim(reader, text)


def test_words_of_several_claims_list_them(reader: Reader) -> None:
    """Words that two statements have are an error with both."""
    with pytest.raises(Ambiguous) as caught:
        lookup.claim(reader, "weapons used")

    assert {"North Korean weapons are used in Ukraine.", "The weapons used are all Ukrainian."} == {
        candidate.name for candidate in caught.value.candidates
    }


def test_an_unknown_claim_suggests_those_with_some_of_its_words(reader: Reader) -> None:
    """Where no claim has all words, those with one of the telling words are near."""
    with pytest.raises(NotFound) as caught:
        lookup.claim(reader, "Korean shells were lost")

    assert "North Korean shells were found in Ukraine." in caught.value.nearest


def test_articles_are_found_by_title_day_and_address(world: World) -> None:
    """An untitled article has its day and its address, in whatever spelling."""
    titled = world.article("One.", "2024-06-18", title="Kirby on missiles")
    untitled = world.article(
        "Two.",
        "2024-06-17",
        url="https://example.org/a",
        url_hash=text_hash("url https://example.org/a"),
    )
    with open_reader(world.done()) as reader:
        assert titled == lookup.article(reader, "kirby on MISSILES")
        assert titled == lookup.article(reader, "on miss")
        assert untitled == lookup.article(reader, "2024-06-17")
        assert untitled == lookup.article(reader, "http://EXAMPLE.org/a?utm_source=x")
        revision = world.id_of("revisions", untitled)
        assert untitled == lookup.article(reader, revision)


def test_articles_of_one_day_are_listed(reader: Reader) -> None:
    """A part that two titles have is an error with both, and who published them."""
    with pytest.raises(Ambiguous) as caught:
        lookup.article(reader, "missiles")

    assert "“Kirby on missiles” of 2024-06-18, The Tribune" in str(caught.value)
    assert "publisher not stated" in str(caught.value)


def test_a_topic_is_found_by_its_short_name_and_its_words(reader: Reader) -> None:
    """A part of either is enough where it fits one."""
    for text in ("arms-transfers", "Arms transfers", "arms"):
        assert lookup.topic(reader, text) == "arms-transfers"


def test_a_part_of_two_topics_lists_both(world: World) -> None:
    """A part that fits two topics is an error with both; a whole name is not."""
    claim = world.claim("It is so.")
    world.topic(claim, "arms", "Arms")
    world.topic(claim, "arms-control", "Arms control")
    with open_reader(world.done()) as reader:
        assert lookup.topic(reader, "Arms") == "arms"
        with pytest.raises(Ambiguous):
            lookup.topic(reader, "arm")


def test_filters_are_rows_and_short_names(case: Missiles, reader: Reader) -> None:
    """Names become what filters take; what is not given is not there."""
    found = lookup.filters(reader, source="Moscow", claim="weapons supplied", topic="arms")

    expected = {"source": case["Russia"], "claim": case["supplied"], "topic": "arms-transfers"}
    assert expected == found
    assert lookup.filters(reader) == {}
