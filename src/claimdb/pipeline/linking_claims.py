"""Which claims are one, and how they bear on each other: new ones compared with those before.

Invariants: a claim is compared with those before it that share a key, so many and no more;
two claims that people made are people's matter. Whoever is shown to deny something must
have denied that: only what is the same claim is judged the same, and what is wider or
narrower is a relation, that shows by way of what it is shown.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from claimdb.link.keys import keys
from claimdb.link.nearness import NEAR
from claimdb.link.relation import Comparison, Relation
from claimdb.model.vocab import Judgement, RelationKind
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.linking_evidence import (
    SURE,
    WHY,
    WHY_ACCOUNT,
    harms,
    is_account,
    is_evidence,
)
from claimdb.pipeline.linking_frames import Read, read_claims
from claimdb.pipeline.linking_further import refined, superseded
from claimdb.pipeline.linking_index import ALIKE, Index, key_hash
from claimdb.pipeline.linking_opinions import Opinion, Pair, keep, opinions_on
from claimdb.pipeline.linking_relations import Bearing, Bears, bearing, keep_relations
from claimdb.pipeline.linking_scope import compared, stands_alone
from claimdb.pipeline.linking_subjects import keep_subjects
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number

#: Earlier claims of an article.
_BESIDE: Final = """
SELECT DISTINCT said.claim_id
FROM revisions AS revision
JOIN current_attributions AS said ON said.revision_id = revision.id
WHERE revision.article_id = ? AND said.claim_id < ?
ORDER BY said.claim_id
"""
#: From so sure a *same* is a judgement; what is less sure is a question.
SURE_SAME: Final = 0.7
#: How sure it is at the most that two are the same of which another deed is told.
_NEAR_AT_MOST: Final = 0.4
_NEARLY: Final = "of the same names and things, told in other words"
#: Claims that are read and kept, so that one that many are compared with is read once.
_KEPT: Final = 20_000
#: Relations of one claim with earlier ones, of each kind, the surest first.
_RELATED: Final = 8


@dataclass(slots=True)
class Linker:
    """Looks at claims part by part; keeps the frames of those that it has read."""

    _read: dict[int, Read] = field(default_factory=dict)

    def look_at(self, work: Work, rows: Sequence[int], touched: Touched) -> Counter[str]:
        """Compare these claims with those before them; return how many rows became what."""
        if len(self._read) > _KEPT:
            self._read.clear()
        new = read_claims(work.batch, rows)
        self._read |= new
        index = Index(work.batch, "claim")
        hashes = {
            row: sorted(map(key_hash, keys(own.frame)))
            for row, own in sorted(new.items())
            if stands_alone(own)
        }
        self._learn(work, index.all_candidates(hashes))
        wanted: dict[Pair, Opinion] = {}
        related: dict[Bearing, Bears] = {}
        for row, its in hashes.items():
            same, bears = self._opinions(work, index, row, its)
            wanted |= same
            related |= bears
        index.write()
        counts = Counter(keep(work, "claim", wanted, opinions_on(work, "claim", rows), touched))
        counts += Counter(keep_relations(work, rows, related, touched))
        counts += Counter(keep_subjects(work, new.values(), touched))
        return counts

    def _opinions(
        self, work: Work, index: Index, row: int, hashes: Sequence[int]
    ) -> tuple[dict[Pair, Opinion], dict[Bearing, Bears]]:
        """Return what is held of a claim and those before it, and put it into the index.

        One that is the same as enough others bears on the rest as those do.
        """
        own = self._read[row]
        others = index.candidates(hashes, row)
        self._learn(work, others)
        found = self._comparisons(own, [self._read[one] for one in others if one in self._read])
        judged = _judged(found)
        opinions = {(other, row): one for other, one in judged.items()}
        same = {other for other, one in judged.items() if one.judgement is Judgement.SAME}
        index.add(row, hashes, same)
        if len(same) >= ALIKE:
            return opinions, {}
        bears = _bearing(row, found) | self._evidence(row, found) | self._accounts(work, row)
        return opinions, bears | self._further(work, row, found)

    def _comparisons(self, own: Read, others: Sequence[Read]) -> dict[int, Comparison]:
        """Return what a claim is to others: to those in the same words alone, if enough are it.

        What is told again and again costs no more than finding that it was told.
        """
        words = own.frame.statement.casefold()
        open_ones = [one for one in others if not (own.by_person and one.by_person)]
        alike = [one for one in open_ones if one.frame.statement.casefold() == words]
        found = {one.claim: compared(one, own) for one in alike}
        if sum(one.judgement is Judgement.SAME for one in _judged(found).values()) < ALIKE:
            rest = [one for one in open_ones if one.claim not in found]
            found |= {one.claim: compared(one, own) for one in rest}
        return dict(sorted(found.items()))

    def _accounts(self, work: Work, row: int) -> dict[Bearing, Bears]:
        """Return which earlier claims of the same article tell of the same harm."""
        own = self._read[row]
        if own.article is None or not harms(own):
            return {}
        others = [number(one) for (one,) in work.batch.rows(_BESIDE, own.article, row)]
        self._learn(work, others)
        found: dict[Bearing, Bears] = {}
        for other in (one for one in others if one in self._read):
            for left, right in ((row, other), (other, row)):
                if is_account(self._read[left], self._read[right]):
                    found[bearing(left, right, RelationKind.SUPPORTS)] = Bears(SURE, WHY_ACCOUNT)
        return found

    def _further(
        self, work: Work, row: int, others: Mapping[int, Comparison]
    ) -> dict[Bearing, Bears]:
        """Return what is only more exact, and what replaces a count of the same source."""
        found: dict[Bearing, Bears] = {}
        own = self._read[row]
        for other, one in sorted(others.items()):
            if len(found) >= _RELATED:
                break
            if one.relation in {Relation.ENTAILS, Relation.ENTAILED_BY}:
                found |= refined(own, self._read[other])
            elif one.relation is Relation.CONTRADICTS:
                found |= superseded(work.batch, own, self._read[other])
        return found

    def _evidence(self, row: int, others: Iterable[int]) -> dict[Bearing, Bears]:
        """Return which earlier claims one is evidence for, and which are evidence for it."""
        found: dict[Bearing, Bears] = {}
        for other in others:
            for left, right in ((row, other), (other, row)):
                if is_evidence(self._read[left], self._read[right]):
                    found[bearing(left, right, RelationKind.SUPPORTS)] = Bears(SURE, WHY)
        return found

    def _learn(self, work: Work, claims: Iterable[int]) -> None:
        missing = [one for one in claims if one not in self._read]
        if missing:
            self._read |= read_claims(work.batch, missing)


def _judged(found: dict[int, Comparison]) -> dict[int, Opinion]:
    """Return every *same*, and where nothing is sure the nearest question.

    What is the same in words is nearer than what shares its parts and tells another deed.
    """
    same = {other: one for other, one in found.items() if one.relation is Relation.SAME}
    sure = {
        other: Opinion(Judgement.SAME, one.score, one.reason)
        for other, one in same.items()
        if one.score >= SURE_SAME
    }
    if sure:
        return sure
    questions = {
        other: Opinion(Judgement.UNSURE, one.score, one.reason) for other, one in same.items()
    } or {
        other: Opinion(Judgement.UNSURE, round(_NEAR_AT_MOST * one.near, 4), _NEARLY)
        for other, one in found.items()
        if one.near >= NEAR
    }
    if not questions:
        return {}
    _, nearest = min((-one.score, other) for other, one in questions.items())
    return {nearest: questions[nearest]}


def _bearing(row: int, found: dict[int, Comparison]) -> dict[Bearing, Bears]:
    """Return how a claim bears on earlier ones, and they on it."""
    related: dict[Bearing, Bears] = {}
    given: Counter[Relation] = Counter()
    for _, other, one in sorted((-one.score, other, one) for other, one in found.items()):
        made = _relation(other, row, one.relation)
        if made is not None and given[one.relation] < _RELATED:
            given[one.relation] += 1
            related[made] = Bears(round(one.score, 4), one.reason)
    return related


def _relation(left: int, right: int, relation: Relation) -> Bearing | None:
    match relation:
        case Relation.ENTAILS:
            return bearing(left, right, RelationKind.ENTAILS)
        case Relation.ENTAILED_BY:
            return bearing(right, left, RelationKind.ENTAILS)
        case Relation.CONTRADICTS:
            return bearing(left, right, RelationKind.CONTRADICTS)
        case _:
            return None
