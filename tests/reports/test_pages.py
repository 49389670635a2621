"""Pages as an editor sees them: compared with snapshots that people have read."""

from collections.abc import Callable
from datetime import date

import pytest

from claimdb.db.reader import Reader
from claimdb.queries.article_page import article_page
from claimdb.queries.briefing import contested_briefing
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
from claimdb.reports.markdown import render_markdown
from claimdb.reports.matrix import matrix_document
from claimdb.reports.source import source_document
from claimdb.reports.text import Look, render_text
from claimdb.reports.trace import trace_document
from tests.queries.missiles import Missiles
from tests.support.snapshots import Snapshot

Make = Callable[[Missiles, Reader], Document]

PAGES: dict[str, Make] = {
    "claim": lambda case, reader: claim_document(claim_dossier(reader, case["used"])),
    "claim-follows": lambda case, reader: claim_document(claim_dossier(reader, case["supplied"])),
    "claim-limited": lambda case, reader: claim_document(
        claim_dossier(reader, case["used"], limit=1)
    ),
    "source": lambda case, reader: source_document(source_profile(reader, case["Kirby"])),
    "source-unnamed": lambda case, reader: source_document(
        source_profile(reader, case["military"])
    ),
    "article": lambda case, reader: article_document(article_page(reader, case["monday"])),
    "article-retelling": lambda case, reader: article_document(
        article_page(reader, case["report"], limit=2)
    ),
    "xref": lambda case, reader: crossing_document(
        crossing(reader, [case["Kirby"], case["Russia"], case["South Korea"]])
    ),
    "trace": lambda case, reader: trace_document(
        trace(reader, case.world.id_of("claims", case["used"]), limit=5)
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_page_reads_well_in_a_pipe(
    case: Missiles, reader: Reader, snapshot: Snapshot, page: str
) -> None:
    """At eighty columns, without colours."""
    snapshot(render_text(PAGES[page](case, reader), Look(width=80)))


@pytest.mark.parametrize("width", [80, 120])
def test_the_matrix_fits_the_terminal(reader: Reader, snapshot: Snapshot, width: int) -> None:
    """As many columns as there is room for, and how many there are more."""
    text = render_text(matrix_document(matrix(reader), width), Look(width=width))

    assert max(map(len, text.splitlines())) <= width
    snapshot(text)


def test_trees_have_branches_in_a_terminal(
    case: Missiles, reader: Reader, snapshot: Snapshot
) -> None:
    """From the publisher down to the origin."""
    snapshot(render_text(PAGES["trace"](case, reader), Look(branches=True)))


def test_a_briefing_in_markdown(reader: Reader, snapshot: Snapshot) -> None:
    """Everything that an editor needs, and how to read it."""
    found = contested_briefing(reader, {}, {}, limit=20, sayings=20)

    snapshot(render_markdown(briefing_document(found, today=date(2024, 6, 20))))
