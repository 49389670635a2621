"""How the view ``independent_origins`` counts: as the tallies do, each row with its reason."""

from collections.abc import Sequence
from typing import TypeVar

import pytest

from claimdb.canonical import text_hash
from tests.queries.world import World

T = TypeVar("T")

TEXT = "It rained. It did not rain."


def origins(world: World) -> dict[int, tuple[int, int, str | None]]:
    """Return least, most and reason by attribution."""
    found = world.rows(
        "SELECT attribution_id, counts_min, counts_max, reason FROM independent_origins"
    )
    return {
        int(str(one)): (int(str(least)), int(str(most)), None if reason is None else str(reason))
        for one, least, most, reason in found
    }


def copies(world: World, kind: str = "copy", count: int = 2) -> list[int]:
    """Add an article and what repeats it; return their numbers, the original first."""
    made = [world.article(f"{TEXT} {number}") for number in range(count)]
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
    paper = [world.publisher(f"Paper {number}") for number in range(2)]
    named = [world.source(f"Source {number}") for number in range(4)]
    world.party(named[1], named[0])
    articles = [one for _ in range(3) for one in copies(world, count=dice.choice([1, 2, 3]))]
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
