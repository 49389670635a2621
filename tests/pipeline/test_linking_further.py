"""What makes a claim more exact, and which count replaces an earlier one, in the database."""

import pytest

from claimdb.pipeline.ingest import Wish
from tests.pipeline.linking_room import linked
from tests.pipeline.reading import Newsroom

#: The same source counts again, another one counts otherwise, one says how many.
ARTICLES = {
    "a": ("2024-06-18", "Ukraine said that 40 people died in Norvia."),
    "b": ("2024-06-20", "Ukraine said that 52 people died in Norvia."),
    "c": ("2024-06-20", "Poland said that 60 people died in Norvia."),
    "d": ("2024-06-18", "Ukraine said that Norvia has sent tanks to Estmark."),
    "e": ("2024-06-18", "Poland said that Norvia has sent 40 tanks to Estmark."),
}
RELATIONS = """
SELECT claim.statement, other.statement FROM claim_relations AS relation
JOIN claims AS claim ON claim.id = relation.claim_id
JOIN claims AS other ON other.id = relation.other_id
WHERE relation.kind = '{0}' ORDER BY relation.id
"""


def publish(room: Newsroom, names: str) -> None:
    """Publish these articles in this order, and link them."""
    for name in names:
        day, text = ARTICLES[name]
        head = f"---\nurl: https://paper.example/{name}\npublished: {day}\n---\n"
        path = room.folder / f"{name}.md"
        path.write_text(head + text, encoding="utf-8")
        room.ingest([path], Wish(extractor="teller-next"))
    linked(room)


@pytest.mark.parametrize("order", ["abc", "cba"])
def test_a_later_count_of_the_same_source_replaces_its_own(newsroom: Newsroom, order: str) -> None:
    """Whatever comes in first; what another counted replaces nothing."""
    publish(newsroom, order)

    assert newsroom.rows(RELATIONS.format("supersedes")) == [
        ("52 people died in Norvia", "40 people died in Norvia")
    ]
    assert newsroom.problems() == []


def test_who_tells_how_many_makes_it_exact(newsroom: Newsroom) -> None:
    """And the wider follows from it, as before; again makes no row."""
    publish(newsroom, "de")
    pair = ("Norvia has sent 40 tanks to Estmark", "Norvia has sent tanks to Estmark")

    assert newsroom.rows(RELATIONS.format("refines")) == [pair]
    assert newsroom.rows(RELATIONS.format("entails")) == [pair]
    assert set(linked(newsroom, again=True).claims) == {"rows", "kept"}
    assert newsroom.problems() == []
