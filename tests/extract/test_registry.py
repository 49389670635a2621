"""Extractors are found by name, ours and those of other packages, and imported when asked for."""

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.errors import ChoiceUnknown, ExtractorBroken
from claimdb.extract import load, names
from tests.support import harbour

PLUGIN = """
from claimdb.extract.reading import TaggedExtractor, Unmarked

def made():
    return TaggedExtractor("quiet", Unmarked())

def broken():
    import a_module_that_is_not_there

def something_else():
    return 1

NOT_CALLABLE = 1
"""


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install a package whose entry points a test writes; return their file."""
    (tmp_path / "quiet_plugin.py").write_text(PLUGIN)
    info = tmp_path / "quiet_plugin-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: quiet-plugin\nVersion: 1\n")
    monkeypatch.syspath_prepend(tmp_path)
    importlib.invalidate_caches()
    yield info / "entry_points.txt"
    sys.modules.pop("quiet_plugin", None)


def test_the_built_in_extractors() -> None:
    """One that reads best, one that reads fast, and one without a model."""
    assert names()[:3] == ("default", "fast", "rules")


def test_an_unknown_name_lists_those_there_are() -> None:
    """And suggests the nearest."""
    with pytest.raises(ChoiceUnknown) as caught:
        load("rule")

    assert str(caught.value).startswith(
        "there is no extractor 'rule' (did you mean 'rules'?); there are: default, fast, rules"
    )


def test_another_package_adds_an_extractor(plugin: Path) -> None:
    """By an entry point that is a callable without arguments."""
    plugin.write_text("[claimdb.extractors]\nquiet = quiet_plugin:made\n")

    assert "quiet" in names()
    assert load("quiet").extract("Ann said no.") == []


def test_another_package_replaces_a_built_in_one(plugin: Path) -> None:
    """So that a newsroom's own is what the programs use that ask for no name."""
    plugin.write_text("[claimdb.extractors]\ndefault = quiet_plugin:made\n")

    assert load().name == "quiet"
    assert names().count("default") == 1


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("quiet_plugin:broken", "No module named 'a_module_that_is_not_there'"),
        ("quiet_plugin:nonesuch", "has no attribute 'nonesuch'"),
        ("a_module_that_is_not_there:made", "No module named 'a_module_that_is_not_there'"),
        ("quiet_plugin:something_else", "gives no claimdb.extract.protocol.Extractor"),
        ("quiet_plugin:NOT_CALLABLE", "gives no claimdb.extract.protocol.Extractor"),
    ],
)
def test_one_that_cannot_be_used_is_named(plugin: Path, value: str, problem: str) -> None:
    """With what is wrong with it, in one sentence."""
    plugin.write_text(f"[claimdb.extractors]\nbad = {value}\n")

    with pytest.raises(ExtractorBroken) as caught:
        load("bad")

    assert str(caught.value).startswith("The extractor 'bad' cannot be used (")
    assert problem in str(caught.value)


def test_a_tests_extractor_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one that knows a text by heart keeps to the protocol."""
    harbour.install(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)

    assert len(load("by-heart").extract(harbour.HARBOUR)) == 9


@pytest.mark.parametrize("code", ["import claimdb.extract", "import claimdb.extract.parallel"])
def test_nothing_of_a_model_is_imported_before_it_is_asked_for(code: str) -> None:
    """Programs that import the package for one extractor do not pay for another."""
    script = f"import sys\n{code}\nprint(*sys.modules)"
    output = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    ).stdout

    heavy = {"onnxruntime", "numpy", "claimdb.extract.reading", "claimdb.extract.neural"}
    assert heavy & set(output.split()) == set()
