"""The lists in Datasette: what a row says, how a list is narrowed, and the same for programs."""

import csv
import io
import json
from pathlib import Path

import pytest
from lxml import html
from typer.testing import CliRunner

from claimdb.cli import app
from claimdb.datasette_plugin.asked import Asked
from claimdb.datasette_plugin.views import lists
from claimdb.datasette_plugin.views.listings import LISTINGS
from claimdb.db.location import open_read_only
from claimdb.db.sqlite.lent import lent
from claimdb.pages.site import Site
from claimdb.queries import shifting
from claimdb.queries.catalog import query
from tests.datasette_plugin.conftest import Browse, Browser, words
from tests.queries.world import World

NAMES = [one.name for one in LISTINGS]
_THINGS = ("claim", "source")
_SITE = Site("/db/-/", "/db", "/style.css", "db")


def rows(page: html.HtmlElement) -> list[str]:
    """Return the words of the rows of a list."""
    return [words(row) for row in page.xpath("//ul[@class='rows']/li | //article")]


@pytest.mark.parametrize("name", NAMES)
def test_every_list_offers_what_the_command_line_does(name: str) -> None:
    """No filter and no sort of the query is left out, but what the list is about."""
    one = next(one for one in LISTINGS if one.name == name)
    asked = query(one.query)
    left_out = {"claim", "article", "source", "automatic"}

    assert set(one.all_filters) <= set(asked.filter_names)
    assert set(asked.filter_names) - set(one.all_filters) <= left_out
    assert {sort.lstrip("-") for sort, _ in one.sorts} == set(asked.sorts)
    assert one.sorts[0][0] == asked.order


@pytest.mark.parametrize("name", NAMES)
def test_every_sort_and_every_page_answers(seeds: Browser, name: str) -> None:
    """Both ways round, however few rows a page has."""
    one = next(one for one in LISTINGS if one.name == name)
    for sort in query(one.query).sorts:
        for way in (sort, f"-{sort}"):
            assert seeds.get(f"/claimdb/-/{name}?sort={way}&size=1&page=1").status_code == 200


def test_both_sides_of_a_contested_claim_stand_in_their_row(seeds: Browser) -> None:
    """Names, words, counts; nobody is on a side where they have not been."""
    (row,) = seeds.page("/claimdb/-/contested").xpath("//article")
    asserts, denies = (words(side) for side in row.xpath(".//section"))

    assert "John Kirby" in asserts
    assert "ballistic missiles" in asserts
    assert "Russia" in denies
    assert "North Korea" in denies
    assert "John Kirby" not in denies
    assert "2 origins" in denies
    assert row.xpath(".//p[@class='said']/a/@href")


def test_a_row_of_claims_names_who_stands_where(seeds: Browser) -> None:
    """With the origins of each side."""
    (row,) = rows(seeds.page("/claimdb/-/claims?q=weapons+are+used"))

    assert "asserted John Kirby" in row
    assert "denied North Korea; Russia" in row
    assert "2 origins" in row


def test_filters_are_told_in_words_and_can_be_taken_off(seeds: Browser) -> None:
    """An alias is the source it names; a link leads to the list without the filter."""
    page = seeds.page("/claimdb/-/claims?source=Moscow&since=2024")
    used = page.xpath("//ul[@class='used']/li")

    assert [words(one) for one in used] == [
        "Source: Russia remove Source",
        "Since: 2024 remove Since",
    ]
    assert used[0].xpath(".//@href") == ["/claimdb/-/claims?since=2024"]
    assert page.xpath("//input[@name='source']/@value") == ["Moscow"]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("claims?claim=x", "There is no parameter here"),
        ("sources?kind=state&named=1", "Kind: state"),
        ("articles?publisher=Yonhap", "Publisher: Yonhap"),
        ("claims?topic=arms", "Topic: Arms"),
        ("claims?automatic=0", "people, or reviewed"),
        ("sources?article=2024-06-18", "Article:"),
        ("unanswered?claim=landmines", "may be any of"),
    ],
)
def test_each_kind_of_filter_is_told(seeds: Browser, address: str, told: str) -> None:
    """What was meant by a name stands above the rows, or why it is not clear."""
    text = words(html.document_fromstring(seeds.get(f"/claimdb/-/{address}").text))

    assert told in text


def test_paging_leads_through_every_row_once(seeds: Browser) -> None:
    """By links alone, and back."""
    page = seeds.page("/claimdb/-/claims?size=20&sort=claim")
    found = rows(page)
    while following := page.xpath("//a[@rel='next']/@href"):
        page = seeds.page(str(following[0]))
        found += rows(page)

    (total,) = seeds.page("/claimdb/-/claims?size=200").xpath("//p[@class='range']")
    assert words(total) == f"{len(found)} claims"
    assert len(set(found)) == len(found)
    assert page.xpath("//a[@rel='prev']") != []


def test_what_takes_as_long_to_count_as_to_find_is_not_counted(seeds: Browser) -> None:
    """The list still says which rows these are, and leads on."""
    page = seeds.page("/claimdb/-/articles?source=Kirby&size=1")
    alone = seeds.page("/claimdb/-/articles?source=Kirby&size=200")

    assert words(alone.xpath("//p[@class='range']")[0]) == "1 article"
    assert len(rows(page)) == 1
    several = seeds.page("/claimdb/-/articles?topic=russia-north-korea&size=1")
    assert words(several.xpath("//p[@class='range']")[0]) == "Articles 1 to 1"
    assert several.xpath("//a[@rel='next']") != []


@pytest.mark.parametrize(
    ("address", "last"),
    [
        ("claims?sort=claim&size=20&page=9", "claims?sort=claim&size=20&page=3"),
        ("timeline?topic=arms&page=9", "timeline?topic=arms"),
        ("articles?source=Kirby&page=9", ""),
        ("search?q=weapons&page=9", ""),
        ("claim/{claim}?page=9", ""),
        ("source/{source}?page=9", ""),
    ],
)
def test_a_page_behind_the_last_leads_back(seeds: Browser, address: str, last: str) -> None:
    """Instead of an empty list, which would read as if there were nothing."""
    ids = {one: seeds.get(f"/claimdb/-/{one}s.json?size=1").json()[0]["id"] for one in _THINGS}
    path = f"/claimdb/-/{address.format(**ids)}"
    answer = seeds.get(path)
    links = html.document_fromstring(answer.text).xpath("//ul[@class='choices']//@href")

    assert answer.status_code == 404
    assert "before page 9" in answer.text
    assert links[0].partition("?")[0] == path.partition("?")[0]
    assert "page" not in links[0].rpartition("/")[2]
    assert all(seeds.get(str(link)).status_code == 200 for link in links)
    assert not last or links[-1] == f"/claimdb/-/{last}"
    data = seeds.get(path.replace("?", ".json?"))
    assert "before page 9" in data.json()["error"]
    assert data.status_code == data.json()["status"] == 404


def test_filters_that_fit_nothing_say_what_to_do(seeds: Browser) -> None:
    """And lead to the whole list."""
    page = seeds.page("/claimdb/-/claims?q=zeppelin")

    assert "No claim fits these filters" in words(page)
    assert page.xpath("//div[@class='empty']//a/@href") == ["/claimdb/-/claims"]


def test_an_empty_database_says_what_to_do(browse: Browse, empty_file: Path) -> None:
    """No list is just blank."""
    server = browse(empty_file)

    for one in LISTINGS:
        page = server.page(f"/empty/-/{one.name}")
        assert words(page.xpath("//div[@class='empty']/p")[0]) == one.empty


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["json", "csv"])
def test_programs_get_what_the_command_line_prints(
    seeds: Browser, seeds_file: Path, name: str, form: str
) -> None:
    """Byte for byte, in the same order."""
    printed = CliRunner().invoke(
        app, [name, "--db", str(seeds_file), "--format", form, "--limit", "5"]
    )
    answer = seeds.get(f"/claimdb/-/{name}.{form}?size=5")

    assert answer.text == printed.stdout
    assert form in answer.headers["content-type"]


def test_programs_are_led_to_the_next_page(seeds: Browser) -> None:
    """By a Link header, until there is no more."""
    seen, address = [], "/claimdb/-/claims.json?size=20"
    while True:
        answer = seeds.get(address)
        seen += [row["id"] for row in answer.json()]
        if "link" not in answer.headers:
            break
        address = answer.headers["link"].partition("<")[2].partition(">")[0]

    assert len(seen) == len(set(seen)) == len(seeds.get("/claimdb/-/claims.json?size=200").json())


def test_the_other_forms_are_linked_with_the_same_filters(seeds: Browser) -> None:
    """What is downloaded is what is seen."""
    page = seeds.page("/claimdb/-/claims?source=Moscow&sort=claim")
    links = [str(one) for one in page.xpath("//p[contains(@class, 'forms')]/a/@href")]

    assert [link.partition("?")[2] for link in links] == ["source=Moscow&sort=claim"] * 2
    assert len(json.loads(seeds.get(links[0]).text)) == len(rows(page))
    assert len(list(csv.DictReader(io.StringIO(seeds.get(links[1]).text)))) == len(rows(page))


@pytest.mark.parametrize(
    ("name", "statements"),
    [
        ("contested", 5),
        ("claims", 7),
        ("sources", 3),
        ("articles", 3),
        ("unanswered", 7),
        ("shifts", 5),
    ],
)
def test_the_number_of_statements_is_fixed(seeds_file: Path, name: str, statements: int) -> None:
    """However many rows there are."""
    view = dict(lists.pages())[rf"{name}(?:\.(?P<format>json|csv))?"]
    counts = set()
    for size in ("1", "3", "200"):
        connection = open_read_only(seeds_file)
        with lent(connection, seconds=60) as reader:
            view(reader, _SITE, Asked({}, {"size": size}, name))
            counts.add(reader.statements)
        connection.close()

    assert counts == {statements}


def _turned(world: World) -> None:
    """Let Bob deny, then confirm."""
    bob, claim = world.source("Bob"), world.claim("It rained.")
    text = "It did not rain. It rained."
    world.say(world.article(text, "2024-05-01"), bob, claim, "It did not rain", denial="flat")
    later = world.article(f"{text} Again.", "2024-05-03")
    world.say(later, bob, claim, "It rained.", stance="asserts")
    world.done()
    world.close()


def test_a_shift_shows_both_sayings(browse: Browse, world: World, tmp_path: Path) -> None:
    """Before and after, each with its stance and its words."""
    _turned(world)
    (row,) = browse(tmp_path / "world.db").page("/world/-/shifts").xpath("//article")
    before, after = (words(side) for side in row.xpath(".//section"))

    assert before.startswith("Before: − denied")
    assert after.startswith("After: + asserted")
    assert "It did not rain" in before
    assert "It rained." in after


def test_a_claim_of_many_sayings_leads_to_its_own(
    browse: Browse, world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is too much to read for a page of many; alone it is read."""
    other, far = world.source("Ann"), world.claim("It snowed.")
    text = "It did not snow. It snowed."
    world.say(world.article(text, "2024-06-01"), other, far, "It did not snow", denial="flat")
    world.say(world.article(f"{text} So.", "2024-06-03"), other, far, "It snowed.")
    _turned(world)
    monkeypatch.setattr(shifting, "READ", 1)
    server = browse(tmp_path / "world.db")
    links = server.page("/world/-/shifts").xpath("//article/p/a[contains(@href, 'shifts?')]/@href")

    assert len(links) == 2
    assert all(server.page(str(link)).xpath("//section") for link in links)
