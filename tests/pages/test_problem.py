"""The page that stands where another cannot: where it still leads."""

from claimdb.pages.problem import Problem, problem_page
from tests.pages.claims import leads, parsed
from tests.pages.pictures.made import SITE


def test_where_pages_can_be_had_everything_leads_on() -> None:
    """The search, the navigation, the front page."""
    page = parsed(problem_page(Problem(404, "Not found", "There is none."), SITE))

    assert page.cssselect("header nav")
    assert page.cssselect("header form")
    assert leads(page.cssselect(".brand a")[0]) == "/news/-/front"


def test_where_no_page_can_be_had_none_is_led_to() -> None:
    """The tables are the only way out: all else would fail in the same way."""
    problem = Problem(503, "The database cannot be read", "It is too old.", pages=False)
    page = parsed(problem_page(problem, SITE))

    links = {leads(one) for one in page.cssselect("a")}
    assert links == {"#content", "/news"}
    assert not page.cssselect("form")
