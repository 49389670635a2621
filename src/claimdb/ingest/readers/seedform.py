"""Text with its date at the head: `` date 2024-06-18 `` and then the article.

The form of collected corpora; by hand people write the day alone on the first line.
A line such as ``- Guardian`` at the very end, after a dash, is a credit: it says where
the words came from, not who published them here, and it stays in the text as evidence.

Invariant: head and text together are the whole file.
"""

import re
from collections.abc import Iterator
from typing import Final

from claimdb.canonical import bytes_hash
from claimdb.errors import ArticleEmpty, DateInvalid
from claimdb.ingest.decode import decode, head
from claimdb.ingest.record import Credit, RawArticle, Reader
from claimdb.text.dates import VagueDate, parse_date

NAME = "seedform/2"

_DAY: Final = r"\d{4}-\d\d-\d\d"
_HEAD: Final = re.compile(
    rf"\s?(?:(?P<words>date (?P<day>{_DAY}))(?:[^\S\r\n]|\r?\n|\Z)"
    rf"|(?P<alone>{_DAY})[^\S\r\n]*\r?\n)",
    re.ASCII,
)
#: A name of up to five words without sentence marks, after a dash that follows
#: the end of a sentence or begins the last line.
_CREDIT: Final = re.compile(
    r"(?:(?<=[.!?\"'\u201d\u2019\u00bb)])[^\S\r\n]+|[\r\n][^\S\r\n]*)"
    r"([-\u2013\u2014][^\S\r\n]?([^\W_](?:[^\s.!?;:\"\u201c\u201d]|[ ](?=\S)){0,60}))\s*\Z"
)
_MAX_WORDS: Final = 5


def read_seedform(name: str, data: bytes) -> Iterator[RawArticle]:
    """Yield the one article of a file with its date at the head.

    Raises as ``decode`` does, ``ArticleEmpty`` when only the head is there, and
    ``DateInvalid`` for a date that does not exist.
    """
    decoded = decode(name, data)
    text, published = _split(name, decoded.text)
    if not text.strip():
        raise ArticleEmpty(name)
    yield RawArticle(
        text=text,
        name=name,
        reader=NAME,
        raw_hash=bytes_hash(data),
        credits=_credit_line(text),
        published=published,
        warnings=decoded.warnings,
    )


def head_date(name: str, whole: str) -> VagueDate | None:
    """Return the date at the head of a text, if there is one; raises ``DateInvalid``."""
    return _split(name, whole)[1]


def _split(name: str, whole: str) -> tuple[str, VagueDate | None]:
    """Return the text after the head, and the date of the head if there is one."""
    match = _HEAD.match(whole)
    if match is None:
        return whole, None
    day = match["day"] or match["alone"]
    try:
        return whole[match.end() :], parse_date(day, words=match["words"] or day)
    except DateInvalid as error:
        raise DateInvalid(day, f"at the head of {name} does not exist") from error


def _credit_line(text: str) -> tuple[Credit, ...]:
    """Return the credit at the very end of a text, if there is one."""
    match = _CREDIT.search(text, max(0, len(text.rstrip()) - 80))
    if match is None or not match[2][0].isupper() or len(match[2].split()) > _MAX_WORDS:
        return ()
    return (Credit(kind="credit_line", name=match[2], words=match[1]),)


def _sniff(data: bytes) -> bool:
    """Tell a file that begins with the head from other plain text."""
    return _HEAD.match(head(data)) is not None


SEEDFORM = Reader(NAME, (".txt", ".text"), ("text/plain",), _sniff, read_seedform)
