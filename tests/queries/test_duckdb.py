"""``queries.duckdb``: DuckDB has every table and view under its name, wherever it is started."""

import os
from pathlib import Path
from typing import Final

import pytest

from claimdb.export.parquet import export_parquet
from claimdb.export.parquet_columns import layouts
from tests.support.answers import seeded
from tests.support.duck import Duck

LAYOUTS: Final = list(layouts())


@pytest.fixture(scope="module")
def june(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an export in a folder with a difficult name, to be read only."""
    folder = tmp_path_factory.mktemp("parquet") / "June's reports"
    export_parquet(f"sqlite:///{seeded()}", folder)
    return folder


def test_every_table_and_view_has_its_columns(june: Path) -> None:
    """And the month as a last one, where files are parted by it."""
    duck = Duck(june)
    _, rows = duck.ask(
        "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal"
        " ORDER BY column_index"
    )
    duck.close()
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(str(row["table_name"]), []).append(str(row["column_name"]))

    assert found == {
        one.name: [*one.columns, *(["month"] if one.dated_by else [])] for one in LAYOUTS
    }


def test_every_view_and_column_is_described(june: Path) -> None:
    """DuckDB shows the words where it lists views and columns."""
    duck = Duck(june)
    (views,) = duck.ask(
        "SELECT count(*) AS n, count(comment) AS told FROM duckdb_views() WHERE NOT internal"
    )[1]
    (column,) = duck.ask(
        "SELECT comment FROM duckdb_columns()"
        " WHERE table_name = 'revisions' AND column_name = 'text'"
    )[1]
    duck.close()

    assert views == {"n": len(LAYOUTS), "told": len(LAYOUTS)}
    assert str(column["comment"]).startswith("The text; empty where it may not be kept")


def test_instants_are_told_in_utc(june: Path) -> None:
    """Whatever the zone of the machine."""
    duck = Duck(june)
    (row,) = duck.ask("SELECT CAST(min(seen_at) AS TEXT) AS seen FROM revisions")[1]
    duck.close()

    assert str(row["seen"]).endswith("+00")


def test_a_month_reads_its_own_files_only(june: Path) -> None:
    """A condition on the month leaves the others unopened."""
    duck = Duck(june)
    sql = "EXPLAIN ANALYZE SELECT count(*) FROM attribution_details WHERE month = '2024-06'"
    told = "\n".join(str(value) for row in duck.ask(sql)[1] for value in row.values())
    duck.close()

    months = len(list((june / "attribution_details").iterdir()))
    assert months > 1
    assert "Total Files Read: 1" in " ".join(told.replace("│", " ").split())


def test_an_export_that_was_moved_is_read_from_within(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where it was written it is no longer; the file needs no change."""
    export_parquet(f"sqlite:///{seeded()}", tmp_path / "june")
    (tmp_path / "june").rename(tmp_path / "july")
    monkeypatch.chdir(tmp_path / "july")

    duck = Duck(Path())
    (row,) = duck.ask("SELECT claim FROM contested_claims")[1]
    duck.close()
    assert row == {"claim": "North Korean weapons are used in the war in Ukraine."}


def test_it_is_found_from_anywhere(june: Path, tmp_path: Path) -> None:
    """As with duckdb -init june/load.sql, whatever the working folder."""
    assert Path.cwd() == tmp_path != june
    duck = Duck(Path(os.path.relpath(june)))
    assert len(duck.ask("FROM contested_claims")[1]) == 1
    duck.close()
