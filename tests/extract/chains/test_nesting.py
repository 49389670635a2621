"""Attributions within attributions."""

import pytest

from tests.extract.chains.marking import Row, chains


def test_what_somebody_says_that_another_said_is_known_through_them() -> None:
    """The minister says that the mayor told him."""
    text = "The minister said that the mayor had told him that the bridge was cracked."
    rows: list[Row] = [
        ("The minister", "said", "that the mayor had told him that the bridge was cracked"),
        ("the mayor", "had told", "that the bridge was cracked"),
    ]
    assert chains(text, *rows) == [
        "said: The minister",
        "had told: the mayor [via The minister] [inside The minister]",
    ]


def test_a_denial_inside_an_accusation_is_the_reporters_own_word() -> None:
    """A relative clause stands inside, and is not known through the accuser."""
    text = "Kyrland accused Volm, which denies it, of shelling the port."
    rows: list[Row] = [
        ("Kyrland", "accused", "Volm, which denies it, of shelling the port"),
        ("which", "denies", "it"),
    ]
    assert chains(text, *rows) == ["accused: Kyrland", "denies: which [inside Kyrland]"]


@pytest.mark.parametrize(
    ("text", "outer", "inner"),
    [
        (
            "Moor rejected Kyrland's claim that the port was shelled.",
            ("Moor", "rejected", "Kyrland's claim that the port was shelled"),
            ("Kyrland's", "claim", "that the port was shelled"),
        ),
        (
            "Moor asked whether Kyrland had said that the port was shelled.",
            ("Moor", "asked", "whether Kyrland had said that the port was shelled"),
            ("Kyrland", "had said", "that the port was shelled"),
        ),
        (
            "Moor praised what Kyrland called a good start.",
            ("Moor", "praised", "what Kyrland called a good start"),
            ("Kyrland", "called", "a good start"),
        ),
    ],
)
def test_who_does_not_say_that_it_was_said_is_no_link(text: str, outer: Row, inner: Row) -> None:
    """Rejecting, asking and free relatives leave the inner source to the reporter."""
    lines = chains(text, outer, inner)
    assert lines[1].endswith(f"{inner[0]} [inside Moor]")


def test_all_within_a_quotation_is_the_speakers_word() -> None:
    """A relative clause that Moor utters is known through Moor."""
    text = "“Volm, which denies it, shelled the port,” Moor said."
    rows: list[Row] = [
        ("Moor", "said", "“Volm, which denies it, shelled the port,”"),
        ("which", "denies", "it"),
    ]
    assert chains(text, *rows) == ["said: Moor", "denies: which [via Moor] [inside Moor]"]


def test_the_nearest_one_around_counts() -> None:
    """Three deep, each hangs on the one directly around it."""
    text = "Moor said Nair had said that Obi had said that it rained."
    rows: list[Row] = [
        ("Moor", "said", "Nair had said that Obi had said that it rained"),
        ("Nair", "had said", "that Obi had said that it rained"),
        ("Obi", "had said@2", "that it rained"),
    ]
    assert chains(text, *rows) == [
        "said: Moor",
        "had said: Nair [via Moor] [inside Moor]",
        "had said: Obi [via Nair] [inside Nair]",
    ]


def test_a_relay_within_somebodys_words_is_inside_too() -> None:
    """The chain hangs on the outer source with its last link."""
    text = "Moor said that Nair had told CNN the gate was open."
    rows: list[Row] = [
        ("Moor", "said", "that Nair had told CNN the gate was open"),
        ("Nair", "had told", "the gate was open"),
    ]
    assert chains(text, *rows) == [
        "said: Moor",
        "~had told: CNN [via Moor] [inside Moor]",
        "had told: Nair [via CNN] [inside Moor]",
    ]


def test_an_outlet_behind_whose_content_is_all_anothers_only_relays() -> None:
    """A row such as "according to the paper: X said C" has C for its content."""
    text = "According to the Morning Ledger, state media quoted a general as saying that it rained."
    rows: list[Row] = [
        (
            "the Morning Ledger",
            "According to",
            "state media quoted a general as saying that it rained",
        ),
        ("state media", "quoted", "a general as saying that it rained"),
    ]
    assert chains(text, *rows) == [
        "~According to: the Morning Ledger",
        "~quoted: state media [via the Morning Ledger]",
        "saying: a general [via state media]",
    ]
