"""Chains as trees on a page: the publisher at the root, the origin at the end."""

from collections.abc import Iterator
from typing import Final

from claimdb.queries.shapes import ClaimName
from claimdb.queries.trace import Node, Trace
from claimdb.queries.trace import Tree as Chains
from claimdb.reports.blocks import (
    Block,
    Document,
    Entry,
    Heading,
    Line,
    Paragraph,
    Run,
    Style,
    Tree,
    joined,
    line,
)
from claimdb.reports.phrases import (
    VERBS,
    article_line,
    claim_line,
    publisher,
    reservations,
    when_and_id,
    who,
    words,
)

_TITLE: Final = "From the publisher down to the origin"


def trace_document(found: Trace) -> Document:
    """Return the page of the chains."""
    return Document(_TITLE, tuple(_blocks(found)))


def _blocks(found: Trace) -> Iterator[Block]:
    yield Heading(_TITLE, 1)
    claims = _claims(found)
    if len(claims) == 1:
        yield Paragraph(joined([line("On: "), *claims], ""))
    if not found.trees:
        yield Paragraph(line("Nobody is recorded as having taken a position."))
    for tree in found.trees:
        yield Tree(_article(tree, named=len(claims) > 1))
    if found.shown < found.total:
        told = f"{found.shown:,} of {found.total:,} attributions shown."
        yield Paragraph(line(Run(told, Style.NOTE)))


def _claims(found: Trace) -> list[Line]:
    nodes = (node for tree in found.trees for node in tree.chains)
    claims = {claim for node in nodes for claim in _claims_below(node)}
    return [claim_line(claim) for claim in sorted(claims, key=lambda one: one.statement)]


def _claims_below(node: Node) -> Iterator[ClaimName]:
    yield node.attribution.claim
    for below in node.below:
        yield from _claims_below(below)


def _article(tree: Chains, *, named: bool) -> Entry:
    """Return the root: who published, and the article; then what is in it."""
    told = publisher(tree.article)
    lead = line(Run(told[:1].upper() + told[1:], Style.NAME))
    below = tuple(_node(node, named=named) for node in tree.chains)
    return Entry(lead, (article_line(tree.article, by=False),), below)


def _node(node: Node, *, named: bool) -> Entry:
    """Return one link: who did what, in which words; who has nobody below is the origin."""
    one = node.attribution
    origin = "" if node.below else " (origin)"
    lead = joined([who(one), line(f": {VERBS[one.stance]}", Run(origin, Style.NOTE))], "")
    claim = claim_line(one.claim) if named else ()
    lines = (claim, words(one), reservations(one), when_and_id(one))
    below = tuple(_node(other, named=named) for other in node.below)
    return Entry(lead, tuple(filter(None, lines)), below)
