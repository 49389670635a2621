"""What would fall, foreseen by who is left on each claim, against counting every claim."""

from dataclasses import replace

import pytest

from claimdb.db.dialect import Dialect
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.retracting import retract
from claimdb.pipeline.retracting_target import Wish
from tests.queries.quarrels import Quarrels, quarrels
from tests.queries.world import World
from tests.support.stores import Store

SEEDS = (3, 11)


@pytest.fixture
def world(store: Store) -> World:
    """Return an empty world of the test's own."""
    return World(store)


@pytest.fixture(params=SEEDS)
def made(world: World, request: pytest.FixtureRequest) -> Quarrels:
    """Return generated quarrels, after which others may write: rows were numbered by hand."""
    made = quarrels(world, int(request.param))
    if world.store.engine == Dialect.POSTGRESQL:
        for table in ("runs", "reviews"):
            world.rows(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), 1000)")
        world.close()
    return made


def test_what_is_foreseen_is_what_is_counted(world: World, made: Quarrels) -> None:
    """Of every speaker, and of some articles: the same claims, counts, totals, and answers."""
    desk, lost, settled = Desk(world.url, "ana"), 0, 0
    named = [world.id_of("sources", one) for one in made.sources]
    for name in [*named, *(world.id_of("articles", one) for one in made.articles[:2])]:
        foreseen = retract(desk, Wish(name=name, dry_run=True, limit=1_000))
        counted = retract(desk, Wish(name=name, dry_run=True, limit=0))
        assert foreseen == counted
        few = retract(desk, Wish(name=name, dry_run=True, limit=2))
        assert few == replace(counted, claims=counted.claims[:2], loose=counted.loose[:2])
        lost, settled = lost + counted.lost_total, settled + counted.settled_total
    assert lost
    assert settled
