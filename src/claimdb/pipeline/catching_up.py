"""What an upgrade adds to facts that came before: signatures of texts, and passages carried on.

Invariant: it goes on where it was broken off, and writes nothing where nothing is missing.
"""

from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import open_batch
from claimdb.db.engine import writing
from claimdb.pipeline.carrying import carry_added
from claimdb.pipeline.likeness_index import index_likeness
from claimdb.pipeline.maker import finish_run, working

#: What is recorded since there are carries is carried when it is recorded.
_NEVER_CARRIED: Final = (
    "SELECT count(*) FROM revisions WHERE number > 1 AND NOT EXISTS (SELECT 1 FROM passage_carries)"
)


@dataclass(frozen=True, slots=True)
class CaughtUp:
    """How many texts were compared with all others, and how many passages were carried on."""

    texts: int
    passages: int


def catch_up(url: str, *, who: str, program: str = "claimdb db upgrade") -> CaughtUp:
    """Add to the database at ``url`` what this version makes of every article."""
    texts = index_likeness(url, who=who, program=program)
    with writing(url) as connection:  # a reader could leave files beside the database
        ((missing,),) = open_batch(connection).rows(_NEVER_CARRIED)
    if not missing:
        return CaughtUp(texts, 0)
    with working(url, program=program, who=who, automatic=True) as work:
        passages = carry_added(work, 0)
        finish_run(work.batch, work.maker.run_id)
    return CaughtUp(texts, passages)
