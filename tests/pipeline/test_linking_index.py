"""Keys by which rows find each other: bounded, and the same whenever they are written."""

import pytest

from claimdb.db.bulk import open_batch
from claimdb.db.engine import writing
from claimdb.pipeline import linking_index
from claimdb.pipeline.linking_index import ALIKE, COMPARED, Index, key_hash
from tests.support.ferry import Ferry


def test_a_key_is_the_same_on_every_machine() -> None:
    """A signed integer of 64 bits."""
    assert key_hash("n:john kirby") == key_hash("n:john kirby")
    assert -(2**63) <= key_hash("") < 2**63
    assert len({key_hash(str(one)) for one in range(1_000)}) == 1_000


def test_who_shares_a_key_is_found_before_and_after_it_is_written(case: Ferry) -> None:
    """Only those before the row that asks."""
    with writing(case.store.url) as connection:
        batch = open_batch(connection)
        index = Index(batch, "source")
        index.add(1, [7, 8])
        index.add(2, [8])

        assert index.candidates([7, 8], 3) == [1, 2]
        assert index.candidates([7, 8], 2) == [1]
        index.write()
        batch.flush()
        assert Index(batch, "source").candidates([8], 3) == [1, 2]


def test_those_come_first_that_share_most(case: Ferry) -> None:
    """Where there are more than are compared, and of those that share as much the latest."""
    with writing(case.store.url) as connection:
        index = Index(open_batch(connection), "claim")
        index.add(1, [1, 2])
        for row in range(2, COMPARED + 3):
            index.add(row, [1])
        found = index.candidates([1, 2], COMPARED + 3)

        assert found == [1, *range(4, COMPARED + 3)]


def test_a_full_key_keeps_the_latest(case: Ferry, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether it is written after each row, or after all of them."""
    monkeypatch.setattr(linking_index, "FULL", 2)
    with writing(case.store.url) as connection:
        batch = open_batch(connection)
        at_once = Index(batch, "source")
        for row in (1, 2, 3):
            at_once.add(row, [5])
            by_steps = Index(batch, "source")
            by_steps.add(row, [6])
            by_steps.write()
            batch.flush()
        at_once.write()
        batch.flush()

        assert at_once.candidates([5], 9) == [2, 3]
        assert Index(batch, "source").candidates([5], 9) == [2, 3]
        assert Index(batch, "source").candidates([6], 9) == [2, 3]


def test_what_is_said_again_stays_where_it_is_found(
    case: Ferry, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Under a key that holds enough of its like; where others drove them out it comes back."""
    monkeypatch.setattr(linking_index, "FULL", 4)
    with writing(case.store.url) as connection:
        index = Index(open_batch(connection), "claim")
        for row in range(1, ALIKE + 1):
            index.add(row, [1, 2])
        for row in range(10, 13):
            index.add(row, [2])
        index.add(20, [1, 2], alike={1, 2, 3})

        assert index.candidates([1], 21) == [1, 2, 3]
        assert index.candidates([2], 21) == [10, 11, 12, 20]


def test_what_is_cleared_is_gone(case: Ferry) -> None:
    """Written or not."""
    with writing(case.store.url) as connection:
        index = Index(open_batch(connection), "source")
        index.add(1, [7])
        index.write()
        index.clear()

        assert index.candidates([7], 9) == []
