"""Annotated articles as numbers."""

from pathlib import Path

from claimdb.bench.polnear import Annotated
from claimdb.extract.document import Document
from claimdb.extract.neural import tagger
from claimdb.extract.neural.pieces import Pieces
from claimdb.extract.neural.tags import TAGS
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from claimdb.training.examples import NOWHERE, examples, targets

PIECES = Pieces(Path(tagger.__file__).parent / "models" / "vocabulary.json")
TEXT = "Ann Lee said it rained."
ARTICLE = Annotated("one", TEXT, (Found((Span(13, 22),), (Span(8, 12),), (Span(0, 7),)),), {})


def test_words_get_the_tags_of_their_role() -> None:
    """Each role begins once and goes on; the full stop is nothing."""
    found = targets(Document(TEXT), ARTICLE)
    assert [TAGS[tag] for tag in found.tags] == [
        "B-source", "I-source", "B-cue", "B-content", "I-content", "O",
    ]  # fmt: skip


def test_contents_point_at_their_cue_and_the_cue_at_its_source() -> None:
    """Links are places of words, and nothing elsewhere."""
    found = targets(Document(TEXT), ARTICLE)
    assert found.cues == [NOWHERE, NOWHERE, NOWHERE, 2, 2, NOWHERE]
    assert found.sources == [NOWHERE, NOWHERE, 0, NOWHERE, NOWHERE, NOWHERE]


def test_a_link_that_leaves_its_window_points_at_nothing() -> None:
    """A window knows only its own words."""
    text = f"It rained.\n\n{'More rain fell. ' * 100}\n\nSo Ann Lee said."
    end = len(text)
    rows = (Found((Span(0, 9),), (Span(end - 5, end - 1),), (Span(end - 13, end - 6),)),)
    first, *_, last = examples(Annotated("one", text, rows, {}), PIECES)
    assert set(first.targets.cues) == {NOWHERE}
    assert last.targets.sources[-2] == len(last.targets.tags) - 4
