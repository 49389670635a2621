"""Rule 3: every closed vocabulary is a CHECK, and every such CHECK has its enum."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

import pytest
from sqlalchemy import CheckConstraint

from claimdb.model import vocab
from claimdb.model.tables import metadata
from tests.schema.refusals import refused_row, row_of
from tests.support.attacked import Database

if TYPE_CHECKING:
    from tests.factories import Row

#: Which enum each column's CHECK comes from.
VOCABULARIES: Final[dict[tuple[str, str], type[StrEnum]]] = {
    ("link_marks", "entity"): vocab.Linked,
    ("affiliations", "kind"): vocab.AffiliationKind,
    ("affiliations", "since_precision"): vocab.DatePrecision,
    ("affiliations", "until_precision"): vocab.DatePrecision,
    ("article_copies", "kind"): vocab.CopyKind,
    ("article_credits", "kind"): vocab.CreditKind,
    ("article_metadata", "field"): vocab.MetadataField,
    ("articles", "kind"): vocab.ArticleKind,
    ("articles", "published_precision"): vocab.DatePrecision,
    ("attribution_passages", "role"): vocab.PassageRole,
    ("attributions", "hedge"): vocab.Hedge,
    ("attributions", "mode"): vocab.Mode,
    ("attributions", "reporting"): vocab.Reporting,
    ("attributions", "said_precision"): vocab.DatePrecision,
    ("attributions", "stance"): vocab.Stance,
    ("claim_relations", "kind"): vocab.RelationKind,
    ("claim_subjects", "role"): vocab.SubjectRole,
    ("claims", "occurred_precision"): vocab.DatePrecision,
    ("denials", "kind"): vocab.DenialKind,
    ("denials", "scope"): vocab.DenialScope,
    ("imports", "outcome"): vocab.ImportOutcome,
    ("judgements", "judgement"): vocab.Judgement,
    ("passage_carries", "outcome"): vocab.Carry,
    ("reviews", "decision"): vocab.ReviewDecision,
    ("source_aliases", "kind"): vocab.AliasKind,
    ("sources", "kind"): vocab.SourceKind,
}
_LIST: Final = re.compile(r"CHECK \((\w+) IN \(('[^)]*')\)\)")
_ARRAY: Final = re.compile(r"CHECK \(\((\w+) = ANY \(ARRAY\[('[^\]]*)\]\)\)\)")


def test_every_list_of_words_in_a_file_is_an_enum(file: Database) -> None:
    """As the file itself has it, neither more words nor fewer, and in no other place."""
    found = {
        (table, column): re.findall(r"'([^']*)'", words)
        for table, sql in file.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
        ).fetchall()
        for column, words in _LIST.findall(sql)
    }

    assert found == {place: [word.value for word in kind] for place, kind in VOCABULARIES.items()}


def test_every_list_of_words_on_a_server_is_an_enum(psql: Database) -> None:
    """The same there, as the server tells it."""
    found = {
        (table, column): re.findall(r"'([^']*)'", words)
        for table, sql in psql.execute(
            "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'c'"
        ).fetchall()
        for column, words in _ARRAY.findall(sql)
    }

    assert found == {place: [word.value for word in kind] for place, kind in VOCABULARIES.items()}


def test_every_enum_is_used() -> None:
    """A word that no table knows is no word of the vocabulary."""
    enums = {
        one
        for one in vars(vocab).values()
        if isinstance(one, type) and issubclass(one, StrEnum) and one is not StrEnum
    }

    assert enums == set(VOCABULARIES.values())


def test_the_model_has_no_other_list() -> None:
    """A CHECK written by hand in the model would be a second origin."""
    lists = {
        (table.name, str(check.sqltext).partition(" IN ")[0])
        for table in metadata.tables.values()
        for check in table.constraints
        if isinstance(check, CheckConstraint) and " IN ('" in str(check.sqltext)
    }

    assert lists == set(VOCABULARIES)


@pytest.mark.parametrize(("table", "column"), VOCABULARIES)
def test_no_other_word_is_let_in(shell: Database, table: str, column: str) -> None:
    """Not a new one, not one in capitals or with a space, and not an empty one."""
    (word, *_) = VOCABULARIES[table, column]
    row = {name: value for name, value in row_of(shell, table).items() if name != "id"}
    fresh: Row = {
        "public_id": "x",
        "url_hash": "x",
        "identity_hash": "x",
        "number": 2,
        "ordinal": 9,
    }
    row |= {name: value for name, value in fresh.items() if name in row}
    for wrong in ("perhaps", word.value.upper(), f"{word.value} ", "", b"x", 1):
        refused_row(shell, table, {**row, column: wrong})


@pytest.mark.parametrize("table", list(metadata.tables))
def test_every_table_is_strict_and_numbered_from_one(file: Database, table: str) -> None:
    """A STRICT table keeps types; a row numbered 0 or -1 would slip past the guards."""
    (sql,) = file.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()

    assert sql.rstrip().endswith("STRICT")
    if "id" in metadata.tables[table].columns:
        assert "CHECK (id > 0)" in sql


@pytest.mark.parametrize("table", list(metadata.tables))
def test_every_table_and_column_has_a_comment(table: str) -> None:
    """Rule 13: the schema reference and the Datasette metadata come from them."""
    assert metadata.tables[table].comment
    assert [one.name for one in metadata.tables[table].columns if not one.comment] == []
