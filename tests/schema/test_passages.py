"""Rule 2: a passage is the revision's text between its offsets, counted in code points."""

from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimdb.canonical import text_hash
from tests.factories import NOW, Row, digest, insert, revision
from tests.schema.refusals import refused_row, row_of
from tests.support.attacked import Database

MADE: Final[Row] = {"created_by": "ana", "recorded_at": NOW}
#: Texts in which characters, bytes, UTF-16 units and what a reader sees are counted differently.
TEXTS: Final = {
    "plain": "Moscow denies it.",
    "emoji": "He said 👍🏽 and 👨‍👩‍👧 left 🇰🇵.",
    "combining": "Zelenske\u0301 said so; nai\u0308ve; Zelenský denied it.",
    "crlf": "First line.\r\nSecond line.\r\n\r\nThird.\rFourth.",
    "right to left": "قال المتحدث \u200fإن «الصواريخ» استُخدمت. הוא הכחיש.",
    "astral": "\U0001d538\U0001d539 \U00010348 words \U0002070e",
    "han": "北朝鲜否认提供武器。",
}


def quoted(revision_id: int, start: int, end: int, exact: str | None, **row: str | None) -> Row:
    """Return the row of a passage, right or wrong."""
    base: Row = {"public_id": f"psg_{revision_id}_{start}_{end}", "revision_id": revision_id}
    words: Row = {"exact": exact, "exact_hash": text_hash(exact or "")}
    return {**base, "start_offset": start, "end_offset": end, **words, **MADE, **row}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_every_right_span_is_let_in_and_its_neighbours_are_not(shell: Database, text: str) -> None:
    """Python and SQLite count alike; a count of bytes or UTF-16 units would not fit."""
    number = revision(shell, text)
    for start in range(0, len(text) - 3, 3):
        end = start + 3
        for wrong in {text[start + 1 : end + 1], text[start:end][::-1]} - {text[start:end]}:
            refused_row(shell, "passages", quoted(number, start, end, wrong))
        insert(shell, "passages", quoted(number, start, end, text[start:end]))

        assert (
            text[start:end]
            == shell.execute(
                "SELECT exact FROM passages WHERE revision_id = ? AND start_offset = ?",
                (number, start),
            ).fetchone()[0]
        )


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_offsets_in_utf16_units_or_bytes_are_refused(shell: Database, text: str) -> None:
    """A browser's offsets behind an emoji, or a program's in bytes, miss the words."""
    number, last = revision(shell, text), text[-3:]
    right = len(text) - 3
    for before in (text[:right].encode("utf-16-le"), text[:right].encode()):
        start = len(before) // 2 if before == text[:right].encode("utf-16-le") else len(before)
        if start != right:
            refused_row(shell, "passages", quoted(number, start, start + 3, last))
    insert(shell, "passages", quoted(number, right, right + 3, last))


@pytest.mark.parametrize(
    ("start", "end", "exact"),
    [
        (0, 5, "Kirbi"),
        (0, 5, "kirby"),
        (0, 5, "Kirby "),
        (0, 6, "Kirby"),
        (1, 6, "Kirby"),
        (-5, 0, "said."),
        (-1, 5, "Kirby"),
        (0, 0, ""),
        (5, 0, "Kirby"),
        (57, 63, "said.!"),
        (62, 67, "Kirby"),
        (1000, 1005, "Kirby"),
        (0, 5, None),
        (0, 5, "Kir\0y"),
        (0, 5, "Kirby\0"),
        (0, 5, "\0"),
    ],
)
def test_a_wrong_span_is_refused(db: Database, start: int, end: int, exact: str | None) -> None:
    """Other words, another length, outside the text, backwards, empty, or with a NUL."""
    refused_row(db, "passages", quoted(1, start, end, exact))


@pytest.mark.parametrize(
    "beside",
    [
        {"suffix": " says"},
        {"prefix": "x"},
        {"suffix": "said missiles"},
        {"prefix": " "},
        {"suffix": "\0"},
        {"prefix": "\0"},
        {"suffix": " said\0x"},
    ],
)
def test_what_stands_beside_a_passage_is_the_text_too(db: Database, beside: dict[str, str]) -> None:
    """A passage is found again by prefix and suffix in a text that has changed."""
    refused_row(db, "passages", quoted(1, 0, 5, "Kirby", **beside))
    insert(db, "passages", quoted(1, 0, 5, "Kirby", suffix=" said"))


def test_words_as_bytes_are_no_words(db: Database) -> None:
    """A STRICT table takes no BLOB for a text."""
    refused_row(db, "passages", {**quoted(1, 0, 5, "Kirby"), "exact": b"Kirby"})
    row = {**row_of(db, "revisions"), "text": b"Kirby", "text_length": 5, "public_id": "rev_x"}
    del row["id"]
    refused_row(db, "revisions", {**row, "number": 2})


def test_a_passage_of_no_revision_is_refused(db: Database) -> None:
    """Also where foreign keys are off."""
    refused_row(db, "passages", quoted(4711, 0, 5, "Kirby"))


@pytest.mark.parametrize(
    ("text", "length"),
    [("Kirby", 4), ("👍", 2), ("👍", 4), ("e\u0301", 1), ("a\0b", 3), ("a\0b", 1)],
)
def test_the_length_of_a_text_is_counted_in_code_points(
    db: Database, text: str, length: int
) -> None:
    """Not in UTF-16 units, bytes or letters; and a NUL, where SQLite stops, is refused."""
    row = row_of(db, "revisions")
    del row["id"]
    wrong: Row = {"public_id": "rev_x", "number": 2, "text": text, "text_length": length}

    refused_row(db, "revisions", {**row, **wrong})


def test_a_text_left_out_keeps_its_passages(db: Database) -> None:
    """Rule 12: a licence may forbid the text; who says so, why and when is told."""
    why: Row = {"withheld_reason": "licence", "withheld_by": "ana", "withheld_at": NOW}
    number = revision(db, None, text_length=62, **why)
    insert(db, "passages", quoted(number, 0, 5, "Kirby", prefix="", suffix=" said"))

    refused_row(db, "passages", quoted(number, 60, 65, "Kirby"), "ends behind the text")


@pytest.mark.parametrize("lacking", ["withheld_reason", "withheld_by", "withheld_at"])
@pytest.mark.parametrize("value", [None, " "])
def test_a_text_is_left_out_with_reason_name_and_time(
    db: Database, lacking: str, value: str | None
) -> None:
    """An absent name made the CHECK unknown, which SQLite takes for true."""
    if (lacking, value) == ("withheld_at", " "):
        return
    row = row_of(db, "revisions")
    del row["id"]
    why: Row = {"withheld_reason": "licence", "withheld_by": "ana", "withheld_at": NOW}
    bare: Row = {"public_id": "rev_x", "number": 2, "text": None}

    refused_row(db, "revisions", {**row, **bare, **why, lacking: value})
    refused_row(db, "revisions", {**row, **why, "number": 2, "public_id": "rev_x"})
    refused_row(db, "revisions", {**row, **bare, **why, "text_length": -1})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(text=st.text(min_size=1, max_size=60), spot=st.data())
def test_any_text_takes_its_own_spans(shell: Database, text: str, spot: st.DataObject) -> None:
    """Whatever characters a text has, a slice of it by Python's count is a passage."""
    text = text.replace("\0", "\N{REPLACEMENT CHARACTER}")
    start = spot.draw(st.integers(0, len(text) - 1))
    end = spot.draw(st.integers(start + 1, len(text)))
    shell.execute("SAVEPOINT example")
    number = revision(shell, text)
    row = quoted(
        number, start, end, text[start:end], prefix=text[:start][-8:], suffix=text[end:][:8]
    )
    insert(shell, "passages", row)
    before = digest(shell)
    insert(shell, "passages", row)

    assert digest(shell) == before
    shell.execute("ROLLBACK TO example")
    shell.execute("RELEASE example")
