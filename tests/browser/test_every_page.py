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
def test_axe_finds_nothing(
    request: pytest.FixtureRequest, window: Open, site: str, path: str
) -> None:
    """No violation of the rules for accessible pages, by day and by night, wide and narrow."""
    address = request.getfixturevalue(site) + path
    for width, scheme in ((1280, "light"), (_PHONE, "dark")):
        page = window(width, color_scheme=scheme)
        page.goto(address)

        found = Axe().run(page)

        assert found.violations_count == 0, found.generate_report()


@_every
def test_a_narrow_screen_shows_all(
    request: pytest.FixtureRequest, window: Open, site: str, path: str
) -> None:
    """At 320 pixels nobody has to push the page sideways."""
    page = window(_PHONE)
    page.goto(request.getfixturevalue(site) + path)

    assert page.evaluate("document.documentElement.scrollWidth") <= _PHONE


@_every
def test_nothing_runs(request: pytest.FixtureRequest, window: Open, site: str, path: str) -> None:
    """No script of ours or of anybody's; no link that is not one of the web."""
    page = window()
    page.goto(request.getfixturevalue(site) + path)

    assert page.locator("script").count() == 0
    assert page.evaluate("window.ran") is None
    assert _links(page) <= {"http:", "https:"}


def _links(page: Page) -> set[str]:
    found: list[str] = page.eval_on_selector_all(
        "a[href]", "links => links.map(link => new URL(link.href.baseVal ?? link.href).protocol)"
    )
    return set(found)
