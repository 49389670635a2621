"""``claimdb datasette``, as people run it: every page, and a file that stays as it is."""

import hashlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import pytest

from claimdb.db.location import file_state
from claimdb.errors import AddressUnusable, DatabaseMisnamed, DatabaseMissing, DatasetteMissing
from claimdb.export.datasette import SETTINGS, metadata
from claimdb.export.serve import Address, datasette_arguments, serve
from claimdb.settings import database_url
from tests.support.answers import seeded
from tests.support.repository import ROOT

_RUNNING = re.compile(r"running on http://127\.0\.0\.1:(\d+)")
_FRONT = re.compile(r"^Front page: (\S+)$")
_INFO = metadata("seeds")["databases"]["seeds"]
_SAID: Final[dict[str, Any]] = {"live": False, "open_browser": False, "tell": print}
_SHOWN = [name for name, one in _INFO["tables"].items() if "allow" not in one]


@dataclass(frozen=True)
class Served:
    """A running Datasette: its process, its port, the file and the folder for temporary files."""

    process: subprocess.Popen[str]
    port: int
    file: Path
    temporary: Path
    front_page: str

    def get(self, path: str) -> tuple[int, str]:
        """Return status and text of a page."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as connection:
            connection.request("GET", path)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

    def end(self, sign: signal.Signals) -> int:
        """Send a signal and return the exit code."""
        self.process.send_signal(sign)
        return self.process.wait(timeout=60)


@contextmanager
def running(folder: Path, *flags: str) -> Iterator[Served]:
    """Serve a copy of the seeds, and end it whatever happens."""
    temporary = folder / "tmp"
    temporary.mkdir()
    file = Path(shutil.copy(seeded(), folder / "seeds.db"))
    with subprocess.Popen(
        [sys.executable, "-m", "claimdb", "datasette", "--db", file, "--port", "0", *flags],
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            front = next(filter(None, map(_FRONT.search, process.stderr)))
            found = next(filter(None, map(_RUNNING.search, process.stderr)))
            yield Served(process, int(found[1]), file, temporary, front[1])
        finally:
            process.kill()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Give the seeds, served as they are."""
    with running(tmp_path_factory.mktemp("served")) as one:
        yield one


@pytest.mark.parametrize("path", ["/", "/seeds", *(f"/seeds/{name}" for name in _SHOWN)])
def test_every_page_opens(served: Served, path: str) -> None:
    """The home page, the database, every table and view that is shown."""
    status, text = served.get(path)

    assert status == 200
    assert "message-error" not in text


@pytest.mark.parametrize("name", _INFO["queries"])
def test_every_canned_query_answers(served: Served, name: str) -> None:
    """With every field left empty."""
    status, text = served.get(f"/seeds/{name}")

    assert status == 200, text
    assert _INFO["queries"][name]["title"] in text.replace("&#39;", "'")


def test_a_form_takes_any_name(served: Served) -> None:
    """An alias is the source it names, and a month is a date."""
    _, text = served.get("/seeds/list_denials.json?_shape=array&source=Moscow&since=2024-06")

    assert [row["source"] for row in json.loads(text)] == ["Russia"]


def test_a_claim_is_found_by_its_words(served: Served) -> None:
    """A query on one claim takes its statement."""
    claim = quote("North Korean weapons are used in the war in Ukraine.")
    _, text = served.get(f"/seeds/claim_head.json?_shape=array&claim={claim}")

    assert len(json.loads(text)) == 1


def test_foreign_keys_are_shown_by_their_label(served: Served) -> None:
    """The name of the source, not its number."""
    _, text = served.get("/seeds/attributions")

    assert ">John Kirby</a>&nbsp;<em>" in text
    assert ">None</a>" not in text


def test_claims_passages_and_views_are_searched(served: Served) -> None:
    """Full text, through a field on the page."""
    for page in ("claims", "passages", "contested_claims"):
        _, text = served.get(f"/seeds/{page}?_search=weapons")
        assert "search matches" in text, page
        assert "0 rows" not in text, page


def test_hidden_views_are_closed_and_can_still_be_asked(served: Served) -> None:
    """Their pages are plumbing; SQL reads them all the same."""
    assert served.get("/seeds/attribution_texts")[0] == 403
    assert "attribution_texts" not in served.get("/seeds")[1]
    assert served.get("/seeds.json?sql=select+count(*)+from+attribution_texts")[0] == 200


def test_serving_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    """Not a byte changes, nothing waits beside it, and Ctrl-C ends well."""
    with running(tmp_path) as one:
        before = hashlib.sha256(one.file.read_bytes()).hexdigest()
        one.get("/seeds/attribution_details")
        one.get("/seeds?sql=select+*+from+positions")

        assert one.end(signal.SIGINT) == 0
        assert hashlib.sha256(one.file.read_bytes()).hexdigest() == before
        assert [log.stat().st_size for log in tmp_path.glob("seeds.db-wal")] in ([], [0])
        assert list(one.temporary.iterdir()) == []


def test_terminating_leaves_nothing_temporary(tmp_path: Path) -> None:
    """SIGTERM, as systems send it, unwinds like Ctrl-C."""
    with running(tmp_path) as one:
        one.get("/")

        assert one.end(signal.SIGTERM) == 143
        assert list(one.temporary.iterdir()) == []


def test_live_shows_what_is_added_meanwhile(tmp_path: Path) -> None:
    """Each page reads the file anew."""
    with running(tmp_path, "--live") as one:
        with closing(sqlite3.connect(one.file)) as connection, connection:
            connection.execute(
                "INSERT INTO topics (slug, name, created_by, recorded_at)"
                " VALUES ('added', 'Added meanwhile', 'me', '2024-06-20T00:00:00Z')"
            )

        assert "Added meanwhile" in one.get("/seeds/topics")[1]


def test_a_missing_database_is_the_usual_error(tmp_path: Path) -> None:
    """Nothing is made, nothing is served."""
    with pytest.raises(DatabaseMissing, match="claimdb init"):
        serve(f"sqlite:///{tmp_path}/none.db", Address(), **_SAID)

    assert file_state(tmp_path / "none.db")[1] is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("sign", "#%")
@pytest.mark.parametrize("where", ["one{0}two.db", "one{0}two/seeds.db"])
def test_a_name_that_datasette_cannot_open_is_one_sentence(
    tmp_path: Path, sign: str, where: str
) -> None:
    """It would be looked for under another name, or be told missing at length."""
    file = tmp_path / where.format(sign)
    file.parent.mkdir(exist_ok=True)
    shutil.copy(seeded(), file)

    with pytest.raises(DatabaseMisnamed, match=rf"no file with \{sign} in its name"):
        serve(database_url(str(file)), Address(), **_SAID)


def test_a_taken_port_is_one_sentence() -> None:
    """Instead of a page of log lines."""
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        address = Address(port=taken.getsockname()[1])
        with pytest.raises(AddressUnusable, match="name another --port"):
            serve(f"sqlite:///{seeded()}", address, **_SAID)


def test_without_datasette_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is looked for before anything is written or listened on."""
    monkeypatch.setattr(sys, "path", [])

    with pytest.raises(DatasetteMissing, match=r"pip install 'claimdb\[datasette\]'"):
        serve(f"sqlite:///{seeded()}", Address(), **_SAID)


def test_the_file_is_immutable_unless_live(tmp_path: Path) -> None:
    """What Datasette is told."""
    file = tmp_path / "a.db"

    assert "--immutable" in datasette_arguments(file, Address(), live=False)
    assert "--immutable" not in datasette_arguments(file, Address(), live=True)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (Address(), "http://127.0.0.1:8001/"),
        (Address(str(IPv4Address(0)), 80), "http://127.0.0.1:80/"),
        (Address("::", 80), "http://[::1]:80/"),
        (Address("desk.example", 9), "http://desk.example:9/"),
    ],
)
def test_the_front_page_is_where_a_browser_finds_it(address: Address, found: str) -> None:
    """Also where Datasette listens everywhere."""
    assert address.front_page == found


def test_the_front_page_is_told_first(served: Served) -> None:
    """Its address, with the port that was free; the tables are one link from it."""
    assert served.front_page == f"http://127.0.0.1:{served.port}/"
    status, text = served.get("/")

    assert status == 200
    assert "/seeds/-/contested" in text
    assert 'href="/seeds"' in text


def test_the_manual_names_the_settings() -> None:
    """A plain Datasette can be run as this one is."""
    page = (ROOT / "docs" / "datasette.md").read_text(encoding="utf-8")

    for name, value in SETTINGS.items():
        shown = "off" if name == "suggest_facets" else value
        assert f"--setting {name} {shown}" in page
