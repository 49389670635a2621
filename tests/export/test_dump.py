"""``export.dump``: the rows of a table or view, from either engine."""

import pytest

from claimdb.errors import ChoiceUnknown, DatabaseProblem
from claimdb.export.dump import dumped
from claimdb.export.tables import write_csv, write_markdown
from tests.support.stores import Store


def test_a_view_is_written_alike_from_either_engine(seeds: Store) -> None:
    """Instants as text in UTC, flags as 0 and 1, nothing where nothing is."""
    with dumped(seeds.url, "claim_timeline") as (columns, rows):
        (row,) = [
            row for row in rows if row["quoted_words"] == "We’re not concerned about the trip"
        ]
        shown = "".join(write_csv([*columns[3:7], "is_retelling", "hedge"], [row]))

    assert shown == (
        "earliest,latest,precision,dated_by,is_retelling,hedge\n"
        "2024-06-17T00:00:00Z,2024-06-17T23:59:59Z,day,said,1,\n"
    )


def test_a_table_comes_in_the_columns_of_the_reference(seeds: Store) -> None:
    """The words of a server's own search are not the table's."""
    with dumped(seeds.url, "text_chunks") as (columns, rows):
        (first, *_) = rows

    assert columns == ["id", "revision_id", "start_offset", "end_offset"] == list(first)


def test_a_table_without_rows_still_has_its_columns(store: Store) -> None:
    """A header is worth having."""
    with dumped(store.url, "topics") as (columns, rows):
        assert "".join(write_markdown(columns[:2], rows)) == "| id | slug |\n| --- | --- |\n"


def test_what_is_neither_table_nor_view_is_refused(store: Store) -> None:
    """Before anything is read, and with the nearest name."""
    with (
        pytest.raises(ChoiceUnknown, match="did you mean 'topics'"),
        dumped(store.url, "topic"),
    ):
        pass


def test_without_a_database_there_is_a_sentence() -> None:
    """And no file is made."""
    with pytest.raises(DatabaseProblem), dumped("sqlite:///none.db", "topics"):
        pass
