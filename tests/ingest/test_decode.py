"""Bytes become text when they are text, and each guess is told."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import ArticleEmpty, BytesUnreadable, InputError
from claimdb.ingest.decode import decode, head


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("caf\u00e9\r\n".encode(), "caf\u00e9\r\n"),
        (codecs.BOM_UTF8 + b"text", "text"),
        ("t\u00e9xt".encode("utf-16"), "t\u00e9xt"),
        (codecs.BOM_UTF16_BE + "t\u00e9xt".encode("utf-16-be"), "t\u00e9xt"),
    ],
)
def test_unicode_is_read_without_warning(data: bytes, text: str) -> None:
    """UTF-8 with and without mark, and UTF-16 with its mark, are certain."""
    decoded = decode("a.txt", data)
    assert (decoded.text, decoded.warnings) == (text, ())


def test_western_bytes_are_read_with_a_warning() -> None:
    """Windows-1252 is a guess, so the reader is asked to check."""
    decoded = decode("a.txt", "He said \u201cl\u2019\u00e9t\u00e9\u201d is over.".encode("cp1252"))
    assert decoded.text == "He said \u201cl\u2019\u00e9t\u00e9\u201d is over."
    assert "a.txt: not UTF-8, read as Windows-1252" in decoded.warnings[0]


def test_damaged_utf8_keeps_its_other_letters() -> None:
    """One cut character does not turn the others to mojibake."""
    decoded = decode("a.txt", "\u201cl\u2019\u00e9t\u00e9\u201d".encode()[:-1])
    assert decoded.text == "\u201cl\u2019\u00e9t\u00e9\ufffd"
    assert "1 damaged place" in decoded.warnings[0]


def test_a_stray_nul_is_replaced_and_told() -> None:
    """What no database can store becomes U+FFFD."""
    decoded = decode("a.txt", b"Hello\x00world")
    assert decoded.text == "Hello\ufffdworld"
    assert "1 character(s)" in decoded.warnings[0]


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02",
        "no mark".encode("utf-16-le"),
        codecs.BOM_UTF16_LE + b"odd",
        "\u041c\u043e\u0441\u043a\u0432\u0430 \u043d\u0435\u0442".encode("cp1251"),
        b"undefined \x81 in cp1252",
        b"\x00",
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """Binary files, unmarked UTF-16 and other 8-bit encodings are errors."""
    with pytest.raises(BytesUnreadable, match=r"a\.txt is not text .*save it as UTF-8"):
        decode("a.txt", data)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8])
def test_empty_files_are_refused(data: bytes) -> None:
    """White space is no article."""
    with pytest.raises(ArticleEmpty, match=r"a\.txt holds no text"):
        decode("a.txt", data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_head_is_read_in_any_encoding(encoding: str) -> None:
    """Sniffing sees the same first characters whatever the encoding."""
    assert head("date: \u00e9".encode(encoding)) == "date: \u00e9"


def test_the_head_survives_cut_characters() -> None:
    """A character cut in half at the end of the head is no error."""
    assert head(("a" + "\u00e9" * 500).encode()).startswith("a\u00e9")


@given(st.binary() | st.text().map(lambda text: text.encode(errors="replace")))
def test_any_bytes_are_storable_text_or_an_error(data: bytes) -> None:
    """What comes out can be encoded, has no NUL and is not empty."""
    try:
        decoded = decode("x", data)
    except InputError:
        return
    assert decoded.text.strip()
    assert b"\x00" not in decoded.text.encode()
