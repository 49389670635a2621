"""Two runs and readers at once: each waits for its turn, and nothing is lost."""

from pathlib import Path

from claimdb.db.reader import open_reader
from tests.disasters.newsroom import content, dump, ingest, ingesting, violations
from tests.support.engines import Stores

_ARTICLES = 1_200


def test_two_runs_and_a_reader_at_once(stores: Stores, tmp_path: Path) -> None:
    """Half of what each reads the other reads too; a reader sees whole parts only."""
    first = dump(tmp_path / "first.jsonl", _ARTICLES)
    second = dump(tmp_path / "second.jsonl", _ARTICLES, first=_ARTICLES // 2)
    calm, shared = stores(None), stores(None)
    assert ingest(calm, first, second)[0] == 0

    programs = [ingesting(shared, first), ingesting(shared, second)]
    seen = [_counted(shared.url)]
    while any(program.poll() is None for program in programs):
        seen.append(_counted(shared.url))

    said = [program.communicate()[1] for program in programs]
    assert all("claimdb:" not in one for one in said), said
    assert [program.returncode for program in programs] == [0, 0]
    assert len(content(shared)) == _ARTICLES * 3 // 2
    assert {row[:5] for row in content(shared)} == {row[:5] for row in content(calm)}
    assert violations(shared) == []
    assert seen == sorted(seen)
    assert all(articles == revisions for articles, revisions in seen)


def _counted(url: str) -> tuple[int, int]:
    with open_reader(url) as reader:
        row = reader.rows(
            "SELECT (SELECT count(*) FROM articles) AS articles,"
            " (SELECT count(*) FROM revisions) AS revisions"
        )[0]
    return int(str(row["articles"])), int(str(row["revisions"]))
