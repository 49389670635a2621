"""The log of edits reads the same on both engines, letter by letter."""

from typing import Final

import pytest

from tests.factories import LATER, NOW, Row, claim, insert, source
from tests.support.attacked import Database, Value

AWKWARD: Final = 'She said: "No\\yes"\n\t\x01\x7f 👍🏽 e\u0301 \u2028 /'
MADE: Final[Row] = {"created_by": "ana", "recorded_at": NOW}
DATED: Final[Row] = {
    "since_earliest": "0085-01-01T00:00:00Z",
    "since_latest": "2024-02-29T23:59:59Z",
    "since_offset": -570,
    "since_precision": "vague",
}
#: A row of each table whose rows may be removed, and edits of it.
ROWS: Final[dict[str, tuple[Row, Row]]] = {
    "source_aliases": (
        {"source_id": 1, "name": AWKWARD, "name_key": "x", "kind": "name"},
        {"name": "", "language": "ko"},
    ),
    "affiliations": (
        {"source_id": 1, "target_id": 2, "kind": "member_of", **DATED},
        {
            "kind": "part_of",
            "since_earliest": "0999-12-31T00:00:00Z",
            "since_offset": 0,
            "role": AWKWARD,
        },
    ),
    "claim_subjects": ({"claim_id": 1, "source_id": 1, "role": "about"}, {"role": "actor"}),
    "claim_relations": (
        {"claim_id": 1, "other_id": 2, "kind": "refines", "confidence": 0.25, "note": AWKWARD},
        {"confidence": 1, "note": None},
    ),
    "claim_topics": ({"claim_id": 2, "topic_id": 1}, {"claim_id": 500}),
    "topics": ({"slug": "x", "name": AWKWARD}, {"name": "X"}),
    "article_credits": (
        {"article_id": 1, "source_id": 1, "kind": "byline", "words": ""},
        {"words": AWKWARD},
    ),
    "article_copies": (
        {"article_id": 1, "original_id": 2, "kind": "copy", "score": 0.00001},
        {"score": 0.5, "method": AWKWARD},
    ),
}


def logged(db: Database, table: str, row: Row, edits: Row) -> list[tuple[Value, ...]]:
    """Return what the log says of a row that is added, edited and removed."""
    claim(db, id=500, public_id="clm_500")
    insert(db, table, {"id": 500, **row, **MADE})
    given = ", ".join(f"{name} = ?" for name in edits)
    signed = f"edited_by = 'zoë \"z\"', edited_at = '{LATER}'"
    db.execute(f"UPDATE {table} SET {given}, {signed} WHERE id = 500", [*edits.values()])
    db.execute(f"UPDATE {table} SET edited_at = '2024-07-01T00:00:00Z' WHERE id = 500")
    db.execute(f"DELETE FROM {table} WHERE id = 500")
    return db.execute(
        "SELECT table_name, row_id, column_name, before, after, changed_by, changed_at"
        " FROM changes WHERE row_id = 500 ORDER BY id"
    ).fetchall()


@pytest.mark.parametrize("table", ROWS)
def test_edits_and_removals_are_logged_alike(table: str, shells: list[Database]) -> None:
    """Text of values, instants, the whole removed row as JSON with the same keys and types."""
    file, server = (logged(one, table, *ROWS[table]) for one in shells)

    assert server == file
    assert len(file) == len(ROWS[table][1]) + 1


def test_every_kind_of_value_is_logged_alike(shells: list[Database]) -> None:
    """In an edit of a source, of which each column is another kind of thing."""
    found = []
    for db in shells:
        source(db, id=500, public_id="src_500", name="S", name_key="s", description="was")
        db.execute(
            "UPDATE sources SET kind = 'state', name = ?, description = NULL, wikidata = 'Q30',"
            f" edited_by = 'zoe', edited_at = '{LATER}' WHERE id = 500",
            (AWKWARD,),
        )
        log = db.execute("SELECT * FROM changes WHERE row_id = 500 ORDER BY id").fetchall()
        found.append([row[1:] for row in log])

    assert found[0] == found[1]
    assert [row[2] for row in found[0]] == ["kind", "name", "description", "wikidata"]


@pytest.mark.parametrize(
    "number", [0.0, 1.0, 0.1 + 0.2, 0.85, 1 / 3, 0.0001, 0.00001234, 5e-324, 1e15, -2.5, 123456.75]
)
def test_a_real_number_is_the_same_text(shells: list[Database], number: float) -> None:
    """Fifteen digits, a point in any case, an exponent where SQLite writes one."""
    file, server = shells
    (cast,) = file.execute("SELECT CAST(? AS TEXT)", (number,)).fetchone()

    assert server.execute("SELECT real_text(?)", (number,)).fetchone() == (cast,)


@pytest.mark.parametrize(
    ("instant", "text"),
    [
        ("0085-01-01 00:00:00+00", "0085-01-01T00:00:00Z"),
        ("2024-06-18 09:30:00+09", "2024-06-18T00:30:00Z"),
        ("infinity", "infinity"),
        ("0044-03-15 00:00:00+00 BC", "0044-03-15 00:00:00+00 BC"),
    ],
)
def test_an_instant_is_the_text_that_a_file_keeps(psql: Database, instant: str, text: str) -> None:
    """Padded, in UTC; what a file could not keep stays what it is."""
    assert psql.execute("SELECT instant_text(?)", (instant,)).fetchone() == (text,)
