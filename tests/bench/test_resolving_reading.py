"""Marked words of a text as mentions."""

import pytest

from claimdb.bench.resolving_reading import Marked, mentions_of, named_part
from claimdb.text.spans import Span

TEXT = "Ada Holt, the mayor of Nordhavn, spoke first. She said the bridge is safe. Holt left."


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the United Auto Workers union", "United Auto Workers"),
        ("General Motors, which filed for bankruptcy", "General Motors"),
        ("its iPhone", "iPhone"),
        ("the A380", "A380"),
        ("the value of Airbus", None),
        ("the Airbus spokesman", None),
        ("the company", None),
        ("it", None),
        ("the", None),
    ],
)
def test_a_phrase_has_the_name_that_heads_it(words: str, name: str | None) -> None:
    """Of a description or pronoun it has none."""
    assert named_part(words) == name


def test_mentions_have_the_fullest_name_of_their_text() -> None:
    """A surname and a pronoun too; what means nobody named is unnamed."""
    words = ("Ada Holt", "She", "Holt", "the bridge")
    spans = tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in words)
    spans = (*spans[:2], Span(TEXT.rindex("Holt"), TEXT.rindex("Holt") + 4), spans[3])

    found = mentions_of(Marked("one", TEXT, spans), 10)

    assert [one.key for one in found] == [10, 11, 12, 13]
    assert [one.name for one in found[:3]] == ["Ada Holt"] * 3
    assert [one.is_named for one in found] == [True, True, True, False]
    assert {one.document for one in found} == {"one"}
    assert "Ada Holt" in found[3].context
