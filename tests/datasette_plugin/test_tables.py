"""Datasette's own pages of a claimdb database, as a bare ``datasette FILE`` shows them."""

import re
from pathlib import Path

import pytest
from lxml import html

from claimdb.datasette_plugin import cells, known, links, metadata
from claimdb.export.datasette import READ_FIRST, canned_queries
from tests.datasette_plugin.conftest import Browse, Browser, in_065, words
from tests.queries.world import World


def test_the_database_begins_with_the_way_to_its_pages(seeds: Browser) -> None:
    """Then come the views to read first, the questions, the tables with their descriptions."""
    page = seeds.page("/claimdb")
    head = page.xpath("//p[@class='claimdb-pages']//@href")

    assert "/claimdb/-/front" in head
    assert all(seeds.get(str(link)).status_code == 200 for link in head)
    assert len(page.xpath("//div[@class='start-here']//li")) == len(READ_FIRST)
    assert "Allegations whose accused has no answer recorded" in words(page)


@pytest.mark.parametrize("name", canned_queries())
def test_every_question_of_the_command_line_has_a_form(seeds: Browser, name: str) -> None:
    """It answers with every field left empty."""
    assert seeds.get(f"/claimdb/{name}").status_code == 200


def test_columns_are_described_and_views_of_ours_are_closed(seeds: Browser) -> None:
    """What each column is stands above the rows; plumbing is shown to nobody."""
    page = seeds.page("/claimdb/passages")

    assert "Text just before" in words(page.xpath("//dl[@class='column-descriptions']")[0])
    assert seeds.get("/claimdb/attribution_texts").status_code == 403


def test_tables_have_a_style_sheet_of_ours(seeds: Browser) -> None:
    """It is served by us, for good, since its address changes with it."""
    (sheet,) = seeds.page("/claimdb/claims").xpath("//link[contains(@href, '/-/claimdb/')]/@href")
    answer = seeds.get(str(sheet))

    assert answer.headers["content-type"] == "text/css; charset=utf-8"
    assert "immutable" in answer.headers["cache-control"]


@in_065
def test_identifiers_lead_to_pages(seeds: Browser) -> None:
    """In tables, views and answers to SQL; a revision has no page."""
    for path in ("claims", "sources", "articles", "attributions", "attribution_details"):
        found = seeds.page(f"/claimdb/{path}").xpath("//td/a[contains(@href, '/-/')]/@href")
        assert found != [], path
        assert seeds.get(str(found[0])).status_code in {200, 302}, found[0]
    asked = seeds.page("/claimdb?sql=select+public_id+from+claims")

    assert asked.xpath("//td/a[contains(@href, '/-/claim/clm_')]") != []
    assert seeds.page("/claimdb/revisions").xpath("//a[contains(@href, '/-/rev')]") == []


def test_passages_stand_in_their_place(seeds: Browser) -> None:
    """What is before and after, with the exact words marked; without the columns, the words."""
    for path in ("/claimdb/passages", "/claimdb/passages/1"):
        cell = seeds.page(path).xpath("//td[contains(@class, 'col-exact')]")[0]
        before, exact, after = (part.text_content() for part in cell.xpath("./*"))
        assert before != ""
        assert exact != ""
        assert after != ""
    alone = seeds.page("/claimdb/passages?_col=exact").xpath("//td[contains(@class, 'col-exact')]")

    assert alone[0].xpath("./mark") != []


@pytest.fixture
def hostile(browse: Browse, world: World, tmp_path: Path) -> Browser:
    """Return a database in which every text tries to run."""
    attack = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    bob, claim = world.source(f"Bob{attack}"), world.claim(f"It rained{attack}.")
    article = world.article(
        f"Before {attack} said {attack} after",
        "2024-05-01",
        url="javascript:alert(3)//https://example.org",
        title=attack,
    )
    world.say(article, bob, claim, attack, stance="asserts")
    world.done()
    world.close()
    return browse(tmp_path / "world.db")


def test_nothing_in_a_cell_can_run(hostile: Browser) -> None:
    """Neither markup nor an address that is a script."""
    for path in ("passages", "passages/1", "articles", "claims", "sources", "attribution_details"):
        page = hostile.page(f"/world/{path}")
        cell_markup = page.xpath("//td//script | //td//img | //td//*[@onerror]")
        assert cell_markup == [], path
        assert page.xpath("//td//a[starts-with(@href, 'javascript')]") == [], path


def test_addresses_lead_out_without_telling_from_where(
    browse: Browse, world: World, tmp_path: Path
) -> None:
    """Only http and https."""
    world.article("Some text.", "2024-05-01", url="https://example.org/a?b=1&c=2")
    world.done()
    world.close()
    page = browse(tmp_path / "world.db").page("/world/articles")
    (link,) = page.xpath("//td[contains(@class, 'col-url')]/a")

    assert link.get("href") == "https://example.org/a?b=1&c=2"
    assert link.get("rel") == "noreferrer nofollow"


def test_menus_lead_to_our_pages(seeds: Browser) -> None:
    """From the database, from tables, from everywhere."""
    found = {
        path: {str(one) for one in seeds.page(path).xpath("//ul//a/@href")}
        for path in ("/claimdb", "/claimdb/claims", "/claimdb/unanswered_claims")
    }

    assert "/claimdb/-/front" in found["/claimdb"]
    assert "/claimdb/-/claims" in found["/claimdb/claims"]
    assert "/claimdb/-/unanswered" in found["/claimdb/unanswered_claims"]
    menu = html.document_fromstring(seeds.get("/claimdb/topics").text).xpath(
        "//details[contains(@class, 'nav-menu')]//a/@href"
    )
    assert "/claimdb/-/front" in menu


def test_every_table_that_is_led_from_leads_somewhere(seeds: Browser) -> None:
    """To a page that is there."""
    for table in ("claims", "positions", "passages", "articles", "topics", "source_profile"):
        (entry,) = links.of_table(seeds.datasette, "claimdb", table)
        assert seeds.get(entry["href"]).status_code == 200


def test_rows_lead_to_their_page(seeds: Browser) -> None:
    """Where Datasette has a menu for rows; only of tables that have pages."""
    row = {"public_id": "clm_aaaaaaaaaaaaaaaaaaaa"}

    (entry,) = links.of_row(seeds.datasette, "claimdb", "claims", row)
    assert entry["href"].endswith("/-/claim/clm_aaaaaaaaaaaaaaaaaaaa")
    assert links.of_row(seeds.datasette, "claimdb", "runs", row) == []
    assert links.of_row(seeds.datasette, "claimdb", "claims", {"id": 1}) == []


def test_what_a_file_of_metadata_says_outranks_us(browse: Browse, seeds_file: Path) -> None:
    """And is said of one server only."""
    told = {"databases": {"claimdb": {"title": "Our desk", "tables": {"claims": {"size": 3}}}}}
    own, plain = browse(seeds_file, metadata=told), browse(seeds_file)

    assert own.page("/claimdb").xpath("//h1/text()") == ["Our desk"]
    assert len(own.page("/claimdb/claims").xpath("//tbody/tr")) == 3
    assert plain.page("/claimdb").xpath("//h1/text()") != ["Our desk"]
    assert len(plain.page("/claimdb/claims").xpath("//tbody/tr")) > 3


def test_looking_for_permissions_needs_no_words(seeds: Browser) -> None:
    """Datasette copies what it is given for each table of a page."""
    slim, whole = (
        metadata.metadata_of(seeds.datasette, key, "claimdb")["databases"]["claimdb"]["tables"]
        for key in ("tables", None)
    )

    assert slim.keys() == whole.keys()
    assert slim["attribution_texts"]["allow"] == {"id": "root"}
    assert "columns" in whole["claims"]
    assert "columns" not in slim["claims"]
    assert metadata.metadata_of(seeds.datasette, "title", None) == {}
    assert metadata.metadata_of(seeds.datasette, "title", "other") == {}


def test_what_is_told_to_one_is_changed_for_nobody_else(seeds: Browser) -> None:
    """Datasette writes into the forms that it is given."""
    given = metadata.canned_of(seeds.datasette, "claimdb")
    given["contested"]["sql"] = "select 1"

    assert metadata.canned_of(seeds.datasette, "claimdb")["contested"]["sql"] != "select 1"


@in_065
def test_what_is_no_database_is_not_ours(browse: Browse, seeds: Browser, tmp_path: Path) -> None:
    """Asked for any name, and of any file, nothing fails."""
    (tmp_path / "broken.db").write_bytes(b"SQLite format 3\0" + bytes(200))
    server = browse(tmp_path / "broken.db")

    assert not known.is_ours(server.datasette, "broken")
    assert not known.is_ours(seeds.datasette, "none")
    assert not known.is_ours(seeds.datasette, None)
    assert known.is_ours(seeds.datasette, "claimdb")


def test_cells_that_are_no_words_are_left_to_datasette(seeds: Browser) -> None:
    """Numbers, bytes, and text that is nothing special."""
    for value in (7, None, b"x", "clm_short", "just words", "ftp://example.org", ""):
        assert cells.cell(seeds.datasette, "claimdb", "claims", "note", {}, value) is None
    assert re.search(
        "noreferrer",
        str(cells.cell(seeds.datasette, "claimdb", None, "url", {}, "HTTPS://example.org")),
    )
