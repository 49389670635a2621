"""Roles on a server: what each may do, tried by logging in as one who has it."""

from collections.abc import Callable, Iterator
from contextlib import closing
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest

from claimdb.admin import migrate
from claimdb.admin.grants import Role, grant
from claimdb.db.reader import open_reader
from claimdb.errors import NotAllowed, ServerNeeded
from claimdb.model.tables import metadata
from claimdb.model.vocab import ReviewDecision
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import decide, redact_texts
from claimdb.pipeline.load import load_pack
from claimdb.pipeline.rebuild import rebuild
from claimdb.pipeline.verify import Verification
from tests.support.postgres import Make
from tests.support.repository import ROOT

SEEDS = ROOT / "seeds" / "putin-pyongyang-2024"
LogIn = Callable[[Role], str]


def _with_seeds(url: str) -> None:
    migrate.init(url)
    load_pack(url, SEEDS)


@pytest.fixture
def filled(pg_template: Callable[[str, Make], str], pg_copy: Callable[[str], str]) -> str:
    """Return the URL, as its maker, of a database with the seeds in it."""
    return pg_copy(pg_template("seeds_for_roles", _with_seeds))


@pytest.fixture
def log_in(filled: str) -> Iterator[LogIn]:
    """Return what gives the URL of somebody new who has a role."""
    made = []
    with closing(psycopg.connect(_plain(filled), autocommit=True)) as owner:

        def somebody(role: Role) -> str:
            name = f"somebody_{uuid4().hex[:8]}"
            owner.execute(f"CREATE ROLE {name} LOGIN PASSWORD '{name}'")
            made.append(name)
            grant(filled, {role: [name]})
            place = urlsplit(filled)
            host = place.netloc.rpartition("@")[2]
            return urlunsplit(place._replace(netloc=f"{name}:{name}@{host}"))

        yield somebody
        (database,) = owner.execute("SELECT current_database()").fetchone() or ("",)
        roles = ", ".join([*made, *(f'"{database}_{role}"' for role in Role)])
        owner.execute(f"REASSIGN OWNED BY {roles} TO CURRENT_USER")
        owner.execute(f"DROP OWNED BY {roles}")
        owner.execute(f"DROP ROLE {roles}")


def _plain(url: str) -> str:
    return url.replace("+psycopg", "")


def _denial(url: str) -> str:
    with open_reader(url) as reader:
        (row,) = reader.rows("SELECT public_id FROM attributions WHERE stance = 'denies' LIMIT 1")
    return str(row["public_id"])


def _refused(url: str, statement: str) -> bool:
    with closing(psycopg.connect(_plain(url), autocommit=True)) as connection:
        try:
            connection.execute(statement)
        except psycopg.errors.InsufficientPrivilege:
            return True
        except psycopg.Error as error:
            pytest.fail(f"{statement}: refused, but for another reason: {error}")
    return False


def test_a_reader_sees_all_and_changes_nothing(log_in: LogIn) -> None:
    """Reading and proving work; every way to write to a table is refused by the server."""
    url = log_in(Role.READER)
    with open_reader(url) as reader:
        assert reader.rows("SELECT count(*) AS n FROM contested_claims") == [{"n": 1}]
    assert list(Verification(url)) == []
    for table in (*metadata.tables, "claims_fts", "alembic_version"):
        for attack in (
            f"INSERT INTO {table} DEFAULT VALUES",
            f"DELETE FROM {table}",
            f"TRUNCATE {table} CASCADE",
            f"COPY {table} FROM STDIN",
            f"BEGIN; LOCK TABLE {table} IN EXCLUSIVE MODE",
        ):
            assert _refused(url, attack), attack
        first = metadata.tables[table].columns.keys()[0] if table in metadata.tables else None
        if first:
            assert _refused(url, f"UPDATE {table} SET {first} = {first}")


_WAYS_AROUND = (
    "CREATE TABLE mine (id int)",
    "CREATE TEMP TABLE mine (id int)",
    "CREATE VIEW mine AS SELECT 1",
    "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER TABLE claims DISABLE TRIGGER ALL",
    "DROP TABLE claims CASCADE",
    "DROP VIEW contested_claims",
    "SELECT nextval('claims_id_seq')",
    "SELECT setval('claims_id_seq', 1)",
    "SET session_replication_role = replica",
    "UPDATE current_attributions SET claim_id = 1",
    "CREATE RULE mine AS ON SELECT TO claims DO INSTEAD NOTHING",
    "COMMENT ON TABLE claims IS 'mine'",
    "CREATE SCHEMA mine",
)


def test_a_reader_finds_no_way_around(log_in: LogIn) -> None:
    """Neither the schema, nor a sequence, nor a switch, nor a place of their own."""
    url = log_in(Role.READER)
    for attack in _WAYS_AROUND:
        assert _refused(url, attack), attack


def test_commands_tell_a_reader_whom_to_ask(log_in: LogIn) -> None:
    """The way out is in the sentence."""
    url = log_in(Role.READER)
    with pytest.raises(NotAllowed, match="claimdb db grants"):
        decide(Desk(url, "anna"), _denial(url), ReviewDecision.REJECTED, "not said")


def test_a_reviewer_decides_and_adds_nothing(log_in: LogIn) -> None:
    """A decision is kept, and counted at once; facts are the writers'."""
    url = log_in(Role.REVIEWER)
    decide(Desk(url, "anna"), _denial(url), ReviewDecision.REJECTED, "not said")
    assert list(Verification(url)) == []
    for attack in (
        "DELETE FROM reviews",
        "INSERT INTO claims DEFAULT VALUES",
        "UPDATE claims SET statement = 'mine'",
        "TRUNCATE claim_tallies",
    ):
        assert _refused(url, attack), attack


def test_a_writer_adds_edits_and_redacts(log_in: LogIn, filled: str) -> None:
    """All that the commands do, and nothing to the schema."""
    url = log_in(Role.WRITER)
    load_pack(url, SEEDS)
    rebuild(url)
    with open_reader(url) as reader:
        (row,) = reader.rows("SELECT public_id FROM articles ORDER BY id LIMIT 1")
    redact_texts(Desk(url, "boris"), str(row["public_id"]), "takedown", words=True)
    assert list(Verification(filled)) == []
    for attack in (
        "ALTER TABLE claims DISABLE TRIGGER ALL",
        "TRUNCATE claim_tallies",
        "INSERT INTO changes DEFAULT VALUES",
        "DELETE FROM attributions",
        "UPDATE attributions SET stance = 'denies'",
        "DROP VIEW contested_claims",
    ):
        assert _refused(url, attack), attack


def test_an_owner_upgrades_and_the_others_keep_their_rights(log_in: LogIn) -> None:
    """Views are made anew by an upgrade, and a reader still sees them."""
    reader, owner = log_in(Role.READER), log_in(Role.OWNER)
    migrate.upgrade(owner)
    with open_reader(reader) as opened:
        assert opened.rows("SELECT count(*) AS n FROM contested_claims") == [{"n": 1}]
    migrate.upgrade(log_in(Role.OWNER))


def test_tables_of_others_in_the_same_schema_are_left_alone(log_in: LogIn, filled: str) -> None:
    """They are neither shown to readers nor given away."""
    with closing(psycopg.connect(_plain(filled), autocommit=True)) as connection:
        connection.execute("CREATE TABLE private (secret text)")
    assert _refused(log_in(Role.READER), "SELECT * FROM private")


def test_a_file_has_no_roles(filled_file: object) -> None:
    """The rights of a file are those of its folder."""
    with pytest.raises(ServerNeeded, match="in a file has no roles"):
        grant(f"sqlite:///{filled_file}")
