"""What ``claimdb ingest`` tells its users, read as they read it."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.support.snapshots import Snapshot


def _files(folder: Path) -> Path:
    folder.mkdir()
    (folder / "a.md").write_text("---\ntitle: First\nurl: https://p.example/1\n---\nOne.")
    (folder / "b.md").write_text("---\ntitle: Second\nauther: Ann\n---\nOne.")
    (folder / "c.md").write_text("---\nurl: nonsense\n---\nTwo.")
    (folder / "d.docx").write_bytes(b"PK")
    return folder


def test_ingest_tells_of_every_file(run: Run, db: str, tmp_path: Path, snapshot: Snapshot) -> None:
    """Good and bad ones, the sum, and what to do next; a failure is exit code 1."""
    result = run("ingest", str(_files(tmp_path / "in")), "--db", db, "--by", "ana")

    assert result.exit_code == 1
    snapshot(result.output)


def test_ingest_again_has_nothing_to_do_next(run: Run, db: str, tmp_path: Path) -> None:
    """What is known already needs no more attention."""
    path = tmp_path / "a.txt"
    path.write_text("Words.")
    run("ingest", str(path), "--db", db, "--by", "ana")

    result = run("ingest", str(path), "--db", db, "--by", "ana")

    assert result.exit_code == 0
    assert result.output.endswith("1 input: 1 known already.\n")


def test_ingest_takes_standard_input(run: Run, db: str) -> None:
    """As ``-``, like other programs."""
    result = run("ingest", "-", "--db", db, "--by", "ana", stdin="Words.")

    assert result.exit_code == 0
    assert result.output.startswith("-: new (art_")


def test_an_empty_folder_is_told(run: Run, db: str, tmp_path: Path) -> None:
    """In one sentence."""
    (tmp_path / "in").mkdir()

    result = run("ingest", str(tmp_path / "in"), "--db", db, "--by", "ana")

    assert result.output == "There was nothing to read: no file of a kind that claimdb reads.\n"


def test_an_unknown_article_to_revise_is_an_error(run: Run, db: str, tmp_path: Path) -> None:
    """Rather than a new article."""
    (tmp_path / "a.txt").write_text("Words.")

    result = run("ingest", "a.txt", "--revises", "art_x", "--db", db, "--by", "ana")

    assert result.exit_code == 4
    assert "there is no article 'art_x'" in result.output
