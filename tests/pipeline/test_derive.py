"""What the seeds count, and what bringing in step costs."""

import copy
import sqlite3
from functools import partial
from typing import Any, Final

import pytest
import yaml

from claimdb.db.bulk import open_batch
from claimdb.db.engine import writing
from claimdb.model.vocab import AffiliationKind
from claimdb.packs import Pack, parse_pack, read_pack
from claimdb.pipeline.curate import NewAffiliation, add_affiliation
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.ingest import ingest
from claimdb.pipeline.load import load
from claimdb.pipeline.maker import working
from claimdb.text.dates import parse_date
from tests.pipeline.packing import Base, Form, require_in_step
from tests.pipeline.scene import Scene
from tests.support.repository import ROOT
from tests.support.stores import Store

_ORIGINALS: Final = ROOT.parent / "shared" / "seeds"
#: Steps of SQLite's virtual machine between two counts.
_EACH: Final = 100
_MANY: Final = 20_000
_CLAIMS: Final = 2_000


_DENIERS: Final = (
    "SELECT count(*) FROM claim_positions_by_relation WHERE stance = 'denies' AND claim = ?"
)


def test_use_entails_supply_and_its_denial_stays_with_use(seeds: Store) -> None:
    """Nobody is shown as denying supply: in words nobody does, and nothing carries it there."""
    used = "North Korean weapons are used in the war in Ukraine."
    supplied = "North Korea has supplied Russia with weapons."
    shown = "SELECT DISTINCT other FROM claim_positions_by_relation WHERE claim = ? AND stance = ?"
    denied = "SELECT count(*) FROM positions WHERE claim = ? AND stance = 'denies'"

    assert (used,) in seeds.rows(shown, supplied, "asserts")
    assert seeds.rows(denied, used) == [(2,)]
    assert seeds.rows(denied, supplied) == seeds.rows(_DENIERS, supplied) == [(0,)]


def test_the_american_side_is_one_party(seeds: Store) -> None:
    """Kirby, Austin and the White House speak for the United States."""
    parties = seeds.rows(
        "SELECT DISTINCT party.name FROM source_parties AS p"
        " JOIN sources AS s ON s.id = p.source_id JOIN sources AS party ON party.id = p.party_id"
        " WHERE s.name IN ('John Kirby', 'Lloyd Austin', 'White House')",
    )

    assert parties == [("United States",)]


def test_the_casualty_accounts_are_never_three_origins(seeds: Store) -> None:
    """They are compatible claims, none of which stands on three."""
    rows = seeds.rows(
        "SELECT max(t.asserts_origins_max) FROM claim_tallies AS t JOIN claims AS c"
        " ON c.id = t.claim_id WHERE c.statement LIKE '%casualt%' OR c.statement LIKE '%maimed%'",
    )

    assert rows[0][0] in {1, 2}


@pytest.mark.skipif(not _ORIGINALS.is_dir(), reason="the original reports are not at hand")
@pytest.mark.parametrize("first", ["pack", "originals"])
def test_the_originals_are_linked_whichever_comes_first(store: Store, first: str) -> None:
    """Retelling and original count once."""
    url, pack = store.url, read_pack(ROOT / "seeds" / "putin-pyongyang-2024")
    if first == "pack":
        load(url, pack)
    ingest(url, [_ORIGINALS], who="ana")
    if first == "originals":
        load(url, pack)

    assert store.rows("SELECT kind FROM article_copies") == [("retelling",)] * 2
    assert store.rows("SELECT count(DISTINCT root_id) FROM articles") == [(2,)]
    require_in_step(url)


def test_a_small_change_costs_little_in_a_large_database(base: Base) -> None:
    """Steps of the database's machine, not time: no more with 20,000 attributions than with few.

    Nor where half of them are of a source that the change is about. A server may well read
    the 2,000 claims from end to end, but never what is said of them.
    """
    small = _cost(base, "a first note", copy.deepcopy(base.pack))
    _fill(base, _MANY)

    large = _cost(base, "a second note", base.pack)

    assert small > 0
    assert large < (2 * small if base.store.engine == "sqlite" else _MANY / 2)


def _cost(base: Base, note: str, pack: Form) -> int:
    """Load a changed pack, and return what it took: steps of a machine, or rows read."""
    pack["claims"]["used"]["note"] = note
    pack["articles"]["report"]["attributions"]["kirby"]["capacity"] = note
    facts = parse_pack(yaml.safe_dump(pack, sort_keys=False))
    return _steps(base, facts) if base.store.engine == "sqlite" else _rows_read(base, facts)


def _rows_read(base: Base, facts: Pack) -> int:
    """Return how many rows a server read, in tables and in indexes."""
    counted = "SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) FROM pg_stat_user_tables"
    base.store.run("ANALYZE")
    before = _settled(base, counted)
    load(base.url, facts)
    return _settled(base, counted) - before


def _settled(base: Base, counted: str) -> int:
    """Return what a server counts when every connection that worked is gone and has told."""
    base.store.close()
    return int(str(base.store.one(counted)))


def _steps(base: Base, facts: Pack) -> int:
    """Return about how many steps SQLite's virtual machine took."""
    taken: list[None] = []

    class Counted(sqlite3.Connection):
        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self.set_progress_handler(lambda: taken.append(None), _EACH)

    connect = partial(sqlite3.connect, factory=Counted)
    with pytest.MonkeyPatch.context() as patch:
        for module in (sqlite3, sqlite3.dbapi2):
            patch.setattr(module, "connect", connect)
        load(base.url, facts)
    return _EACH * len(taken)


def _fill(base: Base, many: int) -> None:
    """Add attributions to other claims, half of them by who is quoted in the pack."""
    with writing(base.url) as connection:
        scene = Scene(open_batch(connection))
        ((kirby,),) = scene.batch.rows("SELECT id FROM sources WHERE name = 'John Kirby'")
        claims = [scene.claim() for _ in range(_CLAIMS)]
        for number in range(many // 50):
            article, source = scene.article(number % 28 + 1), scene.named()
            for place in range(50):
                speaker = (source, int(str(kirby)))[place % 2]
                scene.say(article, speaker, claims[(50 * number + place) % _CLAIMS])
        scene.refresh()


def test_the_instant_at_which_a_party_ends_belongs_to_what_comes_next(
    seeded: Store,
) -> None:
    """A day begins where the one before ends: every surface tells the same party then."""
    told = (
        "SELECT count(DISTINCT detail.attribution_id), count(*), max(detail.party) FROM"
        " attribution_details AS detail WHERE source = 'John Kirby'"
    )
    before = seeded.rows(told)
    with working(seeded.url, program="test", who="maria") as work:
        kirby, russia = (
            int(str(work.batch.rows("SELECT id FROM sources WHERE name = ?", name)[0][0]))
            for name in ("John Kirby", "Russia")
        )
        since = parse_date("2024-06-17")  # the day on which he speaks: two tops, and so no party
        link = NewAffiliation(
            source=kirby, kind=AffiliationKind.PART_OF, target=russia, since=since
        )
        touched = Touched()
        add_affiliation(work, link, touched)
        refresh(work.batch, touched)

    assert before == [(4, 4, "United States")]
    assert seeded.rows(told) == [(4, 4, "John Kirby")]
