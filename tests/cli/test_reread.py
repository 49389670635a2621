"""``claimdb reread``: what became of each article whose bytes were kept."""

from pathlib import Path

import pytest

from claimdb.canonical import bytes_hash
from claimdb.fetch.rawstore import RawStore
from claimdb.settings import raw_folder
from tests.cli.conftest import Run
from tests.support.stores import Store


@pytest.fixture
def outdated(store: Store, run: Run, monkeypatch: pytest.MonkeyPatch) -> RawStore:
    """Ingest an article as an older reader has read it; return where its bytes are kept."""
    monkeypatch.setenv("CLAIMDB_DB", store.db)
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    path = store.folder / "a.md"
    path.write_text("---\ntitle: A\n---\nWords and a menu.")
    assert run("ingest", str(path)).exit_code == 0
    raw = RawStore(raw_folder(store.url))
    raw.keep(b"Words.", ".txt")
    with store.unguarded() as work:
        work.run("UPDATE revisions SET reader = 'plain/0', raw_hash = ?", bytes_hash(b"Words."))
    return raw


def test_a_better_text_is_told(outdated: RawStore, run: Run) -> None:
    """With what to do next; again there is nothing to do."""
    assert outdated.folder.is_dir()

    first, second = run("reread"), run("reread")

    assert first.exit_code == 0
    assert "changed: a new revision" in first.stdout
    assert "read again by plain/1 instead of plain/0" in first.stdout
    assert "1 article: 1 changed." in first.stdout
    assert "next: claimdb changes" in first.stdout
    assert second.stdout.startswith("Nothing to read again")


def test_bytes_may_be_kept_elsewhere(outdated: RawStore, run: Run, tmp_path: Path) -> None:
    """And an article may be named."""
    moved = tmp_path / "archive"
    outdated.folder.rename(moved)

    assert "its bytes are not kept" in run("reread", "A").stderr
    assert "1 article: 1 changed." in run("reread", "A", "--raw", str(moved)).stdout


def test_damage_is_an_exit_code(outdated: RawStore, run: Run) -> None:
    """For whoever runs it from a script."""
    path = outdated.find(bytes_hash(b"Words."))
    assert path is not None
    path.write_bytes(b"junk")

    result = run("reread")

    assert result.exit_code == 1
    assert "is damaged" in result.stderr


def test_an_unknown_article_is_an_error(outdated: RawStore, run: Run) -> None:
    """As everywhere."""
    assert outdated.folder.is_dir()
    assert run("reread", "art_none").exit_code == 4
