"""Feeds give articles where they hold their text, and links to the others."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.errors import FileTooLarge, FormatBroken, InputError
from claimdb.ingest.readers.feed import FEED, MAX_FEED
from claimdb.ingest.record import Item, Link, Metadatum, NotRead, RawArticle
from claimdb.model.vocab import MetadataField

URL = "https://news.example.org/denial"
SENTENCE = "The spokesman said that the missiles had not been used and that nobody supplied them."
WHOLE = "".join(f"<p>{SENTENCE} {n}</p>" for n in range(7))

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Example Post</title>
<link>https://news.example.org/</link><language>en-GB</language>%s</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Example Post</title><id>urn:feed</id><updated>2024-06-18T09:30:00Z</updated>%s</feed>"""


def item(inner: str) -> str:
    """Return a feed of one item."""
    return RSS % f"<item>{inner}</item>"


def read(feed: str) -> list[Item]:
    """Return the entries of a feed."""
    return list(FEED.read("a.rss", feed.encode()))


def only(feed: str) -> RawArticle:
    """Return the one article of a feed."""
    (one,) = read(feed)
    assert isinstance(one, RawArticle), one
    return one


def test_an_entry_with_its_text_is_an_article() -> None:
    """Its facts have their places, its date the zone; its own bytes are kept."""
    one = only(
        item(
            f"<title>A denial</title><link>{URL}</link><guid isPermaLink='false'>a-17</guid>"
            "<dc:creator>Hana Ito</dc:creator><pubDate>Tue, 18 Jun 2024 09:30:00 +0900</pubDate>"
            f"<description>Short.</description><content:encoded><![CDATA[{WHOLE}]]>"
            "</content:encoded>"
        )
    )
    assert (one.item, one.title, one.url) == ("a-17", "A denial", URL)
    assert (one.publisher, one.authors, one.language) == ("Example Post", ("Hana Ito",), "en-GB")
    assert one.text.startswith(f"{SENTENCE} 0\n\n{SENTENCE} 1")
    assert one.published is not None
    assert one.published.offset_minutes == 540
    assert (one.raw, one.suffix) == (WHOLE.encode(), ".html")
    assert Metadatum(MetadataField.PUBLISHER, "Example Post", "feed title") in one.metadata
    assert Metadatum(MetadataField.BYLINE, "Hana Ito", "entry author") in one.metadata


def test_atom_is_read_as_well() -> None:
    """An entry may say which feed it came from, and when it was changed."""
    one = only(
        ATOM % f"<entry><title>A denial</title><id>urn:1</id><link href='{URL}'/>"
        "<updated>2024-06-18T10:00:00+09:00</updated><author><name>Hana Ito</name></author>"
        "<source><title>Other Post</title></source>"
        f"<content type='html'>{WHOLE.replace('<', '&lt;')}</content></entry>"
    )
    assert (one.item, one.url, one.publisher) == ("urn:1", URL, "Other Post")
    assert one.modified is not None
    assert (one.modified.offset_minutes, one.published) == (540, None)
    assert one.text.count("\n\n") == 6


@pytest.mark.parametrize(
    "content",
    [
        "<description>Short.</description>",
        f"<description><![CDATA[{WHOLE}]]></description>",
        "<content:encoded><![CDATA[<p>Short.</p>]]></content:encoded>",
        f"<content:encoded><![CDATA[{WHOLE}<p>Continue reading »</p>]]></content:encoded>",
        f"<content:encoded><![CDATA[{WHOLE}<p>And then […]</p>]]></content:encoded>",
        "",
    ],
)
def test_a_summary_is_a_link(content: str) -> None:
    """What is short, and what ends in dots, has to be followed."""
    (one,) = read(item(f"<title>A denial</title><link>{URL}</link><guid>a-17</guid>{content}"))
    assert isinstance(one, Link)
    assert (one.item, one.url, one.title) == ("a-17", URL, "A denial")


def test_an_entry_without_address_is_all_that_there_is() -> None:
    """Its summary is its text; without that it is named."""
    one = only(
        item(
            "<title>A denial</title><guid isPermaLink='false'>x</guid>"
            "<description>The spokesman &lt;b&gt;denied&lt;/b&gt; it.</description>"
        )
    )
    assert (one.text, one.url) == ("The spokesman denied it.", None)
    (nothing,) = read(item("<title>A denial</title>"))
    assert isinstance(nothing, NotRead)
    assert (nothing.item, nothing.failed) == ("entry 1", False)


RSS_091 = (
    f"<rss version='0.91'><channel><item><title>t x</title><link>{URL}</link></item>"
    "</channel></rss>"
)
RSS_1 = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
    " xmlns='http://purl.org/rss/1.0/'>"
    f"<channel/><item rdf:about='{URL}'><title>t x</title><link>{URL}</link></item></rdf:RDF>"
)


@pytest.mark.parametrize(
    "feed",
    [
        RSS_091,
        RSS_1,
        RSS_091.replace("t x", "t&nbsp;x"),
        f"<!DOCTYPE rss [<!ENTITY nbsp '&#160;'>]>{RSS_091}".replace("t x", "t&nbsp;x"),
    ],
)
def test_old_feeds_are_read(feed: str) -> None:
    """RSS of every version is told and read, also where it is no XML to the letter."""
    assert FEED.sniff(feed.encode())
    (one,) = read(feed)
    assert isinstance(one, Link)
    assert one.title is not None
    assert (one.url, one.title.split()) == (URL, ["t", "x"])


def test_a_date_in_doubt_is_a_warning() -> None:
    """The entry is read without it."""
    one = only(
        item(
            f"<link>{URL}</link><pubDate>04/05/2024</pubDate>"
            f"<content:encoded><![CDATA[{WHOLE}]]></content:encoded>"
        )
    )
    assert one.published is None
    assert "which number is the month" in one.warnings[0]


def test_a_feed_that_breaks_off_gives_what_is_there() -> None:
    """The entries before are read, and it is said that others may be missing."""
    whole = item(f"<title>t</title><link>{URL}</link><guid>a</guid>")
    *found, broken = read(whole[: whole.index("</channel>")])
    assert [one.item for one in found] == ["a"]
    assert isinstance(broken, NotRead)
    assert (broken.failed, "is cut off" in broken.reason) == (True, True)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32", "cp037"])
def test_a_bomb_of_entities_is_refused(encoding: str) -> None:
    """Entities of entities, in whatever encoding, are not unfolded."""
    lines = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(9))
    feed = f"<?xml version='1.0' encoding='{encoding}'?><!DOCTYPE r [<!ENTITY e0 'x'>{lines}]>"
    data = (feed + "<rss version='2.0'><channel><title>&e9;</title></channel></rss>").encode(
        encoding
    )
    with pytest.raises(FormatBroken, match="declares entities"):
        list(FEED.read("a.rss", data))


def test_nothing_outside_the_feed_is_read(tmp_path: Path) -> None:
    """An entity that names a file of this machine is refused, and the file stays unread."""
    secret = tmp_path / "secret"
    secret.write_text("a secret", encoding="utf-8")
    feed = (
        f"<!DOCTYPE r [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><rss version='2.0'><channel>"
        f"<item><title>&x;</title><link>{URL}</link></item></channel></rss>"
    )
    with pytest.raises(FormatBroken, match="declares entities"):
        read(feed)


@pytest.mark.parametrize(
    "data", [b"", b"nonsense", b"<html><p>Kim spoke.</p></html>", b"/etc/passwd"]
)
def test_what_is_no_feed_is_refused(data: bytes) -> None:
    """Also where the bytes are the name of a file."""
    with pytest.raises(FormatBroken, match=r"a\.rss"):
        list(FEED.read("a.rss", data))


def test_a_feed_without_entries_gives_nothing() -> None:
    """That is how a feed looks on a day without news."""
    assert read(RSS % "") == []


def test_a_feed_beyond_all_measure_is_refused() -> None:
    """It is not parsed to find that out."""
    with pytest.raises(FileTooLarge, match="10,000,000 bytes"):
        list(FEED.read("a.rss", bytes(MAX_FEED + 1)))


@pytest.mark.parametrize("piece", ["<a>", "<a ", "&amp;", "<item>"])
def test_tags_beyond_all_measure_are_refused(piece: str) -> None:
    """The parser for broken feeds would take minutes over them."""
    with pytest.raises(FormatBroken, match="more than 100,000 tags"):
        read(item(f"<title>{piece * 200_000}</title>"))


@pytest.mark.parametrize(
    ("data", "is_feed"),
    [
        (RSS.encode(), True),
        (ATOM.encode("utf-16"), True),
        (b"\xef\xbb\xbf\n<!-- made by hand --><rss>", True),
        (b"<?xml version='1.0'?><?xml-stylesheet href='a'?><atom:feed xmlns:atom='x'>", True),
        (b"<html><body>rss</body></html>", False),
        (b"<?xml version='1.0'?><urlset>", False),
    ],
)
def test_a_feed_is_told_by_its_first_element(data: bytes, is_feed: bool) -> None:
    """Servers call feeds text/html and text/xml, and pages the same."""
    assert FEED.sniff(data) is is_feed


PIECES = st.sampled_from(
    [
        *(
            "<item>",
            "</item>",
            "<entry>",
            "<content type='xhtml'>",
            "<content:encoded>",
            "<![CDATA[",
        ),
        *("]]>", "<link>http://[", "<guid>", "&#x0;", "&#xD800;", "&bogus;", "<pubDate>", "x" * 99),
        *("<link href='", "'>", "<title type='html'>", "<author>", "<source>", "\x00", "\ud800"),
        *("<dc:creator>", "<updated>9999-99-99", "<id>", "xml:base='http://['", "</", "<!", "é"),
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=9), max_size=20), st.sampled_from([RSS, ATOM, "%s"]))
def test_any_text_gives_items_or_an_error(pieces: list[str], frame: str) -> None:
    """A feed of whatever pieces breaks nothing else."""
    data = (frame % "".join(pieces)).encode("utf-8", errors="surrogatepass")
    try:
        list(FEED.read("a.rss", data))
    except InputError:
        return


@given(st.binary())
def test_any_bytes_give_items_or_an_error(data: bytes) -> None:
    """What is no feed is refused."""
    try:
        list(FEED.read("a.rss", data))
    except InputError:
        return
