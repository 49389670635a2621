"""What was found becomes JSON lines and rows."""

import json
from dataclasses import replace

import pytest

from claimdb.export.extractions import COLUMNS, Extracted, jsonl, rows, shortened
from claimdb.extract.record import Speaker
from tests.support.harbour import HARBOUR, ByHeart

FOUND = tuple(ByHeart().extract(HARBOUR))
HARBOUR_READ = Extracted(name="in/a.txt", id="a", text=HARBOUR, extractions=FOUND)


def test_a_line_begins_with_what_others_read() -> None:
    """The keys of the form in which attributions are compared, then ours."""
    (line,) = jsonl([HARBOUR_READ])

    read = json.loads(line)
    assert list(read) == ["id", "attributions"]
    assert list(read["attributions"][0])[:9] == [
        "source", "cue", "content", "speaker", "resolved", "stance", "mode", "via", "confidence"
    ]  # fmt: skip
    assert read["attributions"][4]["via"] == 3


def test_spans_count_code_points() -> None:
    """A ship beyond the first plane of Unicode is one character."""
    text = "\U0001f6a2 " + HARBOUR
    found = tuple(ByHeart().extract(text))

    (line,) = jsonl([Extracted(name="a.txt", id="a", text=text, extractions=found)])

    ((start, end),) = json.loads(line)["attributions"][1]["content"]
    assert text[start:end] == "that the city had known of the dredging for weeks"


def test_a_remark_and_the_text_follow_where_asked_for() -> None:
    """On one line, whatever line ends the text has."""
    text = "Eins.\u2028Zwei.\r\n"

    (line,) = jsonl([Extracted(name="a", id="a", text=text, remark="German.")], with_text=True)

    assert line.count("\n") == 1
    assert json.loads(line) == {"id": "a", "attributions": [], "remark": "German.", "text": text}


def test_words_of_a_speaker_stand_on_one_line() -> None:
    """As a name does, however the text breaks it; without a speaker, the source's words."""
    nameless = replace(FOUND[0], speaker=None)
    broken = replace(FOUND[0], speaker=Speaker("Ilka\n Brandvold", "Ilka\r\nBrandvold"))
    (line,) = jsonl([replace(HARBOUR_READ, extractions=(nameless, broken))])

    first, second = json.loads(line)["attributions"]
    assert (first["speaker"], first["resolved"]) == ("The port authority of Velmora", None)
    assert (second["speaker"], second["resolved"]) == ("Ilka Brandvold", "Ilka Brandvold")


def test_rows_count_from_one() -> None:
    """And ``via`` is such a number; nobody named is nothing."""
    told = list(rows(HARBOUR_READ))

    assert all(tuple(row) == COLUMNS for row in told)
    assert (told[4]["no"], told[4]["via"], told[8]["who"]) == (5, 4, "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("just so long", "just so long"),
        ("one word too many", "one word …"),
        ("onewordthatistoolong", "onewordthat …"),
    ],
)
def test_long_words_are_cut_between_two(words: str, expected: str) -> None:
    """With dots, and never much longer than asked for."""
    assert shortened(words, 12) == expected
