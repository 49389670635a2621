"""The tree of a page, parsed once for all that is read from it.

Invariant: a tree that comes out is whole, and has fewer elements than make those
that walk it slow.
"""

import re
from typing import Final, TypeAlias

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from claimdb.errors import ArticleEmpty, FormatBroken

Tree: TypeAlias = HtmlElement

#: A long article has 5,000 elements, the longest live page some 15,000; the search for
#: the main text takes 2 s on 20,000 of them, and 30 s on 50,000.
MAX_ELEMENTS: Final = 25_000
#: An element takes the parser about 300 bytes, and as little as three of the file.
_MAX_TAGS: Final = 20 * MAX_ELEMENTS
_MAX_ATTRIBUTES: Final = 10_000
#: A tag of few attributes, after its "<".
_TAG: Final = re.compile(
    r"""/?[a-z!][^\s"'=<>]*+(?:\s++[^\s"'=<>/]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?){0,200}+"""
    r"\s*+/?>",
    re.IGNORECASE,
)
_ONE_ARTICLE: Final = "give a page with one article, as a browser saves it"
#: libxml2 takes this for the whole document, and loses the rest.
_CLOSED_HTML: Final = re.compile(r"(<html\b[^<>]{0,500}?)\s*/>", re.IGNORECASE)
_HEAD: Final = 4096
#: A map or a list of countries has more elements than an article, and no text of it.
_PICTURES: Final = ("svg", "select", "datalist", "canvas", "map", "style")
_COUNT: Final = etree.XPath("count(//*)")
#: Where the time that the search takes grows with the square: elements within one
#: paragraph, or within many others.
_FEW: Final = 2000
_SLOW: Final = (
    etree.XPath(f"count(//*[count(*[not(self::p or self::div or self::li)]) > {_FEW}]) > 0"),
    etree.XPath(f"count({'/*' * 61}//*) > {_FEW}"),
)


def parsed(name: str, text: str) -> Tree:
    """Return the tree of a page, without comments.

    Raises ``ArticleEmpty`` where there is nothing in it, and ``FormatBroken`` where
    it is too large or too deep for a page.
    """
    if text.count("<") > _MAX_TAGS:
        raise FormatBroken(name, f"it has more than {_MAX_TAGS:,} tags", _ONE_ARTICLE)
    if _is_crowded(text):
        raise FormatBroken(name, "it has a tag with more attributes than any page", _ONE_ARTICLE)
    whole = _CLOSED_HTML.sub(r"\1>", text[:_HEAD], count=1) + text[_HEAD:]
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = document_fromstring(whole.encode(), parser=parser)
    except etree.ParserError as error:
        raise ArticleEmpty(name) from error
    except etree.XMLSyntaxError as error:
        raise FormatBroken(name, f"it is no HTML ({error})", _ONE_ARTICLE) from error
    for problem in parser.error_log.filter_from_fatals():
        # The parser stops there, and would pass over the rest in silence.
        how = "deeper nested" if "depth" in problem.message else "longer in one piece"
        raise FormatBroken(name, f"it is {how} than any page", _ONE_ARTICLE, f"line {problem.line}")
    etree.strip_elements(tree, *_PICTURES, with_tail=False)
    return tree


def _is_crowded(text: str) -> bool:
    """Tell a page with a tag of 10,000 attributes: the parser compares each with all others."""
    long = (part for part in text.split("<") if len(part) > _MAX_ATTRIBUTES)
    return any(not _TAG.match(part) and len(part.split()) > _MAX_ATTRIBUTES for part in long)


def is_searchable(tree: Tree) -> bool:
    """Return whether the main text of a tree can be found within seconds."""
    count = _COUNT(tree)
    if not isinstance(count, float) or count > MAX_ELEMENTS:
        return False
    return count <= _FEW or not any(path(tree) is True for path in _SLOW)
