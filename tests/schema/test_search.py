"""Search and chains are kept in step by triggers: after inserts, edits and bulk loads."""

import sqlite3

import pytest

from claimdb.admin.managed import CHUNKS, SEARCHED
from tests.factories import attribution, claim, passage, revision
from tests.schema.refusals import refused

INDEXES = (*(f"{table}_fts" for table in SEARCHED), CHUNKS)


def found(connection: sqlite3.Connection, index: str, words: str) -> set[int]:
    """Return the numbers of the rows in which ``words`` are found."""
    rows = connection.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ?", (words,))
    return {number for (number,) in rows}


def sound(connection: sqlite3.Connection) -> bool:
    """Return whether each index says exactly what its rows say."""
    for index in INDEXES:
        connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    return True


def test_an_edited_claim_is_found_by_its_new_words_only(db: sqlite3.Connection) -> None:
    """The old ones are forgotten."""
    number = claim(db, statement="North Korea supplied shells")
    assert found(db, "claims_fts", "shells") == {number}
    db.execute(
        "UPDATE claims SET statement = 'North Korea supplied grenades', edited_by = 'zoe',"
        " edited_at = '2024-07-01T00:00:00Z' WHERE id = ?",
        (number,),
    )

    assert found(db, "claims_fts", "shells") == set()
    assert found(db, "claims_fts", "grenades") == {number}
    assert sound(db)


def test_a_moved_cache_leaves_the_index_as_it_is(db: sqlite3.Connection) -> None:
    """The linker moves canonical_id often, and no word changes with it."""
    before = db.execute("SELECT count(*) FROM claims_fts_data").fetchone()
    db.execute("UPDATE claims SET canonical_id = 1")

    assert db.execute("SELECT count(*) FROM claims_fts_data").fetchone() == before
    assert sound(db)


def test_a_row_passed_over_is_not_indexed_twice(db: sqlite3.Connection) -> None:
    """Loading twice leaves search as it was."""
    for verb in ("INSERT", "INSERT OR REPLACE"):
        for table in ("claims", "passages", "revisions"):
            db.execute(f"{verb} INTO {table} SELECT * FROM {table} WHERE id = 1")

    assert found(db, "passages_fts", "missiles") == {1}
    assert sound(db)


def test_a_refused_row_is_not_indexed(db: sqlite3.Connection) -> None:
    """What a trigger wrote leaves with the row."""
    refused(
        db,
        "INSERT INTO claims (public_id, statement, run_id, recorded_at)"
        " VALUES ('clm_z', 'torpedoes', 4711, 'now')",
    )

    assert found(db, "claims_fts", "torpedoes") == set()
    assert sound(db)


@pytest.mark.parametrize(
    ("length", "windows"),
    [
        (0, [(0, 0)]),
        (1, [(0, 1)]),
        (16_000, [(0, 16_000)]),
        (16_001, [(0, 16_000), (15_800, 16_001)]),
        (31_800, [(0, 16_000), (15_800, 31_800)]),
        (31_801, [(0, 16_000), (15_800, 31_800), (31_600, 31_801)]),
    ],
)
def test_a_text_is_cut_into_windows_that_overlap(
    shell: sqlite3.Connection, length: int, windows: list[tuple[int, int]]
) -> None:
    """They cover the whole text, and a phrase at a border is whole in one of them."""
    number = revision(shell, "é" * length)
    rows = shell.execute(
        "SELECT start_offset, end_offset FROM text_chunks WHERE revision_id = ? ORDER BY 1",
        (number,),
    ).fetchall()

    assert rows == windows


def test_a_phrase_across_a_border_is_found(shell: sqlite3.Connection) -> None:
    """Also far behind the position where other engines stop counting."""
    text = "word " * 3_199 + "landmines exploded " + "word " * 9_000
    revision(shell, text)

    assert len(found(shell, CHUNKS, '"landmines exploded"')) == 1
    assert sound(shell)


def test_accents_and_possessives_are_folded(db: sqlite3.Connection) -> None:
    """Zelensky finds Zelenský, Pyongyang finds Pyongyang's."""
    number = revision(db, "Zelenský spoke of Pyongyang’s shells.")
    words = passage(db, number, "Pyongyang’s shells")

    assert found(db, CHUNKS, "Zelensky") != set()
    assert found(db, "passages_fts", "pyongyang") == {words}


def test_chains_are_kept_when_rows_come_in_bulk(db: sqlite3.Connection) -> None:
    """One statement with many rows fires the triggers for each."""
    first = attribution(db, 1)
    db.execute(
        "INSERT INTO attributions (id, public_id, revision_id, source_id, claim_id, stance, mode,"
        " via_id, created_by, recorded_at)"
        " SELECT ? + value, 'bulk' || value, 1, 1, 1, 'asserts', 'direct', ? + value - 1,"
        " 'ana', 'now' FROM json_each('[1, 2, 3]')",
        (first, first),
    )

    links = db.execute(
        "SELECT link_id FROM chain_links WHERE attribution_id = ? ORDER BY depth", (first + 3,)
    ).fetchall()
    assert [number for (number,) in links] == [first + 2, first + 1, first]
