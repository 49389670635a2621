"""Tables as text."""

from claimdb.gazetteer.rows import listed, rows, words


def test_a_table_has_rows_of_five_cells_without_its_head() -> None:
    """The first line only tells what the cells are."""
    table = rows("states.txt")

    assert {len(row) for row in table} == {5}
    assert not any(row[0].startswith("#") for row in table)


def test_what_stands_in_brackets_is_for_readers_alone() -> None:
    """As a capital that does not stand for its state."""
    assert listed("Dodoma, (Dar es Salaam)") == ("Dodoma",)
    assert listed("") == ()


def test_words_are_parted_by_white_space() -> None:
    """In as many lines as they have."""
    assert {"jordan", "sofia"} <= words("borne.txt")
