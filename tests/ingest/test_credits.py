"""Whose report a text says that it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.ingest.credits import byline_credits, caption_credits, credits_in
from claimdb.ingest.names import agencies_in, is_name, names_in
from claimdb.ingest.record import Credit

MIDDLE = (
    "\n\nKirby said that missiles were used against targets in Ukraine.\n\nMoscow denied it."
    "\n\nAustin spoke in Brussels.\n\nPyongyang called it absurd.\n\nKyiv did not.\n\nThey met.\n\n"
)


def _told(text: str) -> list[tuple[str, str]]:
    """Return kind and name of each credit."""
    return [(credit.kind, credit.name) for credit in credits_in(text)]


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("By Yonhap", [("agency", "Yonhap")]),
        (
            "By John Smith and Jane Doe, Associated Press",
            [("byline", "John Smith"), ("byline", "Jane Doe"), ("agency", "Associated Press")],
        ),
        ("By John Smith of Reuters", [("byline", "John Smith"), ("agency", "Reuters")]),
        ("By Mohammed al-Sisi", [("byline", "Mohammed al-Sisi")]),
        ("SEOUL (Reuters) - Kirby spoke.", [("agency", "Reuters")]),
        ("SEOUL, South Korea (AP) \u2014 Kirby spoke.", [("agency", "AP")]),
        ("MOSCOW, June 18. /TASS/. Peskov spoke.", [("agency", "TASS")]),
        ("WASHINGTON (Example News Service) - He spoke.", [("agency", "Example News Service")]),
        ("(AFP) - Kirby spoke.", [("agency", "AFP")]),
    ],
)
def test_head(line: str, credited: list[tuple[str, str]]) -> None:
    """A byline and a dateline at the head of a text name who made it."""
    assert _told(line + MIDDLE) == credited


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("It was late. \u2013 Guardian", [("credit_line", "Guardian")]),
        ("The talks go on. (AP)", [("agency", "AP")]),
        ("The talks go on. (Reuters/AFP)", [("agency", "Reuters"), ("agency", "AFP")]),
        ("Reuters, dpa", [("agency", "Reuters"), ("agency", "dpa")]),
        ("Reuters contributed to this report.", [("contributor", "Reuters")]),
        ("Jane Doe reported. AFP contributed to this report.", [("contributor", "AFP")]),
        (
            "Associated Press writers Jane Doe in Seoul and John Smith contributed to this report.",
            [("contributor", "Jane Doe"), ("contributor", "John Smith")],
        ),
        (
            "With reporting by Jane Doe in Seoul and AFP",
            [("contributor", "Jane Doe"), ("contributor", "AFP")],
        ),
        ("(Reporting by Jane Doe; Editing by John Smith)", [("contributor", "Jane Doe")]),
        ("(With inputs from agencies)", [("contributor", "agencies")]),
        ("Photograph: Jane Doe/AP", [("photo", "Jane Doe"), ("photo", "AP")]),
        ("\u00a9 AFP", [("agency", "AFP")]),
        (
            "Copyright 2024 The Associated Press. All rights reserved.",
            [("agency", "The Associated Press")],
        ),
    ],
)
def test_tail(line: str, credited: list[tuple[str, str]]) -> None:
    """The last lines of a text name whose report it is, and who helped."""
    assert _told("A missile" + MIDDLE + line) == credited


@pytest.mark.parametrize(
    "line",
    [
        "By the time Kirby spoke, it was late",
        "By Sunday",
        "By Staff Writers",
        "By our own correspondent",
        "Vladimir Putin (Reuters) said so",
        "Kirby (the spokesman) - who speaks",
        "He said that Kim contributed to this.",
        "The White House contributed to the talks.",
        "They met there (Kyiv)",
        "He gave it up \u2013 finally.",
        "It is over - Kirby",
        "\u00a9 2024 The Daily Example. All rights reserved.",
        "",
    ],
)
def test_no_credit(line: str) -> None:
    """What only looks like a credit is none, at either end of a text."""
    assert _told(line + MIDDLE) == []
    assert _told("A missile" + MIDDLE + line) == []


def test_middle_is_what_people_say() -> None:
    """A line in the middle of a text gives no credit."""
    assert _told("A missile" + MIDDLE + "Reuters contributed to this report." + MIDDLE) == []


def test_words_are_exact() -> None:
    """The words of a credit are those of the text, without the rest of the line."""
    assert credits_in("SEOUL (Reuters) - Kirby spoke." + MIDDLE) == (
        Credit("agency", "Reuters", "SEOUL (Reuters) -"),
    )


def test_named_once() -> None:
    """Who is named twice in one capacity is credited once."""
    assert _told("SEOUL (AP) - He spoke." + MIDDLE + "The talks go on. (AP)") == [("agency", "AP")]


@pytest.mark.parametrize(
    ("caption", "credited"),
    [
        ("Debris in Kharkiv. Photograph: Jane Doe/Reuters", ["Jane Doe", "Reuters"]),
        ("Kirby at the White House (AP)", ["AP"]),
        ("\u00a9 AFP", ["AFP"]),
        ("Debris. Photo by Jane Doe for Example", ["Jane Doe", "Example"]),
        ("Kirby speaks in Washington", []),
        ("x " * 3000 + "Photo: Jane Doe", []),
    ],
)
def test_caption(caption: str, credited: list[str]) -> None:
    """A caption names who took the picture."""
    found = caption_credits(caption)
    assert [credit.name for credit in found] == credited
    assert {credit.kind for credit in found} <= {"photo"}


def test_bare_byline() -> None:
    """A byline out of a page's metadata may do without its "By"."""
    assert byline_credits("Jane Doe, Reuters") == (
        Credit("byline", "Jane Doe", "Jane Doe, Reuters"),
        Credit("agency", "Reuters", "Jane Doe, Reuters"),
    )


def test_names_whole_or_none() -> None:
    """A list of names is read whole or not at all."""
    assert names_in("Jane Doe and the spokesman of Kyiv") == ()
    assert agencies_in("Reuters and others") == ()
    assert not is_name("the missiles")


@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    """Any text gives credits whose words stand in it."""
    assert all(credit.words in text and credit.name for credit in credits_in(text))


@pytest.mark.parametrize("unit", ["A ", "By A, ", "(AP) ", "A and ", "Reporting by A ", "\u2013 A"])
def test_endless_line(unit: str) -> None:
    """A line of a megabyte is read as fast as any other."""
    assert len(credits_in(unit * 500_000)) <= 2
