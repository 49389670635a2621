"""A feed whose ingestion is killed loses nothing, wherever that happens."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdb.fetch.record import Manners
from claimdb.pipeline.ingest import Wish, ingest
from claimdb.pipeline.verify import Verification
from tests.support.linklist import MEDIA_TYPE, installed
from tests.support.repository import ROOT
from tests.support.stores import Store
from tests.support.web import Reply, Site

#: A process that ingests a feed, in transactions of two articles.
_PROGRAM = """
import sys
from claimdb.fetch.record import Manners
from claimdb.pipeline import ingest
ingest._TOGETHER = 2
manners = Manners(per_host_s=0.0, allow_private=True)
wish = ingest.Wish(follow=True, manners=manners)
ingest.ingest(sys.argv[1], [sys.argv[2]], who="ana", wish=wish)
"""
WISH = Wish(follow=True, manners=Manners(per_host_s=0.0, allow_private=True))
_NAMES = [f"text-{number}" for number in range(7)]


@pytest.fixture
def feed(tmp_path: Path) -> Iterator[Site]:
    """Give a site with a feed of seven articles; it is not listening yet."""
    site = Site()
    lines = [f"> {name} {site.url(f'/{name}')}" for name in _NAMES]
    site.put("/feed", Reply(body="\n".join(lines).encode(), media_type=MEDIA_TYPE, etag='"1"'))
    for name in _NAMES:
        body = f"This is {name}.".encode()
        site.put(f"/{name}", Reply(body=body, media_type="text/plain", pause=0.02))
    with installed(tmp_path / "packages"):
        yield site


def _ingesting(store: Store, site: Site, folder: Path) -> subprocess.Popen[bytes]:
    path = os.pathsep.join([str(folder / "packages"), str(ROOT), str(ROOT / "src")])
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, store.url, site.url("/feed")],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _kill_when_asked(process: subprocess.Popen[bytes], site: Site, count: int) -> None:
    """Kill a process once it has asked for so many pages."""
    until = time.monotonic() + 60
    while len(site.paths) < count and process.poll() is None and time.monotonic() < until:
        time.sleep(0.002)
    process.send_signal(signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("asked", [1, 5, 8])
def test_the_next_run_brings_what_is_missing(
    store: Store, feed: Site, tmp_path: Path, asked: int
) -> None:
    """Each article once, and the database is sound; then there is nothing new."""
    with feed as site:
        _kill_when_asked(_ingesting(store, site, tmp_path), site, asked)
        ingest(store.url, [site.url("/feed")], who="ana", wish=WISH)
        before = len(site.paths)
        ingest(store.url, [site.url("/feed")], who="ana", wish=WISH)

    texts = store.rows("SELECT text FROM revisions ORDER BY text")
    assert texts == [(f"This is {name}.",) for name in _NAMES]
    assert site.paths[before:] == ["/feed"]
    assert store.count("feed_entries") == len(_NAMES)
    assert [one for one in Verification(store.url) if one.severity.value == "violation"] == []
