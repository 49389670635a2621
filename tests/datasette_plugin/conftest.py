"""What the tests of the pages in Datasette share: a Datasette without a port, and a browser."""

import asyncio
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest
from datasette.app import Datasette
from httpx import Response
from lxml import html

from claimdb.datasette_plugin.host import IS_ONE
from tests.queries.world import World
from tests.support.answers import seeded
from tests.support.stores import SqliteStore


@dataclass(frozen=True)
class Browser:
    """A Datasette, and who looks at it."""

    datasette: Any

    def get(self, path: str, **headers: str) -> Response:
        """Return the answer to an address, without following where it leads."""
        return self.ask("GET", path, **headers)

    def ask(self, method: str, path: str, **headers: str) -> Response:
        """Return the answer to any method."""
        named = {name.replace("_", "-"): text for name, text in headers.items()}
        answer = asyncio.run(self.datasette.client.request(method, path, headers=named))
        return cast("Response", answer)

    def page(self, path: str) -> html.HtmlElement:
        """Return a page that is there, parsed."""
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return html.document_fromstring(answer.text)

    def missing(self, path: str) -> Response:
        """Return the answer to an address at which there is nothing."""
        answer = self.get(path)
        assert answer.status_code == 404, answer.text
        return answer


#: What Datasette 1.0 does in another way of its own.
in_065 = pytest.mark.skipif(IS_ONE, reason="Datasette 1.0 does it in another way")

Browse: TypeAlias = Callable[..., Browser]


@pytest.fixture(scope="session")
def seeds_file() -> Path:
    """Return a database with the seeds, to be read only; Datasette calls it ``claimdb``."""
    return seeded()


@pytest.fixture(scope="module")
def browse() -> Iterator[Browse]:
    """Open databases in Datasette; all are closed at the end."""
    opened: list[Any] = []

    def open_datasette(*files: Path, **options: Any) -> Browser:
        datasette = Datasette([str(file) for file in files], **options)
        opened.append(datasette)
        asyncio.run(datasette.invoke_startup())
        return Browser(datasette)

    yield open_datasette
    for datasette in opened:
        datasette.executor.shutdown()
        for database in datasette.databases.values():
            database.close()


@pytest.fixture(scope="module")
def seeds(browse: Browse, seeds_file: Path) -> Browser:
    """Return the seeds in Datasette."""
    return browse(seeds_file)


@pytest.fixture
def world(tmp_path: Path, empty_file: Path) -> Iterator[World]:
    """Return an empty world in a file of the test's own; ``done()`` keeps what is added."""
    made = World(SqliteStore(Path(shutil.copy(empty_file, tmp_path / "world.db"))))
    yield made
    made.close()


@pytest.fixture
def foreign_file(tmp_path: Path) -> Path:
    """Return a database that is somebody else's."""
    file = tmp_path / "birds.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE birds (public_id TEXT, url TEXT)")
        connection.execute(
            "INSERT INTO birds VALUES ('clm_aaaaaaaaaaaaaaaaaaaa', 'https://example.org/')"
        )
    return file


def words(element: html.HtmlElement) -> str:
    """Return the words of an element on one line, as a person reads them."""
    return " ".join(element.text_content().split())
