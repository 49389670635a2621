"""Chains by an outlet around a whole attribution."""

import pytest

from tests.extract.chains.marking import chains, contents


@pytest.mark.parametrize(
    "text",
    [
        "The reactor was stopped, officials said, the Kestrel Times reported.",
        "The reactor was stopped, officials said, the Kestrel Times reported on Monday.",
    ],
)
def test_an_outlet_behind_an_attribution_relays_it(text: str) -> None:
    """In “X said, Y reported” X is known via Y."""
    assert chains(text, ("officials", "said", "The reactor was stopped")) == [
        "~reported: the Kestrel Times",
        "said: officials [via the Kestrel Times]",
    ]


def test_who_is_cited_may_tell_of_another() -> None:
    """In “according to A, citing B, X said” X is known via B, and B via A."""
    text = "According to the Mirror, citing the Norra news agency, a mayor said help was late."
    row = ("the Norra news agency", "citing", "a mayor said help was late")
    assert chains(text, row) == [
        "~According to: the Mirror",
        "~citing: the Norra news agency [via the Mirror]",
        "said: a mayor [via the Norra news agency]",
    ]


def test_the_chain_is_the_same_where_the_outlet_alone_was_marked() -> None:
    """The speaker is found between the words and the outlet, or inside its content."""
    text = "The reactor was stopped, officials said, the Kestrel Times reported."
    chain = ["~reported: the Kestrel Times", "said: officials [via the Kestrel Times]"]
    for content in ("The reactor was stopped", "The reactor was stopped, officials said"):
        row = ("the Kestrel Times", "reported", content)
        assert chains(text, row) == chain
        assert contents(text, row) == ["The reactor was stopped"] * 2


def test_both_rows_marked_give_one_chain() -> None:
    """The outlet's row becomes the relay."""
    text = "The reactor was stopped, officials said, the Kestrel Times reported."
    rows = [
        ("officials", "said", "The reactor was stopped"),
        ("the Kestrel Times", "reported", "The reactor was stopped, officials said"),
    ]
    assert chains(text, *rows) == [
        "~reported: the Kestrel Times",
        "said: officials [via the Kestrel Times]",
    ]


def test_a_speaker_in_front_of_an_outlets_content_is_the_origin() -> None:
    """In “X had said …, according to Y” X said so, and Y relays."""
    text = "Gov. Ada Moor had said she would resign, according to press reports."
    row = ("press reports", "according to", "Gov. Ada Moor had said she would resign")
    assert chains(text, row) == [
        "~according to: press reports",
        "had said: Gov. Ada Moor [via press reports]",
    ]


def test_according_to_anybody_else_names_a_source() -> None:
    """A governor is no outlet."""
    text = "The bank was closed, Moor said, according to the governor."
    row = ("the governor", "according to", "The bank was closed, Moor said")
    assert chains(text, row) == ["according to: the governor"]


def test_an_outlet_before_an_attribution_relays_it() -> None:
    """In “According to Y, X said” Y relays X."""
    text = "According to Radio Vesna, Moor said that the dam held."
    assert chains(text, ("Moor", "said", "that the dam held")) == [
        "~According to: Radio Vesna",
        "said: Moor [via Radio Vesna]",
    ]


def test_an_outlet_that_reports_that_somebody_said_keeps_its_row() -> None:
    """It says that they said so: theirs is inside of it and known through it."""
    text = "Local media reported that officials had told them the cranes fell."
    row = ("Local media", "reported", "that officials had told them the cranes fell")
    assert chains(text, row) == [
        "reported: Local media",
        "had told them: officials [via Local media] [inside Local media]",
    ]


def test_who_cites_the_outlet_is_the_next_link() -> None:
    """What is “according to Y, which was cited by Z” is known through both."""
    text = "The mine is full, a guard said, according to Radio Dorn, which was cited by Reuters."
    assert chains(text, ("a guard", "said", "The mine is full")) == [
        "~was cited by: Reuters",
        "~according to: Radio Dorn [via Reuters]",
        "said: a guard [via Radio Dorn]",
    ]


def test_an_outlet_that_goes_on_to_report_something_else_relays_nothing() -> None:
    """In “X called it safe, Y reported that …” there are two reports."""
    text = "Moor called it safe, the Kestrel Times reported that it was not."
    assert chains(text, ("Moor", "called", "it safe")) == ["called: Moor"]


def test_local_media_by_themselves_are_the_source() -> None:
    """Without anybody inside there is no chain."""
    text = "Two cranes fell, local media reported on Tuesday."
    assert chains(text, ("local media", "reported", "Two cranes fell")) == ["reported: local media"]


def test_an_outlet_that_cites_another_is_the_next_link_too() -> None:
    """In “According to Z, citing Y, X said” X is known via Y, and Y via Z."""
    text = "According to the Eastmark Mirror, citing the Polvia news agency, Moor said it rained."
    assert chains(text, ("Moor", "said", "it rained")) == [
        "~According to: the Eastmark Mirror",
        "~citing: the Polvia news agency [via the Eastmark Mirror]",
        "said: Moor [via the Polvia news agency]",
    ]
