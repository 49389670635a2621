"""Texts with linked mentions, read."""

import json
from pathlib import Path

import pytest

from claimdb.bench.resolving_corpus import digest, read_linked
from claimdb.errors import FileUnreadable, FormatBroken
from claimdb.text.spans import Span

LINE = {
    "doc_id": "one",
    "text": "Ada Holt left.",
    "mentions": [{"start": 0, "end": 8, "entity": "E1"}, {"start": 9, "end": 13, "entity": None}],
    "entities": [{"id": "E1", "wikidata": "http://www.wikidata.org/entity/Q1"}],
}


def test_an_entity_is_one_across_texts_by_its_address(tmp_path: Path) -> None:
    """Another is of its text alone."""
    file = tmp_path / "docs.jsonl"
    file.write_text(json.dumps(LINE) + "\n\n")

    (text,) = read_linked(tmp_path)

    assert text.marked.spans == (Span(0, 8), Span(9, 13))
    assert text.gold == ("Q1", "one#1")
    assert text.across == (True, False)
    assert read_linked(file) == [text]
    assert digest([text]).startswith("b2:")


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "{}",
        json.dumps(LINE | {"mentions": [{"start": 0, "end": 99}]}),
        json.dumps(LINE | {"text": None}),
        json.dumps(LINE | {"entities": {"id": 1}}),
        json.dumps(LINE | {"mentions": "none"}),
        pytest.param("[" * 100_000, id="deep"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, line: str) -> None:
    """And with the way out."""
    file = tmp_path / "docs.jsonl"
    file.write_text(json.dumps(LINE) + "\n" + line)

    with pytest.raises(FormatBroken, match="line 2"):
        read_linked(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(FileUnreadable, match="docs"):
        read_linked(tmp_path / "docs.jsonl")
