"""Which words name a news outlet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.chains.outlets import is_outlet, outlet_at


@pytest.mark.parametrize(
    "words",
    [
        "Reuters",
        "the Guardian",
        "the Harbour Gazette",
        "Sky Nine News",
        "Radio Vesna",
        "Channel 4",
        "the television channel Kanal 9",
        "the Weekly Standard-Bearer",
        "The Evening Bee",
        "the Quayside Lantern",
        "Channel 9 News",
        "the KN News website",
        "South Land's Norra news agency",
        "state-run Tavrian news agencies",
        "the official Norland Central News Agency (NCNA)",
        "local media",
        "press reports",
        "the opposition newspaper Norrbladet",
        "a Reuters report",
        "Agence France-Presse",
        "the St. Anne Post-Dispatch",
    ],
)
def test_outlets_are_known_by_name_and_by_shape(words: str) -> None:
    """Names of the table, capitals that end as outlets' do, and common nouns are outlets."""
    assert is_outlet(words)


@pytest.mark.parametrize(
    "words",
    [
        "reporters",
        "social media",
        "the intelligence agencies",
        "the sky",
        "an independent",
        "Post",
        "the Senate",
        "media trackers",
        "a palace aide",
        "an account she gave to the Harbour Gazette",
        "Several readers, among them the Guardian,",
        "",
    ],
)
def test_listeners_and_other_bodies_are_no_outlets(words: str) -> None:
    """What shares a word with outlets, or holds the name of one, is none."""
    assert not is_outlet(words)


@pytest.mark.parametrize("words", ["Russian agencies", "the paper", "the station", "the network"])
def test_loose_nouns_are_outlets_in_the_wide_sense_only(words: str) -> None:
    """An agency may be of any trade, unless the grammar says that it passes on."""
    assert (is_outlet(words), is_outlet(words, wide=True)) == (False, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CNN's Ana Marsh that", "CNN"),
        ("the Guardian on Monday", "the Guardian"),
        ("Reuters Horvat had left", "Reuters"),
        ("Sky Nine News: yes", "Sky Nine News"),
        ("BBC Radio 4's evening programme that", "BBC Radio 4's evening programme"),
        ("the newspaper that", "the newspaper"),
        ("an NBC interview", "NBC"),
        ("the Post Office that", None),
        ("the Independent Commission that", None),
        ("reporters on Monday", None),
        ("her followers the newspaper was", None),
        ("a radio interview", None),
    ],
)
def test_the_longest_name_that_begins_there_is_found(text: str, name: str | None) -> None:
    """A person of an outlet is left out, and a longer name of something else is none."""
    span = outlet_at(text, 0, len(text))
    assert (span and text[span.start : span.end]) == name


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_any_text_at_all_gives_a_span_inside_of_it(text: str, start: int, length: int) -> None:
    """No text is an error, and what is found lies between start and end."""
    start = min(start, len(text))
    end = min(start + length, len(text))
    span = outlet_at(text, start, end, wide=True)
    assert span is None or start <= span.start < span.end <= end
