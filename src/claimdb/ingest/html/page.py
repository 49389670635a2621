"""One web page becomes one article: its main text, and what it says of itself.

Pure: it fetches nothing, and reads nothing but the bytes given.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from claimdb.canonical import bytes_hash
from claimdb.errors import FileTooLarge
from claimdb.ingest.credits import byline_credits, caption_credits, credits_in, once
from claimdb.ingest.html.blocks import Block, blocks_of
from claimdb.ingest.html.charset import decode_page
from claimdb.ingest.html.jsonld import described
from claimdb.ingest.html.metadata import facts, language_of
from claimdb.ingest.html.said import Said, said_by
from claimdb.ingest.html.tree import Tree, is_searchable, parsed
from claimdb.ingest.html.wholetext import whole_text
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.record import Credit, RawArticle
from claimdb.model.vocab import CreditKind, MetadataField
from claimdb.text.clean import clean

NAME: Final = "html/1"
SUFFIX: Final = ".html"
#: What browsers write at the head of a page that they save.
_SAVED: Final = re.compile(r"<!--\s{0,9}saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})")
_HEAD: Final = 4096
_NO_ARTICLE: Final = "give the page of one article; one made by a script has to be saved complete"


def page(
    name: str,
    data: bytes,
    *,
    url: str | None = None,
    charset: str | None = None,
    item: str = "",
    now: datetime | None = None,
) -> RawArticle:
    """Return the article of a page.

    ``url`` is where it was fetched from and ``charset`` what the server said; ``item``
    names the page in a file of many, and ``now`` (UTC) is the day after which no
    article is dated. Raises ``ArticleEmpty``, ``BytesUnreadable``, ``FileTooLarge``
    and ``FormatBroken``, all ``InputError``.
    """
    if len(data) > MAX_BYTES:
        raise FileTooLarge(name, MAX_BYTES, _NO_ARTICLE)
    decoded = decode_page(name, data, charset)
    tree = parsed(name, decoded.text)
    blocks = blocks_of(tree) if is_searchable(tree) else None
    said = said_by(tree)
    said[MetadataField.BYLINE] += _shown_bylines(blocks or [])
    about = described(name, tree, tuple(one.value for one in said[MetadataField.TITLE]))
    known = facts(name, about, said, url or saved_from(decoded.text), now)
    text, text_warnings = whole_text(name, tree, blocks, about, known.title)
    language, language_said, language_warnings = language_of(name, about, said, text)
    found = (*credits_in(text), *known.credits, *_picture_credits(tree))
    return RawArticle(
        text=text,
        name=name,
        reader=NAME,
        raw_hash=bytes_hash(data),
        item=item,
        title=known.title,
        url=known.url,
        publisher=known.publisher,
        authors=known.authors or _bylined(found),
        credits=once(found),
        published=known.published,
        modified=known.modified,
        section=known.section,
        language=language,
        metadata=(*known.metadata, *language_said),
        warnings=(*decoded.warnings, *known.warnings, *text_warnings, *language_warnings),
        raw=data if item else b"",
        suffix=SUFFIX if item else "",
    )


def saved_from(text: str) -> str | None:
    """Return the address that a browser wrote into a page when it saved it."""
    match = _SAVED.search(text[:_HEAD])
    return match[1] if match else None


def _shown_bylines(blocks: list[Block]) -> Iterator[Said]:
    """Yield the lines that a page marks as its byline, where they can be read as one."""
    for block in blocks:
        marks = f"{block.element.get('class') or ''} {block.element.get('rel') or ''}".lower()
        if "byline" in marks and byline_credits(block.lines[0]):
            yield Said(block.lines[0], "class byline")


def _picture_credits(tree: Tree) -> Iterator[Credit]:
    """Yield the credits in the captions of a page's pictures."""
    for caption in tree.iter("figcaption"):
        yield from caption_credits(clean(caption.text_content()).text)


def _bylined(found: tuple[Credit, ...]) -> tuple[str, ...]:
    """Return the people whom bylines in the text name."""
    return tuple(dict.fromkeys(one.name for one in found if one.kind == CreditKind.BYLINE.value))
