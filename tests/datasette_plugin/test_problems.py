"""What cannot be shown: one sentence with the way out, as a page or in the form asked for."""

import re

import pytest

from claimdb.datasette_plugin.serving import HEADERS
from tests.datasette_plugin.conftest import Browser, words


@pytest.mark.parametrize("path", ["/claimdb/-/claim/none", "/claimdb/-/source/none"])
def test_what_is_not_there_is_one_sentence(seeds: Browser, path: str) -> None:
    """With the search and the list as the way out, on a page of ours."""
    answer = seeds.get(path)

    assert answer.status_code == 404
    assert "There is no" in answer.text
    assert "/claimdb/-/search?q=none" in answer.text
    assert answer.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("sorce=Kirby", "source"),
        ("stance=denied", "denies"),
        ("since=31-02-2024", "2024-06-18"),
        ("since=2025&until=2024", "'since' (2025) comes after 'until' (2024): exchange"),
        ("contested=maybe", "0, 1"),
        ("min_origins=many", "number"),
        ("min_origins=99999999999999999999", "number"),
        ("sort=sideways", "-last"),
        ("page=9999", "from 1 to 400; a filter narrows the list"),
        ("page=x", "'page' cannot be 'x': give a whole number from 1 to 400"),
        ("page=0", "'page' cannot be '0'"),
        ("page=-1", "'page' cannot be '-1'"),
        ("page=1.5", "'page' cannot be '1.5'"),
        ("page=" + "9" * 5000, "characters, and may have 2,000"),
        ("page=" + "9" * 900, "give a whole number"),
        ("size=0", "'size' cannot be '0': give a whole number from 1 to 200"),
        ("size=999", "'size' cannot be '999'"),
        ("size=x", "'size' cannot be 'x'"),
        ("size=" + "²", "'size' cannot be '²'"),
        ("source=Moscow&source=Kyiv", "'source' is given twice, as 'Moscow' and as 'Kyiv'"),
        ("q=" + "long " * 1000, "'q' has 4,999 characters"),
    ],
)
def test_bad_parameters_are_one_sentence(seeds: Browser, query: str, told: str) -> None:
    """It names what there is, and nothing is silently left out."""
    answer = seeds.get(f"/claimdb/-/claims?{query}")
    problem = seeds.get(f"/claimdb/-/claims.json?{query}").json()

    assert answer.status_code == problem["status"] == 400
    assert told in problem["error"]
    assert re.fullmatch(r"['A-Z].*[^\n]\.", problem["error"])


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("claim/{claim}?page=x", "'page' cannot be 'x'"),
        ("source/{source}?page=-1", "'page' cannot be '-1'"),
        ("trace/{claim}?size=999", "'size' cannot be '999': give a whole number from 1 to 200"),
        ("article/{article}?page=x", "'page' cannot be 'x'"),
        ("search?q=weapons&page=41", "from 1 to 40; search for more words"),
        ("timeline?size=999", "'size' cannot be '999'"),
    ],
)
def test_bad_numbers_are_one_sentence_on_every_page(
    seeds: Browser, address: str, told: str
) -> None:
    """Also where programs ask."""
    ids = {
        one: seeds.get(f"/claimdb/-/{one}s.json?size=1").json()[0]["id"]
        for one in ("claim", "source", "article")
    }
    data = seeds.get(f"/claimdb/-/{address.format(**ids).replace('?', '.json?')}")

    assert data.status_code == data.json()["status"] == 400
    assert told in data.json()["error"]


def test_what_is_given_twice_alike_is_given_once(seeds: Browser) -> None:
    """An empty field beside a full one is none, and counters may repeat as they like."""
    query = "source=&source=Moscow&source=Moscow&utm_source=a&utm_source=b"

    assert "Russia" in words(seeds.page(f"/claimdb/-/claims?{query}"))


def test_a_name_that_fits_several_lists_them(seeds: Browser) -> None:
    """Each is a link to the same list with that one."""
    page = seeds.get("/claimdb/-/claims?source=south").text
    links = re.findall(r'href="(/claimdb/-/claims\?source=src_[a-z2-7]{20})"', page)

    assert len(links) > 1
    assert all(seeds.get(link).status_code == 200 for link in links)
    assert len(seeds.get("/claimdb/-/claims.json?source=south").json()["candidates"]) == len(links)
