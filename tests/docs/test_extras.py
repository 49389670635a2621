"""How to install an extra is told in one way, in the program as in the documents."""

import re
import tomllib
from typing import Final

import pytest

from claimdb.errors.servers import DriverMissing
from tests.support.repository import ROOT

_NAMED: Final = re.compile(r"claimdb\[(?P<extra>[a-z{}]+)\]")
#: Words of a sentence may stand on two lines, and in two pieces of a string.
_BETWEEN: Final = re.compile(r"[\s\"]+")
_FILES: Final = [ROOT / "README.md", *ROOT.glob("docs/*.md"), *ROOT.glob("src/**/*.py")]


@pytest.mark.parametrize("place", ["README.md", "docs", "src"])
def test_an_extra_is_named_with_the_command_that_installs_it(place: str) -> None:
    """``pip install 'claimdb[pdf]'``: in quotation marks that every shell understands."""
    known = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    extras = {*known["project"]["optional-dependencies"], "{extra}", "extra"}
    for file in (one for one in _FILES if one.is_relative_to(ROOT / place)):
        text = _BETWEEN.sub(" ", file.read_text("utf-8"))
        for found in _NAMED.finditer(text):
            assert found["extra"] in extras, file
            if found["extra"] != "extra":
                told = text[found.start() - len("pip install '") : found.end() + 1]
                assert told == f"pip install '{found[0]}'", file


def test_the_missing_driver_of_a_server_is_told_with_its_command() -> None:
    """The line can be copied as it stands."""
    assert str(DriverMissing("PostgreSQL", "psycopg")).endswith("pip install 'claimdb[postgres]'")
