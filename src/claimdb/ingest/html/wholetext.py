"""The text of a page: its own, or that of its JSON-LD where its own is only a part.

Invariant: a text taken from the JSON-LD is a warning; its paragraphs may be lost.
"""

import html
from typing import Final

from claimdb.errors import ArticleEmpty, FormatBroken
from claimdb.ingest.html.blocks import Block, blocks_of, key_of
from claimdb.ingest.html.body import main_text
from claimdb.ingest.html.jsonld import Described
from claimdb.ingest.html.tree import MAX_ELEMENTS, Tree, parsed
from claimdb.ingest.limits import MAX_TEXT
from claimdb.text.clean import clean

#: A page that shows less than this of the article stops at a paywall, or at a teaser.
_FRAGMENT: Final = 0.7
#: Of the letters that a page shows, the share that has to be of the article.
_SHARED: Final = 0.5
#: What trafilatura makes of a page without an article, such as its cookie notice.
_SHORT: Final = 300
_WAY: Final = "give the page of one article; one made by a script has to be saved complete"


def whole_text(
    name: str, tree: Tree, blocks: list[Block] | None, described: Described, title: str | None
) -> tuple[str, tuple[str, ...]]:
    """Return the text of a page's article, and a warning where it is not the page's own.

    ``blocks`` are None where the page is too large to search. Raises
    ``ArticleEmpty`` where the page has none, ``FormatBroken`` where it may.
    """
    shown, is_own = ("", False) if blocks is None else main_text(tree, blocks, title)
    told = _article_body(name, described)
    if told and _is_fragment(shown, told, is_own=is_own):
        how = "shows only a part of its article" if shown else "shows no article"
        return _bounded(name, told), (
            f"{name}: the page {how}; its text is that of JSON-LD articleBody",
        )
    if shown:
        return _bounded(name, shown), ()
    if blocks is None:
        problem = f"it has more than {MAX_ELEMENTS:,} elements, or too many in one place"
        raise FormatBroken(name, problem, _WAY)
    raise ArticleEmpty(name)


def _bounded(name: str, text: str) -> str:
    """Return a text that is not too long for one."""
    if len(text) > MAX_TEXT:
        raise FormatBroken(name, f"its text has more than {MAX_TEXT:,} characters", _WAY)
    return text


def _article_body(name: str, described: Described) -> str:
    """Return the article in the JSON-LD, its markup and escapes undone, or ""."""
    bodies = [value for _, value in described.values("articleBody", "text")]
    body = next((clean(one).text for one in bodies if isinstance(one, str)), "")
    if "<p" in body or "<br" in body or "</" in body:
        try:
            blocks = blocks_of(parsed(name, f"<div>{body}</div>"))
        except (ArticleEmpty, FormatBroken):
            return ""
        return "\n\n".join(block.text for block in blocks)
    lines = (" ".join(line.split()) for line in html.unescape(body).splitlines())
    return clean("\n\n".join(line for line in lines if line)).text


def _is_fragment(shown: str, told: str, *, is_own: bool) -> bool:
    """Tell what a page shows from the whole that it tells: missing, or a part of that.

    What was not found among the page's own blocks may be the very same, unbroken.
    """
    whole, part = key_of(told), key_of(shown)
    if len(part) >= _FRAGMENT * len(whole):
        return not is_own and len(whole) >= _FRAGMENT * len(part)
    keys = [key_of(line) for line in shown.splitlines()]
    shared = sum(len(key) for key in keys if key in whole)
    return len(part) < _SHORT or shared >= _SHARED * len(part)
