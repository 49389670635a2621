"""What a page says of itself: chosen in order, checked, and with the place that says it."""

import json
from datetime import UTC, datetime

import pytest

from claimdb.ingest.html.page import page
from claimdb.ingest.record import Metadatum, RawArticle
from claimdb.model.vocab import MetadataField
from claimdb.text.dates import DatePrecision
from tests.support import webpages

NOW = datetime(2024, 7, 1, tzinfo=UTC)


def ld(**values: object) -> str:
    """Return a script with the JSON-LD of an article."""
    said = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


def meta(name: str, content: str) -> str:
    """Return a ``<meta>`` element."""
    return f'<meta property="{name}" content="{content}">'


def read(head: str = "", url: str | None = None, **more: str) -> RawArticle:
    """Return the article of a page with ``head`` in its head."""
    return page("a.html", webpages.article(head, **more), url=url, now=NOW)


def places(article: RawArticle, field: MetadataField) -> list[tuple[str, str]]:
    """Return value and place of what was found for a field."""
    return [(one.value, one.place) for one in article.metadata if one.field is field]


def test_json_ld_first() -> None:
    """JSON-LD outranks Open Graph, which outranks what is shown."""
    head = meta("og:title", "Another title") + ld(headline="Kirby says so")
    article = read(head)
    assert article.title == "Kirby says so"
    assert Metadatum(MetadataField.TITLE, "Kirby says so", "JSON-LD headline") in article.metadata
    assert read(meta("og:title", "Another title")).title == "Another title"
    assert read().title == webpages.TITLE
    assert places(read(), MetadataField.TITLE) == [(webpages.TITLE, "h1")]


def test_graph_and_references() -> None:
    """The article may stand in a graph, and its people and publisher elsewhere in it."""
    graph = [
        {"@type": "WebSite", "@id": "#site", "name": "Example Herald"},
        {"@type": "Person", "@id": "#jd", "name": "Jane Doe"},
        {
            "@type": ["Article", "ReportageNewsArticle"],
            "headline": webpages.TITLE,
            "author": [{"@id": "#jd"}],
            "publisher": {"@id": "#site"},
        },
    ]
    said = json.dumps({"@context": "https://schema.org", "@graph": graph})
    article = read(f'<script type="application/ld+json">{said}</script>')
    assert (article.authors, article.publisher) == (("Jane Doe",), "Example Herald")


def test_other_articles_of_the_page_are_not_taken() -> None:
    """Of several articles the one with the page's title counts, and none where none has it."""
    others = [
        {"@type": "NewsArticle", "headline": "Another story", "author": "John Smith"},
        {"@type": "NewsArticle", "headline": "A third", "author": "Max Muster"},
    ]
    both = '<script type="application/ld+json">{}</script>'
    assert read(both.format(json.dumps(others))).authors == ()
    own = {"@type": "NewsArticle", "headline": webpages.TITLE, "author": "Jane Doe"}
    assert read(both.format(json.dumps([*others, own]))).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    "said",
    [
        '{"@type":"NewsArticle","headline":"Kirby","author":"Jane Doe",}',
        '<!-- {"@type":"NewsArticle","headline":"Kirby",\n"author":"Jane Doe"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"Kir\nby","author":"Jane Doe"}\n//]]>',
        '[{"@type":"http://schema.org/NewsArticle","author":{"name":["Jane Doe"]}}];',
    ],
)
def test_damaged_json_ld(said: str) -> None:
    """JSON-LD with spare commas, line ends and old wrappings is read nevertheless."""
    article = read(f'<script type="application/ld+json">{said}</script>')
    assert article.authors == ("Jane Doe",)
    assert article.warnings == ()


@pytest.mark.parametrize("said", ['{"@type":', "nonsense", '{"@graph":[' * 5000, "9" * 5000 + "}"])
def test_broken_json_ld(said: str) -> None:
    """JSON-LD that is none is a warning, and the page is read without it."""
    article = read(f'<script type="application/ld+json">{said}</script>')
    assert article.title == webpages.TITLE
    assert [warning for warning in article.warnings if "JSON-LD is broken" in warning]


@pytest.mark.parametrize(
    "value",
    [None, 5, [], {}, [[]], {"@id": 5}, {"name": {"name": 1}}, True, "", "\x00", {"@type": 3}],
)
def test_values_of_any_kind(value: object) -> None:
    """A value of any kind for any key is passed over where it is not what it should be."""
    keys = ("headline", "author", "publisher", "datePublished", "inLanguage", "url", "articleBody")
    for key in (*keys, "articleSection", "mainEntityOfPage", "@type", "@id", "dateModified"):
        assert read(ld(**{key: value})).text


def test_dates_with_zone_and_precision() -> None:
    """A date keeps its zone and its precision, and both dates of a page their places."""
    head = ld(datePublished="2024-06-18T09:30:00+09:00", dateModified="2024-06-19")
    article = read(head)
    assert article.published is not None
    assert article.modified is not None
    assert article.published.earliest == datetime(2024, 6, 18, 0, 30, tzinfo=UTC)
    assert article.published.offset_minutes == 540
    assert article.published.words == "2024-06-18T09:30:00+09:00"
    assert article.modified.precision is DatePrecision.DAY
    assert article.modified.offset_minutes is None
    said = ("2024-06-18T09:30:00+09:00", "JSON-LD datePublished")
    assert places(article, MetadataField.PUBLISHED) == [said]


def test_the_more_exact_of_two_dates_that_agree() -> None:
    """A day in one place and a time of that day in another are told as the time."""
    exact = "2024-06-18T09:30:00Z"
    article = read(ld(datePublished="2024-06-18") + meta("article:published_time", exact))
    assert article.published is not None
    assert article.published.words == exact
    assert len(places(article, MetadataField.PUBLISHED)) == 2


def test_dates_that_contradict() -> None:
    """Of two dates the first counts, and the other stays as evidence."""
    head = ld(datePublished="2024-06-18") + meta("article:published_time", "2024-06-20")
    article = read(head)
    assert article.published is not None
    assert article.published.words == "2024-06-18"
    assert ("2024-06-20", "meta article:published_time") in places(article, MetadataField.PUBLISHED)


@pytest.mark.parametrize(
    "value",
    [
        "9999-12-31T23:59:59Z",
        "2031-01-01",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "04/05/2024",
        "yesterday",
        "2024-02-31",
    ],
)
def test_impossible_dates(value: str) -> None:
    """A date that cannot be, or can be two, is a warning and not kept."""
    article = read(ld(datePublished=value))
    assert article.published is None
    assert places(article, MetadataField.PUBLISHED) == []
    assert len(article.warnings) == 1
    assert "not used" in article.warnings[0]


@pytest.mark.parametrize(
    ("foot", "place"),
    [
        ('<time datetime="2024-06-18">18 June</time>', "time datetime"),
        (
            '<span itemprop="datePublished" content="2024-06-18">today</span>',
            "itemprop datePublished",
        ),
    ],
)
def test_shown_dates(foot: str, place: str) -> None:
    """A date that the page shows counts where its head has none."""
    article = page("a.html", webpages.article(foot=foot), now=NOW)
    assert places(article, MetadataField.PUBLISHED) == [("2024-06-18", place)]


def test_one_of_many_shown_dates_is_not_guessed() -> None:
    """Where a page shows the dates of several articles, none is taken."""
    foot = '<time datetime="2024-06-18">18</time><time datetime="2024-06-19">19</time>'
    assert page("a.html", webpages.article(foot=foot), now=NOW).published is None


def test_date_of_the_address() -> None:
    """The day in an address counts last, and says where it is from."""
    url = "https://herald.example/2024/06/18/kirby"
    assert places(read(url=url), MetadataField.PUBLISHED) == [("2024-06-18", "the address")]


@pytest.mark.parametrize(
    ("head", "authors", "agencies"),
    [
        (ld(author={"@type": "Person", "name": "Jane Doe"}), ("Jane Doe",), []),
        (ld(author={"@type": "Organization", "name": "Yonhap"}), (), ["Yonhap"]),
        (ld(author=[{"@type": "Person", "name": "Reuters"}]), (), []),
        (ld(author="Jane Doe and John Smith"), ("Jane Doe", "John Smith"), []),
        (ld(author={"@type": "Person", "name": "Staff Writer"}), (), []),
        (
            ld(author={"@type": "Organization", "name": "Herald"}, publisher={"name": "Herald"}),
            (),
            [],
        ),
        (meta("author", "By Jane Doe, Associated Press"), ("Jane Doe",), ["Associated Press"]),
        (meta("article:author", "https://social.example/jane"), (), []),
        (
            meta("article:author", "https://a.example/j") + meta("author", "Jane Doe"),
            ("Jane Doe",),
            [],
        ),
    ],
)
def test_authors(head: str, authors: tuple[str, ...], agencies: list[str]) -> None:
    """People are authors, agencies are credited, the publisher and addresses are neither."""
    article = read(head)
    assert article.authors == authors
    credited = [one.name for one in article.credits if one.kind == "agency"]
    # The text itself begins with its agency.
    assert credited == ["Reuters", *agencies]


def test_credits_of_text_and_captions() -> None:
    """Credit lines in the text and below pictures are credits with their words."""
    article = page("a.html", webpages.layouts()["news"])
    assert [(one.kind, one.name, one.words) for one in article.credits] == [
        ("agency", "Reuters", "WASHINGTON (Reuters) -"),
        ("contributor", "AFP", "AFP contributed to this report."),
        ("photo", "John Smith", "Photograph: John Smith/AP"),
        ("photo", "AP", "Photograph: John Smith/AP"),
    ]
    assert article.authors == ("Jane Doe",)
    assert places(article, MetadataField.BYLINE) == [("By Jane Doe", "class byline")]


@pytest.mark.parametrize(
    "title", ["Example Herald | Kirby speaks", "Kirby speaks \u2013 Example Herald"]
)
def test_title_without_publisher(title: str) -> None:
    """The name of the outlet at either end of a title is no part of it."""
    article = read(meta("og:site_name", "The Example Herald") + meta("og:title", title))
    assert article.title == "Kirby speaks"
    assert places(article, MetadataField.TITLE) == [(title, "meta og:title")]


def test_publisher_and_section() -> None:
    """Publisher and section come with their places, and the title without the publisher."""
    head = meta("og:site_name", "Example Herald") + meta("article:section", "World")
    article = read(head + meta("og:title", "Kirby speaks - Example Herald"))
    assert (article.publisher, article.section) == ("Example Herald", "World")
    assert article.title == "Kirby speaks"
    assert places(article, MetadataField.PUBLISHER) == [("Example Herald", "meta og:site_name")]


@pytest.mark.parametrize(
    ("canonical", "url", "kept"),
    [
        ("https://herald.example/kirby", None, "https://herald.example/kirby"),
        (
            "https://herald.example/kirby",
            "https://m.herald.example/k?x=1",
            "https://herald.example/kirby",
        ),
        ("/kirby", "https://herald.example/k", "https://herald.example/kirby"),
        ("https://herald.example/", "https://herald.example/k", "https://herald.example/k"),
        ("javascript:0", "https://herald.example/k", "https://herald.example/k"),
        ("https://[", None, None),
        ("/kirby", None, None),
    ],
)
def test_address(canonical: str, url: str | None, kept: str | None) -> None:
    """The address that a page gives for itself is kept where it can be that of the page."""
    assert read(f'<link rel="canonical" href="{canonical}">', url).url == kept


def test_address_at_another_publisher() -> None:
    """A page that names another publisher's address as its own says that it is a copy."""
    article = read('<link rel="canonical" href="https://wire.example/1">', "https://herald.test/k")
    assert article.url == "https://herald.test/k"
    assert "is a copy of https://wire.example/1" in article.warnings[0]
    said = ("https://wire.example/1", "link canonical")
    assert places(article, MetadataField.CANONICAL_URL) == [said]


@pytest.mark.parametrize(
    ("head", "attributes", "language"),
    [
        ("", 'lang="en-gb"', "en-GB"),
        (ld(inLanguage="en_US"), 'lang="en-gb"', "en-US"),
        (ld(inLanguage={"@type": "Language", "name": "English", "alternateName": "en"}), "", "en"),
        ('<meta http-equiv="content-language" content="en">', "", "en"),
        ("", 'lang="x-default"', "en"),
        ("", "", "en"),
    ],
)
def test_language(head: str, attributes: str, language: str) -> None:
    """The language is as the page declares it, or as its text shows."""
    assert read(head, attributes=attributes).language == language


def test_detected_language_says_so() -> None:
    """A language found in the text says that it was."""
    article = read(attributes="")
    assert places(article, MetadataField.LANGUAGE) == [("en", "the text (detected)")]


def test_wrong_language() -> None:
    """A declared language that the text belies is a warning, and both stay as evidence."""
    article = read(attributes='lang="ru"')
    assert article.language == "en"
    assert article.warnings == ("a.html: html lang says ru, and its text is en",)
    assert [value for value, _ in places(article, MetadataField.LANGUAGE)] == ["en", "ru"]
