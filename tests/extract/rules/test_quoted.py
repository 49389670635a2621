"""A quotation after a name and a colon is that name's."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.rules.quoted import quoted
from tests.support.found import told

WORDS = "\u201cThe bridge was rotten, and all of us knew.\u201d"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The bridge fell. Ann Lee:", "Ann Lee"),
        ("The bridge fell \u2013 Ann Lee and Bo de Ux:", "Ann Lee and Bo de Ux"),
        ("He asked \u201cwhy?\u201d Lee:", "Lee"),
    ],
)
def test_a_name(before: str, name: str) -> None:
    """The name that begins after a sentence or a dash is the source, the colon the cue."""
    text = f"{before} {WORDS} It rained."
    assert told(text, quoted(Document(text))) == [(name, ":", [WORDS])]


@pytest.mark.parametrize(
    "text",
    [
        f"He wrote on Twitter: {WORDS}",
        f"The bridge fell. Note: {WORDS}",
        f"The bridge fell. He knew: {WORDS}",
        "The bridge fell. Ann Lee: \u201cThe Bridge\u201d",
        f"The bridge fell. Ann Lee {WORDS}",
    ],
)
def test_no_name(text: str) -> None:
    """Places that are written on, announcements, titles of works and clauses are no source."""
    assert quoted(Document(text)) == ()
