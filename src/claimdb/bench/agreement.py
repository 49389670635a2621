"""How well what a program found agrees with what people recorded of the same texts.

Two databases hold the same texts (by hash): one with people's attributions, one with a
program's. An attribution of one is that of the other where their contents have at least
half of the shorter one's code points in common: people cut finer ("sending weapons, and
breaking sanctions by it" is two claims to them). The same speaker goes before another,
then the nearest; each is used once. What both have is then compared in speaker, stance,
chain and claim.

Claims have other words in each database, so that pairs are compared: of two attributions
that people file under one claim, or under claims of which one follows from the other,
whether the program has put them together so, and the other way round. Two by the same
words ("Seoul and Kyiv accused …") are no such pair.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from claimdb.db.reader import Reader
from claimdb.link.entities import canonical, is_known
from claimdb.queries import run
from claimdb.queries.values import flag, number, optional_number, string
from claimdb.text.names import name_key

#: Contents that share less are not of the same words.
_ALIKE: Final = 0.5

_OWNING: Final = re.compile(r"['\u2019]s?(?=\s|$)")

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: of which text, where its content stands, who, what.

    ``names`` are folded; ``follows`` are the claims that follow from its own.
    """

    number: int
    text: str
    content: Spans
    names: frozenset[str]
    stance: str
    claim: int
    own_voice: bool
    chain: tuple[frozenset[str], ...] = ()
    follows: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, of whatever ``what`` says."""

    what: str
    agree: int
    of: int


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was compared, and the shares; ``missed`` and ``more`` are numbers of attributions."""

    shares: tuple[Share, ...]
    missed: tuple[int, ...]
    more: tuple[int, ...]


def sayings(reader: Reader) -> list[Saying]:
    """Return the attributions that count, with their chains."""
    names: dict[int, set[str]] = defaultdict(set)
    for row in run.select(reader, "agreement_names"):
        names[number(row, "source_id")].add(string(row, "name_key"))
    follows: dict[int, set[int]] = defaultdict(set)
    for row in run.select(reader, "agreement_follows"):
        follows[number(row, "claim_id")].add(number(row, "implied_id"))
    content: dict[int, list[tuple[int, int]]] = defaultdict(list)
    rows = {}
    for row in run.select(reader, "agreement_sayings"):
        one = number(row, "attribution_id")
        content[one].append((number(row, "start_offset"), number(row, "end_offset")))
        rows[one] = row
    known: dict[int, Saying] = {}
    for one, row in rows.items():  # in order: what a chain leads to has a lower number
        via = known.get(optional_number(row, "via_id") or 0)
        known[one] = Saying(
            number=one,
            text=string(row, "text_hash"),
            content=tuple(content[one]),
            names=frozenset(names[number(row, "source_id")] | known_by(string(row, "source"))),
            stance=string(row, "stance"),
            claim=number(row, "claim_id"),
            own_voice=flag(row, "own_voice"),
            chain=(via.names, *via.chain) if via else (),
            follows=frozenset(follows[number(row, "claim_id")]),
        )
    return list(known.values())


def known_by(source: str) -> set[str]:
    """Return by what a source is known: its name, and its words in any order.

    Who is not named is called by a description, which may be put otherwise: "Norwegian
    agencies" are "Norway's agencies".
    """
    words = _OWNING.sub("", source).replace("-", " ").split()
    plain = sorted({canonical(word) if is_known(word) else word.casefold() for word in words})
    return {name_key(source), " ".join(plain)}


def agreement(people: Iterable[Saying], program: Iterable[Saying]) -> Agreement:
    """Compare; a publisher's own voice is nobody's speech, which an extractor looks for."""
    gold = [one for one in people if not one.own_voice]
    texts = {one.text for one in gold}
    found = [one for one in program if one.text in texts]
    pairs = _matched(gold, found)
    met = {one.number for pair in pairs for one in pair[:1]}
    used = {other.number for _, other in pairs}
    same = sum(bool(one.names & other.names) for one, other in pairs)
    chains = sum(_same_chain(one.chain, other.chain) for one, other in pairs)
    told = [one for one in pairs if one[0].chain or one[1].chain]
    shares = (
        Share("attributions of people that it found", len(pairs), len(gold)),
        Share("of what it found, attributions that people have too", len(pairs), len(found)),
        Share("the same speaker", same, len(pairs)),
        Share("the same stance", sum(a.stance == b.stance for a, b in pairs), len(pairs)),
        Share("known through the same others", chains, len(pairs)),
        Share(
            "the same, of those known through others",
            sum(_same_chain(one.chain, other.chain) for one, other in told),
            len(told),
        ),
        *_claims(pairs),
    )
    return Agreement(
        shares,
        tuple(one.number for one in gold if one.number not in met),
        tuple(one.number for one in found if one.number not in used),
    )


def _matched(gold: Sequence[Saying], found: Sequence[Saying]) -> list[tuple[Saying, Saying]]:
    """Return who speaks of the same words: the same speaker before another, then the nearest."""
    near = [
        (bool(one.names & other.names), alike, -one.number, -other.number, one, other)
        for one in gold
        for other in found
        if _overlap(one, other) and (alike := _dice(one.content, other.content))
    ]
    pairs: list[tuple[Saying, Saying]] = []
    used: set[tuple[str, int]] = set()
    for *_, one, other in sorted(near, key=lambda row: row[:4], reverse=True):
        ends = {("people", one.number), ("program", other.number)}
        if not ends & used:
            used |= ends
            pairs.append((one, other))
    return sorted(pairs, key=lambda pair: pair[0].number)


def _overlap(left: Saying, right: Saying) -> bool:
    """Return whether both are of the same words of the same text."""
    shorter = min(_length(left.content), _length(right.content))
    return left.text == right.text and _common(left.content, right.content) >= _ALIKE * shorter


def _dice(left: Spans, right: Spans) -> float:
    return 2 * _common(left, right) / ((_length(left) + _length(right)) or 1)


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _common(left: Spans, right: Spans) -> int:
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in left for b in right)


def _same_chain(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> bool:
    return len(left) == len(right) and all(a & b for a, b in zip(left, right, strict=True))


def _claims(pairs: Sequence[tuple[Saying, Saying]]) -> tuple[Share, Share]:
    """Return how many pairs of other words belong together to both, of people's and of its own."""
    people = program = both = 0
    for (one, mine), (two, yours) in combinations(pairs, 2):
        if _overlap(one, two):
            continue
        by_people, by_program = _belong(one, two), _belong(mine, yours)
        people += by_people
        program += by_program
        both += by_people and by_program
    return (
        Share("pairs of one claim, or one that follows, that it joins", both, people),
        Share("pairs that it joins, and people too", both, program),
    )


def _belong(one: Saying, two: Saying) -> bool:
    """Return whether two are on one claim, or the claim of one follows from that of the other."""
    return one.claim == two.claim or one.claim in two.follows or two.claim in one.follows
