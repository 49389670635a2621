"""Search and chains are kept in step by triggers: after inserts, edits and bulk loads."""

import pytest

from tests.factories import NOW, attribution, claim, digest, passage, revision
from tests.schema.finding import found, sound
from tests.schema.refusals import refused, row_of
from tests.support.attacked import Database, SqliteDatabase


def test_an_edited_claim_is_found_by_its_new_words_only(db: Database) -> None:
    """The old ones are forgotten."""
    number = claim(db, statement="North Korea supplied shells")
    assert found(db, "claims", "shells") == {number}
    db.execute(
        "UPDATE claims SET statement = 'North Korea supplied grenades', edited_by = 'zoe',"
        " edited_at = '2024-07-01T00:00:00Z' WHERE id = ?",
        (number,),
    )

    assert found(db, "claims", "shells") == set()
    assert found(db, "claims", "grenades") == {number}
    assert sound(db)


def test_a_moved_cache_leaves_the_index_as_it_is(db: Database) -> None:
    """The linker moves canonical_id often, and no word changes with it."""
    what = (
        "count(*) FROM claims_fts_data"
        if isinstance(db, SqliteDatabase)
        else ("string_agg(ctid::text, ' ' ORDER BY ctid) FROM claims_fts")
    )
    before = db.execute(f"SELECT {what}").fetchone()
    db.execute("UPDATE claims SET canonical_id = 1")

    assert db.execute(f"SELECT {what}").fetchone() == before
    assert sound(db)


def test_a_row_passed_over_is_not_indexed_twice(looking: Database) -> None:
    """Loading twice leaves search as it was."""
    before = digest(looking)
    for table in ("claims", "passages", "revisions"):
        row = row_of(looking, table, 1)
        for way in looking.ways_in:
            if way != "MERGE":  # which sees the number, and wants an edit
                looking.add(table, row, way)

    assert digest(looking) == before
    assert found(looking, "passages", "missiles") == {1}
    assert sound(looking)


def test_a_refused_row_is_not_indexed(db: Database) -> None:
    """What a trigger wrote leaves with the row."""
    refused(
        db,
        "INSERT INTO claims (public_id, statement, run_id, recorded_at)"
        " VALUES ('clm_z', 'torpedoes', 4711, ?)",
        (NOW,),
    )

    assert found(db, "claims", "torpedoes") == set()
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
    shell: Database, length: int, windows: list[tuple[int, int]]
) -> None:
    """They cover the whole text, and a phrase at a border is whole in one of them."""
    number = revision(shell, "é" * length)
    rows = shell.execute(
        "SELECT start_offset, end_offset FROM text_chunks WHERE revision_id = ? ORDER BY 1",
        (number,),
    ).fetchall()

    assert rows == windows


def test_a_phrase_across_a_border_is_found(shell: Database) -> None:
    """Also far behind the position where other engines stop counting."""
    text = "word " * 3_199 + "landmines exploded " + "word " * 9_000
    revision(shell, text)

    assert len(found(shell, "text_chunks", '"landmines exploded"')) == 1
    assert sound(shell)


def test_accents_and_possessives_are_folded(db: Database) -> None:
    """Zelensky finds Zelenský, Pyongyang finds Pyongyang's."""
    number = revision(db, "Zelenský spoke of Pyongyang’s shells.")
    words = passage(db, number, "Pyongyang’s shells")

    assert found(db, "text_chunks", "Zelensky") != set()
    assert found(db, "passages", "pyongyang") == {words}


def test_chains_are_kept_when_rows_come_in_bulk(db: Database) -> None:
    """One statement with many rows fires the triggers for each."""
    first = attribution(db, 1)
    db.execute(
        "INSERT INTO attributions (id, public_id, revision_id, source_id, claim_id, stance, mode,"
        " via_id, created_by, recorded_at)"
        " SELECT ? + value, 'bulk' || value, 1, 1, 1, 'asserts', 'direct', ? + value - 1,"
        " 'ana', ? FROM (SELECT 1 AS value UNION SELECT 2 UNION SELECT 3) AS counted",
        (first, first, NOW),
    )

    links = db.execute(
        "SELECT link_id FROM chain_links WHERE attribution_id = ? ORDER BY depth", (first + 3,)
    ).fetchall()
    assert [number for (number,) in links] == [first + 2, first + 1, first]
