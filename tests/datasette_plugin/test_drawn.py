"""Matrix, timeline and chains in Datasette: the same facts as page, picture and data."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from lxml import etree, html

from claimdb.datasette_plugin.asked import Asked, View
from claimdb.datasette_plugin.views import matrix, timeline, trace
from claimdb.db.sqlite.lent import lent
from tests.datasette_plugin.conftest import Browser, words
from tests.pages.pictures.made import SITE

ROOT = "/claimdb/-/"
DRAWN = ("matrix", "timeline", "trace/documents-signed")


@pytest.mark.parametrize("page", DRAWN)
@pytest.mark.parametrize(
    ("ending", "type_"), [("svg", "image/svg+xml"), ("json", "application/json")]
)
def test_each_is_a_picture_and_data_too(seeds: Browser, page: str, ending: str, type_: str) -> None:
    """What the head and the foot of the page promise is served as what it is."""
    shown = seeds.page(ROOT + page)
    linked = {str(one.get("href")) for one in shown.cssselect(f"link[type='{type_}']")}
    below = {str(one.get("href")) for one in shown.cssselect(".forms a")}

    (address,) = linked
    answer = seeds.get(address)
    assert address in below
    assert answer.headers["content-type"].startswith(type_)
    told = json.loads(answer.text) if ending == "json" else etree.fromstring(answer.content)
    assert len(told)


@pytest.mark.parametrize("page", DRAWN)
def test_nothing_on_a_page_styles_itself(seeds: Browser, page: str) -> None:
    """The policy of our pages would leave such a picture bare."""
    shown = seeds.page(ROOT + page)

    assert not shown.cssselect("style, script, [style], img")


def test_the_timeline_of_a_claim_has_both_sides_twice(seeds: Browser) -> None:
    """In the picture and in words, with the way to the words."""
    page = seeds.page(f"{ROOT}timeline?claim=weapons-used")

    assert words(page.cssselect(".picture-of")[0]).startswith("North Korean weapons are used")
    assert [words(one) for one in page.cssselect(".moment-who")] == [
        "John Kirby + asserted",
        "Russia − denied",
        "North Korea − denied",
    ]
    drawn = [words(one) for one in page.cssselect("svg.wide text")]
    assert {"John Kirby", "Russia", "North Korea", "Denied: 2 sayings"} <= set(drawn)
    (said, *_) = page.cssselect(".moment a.wording")
    assert seeds.get(str(said.get("href"))).status_code == 302


def test_a_time_of_publication_is_no_time_of_saying(seeds: Browser) -> None:
    """Which clock a date is by stands before it."""
    page = seeds.page(f"{ROOT}timeline?claim=weapons-used")

    told = [words(one) for one in page.cssselect(".moment-when")]
    assert told == ["17 June 2024 (“Monday”)", *["published 17 June 2024"] * 2]


def test_the_timeline_turns_its_pages(seeds: Browser) -> None:
    """Every saying is on one page, and on one only; the data turns with them."""
    address, seen = f"{ROOT}timeline?topic=war-in-ukraine&size=3", []
    while address:
        page = seeds.page(address)
        seen += [str(one.get("href")) for one in page.cssselect(".moment a.wording")]
        after = page.cssselect("a[rel=next]")
        address = str(after[0].get("href")) if after else ""
    whole = seeds.page(f"{ROOT}timeline?topic=war-in-ukraine&size=200")

    assert len(seen) > 3
    assert seen == [str(one.get("href")) for one in whole.cssselect(".moment a.wording")]
    answer = seeds.get(f"{ROOT}timeline.json?topic=war-in-ukraine&size=3")
    assert "page=2" in answer.headers["link"]


def test_everything_begins_with_what_was_recorded_last(seeds: Browser) -> None:
    """All there is, by time, would be a sort of a million rows; one claim is in order of time."""
    usual = {
        path: seeds.page(ROOT + path).cssselect("#f-sort option[selected]")[0].get("value")
        for path in ("timeline", "timeline?claim=weapons-used")
    }

    assert usual == {"timeline": "-recorded", "timeline?claim=weapons-used": "said"}


@pytest.mark.parametrize(
    "address", ["timeline?sort=shouted", "matrix?by=mood", "matrix?page=99999", "timeline?page=999"]
)
def test_what_cannot_be_asked_is_one_sentence(seeds: Browser, address: str) -> None:
    """Never a page that answers another question."""
    answer = seeds.get(ROOT + address)

    assert answer.status_code == 400
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("ending", ["", ".json", ".svg"])
@pytest.mark.parametrize("name", ["timeline", "matrix"])
def test_a_page_after_the_last_says_so(seeds: Browser, name: str, ending: str) -> None:
    """In every form, as on the lists; nothing looks as if nothing were recorded."""
    answer = seeds.get(f"{ROOT}{name}{ending}?page=20")

    assert answer.status_code == 404
    assert "ends before page 20" in answer.text


def test_the_matrix_names_who_stands_where(seeds: Browser) -> None:
    """Each mark has a sign and a word, under its source, beside its claim."""
    table = seeds.page(f"{ROOT}matrix?contested=1").cssselect("table.matrix")[0]

    heads = [words(one) for one in table.cssselect("thead th")]
    (row,) = table.cssselect("tbody tr")
    told = dict(zip(heads, (words(cell) for cell in row), strict=True))
    assert told["Claim"] == "North Korean weapons are used in the war in Ukraine. contested"
    assert told["John Kirby"] == "+ asserted"
    assert told["Russia"] == told["North Korea"] == "− denied"
    assert [one.get("scope") for one in table.cssselect("th")] == ["col"] * len(heads) + ["row"]
    assert table.cssselect("caption")


def test_every_mark_of_the_matrix_leads_to_its_words(seeds: Browser) -> None:
    """What Kirby's mark stands for is what Kirby said; so with a party."""
    for by, who in (("source", "John Kirby"), ("party", "United States")):
        page = seeds.page(f"{ROOT}matrix?contested=1&by={by}")
        (mark,) = page.cssselect(f"a.stand-mark[title^='{who}']")
        there = seeds.page(str(mark.get("href")))
        assert [words(one) for one in there.cssselect(".moment-who")] == ["John Kirby + asserted"]


def test_what_follows_is_told_apart(seeds: Browser) -> None:
    """Kirby spoke of use; that of supply follows, and is not his."""
    page = seeds.page(f"{ROOT}matrix?claim=weapons-used")

    follows = page.cssselect("a.stand-mark.follows[title^='John Kirby']")
    assert [words(one) for one in follows] == ["+ assertion follows"]
    assert "never said of this claim" in str(follows[0].get("title"))


def test_chains_go_from_the_publisher_to_the_origin(seeds: Browser) -> None:
    """The aide is known through agencies; the lists nest as the chain does."""
    page = seeds.page(f"{ROOT}trace/documents-signed")

    article, agencies, aide = page.cssselect(".links li")
    assert "publisher not stated" in words(article.cssselect(".link-head")[0])
    assert "Russian agencies (unnamed) » passed on" in words(agencies.cssselect(".link-head")[0])
    assert "a Kremlin aide" in words(aide)
    assert "(origin)" in words(aide)
    assert agencies.cssselect("ul > li") == [aide]
    drawn = [words(one) for one in page.cssselect("svg text")]
    assert {"Russian agencies", "a Kremlin aide", "asserted, origin, not"} <= set(drawn)


def test_an_attribution_has_its_chain_too(seeds: Browser) -> None:
    """By its identifier, as the other pages link it."""
    told = json.loads(seeds.get(f"{ROOT}timeline.json?claim=weapons-used").text)

    page = seeds.page(f"{ROOT}trace/{told[0]['id']}")
    assert len(page.cssselect(".links .link-source")) == 1


def test_chains_of_a_source_begin_with_its_ties(seeds: Browser) -> None:
    """Its own page leads there, and its claim's page to the claim's; both are of the same words."""
    source = seeds.page(seeds.get(f"{ROOT}source/ushakov").headers["location"])
    claim = seeds.page(seeds.get(f"{ROOT}claim/documents-signed").headers["location"])
    (of_source, of_claim) = (
        str(link.get("href"))
        for page in (source, claim)
        for link in page.cssselect("p.all a")
        if words(link).endswith("all chains")
    )

    page = seeds.page(of_source)
    assert of_source.startswith(f"{ROOT}trace/src_")
    assert words(page.cssselect(".picture-of a")[0]) == words(source.cssselect("h1")[0])
    assert "Published by" in [words(one) for one in page.cssselect(".bedrock dt")]
    assert seeds.page(of_claim).cssselect(".links")


def test_chains_of_nothing_are_not_found(seeds: Browser) -> None:
    """One sentence, in the form that was asked for."""
    assert seeds.get(f"{ROOT}trace/clm_nothing").status_code == 404
    assert seeds.get(f"{ROOT}trace/clm_nothing.svg").headers["content-type"].startswith("text/")


@pytest.mark.parametrize("name", ["south", "weapons", "South"])
def test_chains_of_what_may_be_several_lead_to_those_of_each(seeds: Browser, name: str) -> None:
    """Claims and sources alike, however the name is written."""
    answer = seeds.get(f"{ROOT}trace/{name}")
    links = html.document_fromstring(answer.text).xpath("//ul[@class='choices']//@href")

    assert answer.status_code == 404
    assert len(links) > 1
    assert all(str(link).startswith(f"{ROOT}trace/") for link in links)
    assert all(seeds.get(str(link)).status_code == 200 for link in links)


def test_a_name_of_several_words_has_its_picture(seeds: Browser) -> None:
    """The addresses of the other forms are written as addresses are."""
    page = seeds.page(f"{ROOT}trace/weapons%20are%20used")
    forms = [str(one) for one in page.xpath("//p[contains(@class, 'forms')]//@href")]

    assert forms != []
    assert all(" " not in one and seeds.get(one).status_code == 200 for one in forms)


@pytest.mark.parametrize(
    ("view", "parts", "query", "most"),
    [
        (matrix.page, {}, {"size": "1"}, 5),
        (matrix.page, {}, {"size": "100", "by": "party"}, 5),
        (timeline.page, {}, {"size": "1"}, 9),
        (timeline.page, {}, {"size": "200"}, 9),
        (timeline.page, {"format": "svg"}, {"size": "200"}, 7),
        (trace.page, {"id": "weapons-supplied"}, {"size": "1"}, 21),
        (trace.page, {"id": "weapons-supplied"}, {"size": "200"}, 21),
        (trace.page, {"id": "Russia"}, {"size": "1"}, 25),
        (trace.page, {"id": "Russia"}, {"size": "200"}, 25),
    ],
)
def test_the_number_of_statements_is_fixed(
    seeds_file: Path, view: View, parts: Mapping[str, str], query: Mapping[str, str], most: int
) -> None:
    """However much a page has."""
    with (
        closing(sqlite3.connect(f"file:{seeds_file}?mode=ro", uri=True)) as connection,
        lent(connection, seconds=60) as reader,
    ):
        assert view(reader, SITE, Asked(parts, query)).status == 200
        assert reader.statements <= most
