"""Decisions from a sheet: all of them or none, each bad line named, twice is harmless."""

import csv
import io

import pytest

from claimdb.errors import DecisionsInvalid, DecisionsUnreadable
from claimdb.model.vocab import Judgement
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.reviewing_sheet import Applied, apply, read_sheet
from tests.support.machine import Found, judges

COLUMNS = ("id", "decision", "why", "new_stance", "new_denial", "new_speaker", "new_claim")


def sheet(*lines: dict[str, str], separator: str = ",") -> bytes:
    """Return a sheet as a spreadsheet saves it."""
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, [*COLUMNS, "new_words"], delimiter=separator)
    writer.writeheader()
    writer.writerows(lines)
    return written.getvalue().encode()


def taken(found: Found, *lines: dict[str, str]) -> Applied:
    """Take the decisions of some lines as ben."""
    return apply(Desk(found.case.desk.url, "ben"), "decided.csv", sheet(*lines))


def test_every_line_is_counted_once(found: Found) -> None:
    """The summary adds up; the same sheet again changes nothing, not even a run."""
    question = judges(
        found.case, "source", (found.case.lind, found.case.lines), Judgement.SAME, 0.6
    )
    lines = (
        {
            "id": found.said,
            "decision": "correct",
            "new_stance": "denies",
            "new_denial": "flat full",
        },
        {"id": found.denied, "decision": "Accepted", "why": "heard it"},
        {"id": question, "decision": "not_same"},
        {"id": "att_whatever"},
    )

    done = taken(found, *lines)
    digest = found.case.digest()
    again = taken(found, *lines)

    assert done.outcomes == {"corrected": 1, "accepted": 1, "rejected": 1, "left for later": 1}
    assert again.outcomes == {"known already": 3, "left for later": 1}
    assert sum(again.outcomes.values()) == again.lines == 4
    assert found.case.digest() == digest
    assert (found.denied, "accepted", "ben") in found.decisions()


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ({"decision": "yes"}, "'yes' is no decision: write accept, reject, correct or undo"),
        ({"decision": "correct"}, "it says 'correct' but not to what"),
        ({"decision": "accept", "new_stance": "denies"}, "corrects new_stance as well"),
        ({"new_speaker": "Ada Lind"}, "but the decision is not 'correct'"),
        ({"decision": "accept", "id": ""}, "a decision stands there, but no id"),
        ({"decision": "accept", "id": "relation:99"}, "there is no 'relation:99' to decide on"),
        ({"decision": "accept", "id": "relation:first"}, "there is no 'relation:first' to decide"),
        ({"decision": "same"}, "whether two are one is not asked of"),
        ({"decision": "correct", "new_stance": "lies"}, "'lies' is no stance: write asserts"),
        ({"decision": "correct", "new_speaker": "Nobody At All"}, "there is no source"),
        ({"decision": "correct", "new_stance": "denies", "new_denial": "big"}, "'big' is nothing"),
        ({"decision": "correct", "new_words": "not in the text"}, "not in the text"),
    ],
)
def test_a_bad_line_is_named_and_nothing_is_written(
    line: dict[str, str], why: str, found: Found
) -> None:
    """File and line stand before what is wrong; the good line beside it is not taken either."""
    before = found.case.digest()

    with pytest.raises(DecisionsInvalid) as refused:
        taken(found, {"id": found.denied, "decision": "accept"}, {"id": found.said} | line)

    assert "decided.csv:3: " in str(refused.value)
    assert why in str(refused.value)
    assert found.case.digest() == before


def test_what_is_no_attribution_is_not_corrected(found: Found) -> None:
    """The sentence says what can be written of it instead."""
    judges(found.case, "source", (found.case.lind, found.case.lines), Judgement.SAME, 0.6)

    with pytest.raises(DecisionsInvalid, match="cannot be corrected here: write accept, reject"):
        taken(found, {"id": "judgement:1", "decision": "correct", "new_stance": "denies"})


def test_all_bad_lines_are_named_at_once(found: Found) -> None:
    """Also a row that is decided on twice."""
    twice = {"id": found.said, "decision": "accept"}

    with pytest.raises(DecisionsInvalid) as refused:
        taken(found, twice, twice, {"id": found.denied, "decision": "maybe"})

    assert len(refused.value.problems) == 2
    assert f"decided.csv:3: {found.said} was decided on line 2 already." in str(refused.value)


def test_a_new_claim_and_words_are_taken(found: Found) -> None:
    """``new:`` makes a claim; words are found as they stand in the article."""
    new = {"new_claim": "new: The doors stood open.", "new_words": "its doors open"}
    taken(found, {"id": found.said, "decision": "correct"} | new)

    assert found.corrected(found.said, "claim.statement") == "The doors stood open."
    assert found.case.one("SELECT count(*) FROM passages WHERE exact = 'its doors open'") == 1


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_sheets_of_every_spreadsheet_are_read(separator: str) -> None:
    """Semicolons, tabs, the mark of UTF-8; a record of several lines has that of its first."""
    data = b"\xef\xbb\xbf" + sheet(
        {"id": "a", "why": "two\nlines"}, {"id": "b", "decision": "accept"}, separator=separator
    )
    lines = read_sheet("s.csv", data)

    assert [(one.number, one["id"]) for one in lines] == [(2, "a"), (4, "b")]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it has no column 'id'"),
        (b"id,why\n1,2\n", "it has no column 'decision'"),
        ("id;decision\né".encode("latin-1"), "it is not UTF-8"),
        (b"id,decision,why\na,reject,no, never\n", "line 2 has 4 cells and the first line 3"),
        (b'id,decision\na,accept\n"b,accept\nc,reject\n', "line 3: a quotation mark that is not"),
        (b'"id,decision\n', "line 1: a quotation mark"),
    ],
)
def test_what_is_no_sheet_is_one_sentence(data: bytes, why: str) -> None:
    """With the command that writes one."""
    with pytest.raises(DecisionsUnreadable, match=why):
        read_sheet("s.csv", data)
