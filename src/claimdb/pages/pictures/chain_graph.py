"""Trees of chains as one graph: what several articles come to stands in it once.

Invariant: the edges that ``edges`` has make no circle; what leads back to a text
before is in ``loops`` alone, so that a picture can be laid out from left to right.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from claimdb.pages.pictures.lanes import in_part
from claimdb.queries.shapes import ArticleName, Attribution
from claimdb.queries.trace import Node, Trace, Tree
from claimdb.resolve.tracing import Ending

#: Articles beyond this that say the same through the same stand in one box.
_ARTICLES: Final = 8

Edge: TypeAlias = tuple[str, str]
#: How a chain ends where nobody can be said to have known.
OPEN: Final = frozenset({Ending.DEAD_END, Ending.LOOP})


@dataclass
class Vertex:
    """A box: articles that say the same, or one source with its attributions."""

    key: str
    articles: list[ArticleName] = field(default_factory=list)
    attributions: list[Attribution] = field(default_factory=list)
    endings: set[str] = field(default_factory=set)

    @property
    def ends(self) -> bool:
        """Whether what is said here is an origin."""
        return bool(self.endings) and not self.endings & OPEN


@dataclass
class Graph:
    """Boxes, what leads from one to the next, and what leads back."""

    vertices: dict[str, Vertex] = field(default_factory=dict)
    edges: dict[Edge, None] = field(default_factory=dict)
    loops: dict[Edge, None] = field(default_factory=dict)

    def after(self) -> dict[str, list[str]]:
        """Return where each box leads."""
        found: dict[str, list[str]] = defaultdict(list)
        for start, end in self.edges:
            found[start].append(end)
        return found

    def reaches(self, start: str, end: str) -> bool:
        """Return whether a way leads from ``start`` to ``end``."""
        after, seen, waiting = self.after(), set(), [start]
        while waiting:
            if (one := waiting.pop()) == end:
                return True
            if one not in seen:
                seen.add(one)
                waiting += after.get(one, [])
        return False

    def layers(self) -> dict[str, int]:
        """Return in which column each box stands: behind all that lead to it.

        Who is an origin stands in the last column.
        """
        before: dict[str, set[str]] = {key: set() for key in self.vertices}
        for start, end in self.edges:
            before[end].add(start)
        place: dict[str, int] = {}
        while len(place) < len(before):
            for key, starts in before.items():
                if key not in place and starts <= place.keys():
                    place[key] = max((place[one] for one in starts), default=-1) + 1
        last, after = max(place.values(), default=0), self.after()
        ends = {key for key, one in self.vertices.items() if one.ends and key not in after}
        return {key: last if key in ends else column for key, column in place.items()}


def graph(trace: Trace) -> Graph:
    """Return the chains of a trace as one graph."""
    grown = _Grown()
    for tree in trace.trees:
        grown.tree(tree, None, ())
    return _folded(grown.graph)


class _Grown:
    """The graph as it grows; ``path`` is the way from the first article to here."""

    def __init__(self) -> None:
        self.graph = Graph()
        self._keys: dict[tuple[object, ...], str] = {}

    def tree(self, tree: Tree, before: str | None, path: tuple[ArticleName, ...]) -> None:
        """Add an article, and what stands in it."""
        key = _article_key(tree.article)
        if before is not None and key in self.graph.vertices and self.graph.reaches(key, before):
            self.graph.loops[before, key] = None
            return
        if key not in self.graph.vertices:
            self.graph.vertices[key] = Vertex(key, [tree.article])
        if before is not None:
            self.graph.edges[before, key] = None
        for chain in tree.chains:
            self._node(chain, key, (*path, tree.article))

    def _node(self, node: Node, before: str, path: tuple[ArticleName, ...]) -> None:
        key = self._key(node)
        vertex = self.graph.vertices.setdefault(key, Vertex(key))
        if node.attribution not in vertex.attributions:
            vertex.attributions.append(node.attribution)
        if node.ending:
            vertex.endings.add(node.ending)
        self.graph.edges[before, key] = None
        if node.ending == Ending.LOOP:
            self._back(node.attribution, key, path)
        for other in node.below:
            self._node(other, key, path)
        for tree in node.elsewhere:
            self.tree(tree, key, path)

    def _key(self, node: Node) -> str:
        """Return the box of a link: the same only where all that it leads to is the same.

        Were it the same for one outlet wherever it stands, the picture would show ways
        that no article has gone.
        """
        one = node.attribution
        parts = (
            *(one.source.id, one.stance, one.claim.id, in_part(one), node.ending),
            one.id if node.ending == Ending.LOOP else None,
            *sorted(self._key(other) for other in node.below),
            *sorted(_article_key(tree.article) for tree in node.elsewhere),
        )
        return self._keys.setdefault(parts, f"source {len(self._keys)}")

    def _back(self, one: Attribution, key: str, path: tuple[ArticleName, ...]) -> None:
        for article in path:
            if article.publisher and article.publisher.id == one.source.id:
                self.graph.loops[key, _article_key(article)] = None
                return


def _article_key(article: ArticleName) -> str:
    return f"article {article.id}"


def _folded(whole: Graph) -> Graph:
    """Return the graph with articles in one box that lead to the same, where there are many."""
    firsts = _firsts(whole)
    after = whole.after()
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key in firsts:
        alike[tuple(sorted(after.get(key, ())))].append(key)
    if len(firsts) <= _ARTICLES:
        return whole
    moved = {key: keys[0] for keys in alike.values() for key in keys}
    for key, first in moved.items():
        if key != first:
            whole.vertices[first].articles += whole.vertices.pop(key).articles
    return Graph(whole.vertices, _moved(whole.edges, moved), _moved(whole.loops, moved))


def _firsts(whole: Graph) -> list[str]:
    """Return the articles to which nothing leads."""
    reached = {end for pairs in (whole.edges, whole.loops) for _, end in pairs}
    return [key for key, one in whole.vertices.items() if one.articles and key not in reached]


def _moved(edges: Iterable[Edge], moved: dict[str, str]) -> dict[Edge, None]:
    return {(moved.get(start, start), moved.get(end, end)): None for start, end in edges}
