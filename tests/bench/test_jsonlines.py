"""The lines of a file of the user's own."""

from pathlib import Path

import pytest

from claimdb.bench.jsonlines import numbered, rows
from claimdb.errors import BytesUnreadable, FileUnreadable, FormatBroken


def test_lines_have_their_numbers_and_blank_ones_none(tmp_path: Path) -> None:
    """A separator of lines that JSON lets stand inside a string ends no line."""
    path = tmp_path / "mine.jsonl"
    path.write_text('{"text": "a\u2028b"}\n\n  \n{"text": "c"}\n', encoding="utf-8")

    assert list(numbered(path)) == [(1, '{"text": "a\u2028b"}'), (4, '{"text": "c"}')]


def test_what_cannot_be_read_is_refused_at_once(tmp_path: Path) -> None:
    """Before the first line is asked for."""
    with pytest.raises(FileUnreadable):
        numbered(tmp_path / "none.jsonl")
    path = tmp_path / "latin.jsonl"
    path.write_bytes(b'{"text": "caf\xe9"}\n')
    with pytest.raises(BytesUnreadable):
        numbered(path)


def test_rows_are_what_the_lines_hold(tmp_path: Path) -> None:
    """Whatever it is, with the number of its line."""
    path = tmp_path / "mine.jsonl"
    path.write_text('{"a": 1}\n\n[2]\n', encoding="utf-8")

    assert list(rows(path, "write it anew")) == [(1, {"a": 1}), (3, [2])]


@pytest.mark.parametrize("line", ["{", "[" * 100_000, "9" * 5000], ids=["open", "deep", "digits"])
def test_a_line_that_is_no_json_is_told(tmp_path: Path, line: str) -> None:
    """By its number, with the way out."""
    path = tmp_path / "mine.jsonl"
    path.write_text(f"1\n{line}\n", encoding="utf-8")

    with pytest.raises(FormatBroken, match=r"mine\.jsonl, line 2: is not JSON .*; write it anew\."):
        list(rows(path, "write it anew"))
