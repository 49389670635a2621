"""Which words of time belong to a cue."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.said import said
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span
from tests.extract.chains.marking import Row, Words, found

_PUBLISHED = parse_date("2027-06-16")


def _words(text: str, *rows: Row) -> list[str | None]:
    times = said(Document(text), found(text, *rows), _PUBLISHED)
    return [text[one.words.start : one.words.end] if one else None for one in times]


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Moor said on Monday [it rained].", "said", "on Monday"),
        ("Moor told reporters in Oslo late Sunday [that it rained].", "told", "late Sunday"),
        ("Moor said in a statement on 3 June [that it rained].", "said", "on 3 June"),
        ("Moor on Tuesday said [it rained].", "said", "on Tuesday"),
        ("Moor, last month said [it rained].", "said", "last month"),
        ("On Friday, Moor said [it rained].", "said", "On Friday"),
        ("In an interview aired on Friday, Moor said [it rained].", "said", "on Friday"),
        ("[“It rained,”] said Moor on Monday.", "said", "on Monday"),
        ("[It rained], Moor said on Friday.", "said", "on Friday"),
        ("Moor reported Monday [it rained].", "reported Monday", "Monday"),
        ("Moor denied [the charges] on Monday.", "denied", "on Monday"),
        ("Moor said [it rained], in an email on Monday.", "said", "on Monday"),
        ("In a letter of 2 January, Moor said [it rained].", "said", "of 2 January"),
        ("Moor said [Monday that it rained].", "said", "Monday"),
        (
            "Moor said on the 3rd of June 2026 [that it rained].",
            "said on the",
            "on the 3rd of June 2026",
        ),
        ("Moor said on 3 June 2026 [that it rained].", "said on 3", "on 3 June 2026"),
    ],
)
def test_a_time_beside_the_cue_is_when_it_was_said(text: str, cue: str, words: str) -> None:
    """Before the source, between source and cue, in the cue, behind it or a short content."""
    assert _words(*_marked(text, cue)) == [words]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Moor said [it would rain on Monday].", "said"),
        ("Moor said [Monday was a good day].", "said"),
        ("Moor said of Friday's crash [that it was over].", "said"),
        ("Moor said after a meeting on Friday [that it was over].", "said"),
        ("After a meeting on Friday, Moor said [it was over].", "said"),
        ("He came in 2012, and Moor said [it was over].", "said"),
        ("Moor said [the bridge would close and reopen again] on Monday.", "said"),
        ("Moor said [it was over]. On Monday it was not.", "said"),
        ("Moor said in 2031 [that it was over].", "said"),
    ],
)
def test_other_times_are_not_when_it_was_said(text: str, cue: str) -> None:
    """Those of the content, of another event, of another clause, and of days to come."""
    assert _words(*_marked(text, cue)) == [None]


def test_the_words_of_one_cue_are_not_anothers() -> None:
    """Each has the time in its own part of the sentence."""
    text = "Moor said it rained, and Nair said on Monday it snowed."
    rows: list[Row] = [("Moor", "said", "it rained"), ("Nair", "said@2", "it snowed")]
    assert _words(text, *rows) == [None, "on Monday"]


def test_a_time_that_parts_a_content_is_when_it_was_said() -> None:
    """Between the accused and the charge, where nothing else stands there."""
    row: Row = ("Moor", "accused", ("Lee", "of lying"))
    assert _words("Moor accused Lee on Monday of lying.", row) == ["on Monday"]
    assert _words("Moor accused Lee, met on Monday, of lying.", row) == [None]


def test_what_is_still_to_be_said_has_no_date() -> None:
    """The words are kept."""
    text, row = _marked("Moor is expected to say on Friday [that it is over].", "say")
    (when,) = said(Document(text), found(text, row), _PUBLISHED)
    assert when is not None
    assert when.date is None


def test_the_date_is_resolved_against_the_publication() -> None:
    """A weekday is the last one up to the day of publication."""
    text, row = _marked("Moor said on Monday [it rained].", "said")
    (when,) = said(Document(text), found(text, row), _PUBLISHED)
    assert when is not None
    assert when.date == parse_date("2027-06-14", "on Monday")


def test_without_a_publication_the_words_are_kept() -> None:
    """Only an absolute date is resolved."""
    text, row = _marked("Moor said on Monday [it rained].", "said")
    (when,) = said(Document(text), found(text, row))
    assert when is not None
    assert when.date is None


def test_a_row_without_cue_has_no_time() -> None:
    """There is nothing that a time could belong to."""
    text, (_, _, content) = _marked("On Monday [it rained].", "On")
    assert _words(text, ("", "", content)) == [None]


_PIECES = st.sampled_from(
    ["Moor", "said", "on", "Monday", "in", "2014", ",", ".", "“", "”", "that"]
)


@settings(max_examples=300)
@given(
    st.lists(_PIECES, max_size=30).map(" ".join) | st.text(max_size=80),
    st.lists(st.tuples(*[st.integers(0, 90)] * 6), max_size=4),
)
def test_any_spans_in_any_text_give_times(text: str, places: list[tuple[int, ...]]) -> None:
    """One answer for each row, its words inside of the text."""
    rows = []
    for numbers in places:
        ends = [min(number, len(text)) for number in numbers]
        content, cue, source = (Span(*sorted(ends[first : first + 2])) for first in (0, 2, 4))
        rows.append(Found((content,), (cue,), (source,)))
    times = said(Document(text), rows, _PUBLISHED)
    assert len(times) == len(rows)
    assert all(one is None or one.words.end <= len(text) for one in times)


def _marked(text: str, cue: str) -> tuple[str, tuple[Words, Words, Words]]:
    """Return a text without its brackets, and Moor's row with what stands between them."""
    content = text[text.index("[") + 1 : text.index("]")]
    source = "Moor" if "Moor" in text else ""
    return text.replace("[", "").replace("]", ""), (source, cue, content)
