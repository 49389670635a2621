"""Reading articles with marks in them."""

from pathlib import Path

import pytest

from claimdb.bench.polnear import load
from claimdb.errors import ClaimdbError
from claimdb.extract.record import Found
from claimdb.text.spans import Span

TEXT = "Rain, Ida Holt said,\r\nwill fall. It is thought so."
MARKS = """\
T1\tSource 6 14\tIda Holt
T2\tCue 15 19\tsaid
T3\tContent 0 4;22 31\tRain will fall
T4\tAttribution 15 19\tsaid
E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
T5\tContent 47 49\tso
T6\tCue 33 47\tIt is thought
T7\tContent 49 50\t.
E2\tAttribution:T6 Cue:T6 Content:T5 Content2:T7
E3\tAttribution:T4 Cue:T2
#1\tAnnotatorNotes E1\tT9 is not
a mark
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one article, which two annotators have read."""
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "the_rain.txt").write_bytes(TEXT.encode())
    (tmp_path / "attributions" / "the_rain_b2.ann").write_text("")
    (tmp_path / "attributions" / "the_rain_a1.ann").write_text(MARKS)
    return tmp_path


def test_an_event_is_an_attribution_with_all_spans_of_each_role(folder: Path) -> None:
    """In pieces, as Content2, trimmed and joined; without a content it is none."""
    article = load(folder)[0]

    assert article.rows == (
        Found((Span(0, 4), Span(22, 31)), (Span(15, 19),), (Span(6, 14),), by="people"),
        Found((Span(47, 50),), (Span(33, 46),), by="people"),
    )


def test_the_gold_is_the_annotator_that_sorts_first(folder: Path) -> None:
    """The others are there too, also who found nothing."""
    article = load(folder)[0]

    assert article.name == "the_rain"
    assert article.text == TEXT
    assert dict(article.by_annotator) == {"a1": article.rows, "b2": ()}


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ("T1\tContent 5 900\tx\n", "line 1: 5 to 900 is no part of its text, which has 50"),
        ("T1\tContent 9 9\t\n", "line 1: 9 to 9 is no part"),
        ("\nE1\tAttribution:T9 Content:T9\n", "line 2: there is no mark 'T9'"),
    ],
)
def test_marks_that_cannot_be_are_told(folder: Path, marks: str, said: str) -> None:
    """With the file, the line and what is wrong there."""
    (folder / "attributions" / "the_rain_a1.ann").write_text(marks)

    with pytest.raises(ClaimdbError) as caught:
        load(folder)

    assert f"the_rain_a1.ann, {said}" in str(caught.value)


def test_a_text_without_marks_is_told(folder: Path) -> None:
    """It is not taken for an article that nobody is quoted in."""
    (folder / "text" / "other.txt").write_text("No.")

    with pytest.raises(ClaimdbError, match=r"other\.txt: no file of attributions belongs to it"):
        load(folder)


def test_a_file_that_is_not_text_is_told(folder: Path) -> None:
    """By its name."""
    (folder / "text" / "the_rain.txt").write_bytes(b"\xff\xfe")

    with pytest.raises(ClaimdbError, match=r"the_rain\.txt is not text"):
        load(folder)


def test_another_folder_is_told(tmp_path: Path) -> None:
    """By the part that is missing."""
    with pytest.raises(ClaimdbError, match=r"There is no file or folder at .*text"):
        load(tmp_path)
