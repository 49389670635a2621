"""Where sources meet."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.errors import SameRow
from claimdb.queries.crossing import crossing, sayings_of
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World


def test_a_contradiction_is_on_one_claim(case: Missiles, reader: Reader) -> None:
    """One asserts what the other denies, each with the latest words."""
    found = crossing(reader, [case["Kirby"], case["Russia"]])

    (meeting,) = found.contradict
    assert [(one.of.name, one.stance) for one in meeting.stands] == [
        ("John Kirby", "asserts"),
        ("Russia", "denies"),
    ]
    assert found.totals == {"contradict": 1, "agree": 0, "incompatible": 0, "only_one": 0}


def test_two_who_deny_agree(case: Missiles, reader: Reader) -> None:
    """Of one mind means the same side, whichever it is."""
    found = crossing(reader, [case["Russia"], case["North Korea"]])

    assert (len(found.agree), len(found.contradict)) == (1, 0)


def test_an_agreement_through_what_follows_says_so(case: Missiles, reader: Reader) -> None:
    """Kirby asserts use, from which follows the supply that Seoul asserts."""
    (meeting,) = crossing(reader, [case["Kirby"], case["South Korea"]]).agree

    assert meeting.claim.statement == "North Korea has supplied Russia with weapons."
    assert meeting.through == "entails"
    assert meeting.other is not None
    assert meeting.other.statement == "North Korean weapons are used in Ukraine."
    assert [one.of.name for one in (*meeting.stands, *meeting.other_stands)] == [
        "South Korea",
        "John Kirby",
    ]


def test_the_denial_of_use_does_not_meet_the_supply(case: Missiles, reader: Reader) -> None:
    """Moscow denies use and Seoul asserts supply: they have not contradicted each other."""
    found = crossing(reader, [case["Russia"], case["South Korea"]])

    assert (found.contradict, found.agree) == ((), ())
    assert found.totals["only_one"] == 2


@pytest.mark.parametrize(("scope", "met"), [("full", 1), ("partial", 0)])
def test_a_denial_of_what_follows_contradicts_only_in_full(
    world: World, scope: str, met: int
) -> None:
    """A partial denial carries nothing over relations."""
    article = world.article("Ann and Bob spoke.")
    used, supplied = world.claim("Used."), world.claim("Supplied.")
    ann, bob = world.source("Ann"), world.source("Bob")
    world.relate(used, "entails", supplied)
    world.say(article, ann, used, "Ann")
    world.say(article, bob, supplied, "Bob", denial="flat", scope=scope)
    with open_reader(world.done()) as reader:
        assert len(crossing(reader, [ann, bob]).contradict) == met


def test_incompatible_claims_are_nobodys_denial(world: World) -> None:
    """Both assert, and both cannot be right, also through what follows."""
    article = world.article("Ann and Bob spoke.")
    one, follows, other = (world.claim(f"Claim {number}.") for number in range(3))
    ann, bob = world.source("Ann"), world.source("Bob")
    world.relate(one, "entails", follows)
    world.relate(follows, "contradicts", other)
    world.say(article, ann, one, "Ann")
    world.say(article, bob, other, "Bob")
    with open_reader(world.done()) as reader:
        found = crossing(reader, [ann, bob])

    (meeting,) = found.incompatible
    assert (meeting.through, found.contradict) == ("contradicts", ())
    assert [place for place, _ in sayings_of(found)] == ["incompatible", "incompatible"]


def test_by_party_everybody_who_spoke_for_it_counts(world: World) -> None:
    """The spokesman's words are the state's, but only while he spoke for it."""
    article = world.article("Ann said so, and later so again. Bob denied it.", "2024-06-18")
    state, ann, bob = world.source("State", "state"), world.source("Ann"), world.source("Bob")
    then, now = world.claim("It was so."), world.claim("It is so.")
    world.party(ann, state, until="2023")
    world.say(article, ann, then, "said so", said="2022")
    world.say(article, ann, now, "so again", said="2024")
    world.say(article, bob, then, "Bob denied it", denial="flat")
    with open_reader(world.done()) as reader:
        found = crossing(reader, [state, bob], by_party=True)

    assert [one.of.name for one in found.contradict[0].stands] == ["State", "Bob"]
    assert (found.by_party, found.totals["only_one"]) == (True, 0)


def test_one_source_twice_is_refused(case: Missiles, reader: Reader) -> None:
    """By two names, or as two who speak for one party."""
    with pytest.raises(SameRow):
        crossing(reader, [case["Russia"], case["Russia"]])
    with pytest.raises(SameRow):
        crossing(reader, [case["Kirby"], case["Council"]], by_party=True)


def test_the_number_of_statements_grows_with_the_sources_only(case: Missiles) -> None:
    """One for each source, and eight beside."""
    for names in (["Kirby", "Russia"], ["Kirby", "Russia", "South Korea", "Ukraine"]):
        with open_counting(case.world.url) as reader:
            crossing(reader, [case[name] for name in names])
            assert reader.statements == 8 + len(names)
