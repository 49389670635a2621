"""What there is to tell of a linking: what it judged, and which claims are contested by it."""

from dataclasses import dataclass
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.db.reader import Params, Reader
from claimdb.model.vocab import RelationKind
from claimdb.queries.values import number, string

_JUDGED: Final = """
SELECT said.judgement, said.score, said.reason, said.undoes_id,
  coalesce(left_source.name, left_claim.statement),
  coalesce(right_source.name, right_claim.statement),
  CASE WHEN said.left_source_id IS NULL THEN 'claim' ELSE 'source' END
FROM judgements AS said
LEFT JOIN sources AS left_source ON left_source.id = said.left_source_id
LEFT JOIN sources AS right_source ON right_source.id = said.right_source_id
LEFT JOIN claims AS left_claim ON left_claim.id = said.left_claim_id
LEFT JOIN claims AS right_claim ON right_claim.id = said.right_claim_id
WHERE said.run_id = ?
ORDER BY said.id
"""
_RELATED: Final = """
SELECT relation.kind, relation.confidence, relation.note, claim.statement, other.statement
FROM claim_relations AS relation
JOIN claims AS claim ON claim.id = relation.claim_id
JOIN claims AS other ON other.id = relation.other_id
WHERE relation.run_id = ?
ORDER BY relation.id
"""
#: Claims that were made since, and what follows from them.
_SINCE: Final = """
SELECT new.canonical_id FROM claims AS new WHERE new.id > :since
UNION
SELECT step.implied_id FROM claims AS new
JOIN claim_implications AS step ON step.claim_id = new.canonical_id
WHERE new.id > :since
"""
#: Claims on which a run has recorded what counts, and what follows from those that it asserts.
_SAID_IN: Final = """
SELECT claim.canonical_id FROM current_attributions AS said
JOIN claims AS claim ON claim.id = said.claim_id
WHERE said.run_id = :run
UNION
SELECT step.implied_id FROM current_attributions AS said
JOIN claims AS claim ON claim.id = said.claim_id
JOIN claim_implications AS step ON step.claim_id = claim.canonical_id
WHERE said.run_id = :run AND said.stance = 'asserts'
"""
_CONTESTED: Final = """
SELECT claim_public_id, claim, asserted_by, denied_by, automatic,
  asserts_attributions + denies_attributions + others AS sayings
FROM contested_claims
WHERE claim_id IN ({0})
ORDER BY weight DESC, claim_id
"""


@dataclass(frozen=True, slots=True)
class Quarrel:
    """A contested claim: its identifier and words, and who stands on either side.

    Of its ``sayings`` so many are ``automatic``: made by a program, reviewed by nobody.
    """

    public: str
    claim: str
    asserted_by: str
    denied_by: str
    sayings: int
    automatic: int


@dataclass(frozen=True, slots=True)
class Judged:
    """One thing that the linker holds of two sources or two claims.

    ``what`` is same, unsure or not_same; entails or contradicts; or "taken back".
    """

    entity: str
    what: str
    left: str
    right: str
    score: float | None
    reason: str


def judged_in(batch: Batch, run_id: int) -> list[Judged]:
    """Return all that a run holds, in the order in which it came to hold it."""
    told = [
        Judged(
            entity=str(entity),
            what=str(judgement) if undoes is None else "taken back",
            left=str(left),
            right=str(right),
            score=None if score is None else float(score),
            reason=str(reason or ""),
        )
        for judgement, score, reason, undoes, left, right, entity in batch.rows(_JUDGED, run_id)
    ]
    return told + [
        Judged("claim", RelationKind(str(kind)).value, str(left), str(right), _real(sure), str(why))
        for kind, sure, why, left, right in batch.rows(_RELATED, run_id)
    ]


def contested_since(reader: Reader, claim: int) -> list[Quarrel]:
    """Return what is contested of the claims after one of that number, and by them."""
    return _contested(reader, _SINCE, {"since": claim})


def contested_by(reader: Reader, run_id: int) -> list[Quarrel]:
    """Return the contested claims on which a run has recorded something new."""
    return _contested(reader, _SAID_IN, {"run": run_id})


def _contested(reader: Reader, which: str, values: Params) -> list[Quarrel]:
    return [
        Quarrel(
            public=string(row, "claim_public_id"),
            claim=string(row, "claim"),
            asserted_by=string(row, "asserted_by"),
            denied_by=string(row, "denied_by"),
            sayings=number(row, "sayings"),
            automatic=number(row, "automatic"),
        )
        for row in reader.rows(_CONTESTED.format(which), values)
    ]


def _real(value: str | float | None) -> float | None:
    return None if value is None else float(value)
