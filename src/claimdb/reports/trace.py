"""Chains as trees on a page: the publisher at the root, the origin at the end."""

from collections.abc import Iterator, Sequence
from typing import Final

from claimdb.queries.shapes import SourceName
from claimdb.queries.source_profile import Through
from claimdb.queries.source_traces import PassedOn
from claimdb.queries.trace import Node, Ties, Trace, nodes
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
from claimdb.resolve.tracing import Ending

#: So many names say enough; json has all of them.
NAMED: Final = 8
_NOTHING: Final = "Nobody is recorded as having taken a position."
_SILENT: Final = "Nothing that counts is recorded of it."
NOT_STATED: Final = "not stated"
TITLE: Final = "From the publisher down to the origin"


#: How a chain ends, as people read it.
ENDINGS: Final = {
    Ending.KNOWER: " (origin)",
    Ending.UNNAMED: " (origin)",
    Ending.OWN_VOICE: " (origin, in its own voice)",
    Ending.DEAD_END: " (dead end: nothing of its own is recorded)",
    Ending.LOOP: " (leads back to a text above)",
}
TOLD_ABOVE: Final = "told above"
PRINTED: Final = "printed itself: "


def nothing(found: Trace) -> str:
    """Return what stands where there are no chains."""
    return _NOTHING if found.ties is None else _SILENT


def tied(ties: Ties) -> Iterator[tuple[str, Sequence[Through | PassedOn]]]:
    """Yield how a source is tied to others, in words, and to whom; nothing that is empty."""
    for lead, sources in (
        ("Known through", ties.through),
        ("Published by", ties.published_by),
        ("Passes on the words of", ties.relies_on),
    ):
        if sources:
            yield lead, sources


def trace_document(found: Trace) -> Document:
    """Return the page of the chains."""
    return Document(TITLE, tuple(_blocks(found)))


def _blocks(found: Trace) -> Iterator[Block]:
    yield Heading(TITLE, 1)
    claims = _claims(found)
    if found.ties is not None:
        yield from (Paragraph(told) for told in _ties(found.ties))
    elif len(claims) == 1:
        yield Paragraph(joined([line("On: "), *claims], ""))
    if not found.trees:
        yield Paragraph(line(nothing(found)))
    for tree in found.trees:
        yield Tree(_article(tree, named=len(claims) > 1 or found.ties is not None))
    yield from (Paragraph(told) for told in _bedrock(found))
    if found.shown < found.total:
        told = f"{found.shown:,} of {found.total:,} attributions shown."
        yield Paragraph(line(Run(told, Style.NOTE)))


def _ties(ties: Ties) -> Iterator[Line]:
    """Yield between whom a source stands: through whom it is known, and whom it relies on."""
    yield line("Of: ", Run(ties.source.name, Style.NAME), f" ({ties.source.kind})")
    for lead, sources in tied(ties):
        yield line(f"{lead}: ", _counted(sources))


def _counted(sources: Sequence[Through | PassedOn]) -> str:
    """Return up to so many names, each with how many attributions, and how many more there are."""
    named = ", ".join(
        f"{one.source.name if one.source else NOT_STATED} ({one.attributions:,})"
        for one in sources[:NAMED]
    )
    more = len(sources) - NAMED
    return f"{named}, and {more:,} more" if more > 0 else named


def _bedrock(found: Trace) -> Iterator[Line]:
    """Yield what the chains come to: who knew, where they end, where they go round."""
    if found.earliest is not None and len(found.trees) > 1:
        yield joined([line("Earliest text: "), article_line(found.earliest)], "")
    if found.first_knowers:
        yield line("First known from: ", _names(found.first_knowers))
    if found.dead_ends:
        yield line(
            "Dead ends, of which nothing of their own is recorded: ", _names(found.dead_ends)
        )
    for loop in found.loops:
        steps = [article_line(one) for one in loop]
        yield joined([line("Goes round: "), joined(steps, " cites ")], "")


def _names(sources: tuple[SourceName, ...]) -> str:
    """Return up to so many names, and how many more there are."""
    named = ", ".join(one.name for one in sources[:NAMED])
    more = len(sources) - NAMED
    return f"{named}, and {more:,} more" if more > 0 else named


def _claims(found: Trace) -> list[Line]:
    claims = {node.attribution.claim for node in nodes(found.trees)}
    return [claim_line(claim) for claim in sorted(claims, key=lambda one: one.statement)]


def _article(tree: Chains, *, named: bool, lead: str = "") -> Entry:
    """Return the root: who published, and the article; then what is in it."""
    told = publisher(tree.article)
    told = told if lead else told[:1].upper() + told[1:]
    again = TOLD_ABOVE if tree.told_above else ""
    below = tuple(_node(node, named=named) for node in tree.chains)
    lines = (article_line(tree.article, by=False), line(Run(again, Style.NOTE)) if again else ())
    return Entry(line(lead, Run(told, Style.NAME)), tuple(filter(None, lines)), below)


def _node(node: Node, *, named: bool) -> Entry:
    """Return one link: who did what, in which words; then who is below, or what was printed."""
    one = node.attribution
    end = ENDINGS[Ending(node.ending)] if node.ending else ""
    lead = joined([who(one), line(f": {VERBS[one.stance]}", Run(end, Style.NOTE))], "")
    claim = claim_line(one.claim) if named else ()
    lines = (claim, words(one), reservations(one), when_and_id(one))
    below = tuple(_node(other, named=named) for other in node.below)
    further = tuple(_article(tree, named=named, lead=PRINTED) for tree in node.elsewhere)
    return Entry(lead, tuple(filter(None, lines)), below + further)
