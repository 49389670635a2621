"""The page of one claim, as Datasette serves it."""

import csv
import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.datasette_plugin.asked import Asked
from claimdb.datasette_plugin.views import claim as claim_view
from claimdb.db.reader import open_reader
from claimdb.db.sqlite.lent import lent
from claimdb.queries import lookup
from claimdb.queries.claim_dossier import claim_dossier
from tests.datasette_plugin.conftest import Browser, words
from tests.pages.pictures.made import SITE

ROOT = "/claimdb/-/"


@pytest.fixture(scope="module")
def used(seeds_url: str) -> str:
    """Return the address of the claim that weapons are used, of whom three have spoken."""
    with open_reader(seeds_url) as reader:
        found = claim_dossier(reader, lookup.claim(reader, "weapons-used"))
    return f"{ROOT}claim/{found.id}"


@pytest.fixture(scope="module")
def seeds_url(seeds_file: Path) -> str:
    """Return the database of the seeds, to be read without Datasette."""
    return f"sqlite:///{seeds_file}"


def test_both_sides_and_nobody_else(seeds: Browser, used: str) -> None:
    """Washington asserts the use; Moscow and Pyongyang deny it; nobody else stands there."""
    page = seeds.page(used)

    sides = {
        name: [words(one) for one in page.cssselect(f".{name}-half .speaker")]
        for name in ("asserts", "denies")
    }
    assert sides == {"asserts": ["John Kirby"], "denies": ["Russia", "North Korea"]}
    assert words(page.cssselect("h1")[0]) == "North Korean weapons are used in the war in Ukraine."


def test_the_words_lead_to_their_place_in_the_article(seeds: Browser, used: str) -> None:
    """A click on what Kirby said lands on it."""
    [said] = seeds.page(used).cssselect(".asserts-half a.wording")
    answer = seeds.get(str(said.get("href")))

    assert "missiles are still being used" in words(said)
    assert answer.status_code == 302
    assert "/-/article/" in answer.headers["location"]
    assert "#char=" in answer.headers["location"]


def test_what_only_supports_it_stands_apart(seeds: Browser, used: str) -> None:
    """Reported evidence is on no side, and says so."""
    page = seeds.page(used)

    apart = words(page.cssselect(".claim-part .bearing")[0])
    assert "Supported by: North Korean shells have been found" in apart
    assert "carries neither assertion nor denial" in apart


@pytest.mark.parametrize(
    ("ending", "type_"),
    [("json", "application/json"), ("csv", "text/csv"), ("jsonld", "application/ld+json")],
)
def test_each_form_that_is_linked_is_there(
    seeds: Browser, used: str, ending: str, type_: str
) -> None:
    """What the head of the page promises is served as what it is."""
    page = seeds.page(used)
    linked = {
        link.get("type"): str(link.get("href")) for link in page.cssselect("link[rel=alternate]")
    }
    answer = seeds.get(linked[type_])

    assert linked[type_] == f"{used}.{ending}"
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(type_)


def test_the_rows_have_the_words(seeds: Browser, used: str) -> None:
    """One row for each saying, with the place it has on the page."""
    rows = list(csv.DictReader(io.StringIO(seeds.get(f"{used}.csv").text)))

    assert [(row["place"], row["source"]) for row in rows][:3] == [
        ("asserted", "John Kirby"),
        ("denied", "Russia"),
        ("denied", "North Korea"),
    ]


def test_programs_turn_the_sayings_of_a_claim(
    seeds: Browser, used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So many of each side at a time; a header leads on, in the same form."""
    monkeypatch.setattr(claim_view, "_EACH", 1)
    first = seeds.get(f"{used}.csv")
    second = seeds.get(first.headers["link"].partition("<")[2].partition(">")[0])

    assert first.headers["link"] == f'<{used}.csv?page=2>; rel="next"'
    assert "link" not in second.headers
    assert second.headers["content-type"].startswith("text/csv")
    assert first.text != second.text


def test_the_row_among_the_tables_is_linked(seeds: Browser, used: str) -> None:
    """From a page one comes to the plain row, which Datasette serves."""
    [row] = [one for one in seeds.page(used).cssselect(".ways a") if words(one) == "Row"]

    assert words(seeds.page(str(row.get("href"))).cssselect("title")[0]).startswith(
        "claimdb: claims"
    )


@pytest.mark.parametrize("claim", ["weapons-used", "weapons-supplied", "shells-found"])
@pytest.mark.parametrize(("ending", "most"), [("html", 19), ("json", 19), ("jsonld", 21)])
def test_the_number_of_statements_is_fixed(
    seeds_file: Path, claim: str, ending: str, most: int
) -> None:
    """Whatever a claim has, and in whatever form it is told."""
    asked = Asked({"id": claim, "format": ending}, {"page": "1"})
    with (
        closing(sqlite3.connect(f"file:{seeds_file}?mode=ro", uri=True)) as connection,
        lent(connection, seconds=60) as reader,
    ):
        assert claim_view.page(reader, SITE, asked).status == 200
        assert reader.statements <= most


def test_a_claim_that_nobody_knows_is_not_found(seeds: Browser) -> None:
    """One sentence, and no page of ours with nothing on it."""
    assert seeds.get(f"{ROOT}claim/clm_nothing").status_code == 404
