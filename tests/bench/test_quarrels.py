"""Plain quarrels, played through the whole of ingest."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.admin.migrate import init
from claimdb.bench.floors import read_floors
from claimdb.bench.linking import CASES
from claimdb.bench.quarrels import (
    HALVES,
    Quarrel,
    digest,
    measure_quarrels,
    outcome,
    played,
    read_quarrels,
)
from claimdb.errors import FileUnreadable, FormatBroken
from tests.support.repository import ROOT

QUARRELS = """
- name: a mill and a union
  articles:
    - The Weavers' Union said that Orle Mills had burnt the looms.
    - Orle Mills denied that it had burnt the looms.
  words: [looms]
  asserted_by: [Weavers' Union]
  denied_by: [Orle Mills]
"""


def quiet(_: str) -> None:
    """Say nothing."""


@pytest.fixture
def mill(tmp_path: Path) -> Quarrel:
    """Return one quarrel, read from a file."""
    path = tmp_path / "quarrels.yaml"
    path.write_text(QUARRELS, encoding="utf-8")
    (one,) = read_quarrels(path)
    return one


def test_a_quarrel_is_right_only_with_all_and_nobody_else(mill: Quarrel) -> None:
    """Who lacks makes it a part, who has no place there makes it wrong, and so does any claim."""
    found = played(mill, init)
    more = replace(mill, sides={**mill.sides, "denied_by": frozenset({"orle mills", "bell"})})
    less = replace(mill, sides={**mill.sides, "denied_by": frozenset({"bell"})})

    assert found.outcome == "right"
    assert outcome(more, found.found) == "part"
    assert outcome(less, found.found) == "wrong"
    assert outcome(replace(mill, words=()), found.found) == "wrong"
    assert outcome(replace(mill, words=("dam",)), found.found) == "missed"
    assert outcome(mill, ()) == "missed"
    assert outcome(replace(mill, words=()), ()) == "right"


def test_each_half_is_told_with_its_floors(tmp_path: Path, mill: Quarrel) -> None:
    """Of what is held out no more than the figures."""
    for half in HALVES:
        (tmp_path / f"quarrels_{half}.yaml").write_text(QUARRELS, encoding="utf-8")
    floors = (
        f"corpus: {digest([mill] * len(HALVES))}\nfloors:\n  dev_right: 1.0\n  dev_speed: 0.1\n"
    )
    (tmp_path / "quarrels_floors.yaml").write_text(floors, encoding="utf-8")

    tables = list(measure_quarrels(tmp_path, init, quiet))

    assert [(table.name, len(table.rows)) for table in tables] == [
        ("played", 1),
        ("played", 1),
        ("quarrels", 3),
        ("floors", 2),
    ]
    assert [table.corpus for table in tables[:2]] == ["dev", "seen"]
    assert [row["right"] for row in tables[2].rows] == [1, 1, 1]
    assert [row["met"] for row in tables[3].rows] == ["yes", "no"]


@pytest.mark.parametrize("text", ["name: no list", "- name: x\n  what: [y]\n", "- [1]\n", "- {"])
def test_what_is_no_list_of_quarrels_is_refused(tmp_path: Path, text: str) -> None:
    """With the file's name and the way out."""
    path = tmp_path / "quarrels.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FormatBroken, match=r"quarrels\.yaml"):
        read_quarrels(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Before anything is played."""
    with pytest.raises(FileUnreadable):
        read_quarrels(tmp_path / "none.yaml")


@pytest.mark.parametrize("half", ["seen", "held_out"])
def test_nobody_stands_on_a_wrong_side(half: str) -> None:
    """And as many quarrels are found, and come out right, as the floors say."""
    floors = read_floors(ROOT / CASES / "quarrels_floors.yaml")
    quarrels = read_quarrels(ROOT / CASES / f"quarrels_{half}.yaml")
    counts = Counter(played(one, init).outcome for one in quarrels)

    assert counts["wrong"] == 0
    assert counts["right"] / counts.total() >= floors.least[f"{half}_right"]
    assert 1 - counts["missed"] / counts.total() >= floors.least[f"{half}_found"]


def test_the_floors_are_those_of_these_quarrels() -> None:
    """The same figure on other quarrels means nothing."""
    quarrels = [read_quarrels(ROOT / CASES / f"quarrels_{half}.yaml") for half in HALVES]

    floors = read_floors(ROOT / CASES / "quarrels_floors.yaml")

    assert floors.corpus == digest([one for half in quarrels for one in half])
