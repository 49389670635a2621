"""The page of an article, and the addresses that lead to words in it, as Datasette serves them."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from claimdb.datasette_plugin.asked import Asked
from claimdb.datasette_plugin.views import article as view
from claimdb.db.location import open_read_only
from claimdb.db.sqlite.lent import lent
from claimdb.pages.marks import PART
from tests.datasette_plugin.conftest import Browse, Browser, words
from tests.pages.claims import wrong
from tests.pages.pictures.made import SITE
from tests.queries.world import RECORDED, World

_LINE: Final = "The minister said that the shells were fired on day {}, and more.\n\n"


def marks(page: object, anchor: str) -> list[str]:
    """Return the words at an address within a page."""
    found = page.xpath("//*[@id=$id]", id=anchor)  # type: ignore[attr-defined]
    return [words(one) for one in found]


def kirby(file: Path, column: str = "public_id") -> str:
    """Return something of what Kirby said of the missiles."""
    with closing(sqlite3.connect(file)) as opened:
        sql = (
            f"SELECT said.{column} FROM attributions AS said"
            " JOIN sources AS source ON source.id = said.source_id"
            " JOIN claims AS claim ON claim.id = said.claim_id"
            " WHERE source.name = 'John Kirby' AND claim.statement LIKE '%weapons are used%'"
        )
        return str(opened.execute(sql).fetchone()[0])


def test_an_attribution_leads_to_its_words(seeds: Browser, seeds_file: Path) -> None:
    """The address ends at the place of the words, and there they stand."""
    answer = seeds.get(f"/claimdb/-/attribution/{kirby(seeds_file)}")
    address = answer.headers["location"]
    page = seeds.page(address)

    assert answer.status_code == 302
    assert re.fullmatch(r"char=\d+,\d+", urlsplit(address).fragment)
    (found,) = page.xpath("//*[@id=$id]", id=urlsplit(address).fragment)
    start, end = (int(one) for one in urlsplit(address).fragment[5:].split(","))
    said = "".join(found.xpath(".//a[not(ancestor::*[@class='hint'])]//text()"))
    assert said == "North Korean ballistic missiles are still being used to hit Ukrainian targets"
    assert len(said) == end - start


def test_what_was_asked_for_is_pointed_out(seeds: Browser, seeds_file: Path) -> None:
    """All words of the attribution, its cue too; and its card comes first."""
    said = kirby(seeds_file)
    page = seeds.page(seeds.get(f"/claimdb/-/attribution/{said}").headers["location"])

    assert {one.get("class", "").split()[0] for one in page.cssselect(".article-text .asked")} == {
        "passage"
    }
    assert len(page.cssselect(".article-text .asked")) == 3
    assert page.cssselect(".mark-card")[0].get("id") == said
    assert page.cssselect("li.asked")[0].get("id") == said


def test_a_passage_leads_to_the_same_place(seeds: Browser, seeds_file: Path) -> None:
    """Passages have permanent addresses of their own."""
    with closing(sqlite3.connect(seeds_file)) as opened:
        passage, start, end = opened.execute(
            "SELECT public_id, start_offset, end_offset FROM passages ORDER BY id LIMIT 1"
        ).fetchone()
    answer = seeds.get(f"/claimdb/-/passage/{passage}")

    assert urlsplit(answer.headers["location"]).fragment == f"char={start},{end}"
    assert marks(seeds.page(answer.headers["location"]), f"char={start},{end}")
    assert seeds.get("/claimdb/-/passage/psg_none").status_code == 404


@pytest.mark.parametrize("kind", ["guardian-0618", "report-0617"])
def test_the_text_stands_as_it_is(seeds: Browser, seeds_file: Path, kind: str) -> None:
    """Every word in its order, with nothing among them; every mark has its card."""
    page = seeds.page(seeds.get(f"/claimdb/-/article/{kind}").headers["location"])
    for hint in page.cssselect(".hint"):
        hint.drop_tree()
    shown = "\n\n".join(one.text_content() for one in page.cssselect(".article-text p"))
    with closing(sqlite3.connect(seeds_file)) as opened:
        texts = [text for (text,) in opened.execute("SELECT text FROM revisions")]

    assert shown.split() in [text.split() for text in texts]
    ids = {str(one) for one in page.xpath("//@id")}
    leads = {str(one)[1:] for one in page.xpath("//a[starts-with(@href, '#')]/@href")}
    assert leads <= ids
    assert len(ids) == len(page.xpath("//@id"))


def test_other_forms_of_the_same(seeds: Browser) -> None:
    """JSON as the command line gives it, and Web Annotations."""
    address = seeds.get("/claimdb/-/article/guardian-0618").headers["location"]
    told = seeds.get(f"{address}.json")
    linked = seeds.get(f"{address}.jsonld")

    assert len(json.loads(told.text)["sayings"]) == 29
    assert linked.headers["content-type"].startswith("application/ld+json")
    assert "AnnotationCollection" in linked.text


def test_programs_turn_the_sayings_of_an_article(
    seeds: Browser, seeds_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each answer says how many there are, and a header leads to the rest, each once."""
    article = seeds.get(f"/claimdb/-/attribution/{kirby(seeds_file)}").headers["location"]
    address = f"{urlsplit(article).path}.json"
    whole = seeds.get(address)
    monkeypatch.setattr(view, "_SAYINGS", 10)
    found, following = [], address
    while following:
        answer = seeds.get(following)
        found += [one["id"] for one in answer.json()["sayings"]]
        following = answer.headers.get("link", "").partition("<")[2].partition(">")[0]

    assert "link" not in whole.headers
    assert found == [one["id"] for one in whole.json()["sayings"]]
    assert len(found) == whole.json()["attributions"] == 29
    assert "before page 4" in seeds.get(f"{address}?page=4").json()["error"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("revision=9", "'revision' cannot be '9': give a whole number from 1 to 1"),
        ("revision=x", "'revision' cannot be 'x'"),
        ("part=9", "'part' cannot be '9': give a whole number from 1 to 1"),
        ("part=-1", "'part' cannot be '-1'"),
    ],
)
def test_a_state_or_part_that_there_is_not_is_one_sentence(
    seeds: Browser, seeds_file: Path, query: str, told: str
) -> None:
    """It says which there are."""
    article = seeds.get(f"/claimdb/-/attribution/{kirby(seeds_file)}").headers["location"]
    answer = seeds.get(f"{urlsplit(article).path}?{query}")

    assert answer.status_code == 400
    assert told in words(html.document_fromstring(answer.text))


def test_a_long_text_comes_in_parts(browse: Browse, world: World, tmp_path: Path) -> None:
    """Each with its own marks, and an address of a mark names its part."""
    text = "".join(_LINE.format(number) for number in range(3 * PART // len(_LINE)))
    minister, claim = world.source("the minister"), world.claim("Shells were fired.")
    article = world.article(text, "2024-05-01", title="Long")
    says = [
        world.say(article, minister, claim, f"shells were fired on day {number},")
        for number in (3, 2_000)
    ]
    public = [world.id_of("attributions", one) for one in says]
    world.done()
    server = browse(tmp_path / "world.db")
    first, last = (server.get(f"/world/-/attribution/{one}").headers["location"] for one in public)
    page = server.page(last)

    assert parse_qs(urlsplit(first).query)["part"] == ["1"]
    assert int(parse_qs(urlsplit(last).query)["part"][0]) > 1
    assert [one.get("id") for one in page.cssselect(".mark-card")] == public[1:]
    assert marks(page, urlsplit(last).fragment)
    counts = [words(one) for one in page.cssselect(".article-parts .note")]
    assert counts.count("1 passage") == 2
    assert len(page.cssselect(".article-text")[0].text_content()) < 2 * PART


def test_words_that_count_no_more_keep_their_address(
    browse: Browse, world: World, tmp_path: Path
) -> None:
    """They are marked for who comes for them, and said to count no longer."""
    article = world.article("Ann said it was so.", title="One")
    said = world.say(article, world.source("Ann"), world.claim("So."), "it was so", confidence=0.1)
    public, at = world.id_of("attributions", said), world.id_of("articles", article)
    world.done()
    server = browse(tmp_path / "world.db")
    page = server.page(server.get(f"/world/-/attribution/{public}").headers["location"])

    assert [one.get("id") for one in page.cssselect(".mark-card")] == [public]
    assert "no longer counts" in words(page.cssselect(".mark-card")[0])
    assert not server.page(f"/world/-/article/{at}").cssselect(".mark-card")


def test_a_withheld_text_shows_what_may_be_shown(
    browse: Browse, world: World, tmp_path: Path
) -> None:
    """The reason, and the passages that are not withheld with it; the others have no words."""
    article = world.article("Ann said: “it was so”, and “secret”, and more.", title="One")
    ann = world.source("Ann")
    world.say(article, ann, world.claim("So."), "it was so", cue="said")
    hidden = world.say(article, ann, world.claim("Not."), "secret")
    world.run("UPDATE passages SET exact = NULL, withheld_reason = 'court' WHERE exact = 'secret'")
    world.run(
        "UPDATE revisions SET text = NULL, withheld_reason = 'licence <b>',"
        " withheld_by = 'ana', withheld_at = ?",
        RECORDED,
    )
    at, public = world.id_of("articles", article), world.id_of("attributions", hidden)
    world.done()
    server = browse(tmp_path / "world.db")
    page = server.page(f"/world/-/article/{at}")
    address = server.get(f"/world/-/attribution/{public}").headers["location"]

    assert "The text is withheld: licence <b>." in words(page)
    assert "words of 1 passage are withheld" in words(page)
    assert [one.text for one in page.cssselect(".article-text .seg > a")] == ["said", "it was so"]
    assert "secret" not in words(page)
    assert page.xpath("//*[@id=$id]", id=urlsplit(address).fragment)


def test_nothing_of_an_article_runs(browse: Browse, world: World, tmp_path: Path) -> None:
    """Not its title, its text, its address, nor what it says of itself."""
    evil = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>"
    article = world.article(f"Ann said {evil} so.", title=evil, url="javascript:alert(3)")
    world.say(article, world.source(evil), world.claim(evil), f"{evil} so")
    at = world.id_of("articles", article)
    world.done()
    page = browse(tmp_path / "world.db").page(f"/world/-/article/{at}")

    assert list(wrong(page)) == []
    assert evil in page.cssselect("h1")[0].text_content()
    assert "javascript:alert(3)" in words(page)


def test_the_number_of_statements_is_fixed(seeds_file: Path) -> None:
    """However many marks there are; one more for who comes for a mark."""
    with closing(open_read_only(seeds_file)) as connection:
        rows = connection.execute("SELECT public_id FROM articles").fetchall()
        counts = set()
        for (public,) in rows:
            with lent(connection, seconds=60) as reader:
                view.page(reader, SITE, Asked({"id": public}, {}))
                counts.add(reader.statements)
        with lent(connection, seconds=60) as reader:
            view.words(reader, SITE, Asked({"id": kirby(seeds_file)}, {}))
            assert reader.statements == 3

    assert counts == {15}
