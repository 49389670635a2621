"""What only a server knows: TRUNCATE, COPY, views that take rows, search paths, rights."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import psycopg
import pytest
from psycopg import errors

from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS
from tests.factories import LATER, NOW, Row, digest, insert, revision
from tests.schema.refusals import refused, row_of
from tests.support.attacked import PostgresDatabase, Refused
from tests.support.databases import lent
from tests.support.postgres import Server, database_name

FACTS: Final = [table.name for table in (*EVIDENCE, *OPINIONS, *RECORDS)]
MADE: Final[Row] = {"created_by": "ana", "recorded_at": NOW}


@pytest.mark.parametrize("how", ["", "CASCADE", "RESTART IDENTITY CASCADE"])
@pytest.mark.parametrize("table", FACTS)
def test_no_table_of_facts_can_be_truncated(psql: PostgresDatabase, table: str, how: str) -> None:
    """Not even by its owner, alone or with all that points at it."""
    before = digest(psql)
    with pytest.raises((Refused, errors.FeatureNotSupported)):
        psql.execute(f"TRUNCATE {table} {how}")

    assert digest(psql) == before


def test_a_table_of_facts_is_not_truncated_along_with_another(psql: PostgresDatabase) -> None:
    """CASCADE from a table of a user's own, and many tables in one statement."""
    refused(psql, f"TRUNCATE {', '.join(FACTS)} CASCADE", match="never removed all at once")
    refused(psql, "TRUNCATE chain_links, topics CASCADE", match="never removed all at once")


def test_rows_by_copy_are_guarded_each(psql: PostgresDatabase) -> None:
    """The wrong one among a thousand takes all back."""
    number = revision(psql, "word " * 1_000)
    before = digest(psql)
    rows: list[Row] = [
        {
            "public_id": f"psg_copy{start}",
            "revision_id": number,
            "start_offset": start,
            "end_offset": start + 4,
            "exact": "word" if start != 2_500 else "wort",
            "exact_hash": "b2:0",
            **MADE,
        }
        for start in range(0, 5_000, 5)
    ]

    with pytest.raises(Refused, match="exact is not the text"):
        psql.copy("passages", rows)

    assert digest(psql) == before


def test_chains_are_kept_when_one_statement_brings_them_backwards(
    psql: PostgresDatabase,
) -> None:
    """The last link may come first; its closure is whole all the same."""
    psql.execute(
        "INSERT INTO attributions (id, public_id, revision_id, source_id, claim_id, stance, mode,"
        " via_id, created_by, recorded_at)"
        " SELECT 900 + n, 'chain' || n, 1, 1, 1, 'asserts', 'direct', nullif(899 + n, 900),"
        f" 'ana', '{NOW}' FROM generate_series(5, 1, -1) AS n ORDER BY n DESC"
    )

    links = psql.execute(
        "SELECT attribution_id, depth, link_id FROM chain_links WHERE attribution_id > 900"
    ).fetchall()
    assert sorted(links) == [
        (900 + n, depth, 900 + n - depth) for n in range(1, 6) for depth in range(1, n)
    ]


def test_a_judgement_and_what_takes_it_back_in_one_statement(psql: PostgresDatabase) -> None:
    """Whichever comes first: a program takes back nothing that a person judged."""
    row = row_of(psql, "judgements")
    columns = "id, left_source_id, right_source_id, judgement, undoes_id, created_by, run_id"
    pair = f"{row['left_source_id']!s}, {row['right_source_id']!s}, 'unsure'"
    person, program = f"(500, {pair}, NULL, 'ana', NULL, ?)", f"(501, {pair}, 500, NULL, 1, ?)"
    for both in (f"{person}, {program}", f"{program}, {person}"):
        sql = f"INSERT INTO judgements ({columns}, recorded_at) VALUES {both}"
        refused(psql, sql, (LATER, LATER), "never takes back")


COLUMNS: Final = (
    "SELECT table_name, column_name FROM information_schema.columns WHERE is_updatable = 'YES'"
    " AND table_name IN (SELECT table_name FROM information_schema.views"
    " WHERE table_schema = 'public')"
)


def test_no_view_is_a_way_round_the_guards_of_its_table(psql: PostgresDatabase) -> None:
    """PostgreSQL lets simple views be written through."""
    before, columns = digest(psql), psql.execute(COLUMNS).fetchall()
    for view in {str(view) for view, _ in columns}:
        refused(psql, f"DELETE FROM {view}", match="never removed")
    for view, column in columns:
        with suppress(Refused):
            psql.execute(f"UPDATE {view} SET {column} = NULL")

        assert digest(psql) == before, (view, column)
    assert columns


HIDING: Final = {
    "a table of the session": "CREATE TEMP TABLE revisions AS SELECT 1::bigint AS id,"
    " 'Wrong words'::text AS text, 11 AS text_length",
    "a table of one's own": "CREATE TABLE own.revisions AS SELECT 1::bigint AS id,"
    " 'Wrong words'::text AS text, 11 AS text_length",
    "a function": "CREATE FUNCTION own.substr(text, integer, integer) RETURNS text"
    " LANGUAGE sql AS $$ SELECT 'Wrong' $$",
    "an operator": "CREATE FUNCTION own.no(text, text) RETURNS boolean LANGUAGE sql"
    " AS 'SELECT FALSE'; CREATE OPERATOR own.<> (LEFTARG = text, RIGHTARG = text,"
    " FUNCTION = own.no)",
}


@pytest.mark.parametrize("what", HIDING)
def test_a_search_path_hides_nothing_from_a_guard(psql: PostgresDatabase, what: str) -> None:
    """Whoever writes may put tables, functions and operators of their own before ours."""
    psql.execute("CREATE SCHEMA own")
    psql.execute(HIDING[what])
    psql.execute("SET LOCAL search_path = own, pg_catalog, public")
    row: Row = {"public_id": "psg_x", "revision_id": 1, "start_offset": 0, "end_offset": 5}
    row |= {"exact": "Wrong", "exact_hash": "b2:0", **MADE}

    with pytest.raises(Refused, match="exact is not the text"):
        insert(psql, "passages", row)


def test_guards_are_not_switched_off_by_those_who_own_the_tables(psql: PostgresDatabase) -> None:
    """By dropping them, which 'claimdb db check' finds; not by a setting that leaves no trace."""
    with pytest.raises(errors.InsufficientPrivilege):
        psql.execute("SET session_replication_role = 'replica'")
    with pytest.raises(errors.InsufficientPrivilege):
        psql.execute("ALTER TABLE passages DISABLE TRIGGER ALL")


def test_a_loader_skips_the_look_for_identical_rows_and_no_rule(psql: PostgresDatabase) -> None:
    """The key then refuses what would have been passed over."""
    row = row_of(psql, "attributions")
    insert(psql, "attributions", row)
    psql.execute("SET LOCAL claimdb.loading = 'on'")

    with pytest.raises(Refused, match="duplicate key"):
        insert(psql, "attributions", row)


@pytest.fixture
def stranger(server: Server, owned: str) -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Give a connection of a role that may write sources, and has a schema of its own."""
    with lent(server, owned) as url, psycopg.connect(server.url(database_name(url))) as boss:
        boss.execute("CREATE ROLE stranger; CREATE SCHEMA own AUTHORIZATION stranger")
        boss.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON sources, topics TO stranger")
        boss.commit()
        boss.execute("SET ROLE stranger")
        yield boss
        boss.rollback()
        boss.execute("DROP OWNED BY stranger; DROP ROLE stranger")
        boss.commit()


def test_an_edit_is_logged_for_those_who_may_not_write_the_log(
    stranger: psycopg.Connection[tuple[object, ...]],
) -> None:
    """So that the log of a server has no line but what triggers wrote."""
    stranger.execute(
        "UPDATE sources SET name = 'X', edited_by = 'zoe', edited_at = '2025-01-01' WHERE id = 1"
    )
    with pytest.raises(errors.InsufficientPrivilege), stranger.transaction():
        stranger.execute("INSERT INTO changes DEFAULT VALUES")
    with pytest.raises(errors.InsufficientPrivilege), stranger.transaction():
        stranger.execute("SELECT * FROM changes")

    stranger.execute("RESET ROLE")
    found = stranger.execute("SELECT changed_by, after FROM changes ORDER BY id DESC LIMIT 1")
    assert found.fetchone() == ("zoe", "X")


def test_nobody_makes_the_log_write_about_a_table_of_their_own(
    stranger: psycopg.Connection[tuple[object, ...]],
) -> None:
    """A trigger elsewhere on the function that writes the log would forge its lines."""
    stranger.execute("CREATE TABLE own.topics (LIKE topics)")
    for name in ("log_topics_edit", "log_topics_removal"):
        with pytest.raises(errors.InsufficientPrivilege), stranger.transaction():
            stranger.execute(
                f"CREATE TRIGGER forge AFTER UPDATE ON own.topics FOR EACH ROW"
                f" EXECUTE FUNCTION {name}()".encode()
            )
