"""A database from before counts were kept: upgraded, it is whole, and has lost nothing."""

from typing import Final

import pytest
from alembic import command

from claimdb.admin import migrate
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, add_claim
from claimdb.pipeline.load import load_pack
from tests.migrations.test_parity import config_for
from tests.pipeline.seeded import SEEDS, found
from tests.support.engines import Engine, Stores
from tests.support.schema import expected_in, shape_in
from tests.support.stores import Store

_NEW: Final = ("position_tallies", "source_tallies", "unanswered_accused")
#: In this order of columns whichever way a table was made.
_COUNTED: Final = (
    "SELECT claim_id, contested, weight, automatic, unanswered FROM claim_tallies ORDER BY 1",
    "SELECT * FROM position_tallies ORDER BY claim_id, party_id, source_id, stance",
    "SELECT * FROM source_tallies ORDER BY source_id",
    "SELECT * FROM unanswered_accused ORDER BY claim_id, accused_id",
)


def _fill(store: Store) -> None:
    load_pack(store.url, SEEDS)
    wish = ClaimWish(statement="The bridge was closed for a day.")
    add_claim(Desk(url=store.url, who="ana"), wish)


@pytest.fixture
def older(engine: Engine, stores: Stores) -> Store:
    """Return the seeds, and a claim that nobody is on, as revision 0001 had them."""
    store = stores(engine.template("seeds and a claim", _fill))
    command.downgrade(config_for(store.db), "0001")
    return store


def test_the_tables_were_not_there_before(older: Store) -> None:
    """Nor a row of a claim that nobody is on."""
    counted, claims = older.one("SELECT count(*) FROM claim_tallies"), older.count("claims")

    assert 0 < int(str(counted)) < claims
    assert not {name for name in _NEW if _is_there(older, name)}


def _is_there(store: Store, name: str) -> bool:
    return any(part.name == name for part in shape_in(store))


def test_an_upgraded_database_is_whole(older: Store, engine: Engine, stores: Stores) -> None:
    """Every count is what it would be in a new database, and verify finds nothing."""
    migrate.upgrade(older.url, copy_first=False)
    new = stores(engine.template("seeds and a claim", _fill))

    assert shape_in(older) == expected_in(older)
    assert found(older) == []
    for sql in _COUNTED:
        assert older.rows(sql) == new.rows(sql)
        assert older.rows(sql)
