"""Chains over a relative pronoun: "Y reported, citing Z, which quoted X as saying …".

The "which" is Z, so that X is known via Z via Y. Invariant: only a row that passes on, whose
source is such a pronoun right behind whom another cites, is hung on that other.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claimdb.extract.chains.nodes import Node
from claimdb.extract.chains.page import Page
from claimdb.extract.record import RELAY, Found
from claimdb.lexicons.lemmas import lemma

_PRONOUNS: Final = frozenset(("which", "who"))
#: Signs between who is cited and the pronoun, at most.
_GAP: Final = 4
_CITING: Final = frozenset(("cite", "quote"))


def relative(page: Page, nodes: Sequence[Node]) -> list[Node]:
    """Return the nodes, with a further one for who cites each such "which"."""
    kept = list(nodes)
    pronouns = [node for node in nodes if _is_pronoun(page, node)]
    if not pronouns:
        return kept
    sources = {_end(page, one.found.source[-1].end): one for one in nodes if _is_cited(one)}
    contents = {_end(page, one.found.content[-1].end): one for one in nodes if _cites(page, one)}
    for node in pronouns:
        place = _end(page, node.found.source[0].start)
        around: Found | None = None
        if place in sources and (above := sources[place].via) is not None:
            around = above.found
        elif place in contents:
            around = contents[place].found
            contents[place].gone = True
        if around is not None:
            row, by = node.found, RELAY
            node.via = Node(replace(around, content=row.content, confidence=row.confidence, by=by))
            kept.append(node.via)
    return kept


def _is_pronoun(page: Page, node: Node) -> bool:
    """Tell whether a row is passed on by "which", which nobody passes on yet."""
    source = node.found.source
    if node.gone or not node.is_relay or node.via is not None or len(source) != 1:
        return False
    return page.words(source[0]).lower() in _PRONOUNS


def _is_cited(node: Node) -> bool:
    """Tell whether a row is known through one that passes it on."""
    return not node.gone and bool(node.found.source) and node.via is not None and node.via.is_relay


def _cites(page: Page, node: Node) -> bool:
    """Tell whether all that somebody says is whom he cites: "[Y] [cited] [Z]"."""
    row = node.found
    if node.gone or node.is_relay or len(row.cue) != 1 or len(row.content) != 1 or not row.source:
        return False
    *_, verb = page.words(row.cue[0]).lower().split() or [""]
    between = page.text[row.cue[0].end : row.content[0].start]
    return lemma(verb) in _CITING and between.isspace()


def _end(page: Page, place: int) -> int:
    """Return where the word ends that stands at or before a place, without a comma."""
    before = page.text[max(0, place - _GAP) : place]
    return place - len(before) + len(before.rstrip(", \n"))
