"""Each page in a real browser: no barrier, nothing off the screen, nothing that runs."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.pages import HOSTILE, SEEDS

_PHONE = 320
_CASES = [
    *(("seeds_site", name, path) for name, path in SEEDS.items()),
    *(("hostile_site", name, path) for name, path in HOSTILE.items()),
]
_every = pytest.mark.parametrize(
    ("site", "path"),
    [pytest.param(site, path, id=f"{site}-{name}") for site, name, path in _CASES],
)


@_every
def test_wide_by_day(request: pytest.FixtureRequest, window: Open, site: str, path: str) -> None:
    """No barrier that axe knows of; no script of ours or of anybody's; links to the web only."""
    page = window(1280, color_scheme="light")
    page.goto(request.getfixturevalue(site) + path)

    assert page.evaluate("window.ran") is None
    assert page.locator("script").count() == 0
    assert _links(page) <= {"http:", "https:"}
    _check(page)


@_every
def test_narrow_by_night(
    request: pytest.FixtureRequest, window: Open, site: str, path: str
) -> None:
    """At 320 pixels nobody has to push the page sideways, and dark colours can be read."""
    page = window(_PHONE, color_scheme="dark")
    page.goto(request.getfixturevalue(site) + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE
    _check(page)


def _check(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def _links(page: Page) -> set[str]:
    found: list[str] = page.eval_on_selector_all(
        "a[href]",
        "links => links.map(link => new URL(link.getAttribute('href'), location).protocol)",
    )
    return set(found)
