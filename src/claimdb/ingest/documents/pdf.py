"""The text of a PDF, page by page, and what the document says of itself.

A PDF holds signs at places, not words: lines are as they were printed, and a word
that was broken at the end of a line is joined only where that is sure.
Invariant: ``pages`` are the code points of the text at which its pages begin.
"""

import io
import logging
import re
from dataclasses import dataclass, field
from typing import Final

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, PyPdfError

from claimdb.canonical import bytes_hash
from claimdb.errors import DocumentUnreadable
from claimdb.ingest.limits import MAX_TEXT
from claimdb.ingest.record import Metadatum, RawArticle
from claimdb.model.vocab import MetadataField
from claimdb.text.clean import clean

NAME: Final = "pdf/1"
MAX_PAGES: Final = 5_000
#: Steps of drawing in one document, and in one page: a dense page has 20,000, and
#: a million take some seconds.
MAX_STEPS: Final = 5_000_000
_PAGE_STEPS: Final = 500_000
#: Bytes that one part of the document may unpack to.
_MAX_UNPACKED: Final = 30_000_000

# It tells of each flaw of a file as it goes; the ones that count are warnings of ours.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False

#: What comes out of pypdf for damaged files, beside its own: tried on thousands of them.
_DAMAGE: Final = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)
_BETWEEN_PAGES: Final = "\n\n"
_MAX_TOLD: Final = 10
_FACTS: Final = (
    (MetadataField.TITLE, "Title"),
    (MetadataField.BYLINE, "Author"),
    (MetadataField.PUBLISHED, "CreationDate"),
    (MetadataField.MODIFIED, "ModDate"),
)
_LIGATURES: Final = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
)
#: A soft hyphen says that the word is one; a hyphen may be part of it.
_SOFT: Final = re.compile(r"\u00ad[ \t]*\r?\n?")
_BROKEN: Final = re.compile(r"(?<!\w)([^\W\d_]{2,})-[ \t]*\n([^\W\d_]{2,})(?!\w)")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Names that programs give, not authors.
_NO_TITLE: Final = re.compile(
    r"untitled.{0,20}|(?:microsoft|powerpoint).{0,20} - .*|document\d*|slide 1|print"
    r"|.{0,200}\.(?:docx?|indd|pdf|pptx?|qxd|odt)",
    re.IGNORECASE,
)


class _TooMuch(Exception):
    """A document draws more than any does that is meant to be read."""


@dataclass(slots=True)
class _Steps:
    """Counts the steps of drawing, and ends it when there are too many."""

    taken: int = 0

    def __call__(self, *_step: object) -> None:
        """Count one step."""
        self.taken += 1
        if self.taken > MAX_STEPS:
            raise _TooMuch


@dataclass(slots=True)
class _Pages:
    """What was found on the pages."""

    texts: list[str] = field(default_factory=list)
    empty: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    replaced: int = 0


def document(name: str, data: bytes) -> RawArticle:
    """Return the article of a PDF.

    Its dates are those of the file and not of publication: they are among the
    metadata only. Raises ``DocumentUnreadable`` for one that is encrypted,
    damaged, made of pictures, or larger than any that is meant to be read.
    """
    with apply_configuration(
        zlib_maximum_output_length=_MAX_UNPACKED,
        stream_parsing_work_maximum_count=_PAGE_STEPS,
    ):
        reader = _opened(name, data)
        pages = _read(name, reader)
        said = _said(reader)
    text, starts = _joined(pages.texts)
    title = next((one.value for one in said if one.field is MetadataField.TITLE), None)
    authors = next((one.value for one in said if one.field is MetadataField.BYLINE), "")
    return RawArticle(
        text=text,
        name=name,
        reader=NAME,
        raw_hash=bytes_hash(data),
        title=None if title is None or _NO_TITLE.fullmatch(title) else title,
        authors=tuple(one.strip() for one in authors.split(";") if one.strip()),
        metadata=said,
        pages=starts,
        warnings=_warnings(name, pages),
        raw=data,
        suffix=".pdf",
    )


def _opened(name: str, data: bytes) -> PdfReader:
    """Return a document that can be read, opened without a password where that is enough."""
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            way = "save a copy without its password"
            raise DocumentUnreadable(name, "it is encrypted and needs a password", way)
        count = len(reader.pages)
    except DependencyError as error:
        way = "pip install cryptography, or save a copy without encryption"
        raise DocumentUnreadable(name, "it is encrypted", way) from error
    except _DAMAGE as error:
        raise _damaged(name) from error
    if count > MAX_PAGES:
        problem = f"it has {count:,} pages, more than {MAX_PAGES:,}"
        raise DocumentUnreadable(name, problem, "save it in parts")
    if not count:
        raise _damaged(name)
    return reader


def _read(name: str, reader: PdfReader) -> _Pages:
    """Return the text of each page; one that is damaged is noted and empty."""
    pages, steps, size = _Pages(), _Steps(), 0
    try:
        for number, page in enumerate(reader.pages, start=1):
            text = _page_text(pages, number, page, steps)
            pages.texts.append(text)
            size += len(text)
            if size > MAX_TEXT:
                problem = f"its text has more than {MAX_TEXT:,} characters"
                raise DocumentUnreadable(name, problem, "save it in parts")
    except _TooMuch as error:
        problem = f"page {len(pages.texts) + 1} draws more than any page does"
        raise DocumentUnreadable(name, problem, "save its text as a text file") from error
    except _DAMAGE as error:
        raise _damaged(name) from error
    if not any(pages.texts):
        if pages.damaged:
            raise _damaged(name)
        problem = "it has pictures of pages and no text"
        raise DocumentUnreadable(name, problem, "recognise its text first (such as by ocrmypdf)")
    return pages


def _page_text(pages: _Pages, number: int, page: PageObject, steps: _Steps) -> str:
    """Return the text of one page, "" where it has none or is damaged."""
    try:
        found = page.extract_text(visitor_operand_before=steps)
    except _DAMAGE:
        pages.damaged.append(number)
        return ""
    # pypdf passes over what goes wrong in a part of a page, our limit too.
    if steps.taken > MAX_STEPS:
        raise _TooMuch
    cleaned = clean(found)
    text = cleaned.text.translate(_LIGATURES).strip()
    pages.replaced += cleaned.replaced
    if not text:
        pages.empty.append(number)
    return text


def _joined(texts: list[str]) -> tuple[str, tuple[int, ...]]:
    """Return the pages as one text, with the place where each begins."""
    known = {word.casefold() for text in texts for word in _WORD.findall(text)}
    starts, parts, at = [], [], 0
    for text in texts:
        part = _whole_words(text, known)
        starts.append(at)
        parts.append(part)
        at += len(part) + len(_BETWEEN_PAGES)
    return _BETWEEN_PAGES.join(parts), tuple(starts)


def _whole_words(text: str, known: set[str]) -> str:
    """Join the words that a line end breaks, where the document has them whole as well."""

    def joined(match: re.Match[str]) -> str:
        whole, hyphened = match[1] + match[2], f"{match[1]}-{match[2]}"
        sure = match[2].islower() and whole.casefold() in known and hyphened.casefold() not in known
        return whole if sure else match[0]

    return _BROKEN.sub(joined, _SOFT.sub("", text))


def _said(reader: PdfReader) -> tuple[Metadatum, ...]:
    """Return what the document says of itself."""
    try:
        info = reader.metadata
        if info is None:
            return ()
        values = [(about, key, info.get(f"/{key}")) for about, key in _FACTS]
        found = [
            (about, key, clean(str(value)).text.strip()) for about, key, value in values if value
        ]
    except _DAMAGE:
        return ()
    return tuple(
        Metadatum(about, value[:1000], f"PDF {key}") for about, key, value in found if value
    )


def _warnings(name: str, pages: _Pages) -> tuple[str, ...]:
    """Return the sentences on what was not read."""
    told = []
    if pages.damaged:
        told.append(f"{name}: page(s) {_listed(pages.damaged)} are damaged and were not read")
    if pages.empty:
        told.append(f"{name}: page(s) {_listed(pages.empty)} have no text, perhaps pictures of it")
    if pages.replaced:
        told.append(f"{name}: {pages.replaced} character(s) no database can store became U+FFFD")
    return tuple(told)


def _listed(numbers: list[int]) -> str:
    more = f" and {len(numbers) - _MAX_TOLD} more" if len(numbers) > _MAX_TOLD else ""
    return ", ".join(str(number) for number in numbers[:_MAX_TOLD]) + more


def _damaged(name: str) -> DocumentUnreadable:
    return DocumentUnreadable(name, "it is damaged, or no PDF", "open it and save it anew")
