"""Markdown with front matter: metadata between ``---`` lines, then the article.

Invariant: the text is what follows the front matter, verbatim; how the metadata
is read and checked is ``ingest.frontmatter``'s matter.
"""

import re
from collections.abc import Iterator
from typing import Final

from claimdb.canonical import bytes_hash
from claimdb.errors import ArticleEmpty, FrontMatterInvalid
from claimdb.ingest.decode import decode, head
from claimdb.ingest.frontmatter import FrontMatter, read_front_matter
from claimdb.ingest.record import RawArticle, Reader

NAME = "markdown/1"

_OPENING: Final = re.compile(r"---[^\S\r\n]*(?:\r\n|[\r\n])")
_CLOSING: Final = re.compile(r"(?:\A|(?<=[\r\n]))(?:---|\.\.\.)[^\S\r\n]*(?:\r\n|[\r\n]|\Z)")
#: What tells front matter without its end from a rule drawn above the text.
_KEY: Final = re.compile(r"[^\W\d]\w*[^\S\r\n]*:(?:\s|\Z)")


def read_markdown(name: str, data: bytes) -> Iterator[RawArticle]:
    """Yield the one article of a Markdown file.

    Raises as ``decode`` does, ``FrontMatterInvalid`` with file and line, and
    ``ArticleEmpty`` when nothing follows the front matter.
    """
    decoded = decode(name, data)
    yaml_text, text = _split(name, decoded.text)
    said = read_front_matter(name, yaml_text) if yaml_text else FrontMatter()
    if not text.strip():
        raise ArticleEmpty(name)
    yield RawArticle(
        text=text,
        name=name,
        reader=NAME,
        raw_hash=bytes_hash(data),
        title=said.title,
        url=said.url,
        publisher=said.publisher,
        authors=said.authors,
        credits=said.credits,
        published=said.published,
        language=said.language,
        warnings=decoded.warnings + said.warnings,
    )


def _split(name: str, whole: str) -> tuple[str, str]:
    """Return front matter ("" for none) and text; the first line is never in either."""
    opening = _OPENING.match(whole)
    if opening is None:
        return "", whole
    rest = whole[opening.end() :]
    closing = _CLOSING.search(rest)
    if closing is not None:
        return rest[: closing.start()], rest[closing.end() :]
    if _KEY.match(rest):
        raise FrontMatterInvalid(
            name, 1, "the front matter has no end: put a line of three dashes (---) after it."
        )
    return "", whole


def _sniff(data: bytes) -> bool:
    """Tell a file that begins with front matter."""
    start = head(data)
    opening = _OPENING.match(start)
    return opening is not None and _KEY.match(start, opening.end()) is not None


MARKDOWN = Reader(NAME, (".md", ".markdown"), ("text/markdown",), _sniff, read_markdown)
