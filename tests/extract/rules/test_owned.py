"""Whose claim it is, and where it ends."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.owned import owned
from tests.support.found import spans, told


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        (
            "The port's threat to close",
            "was ignored",
            ("The port's", "threat", ["to close"]),
        ),
        (
            "the miners\u2019 old claim that it rained",
            "had been forgotten",
            ("the miners\u2019", "claim", ["that it rained"]),
        ),
        ("Its promise to pay", "is well known", ("Its", "promise", ["to pay"])),
    ],
)
def test_what_became_of_a_claim_is_not_its_cue(
    content: str, cue: str, expected: tuple[str, str, list[str]]
) -> None:
    """It is the noun, and who is its owner says it."""
    text = f"{content} {cue}."

    (kept,) = owned(Document(text), [Found(spans(text, content), spans(text, cue))])

    assert told(text, [kept]) == [expected]


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("The port's threat to close", "was denied"),
        ("The port's plan to close", "was ignored"),
        ("The port's threat to close, and to sue,", "was ignored"),
        ("It", "was feared"),
    ],
)
def test_other_rows_stay(content: str, cue: str) -> None:
    """Denials tell of the claim, and not every noun is one."""
    text = f"{content} {cue}."
    row = Found(spans(text, content), spans(text, cue))

    assert owned(Document(text), [row]) == (row,)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Moor's claim that the bridge was safe was wrong.", "that the bridge was safe"),
        ("But Moor's claim that the bridge was safe has been shown.", "that the bridge was safe"),
        ("Moor's claim that the bridge was safe.", "that the bridge was safe"),
        ("Moor's claim that it was said it is safe.", "that it was said it is safe"),
        ("It shook Moor's claim that all it had was lost.", "that all it had was lost"),
        ("Moor's claim that it has been lost.", "that it has been lost"),
    ],
)
def test_a_claim_ends_before_the_verb_of_its_sentence(text: str, kept: str) -> None:
    """Where it is the subject and has a verb of its own, with nothing between them that could."""
    content = text[text.index("that") : -1]
    row = Found(spans(text, content), spans(text, "claim"), spans(text, "Moor's"))

    assert told(text, owned(Document(text), [row])) == [("Moor's", "claim", [kept])]
