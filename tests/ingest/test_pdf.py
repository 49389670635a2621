"""PDF files become articles with pages, and those that cannot say why."""

import io
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from claimdb.errors import DocumentUnreadable, FileTooLarge, InputError
from claimdb.ingest.documents import pdf as documents
from claimdb.ingest.readers.pdf import MAX_PDF, PDF
from claimdb.ingest.record import Metadatum, RawArticle
from claimdb.model.vocab import MetadataField
from tests.support.pdf import assembled, pdf

WHOLE = pdf([["Kim spoke of missiles.", "He denied it."], ["Moscow denied it too."]])


def only(data: bytes) -> RawArticle:
    """Return the one article of a document."""
    (one,) = PDF.read("a.pdf", data)
    assert isinstance(one, RawArticle)
    return one


def test_the_text_has_its_pages() -> None:
    """Lines are as printed, and each page begins where it is said to."""
    one = only(WHOLE)
    assert one.text == "Kim spoke of missiles.\nHe denied it.\n\nMoscow denied it too."
    assert [one.text[start:][:6] for start in one.pages] == ["Kim sp", "Moscow"]
    assert (one.warnings, one.published) == ((), None)


def test_what_the_document_says_of_itself_is_evidence() -> None:
    """When a file was made is not when it was published: it is kept and not taken."""
    facts = {"Title": "A denial", "Author": "Hana Ito; Oleh M.", "CreationDate": "D:20240618"}
    one = only(pdf([["Kim spoke."]], facts))
    assert (one.title, one.authors, one.published) == ("A denial", ("Hana Ito", "Oleh M."), None)
    assert one.metadata == (
        Metadatum(MetadataField.TITLE, "A denial", "PDF Title"),
        Metadatum(MetadataField.BYLINE, "Hana Ito; Oleh M.", "PDF Author"),
        Metadatum(MetadataField.PUBLISHED, "D:20240618", "PDF CreationDate"),
    )


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - x.docx", "report_v3.indd"])
def test_a_title_that_a_program_gave_is_none(title: str) -> None:
    """It stays among the evidence."""
    one = only(pdf([["Kim spoke."]], {"Title": title}))
    assert one.title is None
    assert one.metadata[0].value == title


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["of misinfor-", "mation, Misinformation"], "of misinformation, Misinformation"),
        (["of misinfor-", "mation"], "of misinfor-\nmation"),
        (["a well-", "known man, wellknown, well-known"], None),
        (["by Kim-", "Jong, kimjong"], None),
        (["in 2020-", "2024, 20202024"], "in 2020-\n2024, 20202024"),
    ],
)
def test_a_broken_word_is_joined_only_where_that_is_sure(
    lines: list[str], text: str | None
) -> None:
    """The document has to have it whole elsewhere, and nowhere with a hyphen."""
    assert only(pdf([lines])).text == (text or "\n".join(lines))


def test_pages_without_text_are_told() -> None:
    """A page that is a picture is a warning where others have text."""
    one = only(pdf([["Kim spoke."], [], [], ["Moscow denied it."]]))
    assert "page(s) 2, 3 have no text" in one.warnings[0]
    assert [one.text[start:][:3] for start in one.pages] == ["Kim", "\n\n\n", "\n\nM", "Mos"]


def locked(password: str, owner: str) -> bytes:
    """Return a document that is encrypted."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(WHOLE)))
    writer.encrypt(password, owner, algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def test_a_password_only_for_changes_keeps_nobody_from_reading() -> None:
    """Such a document opens in every viewer without asking."""
    assert only(locked("", "secret")).text.startswith("Kim spoke")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (locked("secret", "secret"), "needs a password; save a copy without"),
        (pdf([[], []]), "pictures of pages and no text; recognise its text"),
        (pdf([]), "damaged, or no PDF"),
        (b"%PDF-1.4\nnothing", "damaged, or no PDF"),
        (WHOLE[:300], "damaged, or no PDF"),
        (b"", "damaged, or no PDF"),
    ],
)
def test_what_gives_no_text_is_named(data: bytes, message: str) -> None:
    """One sentence has the file, what is wrong, and the way out."""
    with pytest.raises(DocumentUnreadable, match=f"a.pdf cannot be read.*{message}"):
        only(data)


def test_a_document_that_draws_itself_ends() -> None:
    """A form that contains itself is drawn once."""
    assert only(assembled([b"BT /F1 11 Tf (Kim spoke.) Tj ET /X1 Do /X1 Do"])).text


def test_pages_beyond_all_measure_are_refused() -> None:
    """A page tree that repeats one page a million times is not walked."""
    count = documents.MAX_PAGES + 1
    data = WHOLE.replace(b"/Kids[4 0 R 6 0 R]", b"/Kids[" + b"4 0 R " * count + b"]")
    with pytest.raises(DocumentUnreadable, match="5,001 pages, more than 5,000"):
        only(data)


def test_drawing_beyond_all_measure_is_refused() -> None:
    """Pages that draw far more than any page does are damage, not hours of work."""
    content = zlib.compress(b"q Q " * 600_000)
    data = assembled([content]).replace(b"/BBox", b"/Filter/FlateDecode/BBox")
    with pytest.raises(DocumentUnreadable):
        only(data)


def test_a_bomb_is_not_unpacked() -> None:
    """A stream that unpacks to more than any page has is left alone."""
    data = assembled([zlib.compress(b" " * 100_000_000)])
    with pytest.raises(DocumentUnreadable):
        only(data.replace(b"/BBox", b"/Filter/FlateDecode/BBox"))


def test_a_file_beyond_all_measure_is_refused() -> None:
    """It is not read whole to find that out."""
    assert PDF.stream is not None
    with pytest.raises(FileTooLarge, match="200,000,000 bytes"):
        list(PDF.stream("a.pdf", io.BytesIO(b"%PDF-" + bytes(MAX_PDF))))


def test_a_document_is_told_by_its_mark() -> None:
    """Some programs put a line before it."""
    assert PDF.sniff(WHOLE)
    assert PDF.sniff(b"\r\n" + WHOLE)
    assert not PDF.sniff(b"A text about %PDF files")


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(max_size=6)), max_size=8))
def test_any_damage_gives_text_or_an_error(changes: list[tuple[int, bytes]]) -> None:
    """A document with bytes changed, put in or cut out breaks nothing else."""
    data = bytearray(WHOLE)
    for place, change in changes:
        data[place : place + 3] = change
    try:
        only(bytes(data))
    except InputError:
        return


@given(st.binary())
def test_any_bytes_give_an_error(data: bytes) -> None:
    """What is no PDF is refused."""
    for whole in (data, b"%PDF-1.4\n" + data + b"\ntrailer<</Root 1 0 R>>"):
        with pytest.raises(InputError):
            only(whole)
