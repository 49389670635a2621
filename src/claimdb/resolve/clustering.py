"""From mentions to groups: each group one source.

Invariants: the outcome depends on the mentions alone, not on their order; no group holds
two that are held not to be the same; and two full names are never brought together by a
surname alone between them. What would do so is a question instead.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from claimdb.model.vocab import Judgement
from claimdb.resolve.mention import Clustering, Compared, Mention, Verdict, in_order
from claimdb.resolve.placing import DOUBT, differ, is_against
from claimdb.resolve.profile import Profile, keys_of, profile
from claimdb.resolve.same import compared

#: So many that share a key are compared with each other; of more, each with the most
#: frequent ones and its neighbours, so that the work stays linear.
_BLOCK: Final = 48
#: So many members speak for a group when two groups are joined.
_CORE: Final = 6
#: So many that a name is linked to are asked whether they are one.
_BEARERS: Final = 8
#: A link at least this likely needs no support from the others of a group.
_STRONG: Final = 0.9

Pair = tuple[int, int]


def cluster(mentions: Iterable[Mention]) -> Clustering:
    """Return mentions brought together, with the verdicts that did it and open questions.

    Raises ``ValueError`` where two mentions have one key.
    """
    every = sorted(mentions, key=lambda one: in_order(one.key))
    if len({one.key for one in every}) < len(every):
        message = "two mentions have the same key: give each its own"
        raise ValueError(message)
    return _Clustering(every).outcome()


@dataclass(slots=True)
class _Group:
    """Faces that are one source; ``core`` are a few that tell best who it is."""

    faces: list[int]
    core: list[int] = field(default_factory=list)


class _Blocks:
    """Faces by the keys that they share."""

    def __init__(self, keys: Mapping[int, frozenset[str]], weight: Mapping[int, int]) -> None:
        blocks: dict[str, list[int]] = defaultdict(list)
        for face, some in keys.items():
            for key in some:
                blocks[key].append(face)
        self._blocks = blocks
        self._place: dict[str, dict[int, int]] = {}
        for key, block in blocks.items():
            if len(block) > _BLOCK:
                block.sort(key=lambda face: (-weight[face], face))
                self._place[key] = {face: place for place, face in enumerate(block)}

    def near(self, face: int, keys: Iterable[str]) -> list[int]:
        """Return the faces that one is compared with, so that each pair is met once or twice.

        In a small block all before it; in a large one the most frequent, and its neighbours.
        """
        found: set[int] = set()
        for key in keys:
            block = self._blocks[key]
            if key not in self._place:
                found.update(other for other in block if other < face)
                continue
            place = self._place[key][face]
            found.update(block[: min(_BLOCK // 2, place)])
            found.update(block[max(0, place - _BLOCK // 2) : place])
        return sorted(found)


class _Clustering:
    """One run. A face is a mention with all that are the same by their own words."""

    def __init__(self, every: Sequence[Mention]) -> None:
        self._every = every
        self._profiles = [profile(one) for one in every]
        self._verdicts: list[Compared] = []
        self._faces = self._collapsed()
        self._weight = {face: len(members) for face, members in self._faces.items()}
        self._held: dict[Pair, Verdict] = {}
        self._group = {face: _Group([face], [face]) for face in self._faces}

    def outcome(self) -> Clustering:
        """Return the groups, what they rest on, and what is left to ask."""
        self._compare_candidates()
        doubtful = self._ambiguous()
        links = [
            (verdict, pair)
            for pair, verdict in self._held.items()
            if verdict.judgement is Judgement.SAME and pair not in doubtful
        ]
        refused = dict(doubtful)
        for verdict, pair in sorted(links, key=lambda each: (-each[0].score, each[1])):
            left, right = self._group[pair[0]], self._group[pair[1]]
            if left is right:
                continue
            if self._may_join(left, right, verdict):
                self._join(left, right)
                self._verdicts.append(self._compared(pair, verdict))
            else:
                refused[pair] = Verdict(
                    Judgement.UNSURE, DOUBT, f"{verdict.reason}, but others of them differ"
                )
        return Clustering(self._groups(), tuple(self._verdicts), tuple(self._questions(refused)))

    def _collapsed(self) -> dict[int, list[int]]:
        """Return the first mention of each face with all that have it."""
        faces: dict[int, list[int]] = {}
        first: dict[tuple[object, ...], int] = {}
        for place, one in enumerate(self._every):
            look = (one.name, one.kind, one.aliases, one.roles, one.wikidata)
            before = first.get(look) if one.is_named else None
            if before is not None:
                verdict = compared(self._profiles[before], self._profiles[place])
                if verdict is not None and verdict.judgement is Judgement.SAME:
                    faces[before].append(place)
                    self._verdicts.append(self._compared((before, place), verdict))
                    continue
            first.setdefault(look, place)
            faces[place] = [place]
        return faces

    def _compare_candidates(self) -> None:
        """Compare faces that share a key, and keep what may join them.

        What is said against a pair is not kept, since it can be asked again: of a
        hundred thousand mentions there are millions of such pairs.
        """
        keys = {face: keys_of(self._profiles[face]) for face in self._faces}
        blocks = _Blocks(keys, self._weight)
        for face in self._faces:
            for other in blocks.near(face, keys[face]):
                pair = (face, other) if face < other else (other, face)
                if pair in self._held:
                    continue
                verdict = self._compare(*pair)
                if verdict is not None and verdict.judgement is not Judgement.NOT_SAME:
                    self._held[pair] = verdict

    def _compare(self, left: int, right: int) -> Verdict | None:
        """Return what is held of two faces."""
        pair = (left, right) if left < right else (right, left)
        held = self._held.get(pair)
        return held or compared(self._profiles[pair[0]], self._profiles[pair[1]])

    def _ambiguous(self) -> dict[Pair, Verdict]:
        """Return the links of a name to bearers of it who are not one.

        "George Bush" is linked to two presidents, and a surname alone to all who bear it.
        """
        linked: dict[int, list[int]] = defaultdict(list)
        for pair, verdict in self._held.items():
            if verdict.judgement is Judgement.SAME:
                linked[pair[0]].append(pair[1])
                linked[pair[1]].append(pair[0])
        found: dict[Pair, Verdict] = {}
        doubt = Verdict(Judgement.UNSURE, DOUBT, "more than one bearer of the name fits")
        for name, others in sorted(linked.items()):
            bearers = sorted(others, key=lambda face: (-self._weight[face], face))[:_BEARERS]
            if any(self._differ(one, other) for one, other in combinations(bearers, 2)):
                found |= {(min(name, one), max(name, one)): doubt for one in others}
        return found

    def _differ(self, one: int, other: int) -> bool:
        """Tell two that something keeps apart, or two full names that nothing joins."""
        return differ(self._profiles[one], self._profiles[other], self._compare(one, other))

    def _may_join(self, left: _Group, right: _Group, link: Verdict) -> bool:
        """Tell whether nothing that two groups hold speaks against their being one."""
        for one in left.core:
            for other in right.core:
                verdict = self._compare(one, other)
                if verdict is None:
                    if link.score < _STRONG and not self._is_alone(one, other):
                        return False
                elif is_against(verdict):
                    return False
        return True

    def _is_alone(self, one: int, other: int) -> bool:
        """Tell two of which one has a surname alone, so that silence says nothing."""
        return _is_alone(self._profiles[one]) or _is_alone(self._profiles[other])

    def _join(self, left: _Group, right: _Group) -> None:
        """Make one group of two; its core are full names before others, frequent ones first."""
        left.faces += right.faces
        for face in right.faces:
            self._group[face] = left
        order = sorted(
            left.core + right.core,
            key=lambda face: (_is_alone(self._profiles[face]), -self._weight[face], face),
        )
        full = [face for face in order if not _is_alone(self._profiles[face])]
        left.core = (full or order)[:_CORE]

    def _groups(self) -> tuple[tuple[int | str, ...], ...]:
        """Return the keys of each group, in order."""
        groups = {id(group): group for group in self._group.values()}.values()
        places = [
            sorted(place for face in group.faces for place in self._faces[face]) for group in groups
        ]
        return tuple(tuple(self._every[place].key for place in one) for one in sorted(places))

    def _questions(self, refused: Mapping[Pair, Verdict]) -> Iterator[Compared]:
        """Yield the likeliest question between each two groups."""
        asked: dict[tuple[int, int], tuple[float, Pair, Verdict]] = {}
        for pair, held in self._held.items():
            verdict = refused.get(pair, held)
            if verdict.judgement is not Judgement.UNSURE:
                continue
            groups = [min(self._group[face].faces) for face in pair]
            if groups[0] == groups[1]:
                continue
            between = (min(groups), max(groups))
            before = asked.get(between)
            if before is None or (-verdict.score, pair) < (-before[0], before[1]):
                asked[between] = (verdict.score, pair, verdict)
        for _, pair, verdict in sorted(asked.values(), key=lambda each: (-each[0], each[1])):
            yield self._compared(pair, verdict)

    def _compared(self, pair: Pair, verdict: Verdict) -> Compared:
        return Compared(self._every[pair[0]].key, self._every[pair[1]].key, verdict)


def _is_alone(one: Profile) -> bool:
    """Tell a surname without a given name."""
    return one.is_person and not one.is_full
