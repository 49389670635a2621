"""Chains as trees: from the publisher through every link down to the origin.

A chain that ends with an outlet goes on in what that outlet printed itself on the
same claim, not later, and so on to whoever knew it first, to an outlet beyond which
nothing is recorded, or round in a circle, which is named. Invariant: no more than
``_MOST`` attributions and ``_STEPS`` articles one after the other are looked at,
with a number of statements that does not grow with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from claimdb.db.reader import Params, Reader
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.shapes import ArticleName, Attribution, SourceName
from claimdb.queries.source_profile import Through, known_through, published_by
from claimdb.queries.source_traces import PassedOn, passed_on
from claimdb.queries.trace_asked import Subject, asked
from claimdb.queries.trace_reports import MOST, Reports, read
from claimdb.queries.values import flag, number, string
from claimdb.resolve.tracing import Ending, ending

_ALL_STANCES: Final = ["asserts", "denies", "questions", "declines"]
#: Who denies a thing, or will not speak of it, is not one who knew it.
_HOLDING: Final = ("asserts", "relays")
_COUNTED: Final = ("asserts_attributions", "denies_attributions", "others")


@dataclass(frozen=True, slots=True)
class Node:
    """An attribution, and those that are known through it; one with none below is an origin.

    ``ending`` tells how the chain ends here: first knower, not named, own voice, dead
    end, loop; it is empty where it goes on ``below`` or ``elsewhere``, in what the
    outlet printed itself.
    """

    attribution: Attribution
    asked: bool
    below: tuple["Node", ...]
    ending: str | None = None
    elsewhere: tuple["Tree", ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """An article, whose publisher is the last link of every chain in it.

    ``told_above`` where a chain leads to an article that was told before: ``chains``
    are not repeated.
    """

    article: ArticleName
    chains: tuple[Node, ...]
    told_above: bool = False


@dataclass(frozen=True, slots=True)
class Ties:
    """Between whom a source stands, in its latest 1,000 attributions.

    Its words are known ``through`` those who passed them on, and ``published_by`` who
    printed them; ``relies_on`` has those whose words it passed on itself.
    """

    source: SourceName
    through: tuple[Through, ...]
    published_by: tuple[Through, ...]
    relies_on: tuple[PassedOn, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Trees for what was asked; ``claimdb trace --format json`` prints it.

    ``shown`` of ``total`` attributions of a claim, or of a source, of which the latest
    are shown; both 1 for one attribution. ``ties`` is empty but for a source.
    ``first_knowers`` are the named sources at which chains end, ``dead_ends`` the
    outlets beyond which nothing is recorded, ``loops`` the articles that lead back
    to one before; ``earliest`` is the earliest text that the chains reach.
    """

    subject: str
    shown: int
    total: int
    trees: tuple[Tree, ...]
    first_knowers: tuple[SourceName, ...] = ()
    dead_ends: tuple[SourceName, ...] = ()
    loops: tuple[tuple[ArticleName, ...], ...] = ()
    earliest: ArticleName | None = None
    ties: Ties | None = None


def trace(reader: Reader, text: str, *, limit: int = 50, kind: Subject | None = None) -> Trace:
    """Return the chains of the attribution, the claim, or the source that ``text`` names.

    ``limit`` (0 for all) is for the attributions of a claim or a source; ``kind`` says
    which of these is meant. Raises Ambiguous and NotFound as ``lookup`` does.
    """
    subject, row = asked(reader, text, kind)
    if subject is Subject.ATTRIBUTION:
        return _traced(reader, subject, [row], 1, below=True)
    if subject is Subject.SOURCE:
        return source_trace(reader, row, limit=limit)
    params: Params = {"claim": row, "stances": _ALL_STANCES, "window": MOST}
    head = run.select(reader, "claim_head", {"claim": row})[0]
    total = sum(number(head, one) for one in _COUNTED)
    rows = run.select(reader, "claim_sayings", params, limit=min(limit or MOST, MOST))
    ids = [number(row, "attribution_id") for row in rows]
    return _traced(reader, subject, ids, total, below=False)


def source_trace(reader: Reader, source: int, *, limit: int = 50) -> Trace:
    """Return the chains in which the canonical ``source`` stands, the latest ``limit`` of them.

    With what is known through it, and what it relies on; a fixed number of statements.
    """
    (head,) = run.select(reader, "lookup_source_card", {"ids": [source]})
    name = SourceName(
        string(head, "public_id"),
        string(head, "name"),
        string(head, "kind"),
        flag(head, "is_named"),
    )
    of: Params = {"source": source}
    rows = run.select(reader, "trace_source", of, limit=min(limit or MOST, MOST))
    ties = Ties(
        source=name,
        through=known_through(reader, source),
        published_by=published_by(reader, source),
        relies_on=passed_on(reader, source),
    )
    total = len(rows) if limit and len(rows) < limit else run.count(reader, "trace_source", of)
    ids = [number(row, "id") for row in rows]
    return replace(_traced(reader, Subject.SOURCE, ids, total, below=True), ties=ties)


def sayings_of(found: Trace) -> Iterator[tuple[str, Attribution]]:
    """Yield every attribution of the trees once, links before what is known through them."""
    for node in {node.attribution.id: node for node in nodes(found.trees)}.values():
        last = not node.below and not node.elsewhere
        place = node.ending if node.ending in {Ending.DEAD_END, Ending.LOOP} else "origin"
        yield (place or "origin") if last else "link", node.attribution


def nodes(trees: tuple[Tree, ...]) -> Iterator[Node]:
    """Yield every node of the trees, each before what is below it."""
    for tree in trees:
        yield from _below(tree.chains)


def _below(chains: tuple[Node, ...]) -> Iterator[Node]:
    for node in chains:
        yield node
        yield from _below(node.below)
        yield from nodes(node.elsewhere)


def _traced(reader: Reader, subject: Subject, ids: list[int], total: int, *, below: bool) -> Trace:
    reports = read(reader, ids, below=below)
    grown = _Grown(reports, load(reader, reports.sayings()), frozenset(ids))
    trees = tuple(grown.tree(article, ()) for article in reports.first)
    every = tuple(nodes(trees))
    dated = [one for one in grown.articles() if one.published is not None]
    return Trace(
        subject.value,
        len(ids),
        total,
        trees,
        first_knowers=_ending_with(every, Ending.KNOWER),
        dead_ends=_ending_with(every, Ending.DEAD_END),
        loops=grown.loops(),
        earliest=min(dated, key=_first_day, default=None),
    )


def _first_day(article: ArticleName) -> tuple[str, str]:
    return (article.published.earliest if article.published else "", article.id)


def _ending_with(every: tuple[Node, ...], how: Ending) -> tuple[SourceName, ...]:
    held = (node.attribution for node in every if node.ending == how)
    found = (one.source for one in held if one.stance in _HOLDING or how is not Ending.KNOWER)
    return tuple({source.id: source for source in found}.values())


class _Grown:
    """Trees as they grow: what has been told, and what leads back."""

    def __init__(
        self, reports: Reports, loaded: dict[int, Attribution], asked: frozenset[int]
    ) -> None:
        self._reports, self._loaded, self._asked = reports, loaded, asked
        self._told: set[int] = set()
        self._rounds: dict[frozenset[int], tuple[int, ...]] = {}

    def tree(self, article: int, path: tuple[int, ...]) -> Tree:
        """Return the tree of an article to which ``path`` has led."""
        if path:
            if article in self._told:
                return Tree(self._name(article), (), told_above=True)
            self._told.add(article)
        tops = self._reports.tops(article)
        return Tree(
            self._name(article), tuple(self._node(top, article, (*path, article)) for top in tops)
        )

    def loops(self) -> tuple[tuple[ArticleName, ...], ...]:
        """Return the articles of each circle, from one of them back to itself."""
        return tuple(tuple(map(self._name, round_)) for round_ in self._rounds.values())

    def articles(self) -> Iterator[ArticleName]:
        """Yield every article that is told."""
        yield from (self._name(one) for one in {*self._reports.first, *self._told})

    def _node(self, one: int, article: int, path: tuple[int, ...]) -> Node:
        told, asked = self._loaded[one], one in self._asked
        below = tuple(self._node(other, article, path) for other in self._reports.below(one))
        if below:
            return Node(told, asked, below)
        leads = self._reports.leads(one)
        further = [lead.article for lead in leads if lead.article not in path]
        if further:
            return Node(told, asked, (), None, tuple(self.tree(lead, path) for lead in further))
        said, report = self._reports.said[one], self._reports.report[one]
        how = ending(said, report, leads, path)
        if how is Ending.LOOP:
            start = min(path.index(lead.article) for lead in leads if lead.article in path)
            self._rounds.setdefault(frozenset(path[start:]), (*path[start:], path[start]))
        return Node(told, asked, (), how.value)

    def _name(self, article: int) -> ArticleName:
        return self._loaded[self._reports.tops(article)[0]].article
