"""Words that somebody was quoted as saying."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.record import PASSIVE, RELAY
from claimdb.extract.rules.passive import passive
from tests.support.found import told, words
from tests.text.strategies import TEXT

SAYING = "was quoted as saying"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            f"The weir will hold until May, engineer Ann Lee {SAYING} by the Bay News agency.",
            "engineer Ann Lee",
            f"{SAYING} by",
            "The weir will hold until May",
        ),
        (
            f"It rained. The plan has “serious gaps”, Lee {SAYING} on Monday.",
            "Lee",
            SAYING,
            "The plan has “serious gaps”",
        ),
        (
            f"“We knew. All of us knew,” Ann Lee, a former clerk, {SAYING}.",
            "Ann Lee, a former clerk",
            SAYING,
            "“We knew. All of us knew,”",
        ),
        (
            f"Ann Lee {SAYING} that the weir would hold.",
            "Ann Lee",
            SAYING,
            "that the weir would hold",
        ),
        (f"On Monday, Ann Lee {SAYING} the weir held.", "Ann Lee", SAYING, "the weir held"),
        (
            f"Ann Lee {SAYING}: “We knew. All of us.” It rained.",
            "Ann Lee",
            SAYING,
            "“We knew. All of us.”",
        ),
        (
            f"Ann Lee {SAYING} on Monday that the weir held.",
            "Ann Lee",
            SAYING,
            "that the weir held",
        ),
        (
            "Two of the engineers were cited as saying the weir held.",
            "Two of the engineers",
            "were cited as saying",
            "the weir held",
        ),
        (
            f"Ann Lee {SAYING} the weir held by the Bay News agency.",
            "Ann Lee",
            SAYING,
            "the weir held",
        ),
        (
            "Ann Lee was quoted by the Bay News agency as saying that the weir held.",
            "Ann Lee",
            "was quoted as saying",
            "that the weir held",
        ),
    ],
)
def test_what_was_said(text: str, source: str, cue: str, content: str) -> None:
    """The clause before the source, or after the cue, without its comma and full stop."""
    assert told(text, passive(Document(text))) == [(source, cue, [content])]


@pytest.mark.parametrize(
    "text",
    [
        f"Ann Lee {SAYING} by the Bay News agency.",
        f"On Monday, Ann Lee {SAYING} by the Bay News agency.",
        f"She recalled that “he {SAYING} that it rained”.",
        f"Ann Lee, who {SAYING} that it rained, left.",
        "Ann Lee was quoted as having that it rained.",
        "The shares were quoted as rising.",
    ],
)
def test_nothing_said(text: str) -> None:
    """No row without content or source, in a quotation, or for words that say nothing."""
    assert passive(Document(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"The weir will surely hold, Ann Lee {SAYING} by the Bay News agency.",
        "Ann Lee was quoted by the Bay News agency as saying that the weir held.",
        f"Ann Lee {SAYING} the weir held by the Bay News agency.",
    ],
)
def test_through_whom(text: str) -> None:
    """Who quoted them relays their words."""
    relay, origin = read_closely(Document(text), [])

    assert (relay.by, origin.by, origin.link.via) == (RELAY, PASSIVE, 0)
    assert words(text, relay.source) == ["the Bay News agency"]
    assert words(text, origin.source) == ["Ann Lee"]


@given(st.lists(st.one_of(TEXT, st.sampled_from([SAYING, " Lee ", ", ", " by ", "“", "”"]))))
def test_any_text(pieces: list[str]) -> None:
    """No text is too odd, and no row leaves it."""
    text = "".join(pieces)
    for row in passive(Document(text)):
        for span in (*row.content, *row.cue, *row.source):
            assert 0 <= span.start < span.end <= len(text)
