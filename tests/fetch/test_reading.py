"""What a server says of its answer is believed where nothing knows better."""

from datetime import UTC, datetime

import pytest

from claimdb.canonical import bytes_hash
from claimdb.fetch.reading import read_fetched
from claimdb.fetch.record import Fetched
from claimdb.ingest.record import RawArticle
from claimdb.ingest.registry import read

RUSSIAN = "Кремль опроверг эти сообщения."


def _read(data: bytes, media_type: str | None, charset: str | None = None) -> RawArticle:
    fetched = Fetched(
        url="https://paper.example/a",
        final_url="https://paper.example/a",
        status=200,
        media_type=media_type,
        charset=charset,
        data=data,
        etag=None,
        last_modified=None,
        fetched_at=datetime(2024, 6, 18, tzinfo=UTC),
    )
    (article,) = read_fetched(fetched)
    assert isinstance(article, RawArticle)
    return article


def test_the_charset_of_the_server_is_used_where_the_text_names_none() -> None:
    """It says so, and the bytes that are kept say it themselves."""
    article = _read(RUSSIAN.encode("cp1251"), "text/plain", "windows-1251")

    assert article.text == RUSSIAN
    assert article.warnings == (
        "https://paper.example/a: read as windows-1251, as its server says",
    )
    assert article.raw == RUSSIAN.encode("utf-8-sig")
    assert article.raw_hash == bytes_hash(article.raw)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1251", "klingon", "utf-8", None])
def test_what_is_plainly_utf_8_is_that(charset: str | None) -> None:
    """Whatever a server says of all its pages."""
    article = _read(RUSSIAN.encode(), "text/plain", charset)

    assert article.text == RUSSIAN
    assert article.raw == RUSSIAN.encode()


@pytest.mark.parametrize("charset", ["klingon", "ascii", "utf-8", "iso-8859-1"])
def test_a_charset_that_does_not_fit_is_passed_over(charset: str) -> None:
    """The reader then guesses as it does with a file."""
    article = _read("Ça va “très” bien.".encode("cp1252"), "text/plain", charset)

    assert article.text == "Ça va “très” bien."


PAGE = "<!doctype html><html><head>{}<title>A</title></head><body><p>{}</p></body></html>"


@pytest.mark.parametrize("meta", ["", "<meta charset=iso-8859-1>"])
def test_a_page_is_read_as_a_browser_shows_it(meta: str) -> None:
    """What the server says outranks what the page says; kept, it gives the same text again."""
    sent = PAGE.format(meta, RUSSIAN * 9).encode("cp1251")

    article = _read(sent, "text/html", "windows-1251")

    assert RUSSIAN in article.text
    (again,) = read("a.html", article.raw)
    assert isinstance(again, RawArticle)
    assert again.text == article.text
    assert again.raw_hash == article.raw_hash


def test_a_page_keeps_its_bytes_where_they_speak_for_themselves() -> None:
    """As they were sent."""
    sent = PAGE.format("<meta charset=windows-1251>", RUSSIAN * 9).encode("cp1251")

    article = _read(sent, "text/html", "windows-1251")

    assert (article.raw, article.raw_hash, article.suffix) == (sent, bytes_hash(sent), ".html")
    assert article.url == "https://paper.example/a"


@pytest.mark.parametrize("stated", ["text/plain", "application/octet-stream", None])
def test_a_page_under_another_name_is_known(stated: str | None) -> None:
    """By how it begins; as plain text it would be all tags."""
    article = _read(PAGE.format("", "Some words of a page. " * 20).encode(), stated)

    assert article.reader.startswith("html/")
    assert "<p>" not in article.text


@pytest.mark.parametrize("media_type", [None, "application/octet-stream"])
def test_without_a_type_the_bytes_tell(media_type: str | None) -> None:
    """As with a file without a suffix."""
    assert _read(b"Words.", media_type).text == "Words."
