"""The lines of a file of the user's own."""

from pathlib import Path

import pytest

from claimdb.bench.jsonlines import numbered
from claimdb.errors import BytesUnreadable, FileUnreadable


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
