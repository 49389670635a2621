"""Rows on their way into a list of chains, and that list.

Invariant: in the list an attribution stands behind the one it is known through,
whatever links were made before; of a circle of links one is dropped.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimdb.extract.record import RELAY, Found, Link


@dataclass(slots=True, eq=False)
class Node:
    """One row, and what it hangs on; ``gone`` where it has become part of another."""

    found: Found
    via: "Node | None" = None
    inside: "Node | None" = None
    gone: bool = False

    @property
    def is_relay(self) -> bool:
        """Whether it only passes another on."""
        return self.found.by == RELAY


def ordered(nodes: Sequence[Node]) -> tuple[tuple[Found, ...], tuple[Link, ...]]:
    """Return rows and links by first content span, each behind what it is known through."""
    kept = [node for node in nodes if not node.gone]
    for node in kept:
        node.via = _kept(node.via)
        node.inside = _kept(node.inside)
    _uncircle(kept, lambda node: node.via, _without_via)
    _uncircle(kept, lambda node: node.inside, _without_inside)
    kept.sort(key=lambda node: (node.found.content[0].start, -node.found.content[-1].end))
    places: dict[Node, int] = {}
    rows: list[Node] = []
    for node in kept:
        chain: list[Node] = []
        above: Node | None = node
        while above is not None and above not in places:
            chain.append(above)
            above = above.via
        for one in reversed(chain):
            places[one] = len(rows)
            rows.append(one)
    links = tuple(
        Link(
            via=None if node.via is None else places[node.via],
            inside=None if node.inside is None else places[node.inside],
        )
        for node in rows
    )
    return tuple(node.found for node in rows), links


def _kept(node: Node | None) -> Node | None:
    return None if node is None or node.gone else node


def _without_via(node: Node) -> None:
    node.via = None


def _without_inside(node: Node) -> None:
    node.inside = None


def _uncircle(
    nodes: Sequence[Node], above: Callable[[Node], Node | None], cut: Callable[[Node], None]
) -> None:
    """Cut one link of each circle; every node is walked over once."""
    walks: dict[Node, int] = {}
    for number, first in enumerate(nodes):
        node: Node | None = first
        last: Node | None = None
        while node is not None and node not in walks:
            walks[node] = number
            last, node = node, above(node)
        if node is not None and last is not None and walks[node] == number:
            cut(last)
