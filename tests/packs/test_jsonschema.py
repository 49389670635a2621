"""The published JSON Schema is that of the code, and agrees with the reader."""

import io
import runpy
from contextlib import redirect_stdout
from pathlib import Path
from typing import Final

import jsonschema
import pytest
import yaml

from claimdb.packs import json_schema, read_pack, write_pack
from tests.support.repository import ROOT

CASES: Final = Path(__file__).parent / "cases"
PUBLISHED: Final = ROOT / "docs" / "pack.schema.json"
PACKS: Final = [CASES / "good-small.yaml", *sorted(ROOT.glob("seeds/*/pack.yaml"))]


def test_the_published_schema_is_in_step() -> None:
    """Made again by: python -m claimdb.packs > docs/pack.schema.json."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        runpy.run_module("claimdb.packs", run_name="__main__")

    assert PUBLISHED.read_text(encoding="utf-8") == printed.getvalue()


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.parent.name)
def test_sound_packs_fit_the_schema(path: Path) -> None:
    """What the reader takes, an editor with the schema does not mark."""
    for text in (path.read_text(encoding="utf-8"), write_pack(read_pack(path))):
        jsonschema.validate(_as_editors_read(text), json_schema())


def test_misfits_do_not_fit_the_schema() -> None:
    """An editor marks what the reader refuses about shapes."""
    validator = jsonschema.Draft202012Validator(json_schema())

    errors = list(validator.iter_errors(_as_editors_read((CASES / "bad-shape.yaml").read_text())))

    assert len(errors) > 10


def _as_editors_read(text: str) -> object:
    """Read YAML 1.2, as editors do: numbers are numbers, and dates are texts."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, found) for tag, found in resolvers if not tag.endswith(":timestamp")]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return Loader(text).get_single_data()
