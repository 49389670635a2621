"""The tour of the README, on either engine with only the address changed."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from claimdb.cli import app
from claimdb.cli._commands import PANELS
from docs.samples import write_samples
from tests.support.repository import ROOT
from tests.support.stores import Store

PAGE: Final = ROOT / "README.md"
_CONSOLE: Final = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_MADE: Final = re.compile(
    r'^write\("(?P<name>.+?)", """(?P<text>.*?)"""\)$', re.DOTALL | re.MULTILINE
)
#: What there is to prove differs between the engines.
_PROVED: Final = re.compile(r"^verified: \d+ checks, \d+ rows$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shown:
    """A command of a page, and what it is shown to print."""

    command: str
    output: str


def commands(page: str) -> Iterator[Shown]:
    """Yield the commands of claimdb that a page shows, in their order."""
    for block in _CONSOLE.findall(page):
        for one in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, output = one.partition("\n")
            if command.startswith("claimdb "):
                yield Shown(command, output)


def _printed(command: str) -> str:
    words = shlex.split(command)[1:]
    result = CliRunner().invoke(app, words, prog_name="claimdb")
    lines = (result.stdout + result.stderr).rstrip("\n").split("\n")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def test_the_tour_prints_what_the_page_shows(
    blank: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command, one after another, identifiers included."""
    text = PAGE.read_text(encoding="utf-8")
    for made in _MADE.finditer(text):
        (tmp_path / made["name"]).write_text(made["text"], encoding="utf-8")
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    write_samples(tmp_path / "samples")
    for name, value in (("DB", blank.db), ("USER", "maria")):
        monkeypatch.setenv(f"CLAIMDB_{name}", value)
    monkeypatch.setenv("COLUMNS", "88")

    for one in commands(text):
        wanted = _PROVED.sub("verified", one.output.replace("data/claimdb.db", blank.shown))
        printed = _PROVED.sub("verified", _printed(one.command))
        if wanted.endswith("\n…\n"):
            wanted, printed = wanted.removesuffix("…\n"), printed[: len(wanted) - 2]
        assert printed == wanted, one.command


@pytest.mark.parametrize("command", sorted(name for names in PANELS.values() for name in names))
def test_the_reference_has_every_command_below_a_command(command: str) -> None:
    """As its own help lists them, so that none is left out of docs/cli.md."""
    told = CliRunner().invoke(app, [command, "--help"], prog_name="claimdb").stdout
    listed = told.partition("\nCommands:\n")[2].partition("\n\n")[0]
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")

    for inner in re.findall(r"^  ([a-z-]+) ", listed, re.MULTILINE):
        assert f"$ claimdb {command} {inner} --help\n" in page
