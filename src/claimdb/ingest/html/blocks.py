"""A page as the blocks of text that a browser would show, in their order.

Invariant: each character of the page's text stands in one block at most; what is
no text (scripts, forms, what is hidden) stands in none.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from claimdb.ingest.html.tree import Tree

#: Nothing in these is text of an article.
_SKIPPED: Final = frozenset(
    (
        *(
            "audio",
            "button",
            "canvas",
            "datalist",
            "dialog",
            "embed",
            "footer",
            "head",
            "iframe",
            "input",
            "map",
        ),
        *(
            "math",
            "menu",
            "nav",
            "noscript",
            "object",
            "option",
            "script",
            "select",
            "style",
            "svg",
        ),
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
    return _Walk(tree).blocks


def key_of(words: str) -> str:
    """Return the letters and digits of words, whatever their case."""
    return _NO_WORD.sub("", words).casefold()


class _Walk:
    """A walk over a tree that gathers text until a block ends."""

    def __init__(self, tree: Tree) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0
        self._open: list[Tree] = [tree]
        self._walk(tree)
        self._flush()

    def _walk(self, tree: Tree) -> None:
        """Go through a tree in the order of its text."""
        skipped: Tree | None = None
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if element.tag in _SKIPPED or (element.attrib and _is_hidden(element)):
                    walk.skip_subtree()
                    skipped = element
                    continue
                self._start(element, element.tag)
                words = element.text
            else:
                if element is not skipped:
                    self._end(element.tag)
                words = element.tail
            if words:
                self._add(words)

    def _start(self, element: Tree, tag: object) -> None:
        if tag in _BLOCKS:
            self._flush()
            self._open.append(element)
        elif tag == "br":
            self._pieces.append("\n")
        elif tag == "a":
            self._links += 1
        elif tag == "q":
            self._pieces.append("\u201c")

    def _end(self, tag: object) -> None:
        if tag in _BLOCKS:
            self._flush()
            self._open.pop()
        elif tag == "a":
            self._links -= 1
        elif tag == "q":
            self._pieces.append("\u201d")

    def _add(self, words: str) -> None:
        # A line end in the file is a space on the page, but for where all is shown as it is.
        as_is = "\n" not in words or self._open[-1].tag == "pre"
        self._pieces.append(words if as_is else words.replace("\n", " "))
        if self._links:
            self._linked += len(words)

    def _flush(self) -> None:
        """Keep what was gathered: a block for each part between two line breaks in a row."""
        if not self._pieces:
            return
        whole, linked = "".join(self._pieces), self._linked
        self._pieces, self._linked = [], 0
        if whole.isspace():
            return
        lines: list[str] = []
        for line in (*whole.split("\n"), ""):
            words = " ".join(line.split())
            if words:
                lines.append(words)
            elif lines:
                keys = [key_of(one) for one in lines]
                if any(keys):
                    self.blocks.append(Block(self._open[-1], lines, linked, keys))
                lines, linked = [], 0


def _is_hidden(element: Tree) -> bool:
    """Tell an element that a browser does not show."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (style is not None and _HIDDEN.search(style) is not None)
    )
