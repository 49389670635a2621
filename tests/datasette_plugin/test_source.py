"""The page of a source, as Datasette serves it."""

import json
from contextlib import closing
from pathlib import Path

from claimdb.datasette_plugin.asked import Asked
from claimdb.datasette_plugin.views import source as view
from claimdb.db.location import open_read_only
from claimdb.db.sqlite.lent import lent
from claimdb.pages.source import PAGE
from tests.datasette_plugin.conftest import Browse, Browser, words
from tests.pages.claims import wrong
from tests.pages.pictures.made import SITE
from tests.queries.world import World


def of(server: Browser, name: str) -> str:
    """Return the address of whom a name names."""
    return str(server.get(f"/claimdb/-/source/{name}").headers["location"])


def test_what_moscow_denies(seeds: Browser) -> None:
    """Just one claim, which others assert; supply it has not denied."""
    page = seeds.page(of(seeds, "Moscow"))
    (denied,) = page.cssselect(".denies-held .held")

    assert words(page.cssselect("h1")[0]) == "Russia"
    assert "weapons are used" in words(denied)
    assert "Pyongyang's weapons are in use in Ukraine" in words(denied)
    assert "John Kirby" in words(page.cssselect(".bearing")[0])
    assert "supplied" not in words(page)


def test_the_same_as_json(seeds: Browser) -> None:
    """As the command line gives it."""
    told = json.loads(seeds.get(f"{of(seeds, 'Moscow')}.json").text)

    assert (told["name"], told["positions_total"]["denies"]) == ("Russia", 1)


def test_names_lead_to_their_words(seeds: Browser) -> None:
    """To the latest article in which they are written so."""
    page = seeds.page(of(seeds, "Moscow"))
    lead = page.xpath("//dt[.='Named in articles']/following-sibling::dd//a/@href")[0]

    assert seeds.get(str(lead)).status_code == 302


def test_the_most_quoted_turn_pages(browse: Browse, world: World, tmp_path: Path) -> None:
    """Every claim is on one of them."""
    ann, article = world.source("Ann"), world.article("Ann said so.", "2024-01-01")
    for number in range(PAGE + 3):
        world.say(article, ann, world.claim(f"Claim number {number}."), "said so")
    public = world.id_of("sources", ann)
    world.done()
    server = browse(tmp_path / "world.db")
    pages = [
        [words(one) for one in server.page(f"/world/-/source/{public}{query}").cssselect("h3")]
        for query in ("", "?page=2")
    ]

    assert [sum("Claim number" in one for one in page) for page in pages] == [PAGE, 3]
    assert len({one for page in pages for one in page if "Claim number" in one}) == PAGE + 3
    first = server.get(f"/world/-/source/{public}.json")
    assert first.headers["link"] == f'</world/-/source/{public}.json?page=2>; rel="next"'
    assert "link" not in server.get(f"/world/-/source/{public}.json?page=2").headers
    assert server.get(f"/world/-/source/{public}?page=3").status_code == 404


def test_changes_are_told_with_both_sayings(browse: Browse, world: World, tmp_path: Path) -> None:
    """In their words, the earlier one first."""
    ann, claim = world.source("Ann"), world.claim("It is so.")
    article = world.article("Ann said no. Later Ann said: “yes”.")
    world.say(article, ann, claim, "Ann said no", mode="indirect", denial="flat", said="2023")
    world.say(article, ann, claim, "yes", said="2024")
    public = world.id_of("sources", ann)
    world.done()
    page = browse(tmp_path / "world.db").page(f"/world/-/source/{public}")
    before, after = page.cssselect(".turn .held")

    assert "in the article's words: Ann said no" in words(before)
    assert "“yes” (quoted)" in words(after)


def test_nothing_of_a_source_runs(browse: Browse, world: World, tmp_path: Path) -> None:
    """Not its name, its other names, its role, nor what it said."""
    evil = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>"
    source = world.source(evil, description=evil)
    world.alias(source, f"{evil}!")
    world.affiliate(source, "part_of", world.source(f"{evil}?"), role=evil, since="2020")
    article = world.article(f"{evil} said so.", title=evil)
    world.say(article, source, world.claim(evil), "said so", named=evil)
    public = world.id_of("sources", source)
    world.done()
    page = browse(tmp_path / "world.db").page(f"/world/-/source/{public}")

    assert list(wrong(page)) == []
    assert words(page.cssselect("h1")[0]) == evil


def test_the_number_of_statements_is_bounded(seeds_file: Path) -> None:
    """However much is said; fewer for who says nothing."""
    with closing(open_read_only(seeds_file)) as connection:
        rows = connection.execute("SELECT public_id FROM sources").fetchall()
        counts = set()
        for (public,) in rows:
            with lent(connection, seconds=60) as reader:
                view.page(reader, SITE, Asked({"id": public}, {}))
                counts.add(reader.statements)

    assert max(counts) <= 25
