"""Rule 4 for opinions: an edit says who, is logged, and neither removes nor renumbers a row."""

from typing import Final

import pytest

from claimdb.model.tables import OPINIONS
from tests.factories import LATER, NOW, Row, article, claim, digest, insert, source
from tests.schema.refusals import refused, row_of
from tests.support.attacked import Database, Refused, Value

TABLES: Final = [table.name for table in OPINIONS]
KEPT: Final = ["sources", "claims", "articles", "publishers"]
REMOVABLE: Final = [name for name in TABLES if name not in KEPT]
UNUSED: Final = [name for name in REMOVABLE if name != "topics"]
#: A text of each opinion that may be edited.
WORDS: Final[dict[str, str]] = {
    "sources": "name",
    "source_aliases": "name",
    "affiliations": "role",
    "publishers": "homepage",
    "claims": "statement",
    "claim_subjects": "role",
    "claim_relations": "note",
    "claim_topics": "claim_id",
    "topics": "name",
    "articles": "title",
    "article_credits": "words",
    "article_copies": "method",
}
VALUES: Final[dict[str, Value]] = {"claim_subjects": "actor", "claim_topics": 2}
SIGNED: Final = "edited_by = 'zoe', edited_at = '2024-07-01T00:00:00Z'"


@pytest.mark.parametrize("table", TABLES)
def test_an_edit_that_says_who_is_logged(db: Database, table: str) -> None:
    """The log has the column, the words before and after, who and when."""
    column, value = WORDS[table], VALUES.get(table, "other words")
    before = row_of(db, table)[column]
    key = db.numbers(table)[0]
    only = f"{key} = (SELECT min({key}) FROM {table})"
    db.execute(f"UPDATE {table} SET {column} = ?, {SIGNED} WHERE {only}", (value,))

    logged = row_of(db, "changes", db.execute("SELECT max(id) FROM changes").fetchone()[0])
    assert logged["table_name"] == table
    assert logged["column_name"] == column
    assert logged["before"] == (None if before is None else str(before))
    assert logged["after"] == str(value)
    assert (logged["changed_by"], logged["changed_at"]) == ("zoe", "2024-07-01T00:00:00Z")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize(
    "signature",
    [
        "edited_at = '2024-07-01T00:00:00Z'",
        "edited_by = 'zoe'",
        "edited_by = NULL, edited_at = '2024-07-01T00:00:00Z'",
        "edited_by = ' ', edited_at = '2024-07-01T00:00:00Z'",
        "edited_by = 'zoe', edited_at = NULL",
    ],
)
def test_an_edit_that_does_not_say_who_and_when_is_refused(
    shell: Database, table: str, signature: str
) -> None:
    """Half a signature is none, under every conflict clause."""
    db = shell
    signed = f"UPDATE {table} SET edited_by = NULL, edited_at = NULL"
    if db.execute(f"SELECT 1 FROM {table} WHERE edited_by IS NOT NULL").fetchone():
        refused(db, signed)  # nor can an old signature be taken away
    value = VALUES.get(table, "other words")
    only = "" if table != "sources" else " WHERE id = 2"
    for clause in db.clauses:
        edit = f"UPDATE {clause} {table} SET {WORDS[table]} = ?, {signature}{only}"
        refused(db, edit, (value,), "say who edits")


def test_the_signature_of_an_edit_is_not_good_for_another(db: Database) -> None:
    """Otherwise whoever edits next would be logged as the one before."""
    refused(db, "UPDATE sources SET name = 'X' WHERE id = 1", match="say who edits")
    refused(db, "UPDATE sources SET name = 'X', edited_by = 'ben' WHERE id = 1")
    refused(db, "UPDATE sources SET name = 'X', edited_at = ? WHERE id = 1", (LATER,))


@pytest.mark.parametrize("table", TABLES)
def test_who_made_an_opinion_and_its_number_never_change(db: Database, table: str) -> None:
    """A program's row cannot pass for a person's, and nothing points elsewhere suddenly."""
    for edit in ("created_by = 'zoe'", "created_by = NULL, run_id = 1", f"recorded_at = '{LATER}'"):
        refused(db, f"UPDATE {table} SET {edit}, {SIGNED}", match="never change")
    for name in db.numbers(table):
        refused(db, f"UPDATE {db.clauses[-1]} {table} SET {name} = 4711, {SIGNED}")


@pytest.mark.parametrize("edit", ["public_id = 'src_x'", "is_named = 0", "article_id = 1"])
def test_what_identifies_a_source_never_changes(db: Database, edit: str) -> None:
    """An unnamed source stays unnamed, and in its article; who it is, is a judgement."""
    refused(db, f"UPDATE sources SET {edit}, {SIGNED} WHERE id = 1")
    refused(db, f"UPDATE sources SET is_named = 1, article_id = NULL, {SIGNED} WHERE is_named = 0")


@pytest.mark.parametrize("table", KEPT)
def test_what_evidence_points_at_is_never_removed(db: Database, table: str) -> None:
    """Two sources that are one are judged the same."""
    db.execute(f"UPDATE {table} SET {SIGNED}")

    refused(db, f"DELETE FROM {table}", match="never removed")


@pytest.mark.parametrize("table", UNUSED)
def test_a_signed_removal_is_logged_whole(db: Database, table: str) -> None:
    """What is removed can be read in the log, and made again from it."""
    removed = row_of(db, table)
    db.execute(f"UPDATE {table} SET {SIGNED}")
    db.execute(f"DELETE FROM {table} WHERE id = ?", (removed["id"],))

    logged = db.execute(
        "SELECT column_name, changed_by, json_extract(before, '$.created_by'), after FROM changes"
        " WHERE table_name = ? AND row_id = ?",
        (table, removed["id"]),
    ).fetchall()
    assert logged == [("*", "zoe", "ana", None)]


@pytest.mark.parametrize("table", REMOVABLE)
def test_a_removal_that_nobody_signs_is_refused(db: Database, table: str) -> None:
    """Nor does the signature of an earlier edit sign a removal."""
    refused(db, f"DELETE FROM {table}", match="say who removes it|other rows point at it")
    value = VALUES.get(table, "other words")
    db.execute(f"UPDATE {table} SET {WORDS[table]} = ?, {SIGNED}", (value,))

    refused(db, f"DELETE FROM {table}", match="say who removes it|other rows point at it")


KEYS: Final[list[tuple[str, str, Row]]] = [
    ("source_aliases", "name", {"source_id": 1, "name": "JK", "name_key": "jk", "kind": "name"}),
    ("claim_subjects", "role", {"claim_id": 1, "source_id": 2, "role": "about"}),
    ("claim_relations", "kind", {"claim_id": 1, "other_id": 2, "kind": "refines"}),
    ("topics", "slug", {"slug": "peace", "name": "Peace"}),
    ("article_credits", "kind", {"article_id": 1, "source_id": 2, "kind": "byline"}),
]


@pytest.mark.parametrize(("table", "column", "row"), KEYS)
def test_an_edit_cannot_take_another_rows_place(
    db: Database, table: str, column: str, row: Row
) -> None:
    """UPDATE OR REPLACE would remove the other row, and fire no trigger for it."""
    number = insert(db, table, {**row, "created_by": "ana", "recorded_at": NOW})
    taken = row_of(db, table)[column]
    for clause in db.clauses:
        edit = f"UPDATE {clause} {table} SET {column} = ?, {SIGNED} WHERE id = ?"
        refused(db, edit, (taken, number), "another row has this key")


@pytest.mark.parametrize("column", ["url_hash", "identity_hash"])
def test_an_article_cannot_take_anothers_place(db: Database, column: str) -> None:
    """The other article, with all that was said in it, would be gone."""
    number = article(db)
    (taken,) = db.execute(f"SELECT {column} FROM articles WHERE id = 1").fetchone()

    edit = f"UPDATE {db.clauses[-1]} articles SET {column} = ?, {SIGNED} WHERE id = ?"
    refused(db, edit, (taken, number), "another row has this key")


def test_an_upsert_cannot_edit_an_opinion(db: Database) -> None:
    """An insert adds; an edit is an UPDATE that says who."""
    row = {**row_of(db, "sources"), "name": "Somebody Else"}
    before = digest(db)
    with pytest.raises(Refused, match=db.taken):
        insert(db, "sources", row, then="ON CONFLICT (public_id) DO UPDATE SET name = 'x'")

    assert digest(db) == before


@pytest.mark.parametrize(
    ("table", "cache"),
    [("sources", "canonical_id"), ("claims", "canonical_id"), ("articles", "root_id")],
)
def test_a_cache_follows_without_a_signature_and_points_at_a_row(
    db: Database, table: str, cache: str
) -> None:
    """The pipeline keeps it in step with judgements; nonsense and nothing are refused."""
    number = {"sources": source, "claims": claim, "articles": article}[table](db)
    assert row_of(db, table, number)[cache] == number, "a new row stands for itself"
    db.execute(f"UPDATE {table} SET {cache} = 1 WHERE id = ?", (number,))

    assert row_of(db, table, number)[cache] == 1
    refused(db, f"UPDATE {table} SET {cache} = NULL WHERE id = 1")
    refused(db, f"UPDATE {table} SET {cache} = 4711 WHERE id = 1", match=db.points_at_nobody)


def test_a_reviewed_link_is_not_removed(db: Database) -> None:
    """The review, which is evidence, would point at nothing."""
    columns = "(claim_relation_id, decision, reviewer, reviewed_at)"
    db.execute(f"INSERT INTO reviews {columns} VALUES (1, 'accepted', 'zoe', ?)", (NOW,))
    db.execute(f"UPDATE claim_relations SET {SIGNED}")

    refused(db, "DELETE FROM claim_relations", match="other rows point at it")


@pytest.mark.parametrize("table", ["runs", "imports", "extractions"])
def test_the_record_of_what_programs_did_is_kept(db: Database, table: str) -> None:
    """Runs and imports are neither changed nor removed."""
    for column, value in row_of(db, table).items():
        if column != "finished_at":
            refused(db, f"UPDATE {db.clauses[-1]} {table} SET {column} = ?", (f"{value!s}1",))
    refused(db, f"UPDATE {table} SET {db.numbers(table)[0]} = 4711")
    refused(db, f"DELETE FROM {table}", match="is kept")


def test_a_run_ends_once(db: Database) -> None:
    """When it ended is told once, and not taken back."""
    db.execute("UPDATE runs SET finished_at = ?", (LATER,))

    refused(db, "UPDATE runs SET finished_at = ?", (NOW,))
    refused(db, "UPDATE runs SET finished_at = NULL")


@pytest.mark.parametrize(
    ("column", "value"), [("changed_by", " "), ("table_name", "passages"), ("table_name", "x")]
)
def test_the_log_takes_edits_of_opinions_by_somebody_only(
    db: Database, column: str, value: str
) -> None:
    """A log line is written by triggers; one put in by hand has at least to make sense."""
    row = {**row_of(db, "changes"), column: value, "id": 99}
    before = digest(db)
    with pytest.raises(Refused, match="changes: it tells of edits"):
        insert(db, "changes", row)

    assert digest(db) == before
