"""Statements changed so that they say another thing, and how many are taken for the same."""

from claimdb.bench.linking_changes import changes, measure_changes

STATEMENTS = ("Norway and Sweden signed 3 treaties.", "Chad has banned 12 ferries from Niger.")


def test_each_kind_of_change_is_made() -> None:
    """Words give way to those of other statements alone; every change is another text."""
    made = changes(STATEMENTS)

    assert ("names exchanged", STATEMENTS[0], "Sweden and Norway signed 3 treaties.") in made
    assert ("another number", STATEMENTS[0], "Norway and Sweden signed 12 treaties.") in made
    assert ("not put in", STATEMENTS[1], "Chad has not banned 12 ferries from Niger.") in made
    assert ("almost put in", STATEMENTS[0], "Norway and Sweden almost signed 3 treaties.") in made
    assert {"another name", "another noun"} < {kind for kind, _, _ in made}
    assert all(before in STATEMENTS and before != after for _, before, after in made)


def test_the_same_statements_give_the_same_changes() -> None:
    """In any order, and given twice."""
    assert changes(STATEMENTS) == changes((*reversed(STATEMENTS), STATEMENTS[0]))


def test_what_is_taken_for_the_same_is_counted_and_shown() -> None:
    """Two who sign with each other may be told in either order; nothing else is the same."""
    counted, taken = measure_changes("mine", STATEMENTS, misses=True)

    same = {str(row["change"]): row["same"] for row in counted.rows}
    assert same.pop("names exchanged") == 1
    assert not any(same.values())
    assert [row["right"] for row in taken.rows] == ["Sweden and Norway signed 3 treaties."]
