"""A pack loaded, exported and loaded again is the same, corrections included."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.db.reader import open_reader
from claimdb.errors import NotFound
from claimdb.export.pack import ALL, export_pack
from claimdb.export.pack_keys import Keys
from claimdb.packs import parse_pack, read_pack, write_pack
from claimdb.packs.facts import Pack
from claimdb.pipeline.demo import seed_packs
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.load import load
from claimdb.pipeline.maker import working
from claimdb.pipeline.opinions import edit
from claimdb.pipeline.redaction import redact
from claimdb.pipeline.statements import Statement, supersede
from tests.pipeline.seeded import load_seeds
from tests.support.engines import Engine, Stores

_SEEDS = "putin-pyongyang-2024"
_ENGINE = {"sqlite": "sqlite_engine", "postgresql": "postgres_engine"}


@pytest.fixture
def url(engine: Engine, stores: Stores) -> str:
    """Return a database with the seeds in it, on either engine."""
    return stores(engine.template("seeds", load_seeds)).url


@pytest.fixture(params=_ENGINE)
def other(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Return an empty database, on the same engine or on the other one."""
    engine: Engine = request.getfixturevalue(_ENGINE[request.param])
    store = engine.copied(folder=tmp_path)
    yield store.url
    engine.drop(store)


def _exported(url: str, name: str = _SEEDS) -> Pack:
    with open_reader(url) as reader:
        return export_pack(reader, name).pack


def _identifiers(url: str) -> set[str]:
    with open_reader(url) as reader:
        return {
            str(row["public_id"])
            for table in ("sources", "claims", "articles")
            for row in reader.rows(f"SELECT public_id FROM {table}")
        } | {
            str(row["public_id"])
            for row in reader.rows("SELECT public_id FROM current_attributions")
        }


def _into(pack: Pack, other: str) -> str:
    load(other, parse_pack(write_pack(pack)))
    return other


def test_what_was_loaded_comes_out_again(url: str) -> None:
    """Every item of the exported pack means what it did in the file."""
    given = {item.stable_key: item.content_hash for item in read_pack(seed_packs()[0]).items()}

    assert {item.stable_key: item.content_hash for item in _exported(url).items()} == given


def test_written_and_read_it_is_the_same_pack(url: str) -> None:
    """The YAML of an export reads back to the pack that was exported."""
    pack = _exported(url)

    assert parse_pack(write_pack(pack)) == pack


def test_identifiers_survive_the_way_into_another_database(url: str, other: str) -> None:
    """A database made from an export has the same public identifiers, whatever engine keeps it."""
    assert _identifiers(_into(_exported(url), other)) == _identifiers(url)


def test_loading_an_export_into_its_own_database_changes_nothing(url: str) -> None:
    """Every item of it is known already."""
    before = _identifiers(url)

    loaded = load(url, parse_pack(write_pack(_exported(url))))

    assert {word for counts in loaded.outcomes.values() for word in counts} <= {"same"}
    assert _identifiers(url) == before


def _correct(url: str) -> None:
    """Let a person edit a claim and correct an attribution."""
    with working(url, program="test", who="maria") as work:
        claim = work.batch.rows("SELECT id FROM claims ORDER BY id LIMIT 1")[0][0]
        touched = Touched()
        edit(work, "claims", int(str(claim)), {"note": "Checked."}, touched, by="maria")
        kirby = work.batch.rows(
            "SELECT a.id FROM attributions AS a JOIN sources AS s ON s.id = a.source_id"
            " JOIN claims AS c ON c.id = a.claim_id"
            " WHERE s.name = 'John Kirby' AND c.statement LIKE '%weapons are used%'"
        )[0][0]
        supersede(work, int(str(kirby)), Statement(capacity="spokesperson"), touched)


def test_corrections_by_people_are_exported(url: str, other: str) -> None:
    """What a person edited or superseded is in the export, and under its identifier."""
    _correct(url)
    pack = _exported(url)
    _into(pack, other)

    assert "Checked." in {claim.note for claim in pack.claims}
    assert "spokesperson" in {one.capacity for one in pack.attributions}
    assert _identifiers(other) == _identifiers(url)


def test_everything_is_a_pack_too(url: str, other: str) -> None:
    """``all`` has what no pack brought, under keys made from names."""
    pack = _exported(url, ALL)

    assert "john-kirby" in {source.key for source in pack.sources}
    assert _identifiers(_into(pack, other)) == _identifiers(url)


def test_a_text_that_is_not_kept_is_left_out_and_told(url: str) -> None:
    """An article without its text cannot be in a pack, nor can what it proves."""
    with working(url, program="test", who="maria") as work:
        redact(work, 1, by="maria", reason="takedown", words=True)
    with open_reader(url) as reader:
        exported = export_pack(reader, _SEEDS)

    assert len(exported.pack.articles) == 1
    assert ["its text is not kept" in told for told in exported.left_out] == [True]
    assert parse_pack(write_pack(exported.pack)) == exported.pack


def test_an_unknown_pack_is_named_with_the_nearest(url: str) -> None:
    """A pack that was never loaded is an error that suggests one that was."""
    with pytest.raises(NotFound, match="putin-pyongyang-2024"):
        _exported(url, "putin-pyongyang")


def test_keys_are_words_and_never_twice_the_same() -> None:
    """Names that give the same key get a number; names without letters get their identifier."""
    keys = Keys({"src_a": "kirby"})

    assert keys.of("src_a", "John Kirby") == "kirby"
    assert keys.of("src_b", "Kirby") == "kirby-2"
    assert keys.of("src_c", "金正恩") == "src-c"
    assert keys.of("src_d", "240mm launcher") == "x-240mm-launcher"
