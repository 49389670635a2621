"""Reading one row of the gold set."""

import pytest

from claimdb.bench.goldrow import Fields, RowWrong, read_open, read_row
from claimdb.extract.record import Sort
from claimdb.model.vocab import Hedge, Mode, Reporting, Stance
from claimdb.text.dates import parse_date

TEXT = "On Monday the baker, Ida Holt, told us that bread may be late. She did not say why."
LEAST: Fields = {"row": 1, "content": "that bread may be late", "mode": "indirect"}


def test_the_least_row_has_a_content_and_a_mode() -> None:
    """All else has the default of the guide: an assertion in speech, of nobody, via nobody."""
    row, names = read_row(TEXT, LEAST, 1, 1)
    assert (row.stance, row.manner.sort, row.manner.hedge) == (Stance.ASSERTS, Sort.SPEECH, None)
    assert (row.source, row.cue, row.speaker, row.said) == ((), (), None, None)
    assert (row.link.via, row.link.inside, names) == (None, None, (None,))


def test_every_field_is_read() -> None:
    """Spans, closed words, numbers of rows (from 1, kept from 0) and times."""
    row, names = read_row(
        TEXT,
        {
            **LEAST,
            "source": "the baker, Ida Holt",
            "cue": "told",
            "stance": "denies",
            "negated": True,
            "sort": "attitude",
            "hedge": "possible",
            "reporting": "distances",
            "via": 2,
            "inside": 3,
            "speaker": "Ida Holt",
            "resolved": ["Ida Holt", None],
            "role": "baker",
            "affiliation": "us",
            "said": {"words": "On Monday", "date": "2027-06-14"},
        },
        1,
        3,
    )
    assert [TEXT[span.start : span.end] for span in (*row.source, *row.cue)] == [
        "the baker, Ida Holt",
        "told",
    ]
    assert (row.stance, row.leaning.negated, row.mode) == (Stance.DENIES, True, Mode.INDIRECT)
    assert (row.manner.hedge, row.manner.reporting) == (Hedge.POSSIBLE, Reporting.DISTANCES)
    assert (row.link.via, row.link.inside) == (1, 2)
    assert row.speaker is not None
    assert (row.speaker.words, row.speaker.resolved) == ("Ida Holt", "Ida Holt")
    assert row.said is not None
    assert row.said.date == parse_date("2027-06-14")
    assert names == ("Ida Holt", None)


def test_time_may_be_words_alone() -> None:
    """Without a day of publication there is no date to give."""
    row, _ = read_row(TEXT, {**LEAST, "said": "On Monday"}, 1, 1)
    assert row.said is not None
    assert row.said.date is None


def test_open_fields_are_named_one_by_one() -> None:
    """One alone may stand without a list."""
    assert read_open({"open": ["stance", "via"]}) == {"stance", "via"}
    assert read_open({"open": "mode"}) == {"mode"}
    assert read_open({}) == frozenset()


def test_a_field_that_cannot_be_open_is_refused() -> None:
    """A content is always scored."""
    with pytest.raises(RowWrong, match="open: content is none of"):
        read_open({"open": ["content"]})


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"contents": "x"}, "unknown keys"),
        ({"content": []}, "has no content"),
        ({"content": "that cake may be late"}, "content: the words 'that cake may be late' do not"),
        ({"content": ["why", "did not say"]}, "content: its parts are not in order"),
        ({"content": ["bread may", "may be late"]}, "content: its parts are not in order"),
        ({"cue": True}, "cue: True is no text"),
        ({"mode": "spoken"}, "mode: 'spoken' is none of direct, mixed, indirect"),
        ({"mode": None}, "mode: 'None' is none of"),
        ({"stance": "shouts"}, "stance: 'shouts' is none of"),
        ({"hedge": "sure"}, "hedge: 'sure' is none of"),
        ({"negated": "yes"}, "negated: 'yes' is neither true nor false"),
        ({"via": 1}, "via: 1 is no other row"),
        ({"via": 3}, r"via: 3 is no other row \(there are 2\)"),
        ({"inside": "2"}, "inside: 2 is no other row"),
        ({"source": "She"}, "needs 'speaker' and 'resolved'"),
        ({"speaker": "She"}, "tells of a speaker, and has no source"),
        ({"source": "She", "speaker": "he", "resolved": None}, "speaker: 'he' does not stand in"),
        ({"source": "She", "speaker": "She", "resolved": "Eva"}, "resolved: 'Eva' does not stand"),
        ({"source": "She", "speaker": "She", "resolved": []}, "resolved: is an empty list"),
        ({"said": {"words": "On Monday"}}, "said: is neither words nor"),
        ({"said": "On Tuesday"}, "said: the words 'On Tuesday' do not stand"),
    ],
)
def test_a_row_that_cannot_be_understood_is_refused(change: Fields, problem: str) -> None:
    """The message names the field."""
    with pytest.raises(RowWrong, match=problem):
        read_row(TEXT, {**LEAST, **change}, 1, 2)
