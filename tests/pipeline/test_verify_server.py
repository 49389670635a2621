"""What a server keeps beside the rows: rules switched off, indexes, sequences, roles."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from claimdb.errors import ConnectionLost, NotAllowed
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Finding, Severity
from tests.pipeline.seeded import found, load_seeds, names
from tests.support.engines import PostgresEngine
from tests.support.postgres import Server, database_name
from tests.support.stores import PostgresStore


@pytest.fixture
def seeded(postgres_engine: PostgresEngine, tmp_path: Path) -> Iterator[PostgresStore]:
    """Return a database on a server, loaded from the seeds, for this test alone."""
    template = postgres_engine.template("seeds", load_seeds)
    store = postgres_engine.copied(template, tmp_path)
    yield store
    postgres_engine.drop(store)


@pytest.fixture
def role(seeded: PostgresStore, server: Server) -> Iterator[str]:
    """Return a role that may do nothing yet."""
    name = f"r_{uuid4().hex[:12]}"
    server.run(f"CREATE ROLE {name}")
    yield name
    seeded.run(f"DROP OWNED BY {name}")
    server.run(f"DROP ROLE {name}")


def _as(seeded: PostgresStore, role: str) -> str:
    """Return the address for somebody who works in this role from the beginning."""
    return f"{seeded.url}{'&' if '?' in seeded.url else '?'}options=-c%20role%3D{role}"


def _told(findings: list[Finding]) -> list[tuple[str, str | None, str]]:
    return [(one.check, one.table, one.problem) for one in findings]


@pytest.mark.parametrize(
    ("sql", "table", "problem", "remedy"),
    [
        (
            "ALTER TABLE claims DISABLE TRIGGER guard_claims_replace",
            "claims",
            "the trigger guard_claims_replace is switched off",
            "ALTER TABLE claims ENABLE TRIGGER guard_claims_replace",
        ),
        (
            "ALTER TABLE claims ENABLE REPLICA TRIGGER guard_claims_replace",
            "claims",
            "the trigger guard_claims_replace runs in replication only",
            "ALTER TABLE claims ENABLE TRIGGER guard_claims_replace",
        ),
        (
            "ALTER TABLE denials ADD CONSTRAINT more CHECK (kind <> 'x') NOT VALID",
            "denials",
            "the constraint more was never proved of the rows that were there",
            "ALTER TABLE denials VALIDATE CONSTRAINT more",
        ),
        (
            "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'pk_claims_fts'::regclass",
            "claims_fts",
            "the index pk_claims_fts misses rows",
            "REINDEX INDEX pk_claims_fts",
        ),
    ],
)
def test_what_is_not_in_force_is_named(
    seeded: PostgresStore, sql: str, table: str, problem: str, remedy: str
) -> None:
    """With the statement that brings it back, and that statement does."""
    seeded.run(sql)

    findings = found(seeded, quick=True)

    assert _told(findings) == [("integrity", table, problem)]
    assert findings[0].remedy == f"the owner runs: {remedy}"
    seeded.close()
    with psycopg.connect(seeded.address, autocommit=True) as connection:
        connection.execute(remedy.encode())
    assert found(seeded, quick=True) == []


def test_references_switched_off_are_told_once_for_a_table(seeded: PostgresStore) -> None:
    """A server holds each reference by several triggers without a name of their own."""
    seeded.run("ALTER TABLE claim_topics DISABLE TRIGGER ALL")

    told = [one for one in found(seeded, quick=True) if "reference" in one.problem]

    assert _told(told) == [("integrity", "claim_topics", "references are switched off")]
    seeded.run("ALTER TABLE claim_topics ENABLE TRIGGER ALL")
    assert found(seeded, quick=True) == []


def test_roles_for_which_no_trigger_runs_are_told(
    seeded: PostgresStore, role: str, server: Server
) -> None:
    """Whoever works in one goes around every rule without leaving a trace."""
    name = database_name(seeded.address)
    server.run(f"ALTER ROLE {role} IN DATABASE {name} SET session_replication_role = replica")

    (one,) = found(seeded, quick=True)

    assert one.problem == f"no trigger runs for role {role} (session_replication_role)"
    server.run(one.remedy.removeprefix("a superuser runs: "))
    assert found(seeded, quick=True) == []


def test_a_sequence_behind_its_rows_is_mended_by_what_is_told(seeded: PostgresStore) -> None:
    """The next row by hand would else be refused, or take a number that copies give away."""
    seeded.run("SELECT setval(pg_get_serial_sequence('topics', 'id'), 1, false)")

    (one,) = found(seeded, quick=True)

    assert (one.check, one.table) == ("sequences", "topics")
    seeded.run(one.remedy.removeprefix("the owner runs: "))
    assert found(seeded, quick=True) == []


def test_who_may_only_read_can_verify(seeded: PostgresStore, role: str) -> None:
    """Nothing is made for it on the server, and nothing locked."""
    seeded.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
    seeded.run(f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
    done = Verification(_as(seeded, role))

    assert list(done) == []
    assert done.rows > 800


def test_sequences_that_may_not_be_read_are_one_notice(seeded: PostgresStore, role: str) -> None:
    """They stay unproved, which breaks nothing."""
    seeded.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
    done = Verification(_as(seeded, role), quick=True)

    (one,) = done

    assert (one.check, one.severity) == ("sequences", Severity.NOTICE)
    assert done.violations == 0
    seeded.run(one.remedy.removeprefix("the owner runs: "))
    assert list(Verification(_as(seeded, role), quick=True)) == []


def test_who_may_not_read_is_told_what_to_ask_for(seeded: PostgresStore, role: str) -> None:
    """In place of one finding for each rule that could not be proved."""
    seeded.run(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}")
    seeded.run(f"REVOKE SELECT ON passages FROM {role}")

    with pytest.raises(NotAllowed, match="passages"):
        list(Verification(_as(seeded, role)))


def test_a_rule_that_cannot_be_asked_leaves_the_others_their_state(
    seeded: PostgresStore,
) -> None:
    """A failed question would end the transaction, and with it the one moment of all rules."""

    def write(_title: str, step: int, _steps: int) -> None:
        if step == 2:
            seeded.run("DELETE FROM claim_tallies")

    seeded.run("DROP TABLE claims_fts")

    findings = list(Verification(seeded.url, progress=write))

    assert names(findings) == ["search_index", "search_rows"]
    assert all("this could not be proved" in one.problem for one in findings)


def test_a_connection_that_is_lost_ends_it(seeded: PostgresStore) -> None:
    """Rules that nobody could ask any more are no findings."""

    def kill(_title: str, step: int, _steps: int) -> None:
        if step == 2:
            seeded.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )

    with pytest.raises(ConnectionLost):
        list(Verification(seeded.url, progress=kill))


def test_words_with_a_percent_sign_and_a_backslash_are_compared_as_they_are(
    seeded: PostgresStore,
) -> None:
    """What the driver or the server could take for a sign of its own."""
    with seeded.unguarded() as work:
        work.run("UPDATE claims SET statement = ? WHERE id = 1", "100 % of \\'it\\' :now ?")

    assert found(seeded) == []
