"""docs/by-hand.md is run: each command of the page, in order, gives what stands there."""

import difflib
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimdb.cli import app
from tests.support.repository import ROOT

PAGE = ROOT / "docs" / "by-hand.md"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_REPORT = re.compile(r"^```markdown\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def _answered(block: str) -> Iterator[str]:
    """Run the commands of a block; yield each with what it prints."""
    for line in block.splitlines():
        if line.startswith("$ "):
            _, *arguments = shlex.split(line.removeprefix("$ "))
            result = CliRunner().invoke(app, arguments, prog_name="claimdb")
            told = "\n".join(one.rstrip() for one in result.output.splitlines())
            yield f"{line}\n{told}\n"


def test_the_page_is_what_the_commands_print(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Identifiers included, since they are made from what is said."""
    monkeypatch.setenv("CLAIMDB_DB", "ferry.db")
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    page = PAGE.read_text(encoding="utf-8")
    report = _REPORT.search(page)
    assert report is not None
    (tmp_path / "briefing.md").write_text(report[1], encoding="utf-8")

    run = _BLOCK.sub(lambda block: "\n".join(_answered(block[0])), page)

    if request.config.getoption("--snapshot-update"):
        PAGE.write_text(run, encoding="utf-8")
    else:
        assert list(difflib.unified_diff(page.splitlines(), run.splitlines(), "page", "run")) == []
