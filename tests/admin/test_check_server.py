"""``check`` names every drift of a database on a server, and leaves nothing behind."""

from typing import Final

import pytest
from sqlalchemy import make_url

from claimdb.admin import migrate
from claimdb.admin.check import Difference, check
from claimdb.admin.shape import Part
from claimdb.db.state import DatabaseState
from claimdb.errors import NotAllowed, UpgradeFailed
from tests.support.engines import PostgresEngine
from tests.support.postgres import database_name
from tests.support.schema import shape_in
from tests.support.stores import PostgresStore, Store

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)

#: What somebody did, and what is found: kind, table, name, difference, and a word of the way out.
DRIFT: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "DROP TABLE claim_implications CASCADE": (
        "table", "", "claim_implications", "missing", "backup",
    ),
    "CREATE TABLE mine (a int)": ("table", "", "mine", "unexpected", "DROP TABLE mine"),
    "ALTER TABLE topics ADD COLUMN x text": ("column", "topics", "x", "unexpected", "backup"),
    "ALTER TABLE runs DROP COLUMN model CASCADE": ("column", "runs", "model", "missing", "backup"),
    "ALTER TABLE runs ALTER COLUMN model SET NOT NULL": (
        "column", "runs", "model", "changed", "backup",
    ),
    "DROP TRIGGER guard_runs_update ON runs;"
    ' ALTER TABLE runs ALTER COLUMN name TYPE text COLLATE pg_catalog."default"': (
        "column", "runs", "name", "changed", "backup",
    ),
    "ALTER TABLE runs ALTER COLUMN id DROP IDENTITY": (
        "column", "runs", "id", "changed", "backup",
    ),
    "ALTER TABLE articles ALTER COLUMN kind SET DEFAULT 'retelling'": (
        "column", "articles", "kind", "changed", "backup",
    ),
    "ALTER TABLE claims DROP CONSTRAINT ck_claims_statement": (
        "CHECK", "claims", "ck_claims_statement", "missing",
        "ALTER TABLE claims ADD CONSTRAINT ck_claims_statement CHECK (",
    ),
    "ALTER TABLE claims DROP CONSTRAINT ck_claims_statement,"
    " ADD CONSTRAINT ck_claims_statement CHECK (statement <> '')": (
        "CHECK", "claims", "ck_claims_statement", "changed",
        "ALTER TABLE claims DROP CONSTRAINT ck_claims_statement; ALTER TABLE claims ADD",
    ),
    "ALTER TABLE topics ADD CONSTRAINT mine CHECK (slug <> 'x')": (
        "CHECK", "topics", "mine", "unexpected", "ALTER TABLE topics DROP CONSTRAINT mine",
    ),
    "ALTER TABLE topics DROP CONSTRAINT uq_topics_slug": (
        "unique key", "topics", "uq_topics_slug", "missing", "UNIQUE (slug)",
    ),
    "ALTER TABLE reviews DROP CONSTRAINT fk_reviews_attribution_id_attributions": (
        "foreign key", "reviews", "fk_reviews_attribution_id_attributions", "missing",
        "FOREIGN KEY (attribution_id) REFERENCES attributions(id)",
    ),
    "ALTER TABLE topics DISABLE TRIGGER ALL": (
        "foreign key", "topics", "fk_topics_run_id_runs", "disabled", "ENABLE TRIGGER ALL",
    ),
    "ALTER TABLE claims DISABLE TRIGGER guard_claims_who": (
        "trigger", "claims", "guard_claims_who", "disabled", "'claimdb db upgrade'",
    ),
    "DROP TRIGGER guard_passages_update ON passages": (
        "trigger", "passages", "guard_passages_update", "missing", "'claimdb db upgrade'",
    ),
    "CREATE TRIGGER mine BEFORE INSERT ON topics FOR EACH ROW"
    " EXECUTE FUNCTION suppress_redundant_updates_trigger()": (
        "trigger", "topics", "mine", "unexpected", "DROP TRIGGER mine ON topics",
    ),
    "CREATE RULE mine AS ON DELETE TO topics DO INSTEAD NOTHING": (
        "rule", "topics", "mine", "unexpected", "DROP RULE mine ON topics",
    ),
    "CREATE VIEW mine AS SELECT 1 AS one": ("view", "", "mine", "unexpected", "DROP VIEW mine"),
    "DROP VIEW contested_claims": ("view", "", "contested_claims", "missing", "upgrade"),
    "CREATE MATERIALIZED VIEW mine AS SELECT 1 AS one": (
        "materialized view", "", "mine", "unexpected", "DROP MATERIALIZED VIEW mine",
    ),
    "DROP INDEX ix_claims_canonical_id": (
        "index", "claims", "ix_claims_canonical_id", "missing",
        "CREATE INDEX ix_claims_canonical_id ON claims USING btree (canonical_id)",
    ),
    "DROP INDEX ix_claims_canonical_id; CREATE INDEX ix_claims_canonical_id ON claims (note)": (
        "index", "claims", "ix_claims_canonical_id", "changed",
        "DROP INDEX ix_claims_canonical_id; CREATE INDEX",
    ),
    'CREATE INDEX "My Own" ON topics (name)': (
        "index", "topics", '"My Own"', "unexpected", 'DROP INDEX "My Own"',
    ),
    "CREATE FUNCTION mine(int) RETURNS int LANGUAGE sql AS 'SELECT 1'": (
        "function", "", "mine(integer)", "unexpected", "DROP ROUTINE mine(integer)",
    ),
    "CREATE OR REPLACE FUNCTION instr(text, text) RETURNS int LANGUAGE sql AS 'SELECT 1'": (
        "function", "", "instr(text, text)", "changed", "'claimdb db upgrade'",
    ),
    "ALTER FUNCTION guard_claims_replace() SECURITY DEFINER": (
        "function", "", "guard_claims_replace()", "changed", "'claimdb db upgrade'",
    ),
    "CREATE SEQUENCE mine": ("sequence", "", "mine", "unexpected", "DROP SEQUENCE mine"),
    "ALTER TABLE text_chunks SET UNLOGGED": (
        "setting", "text_chunks", "UNLOGGED", "unexpected", "SET LOGGED",
    ),
    "ALTER TABLE runs ENABLE ROW LEVEL SECURITY": (
        "setting", "runs", "ROW LEVEL SECURITY", "unexpected", "DISABLE ROW LEVEL SECURITY",
    ),
}  # fmt: skip


@pytest.mark.parametrize("script", DRIFT)
def test_each_kind_of_drift_is_named(script: str, store: Store) -> None:
    """One difference, with what it is, where, and a way out in one sentence."""
    kind, table, name, difference, way_out = DRIFT[script]
    with store.working() as work:
        for statement in script.split("; "):
            work.run(statement)
    report = check(store.url)

    (drift,) = [one for one in report.drift if one.part == Part(kind, table, name)]
    assert drift.difference is Difference(difference)
    assert str(drift).startswith(f"{drift.subject} is ")
    assert way_out in drift.way_out
    assert "differen" in report.summary


def test_a_check_leaves_nothing_behind(store: Store) -> None:
    """The scratch schema is gone, and no password is shown."""
    before = shape_in(store)
    report = check(store.url)

    assert report.drift == ()
    assert report.place == store.shown
    assert str(make_url(store.url).password) not in report.summary
    assert shape_in(store) == before
    assert store.rows("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'claimdb%'") == []


def test_the_way_out_leads_out(store: Store) -> None:
    """What the sentences say to run is run, until nothing is left to say."""
    with store.working() as work:
        work.run("ALTER TABLE topics DROP CONSTRAINT uq_topics_slug")
        work.run("ALTER TABLE reviews DROP CONSTRAINT fk_reviews_attribution_id_attributions")
        work.run("DROP INDEX ix_claims_canonical_id")
        work.run("CREATE INDEX ix_claims_canonical_id ON claims (note)")
        work.run("CREATE FUNCTION mine(int) RETURNS int LANGUAGE sql AS 'SELECT 1'")
    for drift in check(store.url).drift:
        for statement in drift.way_out.partition(" by ")[2].split("; "):
            store.run(statement)

    assert check(store.url).drift == ()


def test_an_upgrade_mends_managed_code(store: Store) -> None:
    """Views, triggers and functions are made anew also where the schema is current."""
    with store.working() as work:
        work.run("ALTER TABLE claims DISABLE TRIGGER guard_claims_who")
        work.run("DROP TRIGGER guard_passages_update ON passages")
        work.run("DROP VIEW contested_claims")
        work.run(
            "CREATE OR REPLACE FUNCTION instr(text, text) RETURNS int LANGUAGE sql AS 'SELECT 1'"
        )
    assert len(check(store.url).drift) == 4

    done = migrate.upgrade(store.url)

    assert (done.before, done.backup) == (done.after, None)
    assert check(store.url).drift == ()


def test_a_users_view_on_ours_stops_an_upgrade_and_is_named(store: Store) -> None:
    """It is not lost by it; without it, the upgrade goes on."""
    store.run("CREATE VIEW mine AS SELECT claim FROM contested_claims")
    with pytest.raises(UpgradeFailed, match="view mine depends on view contested_claims"):
        migrate.upgrade(store.url)

    assert [one.part.name for one in check(store.url).drift] == ["mine"]


def test_a_role_that_may_not_make_a_schema_is_told_so(
    engine: PostgresEngine, store: PostgresStore
) -> None:
    """Its database is not said to be sound when nobody has looked."""
    role = f"reader_{database_name(store.address)}"
    engine.server.run(f"CREATE ROLE {role} LOGIN PASSWORD '{role}'")
    try:
        store.run(f"GRANT SELECT ON alembic_version TO {role}")
        url = make_url(store.url).set(username=role, password=role)
        with pytest.raises(NotAllowed, match=r"right to CREATE.*scratch schema"):
            check(url.render_as_string(hide_password=False))
    finally:
        store.run(f"DROP OWNED BY {role}")
        engine.server.run(f"DROP ROLE {role}")


def test_a_schema_of_its_own_is_as_good(store: PostgresStore) -> None:
    """Several desks in one database, each behind its search path; extensions are nobody's drift."""
    store.run('CREATE SCHEMA "Desk Two"')
    url = f"{store.url}?options=-csearch_path%3D%22Desk%5C%20Two%22"
    migrate.init(url)
    store.run("CREATE TABLE public.mine (a int)")

    assert check(url).drift == ()
    assert [one.part.name for one in check(store.url).drift] == ["mine"]


def test_states_are_told_apart(store: Store, pg_url: str) -> None:
    """A database that is not there, an empty one, a newer one, another program's."""
    assert check(f"{pg_url}x").state is DatabaseState.MISSING
    assert "createdb" in str(check(f"{pg_url}x").problem)
    assert check(pg_url).state is DatabaseState.EMPTY
    store.run("UPDATE alembic_version SET version_num = '9999'")
    assert check(store.url).state is DatabaseState.NEWER
    store.run("COMMENT ON TABLE alembic_version IS NULL")
    assert check(store.url).state is DatabaseState.FOREIGN
