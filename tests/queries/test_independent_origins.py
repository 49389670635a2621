"""How the view ``independent_origins`` counts: as the tallies do, each row with its reason."""

from collections.abc import Sequence
from typing import TypeVar

import pytest

from claimdb.canonical import text_hash
from tests.queries.world import World

T = TypeVar("T")

TEXT = "It rained. It did not rain."
DAYS = [None, "2024-05-01", "2024-05-02"]


def origins(world: World) -> dict[int, tuple[int, int, str | None]]:
    """Return least, most and reason by attribution."""
    found = world.rows(
        "SELECT attribution_id, counts_min, counts_max, reason FROM independent_origins"
    )
    return {
        int(str(one)): (int(str(least)), int(str(most)), None if reason is None else str(reason))
        for one, least, most, reason in found
    }


def copies(
    world: World, kind: str = "copy", count: int = 2, published: str | None = None
) -> list[int]:
    """Add an article and what repeats it; return their numbers, the original first."""
    made = [world.article(f"{TEXT} {number}", published) for number in range(count)]
    for copy in made[1:]:
        world.insert("article_copies", article_id=copy, original_id=made[0], kind=kind)
        world.run("UPDATE articles SET root_id = ? WHERE id = ?", made[0], copy)
    return made


def test_the_same_speaker_counts_once(world: World) -> None:
    """However often somebody repeats it."""
    claim, source = world.claim("It rained."), world.source("A")
    first = world.say(world.article(TEXT), source, claim, "It rained")
    again = world.say(world.article(f"{TEXT}!"), source, claim, "It rained")

    assert origins(world) == {first: (1, 1, None), again: (0, 0, "same speaker")}


def test_a_spokesman_and_the_body_are_one(world: World) -> None:
    """The reason names the party."""
    claim, state = world.claim("It rained."), world.source("The State", "state")
    spokesman = world.source("The spokesman")
    world.party(spokesman, state)
    article = world.article(TEXT)
    first = world.say(article, state, claim, "It rained")
    second = world.say(article, spokesman, claim, "It rained")

    assert origins(world) == {first: (1, 1, None), second: (0, 0, "speaks for The State")}


def test_the_unnamed_may_be_anybody(world: World) -> None:
    """Beside somebody named they add nothing at the least, and one each at the most."""
    claim, article = world.claim("It rained."), world.article(TEXT)
    named = world.say(article, world.source("A"), claim, "It rained")
    some = world.source("some experts", article_id=article)
    unnamed = world.say(article, some, claim, "It rained")

    assert origins(world) == {
        named: (1, 1, None),
        unnamed: (0, 1, "unnamed (may be the same)"),
    }


@pytest.mark.parametrize("kind", ["copy", "rewrite", "retelling"])
def test_the_unnamed_of_a_copy_are_those_of_the_original(world: World, kind: str) -> None:
    """Two outlets with one report have one source."""
    claim = world.claim("It rained.")
    made = copies(world, kind)
    said = [
        world.say(one, world.source("some experts", article_id=one), claim, "It rained")
        for one in made
    ]
    root = world.id_of("articles", made[0])

    assert origins(world) == {
        said[0]: (1, 1, "unnamed (may be the same)"),
        said[1]: (0, 0, f"unnamed (may be the same); {kind} of {root}"),
    }


def test_a_publisher_s_own_voice_adds_at_the_most(world: World) -> None:
    """It may be repeating somebody."""
    claim, paper = world.claim("It rained."), world.publisher("The Paper")
    voice = world.say(
        world.article(TEXT, publisher_id=paper), paper, claim, "It rained", own_voice=1
    )

    assert origins(world) == {voice: (0, 1, "own voice")}


@pytest.mark.parametrize("seed", range(12))
def test_the_view_and_the_tallies_agree(world: World, seed: int) -> None:
    """Two ways of counting, one number: for any mix of parties, copies, unnamed and own voices."""
    populate(world, Dice(seed))
    world.done()
    counted = world.rows(
        "SELECT claim_id, stance, sum(counts_min), sum(counts_max) FROM independent_origins"
        " GROUP BY claim_id, stance ORDER BY 1, 2"
    )
    tallied = world.rows(
        "SELECT claim_id, 'asserts', asserts_origins_min, asserts_origins_max FROM claim_tallies"
        " WHERE asserts_attributions > 0 UNION ALL"
        " SELECT claim_id, 'denies', denies_origins_min, denies_origins_max FROM claim_tallies"
        " WHERE denies_attributions > 0 ORDER BY 1, 2"
    )

    assert counted == tallied


class Dice:
    """Chance that falls the same in every run of a test."""

    def __init__(self, seed: int) -> None:
        self.seed, self.thrown = seed, 0

    def choice(self, of: Sequence[T]) -> T:
        """Return one of several."""
        self.thrown += 1
        return of[int(text_hash(f"{self.seed} {self.thrown}")[3:], 16) % len(of)]


def populate(world: World, dice: Dice) -> None:
    """Fill a world with sayings of all sorts."""
    claims = [world.claim(f"It rained {number} times.") for number in range(2)]
    wires = [world.source(f"Wire {number}", "outlet") for number in range(2)]
    paper = [world.publisher(f"Paper {number}") for number in range(2)]
    named = [world.source(f"Source {number}") for number in range(4)]
    world.party(named[1], named[0])
    articles = [
        one
        for _ in range(4)
        for one in copies(world, count=dice.choice([1, 2, 3]), published=dice.choice(DAYS))
    ]
    for article in articles:
        if wire := dice.choice([0, *wires]):
            world.insert("article_credits", article_id=article, source_id=wire, kind="agency")
    unnamed = {
        one: [world.source(f"some {place}", article_id=one) for place in range(2)]
        for one in articles
    }
    for _ in range(25):
        article, claim = dice.choice(articles), dice.choice(claims)
        way = dice.choice(["named", "named", "unnamed", "voice"])
        denial = dice.choice([None, None, "flat"])
        if way == "voice":
            world.say(article, dice.choice(paper), claim, "It rained", own_voice=1, denial=denial)
        else:
            source = dice.choice(named if way == "named" else unnamed[article])
            world.say(article, source, claim, "It rained", denial=denial)


def _wire(world: World, *, kind: str = "agency", day: str = "2024-05-01", agency: int) -> int:
    """Add an article that credits an agency, and is a copy of no other."""
    article = world.article(f"{TEXT} {world.public('txt')}", day)
    world.insert("article_credits", article_id=article, source_id=agency, kind=kind)
    return article


def _unnamed(world: World, claim: int, article: int) -> int:
    return world.say(article, world.source("officials", article_id=article), claim, "It rained")


def _tally(world: World) -> tuple[object, object]:
    world.done()
    ((least, most),) = world.rows(
        "SELECT asserts_origins_min, asserts_origins_max FROM claim_tallies"
    )
    return least, most


@pytest.mark.parametrize("kind", ["agency", "credit_line"])
def test_texts_of_a_day_that_credit_one_agency_are_one_report(world: World, kind: str) -> None:
    """Their unnamed officials are the same at the most, though the texts are no copies."""
    claim, wire = world.claim("It rained."), world.source("Wire", "outlet")
    first, second = (_unnamed(world, claim, _wire(world, agency=wire, kind=kind)) for _ in range(2))

    assert origins(world) == {
        first: (1, 1, "unnamed (may be the same)"),
        second: (0, 0, "unnamed (may be the same); same agency credited"),
    }
    assert _tally(world) == (1, 1)


@pytest.mark.parametrize(
    ("kind", "day", "also"),
    [("agency", "2024-05-02", 0), ("byline", "2024-05-01", 0), ("agency", "2024-05-01", 1)],
)
def test_another_day_another_kind_or_a_second_agency_keeps_two_apart(
    world: World, kind: str, day: str, also: int
) -> None:
    """Only one agency on one day makes one report of two texts."""
    claim, wire = world.claim("It rained."), world.source("Wire", "outlet")
    first = _wire(world, agency=wire)
    second = _wire(world, agency=wire, kind=kind, day=day)
    for number in range(also):
        other = world.source(f"Other wire {number}", "outlet")
        world.insert("article_credits", article_id=second, source_id=other, kind="agency")
    for article in (first, second):
        _unnamed(world, claim, article)

    assert _tally(world) == (1, 2)


def test_a_day_that_is_not_known_makes_no_report_of_two_texts(world: World) -> None:
    """May 2024 is thirty-one days."""
    claim, wire = world.claim("It rained."), world.source("Wire", "outlet")
    for _ in range(2):
        _unnamed(world, claim, _wire(world, agency=wire, day="2024-05"))

    assert _tally(world) == (1, 2)


def test_forty_reprints_that_quote_one_official_are_one_origin(world: World) -> None:
    """Named or not, he is one, at the least and at the most."""
    named, unnamed = world.claim("It rained."), world.claim("It poured.")
    official = world.source("Ann")
    for article in copies(world, count=40):
        world.say(article, official, named, "It rained")
        _unnamed(world, unnamed, article)
    world.done()

    assert world.rows(
        "SELECT asserts_articles, asserts_origins_min, asserts_origins_max FROM claim_tallies"
    ) == [(1, 1, 1), (1, 1, 1)]


def test_two_outlets_with_officials_of_their_own_are_one_or_two(world: World) -> None:
    """They may be the same officials, and nobody can say."""
    claim = world.claim("It rained.")
    for name in ("One", "Two"):
        _unnamed(world, claim, world.article(f"{TEXT} {name}", publisher_id=world.publisher(name)))

    assert _tally(world) == (1, 2)


def test_own_voices_that_credit_one_agency_are_one(world: World) -> None:
    """Two papers that print what an agency wrote, in its words or their own."""
    claim, wire = world.claim("It rained."), world.source("Wire", "outlet")
    for name in ("One", "Two"):
        paper = world.publisher(name)
        world.say(_wire(world, agency=wire), paper, claim, "It rained", own_voice=1)

    assert _tally(world) == (0, 1)
