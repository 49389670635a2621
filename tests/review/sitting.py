"""A person at the review screen: keys pressed one after the other, and what the screen shows."""

import asyncio
from collections.abc import Callable
from operator import attrgetter

from textual.pilot import Pilot
from textual.widgets import Static

from claimdb.pipeline.desk import Desk
from claimdb.queries.run import Filters
from claimdb.review.app import ReviewApp
from tests.support.ferry import Ferry

#: The lines of a screen, for which Textual has no public name.
_STRIPS = attrgetter("_compositor.render_strips")
#: A terminal of the size that all have had since 1978, and one of today.
SMALL, WIDE = (80, 24), (120, 40)


def press(
    case: Ferry, *keys: str, size: tuple[int, int] = SMALL, filters: Filters | None = None
) -> ReviewApp:
    """Open the screen as ben, press keys, and return the screen as it was left."""
    app = ReviewApp(Desk(case.desk.url, "ben"), filters)
    asyncio.run(_press(app, keys, size, lambda _app: None))
    return app


def screen(case: Ferry, *keys: str, size: tuple[int, int] = SMALL) -> str:
    """Return the text of the screen after some keys."""
    seen: list[str] = []
    app = ReviewApp(Desk(case.desk.url, "ben"))
    asyncio.run(_press(app, keys, size, lambda one: seen.append(text_of(one))))
    return seen[0]


def told(case: Ferry, *keys: str) -> str:
    """Return the line at the bottom after some keys."""
    seen: list[str] = []
    app = ReviewApp(Desk(case.desk.url, "ben"))
    asyncio.run(_press(app, keys, SMALL, lambda one: seen.append(_line(one))))
    return seen[0]


def picture(case: Ferry, *keys: str, size: tuple[int, int] = SMALL) -> str:
    """Return the screen after some keys as SVG."""
    seen: list[str] = []
    app = ReviewApp(Desk(case.desk.url, "ben"))
    asyncio.run(_press(app, keys, size, lambda one: seen.append(one.export_screenshot())))
    return seen[0]


async def _press(
    app: ReviewApp, keys: tuple[str, ...], size: tuple[int, int], look: Callable[[ReviewApp], None]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await _one(pilot, key)
        look(app)


async def _one(pilot: Pilot[int], key: str) -> None:
    """Press a key by its name, or type words that begin with "type ", letter by letter."""
    if key.startswith("type "):
        for letter in key.removeprefix("type "):
            await pilot.press("space" if letter == " " else letter)
    else:
        await pilot.press(key)
    await pilot.pause()


def _line(app: ReviewApp) -> str:
    return str(app.screen_stack[0].query_one("#line", Static).render())


def text_of(app: ReviewApp) -> str:
    """Return what the screen shows, line by line."""
    lines = _STRIPS(app.screen)()
    return "\n".join(line.text.rstrip() for line in lines)
