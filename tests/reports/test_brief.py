"""From what an editor asks for to the finished report."""

import resource
import sys
from pathlib import Path

import pytest

from claimdb.db.reader import Reader
from claimdb.errors import FileUnwritable, NotFound, OutputExists, OutputFormUnknown
from claimdb.reports.brief import Asked, in_markdown, is_html, read, write


def test_contested_claims_by_name(reader: Reader) -> None:
    """Names become filters, and stand in the report as they were asked for."""
    asked = Asked(source="Moscow", topic="arms")
    found = read(reader, asked, limit=20, sayings=20)

    assert len(found.claims) == 1
    assert found.asked == {"claims": "contested", "source": "Moscow", "topic": "arms"}
    assert "claims: contested; source: Moscow; topic: arms" in in_markdown(found, title="T")


def test_claims_by_name(reader: Reader) -> None:
    """Named claims need not be contested; an unknown one is an error."""
    found = read(reader, Asked(claims=("shells found",)), limit=20, sayings=20)

    assert [one.statement for one in found.claims] == ["North Korean shells were found in Ukraine."]
    with pytest.raises(NotFound):
        read(reader, Asked(claims=("zebra",)), limit=20, sayings=20)


def test_nothing_contested_is_told(reader: Reader) -> None:
    """An empty briefing says that it is empty."""
    found = read(reader, Asked(source="Ukraine"), limit=20, sayings=20)

    assert "No contested claim is recorded that fits." in in_markdown(found, title="T")


def test_the_title_is_the_editors(reader: Reader) -> None:
    """Escaped like everything else."""
    found = read(reader, Asked(), limit=1, sayings=1)

    assert in_markdown(found, title="Use # supply").startswith("# Use \\# supply")


@pytest.mark.parametrize(
    ("path", "html"),
    [(None, False), ("a.md", False), ("A.HTML", True), ("b.htm", True), ("plain", False)],
)
def test_the_name_of_the_file_tells_the_form(path: str | None, html: bool) -> None:
    """Markdown unless it is named as HTML."""
    assert is_html(Path(path) if path else None) is html


@pytest.mark.parametrize("path", ["b.pdf", "b.docx"])
def test_a_form_that_reports_do_not_have_is_refused(path: str) -> None:
    """Markdown under the name of a PDF opens nowhere."""
    with pytest.raises(OutputFormUnknown, match="give --format"):
        is_html(Path(path))


def test_a_file_is_never_written_over_unless_told_so(tmp_path: Path) -> None:
    """The old one stays as it was."""
    path = tmp_path / "report.md"
    write(path, "old")
    with pytest.raises(OutputExists, match="--force"):
        write(path, "new")
    assert path.read_text(encoding="utf-8") == "old"

    write(path, "new", force=True)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_place_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    """A folder that is not there is no traceback, and is not made."""
    with pytest.raises(FileUnwritable, match=r"there is no folder .*nowhere\); name another file"):
        write(tmp_path / "nowhere" / "report.md", "text")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    """Whole, and nothing half written beside it."""
    path = tmp_path / "report.md"
    write(path, "old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with pytest.raises(FileUnwritable, match="too large"):
            write(path, "new" * 1_000, force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert path.read_text(encoding="utf-8") == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["report.md"]
