"""The whole benchmark: load, questions, start-up, ingesting; its folder is removed at the end."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from claimdb.bench.asking import measure_questions
from claimdb.bench.ingesting import Ingesting, measure_ingest
from claimdb.bench.lines import Line, Part
from claimdb.bench.loading import Product, measure_load
from claimdb.bench.server import measure_server
from claimdb.bench.starting import measure_start
from claimdb.bench.synthetic import Size
from claimdb.bench.timing import Child
from claimdb.bench.web import measure_web

FULL: Final = Size(articles=100_000, attributions=1_000_000, claims=200_000)
#: Enough for every query to have a page, little enough for a test.
SMALL: Final = Size(articles=400, attributions=4_000, claims=800)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to measure, on how large a database.

    ``keep`` is the file that the database is left in; ``QUERIES`` or ``WEB`` alone ask
    it as it is, where it is there already. ``starts`` is how often each program is
    started, ``ingested`` the number of articles to ingest. With ``server``, the address
    of an empty database, that is measured alone.
    """

    size: Size = FULL
    seed: int = 1
    only: Part | None = None
    keep: Path | None = None
    starts: int = 15
    ingested: int = 20_000
    server: str | None = None


def in_seconds(plan: Plan) -> Plan:
    """Return the same on a database so small that it takes seconds."""
    return replace(plan, size=SMALL, starts=3, ingested=min(plan.ingested, 400))


def measure(product: Product, plan: Plan, say: Callable[[str], None]) -> Iterator[Line]:
    """Yield the lines as they are measured; ``say`` is told what is going on."""
    if plan.server is not None:
        yield from measure_server(product, plan.size, plan.seed, plan.server)
        return
    with tempfile.TemporaryDirectory(prefix="claimdb-bench-") as name:
        folder = Path(name)
        path = plan.keep or folder / "bench.db"
        if plan.only in {None, Part.LOAD, Part.QUERIES, Part.WEB}:
            yield from _on_database(product, plan, path, say)
        if plan.only in {None, Part.START}:
            yield from measure_start(folder, plan.starts, say)
        if plan.only in {None, Part.INGEST}:
            yield from measure_ingest(
                Ingesting(plan.ingested, plan.seed, product.init), folder, say
            )


def _on_database(
    product: Product, plan: Plan, path: Path, say: Callable[[str], None]
) -> Iterator[Line]:
    if plan.only not in {Part.QUERIES, Part.WEB} or not path.exists():
        yield from measure_load(product, plan.size, plan.seed, path, say)
    if plan.only in {None, Part.WEB}:
        yield from measure_web(path, say)
    if plan.only in {None, Part.QUERIES}:
        say("questions")
        with Child() as asker:
            yield from asker.call(measure_questions, f"sqlite:///{path}", path)
            yield Line(what="peak memory: all questions", figure=asker.peak_mb, unit="MB")
