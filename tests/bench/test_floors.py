"""The least that extraction may give."""

from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.bench.floors import Floors, Held, digest, read_floors
from claimdb.bench.polnear import Annotated
from claimdb.errors import ClaimdbError
from claimdb.extract.record import Found
from claimdb.text.spans import Span

ONE = Annotated("one", "Rain fell.", (Found((Span(0, 4),)),), {})
OTHER = Annotated("other", "Snow fell.", (), {})


def test_a_floor_is_held_by_what_is_as_high() -> None:
    """And by nothing where nothing was measured."""
    held = Floors("b2:0", {"f": 0.5, "g": 0.5, "h": 0.5}).held({"f": 0.5, "g": 0.49})

    assert held == [Held("f", 0.5, 0.5), Held("g", 0.5, 0.49), Held("h", 0.5, None)]
    assert [one.is_held for one in held] == [True, False, False]


def test_a_file_names_a_corpus_and_figures(tmp_path: Path) -> None:
    """Whole numbers are numbers."""
    path = tmp_path / "floors.yaml"
    path.write_text("corpus: b2:12\nfloors: {attributed_content: 0.7, f: 1}\n")

    assert read_floors(path) == Floors("b2:12", {"attributed_content": 0.7, "f": 1.0})


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "corpus: b2:1", "corpus: b2:1\nfloors: {f: 2}", "corpus: b2:1\nfloors: {f: x}"],
)
def test_other_files_are_told(tmp_path: Path, text: str) -> None:
    """With what to write."""
    path = tmp_path / "floors.yaml"
    path.write_text(text)

    with pytest.raises(ClaimdbError, match=r"floors\.yaml.*write 'corpus: b2:"):
        read_floors(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(ClaimdbError, match="cannot be read"):
        read_floors(tmp_path / "floors.yaml")


@pytest.mark.parametrize(
    "changed",
    [
        replace(ONE, name="two"),
        replace(ONE, text="Hail fell."),
        replace(ONE, rows=(Found((Span(0, 4),), cue=(Span(5, 9),)),)),
    ],
)
def test_a_digest_tells_corpora_apart(changed: Annotated) -> None:
    """By names, texts and marks, in any order of the articles."""
    assert digest([ONE, OTHER]) == digest([OTHER, ONE])
    assert digest([changed, OTHER]) != digest([ONE, OTHER])
