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
from tests.support.stores import Store

PAGE = ROOT / "docs" / "by-hand.md"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
_REPORT = re.compile(r"^```markdown\n(.*?)^```$", re.DOTALL | re.MULTILINE)
#: What there is to prove differs between the engines.
_PROVED = re.compile(r"^verified: \d+ checks, \d+ rows$", re.MULTILINE)


def _answered(block: str, place: str) -> Iterator[str]:
    """Run the commands of a block; yield each with what it prints of the database ferry.db."""
    for line in block.splitlines():
        if line.startswith("$ "):
            _, *arguments = shlex.split(line.removeprefix("$ "))
            result = CliRunner().invoke(app, arguments, prog_name="claimdb")
            told = "\n".join(one.rstrip() for one in result.output.splitlines())
            told = told.replace(place, "ferry.db")
            yield f"{line}\n{told}\n"


def test_the_page_is_what_the_commands_print(
    blank: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Identifiers included, since they are made from what is said; on either engine."""
    monkeypatch.setenv("CLAIMDB_DB", blank.db)
    monkeypatch.setenv("CLAIMDB_USER", "ana")
    page = PAGE.read_text(encoding="utf-8")
    report = _REPORT.search(page)
    assert report is not None
    (tmp_path / "briefing.md").write_text(report[1], encoding="utf-8")

    run = _BLOCK.sub(lambda block: "\n".join(_answered(block[0], blank.shown)), page)

    if request.config.getoption("--snapshot-update"):
        PAGE.write_text(run, encoding="utf-8")
    else:
        wanted, found = (_PROVED.sub("verified", one).splitlines() for one in (page, run))
        assert "\n".join(difflib.unified_diff(wanted, found, "page", "run")) == ""
