"""Close reading puts all that is said of each attribution beside it."""

from claimdb.extract.closely import read_closely
from claimdb.extract.document import Document
from claimdb.extract.record import RELAY
from claimdb.model.vocab import Stance
from tests.extract.chains.marking import found, words


def test_each_stands_behind_the_one_it_is_known_through() -> None:
    """Also where its own words come first in the text."""
    text = "The weir will hold, Moor said Nair had told her."
    rows = found(
        text,
        ("Nair", "had told", "The weir will hold"),
        ("Moor", "said", "Nair had told her"),
    )

    read = read_closely(Document(text), rows)

    assert [words(text, one.source) for one in read] == ["Moor", "Nair"]
    assert [one.link.via for one in read] == [None, 0]


def test_one_that_relays_stands_before_what_it_relays() -> None:
    """It has the same content, and no stance of its own."""
    text = "Citing a palace aide, the Bay News agency said the weir would hold."
    rows = found(text, ("the Bay News agency", "said", "the weir would hold"))

    relay, origin = read_closely(Document(text), rows)

    assert (relay.by, relay.stance) == (RELAY, Stance.RELAYS)
    assert (origin.link.via, origin.content) == (0, relay.content)
    assert words(text, origin.source) == "a palace aide"


def test_nothing_marked_is_nothing_read() -> None:
    """In an empty text as in one where nobody says anything."""
    assert read_closely(Document(""), ()) == []
    assert read_closely(Document("It rained all day."), ()) == []
