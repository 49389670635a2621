"""What a verb of saying takes, and what shows that it tells of saying."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.page import page_of
from claimdb.extract.rules.complement import complement


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("denied that it sank", "that"),
        ("denied having met him", "having"),
        ("denied the report", "the"),
        ("refused to say when", "to"),
        ("accused the town of theft", "the"),
        ("urged the court to act", "the"),
        ('called the offer "an insult"', "the"),
        ("called the report misleading", "the"),
        ("called the report false and mean", "the"),
        ("called the misleading driver", None),
        ("blamed fishermen from the coast", "fishermen"),
        ("blamed low prices", None),
        ("asked whether it sank", "whether"),
        ("vowed to appeal", "to"),
        ("insisted the river was clean", "the"),
        ("did not say why", "why"),
        ("refused to leave", None),
        ("denied him entry", None),
        ("denied entry", None),
        ("called the mayor", None),
        ("said little", None),
        ("blamed", None),
        ("accused the town", None),
    ],
)
def test_what_is_said_begins_behind_the_verb(text: str, first: str | None) -> None:
    """None where nothing shows that something is said."""
    page = page_of(Document(text))
    verb = page.low.index("say") if "not" in page.low else 0

    found = complement(page, verb, len(page.low))

    assert (None if found is None else page.low[found]) == first
