"""Search in Datasette: what is found, with the words marked, and what else to try."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from claimdb.cli import app
from tests.datasette_plugin.conftest import Browser, words


def test_each_kind_has_its_part_with_the_words_marked(seeds: Browser) -> None:
    """Claims, what was said, articles; each leads to its page."""
    page = seeds.page("/claimdb/-/search?q=weapons")

    assert [words(one) for one in page.xpath("//h2")] == ["Claims", "Quoted words", "Articles"]
    assert {words(one).casefold() for one in page.xpath("//mark")} == {"weapons"}
    for kind in ("claim", "attribution", "article"):
        (first, *_) = page.xpath(f"//section//a[contains(@href, '/-/{kind}/')]/@href")
        assert seeds.get(str(first)).status_code in {200, 302}


def test_one_kind_is_turned_page_by_page(seeds: Browser) -> None:
    """From the link below the best of it."""
    page = seeds.page("/claimdb/-/search?q=the+OR+of+OR+in+OR+to+OR+a")
    (more,) = page.xpath("//a[contains(@href, 'in=quotes')]/@href")
    first = seeds.page(str(more))
    (following,) = first.xpath("//a[@rel='next']/@href")
    second = seeds.page(str(following))

    assert first.xpath("//section/@id") == second.xpath("//section/@id") == ["in-quotes"]
    shown = [
        {str(one) for one in page.xpath("//p[@class='said']/a/@href")} for page in (first, second)
    ]
    assert shown[0].isdisjoint(shown[1])
    assert second.xpath("//a[@rel='prev']") != []


def test_what_is_not_found_says_what_else_to_try(seeds: Browser) -> None:
    """A word is found whole; its beginning finds more."""
    page = seeds.page("/claimdb/-/search?q=missil")
    (link,) = page.xpath("//div[@class='empty']//a/@href")

    assert "Nothing is found by missil" in words(page)
    assert seeds.page(str(link)).xpath("//mark") != []


def test_without_words_there_is_the_form(seeds: Browser) -> None:
    """And how to ask."""
    page = seeds.page("/claimdb/-/search")

    assert page.xpath("//main//input[@type='search']/@value") == [""]
    assert "All words must occur" in words(page)


@pytest.mark.parametrize(
    ("query", "told"),
    [("q=-weapons", "word"), ("q=a&in=rumours", "claims"), ("words=a", "parameter")],
)
def test_what_cannot_be_searched_is_one_sentence(seeds: Browser, query: str, told: str) -> None:
    """Only what must not occur, a kind that there is not, a parameter that there is not."""
    answer = seeds.get(f"/claimdb/-/search?{query}")

    assert answer.status_code == 400
    assert told in answer.text


def test_programs_get_what_the_command_line_prints(seeds: Browser, seeds_file: Path) -> None:
    """In both forms; without words there is nothing to give."""
    for form in ("json", "csv"):
        printed = CliRunner().invoke(
            app, ["search", "weapons", "--db", str(seeds_file), "--format", form]
        )
        assert seeds.get(f"/claimdb/-/search.{form}?q=weapons").text == printed.stdout
    assert json.loads(seeds.get("/claimdb/-/search.json").text)["status"] == 400


@pytest.mark.parametrize(
    "query", ["%00", "%ff%fe", "%22", "%22%22", "*", "a%22b", "(", "NEAR(a b)"]
)
def test_whatever_is_typed_is_answered(seeds: Browser, query: str) -> None:
    """Nothing is an error of the index's own language."""
    assert seeds.get(f"/claimdb/-/search?q={query}").status_code in {200, 400}
