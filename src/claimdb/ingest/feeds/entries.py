"""The entries of a feed: articles where it holds their text, else links to them.

A summary is no article. Text that ends in "Read more" or in dots is a summary,
however long it is. Invariant: each entry is an article, a link, or is named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from claimdb.canonical import bytes_hash
from claimdb.errors import ArticleEmpty, DateInvalid, FormatBroken, UrlInvalid
from claimdb.ingest.dates import read_date
from claimdb.ingest.feeds.parsing import parsed_feed
from claimdb.ingest.html.blocks import blocks_of
from claimdb.ingest.html.tree import parsed
from claimdb.ingest.limits import MAX_TEXT
from claimdb.ingest.record import Item, Link, Metadatum, NotRead, RawArticle
from claimdb.ingest.urls import canonical_url
from claimdb.model.vocab import MetadataField
from claimdb.text.clean import clean
from claimdb.text.dates import VagueDate

NAME: Final = "feed/1"
#: Summaries have 20 to 60 words; the shortest reports of agencies about 100.
_LEAST_WORDS: Final = 80
_TEASER: Final = re.compile(
    r"(?:\.\.\.|\u2026|\[\u2026\]|\[\.\.\.\]|read more|continue reading|more\s*(?:\u00bb|>>?))"
    r"[\s\])>\u00bb\u2192.]*\Z",
    re.IGNORECASE,
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", re.ASCII)
_MAX_ITEM: Final = 2000
_TAIL: Final = 60


@dataclass(slots=True)
class _Entry:
    """One entry, its facts put down as they are looked up."""

    name: str
    item: str
    values: dict[str, Any]
    feed: dict[str, Any]
    metadata: list[Metadatum] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def said(self, about: MetadataField, value: object, place: str) -> str | None:
        """Return a value as words, put down with its place; None for none."""
        words = clean(str(value)).text.strip() if value else ""
        if words:
            self.metadata.append(Metadatum(about, words, place))
        return words or None

    def publisher(self) -> str | None:
        """Return who published it: the feed that it came from, else this one."""
        source = (self.values.get("source") or {}).get("title")
        about = MetadataField.PUBLISHER
        return self.said(about, source, "entry source") or self.said(
            about, self.feed.get("title"), "feed title"
        )

    def authors(self) -> tuple[str, ...]:
        """Return the authors of the entry."""
        names = [one.get("name") for one in self.values.get("authors") or () if one]
        found = (self.said(MetadataField.BYLINE, name, "entry author") for name in names)
        return tuple(dict.fromkeys(name for name in found if name))

    def language(self, stated: object) -> str | None:
        """Return the language that the entry or the feed states."""
        tag = self.said(MetadataField.LANGUAGE, stated, "entry language") or self.said(
            MetadataField.LANGUAGE, self.feed.get("language"), "feed language"
        )
        return tag if tag and _LANGUAGE.fullmatch(tag) else None

    def date(self, key: str, about: MetadataField) -> VagueDate | None:
        """Return a date as written, if it is clear."""
        words = self.said(about, self.values[key], f"entry {key}") if key in self.values else None
        if words is None:
            return None
        try:
            return read_date(words)
        except DateInvalid as error:
            self.warnings.append(f"{self.name}, {self.item}: {key}: {error}")
            return None

    def url(self) -> str | None:
        """Return the address of the article."""
        for link in (self.values.get("link"), self.values.get("id")):
            try:
                canonical_url(clean(str(link or "")).text)
            except UrlInvalid:
                continue
            return clean(str(link)).text.strip()
        return None


def entries(name: str, data: bytes) -> Iterator[Item]:
    """Yield the entries of a feed; raises ``FormatBroken`` for what is none."""
    found = parsed_feed(name, data)
    for number, values in enumerate(found.entries, start=1):
        known = values.get("id") or values.get("link") or f"entry {number}"
        item = clean(str(known)).text.strip()[:_MAX_ITEM]
        yield _read(_Entry(name, item or f"entry {number}", values, found.feed))
    if found.is_cut_off:
        reason = f"{name}: the feed is cut off; what stands before the cut was read."
        yield NotRead(name, reason, failed=True, item="end")


def _read(entry: _Entry) -> Item:
    """Return what one entry is."""
    url = entry.url()
    text, content = _fullest(entry, is_lone=url is None)
    if len(text) > MAX_TEXT:
        reason = f"its text has more than {MAX_TEXT:,} characters"
        return NotRead(entry.name, reason, failed=True, item=entry.item)
    title = entry.said(MetadataField.TITLE, entry.values.get("title"), "entry title")
    published = entry.date("published", MetadataField.PUBLISHED)
    if text:
        return _article(entry, text, content, (title, url, published))
    if url:
        return Link(name=entry.name, item=entry.item, url=url, title=title, published=published)
    return NotRead(entry.name, "it has neither a text nor an address", item=entry.item)


def _article(
    entry: _Entry,
    text: str,
    content: dict[str, Any],
    told: tuple[str | None, str | None, VagueDate | None],
) -> RawArticle:
    """Return an entry that holds its text."""
    title, url, published = told
    raw = str(content.get("value") or "").encode(errors="replace")
    return RawArticle(
        text=text,
        name=entry.name,
        reader=NAME,
        raw_hash=bytes_hash(raw),
        item=entry.item,
        title=title,
        url=url,
        publisher=entry.publisher(),
        authors=entry.authors(),
        published=published,
        modified=entry.date("updated", MetadataField.MODIFIED),
        language=entry.language(content.get("language")),
        metadata=tuple(entry.metadata),
        warnings=tuple(entry.warnings),
        raw=raw,
        suffix=".txt" if content.get("type") == "text/plain" else ".html",
    )


def _fullest(entry: _Entry, *, is_lone: bool) -> tuple[str, dict[str, Any]]:
    """Return the longest text that an entry holds, "" where it is only a summary.

    Where there is nothing to follow (``is_lone``), the summary is all that there is.
    """
    contents = [one for one in entry.values.get("content") or () if one]
    if is_lone and entry.values.get("summary"):
        contents.append(entry.values.get("summary_detail") or {})
    texts = [(_text(entry.name, one), one) for one in contents]
    text, content = max(texts, key=lambda one: len(one[0]), default=("", {}))
    is_whole = len(text.split()) >= _LEAST_WORDS and not _TEASER.search(text[-_TAIL:])
    return (text, content) if is_whole or (is_lone and text) else ("", {})


def _text(name: str, content: dict[str, Any]) -> str:
    """Return the words of a content, its paragraphs apart by a blank line."""
    value = clean(str(content.get("value") or "")).text
    if content.get("type") == "text/plain":
        return value.strip()
    try:
        blocks = blocks_of(parsed(name, f"<div>{value}</div>"))
    except (ArticleEmpty, FormatBroken):
        return ""
    return clean("\n\n".join(block.text for block in blocks)).text.strip()
