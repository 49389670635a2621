"""Bodies of states that are named by what they are and whose."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.speakers import speakers
from tests.support.found import spans


def _resolved(source: str) -> str | None:
    text = f"On Monday {source} said it rained."
    row = Found(spans(text, "it rained"), spans(text, "said"), spans(text, source))
    (speaker,) = speakers(Document(text), [row])
    return speaker.resolved if speaker is not None else None


@pytest.mark.parametrize(
    "source",
    [
        "the army of Norvia",
        "Norvia's army",
        "the coast guard of the Orle Islands",
        "Kenya’s supreme court",
        "the foreign ministry of Peru",
        "the central bank of East Norvia",
    ],
)
def test_the_body_of_a_state_is_named(source: str) -> None:
    """Of a state there is one, whether the state is in a table or not."""
    assert _resolved(source) == source


@pytest.mark.parametrize(
    "source",
    [
        "the army",
        "an army of Norvia",
        "the army of volunteers",
        "the eastern army of Norvia",
        "the bank of Norvia",
        "a court of Kenya",
        "Mary's government",
        "President Lund's army",
        "the people of Norvia",
        "her government",
    ],
)
def test_other_descriptions_name_nobody(source: str) -> None:
    """One of several, what many have, a person's, and people are only described."""
    assert _resolved(source) is None
