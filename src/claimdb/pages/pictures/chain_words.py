"""A chain in words: what stands in a box, what it says when pointed at, what is seen."""

from collections.abc import Iterator
from typing import Final

from claimdb.pages.pictures.chain_graph import Vertex
from claimdb.pages.pictures.lanes import in_part
from claimdb.queries.shapes import ArticleName, SourceName
from claimdb.queries.trace import Trace
from claimdb.reports.blocks import plain
from claimdb.reports.phrases import VERBS, article_line, date, number_of, publisher, words
from claimdb.resolve.tracing import Ending

#: So many names say enough; the list beside the picture has all of them.
_NAMED: Final = 6
ENDINGS: Final = {
    Ending.KNOWER: "origin",
    Ending.UNNAMED: "origin, not named",
    Ending.OWN_VOICE: "origin, in its own voice",
    Ending.DEAD_END: "dead end",
    Ending.LOOP: "leads back",
}


def names(vertex: Vertex) -> str:
    """Return what a box is called: its publisher or its source."""
    if vertex.attributions:
        return vertex.attributions[0].source.name
    if len(vertex.articles) == 1:
        told = publisher(vertex.articles[0])
        return told[:1].upper() + told[1:]
    return number_of(len(vertex.articles), "article")


def kicker(vertex: Vertex) -> str:
    """Return what stands under it: what a source did, or which article it is."""
    if vertex.attributions:
        ends = [ENDINGS[Ending(one)] for one in sorted(vertex.endings)]
        part = " in part" if all(in_part(one) for one in vertex.attributions) else ""
        return ", ".join([VERBS[vertex.attributions[0].stance] + part, *ends])
    if len(vertex.articles) == 1:
        return _article(vertex.articles[0])
    return "; ".join(dict.fromkeys(publisher(one) for one in vertex.articles))


def _article(one: ArticleName) -> str:
    return one.published.text if one.published else one.title or "without date"


def told_of(vertex: Vertex) -> str:
    """Return what a box says when pointed at."""
    if not vertex.attributions:
        return "; ".join(plain(article_line(one)) for one in vertex.articles[:_NAMED])
    told = [f"{names(vertex)} {kicker(vertex)}"]
    told += [f"{plain(words(one))} · {date(one.said)}" for one in vertex.attributions[:_NAMED]]
    more = len(vertex.attributions) - _NAMED
    return " · ".join(told) + (f" · and {more:,} more" if more > 0 else "")


def seen(found: Trace) -> str:
    """Return in words what is seen on the picture."""
    return " ".join(_seen(found))


def _seen(found: Trace) -> Iterator[str]:
    articles = {tree.article.id for tree in found.trees}
    yield f"Chains from {number_of(len(articles), 'article')}."
    if found.first_knowers:
        yield f"First known from {_listed(found.first_knowers)}."
    if found.dead_ends:
        yield f"Dead ends: {_listed(found.dead_ends)}."
    for loop in found.loops:
        yield f"Goes round: {' cites '.join(publisher(one) for one in loop)}."
    if found.earliest is not None:
        yield f"Earliest text: {plain(article_line(found.earliest))}."


def _listed(sources: tuple[SourceName, ...]) -> str:
    told = ", ".join(one.name for one in sources[:_NAMED])
    more = len(sources) - _NAMED
    return f"{told}, and {more:,} more" if more > 0 else told
