"""Chains in words of telling an outlet, and through a spokesman."""

import pytest

from tests.extract.chains.marking import chains


@pytest.mark.parametrize(
    ("text", "cue", "outlet"),
    [
        ("Nair told Reuters that the dam held.", "told", "told: Reuters"),
        (
            "Nair told the Harbour Gazette on Monday that the dam held.",
            "told",
            "told: the Harbour Gazette",
        ),
        (
            "Nair told the broadcaster Kanal 9 that the dam held.",
            "told",
            "told: the broadcaster Kanal 9",
        ),
        ("Nair wrote to Reuters\u2019s Ria Soto that the dam held.", "wrote", "wrote: Reuters"),
        ("Nair told Ana Marsh of Sky Nine News that the dam held.", "told", "told: Sky Nine News"),
        (
            "Nair said in an interview with Radio Vesna that the dam held.",
            "said",
            "interview: Radio Vesna",
        ),
        ("Nair said on Channel 9 News that the dam held.", "said", "said: Channel 9 News"),
        (
            "Nair wrote last month in the Guardian that the dam held.",
            "wrote",
            "wrote: the Guardian",
        ),
        ("Speaking to CNN, Nair said that the dam held.", "said", "Speaking: CNN"),
        (
            "In an article for the Kestrel Times, Nair said that the dam held.",
            "said",
            "article: the Kestrel Times",
        ),
        (
            "Nair said that the dam held, in a statement carried by Radio Vesna.",
            "said",
            "statement: Radio Vesna",
        ),
        ("Nair said through a spokesman that the dam held.", "said", "through: a spokesman"),
        ("Via her lawyers, Nair said that the dam held.", "said", "Via: her lawyers"),
    ],
)
def test_who_is_told_or_carries_it_relays(text: str, cue: str, outlet: str) -> None:
    """Nair is the origin, known through the outlet or through who speaks for her."""
    lines = chains(text, ("Nair", cue, "that the dam held"))
    assert lines == [f"~{outlet}", f"{cue}: Nair [via {outlet.partition(': ')[2]}]"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Nair told reporters that the dam held.", "told"),
        ("Nair told the Senate that the dam held.", "told"),
        ("Nair told the agency that the dam held.", "told"),
        ("Nair said on its website that the dam held.", "said"),
        ("Nair told her radio audience that the dam held.", "told"),
        ("Nair, who worked for Reuters, said that the dam held.", "said"),
        ("Nair said that the dam held, and Moor told Reuters nothing.", "said"),
    ],
)
def test_listeners_do_not_relay(text: str, cue: str) -> None:
    """Only an outlet passes on what it is told, and only what this cue tells it."""
    assert chains(text, ("Nair", cue, "that the dam held")) == [f"{cue}: Nair"]


def test_an_outlet_in_the_content_is_not_told() -> None:
    """What is said of an outlet is no chain."""
    text = "Nair said she would talk to Reuters."
    assert chains(text, ("Nair", "said", "she would talk to Reuters")) == ["said: Nair"]


def test_each_of_two_rows_has_its_own_outlet() -> None:
    """The words of a cue end where another's begin."""
    text = "Moor told the BBC that it rained, and Nair told CNN that it snowed."
    rows = [("Moor", "told", "that it rained"), ("Nair", "told@2", "that it snowed")]
    assert chains(text, *rows) == [
        "~told: the BBC",
        "told: Moor [via the BBC]",
        "~told: CNN",
        "told: Nair [via CNN]",
    ]
