"""The one way out of rule 4: a text or its words may be taken down, once, with a reason."""

from contextlib import suppress
from typing import Final

import pytest

from claimdb.canonical import text_hash
from tests.factories import LATER, NOW, TEXT, Row, digest, insert, passage, revision
from tests.schema.finding import found, sound
from tests.schema.refusals import refused, refused_row, row_of
from tests.support.attacked import Database, Refused

REVISION: Final = (
    "UPDATE revisions SET text = NULL, withheld_reason = 'court order', withheld_by = 'zoe',"
    f" withheld_at = '{LATER}'"
)
PASSAGE: Final = "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = 'x'"


def test_a_redacted_text_is_gone_and_its_hash_stays(db: Database) -> None:
    """Hash, length, reason, who and when remain, and the passages that were not redacted."""
    db.execute(REVISION)

    row = row_of(db, "revisions")
    assert row["text"] is None
    assert (row["text_hash"], row["text_length"]) == (text_hash(TEXT), len(TEXT))
    assert row_of(db, "passages")["exact"] == "missiles"


def test_a_redacted_text_is_found_no_more(db: Database) -> None:
    """Neither by search, nor in its windows; the index knows no word that it should not."""
    assert found(db, "text_chunks", "missiles") == {1}
    db.execute(REVISION)

    assert found(db, "text_chunks", "missiles") == set()
    assert db.execute("SELECT count(*) FROM text_chunks").fetchone() == (0,)
    assert sound(db)


def test_a_redacted_passage_keeps_its_place_and_hash(db: Database) -> None:
    """The attribution that it proves still has its proof, without the words."""
    before = row_of(db, "passages")
    db.execute(PASSAGE)

    row = row_of(db, "passages")
    assert (row["exact"], row["prefix"], row["suffix"]) == (None, "", "")
    for kept in ("exact_hash", "start_offset", "end_offset", "public_id"):
        assert row[kept] == before[kept]
    assert found(db, "passages", "missiles") == set()
    assert sound(db)


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
        "id = 9",
        "withheld_reason = NULL",
        "withheld_reason = ' '",
        "withheld_by = NULL",
        "withheld_by = ''",
        "withheld_at = NULL",
        "text = ''",
        "text = 'other words'",
    ],
)
def test_nothing_else_of_a_revision_changes_with_it(db: Database, also: str) -> None:
    """A redaction takes words away and gives a reason, a name and a time."""
    if also.startswith("text ="):
        refused(db, REVISION.replace("text = NULL", also))
    else:
        column = also.partition(" ")[0]
        rest = [part for part in REVISION.partition(" SET ")[2].split(", ") if column not in part]
        refused(db, f"UPDATE {db.clauses[-1]} revisions SET {', '.join([*rest, also])}")


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
def test_nothing_else_of_a_passage_changes_with_it(db: Database, change: tuple[str, str]) -> None:
    """Words are taken away, never replaced."""
    revision(db)

    refused(db, PASSAGE.replace(*change))


def test_a_redaction_happens_once(db: Database) -> None:
    """Who took a text down and why is evidence too; nor do the words come back."""
    db.execute(REVISION)
    db.execute(PASSAGE)

    refused(db, REVISION.replace("court order", "another reason"))
    refused(db, PASSAGE.replace("'x'", "'y'"))
    refused(db, "UPDATE revisions SET text = ?, withheld_reason = NULL", (TEXT,))
    refused(db, "UPDATE passages SET exact = 'missiles'")


def test_loading_a_redacted_text_again_changes_nothing(looking: Database) -> None:
    """The same load that once brought the text is still a no-op, and does not bring it back."""
    text, words = row_of(looking, "revisions"), row_of(looking, "passages")
    looking.execute(REVISION)
    looking.execute(PASSAGE)
    before = digest(looking)
    for way in looking.ways_in:
        if way != "MERGE":  # which sees the number, and wants an edit
            looking.add("revisions", text, way)
            looking.add("passages", words, way)

    assert digest(looking) == before
    with pytest.raises(Refused, match="another row has this key"):
        insert(looking, "revisions", {**text, "text_hash": "b2:0"})


def test_a_redacted_text_does_not_come_back(db: Database) -> None:
    """Neither by what replaces a row, nor by a loader who looks for nothing."""
    text, words = row_of(db, "revisions"), row_of(db, "passages")
    db.execute(REVISION)
    db.execute(PASSAGE)
    before = digest(db)
    for way in db.ways_in:
        for table, row in (("revisions", text), ("passages", words)):
            with suppress(Refused):
                db.add(table, row, way)

    assert digest(db) == before


def test_a_passage_may_be_left_out_from_the_start(db: Database) -> None:
    """As when redacted facts are imported: with a reason, and nothing beside it."""
    row: Row = {"public_id": "psg_x", "revision_id": 1, "start_offset": 0, "end_offset": 5}
    row |= {"exact": None, "exact_hash": text_hash("Kirby"), "withheld_reason": "licence"}
    row |= {"created_by": "ana", "recorded_at": NOW}
    for wrong in ({"withheld_reason": " "}, {"withheld_reason": None}, {"suffix": " said"}):
        refused_row(db, "passages", {**row, **wrong})

    insert(db, "passages", row)


def test_words_that_are_there_are_not_also_left_out(db: Database) -> None:
    """A reason stands where words are missing, and only there."""
    with pytest.raises(Refused, match="give the words"):
        passage(db, 1, "Kirby", withheld_reason="licence", recorded_at=NOW)
