"""The characters of a page, whatever its server or its head say of them."""

import pytest

from claimdb.errors import ArticleEmpty, BytesUnreadable
from claimdb.ingest.html.charset import decode_page

MOSCOW = "\u041c\u043e\u0441\u043a\u0432\u0430 \u043e\u0442\u0440\u0438\u0446\u0430\u0435\u0442"


@pytest.mark.parametrize(
    ("text", "encoding", "declared", "charset"),
    [
        (MOSCOW, "cp1251", "windows-1251", None),
        (MOSCOW, "cp1251", "utf-8", "windows-1251"),
        (MOSCOW, "koi8-r", "", "KOI8-R"),
        (MOSCOW, "utf-8", "windows-1251", "windows-1251"),
        (MOSCOW, "utf-8-sig", "windows-1251", None),
        (MOSCOW, "utf-16", "", "utf-8"),
        (MOSCOW, "utf-16-le", "", "utf-16le"),
        ("\uc11c\uc6b8\uc740", "cp949", "euc-kr", None),
        ("\uc11c\uc6b8\uc740", "cp949", "windows-949", None),
        ("\u6771\u4eac", "iso2022_jp", "iso-2022-jp", None),
        ("\u6771\u4eac", "shift_jis", "x-sjis", None),
        ("\u4e2d\u56fd", "gb18030", "gb2312", None),
        ("\u201cMoscow\u201d", "cp1252", "iso-8859-1", None),
        ("Moscow", "ascii", "utf-16", None),
        ("caf\u00e9", "utf-8", "no-such-thing", "idna"),
    ],
)
def test_encodings(text: str, encoding: str, declared: str, charset: str | None) -> None:
    """The text is right whether server, page, byte-order mark or the bytes themselves tell it."""
    meta = f'<meta charset="{declared}">' if declared else ""
    page = f"<html><head>{meta}</head><p>{text}</p></html>"
    assert decode_page("a.html", page.encode(encoding), charset).text == page


def test_declaration_of_an_xml_page() -> None:
    """The head of an XHTML file declares its encoding too."""
    page = f'<?xml version="1.0" encoding="windows-1251"?><html>{MOSCOW}</html>'
    assert MOSCOW in decode_page("a.xhtml", page.encode("cp1251")).text


def test_wrong_declaration_is_told() -> None:
    """A page that declares one encoding and is in another says so."""
    decoded = decode_page("a.html", f"<meta charset=koi8-r>{MOSCOW}".encode())
    assert decoded.warnings == ("a.html: it declares koi8-r and is UTF-8, and was read as that",)


def test_damage_is_told() -> None:
    """One broken byte is a warning, and does not turn the page to another encoding."""
    decoded = decode_page("a.html", f"{MOSCOW} ".encode() * 200 + b"\xff", "utf-8")
    assert decoded.text.startswith(MOSCOW)
    assert decoded.warnings == ("a.html: 1 damaged place(s) in its utf-8 became U+FFFD",)


def test_null_characters() -> None:
    """What no database can store is replaced, and counted."""
    decoded = decode_page("a.html", b"<p>a\x00b and so on to the end")
    assert decoded.text == "<p>a\ufffdb and so on to the end"
    assert len(decoded.warnings) == 1


@pytest.mark.parametrize("charset", [None, "utf-8", "shift_jis", "windows-1251"])
def test_no_text(charset: str | None) -> None:
    """Bytes that are no text are refused, whatever is declared."""
    with pytest.raises(BytesUnreadable, match=r"a\.html"):
        decode_page("a.html", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x02\x03" * 40, charset)


def test_undeclared() -> None:
    """A page in an encoding that nothing tells is refused with the reason."""
    with pytest.raises(BytesUnreadable, match="declares no character set"):
        decode_page("a.html", (MOSCOW * 3).encode("cp1251"))


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_empty(data: bytes) -> None:
    """A file with nothing in it is empty."""
    with pytest.raises(ArticleEmpty):
        decode_page("a.html", data)
