"""Rule 4: evidence never changes, whatever statement tries it."""

from typing import Final

import pytest

from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS
from tests.factories import LATER, NOW, TEXT, Row, digest, insert, passage, revision
from tests.schema.refusals import refused, refused_row, row_of
from tests.support.attacked import Database, Refused, Value

TABLES: Final = [table.name for table in EVIDENCE]
PROVENANCE: Final = {"run_id", "created_by", "recorded_at", "edited_by", "edited_at"}


def changed(column: str, value: Value) -> Value:
    """Return another value of the same type."""
    if column.endswith(("_at", "_earliest", "_latest")):
        return "2031-01-01T00:00:00Z"
    if value is None:
        return 1
    return value + 1 if isinstance(value, int | float) else f"{value!s}x"


@pytest.mark.parametrize("table", TABLES)
def test_no_column_of_evidence_can_be_updated(db: Database, table: str) -> None:
    """Every column is guarded, also against being emptied and under every conflict clause."""
    for column, value in row_of(db, table).items():
        for clause in db.clauses:
            refused(db, f"UPDATE {clause} {table} SET {column} = ?", (changed(column, value),))
            if value is not None:
                refused(db, f"UPDATE {clause} {table} SET {column} = NULL")


@pytest.mark.parametrize("table", TABLES)
def test_evidence_cannot_be_renumbered(db: Database, table: str) -> None:
    """SQLite knows a row's number by other names, which no trigger can name."""
    for name in db.numbers(table):
        refused(db, f"UPDATE {table} SET {name} = 4711")
        refused(db, f"UPDATE {db.clauses[-1]} {table} SET {name} = {name} + 1")


@pytest.mark.parametrize("table", TABLES)
def test_evidence_cannot_be_deleted(db: Database, table: str) -> None:
    """Neither one row, nor all at once (which SQLite would do without looking at rows)."""
    refused(db, f"DELETE FROM {table}", match="never removed")
    key = db.numbers(table)[0]
    refused(db, f"DELETE FROM {table} WHERE {key} = (SELECT min({key}) FROM {table})")


@pytest.mark.parametrize("table", [table.name for table in (*EVIDENCE, *OPINIONS, *RECORDS)])
def test_an_identical_row_again_is_passed_over(looking: Database, table: str) -> None:
    """Loading twice works, with the row's number and without, and whoever loads."""
    before = digest(looking)
    row = row_of(looking, table)
    unnumbered = {name: value for name, value in row.items() if name != "id"}
    for way in looking.ways_in:
        if way != "MERGE":  # which sees the number, and wants an edit
            looking.add(table, row, way)
        if table not in {"runs", "imports"}:  # two runs may be alike
            looking.add(table, unnumbered, way)

    assert digest(looking) == before


@pytest.mark.parametrize(
    "table", ["revisions", "passages", "attributions", "denials", "sources", "claims", "articles"]
)
def test_an_identical_row_recorded_by_somebody_else_is_passed_over(
    looking: Database, table: str
) -> None:
    """Who recorded a row and when is not part of what it says; the first one stays."""
    before = digest(looking)
    row = {**row_of(looking, table), "created_by": "zoe", "recorded_at": LATER}
    insert(looking, table, row)

    assert digest(looking) == before


@pytest.mark.parametrize("table", TABLES)
def test_no_row_replaces_evidence_with_one_column_changed(db: Database, table: str) -> None:
    """With its number and its other keys kept, a changed row meets the old one and is refused."""
    said = PROVENANCE if table not in {"judgements", "changes"} else set()
    row = row_of(db, table)
    for column in set(row) - said - {"id"}:
        refused_row(db, table, {**row, column: changed(column, row[column])})


KEYED: Final = [
    ("revisions", ("public_id",)),
    ("revisions", ("article_id", "number")),
    ("passages", ("public_id",)),
    ("passages", ("revision_id", "start_offset", "end_offset")),
    ("attributions", ("public_id",)),
    ("attribution_passages", ("attribution_id", "role", "ordinal")),
    ("attribution_passages", ("attribution_id", "role", "passage_id")),
]


@pytest.mark.parametrize(("table", "key"), KEYED)
def test_no_row_replaces_evidence_through_a_unique_key(
    db: Database, table: str, key: tuple[str, ...]
) -> None:
    """A new row that shares any unique key is refused, with whatever number it comes."""
    old = row_of(db, table)
    row = {name: value for name, value in old.items() if name != "id"}
    for other in {"public_id", "number", "ordinal"} & set(old) - set(key):
        row[other] = changed(other, old[other])
    if table == "passages" and "start_offset" not in key:
        row |= {"start_offset": 0, "end_offset": 5, "exact": "Kirby"}
    if table == "attribution_passages" and "passage_id" not in key:
        row["passage_id"] = passage(db, 1, "Kirby")
    if table == "attributions":
        row["stance"] = "questions"
    refused_row(db, table, row)
    for number in (-1, 0, -7, 999):
        refused_row(db, table, {**row, "id": number})


def test_a_row_given_a_taken_number_by_any_name_is_refused(db: Database) -> None:
    """INSERT OR REPLACE (rowid, …) would replace the row of that number."""
    row = {key: value for key, value in row_of(db, "passages").items() if key != "id"}
    other: Row = {"public_id": "psg_other", "start_offset": 0, "end_offset": 5, "exact": "Kirby"}
    for name in ("id", *db.numbers("passages")):
        refused_row(db, "passages", {name: 1, **row, **other}, db.taken)


def test_upsert_cannot_change_evidence(db: Database) -> None:
    """ON CONFLICT DO UPDATE meets the guard before the conflict is looked for."""
    row = row_of(db, "attributions")
    before = digest(db)
    for target in db.targets("attributions"):
        then = f"ON CONFLICT {target} DO UPDATE SET stance = 'denies', claim_id = 2"
        with pytest.raises(Refused, match=db.taken):
            insert(db, "attributions", {**row, "capacity": "spokesman"}, then=then)

    assert digest(db) == before


def test_upsert_of_an_identical_row_changes_nothing(looking: Database) -> None:
    """It is passed over, and so is what it would have done instead."""
    before = digest(looking)
    for target in looking.targets("attributions"):
        then = f"ON CONFLICT {target} DO UPDATE SET stance = 'denies', claim_id = 2"
        insert(looking, "attributions", row_of(looking, "attributions"), then=then)

    assert digest(looking) == before


def test_replace_with_an_empty_default_column_is_refused(db: Database) -> None:
    """OR REPLACE puts the default where NULL is given, after the guards have looked."""
    row = {**row_of(db, "attributions"), "reporting": None, "own_voice": None}

    refused_row(db, "attributions", row)


def test_several_rows_at_once_are_guarded_each(db: Database) -> None:
    """One good row does not carry a bad one in, and the good one leaves with it."""
    refused(
        db,
        "INSERT INTO reviews (id, attribution_id, decision, reviewer, reviewed_at)"
        " VALUES (50, 1, 'rejected', 'zoe', ?), (1, 1, 'rejected', 'zoe', ?)",
        (NOW, NOW),
    )


def test_evidence_on_evidence_may_be_added(db: Database) -> None:
    """The guards refuse change, not growth: a second review, a second revision, a passage."""
    second = {name: value for name, value in row_of(db, "reviews").items() if name != "id"}
    insert(db, "reviews", {**second, "decision": "rejected", "reviewed_at": LATER})
    number = revision(db, TEXT + " It was updated.", article_id=1, number=2)
    passage(db, number, "updated")

    assert db.execute("SELECT count(*) FROM reviews").fetchone() == (2,)


def test_a_judgement_may_be_made_again_after_it_was_taken_back(db: Database) -> None:
    """Same words at another time are another judgement."""
    row = row_of(db, "judgements")
    del row["id"]
    insert(db, "judgements", {**row, "undoes_id": 1, "recorded_at": LATER})
    insert(db, "judgements", {**row, "recorded_at": "2024-06-20T00:00:00Z"})

    assert db.execute("SELECT count(*) FROM judgements").fetchone() == (3,)
