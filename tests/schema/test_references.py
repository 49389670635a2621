"""What points at a row points at one that is there, also where foreign keys are off."""

from typing import Final

import pytest

from claimdb.admin.references import references
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS
from tests.factories import LATER, Row, article, attribution, claim
from tests.schema.refusals import refused, refused_row, row_of
from tests.support.attacked import Database

FACTS: Final = (*EVIDENCE, *OPINIONS, *RECORDS)
POINTERS: Final = [(table.name, column) for table in FACTS for column, _, _ in references(table)]
EDITABLE: Final = [
    (table.name, column)
    for table in OPINIONS
    for column, _, _ in references(table)
    if column != "run_id" and (table.name, column) != ("sources", "article_id")
]


def a_new_row(shell: Database, table: str) -> Row:
    """Return a row that would be let in: a stored one with other keys."""
    row: Row = {name: value for name, value in row_of(shell, table).items() if name != "id"}
    fresh: Row = {"public_id": "x", "url_hash": "x", "identity_hash": "x", "number": 2}
    fresh |= {"ordinal": 9, "role": "about", "slug": "x", "recorded_at": LATER}
    if table in {"claims", "sources", "articles"}:
        row |= {"canonical_id": 1} if "canonical_id" in row else {"root_id": 1}
    if table == "attribution_passages":
        fresh["role"] = "cue"
    if table in _OTHERS:
        fresh |= _OTHERS[table]
    return row | {name: value for name, value in fresh.items() if name in row}


_OTHERS: Final[dict[str, Row]] = {
    "source_aliases": {"name": "JK"},
    "publishers": {"source_id": 1, "domain": "example.com"},
    "denials": {"attribution_id": 4},
    "passage_carries": {"revision_id": 1},
    "extractions": {"extractor": "x/1"},
}


@pytest.mark.parametrize(("table", "column"), POINTERS)
def test_a_new_row_points_at_rows_that_are_there(shell: Database, table: str, column: str) -> None:
    """4711 is nobody; with foreign keys off, nobody else would notice."""
    attribution(shell, 1, stance="denies")
    row = a_new_row(shell, table)
    if (table, column) == ("sources", "article_id"):
        row["is_named"] = 0
    if table == "reviews":
        row["attribution_id"] = None
    if column.startswith(("left_", "right_")):
        kind = column.partition("_")[2]
        row |= {"left_source_id": None, "right_source_id": None}
        row |= {f"left_{kind}": 1, f"right_{kind}": 2}
        row |= {column: 4711} if column.startswith("right") else {f"right_{kind}": 9999}
    if column in {"answers_id", "supersedes_id", "undoes_id"}:
        row["id"] = 5000
    if table in {"claim_topics", "claim_relations", "article_credits", "article_copies"}:
        row |= _other_pair(shell, table)

    refused_row(shell, table, {**row, column: 4711})


def _other_pair(shell: Database, table: str) -> Row:
    """Return other values of the key that is nothing but a pair."""
    if table == "claim_topics":
        return {"claim_id": claim(shell)}
    if table == "claim_relations":
        return {"kind": "refines"}
    return {"kind": "byline"} if table == "article_credits" else {"original_id": article(shell)}


@pytest.mark.parametrize(("table", "column"), EDITABLE)
def test_an_edit_points_at_rows_that_are_there(shell: Database, table: str, column: str) -> None:
    """An edit is signed, and still cannot point at nobody."""
    signed = "edited_by = 'zoe', edited_at = '2024-07-01T00:00:00Z'"
    for clause in shell.clauses:
        refused(shell, f"UPDATE {clause} {table} SET {column} = 4711, {signed}")
