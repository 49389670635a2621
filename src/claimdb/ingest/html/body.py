"""The article's own text in a page: where trafilatura finds it, in the page's words.

What trafilatura returns names the region; the words, their order and their
paragraphs are then taken from the page itself, because it drops short paragraphs,
doubles some, and joins quotations to what they follow.
Invariant: each block of the page is in the text once at most, in the page's order.
"""

import logging
from collections import Counter
from typing import Final, NamedTuple

from trafilatura import bare_extraction

from claimdb.ingest.html.blocks import Block, key_of
from claimdb.ingest.html.tree import Tree

# It reports each page that has no text as an error; here that is an error of ours.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("trafilatura").propagate = False

#: Letters below which a line may be found by chance inside another.
_TELLING: Final = 24
#: Of what was found, the share that has to be found again among the page's blocks.
_LEAST_FOUND: Final = 0.7
#: Above this share a paragraph is a link to another article.
_LINKED: Final = 0.5
#: Of the prose on a page, the share above which no other region can be the article.
_MOST_PROSE: Final = 0.6
#: Letters in paragraphs, below which trafilatura's quick way takes what it should leave.
_ENOUGH: Final = 1200
#: What is linked to this share, and no longer than this, is the title of another story.
_ALL_LINKED: Final = 0.9
_LINK: Final = 200
_HEADINGS: Final = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS: Final = frozenset(("td", "th", "caption"))
#: Letters of a cell that is prose rather than a figure of a table.
_PROSE: Final = 120
#: Below these stands nothing of the article that was not found already.
_ASIDE: Final = frozenset(
    ("aside", "figcaption", "figure", "footer", "form", "header", "nav", "table", "button")
)
#: Parts of classes and identifiers of what stands between paragraphs and is none.
_JUNK: Final = (
    *("advert", "banner", "breadcrumb", "byline", "caption", "comment", "consent", "cookie"),
    *(
        "credit",
        "disclaimer",
        "footer",
        "gallery",
        "hidden",
        "meta",
        "more",
        "newsletter",
        "paywall",
    ),
    *("popular", "promo", "pullquote", "pull-quote", "readmore", "recirc", "recommend", "related"),
    *("share", "sharing", "sidebar", "signup", "sign-up", "social", "sponsor", "subscri", "tags"),
    *("teaser", "timestamp", "toolbar", "trending", "widget"),
)


class Shown(NamedTuple):
    """A text, and whether it stands so in the page rather than in a script of it."""

    text: str
    is_own: bool


def main_text(tree: Tree, blocks: list[Block], title: str | None) -> Shown:
    """Return the text of the page's article, its paragraphs apart by a blank line; or "".

    ``blocks`` are those of the page; ``title`` is left out where it stands above the
    text. The tree stays as it is.
    """
    words = _found(tree, blocks)
    keys = _keys(words)
    if not keys:
        return Shown("", is_own=False)
    kept = _Kept(blocks, keys)
    if kept.share < _LEAST_FOUND:
        lines = (line.strip() for line in words.splitlines() if key_of(line))
        return Shown("\n\n".join(lines), is_own=False)
    kept.restore()
    own = kept.in_order(key_of(title or ""))
    return Shown("\n\n".join(block.text for block in own), is_own=True)


def _found(tree: Tree, blocks: list[Block]) -> str:
    """Return the lines of text that trafilatura finds.

    Its second opinions take a third of its time, and change nothing where the first
    has most of the prose that the page holds.
    """
    prose = {block.key: block.tag for block in blocks if _is_prose(block)}
    letters = sum(map(len, prose))
    paragraphs = sum(len(key) for key, tag in prose.items() if tag == "p")
    if paragraphs >= max(_ENOUGH, _MOST_PROSE * letters):
        first = _extracted(tree, fast=True)
        if len(key_of(first)) >= _MOST_PROSE * letters:
            return first
    return _extracted(tree, fast=False)


def _extracted(tree: Tree, *, fast: bool) -> str:
    """Return the main text, or "" where trafilatura finds none."""
    try:
        document = bare_extraction(tree, fast=fast, include_comments=False, output_format="python")
    except RecursionError:
        # It goes down into lists and quotations function by function.
        return ""
    return getattr(document, "text", None) or ""


def _keys(words: str) -> list[str]:
    """Return the keys of the lines found, each once."""
    return list(dict.fromkeys(key for line in words.splitlines() if (key := key_of(line))))


def _is_prose(block: Block) -> bool:
    """Tell a block that has words of its own, and is more than a label."""
    return len(block.key) >= _TELLING and block.linked <= _LINKED * len(block.text)


class _Kept:
    """The blocks of a page that belong to its article, by their place in the page."""

    def __init__(self, blocks: list[Block], found: list[str]) -> None:
        self._blocks = blocks
        self._cells: Counter[Tree] = Counter()
        for block in blocks:
            if block.tag in _CELLS:
                self._cells[block.element] += len(block.key)
        self._chosen = self._matched(found)
        total = sum(map(len, found))
        self.share = sum(len(blocks[at].key) for at in self._chosen) / total

    def in_order(self, title: str) -> list[Block]:
        """Return the blocks without the title above them, and the links below."""
        chosen = [self._blocks[at] for at in sorted(self._chosen)]
        # The title of the window may go on with the name of the outlet.
        while chosen and title.startswith(chosen[0].key) and len(chosen[0].key) * 2 > len(title):
            del chosen[0]
        while chosen and (chosen[-1].tag in _HEADINGS or _is_link(chosen[-1])):
            del chosen[-1]
        return chosen

    def restore(self) -> None:
        """Add the paragraphs that stand among those found, under the same element."""
        if not self._chosen:
            return
        tags = self._tags()
        homes = {self._home(self._blocks[at]) for at in self._chosen if self._is_text(at, tags)}
        first, last = min(self._chosen), max(self._chosen)
        known = {self._blocks[at].key for at in self._chosen}
        for at, block in enumerate(self._blocks):
            if at in self._chosen or block.key in known or not _is_paragraph(block, tags):
                continue
            # Below the last paragraph stand credits, but other articles' teasers too.
            among = first < at < last or block.tag == tags[0]
            if among and self._home(block) in homes:
                self._chosen.add(at)
                known.add(block.key)

    def _matched(self, found: list[str]) -> set[int]:
        """Return the blocks whose words were found, each text once."""
        lines = set(found)
        own = {key for block in self._blocks for key in (*block.keys, block.key)}
        # A line that is no block of the page is several, joined: these are looked into.
        joined = "\n".join(line for line in found if line not in own)
        places: dict[str, list[int]] = {}
        for at, block in enumerate(self._blocks):
            if self._was_found(at, lines, joined):
                places.setdefault(block.key, []).append(at)
        sure = {at for where in places.values() if len(where) == 1 for at in where}
        return {at for where in places.values() for at in self._nearest(where, sure)}

    def _was_found(self, at: int, lines: set[str], joined: str) -> bool:
        """Tell whether most of a block is among what was found."""
        block = self._blocks[at]
        key = block.key
        if block.tag in _CELLS and self._cells[block.element] < _PROSE:
            return False
        if key in lines or (len(key) >= _TELLING and key in joined):
            return True
        if joined and len(key) < _TELLING:
            # Too short to be looked for alone: it has to follow or precede its neighbour.
            before = self._blocks[at - 1].key[-_TELLING:] if at else ""
            after = self._blocks[at + 1].key[:_TELLING] if at + 1 < len(self._blocks) else ""
            return any(
                one and pair in joined
                for one, pair in ((before, before + key), (after, key + after))
            )
        there = sum(len(one) for one in block.keys if one in lines or one in joined)
        return len(block.keys) > 1 and there > len(key) / 2

    def _nearest(self, where: list[int], sure: set[int]) -> list[int]:
        """Return which of several blocks of the same words stand in the article.

        An interview may have "No." ten times, but no long paragraph twice.
        """
        if len(where) == 1:
            return where
        homes = Counter(self._home(self._blocks[at]) for at in sure)
        beside = [at for at in where if homes[self._home(self._blocks[at])]]
        if beside and len(self._blocks[where[0]].key) < _TELLING:
            return beside
        return [max(where, key=lambda at: (homes[self._home(self._blocks[at])], -at))]

    def _tags(self) -> tuple[str, ...]:
        """Return the tags of the page's paragraphs, the commonest of them first."""
        counts = Counter(self._blocks[at].tag for at in self._chosen)
        return (max(("p", "div"), key=counts.__getitem__), "li", "blockquote")

    def _is_text(self, at: int, tags: tuple[str, ...]) -> bool:
        """Tell a paragraph, whose neighbours are of the article, from a heading or the like."""
        block = self._blocks[at]
        return block.tag in tags and len(block.key) >= _TELLING

    @staticmethod
    def _home(block: Block) -> Tree | None:
        """Return the element that holds the paragraphs beside a block."""
        element = block.element
        home = element.getparent()
        while home is not None and home.tag in {"blockquote", "li", "ol", "p", "ul"}:
            home = home.getparent()
        return home


def _is_link(block: Block) -> bool:
    """Tell a short block that is one link, as to another story."""
    return block.linked > _ALL_LINKED * len(block.text) and len(block.text) < _LINK


def _is_paragraph(block: Block, tags: tuple[str, ...]) -> bool:
    """Tell a paragraph of prose from links, captions and requests to subscribe."""
    if block.tag not in tags or block.linked > _LINKED * len(block.text):
        return False
    element: Tree | None = block.element
    for _ in range(len(tags)):
        if element is None or element.tag not in {*tags, "ul", "ol"}:
            break
        named = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
        if any(junk in named for junk in _JUNK):
            return False
        element = element.getparent()
    return not any(True for _ in block.element.iterancestors(*_ASIDE))
