"""Copies are told from reuse as well as claimed, on pairs that people have labelled."""

import json
from pathlib import Path
from typing import Final

import pytest

from claimdb.bench.copies import left_out, measure, scores
from claimdb.bench.copies_pairs import read_pairs
from claimdb.errors import FormatBroken, PathMissing
from tests.ingest.wording import edited, part, written
from tests.support.repository import ROOT

#: Texts of publishers, which are lent for measuring and are no part of claimdb.
LABELLED: Final = ROOT.parent / "shared" / "data" / "near_dup"


@pytest.mark.skipif(not LABELLED.is_dir(), reason=f"there are no labelled pairs in {LABELLED}")
def test_labelled_pairs_are_told_apart() -> None:
    """Every copy is a copy and nothing else is; limits found on the others do nearly as well."""
    pairs = read_pairs(LABELLED)

    assert scores(pairs).copy_f1 == 1.0
    assert scores(pairs).accuracy >= 0.92
    assert left_out(pairs).accuracy >= 0.92
    linked = [one.is_candidate for one in pairs if one.label in {"copy", "reuse"}]
    assert sum(linked) / len(linked) >= 0.95


def _texts() -> dict[str, str]:
    story, other = written(300, 1), written(300, 2)
    reuse = f"{part(other, 0, 150)} {part(story, 100, 200)} {part(other, 150, 300)}"
    return {"copy": edited(story, 25), "reuse": reuse, "different": written(300, 3)}


def _said(path: Path) -> dict[str, object]:
    """Return the figures of a file or folder, by their names."""
    tables = list(measure(path, lambda _: None))
    assert [one.name for one in tables] == ["in_use", "left_out", "figures"]
    return {str(row["what"]): row["figure"] for row in tables[-1].rows}


def test_pairs_of_ones_own_are_told(tmp_path: Path) -> None:
    """From one file of JSON Lines: accuracy, candidates, and what a signature costs."""
    story = written(300, 1)
    rows = [{"text_a": story, "text_b": text, "label": name} for name, text in _texts().items()]
    _write(tmp_path / "mine.jsonl", rows)
    found = _said(tmp_path / "mine.jsonl")

    assert found["accuracy, limits in use"] == 1.0
    assert found["copy F1, limits in use"] == 1.0
    assert found["candidates: copy"] == 1
    assert "signature of 650 words" in found


def test_a_folder_says_the_same(tmp_path: Path) -> None:
    """Texts in one file, pairs of them in another."""
    texts = {"a": written(300, 1), **_texts()}
    _write(tmp_path / "docs.jsonl", [{"id": name, "text": text} for name, text in texts.items()])
    pairs = [{"a": "a", "b": name, "label": name} for name in _texts()]
    _write(tmp_path / "pairs.jsonl", pairs)

    assert _said(tmp_path)["accuracy, limits in use"] == 1.0


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "not JSON"),
        ('{"text_a": "a", "text_b": "b", "label": "alike"}', "line 1"),
        ('{"text_a": " ", "text_b": "b", "label": "copy"}', "line 1"),
        ("", "no pairs"),
    ],
)
def test_what_is_no_pair_is_refused(tmp_path: Path, line: str, problem: str) -> None:
    """With the line, and what to write instead."""
    path = tmp_path / "mine.jsonl"
    path.write_text(f"{line}\n", encoding="utf-8")

    with pytest.raises(FormatBroken, match=problem):
        measure(path, lambda _: None)


def test_an_unknown_text_is_refused(tmp_path: Path) -> None:
    """A pair names a text that the folder does not have."""
    _write(tmp_path / "docs.jsonl", [{"id": "a", "text": "words"}])
    _write(tmp_path / "pairs.jsonl", [{"a": "a", "b": "c", "label": "copy"}])

    with pytest.raises(FormatBroken, match="known texts"):
        measure(tmp_path, lambda _: None)
    with pytest.raises(PathMissing):
        measure(tmp_path / "nowhere", lambda _: None)


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
