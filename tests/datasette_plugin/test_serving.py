"""How pages are served: who may look, what goes wrong, and what a browser may do with them."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from lxml import html

from tests.datasette_plugin.conftest import Browse, Browser, in_065, words


def test_the_front_page_is_there_where_nothing_else_is(seeds: Browser) -> None:
    """One database, and it is claimdb's: its front page is what a reader sees first."""
    assert seeds.page("/").xpath("//h1") != []
    assert seeds.get("/").text == seeds.get("/claimdb/-/front").text


def test_two_databases_are_listed_by_datasette(
    browse: Browse, seeds_file: Path, tmp_path: Path
) -> None:
    """Nobody could tell whose front page it is."""
    other = Path(shutil.copy(seeds_file, tmp_path / "other.db"))
    both = browse(seeds_file, other)

    page = both.page("/")
    assert "Powered by" in words(page)
    ways = page.xpath("//p[@class='claimdb-pages']/a")
    assert [words(one) for one in ways] == ["Who said what: claimdb", "Who said what: other"]
    assert all(both.get(str(one.get("href"))).status_code == 200 for one in ways)
    assert both.get("/other/-/contested").status_code == 200
    assert both.get("/claimdb/-/contested").status_code == 200


@in_065
def test_the_list_of_databases_says_what_its_owner_says(
    browse: Browse, seeds_file: Path, foreign_file: Path
) -> None:
    """Below the way to our pages, as text where it is text; a foreign database has no way."""
    said = browse(
        seeds_file, foreign_file, metadata={"title": "Desk", "description": "Ours & <yours>"}
    )
    marked = browse(seeds_file, foreign_file, metadata={"description_html": "<b>Ours</b>"})

    head = said.page("/").xpath("//div[@class='metadata-description']")[0]
    assert words(head) == "Pages to read: Who said whatOurs & <yours>"
    assert said.page("/").xpath("//h1/text()") == ["Desk"]
    assert marked.page("/").xpath("//div[@class='metadata-description']/b/text()") == ["Ours"]


def test_nobody_is_led_to_a_database_that_they_may_not_view(
    browse: Browse, seeds_file: Path, tmp_path: Path
) -> None:
    """Not even its name is told, on the list of all."""
    other = Path(shutil.copy(seeds_file, tmp_path / "secret.db"))
    closed = browse(
        seeds_file, other, metadata={"databases": {"secret": {"allow": {"id": "root"}}}}
    )

    assert "secret" not in closed.get("/").text
    assert "/claimdb/-/front" in closed.get("/").text


@in_065
def test_a_foreign_database_stays_as_datasette_shows_it(browse: Browse, foreign_file: Path) -> None:
    """No front page, no links, no style sheet of ours, no form, no description."""
    server = browse(foreign_file)
    shown = [server.get(path).text for path in ("/", "/birds", "/birds/birds", "/birds/birds/1")]

    assert all("claimdb" not in text and "/-/claim/" not in text for text in shown)
    assert server.get("/-/metadata.json").json() == {}


def test_pages_of_a_foreign_database_are_not_found(browse: Browse, foreign_file: Path) -> None:
    """One sentence says why, and its tables are the way out."""
    answer = browse(foreign_file).missing("/birds/-/contested")

    assert "birds is not a claimdb database" in answer.text
    links = {str(one) for one in html.document_fromstring(answer.text).xpath("//body//@href")}
    assert links == {"#content", "/birds"}


@in_065
def test_rows_of_a_foreign_table_of_an_odd_name_stay_where_they_are(
    browse: Browse, tmp_path: Path
) -> None:
    """A table "-" has its rows where our pages would stand."""
    file = tmp_path / "signs.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute('CREATE TABLE "-" (id TEXT PRIMARY KEY, meaning TEXT)')
        connection.execute("""INSERT INTO "-" VALUES ('dash', 'a stroke')""")
    server = browse(file)

    assert "a stroke" in server.get("/signs/-/dash").text
    assert server.get("/signs/-/dash.json").json()["rows"][0][1] == "a stroke"
    assert server.get("/signs/-/dash/more").status_code == 404


@in_065
@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("nothere", "There is no page 'nothere' here; there are: front, contested"),
        ("clams", "did you mean 'claims'?"),
        ("matrix.csv", "did you mean 'matrix'?"),
        ("claims.xml", "did you mean 'claims'?"),
        ("claim/one/two", "claim/ID"),
        ("front.json", "did you mean 'front'?"),
        ("a%20b", "'a b'"),
    ],
)
def test_a_page_that_there_is_not_says_which_there_are(
    seeds: Browser, path: str, told: str
) -> None:
    """Each as a link, the nearest first; and in the form that was asked for."""
    answer = seeds.missing(f"/claimdb/-/{path}")

    if answer.headers["content-type"].startswith("text/html"):
        page = html.document_fromstring(answer.text)
        links = [str(one) for one in page.xpath("//ul[@class='choices']//@href")]
        assert told in words(page)
        assert all(seeds.get(link).status_code == 200 for link in links)
    else:
        assert told in answer.text.replace("\\u0027", "'")


def test_who_may_not_view_is_not_told_which_pages_there_are(
    browse: Browse, seeds_file: Path
) -> None:
    """Nor that the database is one of claimdb's."""
    closed = browse(seeds_file, metadata={"databases": {"claimdb": {"allow": {"id": "root"}}}})

    assert closed.get("/claimdb/-/nothere").status_code == 403
    assert closed.get("/claimdb/-/claim/a/b").status_code == 403


@in_065
def test_datasettes_own_pages_stay_where_they_are(seeds: Browser) -> None:
    """Those of the whole server, whose addresses look like ours."""
    for page in ("versions.json", "plugins.json", "metadata.json", "databases.json"):
        assert seeds.get(f"/-/{page}").status_code == 200


def test_an_older_database_is_told_how_to_be_upgraded(
    browse: Browse, seeds_file: Path, tmp_path: Path
) -> None:
    """It is claimdb's, so that the front page says what to do."""
    older = Path(shutil.copy(seeds_file, tmp_path / "older.db"))
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    server = browse(older)

    assert server.get("/").status_code == 503
    assert "claimdb db upgrade" in server.get("/older/-/claims").text
    assert server.get("/older/claims").status_code == 200


@in_065
def test_a_file_that_has_gone_is_told(browse: Browse, seeds_file: Path, tmp_path: Path) -> None:
    """On every page, before Datasette has opened it; 1.0 opens it when it starts."""
    gone = Path(shutil.copy(seeds_file, tmp_path / "gone.db"))
    server = browse(gone)
    gone.unlink()

    for path in ("/", "/gone/-/claims", "/gone/-/nothere"):
        answer = server.get(path)
        assert answer.status_code == 503
        assert "gone cannot be opened" in answer.text


def test_a_database_that_is_not_there_is_datasettes_to_tell(seeds: Browser) -> None:
    """In one sentence."""
    answer = seeds.missing("/none/-/claims")

    assert "no database" in answer.text


def test_names_in_an_address_are_read_however_they_are_written(seeds: Browser) -> None:
    """As a browser writes a space, and as Datasette does."""
    leads = {
        seeds.get(f"/claimdb/-/source/{name}").headers["location"]
        for name in ("North%20Korea", "North~20Korea", "North+Korea", "north%20korea")
    }

    assert len(leads) == 1
    assert seeds.get(leads.pop()).status_code == 200


@pytest.mark.parametrize("name", ["U.S.", "u.s.", "U%2ES%2E", "U~2ES~2E"])
def test_a_dot_in_a_name_asks_for_no_form(seeds: Browser, name: str) -> None:
    """Only the forms that there are do, behind the last dot; each leads to the same source."""
    page = seeds.get(f"/claimdb/-/source/{name}").headers["location"]
    data = seeds.get(f"/claimdb/-/source/{name}.json").headers["location"]
    chains = seeds.page(f"/claimdb/-/trace/{name}")

    assert data == f"{page}.json"
    assert words(seeds.page(page).cssselect("h1")[0]) == "United States"
    assert words(chains.cssselect(".picture-of a")[0]) == "United States"
    forms = [str(one) for one in chains.xpath("//p[contains(@class, 'forms')]//@href")]
    assert [seeds.get(one).status_code for one in forms] == [200, 200]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("source/No.One", "There is no source “No.One” here"),
        ("claim/no.xml", "There is no claim “no.xml” here"),
        ("source/Russia.csv", "there is no page 'source/Russia.csv' here"),
        ("source/No%2Ejson", "There is no source “No.json” here"),
    ],
)
def test_a_name_with_a_dot_that_is_not_there_is_told_whole(
    seeds: Browser, path: str, told: str
) -> None:
    """A form that a page does not have is told as that, and no name is cut at its dot."""
    answer = seeds.missing(f"/claimdb/-/{path}")

    assert told.casefold() in answer.text.casefold()


def test_other_sites_may_read_where_datasette_lets_them(browse: Browse, seeds_file: Path) -> None:
    """``datasette --cors`` holds for our data too."""
    opened = browse(seeds_file, cors=True).get("/claimdb/-/claims.json")

    assert opened.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in browse(seeds_file).get("/claimdb/-/claims").headers


def test_counters_of_readers_are_no_filters(seeds: Browser) -> None:
    """What a mailing or a network hangs on an address changes nothing."""
    counted = "utm_source=mail&fbclid=x&_ttl=3"

    assert seeds.get(f"/claimdb/-/claims?{counted}").status_code == 200


def test_who_may_not_view_gets_datasettes_refusal(browse: Browse, seeds_file: Path) -> None:
    """On every page, and the front page is none of theirs."""
    closed = browse(seeds_file, metadata={"databases": {"claimdb": {"allow": {"id": "root"}}}})

    for page in ("front", "contested", "claims.json", "search?q=a", "claim/none", "contested?x=y"):
        answer = closed.get(f"/claimdb/-/{page}")
        assert answer.status_code == 403
        assert "claimdb/-/" not in answer.text
    assert "Kirby" not in closed.get("/").text


def test_every_answer_forbids_scripts_and_outside_requests(seeds: Browser) -> None:
    """Pages, errors, other forms alike."""
    for page in ("contested", "claims.csv", "search?q=weapons", "claim/none", "claims?x=y", ""):
        headers = seeds.get(f"/claimdb/-/{page}").headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "script" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_what_a_browser_has_is_not_sent_again(seeds: Browser) -> None:
    """The tag of a page changes when its words do."""
    first = seeds.get("/claimdb/-/claims")
    again = seeds.get("/claimdb/-/claims", if_none_match=f'"x", {first.headers["etag"]}')

    assert (again.status_code, again.content) == (304, b"")
    assert seeds.get("/claimdb/-/sources").headers["etag"] != first.headers["etag"]
    assert "etag" not in seeds.get("/claimdb/-/claim/none").headers


def test_pages_are_kept_as_long_as_datasettes(browse: Browse, seeds_file: Path) -> None:
    """``default_cache_ttl`` holds for both."""
    kept = browse(seeds_file, settings={"default_cache_ttl": 60})
    fresh = browse(seeds_file, settings={"default_cache_ttl": 0})

    assert kept.get("/claimdb/-/claims").headers["cache-control"] == "max-age=60"
    assert fresh.get("/claimdb/-/claims").headers["cache-control"] == "no-cache"


def test_only_reading_is_answered(seeds: Browser) -> None:
    """HEAD is GET without the words; all else is refused."""
    head, got = seeds.ask("HEAD", "/claimdb/-/claims"), seeds.get("/claimdb/-/claims")

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == got.headers["etag"]
    assert seeds.ask("DELETE", "/claimdb/-/claims").status_code == 405


def test_addresses_forgive(seeds: Browser) -> None:
    """A slash at the end leads on, and the bare folder to the front page."""
    assert seeds.get("/claimdb/-/claims/").headers["location"] == "/claimdb/-/claims"
    assert seeds.get("/claimdb/-/").headers["location"] == "/claimdb/-/front"
    assert seeds.get("/claimdb/-").headers["location"] == "/claimdb/-/front"


def test_pages_know_where_datasette_is_served(browse: Browse, seeds_file: Path) -> None:
    """Under ``base_url``, no address leads beside it."""
    below = browse(seeds_file, settings={"base_url": "/facts/"})

    for page in ("/", "/claimdb/-/claims", "/claimdb/-/search?q=weapons"):
        found = below.page(page).xpath("//@href | //@action")
        assert found != []
        assert all(one.startswith(("/facts/", "#")) for one in found)
    style = str(below.page("/").xpath("//link[@rel='stylesheet']/@href")[0])
    assert (
        below.get(style.removeprefix("/facts")).headers["content-type"] == "text/css; charset=utf-8"
    )


@pytest.mark.parametrize("name", ["desk.june", "my desk", "füße", "a%b"])
def test_names_of_files_may_be_anything(
    browse: Browse, seeds_file: Path, tmp_path: Path, name: str
) -> None:
    """Every link of a page leads to a page."""
    server = browse(Path(shutil.copy(seeds_file, tmp_path / f"{name}.db")))
    page = server.page("/")

    assert name in words(server.page(str(page.xpath("//li[@class='to-tables']/a/@href")[0])))
    for address in page.xpath("//nav//@href"):
        assert server.get(str(address)).status_code in {200, 302}


def test_an_immutable_file_is_read_as_well(browse: Browse, seeds_file: Path) -> None:
    """As ``datasette -i`` and ``claimdb datasette`` open it."""
    assert browse(immutables=[str(seeds_file)]).page("/claimdb/-/contested").xpath("//h2") != []


def test_a_database_in_memory_is_somebody_elses(browse: Browse) -> None:
    """Nothing of ours fails on it."""
    server = browse(memory=True)

    assert server.get("/").status_code == server.get("/_memory").status_code == 200
    assert server.get("/_memory/-/front").status_code == 404


@in_065
def test_what_takes_too_long_is_told(browse: Browse, seeds_file: Path) -> None:
    """Datasette's limit holds for our pages, and the sentence says what to ask for."""
    hurried = browse(seeds_file, settings={"sql_time_limit_ms": 0})
    answer = hurried.get("/claimdb/-/claims")

    assert answer.status_code == 503
    assert "takes too long" in answer.text
