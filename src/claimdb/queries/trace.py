"""Chains as trees: from the publisher through every link down to the origin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Params, Reader
from claimdb.errors import NotFound
from claimdb.queries import lookup, run
from claimdb.queries.attributions import load
from claimdb.queries.shapes import ArticleName, Attribution
from claimdb.queries.values import number, optional_number

_ALL_STANCES: Final = ["asserts", "denies", "questions", "declines"]
_COUNTED: Final = ("asserts_attributions", "denies_attributions", "others")
#: Nobody reads a longer tree; the claim's own page has the rest.
_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class Node:
    """An attribution, and those that are known through it; one with none below is an origin."""

    attribution: Attribution
    asked: bool
    below: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """An article, whose publisher is the last link of every chain in it."""

    article: ArticleName
    chains: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Trees for what was asked; ``claimdb trace --format json`` prints it.

    ``shown`` of ``total`` attributions of a claim; both 1 for one attribution.
    """

    subject: str
    shown: int
    total: int
    trees: tuple[Tree, ...]


def trace(reader: Reader, text: str, *, limit: int = 50) -> Trace:
    """Return the chains of the attribution, or of the claim, that ``text`` names.

    ``limit`` (0 for all) is for the attributions of a claim. Raises Ambiguous and
    NotFound as ``lookup`` does.
    """
    attribution = _attribution(reader, text)
    if attribution is not None:
        trees = _trees(reader, [attribution], below=True)
        return Trace("attribution", 1, 1, trees)
    claim = lookup.claim(reader, text)
    params: Params = {"claim": claim, "stances": _ALL_STANCES, "window": _MOST}
    head = run.select(reader, "claim_head", {"claim": claim})[0]
    total = sum(number(head, one) for one in _COUNTED)
    rows = run.select(reader, "claim_sayings", params, limit=min(limit or _MOST, _MOST))
    ids = [number(row, "attribution_id") for row in rows]
    return Trace("claim", len(ids), total, _trees(reader, ids, below=False))


def sayings_of(found: Trace) -> Iterator[tuple[str, Attribution]]:
    """Yield every attribution of the trees, links before what is known through them."""
    for tree in found.trees:
        for node in tree.chains:
            yield from _nodes(node)


def _nodes(node: Node) -> Iterator[tuple[str, Attribution]]:
    yield ("link" if node.below else "origin"), node.attribution
    for below in node.below:
        yield from _nodes(below)


def _attribution(reader: Reader, text: str) -> int | None:
    """Return the attribution of that name; several are an error, none leaves the claims."""
    try:
        return lookup.attribution(reader, text)
    except NotFound:
        if text.startswith("att_"):
            raise
    return None


def _trees(reader: Reader, ids: list[int], *, below: bool) -> tuple[Tree, ...]:
    rows = run.select(reader, "trace_forest", {"ids": ids, "below": int(below)}, limit=_MOST)
    loaded = load(reader, (number(row, "id") for row in rows))
    under: dict[int | None, list[int]] = defaultdict(list)
    articles: dict[int, list[int]] = defaultdict(list)
    for row in rows:
        one, via = number(row, "id"), optional_number(row, "via_id")
        under[via].append(one)
        if via is None:
            articles[number(row, "article_id")].append(one)
    asked = set(ids)
    return tuple(
        Tree(loaded[tops[0]].article, tuple(_node(top, under, loaded, asked) for top in tops))
        for tops in articles.values()
    )


def _node(
    one: int,
    under: Mapping[int | None, Iterable[int]],
    loaded: Mapping[int, Attribution],
    asked: set[int],
) -> Node:
    below = tuple(_node(other, under, loaded, asked) for other in under.get(one, ()))
    return Node(loaded[one], one in asked, below)
