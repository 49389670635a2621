"""Making, upgrading and backing up a database on a server."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import make_url

from claimdb.admin import migrate
from claimdb.admin.check import check
from claimdb.db.engine import writing
from claimdb.db.postgres.writing import _BEGIN
from claimdb.errors import (
    BackupExists,
    BackupImpossible,
    DatabaseExists,
    DatabaseForeign,
    ServerDatabaseMissing,
    ServerUnusable,
    UpgradeFailed,
)
from claimdb.settings import database_url
from tests.support.engines import PostgresEngine
from tests.support.postgres import Server, database_name
from tests.support.schema import shape_in
from tests.support.stores import PostgresStore, Store

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)

#: Writes down how it was called, begins a file, and fails as pg_dump does.
FAKE = """#!/bin/sh
echo "$@" > called; echo "$PGPASSWORD" > told
for one in "$@"; do case "$one" in --file=*) echo half > "${one#--file=}";; esac; done
echo 'pg_dump: error: server version: 99; pg_dump version: 1' >&2; exit 1
"""


@pytest.fixture
def url(engine: PostgresEngine, pg_url: str) -> str:
    """Return an empty database."""
    assert engine.server.url(database_name(pg_url)) == pg_url
    return database_url(pg_url)


def test_init_fills_an_empty_database_and_no_other(url: str, tmp_path: Path) -> None:
    """What is shown has no password; a second time, nothing is changed."""
    made = migrate.init(url)

    assert made == PostgresStore(url, tmp_path).shown
    assert str(make_url(url).password) not in made
    assert check(url).drift == ()
    with pytest.raises(DatabaseExists):
        migrate.init(url)


def test_another_programs_database_is_left_alone(url: str, tmp_path: Path) -> None:
    """Neither made into ours, nor upgraded, nor copied."""
    other = PostgresStore(url, tmp_path)
    other.run("CREATE TABLE theirs (a int)")
    before = shape_in(other)
    for act in (migrate.init, migrate.upgrade, migrate.backup):
        with pytest.raises(DatabaseForeign):
            act(url)

    assert shape_in(other) == before
    other.close()


def test_a_missing_database_is_to_be_made_by_its_owner(url: str) -> None:
    """With the command that makes it."""
    for act in (migrate.init, migrate.upgrade, migrate.backup, lambda url: [*migrate.history(url)]):
        with pytest.raises(ServerDatabaseMissing, match=r"createdb .* t_\w+_none'"):
            act(f"{url}_none")


def test_a_database_in_another_encoding_is_refused(engine: PostgresEngine, url: str) -> None:
    """Its texts could not be held, and its letters would be counted otherwise."""
    name = f"{database_name(url)}_latin"
    provider = " LOCALE_PROVIDER libc" if engine.server.version >= 15 else ""
    engine.server.run(
        f"CREATE DATABASE {name} TEMPLATE template0 ENCODING LATIN1 LOCALE 'C'{provider}"
    )
    latin = engine.server.url(name)
    try:
        with pytest.raises(ServerUnusable, match=r"LATIN1 and not UTF8; make another with"):
            migrate.init(latin)
    finally:
        engine.server.drop(latin)


def test_two_who_make_the_same_database_make_one(url: str) -> None:
    """One waits for the other, and is then told that it exists."""
    environ = os.environ | {"CLAIMDB_DB": url}
    command = [sys.executable, "-m", "claimdb", "init"]
    both = [
        subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        for _ in range(2)
    ]
    said = [one.communicate()[0] for one in both]

    assert sorted(one.returncode for one in both) == [0, 5], said
    assert check(url).drift == ()


def test_an_upgrade_waits_for_a_writer_and_then_says_why(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program writes; nothing has been changed."""
    impatient = ("SET LOCAL lock_timeout = '10ms'", *_BEGIN[1:])
    with writing(store.url):
        monkeypatch.setattr("claimdb.db.postgres.writing._BEGIN", impatient)
        with pytest.raises(UpgradeFailed, match="is as it was: the database is locked"):
            migrate.upgrade(store.url)

    assert check(store.url).drift == ()


def test_a_role_without_rights_is_told_which(engine: PostgresEngine, url: str) -> None:
    """In the server's words, with nothing made."""
    role = f"nobody_{database_name(url)}"
    engine.server.run(f"CREATE ROLE {role} LOGIN PASSWORD '{role}'")
    theirs = make_url(url).set(username=role, password=role)
    store = PostgresStore(url, Path())
    store.run("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    try:
        with pytest.raises(UpgradeFailed, match="permission denied for schema public"):
            migrate.init(theirs.render_as_string(hide_password=False))
    finally:
        store.close()
        engine.server.run(f"DROP ROLE {role}")


def test_a_backup_writes_over_nothing_and_has_its_own_name(
    store: PostgresStore, server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the current folder unless told otherwise, and never the same twice."""
    monkeypatch.setenv("PATH", str(server.cluster.bin))
    first, second = (migrate.backup(store.url) for _ in range(2))
    with pytest.raises(BackupExists):
        migrate.backup(store.url, first)

    assert {first.absolute(), second.absolute()} == set(tmp_path.glob("*.dump"))
    assert first.name.startswith(f"{database_name(store.address)}-2")
    assert first.read_bytes().startswith(b"PGDMP")


@pytest.mark.parametrize(
    "form",
    [
        "postgresql+psycopg://{user}:{word}@127.0.0.1:{port}/{name}",
        "postgresql+psycopg://{user}@127.0.0.1:{port}/{name}?password={word}&sslmode=prefer",
        "postgresql+psycopg://{user}:{word}@127.0.0.1:{port},127.0.0.1:{port}/{name}",
    ],
)
def test_no_password_stands_on_a_command_line(
    form: str, store: PostgresStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other users of the machine see command lines; and what failed leaves no file."""
    url = make_url(store.url)
    secret = str(url.password)
    given = form.format(user=url.username, word=secret, port=url.port, name=url.database)
    (tmp_path / "pg_dump").write_text(FAKE)
    (tmp_path / "pg_dump").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    target = tmp_path / "copy.dump"
    with pytest.raises(BackupImpossible, match=r"pg_dump could not read the server: server versi"):
        migrate.backup(given, target)

    called = (tmp_path / "called").read_text()
    assert secret not in called
    assert f"127.0.0.1:{url.port}" in called
    assert (tmp_path / "told").read_text().strip() == secret
    assert not target.exists()
