"""A database of the seeds alone may be built anew; anything more is somebody's work."""

from claimdb.pipeline.demo import only_seeds, seed_packs
from tests.pipeline.packing import Base
from tests.support.stores import Store


def test_the_seeds_are_packs() -> None:
    """They ship with the program."""
    assert [one.name for one in seed_packs()] == ["putin-pyongyang-2024"]


def test_the_seeds_alone_may_be_replaced(seeds: Store, store: Store) -> None:
    """So may an empty database."""
    assert only_seeds(seeds.url)
    assert only_seeds(store.url)


def test_anything_else_is_kept(base: Base) -> None:
    """Another pack, or a person's edit."""
    assert not only_seeds(base.url)
