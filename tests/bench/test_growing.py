"""What one more article costs to link: a table by size, on a database of invented articles."""

from pathlib import Path

import pytest

from claimdb.admin.migrate import init
from claimdb.bench.growing import Growing, measure
from claimdb.db.reader import Row, open_reader
from claimdb.pipeline import linking
from claimdb.pipeline.verify import Verification

SIZES = (6, 12)
#: What is held for one, what follows from what, and what is counted.
OUTCOME = (
    "SELECT id, canonical_id FROM sources ORDER BY 1",
    "SELECT id, canonical_id FROM claims ORDER BY 1",
    "SELECT claim_id, other_id, kind, confidence FROM claim_relations ORDER BY 1, 2, 3",
    "SELECT left_claim_id, right_claim_id, judgement, score FROM judgements ORDER BY 1, 2, 3, 4",
    "SELECT left_source_id, right_source_id, judgement FROM judgements ORDER BY 1, 2, 3",
    "SELECT key_hash, claim_id FROM claim_keys ORDER BY 1, 2",
    "SELECT * FROM claim_tallies ORDER BY 1",
    "SELECT * FROM position_tallies ORDER BY 1, 2, 3, 4",
    "SELECT * FROM source_tallies ORDER BY 1",
)


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


def test_linked_at_once_or_one_by_one_it_is_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that what precedes the measured articles may be linked in large parts."""
    sizes = (1, 2, 5, 9, 24)
    by_steps = _outcome(tmp_path / "steps.db", Growing(sizes, init, last=3))
    monkeypatch.setattr(linking, "_TOGETHER", 10_000)
    at_once = _outcome(tmp_path / "once.db", Growing(sizes[-1:], init, last=24))

    assert at_once == by_steps
    assert all(at_once)


def _outcome(path: Path, plan: Growing) -> list[list[Row]]:
    list(measure(plan, path, lambda _text: None))
    with open_reader(f"sqlite:///{path}") as reader:
        return [reader.rows(one) for one in OUTCOME]


def test_the_whole_command_is_measured_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run brings an article of its own, whose words are read and linked."""
    monkeypatch.setenv("CLAIMDB_EXTRACTOR", "rules")
    path = tmp_path / "g.db"
    _, table = measure(Growing(SIZES[:1], init, last=3, runs=1), path, lambda _text: None)

    (row,) = table.rows
    assert (row["articles"], row["ratio"], row["wall_ratio"]) == (6, 1.0, 1.0)
    assert all(isinstance(row[name], int) for name in ("cpu_ms", "wall_ms"))
    with open_reader(f"sqlite:///{path}") as reader:
        (articles,) = reader.rows("SELECT count(*) AS n FROM articles")
    assert articles["n"] == 6 + 2
