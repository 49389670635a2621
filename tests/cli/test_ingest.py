"""What ``claimdb ingest`` tells its users, read as they read it."""

from pathlib import Path

import pytest

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


@pytest.mark.parametrize(("days", "last"), [("1", "day"), ("7", "7 days")])
def test_no_page_to_fetch_again_is_told(run: Run, db: str, days: str, last: str) -> None:
    """In other words than no file: nobody gave one."""
    result = run("ingest", "--again", days, "--db", db, "--by", "ana")

    assert result.exit_code == 0
    assert result.output == (
        f"There was nothing to fetch again: no page first came in the last {last}.\n"
    )


def test_an_unknown_article_to_revise_is_an_error(run: Run, db: str, tmp_path: Path) -> None:
    """Rather than a new article."""
    (tmp_path / "a.txt").write_text("Words.")

    result = run("ingest", "a.txt", "--revises", "art_x", "--db", db, "--by", "ana")

    assert result.exit_code == 4
    assert "there is no article 'art_x'" in result.output


def test_a_folder_of_pictures_is_told_in_few_lines(run: Run, db: str, tmp_path: Path) -> None:
    """Twenty of them, how many more there are, and where they are listed."""
    (tmp_path / "in").mkdir()
    for number in range(23):
        (tmp_path / "in" / f"{number:02}.jpg").touch()

    result = run("ingest", str(tmp_path / "in"), "--db", db, "--by", "ana")

    assert result.exit_code == 0
    assert result.stderr.count(": left out\n") == 20
    assert "… and 3 more left out; see claimdb imports --outcome skipped\n" in result.stderr
    assert result.stdout.endswith("23 inputs: 23 left out.\n")


def test_an_empty_name_is_not_this_folder(run: Run, db: str) -> None:
    """A variable of a shell that is not set must not read all that lies around."""
    result = run("ingest", "", "--db", db, "--by", "ana")

    assert result.exit_code == 3
    assert "(an empty name)" in result.stderr


def test_what_to_look_at_after_edits_and_copies(run: Run, db: str, tmp_path: Path) -> None:
    """Edits may touch quoted words, and a program may be wrong about a copy."""
    words = "The ferry sailed with its doors open."
    for host, text in (("p", words), ("p", words.replace("open", "shut")), ("q", words)):
        head = f"---\nurl: https://{host}.example/1\npublisher: Paper {host}\n---\n"
        (tmp_path / "a.md").write_text(head + text)
        result = run("ingest", str(tmp_path / "a.md"), "--db", db, "--by", "ana")
        assert ("next: claimdb changes" in result.stdout) == ("changed" in result.stdout)
        assert ("next: claimdb copies" in result.stdout) == ("copied" in result.stdout)

    assert "next: claimdb copies" in result.stdout
