"""One capture of an address, as an archive keeps it, becomes an article or a reason.

Invariant: when and where it was captured, and the digest kept with it, go into
the article's metadata as written; a digest that does not fit is a warning.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from claimdb.errors import DateInvalid, InputError, UrlInvalid
from claimdb.ingest.archives.answers import OK, Answer, answer, content_type, is_digest_of
from claimdb.ingest.dates import read_date
from claimdb.ingest.html.page import page
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.readers.html import MEDIA_TYPES
from claimdb.ingest.readers.plain import PLAIN, read_plain
from claimdb.ingest.record import Item, Metadatum, NotRead, RawArticle
from claimdb.ingest.urls import canonical_url
from claimdb.model.vocab import MetadataField
from claimdb.text.dates import VagueDate

#: Records whose block is the page itself, without what the server said before it.
_BARE: Final = frozenset({"conversion", "resource"})
_PAYLOAD: Final = "WARC-Payload-Digest"
_BLOCK: Final = "WARC-Block-Digest"
_DATE: Final = "WARC-Date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """A record of an archive: ``kind`` as in WARC-Type, ``block`` None where it is too large.

    ``item`` names it, ``target`` is its address; the digests are as written, "" for none.
    """

    kind: str
    item: str
    target: str
    date: str
    content_type: str
    payload_digest: str
    block_digest: str
    block: bytes | None


def items_of(name: str, capture: Capture) -> Iterator[Item]:
    """Yield the article in a capture, or why there is none; nothing for what is no input."""
    if capture.kind == "revisit":
        reason = "it only says that the page was as at an earlier capture"
        yield NotRead(name, reason, item=capture.item)
    elif capture.block is None:
        reason = f"it has more than {MAX_BYTES:,} bytes"
        yield NotRead(name, reason, item=capture.item)
    else:
        try:
            found = _answer(f"{name}, {capture.item}", capture, capture.block)
            yield _item(name, capture, found) if found else _nothing(name, capture)
        except InputError as error:
            yield NotRead(name, str(error), failed=True, item=capture.item)


def _answer(place: str, capture: Capture, block: bytes) -> Answer | None:
    """Return what was captured, None for what no web server answers."""
    if capture.kind in _BARE:
        media_type, charset = content_type(capture.content_type)
        return Answer(OK, media_type, charset, block, (block,))
    if capture.target.lower().startswith(("http:", "https:")):
        return answer(place, block)
    return None


def _nothing(name: str, capture: Capture) -> NotRead:
    return NotRead(name, "it is no answer of a web server", item=capture.item)


def _item(name: str, capture: Capture, found: Answer) -> Item:
    """Return the article of an answer, or why it has none; raises as its reader does."""
    is_page, is_text = found.media_type in MEDIA_TYPES, found.media_type in PLAIN.media_types
    if found.status != OK:
        said = f"the server answered {found.status}" if found.status else "it is no answer"
        return NotRead(name, said, item=capture.item)
    if not (is_page or is_text) or capture.target.endswith("/robots.txt"):
        kind = found.media_type[:80] or "of no stated type"
        return NotRead(name, f"it is {kind}, and no page", item=capture.item)
    date, warnings = _captured(name, capture)
    warnings += _doubts(name, capture, found)
    if is_page:
        article = page(
            name,
            found.body,
            url=_address(capture.target),
            charset=found.charset,
            item=capture.item,
            now=date.latest if date else None,
        )
    else:
        article = _text(name, capture, found.body)
    return replace(
        article,
        seen=date.earliest if date else None,
        metadata=(*article.metadata, *_said(capture)),
        warnings=(*article.warnings, *warnings),
    )


def _text(name: str, capture: Capture, body: bytes) -> RawArticle:
    """Return the article of a plain text."""
    (article,) = read_plain(name, body)
    url, suffix = _address(capture.target), PLAIN.suffixes[0]
    return replace(article, item=capture.item, url=url, raw=body, suffix=suffix)


def _address(target: str) -> str | None:
    """Return an address as captured, if an article can have it."""
    try:
        canonical_url(target)
    except UrlInvalid:
        return None
    return target


def _captured(name: str, capture: Capture) -> tuple[VagueDate | None, tuple[str, ...]]:
    """Return when the page was as it is here, and a warning where that cannot be read."""
    if not capture.date:
        return None, ()
    try:
        return read_date(capture.date), ()
    except DateInvalid as error:
        return None, (f"{name}, {capture.item}: {_DATE}: {error}",)


def _said(capture: Capture) -> Iterator[Metadatum]:
    """Yield what the archive says of a capture."""
    if capture.date:
        yield Metadatum(MetadataField.CAPTURED, capture.date, _DATE)
    if capture.payload_digest:
        yield Metadatum(MetadataField.DIGEST, capture.payload_digest, _PAYLOAD)
    elif capture.block_digest:
        yield Metadatum(MetadataField.DIGEST, capture.block_digest, _BLOCK)


def _doubts(name: str, capture: Capture, found: Answer) -> tuple[str, ...]:
    """Return a warning where what is kept is not what was captured."""
    block = capture.block or b""
    # Some crawlers digest the payload as it came, some without its chunks or compression.
    payload = [is_digest_of(capture.payload_digest, one) for one in found.payloads]
    whole = is_digest_of(capture.block_digest, block)
    if True not in payload and False in payload:
        return (f"{name}, {capture.item}: its bytes do not fit their {_PAYLOAD}",)
    if whole is False:
        return (f"{name}, {capture.item}: its bytes do not fit their {_BLOCK}",)
    return ()
