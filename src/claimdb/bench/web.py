"""The pages in Datasette on a large database, as a browser gets them: whole, over HTTP.

Each is compared with a page of Datasette itself on the same server, by turns: the
table of attributions, as many rows to a page, without facets and without a count of
all, which would take seconds. Datasette is an extra; where it is not
installed nothing is measured, and that is said.
"""

import http.client
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Final
from urllib.parse import quote, urlencode

from claimdb.bench.lines import Line
from claimdb.bench.subjects import PAGE, Subjects, find_subjects
from claimdb.bench.timing import by_turns
from claimdb.db.reader import Reader, open_reader
from claimdb.queries import run

_MOST_MS: Final = 300.0
_RUNNING: Final = re.compile(r"running on http://127\.0\.0\.1:(\d+)")
_PATIENCE: Final = 120
_OK, _TOO_SLOW = 200, 503
#: Contested claims without which their list has no page 50.
_DEEP: Final = 1_000


def measure_web(path: Path, say: Callable[[str], None]) -> Iterator[Line]:
    """Yield what the pages of the database in ``path`` take."""
    if find_spec("datasette") is None:
        say("pages in Datasette: not measured, it is not installed")
        return
    with open_reader(f"sqlite:///{path}") as reader:
        asked = dict(addresses(reader, find_subjects(reader)))
    route = "".join(
        one if one.isalnum() or one in "-_" else f"~{ord(one):02X}" for one in path.stem
    )
    with _served(path) as connection:
        theirs = partial(
            _get, connection, f"/{route}/attributions?_size={PAGE}&_nofacet=1&_nocount=1"
        )
        for name, address in asked.items():
            say(f"page in Datasette: {name}")
            page = partial(_get, connection, f"/{route}/-/{address}")
            yield _line(name, page, theirs)


def _line(name: str, page: Callable[[], None], theirs: Callable[[], None]) -> Line:
    began = perf_counter()
    try:
        ours, table = by_turns(page, theirs)
    except WebRefused:
        took = (perf_counter() - began) * 1000
        return Line(what=f"web: {name}, refused as too slow", figure=took, unit="ms", most=_MOST_MS)
    return Line(what=f"web: {name}", figure=ours, baseline=table, unit="ms", most=_MOST_MS)


def addresses(reader: Reader, about: Subjects) -> Iterator[tuple[str, str]]:
    """Yield what a reader of the pages opens, and its address below ``/DATABASE/-/``."""
    claim, source = about.public_ids["claims"][0], about.public_ids["sources"][0]
    article = about.public_ids["articles"][0]
    typical_claim = _public(reader, "claims", about.typical_claim)
    typical_source = _public(reader, "sources", about.typical_source)
    for name in ("front", "contested", "claims", "sources", "articles", "unanswered", "shifts"):
        yield name, name
    if run.count(reader, "contested", most=_DEEP) == _DEEP:
        yield "contested, page 50", "contested?page=50"
    yield "contested, the most quoted source", f"contested?{urlencode({'source': source})}"
    yield "search", f"search?{urlencode({'q': about.texts['words'].replace(chr(34), '')})}"
    yield "claim, typical", f"claim/{typical_claim}"
    yield "claim, the most reported", f"claim/{claim}"
    yield "source, typical", f"source/{typical_source}"
    yield "source, the most quoted", f"source/{source}"
    yield "article", f"article/{article}"
    yield "matrix", "matrix"
    yield "matrix by parties", "matrix?by=party"
    yield "timeline", "timeline"
    yield "timeline of the most reported claim", f"timeline?{urlencode({'claim': claim})}"
    yield "trace of the most reported claim", f"trace/{claim}"
    yield "report on a typical claim", f"report?{urlencode({'claim': typical_claim})}"
    yield "claim as JSON-LD, typical", f"claim/{typical_claim}.jsonld"
    yield "article as JSON-LD", f"article/{article}.jsonld"


def _public(reader: Reader, table: str, number: int) -> str:
    rows = reader.rows(f"SELECT public_id FROM {table} WHERE id = :id", {"id": number})
    return quote(str(rows[0]["public_id"]))


@contextmanager
def _served(path: Path) -> Iterator[http.client.HTTPConnection]:
    """Serve the file as it stands, with Datasette's own settings."""
    with subprocess.Popen(  # noqa: S603 - a program of this installation
        [sys.executable, "-m", "datasette", "serve", "-i", path, "--port", "0"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            found = next(filter(None, map(_RUNNING.search, process.stderr or ())))
            to = http.client.HTTPConnection("127.0.0.1", int(found[1]), timeout=_PATIENCE)
            with closing(to):
                yield to
        finally:
            process.kill()


def _get(connection: http.client.HTTPConnection, address: str) -> None:
    connection.request("GET", address)
    answer = connection.getresponse()
    text = answer.read()
    if answer.status == _TOO_SLOW:
        raise WebRefused(address, answer.status, text)
    if answer.status != _OK:
        raise WebFailed(address, answer.status, text)


class WebFailed(RuntimeError):
    """A page did not open; the message has its first words."""

    def __init__(self, address: str, status: int, text: bytes) -> None:
        super().__init__(f"{address} answered {status}: {text[:200]!r}")


class WebRefused(WebFailed):
    """A statement of the page was stopped by the server's time limit."""
