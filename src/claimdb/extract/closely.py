"""From marked spans to attributions: chains first, then what each one says of itself.

Invariant: ``chained`` may add and repair, and nothing after it does, so that all
other answers stand beside the attributions that they are about. The order is that
of ``chained``: by first content span, each behind the one it is known through.
"""

from collections.abc import Sequence

from claimdb.extract.bounds import bounded
from claimdb.extract.chains import chained
from claimdb.extract.cleaving import cloven
from claimdb.extract.document import Document
from claimdb.extract.idioms import without_idioms
from claimdb.extract.manner import manners
from claimdb.extract.mending import mended
from claimdb.extract.mode import modes
from claimdb.extract.record import Extraction, Found
from claimdb.extract.rules import (
    absolute,
    accused,
    accusers,
    apposed,
    charged,
    coordinated,
    denying,
    merged,
    nested,
    orphaned,
    owned,
    rejected,
    relayed,
    ruled,
    signed,
    whose,
)
from claimdb.extract.said import said
from claimdb.extract.speakers import speakers
from claimdb.extract.stance import leanings
from claimdb.text.dates import VagueDate


def read_closely(
    document: Document, tagged: Sequence[Found], published: VagueDate | None = None
) -> list[Extraction]:
    """Return the attributions of a document in which a tagger has marked some.

    ``published`` is what words such as "on Monday" are counted from.
    """
    mendable = cloven(
        document, mended(document, bounded(document, without_idioms(document, tagged)))
    )
    blamed = accusers(document, accused(document, orphaned(document, owned(document, mendable))))
    apart = absolute(document, blamed)
    apart = rejected(document, whose(document, apposed(document, charged(document, apart))))
    apart = denying(document, apart)
    joined = merged(document, apart, ruled(document))
    marked = coordinated(document, signed(document, joined))
    found, links = chained(document, nested(document, relayed(document, marked)))
    parallel = zip(
        found,
        links,
        leanings(document, found),
        manners(document, found),
        modes(document, found),
        speakers(document, found),
        said(document, found, published),
        strict=True,
    )
    return [
        Extraction(
            content=one.content,
            cue=one.cue,
            source=one.source,
            confidence=one.confidence,
            by=one.by,
            mode=mode,
            leaning=leaning,
            manner=manner,
            link=link,
            speaker=speaker,
            said=when,
        )
        for one, link, leaning, manner, mode, speaker, when in parallel
    ]
