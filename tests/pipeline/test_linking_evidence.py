"""Which claim is reported evidence for another."""

from datetime import date

import pytest

from claimdb.link.frame import frame
from claimdb.pipeline.linking_evidence import is_evidence
from claimdb.pipeline.linking_frames import Read

USED = "Russian weapons are being used in Ukraine"


def read(statement: str) -> Read:
    """Return a claim of an article."""
    day = date(2024, 6, 18)
    return Read(1, frame(statement, day=day), by_person=False, article=1, day=day)


def test_what_is_found_is_evidence_of_its_use() -> None:
    """And not the other way round."""
    found = read("Ukraine has found Russian shells on the battlefield")

    assert is_evidence(found, read(USED))
    assert not is_evidence(read(USED), found)


@pytest.mark.parametrize(
    "words",
    [
        "Ukraine has found Chinese shells on the battlefield",
        "Ukraine has found Russian soldiers on the battlefield",
        "Ukraine has not found Russian shells on the battlefield",
        "Ukraine has bought Russian shells",
    ],
)
def test_other_things_are_none(words: str) -> None:
    """Somebody else's, of another kind, not found, or come by in another way."""
    assert not is_evidence(read(words), read(USED))
