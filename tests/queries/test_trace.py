"""Chains as trees."""

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.errors import NotFound
from claimdb.queries.trace import Node, sayings_of, trace
from tests.queries.missiles import Missiles
from tests.queries.world import World


def _shape(node: Node) -> object:
    return (node.attribution.source.name, [_shape(below) for below in node.below])


def test_a_claim_has_a_tree_for_each_article(case: Missiles, reader: Reader) -> None:
    """Links stand above what is known through them; the end is the origin."""
    found = trace(reader, case.world.id_of("claims", case["used"]))

    assert [tree.article.title for tree in found.trees] == [
        "Kirby on missiles",
        None,
        "More on missiles",
    ]
    assert [_shape(node) for node in found.trees[1].chains] == [
        ("Russia", []),
        ("North Korea", []),
        ("NK News", [("the military", [])]),
        ("experts", []),
    ]
    assert (found.subject, found.shown, found.total) == ("claim", 7, 7)


@pytest.mark.parametrize(
    ("name", "asked"), [("military says", "the military"), ("nk news relays", "NK News")]
)
def test_an_attribution_shows_both_directions(
    case: Missiles, reader: Reader, name: str, asked: str
) -> None:
    """Through whom it is known, and what is known through it."""
    found = trace(reader, case.world.id_of("attributions", case[name]))

    ((node,),) = (tree.chains for tree in found.trees)
    assert _shape(node) == ("NK News", [("the military", [])])
    both = (node, node.below[0])
    assert [one.attribution.source.name for one in both if one.asked] == [asked]
    assert [place for place, _ in sayings_of(found)] == ["link", "origin"]


def test_a_limit_counts_the_rest(case: Missiles, reader: Reader) -> None:
    """The first of a claim's attributions, and how many there are."""
    found = trace(reader, case.world.id_of("claims", case["used"]), limit=2)

    assert (found.shown, found.total) == (2, 7)


def test_a_long_chain_keeps_its_order(world: World) -> None:
    """A has it from B, B from C: three links, one origin."""
    article, claim = world.article("A from B from C."), world.claim("So.")
    via = None
    for name in ("A", "B", "C"):
        stance = "asserts" if name == "C" else "relays"
        via = world.say(article, world.source(name), claim, name, via_id=via, stance=stance)
    with open_reader(world.done()) as reader:
        (tree,) = trace(reader, world.id_of("claims", claim)).trees

    assert [_shape(node) for node in tree.chains] == [("A", [("B", [("C", [])])])]


def test_an_unknown_attribution_is_not_looked_for_among_claims(reader: Reader) -> None:
    """An identifier of an attribution is never the words of a claim."""
    with pytest.raises(NotFound, match="attribution"):
        trace(reader, "att_" + "a" * 20)
    with pytest.raises(NotFound, match="claim"):
        trace(reader, "zebra")
