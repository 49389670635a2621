"""Pages of invented outlets, laid out as those of real ones are: one article, nine layouts."""

from typing import Final

#: The article of every layout, in our own words: blank lines between paragraphs.
_ARTICLE: Final = """
WASHINGTON (Reuters) - The White House spokesman, John Kirby, said on Thursday that ballistic
missiles made in North Korea had been used against targets in Ukraine.

He said so twice.

\u201cWe will raise this at the United Nations,\u201d he told reporters, and named two launches
in the first days of January.

Moscow denied it.

The defence secretary, Lloyd Austin, spoke in Brussels of the supply of weapons, and said
nothing of the places where they had come down.

Pyongyang called the accusation \u201cabsurd\u201d.

Yonhap, which quoted a military official in Seoul, reported that shells of the same make had
been found near the front.

Jane Doe reported from Washington. AFP contributed to this report.
"""
PARAGRAPHS: Final = tuple(" ".join(words.split()) for words in _ARTICLE.split("\n\n"))
TITLE: Final = "Kirby says missiles from the North were used"
_NAV: Final = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li>'
    '<li><a href="/politics">Politics</a></li><li><a href="/sport">Sport</a></li></ul></nav>'
)
_RELATED: Final = (
    '<div class="related-stories"><h3>More on this story</h3><ul>'
    '<li><a href="/a">What Austin said in Brussels about the weapons</a></li>'
    '<li><a href="/b">The general who counts the shells at the front</a></li>'
    '<li><a href="/c">Ushakov answers a question that nobody asked</a></li></ul></div>'
)
_FOOTER: Final = (
    "<footer><p>\u00a9 2024 Example Herald. All rights reserved.</p>"
    '<p><a href="/cookies">Cookies</a> <a href="/contact">Contact</a></p></footer>'
)
_COMMENTS: Final = (
    '<section id="comments" class="comments"><h2>Comments</h2><p>A reader of this page says that'
    " he does not believe a word of what is written above, and says it at length.</p></section>"
)
JUNK: Final = (
    "Sport",
    "More on this story",
    "What Austin said in Brussels about",
    "All rights reserved",
    "A reader of this page",
    "Sign up",
    "Advertisement",
    "function",
)


def page(body: str, head: str = "", attributes: str = 'lang="en"') -> bytes:
    """Return the bytes of a page."""
    return (
        f"<!DOCTYPE html>\n<html {attributes}><head><meta charset=utf-8>"
        f"<title>{TITLE} | Example Herald</title>{head}</head><body>{body}</body></html>"
    ).encode()


def json_ld(said: str) -> str:
    """Return a script that holds JSON-LD."""
    return f'<script type="application/ld+json">{said}</script>'


def article(head: str = "", attributes: str = 'lang="en"', foot: str = "") -> bytes:
    """Return a plain page with the article, and ``head`` in its head."""
    text = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return page(f"<article><h1>{TITLE}</h1>{text}{foot}</article>", head, attributes)


def layouts() -> dict[str, bytes]:
    """Return pages that have the article and much else, by the name of their layout."""
    return {
        "news": page(_news()),
        "weblog": page(_weblog()),
        "divisions": page(_divisions()),
        "line breaks in a table": page(_table()),
        "a block for each paragraph": page(_wrapped()),
        "one form": page(f'<form id="aspnetForm">{_NAV}{_plain()}{_FOOTER}</form>'),
        "shown twice": page(_twice()),
        "quotation and list": page(_quoted()),
        "lines": page(_lines()),
    }


def _p(words: str) -> str:
    return f"<p>{words}</p>"


def _plain() -> str:
    return f"<div class='story'><h1>{TITLE}</h1>{''.join(map(_p, PARAGRAPHS))}</div>"


def _news() -> str:
    """Return a page with pictures, advertisements, a pull quote and a form in its text."""
    parts = [_p(words) for words in PARAGRAPHS]
    parts.insert(
        1,
        '<figure><img src="a.jpg" alt="x"><figcaption>Debris in Kharkiv. Photograph: John Smith/AP'
        "</figcaption></figure>",
    )
    parts.insert(3, '<div class="ad-slot"><span>Advertisement</span></div>')
    parts.insert(
        5, '<aside class="pullquote"><p>We will raise this at the United Nations</p></aside>'
    )
    parts.insert(
        7,
        '<div class="newsletter-signup"><p>Sign up for our daily letter about the war and all'
        ' else</p><form><input name="e"><button>Sign up</button></form></div>',
    )
    parts.insert(8, "<script>function f() { return 'function'; }</script>")
    return (
        f"{_NAV}<main><article><header><h1>{TITLE}</h1><p class='byline'>By Jane Doe</p></header>"
        f"<div class='article-body'>{''.join(parts)}</div></article>{_RELATED}{_COMMENTS}</main>"
        f"{_FOOTER}"
    )


def _weblog() -> str:
    """Return a page of the commonest weblog software."""
    return (
        f"{_NAV}<div id='content'><div class='post hentry'><h1 class='entry-title'>{TITLE}</h1>"
        f"<div class='entry-content'>{''.join(map(_p, PARAGRAPHS))}"
        "<div class='sharedaddy'><a href='#'>Share on Facebook</a></div></div></div></div>"
        f"<div id='secondary' class='widget-area'>{_RELATED}</div>{_COMMENTS}{_FOOTER}"
    )


def _divisions() -> str:
    """Return a page without one ``<p>``."""
    text = "".join(f"<div>{words}</div>" for words in PARAGRAPHS)
    return f"{_NAV}<div class='article'><h1>{TITLE}</h1>{text}</div>{_RELATED}{_FOOTER}"


def _table() -> str:
    """Return a page of the last century: all in one table, paragraphs by line breaks."""
    text = "<br>\n<br>\n".join(PARAGRAPHS)
    return (
        f"<table width=700><tr><td width=100>{_NAV}</td><td><font size=5><b>{TITLE}</b></font>"
        f"<br><br>{text}</td></tr></table>{_FOOTER}"
    )


def _wrapped() -> str:
    """Return a page that wraps each paragraph for itself."""
    text = "".join(f"<div class='block'><div>{_p(words)}</div></div>" for words in PARAGRAPHS)
    return f"{_NAV}<main><article><h1>{TITLE}</h1><section>{text}</section></article></main>"


def _twice() -> str:
    """Return a page that has its first paragraph above its text too."""
    return (
        f"{_NAV}<article><div class='summary'><p>{PARAGRAPHS[0]}</p></div>"
        f"<div class='body'>{''.join(map(_p, PARAGRAPHS))}</div></article>{_FOOTER}"
    )


def _quoted() -> str:
    """Return a page with a quotation and a list among its paragraphs."""
    first, second, quoted, *rest = PARAGRAPHS
    listed = "".join(f"<li>{words}</li>" for words in rest[:4])
    return (
        f"{_NAV}<article><h1>{TITLE}</h1>{_p(first)}{_p(second)}<blockquote>{_p(quoted)}"
        f"</blockquote><ul>{listed}</ul>{''.join(map(_p, rest[4:]))}{_RELATED}</article>{_FOOTER}"
    )


def _lines() -> str:
    """Return a page whose paragraphs are one element with line breaks, and much in bold."""
    text = "<br><br>".join(PARAGRAPHS).replace("Kirby", "<b>Kirby</b>")
    return f"{_NAV}<article><h1>{TITLE}</h1><p>{text}</p></article>{_RELATED}{_FOOTER}"
