"""A page as the blocks of text that a browser would show, in their order.

Invariant: each character of the page's text stands in one block at most; what is
no text (scripts, forms, what is hidden) stands in none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from claimdb.ingest.html.tree import Tree

#: Nothing in these is text of the page.
_SKIPPED: Final = frozenset(
    (
        *("audio", "button", "canvas", "datalist", "embed", "head", "iframe", "input", "map"),
        *("math", "noscript", "object", "option", "script", "select", "style", "svg"),
        *("template", "textarea", "title", "video"),
    )
)
_BLOCKS: Final = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd"),
        *("details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure"),
        *("footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr"),
        *("html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search"),
        *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NO_WORD: Final = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Block:
    """One paragraph, heading, list item or the like, with the element that it stands in.

    ``lines`` are broken as by ``<br>``; ``linked`` counts the characters in links.
    """

    element: Tree
    lines: list[str]
    linked: int = 0
    keys: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the block."""
        return "\n".join(self.lines)

    @property
    def key(self) -> str:
        """The letters and digits of the block alone, by which it is compared."""
        return "".join(self.keys)

    @property
    def tag(self) -> str:
        """The tag of its element."""
        return str(self.element.tag)


def blocks_of(tree: Tree) -> list[Block]:
    """Return the blocks of a page that hold a letter or a digit."""
    return list(_Walk(tree).blocks())


def key_of(words: str) -> str:
    """Return the letters and digits of words, whatever their case."""
    return _NO_WORD.sub("", words).casefold()


class _Walk:
    """A walk over a tree that gathers text until a block ends."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._open: list[Tree] = [tree]

    def blocks(self) -> Iterator[Block]:
        """Yield each block as it ends."""
        walk = etree.iterwalk(self._tree, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag in _SKIPPED or _is_hidden(element):
                    walk.skip_subtree()
                    continue
                yield from self._started(element, tag)
            elif tag in _SKIPPED or _is_hidden(element):
                self._add(element.tail)
            else:
                yield from self._ended(element, tag)
        yield from self._flushed()

    def _started(self, element: Tree, tag: object) -> Iterator[Block]:
        if tag in _BLOCKS:
            yield from self._flushed()
            self._open.append(element)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "a":
            self._links += 1
        elif tag == "q":
            self._pieces.append("\u201c")
        self._add(element.text)

    def _ended(self, element: Tree, tag: object) -> Iterator[Block]:
        if tag in _BLOCKS:
            yield from self._flushed()
            self._open.pop()
        elif tag == "a":
            self._links -= 1
        elif tag == "q":
            self._pieces.append("\u201d")
        self._add(element.tail)

    def _add(self, words: str | None) -> None:
        if words:
            # A line end in the file is a space on the page, but for where all is shown as it is.
            as_is = "\n" not in words or self._open[-1].tag == "pre"
            self._pieces.append(words if as_is else words.replace("\n", " "))
            if self._links:
                self._linked += len(words)

    def _flushed(self) -> Iterator[Block]:
        """Yield what was gathered: a block for each part between two line breaks in a row."""
        pieces, linked = self._pieces, self._linked
        if not pieces:
            return
        self._pieces, self._linked = [], 0
        lines: list[str] = []
        for line in (*"".join(pieces).split("\n"), ""):
            words = " ".join(line.split())
            if words:
                lines.append(words)
            elif lines:
                keys = [key_of(one) for one in lines]
                if any(keys):
                    yield Block(self._open[-1], lines, linked, keys)
                lines, linked = [], 0


def _is_hidden(element: Tree) -> bool:
    """Tell an element that a browser does not show."""
    if not element.attrib:
        return False
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (style is not None and _HIDDEN.search(style) is not None)
    )
