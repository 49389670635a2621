"""Attributions within attributions: whose words hold a cue, and who is known through whom.

Invariant: ``inside`` is told by place alone. ``via`` needs more: the outer source
must be the one who says that the inner one said it. What stands in a relative
clause, or in a possessive, is mostly the reporter's own word.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from claimdb.extract.chains.nodes import Node
from claimdb.extract.chains.outlets import is_outlet
from claimdb.extract.chains.page import Page, overlap, whole
from claimdb.extract.record import RELAY
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.listed import listed
from claimdb.lexicons.speech import SPEECH
from claimdb.text.spans import Span

#: They utter something and don't say that it is so.
_NOT_ASSERTING: Final = listed(
    """
    ask inquire enquire question query deny reject dismiss refute rebut rebuff repudiate
    contradict dispute contest challenge debunk discredit disavow disown rubbish ridicule mock
    deride scorn criticise criticize condemn denounce blast slam decry deplore lament attack
    call order demand urge decline refuse discuss address debate comment respond answer
    """
)
_RELATIVE: Final = re.compile(
    r"(?:[,(\[\u2013\u2014-]|\b(?:which|who|whom|whose|what|as|where|how|why|of|by|from|than|about|"
    r"despite|over|with|to|on|for|against))\s*$",
    re.IGNORECASE,
)
_PRONOUNS: Final = listed("which who whom whose what that")
_POSSESSIVE: Final = re.compile(
    r"(?:['\u2019]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur|[Mm]y))$"
)
_ACCORDING: Final = re.compile(r"according|as\s|per\b", re.IGNORECASE)
_WORD: Final = re.compile(r"\w+")
#: Nested quotations and crossing spans that are looked through.
_DEEP: Final = 12
#: Words of a content that may stand outside of the attribution it holds.
_REST: Final = 5
_BACK: Final = 24


class _Content(NamedTuple):
    start: int
    end: int
    node: Node


def nest(page: Page, nodes: Sequence[Node]) -> None:
    """Give nodes their ``inside``, and those that nobody relays yet their ``via``."""
    holders = _holders(nodes)
    starts = [span.start for span in page.document.quoted]
    held = {node: outer for node, outer, _ in holders}
    for node, outer, span in holders:
        if node.is_relay or outer.gone or outer.is_relay:
            continue
        if _only_relays(page, outer, node):
            outer.found = replace(outer.found, content=node.found.content, by=RELAY)
            _top(node).via = outer
            continue
        node.inside = outer
        top = _top(node)
        if top is not outer and _tells(page, outer, node, span, starts):
            top.via = outer
        relay = node.via
        while relay is not None and relay.is_relay and held.get(relay) is outer:
            relay.inside, relay = outer, relay.via


def _top(node: Node) -> Node:
    """Return the last link above a node that is known so far."""
    for _ in range(_DEEP):
        if node.via is None:
            break
        node = node.via
    return node


def _holders(nodes: Sequence[Node]) -> list[tuple[Node, Node, Span]]:
    """Return each node whose cue stands in another's content, with the innermost such other."""
    contents = sorted(
        (
            _Content(span.start, span.end, node)
            for node in nodes
            if not node.gone and not node.is_relay
            for span in node.found.content
        ),
        key=lambda one: (one.start, -one.end),
    )
    asked = sorted(
        (
            (cue.start, cue.end, number)
            for number, node in enumerate(nodes)
            if not node.gone and (cue := whole(node.found.cue)) is not None
        )
    )
    found, open_ones, place = [], list[_Content](), 0
    for start, end, number in asked:
        while place < len(contents) and contents[place].start <= start:
            while open_ones and open_ones[-1].end <= contents[place].start:
                open_ones.pop()
            open_ones.append(contents[place])
            place += 1
        while open_ones and open_ones[-1].end <= start:
            open_ones.pop()
        for one in reversed(open_ones[-_DEEP:]):
            if one.end >= end and one.node is not nodes[number]:
                found.append((nodes[number], one.node, Span(one.start, one.end)))
                break
    return found


def _only_relays(page: Page, outer: Node, node: Node) -> bool:
    """Tell whether an outlet's content is nothing but another attribution."""
    source, cue = whole(outer.found.source), whole(outer.found.cue)
    if source is None or cue is None or not is_outlet(page.words(source), wide=True):
        return False
    leads = cue.end <= outer.found.content[0].start
    if leads and not _ACCORDING.match(page.words(cue)):
        return False  # "Y said X had told it …" says that X said so
    if len(outer.found.content) > _DEEP or not node.found.source:
        return False
    return page.words(node.found.source[0]).lower() != "it" and _rest(page, outer, node) <= _REST


def _rest(page: Page, outer: Node, node: Node) -> int:
    """Count the words of a content that are no part of another attribution and its relays."""
    known = [*node.found.source, *node.found.cue, *node.found.content]
    above = node.via
    for _ in range(_DEEP):
        if above is None:
            break
        known += [*above.found.source, *above.found.cue]
        above = above.via
    rest = 0
    for span in outer.found.content:
        place = span.start
        for one in sorted(one for one in known if overlap(one, span)):
            rest += _words(page, place, one.start)
            place = max(place, one.end)
        rest += _words(page, place, span.end)
    return rest


def _words(page: Page, start: int, end: int) -> int:
    """Count words, but no more than matter."""
    limit = min(end, start + 20 * _REST)
    return len(_WORD.findall(page.text, start, limit)) if start < limit else 0


def _tells(page: Page, outer: Node, node: Node, content: Span, quoted: list[int]) -> bool:
    """Tell whether the outer source is the one who says that the inner one said it."""
    cue = whole(node.found.cue)
    if cue is None or not _asserts(page, outer):
        return False
    if _in_quotes(page, cue, content, quoted):
        return True
    spans = [
        span
        for span in (*node.found.source, *node.found.cue)
        if content.start <= span.start and span.end <= content.end
    ]
    first = min(spans, default=cue)
    if first.start == content.start:
        return page.words(first).lower() not in _PRONOUNS
    before = page.text[max(0, first.start - _BACK) : first.start]
    words = page.words(first)
    if _RELATIVE.search(before) or words.lower() in _PRONOUNS:
        return False
    source = node.found.source
    owned = (
        bool(source) and source[-1].end <= cue.start and _POSSESSIVE.search(page.words(source[-1]))
    )
    return not owned


def _asserts(page: Page, node: Node) -> bool:
    """Tell whether a row's cue is one of saying that something is so."""
    cue = whole(node.found.cue)
    lemmas = {lemma(word) for word in _WORD.findall(page.words(cue))} if cue else set()
    if lemmas & {"not", "never", "t"} or lemmas & _NOT_ASSERTING:
        return False
    return bool(lemmas & SPEECH) or "according" in lemmas


def _in_quotes(page: Page, cue: Span, content: Span, starts: list[int]) -> bool:
    """Tell whether a cue stands in quotation marks that are (part of) a content."""
    quoted = page.document.quoted
    place = bisect_right(starts, cue.start)
    for span in quoted[max(0, place - _DEEP) : place]:
        if span.end >= cue.end and overlap(span, content):
            return True
    return False
