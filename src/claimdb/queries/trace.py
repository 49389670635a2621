"""Chains as trees: from the publisher through every link down to the origin.

A chain that ends with an outlet goes on in what that outlet printed itself on the
same claim, not later, and so on to whoever knew it first, to an outlet beyond which
nothing is recorded, or round in a circle, which is named. Invariant: no more than
``_MOST`` attributions and ``_STEPS`` articles one after the other are looked at,
with a number of statements that does not grow with them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Params, Reader
from claimdb.errors import NotFound
from claimdb.queries import lookup, run
from claimdb.queries.attributions import load
from claimdb.queries.shapes import ArticleName, Attribution, SourceName
from claimdb.queries.trace_reports import MOST, Reports, read
from claimdb.queries.values import number
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
class Trace:
    """Trees for what was asked; ``claimdb trace --format json`` prints it.

    ``shown`` of ``total`` attributions of a claim; both 1 for one attribution.
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


def trace(reader: Reader, text: str, *, limit: int = 50) -> Trace:
    """Return the chains of the attribution, or of the claim, that ``text`` names.

    ``limit`` (0 for all) is for the attributions of a claim. Raises Ambiguous and
    NotFound as ``lookup`` does.
    """
    attribution = _attribution(reader, text)
    if attribution is not None:
        return _traced(reader, "attribution", [attribution], 1, below=True)
    claim = lookup.claim(reader, text)
    params: Params = {"claim": claim, "stances": _ALL_STANCES, "window": MOST}
    head = run.select(reader, "claim_head", {"claim": claim})[0]
    total = sum(number(head, one) for one in _COUNTED)
    rows = run.select(reader, "claim_sayings", params, limit=min(limit or MOST, MOST))
    ids = [number(row, "attribution_id") for row in rows]
    return _traced(reader, "claim", ids, total, below=False)


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


def _attribution(reader: Reader, text: str) -> int | None:
    """Return the attribution of that name; several are an error, none leaves the claims."""
    try:
        return lookup.attribution(reader, text)
    except NotFound:
        if text.startswith("att_"):
            raise
    return None


def _traced(reader: Reader, subject: str, ids: list[int], total: int, *, below: bool) -> Trace:
    reports = read(reader, ids, below=below)
    grown = _Grown(reports, load(reader, reports.sayings()), frozenset(ids))
    trees = tuple(grown.tree(article, ()) for article in reports.first)
    every = tuple(nodes(trees))
    dated = [one for one in grown.articles() if one.published is not None]
    return Trace(
        subject,
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
