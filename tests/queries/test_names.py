"""Names that begin as somebody has begun to type."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.queries.names import NAMES
from tests.queries.world import World


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        ("source", "Kim", ["Kim Jong Un", "Kim Yo Jong"]),
        ("source", "mos", ["moscow"]),
        ("claim", "North Korean weap", ["North Korean weapons are used in Ukraine."]),
        ("article", "kirby", ["kirby on missiles"]),
        ("topic", "ar", ["arms-transfers"]),
        ("source", "zz", []),
        ("claim", "*", []),
    ],
)
def test_names_begin_as_they_were_typed(
    reader: Reader, kind: str, typed: str, expected: list[str]
) -> None:
    """The beginning keeps the letter case that was typed, since shells compare it."""
    assert expected == [name for name, _ in NAMES[kind](reader, typed, 10)]


def test_no_more_names_than_asked_for(reader: Reader) -> None:
    """A screen has room for so many."""
    assert len(NAMES["source"](reader, "", 2)) == 2


def test_keys_of_packs_come_first_with_what_they_mean(world: World) -> None:
    """A key has no spaces, and so is what a shell completes best."""
    source = world.source("John Kirby")
    for item in ("sources/john", "sources/john/affiliations/part_of/x"):
        world.insert(
            "imports",
            run_id=1,
            origin="pack:trip",
            item=item,
            content_hash="h",
            outcome="new",
            entity_id=world.id_of("sources", source),
        )
    with open_reader(world.done()) as reader:
        assert NAMES["source"](reader, "john", 9) == [("john", "John Kirby"), ("john Kirby", "")]
