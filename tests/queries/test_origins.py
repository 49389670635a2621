"""What the sayings of one side come down to, and why."""

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.origins import Origin, origins
from tests.queries.world import World


def _counts(found: tuple[Origin, ...]) -> tuple[int, int]:
    return sum(one.counts_min for one in found), sum(one.counts_max for one in found)


def _assert_as_tallied(reader: Reader, claim: int) -> None:
    (tally,) = reader.rows("SELECT * FROM claim_tallies WHERE claim_id = :claim", {"claim": claim})
    found = origins(reader, claim)
    for stance in ("asserts", "denies"):
        expected = (tally[f"{stance}_origins_min"], tally[f"{stance}_origins_max"])
        assert _counts(found.get(stance, ())) == expected


def test_the_sums_are_those_of_the_tallies(reader: Reader) -> None:
    """For every claim that somebody spoke on."""
    for row in reader.rows("SELECT claim_id FROM claim_tallies"):
        _assert_as_tallied(reader, int(str(row["claim_id"])))


def test_who_speaks_for_one_party_counts_once(world: World) -> None:
    """Spokesman and council are one origin, and the reason names them."""
    article = world.article("Ann and Bob spoke for the state, Ann twice.")
    state, ann, bob = world.source("State", "state"), world.source("Ann"), world.source("Bob")
    claim = world.claim("It is so.")
    for person in (ann, bob):
        world.party(person, state)
    for speaker, words in ((ann, "Ann and"), (bob, "Bob"), (ann, "Ann twice")):
        world.say(article, speaker, claim, words)
    with open_reader(world.done()) as reader:
        _assert_as_tallied(reader, claim)
        (one,) = origins(reader, claim)["asserts"]

    assert (one.origin, one.attributions, one.speakers) == ("State", 3, ("Ann", "Bob"))
    assert one.reasons == ("all speak for State", "the same speaker again counts once")


def test_unnamed_sources_may_be_one_or_all_different(world: World) -> None:
    """Alone they are at least one; beside a named source they may be that one."""
    claim, other = world.claim("It is so."), world.claim("It is not.")
    for number in range(3):
        article = world.article(f"Experts said so, {number}.")
        experts = world.source("experts", "group", article_id=article)
        world.say(article, experts, claim, "said so")
        world.say(article, experts, other, "Experts")
    world.say(world.article("Ann too."), world.source("Ann"), other, "Ann")
    with open_reader(world.done()) as reader:
        for one in (claim, other):
            _assert_as_tallied(reader, one)
        assert _counts(origins(reader, claim)["asserts"]) == (1, 3)
        assert _counts(origins(reader, other)["asserts"]) == (1, 4)


def test_copies_count_with_their_original(world: World) -> None:
    """The same words in a copy add nothing, and it says so."""
    claim, ann = world.claim("It is so."), world.source("Ann")
    original = world.article("Ann said so.")
    copy = world.article("Ann said so.", root_id=original)
    for article in (original, copy):
        world.say(article, ann, claim, "said so")
        unnamed = world.source("experts", "group", article_id=article)
        world.say(article, unnamed, claim, "Ann said")
    with open_reader(world.done()) as reader:
        _assert_as_tallied(reader, claim)
        named, unnamed_ones = origins(reader, claim)["asserts"]

    told = "copies and retellings count with their original"
    assert told in named.reasons
    assert told in unnamed_ones.reasons
    assert unnamed_ones.counts_max == 1


def test_a_publishers_own_voice_adds_to_the_most_only(world: World) -> None:
    """Once per text and publisher, since it may repeat somebody."""
    claim, paper = world.claim("It is so."), world.publisher("The Tribune")
    for number in range(2):
        article = world.article(f"It is so, {number}.", publisher_id=paper)
        world.say(article, paper, claim, "It is so", own_voice=1)
    with open_reader(world.done()) as reader:
        _assert_as_tallied(reader, claim)
        (one,) = origins(reader, claim)["asserts"]

    assert (one.form, one.counts_min, one.counts_max, one.attributions) == ("voice", 0, 1, 2)
