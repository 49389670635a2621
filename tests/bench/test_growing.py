"""What one more article costs to link: a table by size, on a database of invented articles."""

from pathlib import Path

from claimdb.admin.migrate import init
from claimdb.bench.growing import Growing, measure
from claimdb.db.reader import open_reader
from claimdb.pipeline.verify import Verification

SIZES = (6, 12)


def test_each_size_has_its_line(tmp_path: Path) -> None:
    """With the time of one article, against that of the smallest size, and the goal."""
    (table,) = measure(Growing(SIZES, init, last=3), tmp_path / "g.db", lambda _text: None)

    assert [row["articles"] for row in table.rows] == [6, 12]
    assert table.rows[0]["ratio"] == 1.0
    assert all(set(row) == set(table.columns) for row in table.rows)


def test_what_is_linked_is_as_a_database_should_be(tmp_path: Path) -> None:
    """Every article is there once, all of it is looked at, and verify finds nothing."""
    path = tmp_path / "g.db"
    list(measure(Growing(SIZES[:1], init, last=3), path, lambda _text: None))
    url = f"sqlite:///{path}"
    with open_reader(url) as reader:
        (articles,) = reader.rows("SELECT count(*) AS n FROM articles")
        (left,) = reader.rows(
            "SELECT count(*) AS n FROM claims WHERE id >"
            " (SELECT last_id FROM link_marks WHERE entity = 'claim')"
        )

    assert (articles["n"], left["n"]) == (6, 0)
    found = {one.check for one in Verification(url, quick=True)}
    assert found <= {"attribution_content", "runs"}  # it stores no words
