"""What the tests in a browser share: served databases, windows, and what they must never do."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeAlias

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Request

from claimdb.admin import migrate
from claimdb.pipeline.load import load_pack
from tests.browser.hostile import write_hostile
from tests.support.answers import seeded

_RUNNING: Final = re.compile(r"running on (http://127\.0\.0\.1:\d+)")
#: Milliseconds that a page may take on a machine where everything else runs too.
_PATIENCE: Final = 30_000

Open: TypeAlias = Callable[..., Page]


@contextmanager
def served(file: Path) -> Iterator[str]:
    """Serve a database with a bare ``datasette``, and give the address of its server."""
    with subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", file, "--host", "127.0.0.1", "--port", "0"],
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield _address(process)
        finally:
            process.kill()


def _address(process: subprocess.Popen[str]) -> str:
    """Return the address that a server tells, or fail with what it tells instead."""
    said: list[str] = []
    for line in process.stderr or ():
        if found := _RUNNING.search(line):
            return found[1]
        said.append(line)
    pytest.fail("".join(said), pytrace=False)


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address under which the pages of the seeds stand."""
    file = Path(shutil.copy(seeded(), tmp_path_factory.mktemp("site") / "seeds.db"))
    with served(file) as server:
        yield f"{server}/seeds/-/"


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of pages in which every word tries to be something else."""
    folder = tmp_path_factory.mktemp("hostile")
    url = f"sqlite:///{folder / 'hostile.db'}"
    migrate.init(url)
    load_pack(url, write_hostile(folder))
    with served(folder / "hostile.db") as server:
        yield f"{server}/hostile/-/"


@pytest.fixture
def window(chromium: Browser) -> Iterator[Open]:
    """Open windows; at the end none may have run a script, asked elsewhere, or complained."""
    opened: list[Page] = []
    wrong: list[str] = []

    def open_window(width: int = 1280, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        context.set_default_timeout(_PATIENCE)
        page = context.new_page()
        _watch(page, wrong)
        opened.append(page)
        return page

    yield open_window
    for page in opened:
        page.context.close()
    assert not wrong


def _watch(page: Page, wrong: list[str]) -> None:
    def dialog(shown: Dialog) -> None:
        wrong.append(shown.message)
        shown.dismiss()

    def console(said: ConsoleMessage) -> None:
        if _complains(said):
            wrong.append(said.text)

    def request(asked: Request) -> None:
        if _away(asked.url):
            wrong.append(asked.url)

    page.on("dialog", dialog)
    page.on("console", console)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", request)


def _complains(said: ConsoleMessage) -> bool:
    """Tell whether a browser complains of a page; that one was not found is what was asked."""
    return said.type == "error" and "status of 404" not in said.text


def _away(address: str) -> bool:
    return not address.startswith(("http://127.0.0.1:", "data:", "about:", "blob:"))
