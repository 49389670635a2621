"""A real browser for the tests: Chromium of the system, driven by Playwright.

``chromium`` is the browser, one for each module: as long as Playwright is there, its
event loop runs, and no test beside it could run one of its own. Where none is found, tests are
skipped, with one line that says how to get it; with CLAIMDB_TEST_BROWSER=required
they fail. Invariant: a test's browser reaches nothing but this machine.
"""

import os
import shutil
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, sync_playwright

MISSING: Final = (
    "Chromium was not found. To run these tests too: apt install chromium (Debian), or name"
    " the program in CLAIMDB_TEST_CHROMIUM"
)
_PROGRAMS: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
#: Asked once, before a test changes the environment.
_PLACE: Final = os.environ.get("CLAIMDB_TEST_CHROMIUM")
_REQUIRED: Final = os.environ.get("CLAIMDB_TEST_BROWSER") == "required"
#: Every name but this machine's leads nowhere. Root, as on build servers, has no sandbox.
ARGUMENTS: Final = (
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    "--disable-gpu",
    *(("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()),
)


def program() -> str | None:
    """Return where Chromium is."""
    return _PLACE or next(filter(None, map(shutil.which, _PROGRAMS)), None)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Give the browser."""
    place = program()
    if place is None:
        if _REQUIRED:
            pytest.fail(MISSING, pytrace=False)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place, args=list(ARGUMENTS))
        yield browser
        browser.close()
