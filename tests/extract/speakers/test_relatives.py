"""Whom relative clauses belong to."""

import pytest

from tests.extract.speakers.reading import read, resolved

SAID = "has denied that it rained."


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (f"It met Lars Tolm, a clerk at the Bank of Orle, who {SAID}", "who", "Lars Tolm"),
        ("It met Lars Tolm, a clerk at the Bank of Orle who denied it.", "who", "Lars Tolm"),
        (f"It met Lars Tolm, the head of the bank in North-Rhine, who {SAID}", "who", "Lars Tolm"),
        (f"It met Lars Tolm, who was late over Orle Aid, and who {SAID}", "who", "Lars Tolm"),
        (
            f"It met the Orle Aid Agency, in which he sat, and which {SAID}",
            "which",
            "Orle Aid Agency",
        ),
        (f"Relations with Vesnia, which {SAID}", "which", "Vesnia"),
    ],
)
def test_the_name_that_a_clause_belongs_to(text: str, source: str, name: str) -> None:
    """An apposition, a place and "and who" lead back to it."""
    assert resolved(text, *[source] * text.count(f" {source} "))[-1] == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"They met in Ashton, Norvia, with farmers who {SAID}", "who"),
        ("It met Lars Tolm and Ida Moor, who have denied that it rained.", "who"),
        ("It met Lars Tolm and Ida Moor, who say that it rained.", "who"),
        (f"It sued Orle Aid, two banks, and farms that {SAID}", "that"),
        (f"It was shown in Ashton, as in the film “The Last Bridge,” which {SAID}", "which"),
    ],
)
def test_nobody_where_it_is_open(text: str, source: str) -> None:
    """Several, others than the name, and what is only named beside them."""
    assert resolved(text, source) == [None]


@pytest.mark.parametrize(
    ("text", "source", "words"),
    [
        (f"Cooks of the harbour ministry, which {SAID}", "which", "the harbour ministry"),
        (
            f"It met the head of the harbour ministry, who {SAID}",
            "who",
            "the head of the harbour ministry",
        ),
        ("It met neighbours who say that it rained.", "who", "neighbours"),
        (f"It was in the port's report, which {SAID}", "which", "which"),
        (f"It rained. Who {SAID}", "Who", "Who"),
    ],
)
def test_the_phrase_where_no_name_tells(text: str, source: str, words: str) -> None:
    """Of who can speak; a report is none that does so here."""
    (speaker,) = read(text, source)

    assert (speaker.words, speaker.resolved) == (words, None)
