"""What the tests of the screen share: a case that a program has read, on both engines."""

from dataclasses import dataclass

import pytest

from claimdb.model.vocab import Stance
from tests.support.ferry import Ferry
from tests.support.machine import finds


@dataclass(frozen=True, slots=True)
class Found:
    """A case with what a program found in it; ``said`` is less sure, and comes first."""

    case: Ferry
    said: str
    denied: str

    def decisions(self) -> list[tuple[object, ...]]:
        """Return what people decided, in order: on which attribution, what, who."""
        return [
            tuple(row)
            for row in self.case.rows(
                "SELECT attribution.public_id, review.decision, review.reviewer"
                " FROM reviews AS review"
                " JOIN attributions AS attribution ON attribution.id = review.attribution_id"
                " ORDER BY review.id"
            )
        ]

    def corrected(self, old: str, what: str) -> object:
        """Return one column of the row that supersedes ``old``."""
        return self.case.one(
            f"SELECT {what} FROM attributions AS newer"
            " JOIN sources AS source ON source.id = newer.source_id"
            " JOIN claims AS claim ON claim.id = newer.claim_id"
            " JOIN attributions AS old ON old.id = newer.supersedes_id WHERE old.public_id = ?",
            old,
        )


@pytest.fixture
def found(ferry: Ferry) -> Found:
    """Return the case of the ferry, in which a program found who said and who denied."""
    said = finds(ferry, "sailed with its doors open", source=ferry.lind, cue="said", confidence=0.4)
    denied = finds(
        ferry, "The doors were closed", source=ferry.lines, stance=Stance.DENIES, cue="denied"
    )
    return Found(ferry, said, denied)
