"""Takes the pictures of the pages that the documents show, from the seeds: make screenshots.

Every picture is a real page in Chromium, on a database made for this alone.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from claimdb.admin import migrate
from claimdb.pipeline.load import load_pack
from claimdb.settings import shipped
from tests.support.browser import ARGUMENTS, MISSING, program

_IMAGES: Final = Path(__file__).with_name("images")
_RUNNING: Final = re.compile(r"running on (http://127\.0\.0\.1:\d+)")
_WIDE, _PHONE = 1200, 390


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its file, the page, what is clicked on the way, the window.

    ``height`` 0 takes the whole page.
    """

    name: str
    path: str
    clicks: tuple[str, ...] = ()
    width: int = _WIDE
    height: int = 900
    dark: bool = False


#: ``{used}`` and so on are identifiers of the seeds, which never change.
PICTURES: Final = (
    Picture("front", "front"),
    Picture("claim", "claim/weapons-used", height=1150),
    Picture("words", "claim/weapons-used", ("still being used to hit",)),
    Picture("source", "source/Russia"),
    Picture("matrix", "matrix"),
    Picture("timeline", "timeline"),
    Picture("trace", "trace/ushakov-treaty"),
    Picture("phone", "claim/weapons-used", width=_PHONE, height=844, dark=True),
)


@contextmanager
def _served() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="claimdb-pictures-") as folder:
        file = Path(folder) / "claimdb.db"
        migrate.init(f"sqlite:///{file}")
        load_pack(f"sqlite:///{file}", shipped("seeds") / "putin-pyongyang-2024")
        with subprocess.Popen(
            [sys.executable, "-m", "datasette", "serve", file, "--port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            try:
                address = next(filter(None, map(_RUNNING.search, process.stderr or ())))[1]
                yield f"{address}/claimdb/-/"
            finally:
                process.kill()


def _take(browser: Browser, site: str, picture: Picture) -> None:
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.height or 900},
        color_scheme="dark" if picture.dark else "light",
    )
    page = context.new_page()
    page.goto(site + picture.path)
    for words in picture.clicks:
        page.get_by_role("link", name=words).first.click()
        page.wait_for_load_state()
    page.screenshot(path=_IMAGES / f"{picture.name}.png", full_page=not picture.height)
    context.close()
    print(f"docs/images/{picture.name}.png")


def main() -> None:
    """Take all pictures."""
    place = program()
    if place is None:
        sys.exit(MISSING)
    with _served() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=place, args=list(ARGUMENTS))
        for picture in PICTURES:
            _take(browser, site, picture)
        browser.close()


if __name__ == "__main__":
    main()
