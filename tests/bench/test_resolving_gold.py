"""The gold set of resolution, read."""

from pathlib import Path

import pytest

from claimdb.bench.resolving_gold import resolution_cases
from claimdb.errors import FormatBroken
from claimdb.model.vocab import SourceKind

GOOD = """\
- {case: one, a: Ada Holt, b: {name: A. Holt, roles: [mayor], day: 2024-05-01}, is: unsure}
- case: two
  mentions: [Ada Holt, {name: Holt Ltd, kind: organisation}]
  groups: [[1], [2]]
"""


def test_pairs_and_groups_are_read(tmp_path: Path) -> None:
    """A string is the name of a person; each mention has a document of its own."""
    (tmp_path / "01_some.yaml").write_text(GOOD)

    pairs, groups = resolution_cases(tmp_path)

    assert [(one.name, one.topic, one.expected) for one in pairs] == [
        ("one", "01_some", frozenset({"unsure"}))
    ]
    assert (pairs[0].a.name, pairs[0].a.document, pairs[0].b.document) == ("Ada Holt", "d1", "d2")
    assert pairs[0].b.roles == ("mayor",)
    assert pairs[0].b.day is not None
    assert groups[0].groups == ((1,), (2,))
    assert groups[0].mentions[1].kind is SourceKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "case: one",
        "- {a: [",
        "- {case: one, a: Ada, b: Ada, is: perhaps}",
        "- {case: one, a: Ada, is: same}",
        "- {case: one, a: {name: Ada, colour: red}, b: Ada, is: same}",
        "- {case: one, a: {name: Ada, kind: ship}, b: Ada, is: same}",
        "- {case: one, mentions: Ada, groups: []}",
    ],
)
def test_what_is_wrong_is_told_with_its_file(tmp_path: Path, text: str) -> None:
    """And with the way out."""
    (tmp_path / "01_some.yaml").write_text(text)

    with pytest.raises(FormatBroken, match=r"01_some\.yaml"):
        resolution_cases(tmp_path)
