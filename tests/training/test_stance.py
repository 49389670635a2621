"""The command that makes the model of stances."""

import json
from pathlib import Path

import pytest

from claimdb.link.stance_features import names
from claimdb.link.stance_model import load
from claimdb.training.stance import main

SAID = {
    "agree": "The dam burst at night.",
    "disagree": "That is a hoax: the dam is whole.",
    "discuss": "The dam reportedly burst, sources said.",
    "unrelated": "A bakery opened in Lyon.",
}


def test_marked_pairs_become_a_model(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same bytes each time, with what it was called and what the features are."""
    bodies = [{"body_id": at, "text": SAID[[*SAID][at % 4]]} for at in range(24)]
    marked = [
        {"headline": "The dam burst", "body_id": at, "stance": [*SAID][at % 4]} for at in range(24)
    ]
    for name, rows in (("bodies", bodies), ("stances", marked)):
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    one, again = tmp_path / "one.npz", tmp_path / "again.npz"

    for path in (one, again):
        assert main(["--data", str(tmp_path), "--out", str(path), "--version", "t"]) == 0

    assert one.read_bytes() == again.read_bytes()
    assert (load(one).version, load(one).names) == ("t", names())
    assert "18 pairs" in capsys.readouterr().out
