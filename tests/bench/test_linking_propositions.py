"""How many contents become the statements that people made of them."""

from pathlib import Path

import pytest

from claimdb.bench.linking_propositions import missed, quality, read_contents, told
from claimdb.errors import FileUnreadable, FormatBroken

ROWS = """
- {speaker: Mali, cue: denied, content: selling boats, says: [Mali has sold boats]}
- {speaker: Mali, cue: said, content: it did not rain, says: [It rained]}
"""


def test_a_statement_is_right_word_by_word(tmp_path: Path) -> None:
    """And with its marks: a negation that was taken out counts."""
    path = tmp_path / "propositions.yaml"
    path.write_text(ROWS, encoding="utf-8")
    scored = told(read_contents(path))

    assert (scored.marked, scored.found, scored.right) == (2, 2, 1)
    assert scored.figures() == {"propositions_precision": 0.5, "propositions_recall": 0.5}
    assert quality(scored).rows[0]["right"] == 1
    assert [row["found"] for row in missed(scored).rows] == ["~It rained"]


def test_nothing_has_no_figures() -> None:
    """Where nothing was marked nothing is divided."""
    assert told([]).figures() == {}


@pytest.mark.parametrize("text", ["{", "a: 1", "- {cue: said}"])
def test_a_file_of_another_form_is_refused(text: str, tmp_path: Path) -> None:
    """With what is wrong with it."""
    path = tmp_path / "propositions.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FormatBroken):
        read_contents(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By its path."""
    with pytest.raises(FileUnreadable):
        read_contents(tmp_path / "none.yaml")
