"""Copies are told from reuse as well as claimed, on pairs that people have labelled."""

import json
from pathlib import Path
from typing import Final

import pytest

from claimdb.bench.copies import left_out, lines, read_pairs, scores
from tests.resolve.wording import edited, part, written
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


def test_figures_are_printed(tmp_path: Path) -> None:
    """Both tables, candidates, and what a signature costs."""
    story, other = written(300, 1), written(300, 2)
    reuse = f"{part(other, 0, 150)} {part(story, 100, 200)} {part(other, 150, 300)}"
    texts = {"a": story, "b": edited(story, 25), "c": reuse, "d": written(300, 3)}
    _write(tmp_path / "docs.jsonl", [{"id": name, "text": text} for name, text in texts.items()])
    labels = {"b": "copy", "c": "reuse", "d": "different"}
    _write(
        tmp_path / "pairs.jsonl",
        [{"a": "a", "b": name, "label": label} for name, label in labels.items()],
    )

    found = list(lines(tmp_path))

    assert found[0] == "limits in use: accuracy 1.000 of 3, copy F1 1.000"
    assert found[5].startswith("each pair left out: accuracy ")
    assert "candidates among pairs labelled copy: 1 of 1" in found
    assert found[-1].startswith("signature: ")


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
