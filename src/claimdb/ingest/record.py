"""What every reader yields, and what a reader is.

Invariant: ``text`` holds the words of the article and nothing of its head,
white space and line ends as in the file, but for what ``text.clean`` replaces.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import BinaryIO

from claimdb.model.vocab import MetadataField
from claimdb.text.dates import VagueDate


@dataclass(frozen=True, slots=True)
class Credit:
    """What an article says of its own origin; never its publisher.

    ``kind`` is byline, agency, contributor, photo or credit_line; ``words`` are
    the exact ones, which stay in the text where they stood in it.
    """

    kind: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One thing that a page says of itself: its words, and the place where it says so.

    ``value`` is as written there ("2024-06-18T09:30:00+09:00"); ``place`` is such as
    "JSON-LD datePublished", "meta article:published_time", "the first line".
    """

    field: MetadataField
    value: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One article as a file has it.

    ``reader`` is such as "plain/1"; ``raw_hash`` is that of the bytes read;
    ``name`` is the file's name as the user gave it, and ``item`` what names this
    article in a file that has several ("line 17", the identifier of an entry);
    ``warnings`` are sentences to show; ``retells_hash`` is the hash of the text
    that this one retells. ``metadata`` says where each value was found. ``pages``
    are the code points of ``text`` at which its pages begin, where it has pages.
    ``seen`` is when the publisher showed it so, where an archive says it.

    ``raw`` are the bytes of this article alone, by which the reader for ``suffix``
    can read it again.
    """

    text: str
    name: str
    reader: str
    raw_hash: str
    item: str = ""
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    published: VagueDate | None = None
    modified: VagueDate | None = None
    section: str | None = None
    language: str | None = None
    metadata: tuple[Metadatum, ...] = ()
    pages: tuple[int, ...] = ()
    seen: datetime | None = None
    warnings: tuple[str, ...] = ()
    retells_hash: str | None = None
    raw: bytes = field(default=b"", repr=False, compare=False)
    suffix: str = field(default="", repr=False, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An article that a file names and does not hold, such as an entry of a feed.

    ``item`` stays the same as long as the entry does.
    """

    name: str
    item: str
    url: str
    title: str | None = None
    published: VagueDate | None = None


@dataclass(frozen=True, slots=True)
class NotRead:
    """A file, a folder, or an item of a file, that gave no article, and why.

    ``failed`` says that it should have been read and could not be; else it is
    of no kind that is read.
    """

    name: str
    reason: str
    failed: bool = field(default=False, compare=False)
    item: str = ""


Item = RawArticle | Link | NotRead


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how it is recognised, and how its articles are read.

    ``name`` is the format and the version of the reader ("plain/1"), which goes
    into each article. ``suffixes`` are lower case with their dot. ``sniff``
    tells from the bytes whether a file is of this format, where its suffix
    leaves that open; ``read`` takes a name and the bytes.

    ``stream`` takes a name and an open file: for formats whose files may be larger
    than memory. It has to give for any file what ``read`` gives for its bytes.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[str, bytes], Iterator[Item]]
    stream: Callable[[str, BinaryIO], Iterator[Item]] | None = None
