"""Pages of what is rare: copies, revisions, changes of sides, own voices, many claims."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.article_page import article_page
from claimdb.queries.briefing import chosen_briefing
from claimdb.queries.claim_dossier import claim_dossier
from claimdb.queries.crossing import crossing
from claimdb.queries.matrix import matrix
from claimdb.queries.source_profile import source_profile
from claimdb.queries.trace import trace
from claimdb.reports.article import article_document
from claimdb.reports.blocks import Document
from claimdb.reports.briefing import briefing_document
from claimdb.reports.claim import claim_document
from claimdb.reports.crossing import crossing_document
from claimdb.reports.matrix import matrix_document
from claimdb.reports.source import source_document
from claimdb.reports.text import Look, render_text
from claimdb.reports.trace import trace_document
from tests.reports.everything import Everything, everything
from tests.support.engines import Engine
from tests.support.snapshots import Snapshot

Make = Callable[[Everything, Reader], Document]


@pytest.fixture(scope="module")
def world(engine: Engine) -> Everything:
    """Return the world; tests only read it."""
    return everything(engine)


@pytest.fixture
def reader(world: Everything) -> Iterator[Reader]:
    """Return a reader of the world."""
    with open_reader(world.world.url) as opened:
        yield opened


PAGES: dict[str, Make] = {
    "article": lambda world, reader: article_document(article_page(reader, world["original"])),
    "article-withheld": lambda world, reader: article_document(article_page(reader, world["copy"])),
    "claim": lambda world, reader: claim_document(claim_dossier(reader, world["so"])),
    "source": lambda world, reader: source_document(source_profile(reader, world["ann"])),
    "source-limited": lambda world, reader: source_document(
        source_profile(reader, world["cid"], limit=1)
    ),
    "source-silent": lambda world, reader: source_document(source_profile(reader, world["old"])),
    "trace": lambda world, reader: trace_document(
        trace(reader, world.world.id_of("claims", world["not so"]))
    ),
    "trace-attribution": lambda world, reader: trace_document(
        trace(reader, world.world.id_of("attributions", world["yes"]))
    ),
    "xref-party": lambda world, reader: crossing_document(
        crossing(reader, [world["new"], world["cid"]], by_party=True, limit=1)
    ),
    "matrix-page": lambda world, reader: matrix_document(
        matrix(reader, {"source": world["cid"]}, limit=1), 50
    ),
    "briefing": lambda world, reader: briefing_document(
        chosen_briefing(reader, [world["so"], world["not so"]], {}, sayings=1),
        today=date(2024, 6, 20),
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_reads_well(
    world: Everything, reader: Reader, snapshot: Snapshot, page: str
) -> None:
    """At eighty columns, in a pipe."""
    snapshot(render_text(PAGES[page](world, reader), Look(width=80)))
