"""The one way out of rule 4: a text or its words may be taken down, once, with a reason."""

import sqlite3
from typing import Final

import pytest

from claimdb.canonical import text_hash
from tests.factories import LATER, NOW, TEXT, Row, digest, insert, passage, revision
from tests.schema.refusals import refused, refused_row, row_of

REVISION: Final = (
    "UPDATE revisions SET text = NULL, withheld_reason = 'court order', withheld_by = 'zoe',"
    f" withheld_at = '{LATER}'"
)
PASSAGE: Final = "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = 'x'"


def found(connection: sqlite3.Connection, index: str, word: str) -> int:
    """Return how many rows a search finds."""
    (count,) = connection.execute(
        f"SELECT count(*) FROM {index} WHERE {index} MATCH ?", (word,)
    ).fetchone()
    return int(count)


def test_a_redacted_text_is_gone_and_its_hash_stays(db: sqlite3.Connection) -> None:
    """Hash, length, reason, who and when remain, and the passages that were not redacted."""
    db.execute(REVISION)

    row = row_of(db, "revisions")
    assert row["text"] is None
    assert (row["text_hash"], row["text_length"]) == (text_hash(TEXT), len(TEXT))
    assert row_of(db, "passages")["exact"] == "missiles"


def test_a_redacted_text_is_found_no_more(db: sqlite3.Connection) -> None:
    """Neither by search, nor in its windows; the index knows no word that it should not."""
    assert found(db, "text_chunks_fts", "missiles") == 1
    db.execute(REVISION)

    assert found(db, "text_chunks_fts", "missiles") == 0
    assert db.execute("SELECT count(*) FROM text_chunks").fetchone() == (0,)
    db.execute("INSERT INTO text_chunks_fts (text_chunks_fts, rank) VALUES ('integrity-check', 1)")


def test_a_redacted_passage_keeps_its_place_and_hash(db: sqlite3.Connection) -> None:
    """The attribution that it proves still has its proof, without the words."""
    before = row_of(db, "passages")
    db.execute(PASSAGE)

    row = row_of(db, "passages")
    assert (row["exact"], row["prefix"], row["suffix"]) == (None, "", "")
    for kept in ("exact_hash", "start_offset", "end_offset", "public_id"):
        assert row[kept] == before[kept]
    assert found(db, "passages_fts", "missiles") == 0
    db.execute("INSERT INTO passages_fts (passages_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(
    "also",
    [
        "text_hash = 'b2:0'",
        "text_length = 1",
        "number = 2",
        "article_id = 2",
        "public_id = 'rev_x'",
        "seen_at = '2024-01-01T00:00:00Z'",
        "created_by = 'zoe'",
        "rowid = 9",
        "withheld_reason = NULL",
        "withheld_reason = ' '",
        "withheld_by = NULL",
        "withheld_by = ''",
        "withheld_at = NULL",
        "text = ''",
        "text = 'other words'",
    ],
)
def test_nothing_else_of_a_revision_changes_with_it(db: sqlite3.Connection, also: str) -> None:
    """A redaction takes words away and gives a reason, a name and a time."""
    if also.startswith("text ="):
        refused(db, REVISION.replace("text = NULL", also))
    else:
        column = also.partition(" ")[0]
        rest = [part for part in REVISION.partition(" SET ")[2].split(", ") if column not in part]
        refused(db, f"UPDATE OR REPLACE revisions SET {', '.join([*rest, also])}")


@pytest.mark.parametrize(
    "change",
    [
        ("exact = NULL", "exact = 'missilex'"),
        ("exact = NULL", "exact = ''"),
        ("exact = NULL, ", ""),
        ("prefix = ''", "prefix = 'x'"),
        ("suffix = ''", "suffix = 'x'"),
        ("withheld_reason = 'x'", "withheld_reason = ''"),
        (", withheld_reason = 'x'", ""),
        ("exact = NULL", "exact = NULL, exact_hash = 'b2:0'"),
        ("exact = NULL", "exact = NULL, end_offset = end_offset + 1"),
        ("exact = NULL", "exact = NULL, revision_id = 2"),
        ("exact = NULL", "exact = NULL, id = 7"),
    ],
)
def test_nothing_else_of_a_passage_changes_with_it(
    db: sqlite3.Connection, change: tuple[str, str]
) -> None:
    """Words are taken away, never replaced."""
    revision(db)

    refused(db, PASSAGE.replace(*change))


def test_a_redaction_happens_once(db: sqlite3.Connection) -> None:
    """Who took a text down and why is evidence too; nor do the words come back."""
    db.execute(REVISION)
    db.execute(PASSAGE)

    refused(db, REVISION.replace("court order", "another reason"))
    refused(db, PASSAGE.replace("'x'", "'y'"))
    refused(db, "UPDATE revisions SET text = ?, withheld_reason = NULL", (TEXT,))
    refused(db, "UPDATE passages SET exact = 'missiles'")


def test_loading_a_redacted_text_again_changes_nothing(db: sqlite3.Connection) -> None:
    """The same load that once brought the text is still a no-op, and does not bring it back."""
    text, words = row_of(db, "revisions"), row_of(db, "passages")
    db.execute(REVISION)
    db.execute(PASSAGE)
    before = digest(db)
    for verb in ("INSERT", "INSERT OR REPLACE"):
        insert(db, "revisions", text, verb=verb)
        insert(db, "passages", words, verb=verb)

    assert digest(db) == before
    with pytest.raises(sqlite3.IntegrityError, match="another row has this key"):
        insert(db, "revisions", {**text, "text_hash": "b2:0"})


def test_a_passage_may_be_left_out_from_the_start(db: sqlite3.Connection) -> None:
    """As when redacted facts are imported: with a reason, and nothing beside it."""
    row: Row = {"public_id": "psg_x", "revision_id": 1, "start_offset": 0, "end_offset": 5}
    row |= {"exact": None, "exact_hash": text_hash("Kirby"), "withheld_reason": "licence"}
    row |= {"created_by": "ana", "recorded_at": NOW}
    for wrong in ({"withheld_reason": " "}, {"withheld_reason": None}, {"suffix": " said"}):
        refused_row(db, "passages", {**row, **wrong})

    insert(db, "passages", row)


def test_words_that_are_there_are_not_also_left_out(db: sqlite3.Connection) -> None:
    """A reason stands where words are missing, and only there."""
    with pytest.raises(sqlite3.IntegrityError, match="give the words"):
        passage(db, 1, "Kirby", withheld_reason="licence", recorded_at=NOW)
