"""docs/linked-data.md: its commands work, its functions are there, its facts are the program's."""

import json
import re
import shlex
from importlib import import_module
from pathlib import Path
from typing import Final

import pytest
from typer.testing import CliRunner

from claimdb.cli import app
from claimdb.export.iris import NAMESPACE
from claimdb.export.jsonld import ANNOTATION, SCHEMA_ORG, namespace
from tests.support.repository import ROOT
from tests.support.stores import Store

PAGE: Final = (ROOT / "docs" / "linked-data.md").read_text(encoding="utf-8")
_COMMAND: Final = re.compile(r"^\$ claimdb (.+)$", re.MULTILINE)
_FUNCTION: Final = re.compile(r"^\| `(claimdb\.[\w.]+)\.(\w+)\(", re.MULTILINE)


@pytest.mark.parametrize("command", _COMMAND.findall(PAGE))
def test_its_commands_work(
    command: str, seeds: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each writes JSON where the page says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CLAIMDB_DB", seeds.db)

    result = CliRunner().invoke(app, shlex.split(command))

    assert result.exit_code == 0, result.output
    (written,) = tmp_path.iterdir()
    text = written.read_text(encoding="utf-8")
    documents = text.splitlines() if written.suffix == ".jsonl" else [text]
    assert all("@context" in json.loads(one) for one in documents)


def test_its_functions_are_there() -> None:
    """Under the names that the page gives."""
    named = _FUNCTION.findall(PAGE)

    assert len(named) > 5
    assert [one for one in named if not hasattr(import_module(one[0]), one[1])] == []


@pytest.mark.parametrize("fact", [str(NAMESPACE), namespace(), ANNOTATION, SCHEMA_ORG])
def test_its_names_are_those_of_the_program(fact: str) -> None:
    """What others need to make the same names, and to read them."""
    assert fact in PAGE
