"""The page on packs keeps its word."""

import re
from enum import StrEnum

import pytest

from claimdb.model import vocab
from claimdb.packs import json_schema, parse_pack
from tests.support.repository import ROOT

PAGE = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")


def test_the_small_pack_is_sound() -> None:
    """What a newcomer copies works."""
    found = re.search(r"```yaml\n(pack: .*?)```", PAGE, re.DOTALL)

    assert found is not None
    assert len(parse_pack(found[1]).attributions) == 2


def test_every_key_is_described() -> None:
    """No key of the format is missing from the page."""
    schema = json_schema()
    forms = [schema, *schema["$defs"].values()]
    keys = {key for form in forms for key in form.get("properties", {})}

    assert not {key for key in keys if re.search(rf"\b{key}\b", PAGE) is None}


@pytest.mark.parametrize(
    "words",
    [
        vocab.SourceKind,
        vocab.AliasKind,
        vocab.AffiliationKind,
        vocab.CreditKind,
        vocab.ArticleKind,
        vocab.SubjectRole,
        vocab.RelationKind,
        vocab.Stance,
        vocab.Mode,
        vocab.Hedge,
        vocab.Reporting,
        vocab.DenialKind,
        vocab.DenialScope,
    ],
)
def test_every_word_is_described(words: type[StrEnum]) -> None:
    """No value of a vocabulary is missing from the page."""
    assert not [word for word in words if f"`{word}`" not in PAGE]
