"""What every reader yields, and what a reader is.

Invariant: ``text`` holds the words of the article and nothing of its head,
white space and line ends as in the file, but for what ``text.clean`` replaces.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True, kw_only=True)
class RawArticle:
    """One article as a file has it.

    ``reader`` is such as "plain/1"; ``raw_hash`` is that of the bytes read;
    ``name`` is the file's name as the user gave it; ``warnings`` are sentences
    to show; ``retells_hash`` is the hash of the text that this one retells.
    """

    text: str
    name: str
    reader: str
    raw_hash: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    published: VagueDate | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()
    retells_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: how it is recognised, and how its articles are read.

    ``name`` is the format and the version of the reader ("plain/1"), which goes
    into each article. ``suffixes`` are lower case with their dot. ``sniff``
    tells from the bytes whether a file is of this format, where its suffix
    leaves that open; ``read`` takes a name and the bytes.
    """

    name: str
    suffixes: tuple[str, ...]
    media_types: tuple[str, ...]
    sniff: Callable[[bytes], bool]
    read: Callable[[str, bytes], Iterator[RawArticle]]
