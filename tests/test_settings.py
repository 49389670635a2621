"""Settings: which database, who acts, from which confidence machine rows count."""

from pathlib import Path

import pytest

from claimdb.errors import SettingUnusable, WhoUnknown
from claimdb.settings import Settings, database_url, raw_folder, sqlite_path


def test_the_database_is_in_the_data_folder_unless_said_otherwise() -> None:
    """Without option and environment, the default path is used."""
    assert Settings.load({}).db_url == "sqlite:///data/claimdb.db"


def test_an_option_outranks_the_environment() -> None:
    """What stands on the command line wins over CLAIMDB_DB and CLAIMDB_USER."""
    settings = Settings.load({"CLAIMDB_DB": "a.db", "CLAIMDB_USER": "ann"}, db="b.db", by="bob")

    assert (settings.db_url, settings.who) == ("sqlite:///b.db", "bob")


def test_the_environment_is_used_where_there_is_no_option() -> None:
    """CLAIMDB_DB and CLAIMDB_USER are read."""
    environ = {"CLAIMDB_DB": "a.db", "CLAIMDB_USER": "ann"}

    assert Settings.load(environ) == Settings("sqlite:///a.db", "ann")


@pytest.mark.parametrize(
    ("variable", "option", "asked"),
    [
        (None, None, ""),
        ("rules", None, "rules"),
        ("rules", "fast", "fast"),
        ("none", "fast", "fast"),
        ("none", None, None),
        ("rules", "none", None),
    ],
)
def test_an_extractor_is_named_by_option_or_environment(
    variable: str | None, option: str | None, asked: str | None
) -> None:
    """The option outranks CLAIMDB_EXTRACTOR; "none" switches extraction off in either."""
    environ = {"CLAIMDB_EXTRACTOR": variable} if variable else {}

    assert Settings.load(environ).extractor_asked(option) == asked


def test_empty_variables_count_as_absent() -> None:
    """A variable set to nothing, as shells do, means the default."""
    environ = {"CLAIMDB_DB": ""}

    assert Settings.load(environ).db_url == "sqlite:///data/claimdb.db"


@pytest.mark.parametrize("option", ["db", "by"])
def test_an_empty_option_is_refused(option: str) -> None:
    """Somebody meant a certain database, or a certain person, and not the default."""
    with pytest.raises(SettingUnusable, match=f"--{option}, or leave the option out"):
        Settings.load({}, **{option: ""})


def test_where_pages_are_published_is_told_by_the_environment() -> None:
    """Nowhere, unless it is told; nothing is made of it here."""
    told = Settings.load({"CLAIMDB_BASE_IRI": "https://facts.example.org/"})

    assert told.base_iri == "https://facts.example.org/"
    assert Settings.load({"CLAIMDB_BASE_IRI": ""}).base_iri is None


def test_without_option_and_variable_the_login_name_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The login name is who acts."""
    monkeypatch.setenv("LOGNAME", "carla")

    assert Settings.load({}).person() == "carla"


def test_a_user_without_a_login_name_is_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a container whose user has no entry, reading still works."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 2**31 - 7)

    assert Settings.load({}).who is None


def test_a_user_without_a_name_is_asked_for_one() -> None:
    """In a container whose user has no name, recording says how to give one."""
    with pytest.raises(WhoUnknown, match="--by NAME"):
        Settings("sqlite:///a.db", who=None).person()


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("facts.db", "sqlite:///facts.db"),
        ("/data/facts.db", "sqlite:////data/facts.db"),
        ("sqlite:///facts.db", "sqlite:///facts.db"),
        ("postgresql+psycopg://u@h/facts", "postgresql+psycopg://u@h/facts"),
    ],
)
def test_a_database_is_a_path_or_a_url(value: str, url: str) -> None:
    """A path becomes a URL; a URL stays as it is."""
    assert database_url(value) == url


@pytest.mark.parametrize("value", ["what?.db", "sqlite:///file:facts.db?uri=true"])
def test_what_a_url_cannot_carry_is_refused(value: str) -> None:
    """Such a path would be cut in silence, so it is an error."""
    with pytest.raises(SettingUnusable):
        database_url(value)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///facts.db", Path("facts.db")),
        ("sqlite:////data/facts.db", Path("/data/facts.db")),
        ("sqlite+pysqlite:///facts.db?timeout=5", Path("facts.db")),
        ("sqlite://", None),
        ("sqlite:///:memory:", None),
        ("postgresql://h/facts", None),
    ],
)
def test_the_file_behind_a_url(url: str, path: Path | None) -> None:
    """Only a SQLite file has a path."""
    assert sqlite_path(url) == path


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("sqlite:///desk/facts.db", Path("desk/raw")),
        ("sqlite:////srv/facts.db", Path("/srv/raw")),
        ("postgresql+psycopg://desk@host/facts", Path("data/raw")),
    ],
)
def test_raw_bytes_are_kept_beside_the_database(url: str, folder: Path) -> None:
    """Or, for a server, where its file would be."""
    assert raw_folder(url) == folder


def test_a_password_is_never_shown() -> None:
    """Messages carry the URL of a server without its password."""
    shown = Settings("postgresql+psycopg://ann:s3cret@host/facts").db_shown

    assert shown == "postgresql://ann:***@host/facts"


def test_a_file_is_shown_as_its_path() -> None:
    """Messages name a SQLite file as a person would."""
    assert Settings("sqlite:///data/claimdb.db").db_shown == "data/claimdb.db"
