"""The text of an article in a web page: every paragraph, once, and nothing else."""

import json
import subprocess
import sys

import pytest

from claimdb.canonical import bytes_hash
from claimdb.errors import ArticleEmpty, InputError
from claimdb.ingest.html.page import page, saved_from
from claimdb.ingest.readers.html import HTML, is_page, read_html
from tests.support import webpages

LAYOUTS = webpages.layouts()


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_paragraph_once(layout: str) -> None:
    """Each paragraph of the article is in the text once, in order, apart by a blank line."""
    article = page("a.html", LAYOUTS[layout])
    assert article.text == "\n\n".join(webpages.PARAGRAPHS)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_else(layout: str) -> None:
    """Nothing of menus, advertisements, related stories, comments or scripts is in the text."""
    text = page("a.html", LAYOUTS[layout]).text
    assert not [junk for junk in webpages.JUNK if junk in text]


def test_reader() -> None:
    """The reader gives one article with the hash of the file's bytes."""
    data = webpages.article()
    (article,) = HTML.read("b/a.html", data)
    assert article == read_html("b/a.html", data)
    assert article.reader == HTML.name == "html/1"
    assert article.raw_hash == bytes_hash(data)
    assert (article.raw, article.suffix) == (b"", "")


def test_item_keeps_its_bytes() -> None:
    """A page out of a file of many has its own bytes, and the suffix to read them by."""
    data = webpages.article()
    article = page("a.warc", data, item="<urn:uuid:1>")
    assert (article.item, article.raw, article.suffix) == ("<urn:uuid:1>", data, ".html")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<!DOCTYPE html><p>x", True),
        (b"\xef\xbb\xbf\n<!-- saved --> <HTML lang=en>", True),
        (b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', True),
        (b'<?xml version="1.0"?><rss>', False),
        (b"Kirby said <html> is a tag", False),
        (b"", False),
    ],
)
def test_sniff(data: bytes, expected: bool) -> None:
    """A page is recognised by how it begins."""
    assert is_page(data) is expected


def test_recognising_needs_no_extra() -> None:
    """Nothing that recognises a page brings the packages that read it."""
    code = (
        "import sys, claimdb.ingest.readers.html; print({'lxml', 'trafilatura'} & {*sys.modules})"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert told.stdout == "set()\n"


def test_short_paragraphs_repeat() -> None:
    """What is said twice in an interview is in its text twice."""
    lines = [f"Question {n} of the interview: were missiles used in place {n}?" for n in range(8)]
    body = "".join(f"<p>{line}</p><p>No.</p>" for line in lines)
    text = page("a.html", webpages.page(f"<article>{body}</article>")).text
    assert text.count("No.") == len(lines)


def test_quotation_marks() -> None:
    """An element for a short quotation has the marks that a browser draws around it."""
    words = webpages.PARAGRAPHS[4]
    body = f"<article><p>{words}</p><p>He called it <q>absurd</q>.</p><p>{words}!</p></article>"
    assert "He called it \u201cabsurd\u201d." in page("a.html", webpages.page(body)).text


def test_what_is_hidden_is_not_text() -> None:
    """Scripts, styles and hidden elements are no text."""
    hidden = (
        "<script>var spoken = 1;</script><style>p { color: red }</style>"
        "<p hidden>Never spoken.</p><p style='display: none'>Never shown.</p>"
    )
    text = page("a.html", webpages.article(foot=hidden)).text
    assert text == "\n\n".join(webpages.PARAGRAPHS)


def test_figures_of_a_table_are_left_out() -> None:
    """The cells of a table of figures are not sentences of the article."""
    rows = "".join(f"<tr><td>Place {n}</td><td>{n} shells</td></tr>" for n in range(12))
    text = page("a.html", webpages.article(foot=f"<table>{rows}</table>")).text
    assert text == "\n\n".join(webpages.PARAGRAPHS)


def test_direction_marks_stay() -> None:
    """Marks that turn the direction of writing are characters of the text like others."""
    turned = "He said \u202enothing at all\u202c of the missiles on that day, or the next."
    body = "".join(f"<p>{words}</p>" for words in (*webpages.PARAGRAPHS, turned))
    assert turned in page("a.html", webpages.page(f"<article>{body}</article>")).text


def test_text_of_a_paywalled_page() -> None:
    """A page that shows only its beginning has its text from its JSON-LD, and says so."""
    said = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(webpages.PARAGRAPHS)})
    head = webpages.json_ld(said)
    shown = f"<article><p>{webpages.PARAGRAPHS[0]}</p><p>Subscribe to read on.</p></article>"
    article = page("a.html", webpages.page(shown, head))
    assert article.text == "\n\n".join(webpages.PARAGRAPHS)
    assert any("only a part" in warning for warning in article.warnings)


def test_marked_up_text_in_the_metadata() -> None:
    """A text in JSON-LD with markup in it is read as the page would show it."""
    body = "".join(f"<p>{words}</p>" for words in webpages.PARAGRAPHS)
    said = json.dumps({"@type": "NewsArticle", "articleBody": f"{body}<style>p</style>"})
    page_bytes = webpages.page("<p>Subscribe.</p>", webpages.json_ld(said))
    assert page("a.html", page_bytes).text == "\n\n".join(webpages.PARAGRAPHS)


def test_metadata_of_another_text() -> None:
    """A longer text in JSON-LD that is not that of the page does not replace it."""
    said = json.dumps({"@type": "NewsArticle", "articleBody": "Other words altogether. " * 200})
    article = page("a.html", webpages.article(webpages.json_ld(said)))
    assert article.text == "\n\n".join(webpages.PARAGRAPHS)


def test_text_that_a_script_shows() -> None:
    """An article that is hidden until a script runs is read nevertheless."""
    text = "".join(f"<p>{words}</p>" for words in webpages.PARAGRAPHS)
    hidden = webpages.page(f"<div style='display:none'><article>{text}</article></div>")
    assert all(words in page("a.html", hidden).text for words in webpages.PARAGRAPHS)


def test_own_text_before_that_of_the_metadata() -> None:
    """A page that shows its whole article keeps its own words."""
    head = webpages.json_ld('{"@type": "Article", "articleBody": "Other"}')
    article = page("a.html", webpages.article(head))
    assert article.text == "\n\n".join(webpages.PARAGRAPHS)
    assert article.warnings == ()


@pytest.mark.parametrize("body", ["", "<div></div>", "<script>x = 1</script>", "<img src=a>"])
def test_no_text(body: str) -> None:
    """A page without an article is an error that names the file."""
    with pytest.raises(ArticleEmpty, match=r"a\.html holds no text"):
        page("a.html", webpages.page(body))


def test_saved_from() -> None:
    """The address that a browser wrote into a saved page is that of the article."""
    mark = b"<!-- saved from url=(0033)https://herald.example/2024/kirby -->\n"
    assert page("a.html", mark + webpages.article()).url == "https://herald.example/2024/kirby"
    assert saved_from("<html>") is None


def test_errors_are_input_errors() -> None:
    """What is no page is refused as input, with the file's name."""
    with pytest.raises(InputError, match=r"a\.html"):
        page("a.html", bytes(range(256)) * 40)
