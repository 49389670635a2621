"""What was contested then, found by counting what may be on the page, against counting all."""

import pytest

from claimdb.db.reader import Params, Reader, open_reader
from claimdb.pipeline.past import open_reader as open_then
from claimdb.queries import run
from claimdb.queries.past_clock import AsOf
from claimdb.queries.run import Choice
from tests.queries.quarrels import DAYS, Quarrels, quarrels
from tests.queries.world import World

SEEDS = (3, 11)
WHOLE = "SELECT count(*) AS all_of_them FROM source_tallies"
CHOICES: list[tuple[str, Choice]] = [
    ("contested", {"limit": 1}),
    ("contested", {"limit": 3}),
    ("contested", {"limit": 2, "offset": 2}),
    ("contested", {"limit": 3, "sort": "-last"}),
    ("contested", {"limit": 3, "sort": "weight"}),
    ("contested", {}),
    ("claims", {"limit": 3, "sort": "-weight", "filters": {"contested": 1}}),
    ("claims", {"limit": 3, "filters": {"contested": 0}}),
    ("matrix_claims", {"limit": 2}),
    ("matrix_claims", {"limit": 9}),
]


@pytest.fixture(params=SEEDS)
def made(world: World, request: pytest.FixtureRequest) -> Quarrels:
    """Return generated quarrels."""
    return quarrels(world, int(request.param))


def _then(world: World, day: str, clock: str) -> Reader:
    return open_then(world.url, AsOf.of(day, clock))


@pytest.mark.parametrize("clock", ["published", "said"])
def test_a_page_of_then_is_that_of_counting_all(world: World, made: Quarrels, clock: str) -> None:
    """Each day, in each order, with each source: no claim is missed, and no count is another."""
    some = 0
    for day in DAYS[2::5]:
        with _then(world, day, clock) as whole:
            assert whole.rows(WHOLE)
            for name, choice in CHOICES:
                with _then(world, day, clock) as fresh:
                    assert run.select(fresh, name, **choice) == run.select(whole, name, **choice)
                    assert run.count(fresh, name) == run.count(whole, name)
            for source in made.sources[:3]:
                by: Choice = {"limit": 2, "filters": {"source": source}}
                with _then(world, day, clock) as fresh:
                    rows = run.select(fresh, "contested", **by)
                assert rows == run.select(whole, "contested", **by)
                some += len(rows)
    assert some


def test_who_has_not_answered_is_told_also_after_what_is_contested(
    world: World, made: Quarrels
) -> None:
    """What was counted without it is counted again; of each claim that was known."""
    accused = "SELECT claim_id, unanswered FROM claim_tallies ORDER BY claim_id"
    with _then(world, DAYS[4], "published") as whole:
        wanted = whole.rows(accused), run.select(whole, "unanswered")
    with _then(world, DAYS[4], "published") as fresh:
        assert run.select(fresh, "contested", limit=1)
        assert (fresh.rows(accused), run.select(fresh, "unanswered")) == wanted
    assert any(row["unanswered"] for row in wanted[0])
    assert {row["claim_id"] for row in wanted[0]} <= set(made.claims)


def test_a_claim_that_a_correction_has_settled_was_contested_before_it(world: World) -> None:
    """Who denied it on the first is corrected on the ninth: until then it was contested."""
    rained, poured = world.claim("It rained."), world.claim("It poured.")
    ann, bob = world.source("Ann"), world.source("Bob")
    first, ninth = world.article("So.", "2024-03-01"), world.article("So.", "2024-03-09")
    world.say(first, ann, rained)
    wrong = world.say(first, bob, rained, denial="flat")
    world.say(ninth, bob, poured, denial="flat", supersedes_id=wrong)
    with open_reader(world.done()) as now:
        assert run.select(now, "contested", limit=5) == []

    with _then(world, "2024-03-05", "published") as reader:
        (row,) = run.select(reader, "contested", limit=5)
        assert (row["claim"], row["weight"]) == ("It rained.", 1)
    with _then(world, "2024-03-09", "published") as reader:
        assert run.select(reader, "contested", limit=5) == []


def test_reports_are_told_apart_also_before_their_originals_were_published(world: World) -> None:
    """Two copies on the first, of two texts of the ninth: somebody in each may be two."""
    claim, later = world.claim("It rained."), "2024-03-09"
    for _ in range(2):
        copy = world.article("It rained.", "2024-03-01")
        original = world.article("It rained.", later)
        world.run("UPDATE articles SET root_id = ? WHERE id = ?", original, copy)
        world.say(copy, world.source("somebody", "group", article_id=copy), claim)
    world.done()
    with _then(world, "2024-03-02", "published") as reader:
        (row,) = run.select(reader, "claims")

    assert (row["asserts_origins_min"], row["asserts_origins_max"]) == (1, 2)


@pytest.mark.parametrize("clock", ["published", "said", "recorded"])
def test_a_source_is_told_what_is_contested_as_the_counts_tell_it(
    world: World, made: Quarrels, clock: str
) -> None:
    """By the first two who stand against each other, on every claim of every speaker."""
    day = DAYS[6] if clock != "recorded" else "2026-01-03"
    with _then(world, day, clock) as reader:
        tallies = reader.rows("SELECT claim_id FROM claim_tallies WHERE contested = 1")
        contested = {row["claim_id"] for row in tallies}
        for source in made.sources:
            asked: Params = {"sources": [source], "party": 0, "window": 1_000}
            for row in run.select(reader, "source_positions", asked):
                assert row["contested"] == int(row["claim_id"] in contested), row["statement"]
    assert contested
