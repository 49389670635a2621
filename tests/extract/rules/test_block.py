"""What stands under "She wrote:" are her words, where it is quoted or a list."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.rules.block import block
from tests.support.found import told


def test_a_quoted_block() -> None:
    """Paragraphs that are quoted as a whole belong to who is said to say them."""
    text = "Mayor Ann Lee wrote to us:\n\n\u201cI won.\n\n\u201cYou lost.\u201d\n\nThen she left."
    assert told(text, block(Document(text))) == [
        ("Mayor Ann Lee", "wrote", ["\u201cI won.", "\u201cYou lost.\u201d"])
    ]


@pytest.mark.parametrize(
    ("line", "source", "cue"),
    [
        ("Later she added:", "she", "added"),
        ("In a letter, the old council stated:", "the old council", "stated"),
        ("As Lee tweeted on Monday:", "Lee", "tweeted"),
        ("It was late. They say:", "They", "say"),
        ("On Friday, Lee made the following comment:", "Lee", "made the following comment:"),
        ("The old council issued a statement:", "The old council", "issued a statement:"),
        ("Then she sent us this short reply:", "she", "sent us this short reply:"),
    ],
)
def test_who_says(line: str, source: str, cue: str) -> None:
    """The source is the pronoun, name or noun right before the verb."""
    text = f"{line}\n\n\u201cThe bridge was rotten.\u201d"
    assert told(text, block(Document(text))) == [
        (source, cue, ["\u201cThe bridge was rotten.\u201d"])
    ]


def test_a_list() -> None:
    """Each item under such a line is said."""
    text = "The council said:\n\n\u2022 The bridge closes\n\n\u2022 The road stays\n\nThen it rose."
    assert told(text, block(Document(text))) == [
        ("The council", "said", ["The bridge closes"]),
        ("The council", "said", ["The road stays"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lee made the following bread:\n\n\u201cThe bridge was rotten.\u201d",
        "Here is the following comment:\n\n\u201cThe bridge was rotten.\u201d",
        "Lee said this.\n\n\u201cThe bridge was rotten.\u201d",
        "Lee said:\n\nThe bridge was rotten.",
        "Lee said:\n\n\u201cThe bridge\u201d was rotten.",
        "Mix these:\n\n\u2022 Eggs\n\n\u2022 Milk",
        "Lee said no. The facts:\n\n\u201cThe bridge was rotten.\u201d",
        "And said:\n\n\u201cThe bridge was rotten.\u201d"[4:],
        "Lee said:",
    ],
)
def test_nobody_says(text: str) -> None:
    """Without a verb of saying that has a subject, a colon, and such a block there is no row."""
    assert block(Document(text)) == ()
