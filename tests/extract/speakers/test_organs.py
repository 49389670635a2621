"""Bodies of states that are named by what they are and whose."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.speakers import speakers
from tests.support.found import spans


def _resolved(source: str, before: str = "On Monday ") -> str | None:
    text = f"{before}{source} said it rained."
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
        "Norvia's Central News Agency",
        "North Korea's Central News Agency",
        "Norvia\u2019s Health Ministry",
        "India's Supreme Court",
        "Norvia's Ministry of Defence",
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


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Ruiz's Health Ministry", "Health Ministry"),
        ("Mary Lund's Ministry of Health", "Ministry of Health"),
        ("Norvia's Orle Bank", "Orle Bank"),
        ("Norvia's Lena Moor", "Lena Moor"),
    ],
)
def test_a_name_of_its_own_is_named_without_whose_it_is(source: str, name: str) -> None:
    """A person has no ministry for good, and there is one Orle Bank whatever state it is in."""
    assert _resolved(source) == name


def test_two_states_have_a_ministry_each() -> None:
    """The second is not taken for the first, and "the Health Ministry" is the one spoken of."""
    text = "Norvia's Health Ministry said it rained. Karland's Health Ministry said it snowed."
    rows = [
        Found(
            spans(text, "it rained"), spans(text, "said"), spans(text, "Norvia's Health Ministry")
        ),
        Found(spans(text, "it snowed"), (), spans(text, "Karland's Health Ministry")),
    ]
    names = [one.resolved for one in speakers(Document(text), rows) if one is not None]
    assert names == ["Norvia's Health Ministry", "Karland's Health Ministry"]


@pytest.mark.parametrize("last", ["Partners", "Brothers"])
def test_a_firm_that_is_called_by_people_is_named(last: str) -> None:
    """Though the same word with an adjective or an office is a group of people."""
    assert _resolved(f"Harbour {last}", before="") == f"Harbour {last}"
    assert _resolved(f"Western {last}", before="") is None
