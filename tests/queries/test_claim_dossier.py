"""All about one claim."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.queries import run
from claimdb.queries.claim_dossier import claim_dossier, sayings_of
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import RECORDED, World


def test_each_side_has_who_spoke_on_it(case: Missiles, reader: Reader) -> None:
    """Relays take no side, and nobody is on a side of a claim they did not speak on."""
    found = claim_dossier(reader, case["used"])

    asserted = [one.source.name for one in found.asserted_by.sayings]
    assert sorted(asserted) == ["John Kirby", "John Kirby", "some experts", "the military"]
    assert [one.source.name for one in found.denied_by.sayings] == ["Russia", "North Korea"]
    assert [one.stance for one in found.other_stances] == ["declines"]
    assert (found.contested, found.automatic, found.other_stances_total) == (True, 1, 1)


def test_the_denial_of_use_never_reaches_supply(case: Missiles, reader: Reader) -> None:
    """Use entails supply: who asserts the use stands there as that; who denies it does not."""
    found = claim_dossier(reader, case["supplied"])

    assert [one.source.name for one in found.asserted_by.sayings] == ["South Korea"]
    assert found.denied_by.sayings == ()
    assert {one.how for one in found.related} == {"follows_from"}
    assert {one.saying.stance for one in found.related} == {"asserts"}
    assert {one.claim.statement for one in found.related} == {
        "North Korean weapons are used in Ukraine."
    }


def test_support_is_shown_and_carries_nothing(case: Missiles, reader: Reader) -> None:
    """Reported evidence stands beside the sides, not on one."""
    found = claim_dossier(reader, case["used"])

    support = [one for one in found.related if one.how == "supported_by"]
    assert [one.saying.source.name for one in support] == ["Ukraine"]
    assert "Ukraine" not in [one.source.name for one in found.asserted_by.sayings]


def test_a_full_denial_of_what_follows_is_shown_and_a_partial_one_is_not(world: World) -> None:
    """Who fully denies B is shown with A, which entails B; an incompatible claim denies nothing."""
    article = world.article("Ann, Bob and Cid spoke.")
    used, supplied, other = (world.claim(f"Claim {number}.") for number in range(3))
    world.relate(used, "entails", supplied)
    world.relate(used, "contradicts", other)
    for name, scope in (("Ann", "full"), ("Bob", "partial")):
        world.say(article, world.source(name), supplied, name, denial="flat", scope=scope)
    world.say(article, world.source("Cid"), other, "Cid")
    with open_reader(world.done()) as reader:
        found = claim_dossier(reader, used)

    shown = [(one.how, one.saying.source.name) for one in found.related]
    assert shown == [("follows_from_denial", "Ann"), ("incompatible", "Cid")]
    assert found.denied_by.attributions == 0


def test_what_bears_on_a_claim_is_what_the_view_says(reader: Reader) -> None:
    """The page reads the same as claim_positions_by_relation, for every claim."""
    for number in range(1, 6):
        viewed = reader.rows(
            "SELECT how, attribution_id FROM claim_positions_by_relation WHERE claim_id = :claim",
            {"claim": number},
        )
        read = run.select(reader, "claim_related_sayings", {"claim": number, "each": 99})
        mine = [(row["how"], row["attribution_id"]) for row in read]
        without = [one for one in mine if one[0] != "supported_by"]
        assert sorted(map(str, without)) == sorted(
            str((row["how"], row["attribution_id"])) for row in viewed
        )


def test_an_answer_is_told_whatever_its_stance(case: Missiles, reader: Reader) -> None:
    """A non-denial answers on a claim of its own, and is found from both claims."""
    for claim in ("used", "misled"):
        (answer,) = claim_dossier(reader, case[claim]).answers
        assert answer.to.source.name == "John Kirby"
        assert (answer.answer.source.name, answer.answer.stance) == ("Kim Yo Jong", "asserts")


def test_what_stands_open_is_told(case: Missiles, reader: Reader) -> None:
    """Supply is denied by nobody; the accused of the use has answered."""
    found = claim_dossier(reader, case["used"])

    assert [one.statement for one in found.not_denied] == [
        "North Korea has supplied Russia with weapons."
    ]
    assert found.no_answer_from == ()
    assert claim_dossier(reader, case["found"]).not_denied[0].id == case.world.id_of(
        "claims", case["found"]
    )


def test_an_accused_without_answer_is_named(world: World) -> None:
    """Somebody else alleges it, and the accused has not spoken on it."""
    article, accused = world.article("Ann alleged it."), world.source("Bob")
    claim = world.claim("Bob did it.")
    world.subject(claim, accused, "accused")
    world.say(article, world.source("Ann"), claim, "alleged it")
    with open_reader(world.done()) as reader:
        assert [one.name for one in claim_dossier(reader, claim).no_answer_from] == ["Bob"]


def test_a_limit_holds_for_each_side(case: Missiles, reader: Reader) -> None:
    """The counts are of all; the first sayings are told."""
    found = claim_dossier(reader, case["used"], limit=1)

    assert (len(found.asserted_by.sayings), found.asserted_by.attributions) == (1, 4)
    assert len(found.denied_by.sayings) == 1
    assert len(claim_dossier(reader, case["used"], limit=0).asserted_by.sayings) == 4


def test_sayings_come_in_pages(world: World) -> None:
    """Each of them once, first said first, whatever was taken back between them."""
    claim = world.claim("It is so.")
    said = []
    for day in range(25, 0, -1):
        article = world.article(f"They said yes. {day}", f"2024-05-{day:02}")
        said.append(world.say(article, world.source(f"Ann {day}"), claim, "They said yes"))
    world.insert(
        "reviews", attribution_id=said[3], decision="rejected", reviewer="ben", reviewed_at=RECORDED
    )
    with open_reader(world.done()) as reader:
        pages = [
            claim_dossier(reader, claim, limit=10, skip=skip).asserted_by.sayings
            for skip in (0, 10, 20, 30)
        ]

    assert [len(page) for page in pages] == [10, 10, 4, 0]
    told = [one.source.name for page in pages for one in page]
    assert told == [f"Ann {day}" for day in range(1, 26) if day != 22]


def test_the_number_of_statements_is_fixed(case: Missiles) -> None:
    """Whatever a claim has: seventeen statements, fewer where there is nothing to load."""
    counts = []
    for claim in ("used", "supplied", "misled"):
        with open_counting(case.world.url) as reader:
            claim_dossier(reader, case[claim])
            counts.append(reader.statements)

    assert counts == [17, 17, 17]


def test_a_claim_without_any_saying_is_no_error(world: World) -> None:
    """A claim that was only defined has empty sides."""
    claim = world.claim("Nobody said this.")
    with open_reader(world.done()) as reader:
        found = claim_dossier(reader, claim)

    assert (found.first_said, found.asserted_by.attributions, found.not_denied) == (None, 0, ())


def test_judged_the_same_is_one_claim(world: World) -> None:
    """Sayings, subjects and topics of claims judged the same are shown together."""
    article, ann = world.article("Ann said it twice."), world.source("Ann")
    one, other = world.claim("It is so."), world.claim("So it is.")
    world.run("UPDATE claims SET canonical_id = ? WHERE id = ?", one, other)
    world.topic(other, "such", "Such things")
    for claim in (one, other):
        world.say(article, ann, claim, "said it twice")
    with open_reader(world.done()) as reader:
        found = claim_dossier(reader, one)

    assert found.asserted_by.attributions == len(found.asserted_by.sayings) == 2
    assert [topic.slug for topic in found.topics] == ["such"]


@pytest.mark.parametrize(
    ("claim", "places"),
    [("supplied", {"asserted", "follows_from"}), ("misled", {"asserted", "answer"})],
)
def test_flat_rows_say_in_which_part_they_stand(
    case: Missiles, reader: Reader, claim: str, places: set[str]
) -> None:
    """Formats without nesting have the part as a column."""
    assert {place for place, _ in sayings_of(claim_dossier(reader, case[claim]))} == places
