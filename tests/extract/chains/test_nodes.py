"""The list of rows, and the order of chains in it."""

from claimdb.extract.chains.nodes import Node, ordered
from claimdb.extract.record import Found, Link
from claimdb.text.spans import Span


def _node(start: int) -> Node:
    return Node(Found((Span(start, start + 5),)))


def test_rows_stand_in_order_of_their_contents() -> None:
    """Where nothing hangs together, the first content span decides."""
    late, early = _node(20), _node(3)
    rows, links = ordered([late, early])
    assert rows == (early.found, late.found)
    assert links == (Link(), Link())


def test_each_stands_behind_the_one_it_is_known_through() -> None:
    """A chain's last link comes first, though its content may come later."""
    inner, outer = _node(3), _node(20)
    inner.via = outer
    rows, links = ordered([inner, outer])
    assert rows == (outer.found, inner.found)
    assert links == (Link(), Link(via=0))


def test_links_to_rows_that_are_gone_are_dropped() -> None:
    """What has become part of another is in no list."""
    inner, outer = _node(3), _node(20)
    inner.via, inner.inside, outer.gone = outer, outer, True
    assert ordered([inner, outer]) == ((inner.found,), (Link(),))


def test_of_a_circle_one_link_is_dropped() -> None:
    """Three that hang on each other still come out as a chain."""
    nodes = [_node(3), _node(10), _node(20)]
    for node, above in zip(nodes, [*nodes[1:], nodes[0]], strict=True):
        node.via = node.inside = above
    _, links = ordered(nodes)
    assert sum(link.via is not None for link in links) == 2
    assert sum(link.inside is not None for link in links) == 2
    assert all(link.via is None or link.via < number for number, link in enumerate(links))
