"""The front page, as Datasette serves it."""

from pathlib import Path

from claimdb.admin import migrate
from tests.datasette_plugin.conftest import Browse, Browser, words

FRONT = "/claimdb/-/front"


def test_what_is_contested_is_seen_first(seeds: Browser) -> None:
    """The use of weapons: Washington against Moscow and Pyongyang, with their words."""
    page = seeds.page(FRONT)

    [story] = page.cssselect(".story")
    assert words(story.cssselect("h2")[0]) == "North Korean weapons are used in the war in Ukraine."
    sides = {
        name: [words(one) for one in story.cssselect(f".{name}-half .half-who b")]
        for name in ("asserts", "denies")
    }
    assert sides == {"asserts": ["John Kirby"], "denies": ["North Korea", "Russia"]}
    assert "missiles are still being used" in words(story.cssselect("a.wording")[0])


def test_a_stranger_goes_from_the_front_page_to_the_words(seeds: Browser) -> None:
    """Front page, claim, Kirby's words, and the place where they stand."""
    [story] = seeds.page(FRONT).cssselect(".story h2 a")
    claim = seeds.page(str(story.get("href")))
    [said] = claim.cssselect(".asserts-half a.wording")
    answer = seeds.get(str(said.get("href")))
    article, _, place = answer.headers["location"].partition("#")

    assert place.startswith("char=")
    assert "still being used" in words(seeds.page(article))


def test_every_part_of_the_page_is_there(seeds: Browser) -> None:
    """What is open, and what is new; nobody in the seeds changed position."""
    heads = [words(one) for one in seeds.page(FRONT).cssselect(".rail h2")]

    assert heads == ["No answer recorded", "New denials", "New claims", "New articles"]


def test_every_list_that_it_leads_to_is_there(seeds: Browser) -> None:
    """With the parameters that the front page asks for."""
    links = {str(one.get("href")) for one in seeds.page(FRONT).cssselect(".front .all a")}

    assert len(links) == 4
    assert {seeds.get(one).status_code for one in links} == {200}


def test_an_empty_database_tells_what_to_do(browse: Browse, tmp_path: Path) -> None:
    """And is no error."""
    path = tmp_path / "nothing.db"
    migrate.init(f"sqlite:///{path}")
    page = browse(path).page("/nothing/-/front")

    assert "claimdb ingest" in words(page)
