"""Joint sources are taken apart where that is sure, and have no one name."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.speakers import members
from claimdb.text.spans import Span
from tests.extract.speakers.reading import part, read


def split(source: str) -> list[str | None]:
    """Return the members of a source that stands in a sentence."""
    text = f"It rained on Monday, and so {source} said yes."
    start = text.index(source)
    found = members(Document(text), Span(start, start + len(source)))
    return [part(text, span) for span in found]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Seoul and Kyiv", ["Seoul", "Kyiv"]),
        ("the US, Japan and South Korea", ["the US", "Japan", "South Korea"]),
        ("the US, Japan, and South Korea", ["the US", "Japan", "South Korea"]),
        ("both Ardania and Tavria", ["Ardania", "Tavria"]),
        ("Ana Ruiz and Bo Lee, both of Felling University", ["Ana Ruiz", "Bo Lee"]),
        ("Mayor Ana Ruiz and Mr. Lee", ["Mayor Ana Ruiz", "Mr. Lee"]),
        ("Ana Ruiz, a baker, and Bo Lee", ["Ana Ruiz", "Bo Lee"]),
        ("Western countries, South Korea and kyiv", ["Western countries", "South Korea", "kyiv"]),
        ("South Korea, kyiv and Western countries", ["South Korea", "kyiv", "Western countries"]),
        ("Tavria and European allies", ["Tavria", "European allies"]),
        ("the army and Ana Ruiz", ["the army", "Ana Ruiz"]),
        ("Washington and kyiv", ["Washington", "kyiv"]),
        ("both the mayor, who resigned, and her deputy", ["the mayor", "her deputy"]),
        (
            "The Orle Times and the Bell newspaper group",
            ["The Orle Times", "the Bell newspaper group"],
        ),
        ("neither the mayor nor her deputy", ["the mayor", "her deputy"]),
        ("neither Osei Mbeki nor the ministry", ["Osei Mbeki", "the ministry"]),
        ("neither Ana Ruiz, a baker, nor Tavria", ["Ana Ruiz", "Tavria"]),
    ],
)
def test_members_of_joint_sources(source: str, expected: list[str]) -> None:
    """Each member is a source by itself, with its title and article."""
    assert split(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "Johnson and Johnson",
        "Johnson & Johnson",
        "the Ministry of Trade and Industry",
        "Smith and his wife",
        "Ana Ruiz",
        "Ana Ruiz, president and chief executive of Brandt",
        "Ana Ruiz, head of baking at Alpha and Beta",
        "US and Ardanian officials",
        "the Ruiz and Lee campaigns",
        "some experts, like Ana Ruiz and Bo Lee",
        "friends and family",
        "Tavria and Western",
        "Seoul and Tokyo officials",
        "officials in Seoul and Kyiv",
        "the Securities and Exchange Commission",
        "the Tide Center at Alpha Institute and Beta College",
    ],
)
def test_what_only_looks_joint_stays_whole(source: str) -> None:
    """A name, a pair that is no pair, or what nobody can be sure of is one source."""
    assert split(source) == [source]


def test_a_joint_source_has_no_one_name() -> None:
    """Its words are the whole, and it resolves to nobody."""
    text = "Seoul and Kyiv accused Tavria."
    (speaker,) = read(text, "Seoul and Kyiv")
    assert (speaker.words, speaker.resolved) == ("Seoul and Kyiv", None)
