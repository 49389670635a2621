"""Put the rows of a document together as chains.

Invariant: one look at each row and at the few beside its cue, so that the time
grows with the number of rows, however they overlap.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from claimdb.extract.chains.citing import citing, is_only_cited
from claimdb.extract.chains.nesting import nest
from claimdb.extract.chains.nodes import Node, ordered
from claimdb.extract.chains.outer import further, inner, outer, within
from claimdb.extract.chains.page import Page, Passing, overlap, whole
from claimdb.extract.chains.quoting import quoting
from claimdb.extract.chains.relative import relative
from claimdb.extract.chains.telling import telling
from claimdb.extract.document import Document
from claimdb.extract.record import RELAY, Found, Link
from claimdb.text.spans import Span

#: How far before a cue another begins that overlaps it, and how many are looked at.
_BEFORE: Final = 40
_AFTER: Final = 30
_MANY: Final = 8


def chained(
    document: Document, found: Sequence[Found]
) -> tuple[tuple[Found, ...], tuple[Link, ...]]:
    """Return the rows as chains, and how each hangs on others, by index.

    Rows are repaired where the marked source is who passes on ("Citing an aide,
    agencies said": the aide's words, via the agencies), and relays are added.
    Order is by first content span, each row behind the one it is known through.
    """
    page = Page(document, found)
    joined = _Joined(page, [Node(row) for row in found])
    joined.drop_only_cited()
    for node in list(joined.nodes):
        if not node.gone and node.via is None:
            joined.join(node)
    lengthened = relative(page, joined.nodes)
    nest(page, lengthened)
    return ordered(lengthened)


@dataclass
class _Joined:
    """Rows of a page while they become chains."""

    page: Page
    nodes: list[Node]

    @cached_property
    def _marked(self) -> list[tuple[int, int]]:
        """Where the cue of each marked row begins, and the row's number."""
        return sorted(
            (node.found.cue[0].start, number)
            for number, node in enumerate(self.nodes)
            if node.found.cue
        )

    def drop_only_cited(self) -> None:
        """Leave out rows that say no more than whom somebody cites who says something else."""
        for node in self.nodes:
            row = node.found
            if is_only_cited(self.page, row):
                others = self._near((*row.cue, *row.content, *row.source))
                node.gone = any(
                    other is not node and _share(other.found.source, row.source) for other in others
                )

    def join(self, node: Node) -> None:
        """Give a row those who pass it on, the nearest first."""
        page, row = self.page, node.found
        passing = quoting(page, row) or citing(page, row) or telling(page, row) or inner(page, row)
        top = node
        if passing is not None:
            node, top = self._passed(node, passing)
            node = self._deeper(node)
        else:
            self._add_within(node)
        spans = (*top.found.source, *top.found.cue, *node.found.source, *node.found.cue)
        around = outer(page, node.found, min(span.start for span in spans)) if spans else None
        if around is not None and not _share(around.relay, top.found.source):
            if self._holds(node, around):
                return
            top.via = self._relay(node, around)
            top = top.via
        beyond = further(page, top.found.source[-1], top.found.cue[0]) if top.is_relay else None
        if beyond is not None:
            top.via = self._relay(node, beyond)

    def _deeper(self, node: Node) -> Node:
        """Return who said what one who is cited has told: "citing B, a mayor said …"."""
        above, passing = node.via, inner(self.page, node.found)
        if passing is None:
            return node
        node, relay = self._passed(node, passing)
        relay.via = above
        return node

    def _add_within(self, node: Node) -> None:
        """Add who said what an outlet reports that they said, unless that is marked."""
        row = within(self.page, node.found)
        if row is not None and not any(
            _share(row.cue, other.found.cue) for other in self._near(row.cue)
        ):
            self.nodes.append(Node(row))

    def _passed(self, node: Node, passing: Passing) -> tuple[Node, Node]:
        """Return origin and relay of a row that is passed on."""
        row = node.found
        origin = replace(
            row,
            source=passing.source or row.source,
            cue=passing.cue or row.cue,
            content=passing.content or row.content,
        )
        twin = self._twin(node, origin) if passing.source else None
        if twin is None:
            node.found = origin
        else:
            node.gone, node = True, twin
        if passing.source and passing.cue:
            self._drop_cited(node, passing.source[0], passing.cue[0])
        node.via = self._relay(node, passing)
        return node, node.via

    def _relay(self, node: Node, passing: Passing) -> Node:
        """Add who passes a row on; a marked row that says the same becomes part of it."""
        row = node.found
        for other in self._near(passing.relay_cue):
            alike = _share(other.found.content, row.content) and _share(
                other.found.source, passing.relay
            )
            if other is not node and alike and other.via is None:
                other.gone = True
        relay = Found(row.content, passing.relay_cue, passing.relay, row.confidence, RELAY)
        self.nodes.append(Node(relay))
        return self.nodes[-1]

    def _twin(self, node: Node, origin: Found) -> Node | None:
        """Return another marked row that is the origin already."""
        for other in self._near(origin.cue):
            if other is node or other.via is not None:
                continue
            alike = _share(other.found.source, origin.source) and _share(
                other.found.content, origin.content
            )
            if alike:
                return other
        return None

    def _drop_cited(self, node: Node, cited: Span, cue: Span) -> None:
        """Leave out a row that has who is cited for its content: "[Y] [citing] [X]"."""
        for other in self._near((cue,)):
            content = whole(other.found.content)
            if other is node or content is None or not _share(other.found.cue, (cue,)):
                continue
            if overlap(content, cited) and content.end <= cited.end + 1:
                other.gone = True

    def _holds(self, node: Node, passing: Passing) -> bool:
        """Tell whether the one around a row is marked with the row for its content."""
        cue = whole(node.found.cue)
        return cue is not None and any(
            _share(other.found.source, passing.relay)
            and any(one.start <= cue.start and cue.end <= one.end for one in other.found.content)
            for other in self._near(passing.relay_cue)
            if other is not node
        )

    def _near(self, cue: Sequence[Span]) -> list[Node]:
        """Return the marked rows whose cue begins about where a cue stands."""
        if not cue:
            return []
        first = bisect_left(self._marked, (cue[0].start - _BEFORE, 0))
        last = bisect_left(self._marked, (cue[-1].end + _AFTER, 0))
        numbers = [number for _, number in self._marked[first : min(last, first + _MANY)]]
        return [self.nodes[number] for number in numbers if not self.nodes[number].gone]


def _share(some: Sequence[Span], others: Sequence[Span]) -> bool:
    """Tell whether two lists of spans have a character in common; of long ones the first few."""
    return any(overlap(one, other) for one in some[:_MANY] for other in others[:_MANY])
