"""PDF: how it is recognised; how it is read needs the extra ``pdf``.

Invariant: nothing here imports more than the base package has.
"""

from collections.abc import Iterator
from typing import BinaryIO, Final, Protocol, cast

from claimdb.errors import FileTooLarge
from claimdb.ingest.extras import extra_part
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.record import RawArticle, Reader

NAME: Final = "pdf/1"
#: A report with its photographs; what is read of it is text.
MAX_PDF: Final = 10 * MAX_BYTES
#: Readers look this far for the mark, since mail programs put lines before it.
_HEAD: Final = 1024
_MARK: Final = b"%PDF-"


class _Document(Protocol):
    """What ``ingest.documents.pdf`` has."""

    def document(self, name: str, data: bytes) -> RawArticle:
        """Return the article of a document."""
        raise NotImplementedError


def read_pdf(name: str, data: bytes) -> Iterator[RawArticle]:
    """Yield the one article of a PDF file.

    Raises ``ExtraMissing`` without the extra ``pdf``, ``FileTooLarge``, and as
    ``documents.pdf.document`` does.
    """
    if len(data) > MAX_PDF:
        raise FileTooLarge(name, MAX_PDF, "save it with smaller pictures, or in parts")
    part = cast("_Document", extra_part("claimdb.ingest.documents.pdf", "pdf"))
    yield part.document(name, data)


def stream_pdf(name: str, file: BinaryIO) -> Iterator[RawArticle]:
    """Yield the one article of an open PDF file, which is read whole."""
    yield from read_pdf(name, file.read(MAX_PDF + 1))


def _sniff(data: bytes) -> bool:
    """Tell a file with the mark of the format near its head."""
    return _MARK in data[:_HEAD]


PDF: Final = Reader(NAME, (".pdf",), ("application/pdf",), _sniff, read_pdf, stream_pdf)
